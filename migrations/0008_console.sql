-- What the web console stands on: lists of any length in any order, a word at each change, and who is signed in.

-- Lists, a page at a time: each order of the page has an index that yields it.
CREATE INDEX email_threads_by_status ON email_threads (status, opened_at DESC, id DESC);
CREATE INDEX email_threads_by_mailbox ON email_threads (mailbox, opened_at DESC, id DESC);
CREATE INDEX email_threads_by_change ON email_threads (updated_at DESC, id DESC);
CREATE INDEX email_threads_by_next ON email_threads (next_action_at, id) WHERE next_action_at IS NOT NULL;
CREATE INDEX classifications_judged ON classifications (judged_at);
CREATE INDEX contacts_found ON contacts (found_at);
CREATE INDEX followup_sends_held ON followup_sends (thread_id) WHERE state = 'held';
CREATE INDEX followup_sends_fenced ON followup_sends (fenced_at) WHERE fenced_at IS NOT NULL;

-- A part of an address, a subject or an id is found by its trigrams. Where the extension is not to be had the search reads the
-- whole table instead: some 100 ms over 50,000 threads.
DO $$
BEGIN
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
  CREATE INDEX email_threads_search_creator ON email_threads USING gin (creator_address gin_trgm_ops);
  CREATE INDEX email_threads_search_subject ON email_threads USING gin (subject gin_trgm_ops);
  CREATE INDEX email_threads_search_workflow ON email_threads USING gin (workflow_id gin_trgm_ops);
EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported OR undefined_object THEN
  RAISE NOTICE 'pg_trgm is not to be had here: searches read the whole table';
END $$;

-- The same rows as before, found from what waits: looked for thread by thread they cost a look at every thread there ever was.
CREATE OR REPLACE VIEW people_queue AS
SELECT
  t.id AS thread_id,
  t.workflow_id,
  t.mailbox,
  waiting.why,
  waiting.reply_id,
  waiting.since,
  extract(epoch FROM now() - waiting.since)::double precision AS waited_seconds
FROM (
  SELECT
    r.thread_id,
    CASE WHEN t.status = 'closed' THEN 'late_mail' ELSE 'mail' END AS why,
    r.id AS reply_id,
    r.received_at AS since
  FROM email_replies r
  JOIN email_threads t ON t.id = r.thread_id
  WHERE r.for_human
    AND (t.status <> 'closed' OR r.seen_at > t.closed_at)
    AND NOT EXISTS (
      SELECT 1 FROM email_replies own
      WHERE own.thread_id = r.thread_id AND own.kind = 'own' AND own.received_at > r.received_at
    )
    AND NOT EXISTS (
      SELECT 1 FROM stage_transitions e
      WHERE e.thread_id = r.thread_id AND e.kind IN ('handed_off', 'reclassified') AND e.at > r.received_at
    )
  UNION ALL
  SELECT s.thread_id, 'send_undecided', NULL::bigint, coalesce(s.fenced_at, s.planned_at)
  FROM followup_sends s
  WHERE s.state = 'held'
  UNION ALL
  -- A decision is due although no mail asks for it: a refused or forbidden send.
  SELECT t.id, 'thread', NULL::bigint, t.updated_at
  FROM email_threads t
  WHERE t.status = 'needs_human'
    AND NOT EXISTS (SELECT 1 FROM email_replies r WHERE r.thread_id = t.id AND r.for_human)
) waiting
JOIN email_threads t ON t.id = waiting.thread_id;

-- A word at each change, heard by whoever listens: the thread's number, or nothing where many threads or something else
-- changed. It holds no personal data, and one transaction says the same thing once.
CREATE FUNCTION tell_changed_threads() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT count(*) FROM (SELECT FROM changed LIMIT 51) AS few) > 50 THEN
    PERFORM pg_notify('mosaic_changes', '');
  ELSE
    PERFORM pg_notify('mosaic_changes', id::text) FROM changed;
  END IF;
  RETURN NULL;
END $$;
CREATE FUNCTION tell_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('mosaic_changes', '');
  RETURN NULL;
END $$;
CREATE TRIGGER email_threads_tell_new AFTER INSERT ON email_threads
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_changed_threads();
CREATE TRIGGER email_threads_tell_change AFTER UPDATE ON email_threads
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_changed_threads();
CREATE TRIGGER email_replies_tell_new AFTER INSERT ON email_replies
  FOR EACH STATEMENT EXECUTE FUNCTION tell_change();
CREATE TRIGGER mailboxes_tell_state AFTER UPDATE OF state, last_success_at ON mailboxes
  FOR EACH STATEMENT EXECUTE FUNCTION tell_change();
CREATE TRIGGER send_switch_tell_change AFTER UPDATE ON send_switch
  FOR EACH STATEMENT EXECUTE FUNCTION tell_change();

-- Who is signed in to the console, by a hash of the cookie under the console's password. Whoever reads this table can be nobody with it.
CREATE TABLE console_sessions (
  token_hash  bytea PRIMARY KEY,
  name        text NOT NULL,
  expires_at  timestamptz NOT NULL
);
GRANT SELECT, INSERT, DELETE ON console_sessions TO mosaic_app;
