#!/bin/sh
# Brings Temporal's two databases to the schema of this image's version. A second run changes nothing.
set -eu

schema=/etc/temporal/schema/postgresql/v12

update() {
  temporal-sql-tool --database "$1" update-schema --schema-dir "$schema/$2/versioned"
}

for pair in temporal:temporal temporal_visibility:visibility; do
  database=${pair%%:*}
  folder=${pair##*:}
  # An empty database has no version to update from: it is given version 0.0 first.
  update "$database" "$folder" || {
    temporal-sql-tool --database "$database" setup-schema --version 0.0
    update "$database" "$folder"
  }
done
