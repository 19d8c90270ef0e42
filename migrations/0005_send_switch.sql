-- The switch of all sends: one row, read under its lock by every fence, so that once it is set nothing more is let go.
CREATE TABLE send_switch (
  only_row       boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  -- Null: sends may leave.
  frozen_at      timestamptz,
  frozen_by      text,
  frozen_reason  text,
  CHECK ((frozen_at IS NULL) = (frozen_by IS NULL))
);
INSERT INTO send_switch DEFAULT VALUES;

-- Who froze and who thawed, when and why: append-only.
CREATE TABLE send_switch_changes (
  id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind    text NOT NULL CHECK (kind IN ('frozen', 'thawed')),
  by      text NOT NULL,
  reason  text,
  at      timestamptz NOT NULL
);

-- The threads that a thaw has to wake, over all mailboxes.
CREATE INDEX email_threads_frozen ON email_threads (next_followup_at, id)
  WHERE state -> 'blocked' ->> 'reason' = 'FROZEN';

-- UPDATE is also what locking the row takes.
GRANT SELECT, UPDATE ON send_switch TO mosaic_app;
GRANT SELECT, INSERT ON send_switch_changes TO mosaic_app;
GRANT SELECT (frozen_at, frozen_by) ON send_switch TO mosaic_analyst;
GRANT SELECT (id, kind, by, at) ON send_switch_changes TO mosaic_analyst;
