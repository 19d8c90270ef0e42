-- Erasing a person: what stays of an address is a hash under a salt of this database's own, so that the person is known again
-- when a mail comes and can be read by nobody who only sees the list.

-- HMAC-SHA256 (RFC 2104) from what every PostgreSQL has; the key is no longer than a block of 64 bytes.
CREATE FUNCTION hmac_sha256(key bytea, message bytea) RETURNS bytea
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  inner_pad bytea := decode(repeat('36', 64), 'hex');
  outer_pad bytea := decode(repeat('5c', 64), 'hex');
BEGIN
  FOR i IN 0 .. length(key) - 1 LOOP
    inner_pad := set_byte(inner_pad, i, get_byte(inner_pad, i) # get_byte(key, i));
    outer_pad := set_byte(outer_pad, i, get_byte(outer_pad, i) # get_byte(key, i));
  END LOOP;
  RETURN sha256(outer_pad || sha256(inner_pad || message));
END $$;

-- One random value per installation. Neither the application nor an analyst reads it.
CREATE TABLE erasure_salt (
  only_row  boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  salt      bytea NOT NULL CHECK (length(salt) = 32)
);
-- A random uuid has 122 random bits.
INSERT INTO erasure_salt (salt)
VALUES (sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())));

-- As the owner: the application may hash an address, and see no salt.
CREATE FUNCTION hash_of_address(canonical text) RETURNS bytea
LANGUAGE sql STABLE STRICT SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT hmac_sha256(salt, convert_to(canonical, 'UTF8')) FROM erasure_salt
$$;
-- Who may ask can try addresses out.
REVOKE EXECUTE ON FUNCTION hash_of_address(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION hash_of_address(text) TO mosaic_app;

-- Set once the person was erased, `canonical` being null then: so that erasing the same address again finds what came later.
ALTER TABLE creators ADD COLUMN address_hash bytea;
CREATE INDEX creators_address_hash ON creators (address_hash) WHERE address_hash IS NOT NULL;

-- Set once the mail's sender, subject and text were erased: nothing read from it before may be stored any more.
ALTER TABLE email_replies ADD COLUMN erased_at timestamptz;
GRANT SELECT (erased_at) ON email_replies TO mosaic_analyst;

-- An entry holds the address, or the hash of an erased person's.
ALTER TABLE suppressions DROP CONSTRAINT suppressions_pkey;
ALTER TABLE suppressions ALTER COLUMN canonical DROP NOT NULL;
ALTER TABLE suppressions ADD COLUMN address_hash bytea UNIQUE;
ALTER TABLE suppressions ADD CONSTRAINT suppressions_canonical_key UNIQUE (canonical);
ALTER TABLE suppressions ADD CONSTRAINT suppressions_one_of_both CHECK ((canonical IS NULL) <> (address_hash IS NULL));
ALTER TABLE suppressions DROP CONSTRAINT suppressions_reason_check;
ALTER TABLE suppressions ADD CONSTRAINT suppressions_reason_check
  CHECK (reason IN ('opted_out', 'bounced', 'complaint', 'operator', 'erased'));

-- What was erased, when and by whom: the receipts. They name nobody.
CREATE TABLE erasures (
  id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  address_hash  bytea NOT NULL,
  by            text NOT NULL,
  reason        text,
  begun_at      timestamptz NOT NULL,
  -- Null: it was interrupted, and is finished by running it again.
  finished_at   timestamptz,
  -- Rows by table, and executions in Temporal.
  removed       jsonb NOT NULL DEFAULT '{}'
);
CREATE UNIQUE INDEX erasures_unfinished ON erasures (address_hash) WHERE finished_at IS NULL;
CREATE INDEX erasures_of_address ON erasures (address_hash, begun_at);
GRANT SELECT, INSERT, UPDATE ON erasures TO mosaic_app;
GRANT SELECT (id, begun_at, finished_at, removed) ON erasures TO mosaic_analyst;

-- Events and corrections are never changed, with this one exception: what an operator typed as a reason may name the person.
-- As the owner, and only for a person who was erased; what happened, when and by whom stays.
CREATE FUNCTION redact_reasons(person bigint, OUT event_reasons bigint, OUT correction_reasons bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM FROM creators WHERE id = person AND canonical IS NULL AND address_hash IS NOT NULL;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'reasons are redacted for erased people only' USING ERRCODE = 'insufficient_privilege';
  END IF;
  -- Only an order has a `by`; the reason of a blocked send is a word of ours.
  UPDATE stage_transitions e SET data = jsonb_set(e.data, '{reason}', '"(erased)"')
  FROM email_threads t
  WHERE t.id = e.thread_id AND t.creator_id = person
    AND e.data ? 'by' AND e.data ->> 'reason' <> '(erased)';
  GET DIAGNOSTICS event_reasons = ROW_COUNT;
  UPDATE corrections k SET reason = '(erased)'
  FROM email_threads t
  WHERE t.id = k.thread_id AND t.creator_id = person AND k.reason <> '(erased)';
  GET DIAGNOSTICS correction_reasons = ROW_COUNT;
END $$;
REVOKE EXECUTE ON FUNCTION redact_reasons(bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION redact_reasons(bigint) TO mosaic_app;
