-- The ledger of sends. A row's key survives a reset, a continue-as-new and a reopened thread.

CREATE TABLE followup_sends (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  mailbox       text NOT NULL REFERENCES mailboxes (address),
  thread_id     bigint NOT NULL REFERENCES email_threads (id),
  stage         smallint NOT NULL CHECK (stage BETWEEN 1 AND 3),
  creator_id    bigint NOT NULL REFERENCES creators (id),
  -- Deterministic, with angle brackets: the same stage of the same thread has the same one for ever.
  message_id    text NOT NULL UNIQUE,
  state         text NOT NULL DEFAULT 'planned'
                  CHECK (state IN ('planned', 'fenced', 'sent', 'refused', 'unknown', 'not_sent', 'held')),
  attempts      integer NOT NULL DEFAULT 0,
  due_at        timestamptz NOT NULL,
  planned_at    timestamptz NOT NULL DEFAULT now(),
  -- The cap is reserved from here on, unless the row ends as not_sent or refused.
  fenced_at     timestamptz,
  -- Who fenced it; an attempt that is not the holder any more may not write its end.
  fence_token   uuid,
  -- Set right before the first byte of the mail is given to the server; a fenced row without it was certainly not sent.
  wire_at       timestamptz,
  sent_at       timestamptz,
  -- The server's answer: reply code and enhanced code only, never its text.
  response_code text,
  settle_looks  integer NOT NULL DEFAULT 0,
  resolved_by   text,
  resolved_reason text,
  UNIQUE (mailbox, thread_id, stage)
);
CREATE INDEX followup_sends_cap ON followup_sends (mailbox, fenced_at) WHERE state IN ('fenced', 'sent', 'unknown', 'held');
CREATE INDEX followup_sends_thread ON followup_sends (thread_id);
CREATE INDEX followup_sends_creator ON followup_sends (creator_id, fenced_at);

CREATE FUNCTION followup_sends_legal_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = NEW.state THEN RETURN NEW; END IF;
  IF (OLD.state, NEW.state) IN (
    ('planned', 'fenced'), ('not_sent', 'fenced'),
    -- Its mail was found in Sent: the ledger comes from a backup, or the copy was filed late.
    ('planned', 'sent'), ('not_sent', 'sent'),
    ('fenced', 'sent'), ('fenced', 'refused'), ('fenced', 'unknown'), ('fenced', 'not_sent'),
    ('unknown', 'sent'), ('unknown', 'not_sent'), ('unknown', 'held'),
    ('held', 'sent'), ('held', 'not_sent')
  ) THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'a send cannot go from % to %', OLD.state, NEW.state
    USING ERRCODE = 'check_violation', TABLE = 'followup_sends', CONSTRAINT = 'followup_sends_legal_step';
END $$;
CREATE TRIGGER followup_sends_legal_step BEFORE UPDATE OF state ON followup_sends
  FOR EACH ROW EXECUTE FUNCTION followup_sends_legal_step();

-- Every change of a ledger row, kept for ever.
CREATE TABLE followup_send_steps (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  send_id    bigint NOT NULL REFERENCES followup_sends (id),
  state      text NOT NULL,
  attempts   integer NOT NULL,
  response_code text,
  at         timestamptz NOT NULL DEFAULT clock_timestamp()
);
-- As the owner: the application may read the steps and write none by itself.
CREATE FUNCTION followup_sends_keep_steps() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  INSERT INTO followup_send_steps (send_id, state, attempts, response_code)
  VALUES (NEW.id, NEW.state, NEW.attempts, NEW.response_code);
  RETURN NULL;
END $$;
CREATE INDEX followup_send_steps_send ON followup_send_steps (send_id);
CREATE TRIGGER followup_sends_keep_steps AFTER INSERT OR UPDATE OF state ON followup_sends
  FOR EACH ROW EXECUTE FUNCTION followup_sends_keep_steps();
