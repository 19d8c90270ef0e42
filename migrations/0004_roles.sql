-- Group roles belong to the whole server, where other databases of this program may have made them already, at this very moment.
DO $$
DECLARE
  wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['mosaic_app', 'mosaic_analyst'] LOOP
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = wanted) THEN
      BEGIN
        EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
      EXCEPTION WHEN duplicate_object OR unique_violation THEN
        -- Another database's migration was faster; its role is as good.
        NULL;
      END;
    END IF;
  END LOOP;
END $$;

-- The application: no DDL, and nothing of the record can be deleted; what happened is never changed.
GRANT SELECT, INSERT, UPDATE ON
  creators, mailboxes, mailbox_counts, email_threads, email_replies, classifications, followup_sends TO mosaic_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON mailbox_folders, contacts, suppressions TO mosaic_app;
GRANT SELECT, INSERT ON stage_transitions, corrections TO mosaic_app;
GRANT SELECT ON followup_send_steps, schema_migrations TO mosaic_app;

-- Analysts: numbers, times and ids; no address, no subject, no text, no contact.
GRANT SELECT ON mailbox_folders, mailbox_counts, stage_transitions, followup_sends, followup_send_steps TO mosaic_analyst;
GRANT SELECT (address, state, state_reason, state_since, state_until, last_success_at, watched_since, policy_refusals,
  files_sent_copies) ON mailboxes TO mosaic_analyst;
GRANT SELECT (id, created_at) ON creators TO mosaic_analyst;
GRANT SELECT (id, workflow_id, mailbox, creator_id, status, waiting_for, followups_sent, intent, outcome, next_action_at,
  next_followup_at, opened_at, closed_at, updated_at) ON email_threads TO mosaic_analyst;
GRANT SELECT (id, mailbox, thread_id, kind, sender_matches, authentication, away_until, size_bytes, received_at, seen_at,
  signalled_at, decided_at, handed_off_at, for_human) ON email_replies TO mosaic_analyst;
GRANT SELECT (id, thread_id, reply_id, acting, source, model, prompt_version, intent, opt_out, unsure, confidence,
  latency_ms, gate, judged_at) ON classifications TO mosaic_analyst;
GRANT SELECT (id, thread_id, reply_id, intent, by, at) ON corrections TO mosaic_analyst;
GRANT SELECT (id, thread_id, reply_id, kind, source, confidence, doubtful, found_at) ON contacts TO mosaic_analyst;
GRANT SELECT (reason, created_at) ON suppressions TO mosaic_analyst;

GRANT SELECT ON stats_answers, stats_thread_progress, stats_funnel, stats_time_to_contact, stats_sends_per_day,
  stats_sends_last_24h, stats_waiting, stats_verdicts, people_queue TO mosaic_app, mosaic_analyst;
