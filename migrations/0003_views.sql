-- Answers for people and dashboards. A view runs with its owner's rights: an analyst reads it without reading the people's tables.

-- How many creators answered, by mailbox and by what they said last. One creator counts once per mailbox: by the newest thread.
CREATE VIEW stats_answers AS
SELECT newest.mailbox, newest.intent, count(*)::integer AS creators
FROM (
  SELECT DISTINCT ON (t.mailbox, t.creator_id) t.mailbox, t.creator_id, t.intent
  FROM email_threads t
  WHERE EXISTS (SELECT 1 FROM email_replies r WHERE r.thread_id = t.id AND r.kind IN ('human', 'unreadable'))
  ORDER BY t.mailbox, t.creator_id, t.opened_at DESC, t.id DESC
) newest
GROUP BY newest.mailbox, newest.intent;

-- One row a thread: how far it came, and when. The funnel and the times below are counts over it.
CREATE VIEW stats_thread_progress AS
SELECT
  t.id AS thread_id,
  t.mailbox,
  t.opened_at,
  sequence.started_at AS interested_at,
  sends.stage_1_at,
  sends.stage_2_at,
  sends.stage_3_at,
  contact.first_at AS contact_at
FROM email_threads t
LEFT JOIN LATERAL (
  SELECT min(e.at) AS started_at
  FROM stage_transitions e
  WHERE e.thread_id = t.id
    AND ((e.kind = 'decided' AND e.data -> 'route' ->> 'kind' = 'follow_up')
      OR (e.kind = 'reclassified' AND e.data ->> 'intent' = 'interested'))
) sequence ON true
LEFT JOIN LATERAL (
  SELECT
    min(s.sent_at) FILTER (WHERE s.stage = 1) AS stage_1_at,
    min(s.sent_at) FILTER (WHERE s.stage = 2) AS stage_2_at,
    min(s.sent_at) FILTER (WHERE s.stage = 3) AS stage_3_at
  FROM followup_sends s
  WHERE s.thread_id = t.id AND s.state = 'sent'
) sends ON true
LEFT JOIN LATERAL (
  -- The mail's own time: when the creator gave the contact, not when we read it.
  SELECT min(r.received_at) AS first_at
  FROM contacts c JOIN email_replies r ON r.id = c.reply_id
  WHERE c.thread_id = t.id AND NOT c.doubtful
) contact ON true;

-- Of the threads that a sequence was started for: how many got each stage, how many gave a contact, and after which stage.
-- `contact_unasked`: a contact came without a sequence.
CREATE VIEW stats_funnel AS
SELECT
  mailbox,
  count(interested_at)::integer AS interested,
  count(stage_1_at)::integer AS stage_1,
  count(stage_2_at)::integer AS stage_2,
  count(stage_3_at)::integer AS stage_3,
  (count(contact_at) FILTER (WHERE interested_at IS NOT NULL))::integer AS contact,
  (count(*) FILTER (WHERE last_stage = 1))::integer AS contact_after_stage_1,
  (count(*) FILTER (WHERE last_stage = 2))::integer AS contact_after_stage_2,
  (count(*) FILTER (WHERE last_stage = 3))::integer AS contact_after_stage_3,
  (count(contact_at) FILTER (WHERE interested_at IS NULL))::integer AS contact_unasked
FROM (
  SELECT
    *,
    CASE
      WHEN contact_at >= stage_3_at THEN 3
      WHEN contact_at >= stage_2_at THEN 2
      WHEN contact_at >= stage_1_at THEN 1
    END AS last_stage
  FROM stats_thread_progress
) progress
GROUP BY mailbox;

-- From the opening of a thread to the creator's first contact, in seconds.
CREATE VIEW stats_time_to_contact AS
SELECT
  mailbox,
  count(*)::integer AS threads,
  percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) AS median_seconds,
  percentile_cont(0.9) WITHIN GROUP (ORDER BY seconds) AS p90_seconds
FROM (
  SELECT mailbox, greatest(0, extract(epoch FROM contact_at - opened_at))::double precision AS seconds
  FROM stats_thread_progress
  WHERE contact_at IS NOT NULL
) given
GROUP BY mailbox;

-- Days are UTC. What counts against the cap: accepted, on the wire, or undecided.
CREATE VIEW stats_sends_per_day AS
SELECT
  mailbox,
  to_char(fenced_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day,
  (count(*) FILTER (WHERE state = 'sent'))::integer AS sent,
  (count(*) FILTER (WHERE state IN ('fenced', 'unknown', 'held')))::integer AS undecided,
  (count(*) FILTER (WHERE state = 'refused'))::integer AS refused,
  (count(*) FILTER (WHERE state = 'not_sent'))::integer AS not_sent
FROM followup_sends
WHERE fenced_at IS NOT NULL
GROUP BY mailbox, day;

-- The cap's own count: any rolling 24 hours, now.
CREATE VIEW stats_sends_last_24h AS
SELECT m.address AS mailbox, count(s.id)::integer AS counted
FROM mailboxes m
LEFT JOIN followup_sends s
  ON s.mailbox = m.address
  AND s.state IN ('fenced', 'sent', 'unknown', 'held')
  AND s.fenced_at > now() - interval '24 hours'
GROUP BY m.address;

-- Every open thread: what it waits for, since when and until when. Nothing waits without a reason.
CREATE VIEW stats_waiting AS
SELECT
  t.id AS thread_id,
  t.workflow_id,
  t.mailbox,
  t.status,
  t.waiting_for,
  t.followups_sent AS stage,
  t.updated_at AS since,
  extract(epoch FROM now() - t.updated_at)::double precision AS waited_seconds,
  t.next_action_at,
  t.next_action_at < now() AS overdue
FROM email_threads t
WHERE t.status <> 'closed';

-- Verdicts, acting and shadow, against what people said since. A correction counts for the newest mail that it was made on.
-- `corrected_to` null: nobody contradicted; equal to `said`: somebody looked and agreed.
CREATE VIEW stats_verdicts AS
SELECT
  c.source,
  c.model,
  c.prompt_version,
  c.acting,
  c.intent AS said,
  corrected.intent AS corrected_to,
  count(*)::integer AS verdicts,
  avg(c.confidence)::double precision AS mean_confidence,
  percentile_cont(0.5) WITHIN GROUP (ORDER BY c.latency_ms) AS median_latency_ms
FROM classifications c
LEFT JOIN LATERAL (
  SELECT k.intent FROM corrections k WHERE k.reply_id = c.reply_id ORDER BY k.at DESC, k.id DESC LIMIT 1
) corrected ON true
GROUP BY c.source, c.model, c.prompt_version, c.acting, c.intent, corrected.intent;

-- What stands before a person, by ids. A mail leaves the queue once a colleague wrote in its thread after it, gave an order, or
-- the thread was closed with it; one that came after the closing stays.
CREATE VIEW people_queue AS
SELECT
  t.id AS thread_id,
  t.workflow_id,
  t.mailbox,
  waiting.why,
  waiting.reply_id,
  waiting.since,
  extract(epoch FROM now() - waiting.since)::double precision AS waited_seconds
FROM email_threads t
JOIN LATERAL (
  SELECT
    CASE WHEN t.status = 'closed' THEN 'late_mail' ELSE 'mail' END AS why,
    r.id AS reply_id,
    r.received_at AS since
  FROM email_replies r
  WHERE r.thread_id = t.id
    AND r.for_human
    AND (t.status <> 'closed' OR r.seen_at > t.closed_at)
    AND NOT EXISTS (
      SELECT 1 FROM email_replies own
      WHERE own.thread_id = t.id AND own.kind = 'own' AND own.received_at > r.received_at
    )
    AND NOT EXISTS (
      SELECT 1 FROM stage_transitions e
      WHERE e.thread_id = t.id AND e.kind IN ('handed_off', 'reclassified') AND e.at > r.received_at
    )
  UNION ALL
  SELECT 'send_undecided', NULL::bigint, coalesce(s.fenced_at, s.planned_at)
  FROM followup_sends s
  WHERE s.thread_id = t.id AND s.state = 'held'
  UNION ALL
  -- A decision is due although no mail asks for it: a refused or forbidden send.
  SELECT 'thread', NULL::bigint, t.updated_at
  WHERE t.status = 'needs_human'
    AND NOT EXISTS (SELECT 1 FROM email_replies r WHERE r.thread_id = t.id AND r.for_human)
) waiting ON true;
