-- People stand in tables of their own (creators, email_replies, contacts); events and the ledger hold ids only, so that
-- erasing a person empties those and leaves the record.

CREATE TABLE creators (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- Lower case, plus-tag dropped, Gmail's dots dropped: one person's spellings are one. Null once the person was erased.
  canonical     text UNIQUE,
  created_at    timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE mailboxes (
  address             text PRIMARY KEY CHECK (address = lower(address)),
  -- watching: mail comes in and may go out. down: not reachable. login_refused: needs a new password. provider_quota: no sends until then.
  state               text NOT NULL DEFAULT 'starting'
                        CHECK (state IN ('starting', 'watching', 'down', 'login_refused', 'provider_quota', 'policy_held')),
  state_reason        text,
  state_since         timestamptz NOT NULL DEFAULT now(),
  state_until         timestamptz,
  -- At most one login try in 15 minutes after a refusal, IMAP and SMTP together, restarts included.
  login_refused_at    timestamptz,
  -- A login try that has not ended yet. Others wait for its end, so that a bad password is tried once and not once per connection.
  login_try_at        timestamptz,
  last_success_at     timestamptz,
  -- Set on the very first start: older mail is left alone.
  watched_since       timestamptz,
  lease_holder        text,
  lease_token         bigint NOT NULL DEFAULT 0,
  lease_until         timestamptz,
  policy_refusals     integer NOT NULL DEFAULT 0,
  -- Proven to file what we send in Sent by itself (Gmail does; elsewhere an earlier mail of ours was found there).
  files_sent_copies   boolean NOT NULL DEFAULT false
);

CREATE TABLE mailbox_folders (
  mailbox       text NOT NULL REFERENCES mailboxes (address),
  path          text NOT NULL,
  role          text NOT NULL CHECK (role IN ('inbox', 'all', 'sent')),
  uid_validity  bigint NOT NULL,
  last_uid      bigint NOT NULL,
  swept_at      timestamptz NOT NULL,
  PRIMARY KEY (mailbox, path)
);

-- Mail that is no reply to outreach is left as found, and counted.
CREATE TABLE mailbox_counts (
  mailbox   text NOT NULL REFERENCES mailboxes (address),
  day       date NOT NULL,
  kind      text NOT NULL,
  mails     bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (mailbox, day, kind)
);

CREATE TABLE email_threads (
  id                   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workflow_id          text NOT NULL UNIQUE,
  mailbox              text NOT NULL REFERENCES mailboxes (address),
  -- Gmail's thread id, or the Message-ID of the outreach.
  thread_key           text NOT NULL,
  creator_id           bigint NOT NULL REFERENCES creators (id),
  -- To whom the outreach went, as it was spelled there: follow-ups go to this and to no other. Null once the person was erased.
  creator_address      text,
  subject              text,
  -- Message-ID of the opening reply; its message key where it has none.
  message_id           text NOT NULL,
  outreach_message_id  text NOT NULL,
  gmail_thread_id      text,
  -- The projection: `applyEvent` over this thread's events, and the columns that people query, derived from it.
  state                jsonb NOT NULL,
  status               text NOT NULL CHECK (status IN ('deciding', 'waiting', 'sending', 'held', 'needs_human', 'closed')),
  waiting_for          text,
  followups_sent       smallint NOT NULL DEFAULT 0 CHECK (followups_sent BETWEEN 0 AND 3),
  intent               text CHECK (intent IN ('interested', 'not_interested', 'clarification', 'contact_provided')),
  outcome              text CHECK (outcome IN ('contact_provided', 'replied', 'not_interested', 'clarification', 'opted_out',
                                               'bounced', 'exhausted', 'handed_off', 'cancelled', 'failed')),
  next_action_at       timestamptz,
  next_followup_at     timestamptz,
  opened_at            timestamptz NOT NULL,
  closed_at            timestamptz,
  updated_at           timestamptz NOT NULL DEFAULT now(),
  UNIQUE (mailbox, thread_key),
  UNIQUE (mailbox, message_id),
  CHECK ((status = 'closed') = (outcome IS NOT NULL))
);
CREATE INDEX email_threads_open ON email_threads (mailbox, status) WHERE status <> 'closed';
CREATE INDEX email_threads_outreach ON email_threads (mailbox, outreach_message_id);
CREATE INDEX email_threads_creator ON email_threads (creator_id);
CREATE INDEX email_threads_due ON email_threads (mailbox, next_followup_at) WHERE next_followup_at IS NOT NULL;
CREATE INDEX email_threads_newest ON email_threads (opened_at DESC, id DESC);

-- Append-only: what happened to a thread. The first row is `opened` and holds the cadence; `applyEvent` over the rest in
-- order of id rebuilds the projection.
CREATE TABLE stage_transitions (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  thread_id  bigint NOT NULL REFERENCES email_threads (id),
  key        text NOT NULL,
  kind       text NOT NULL,
  data       jsonb NOT NULL,
  at         timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (thread_id, key)
);
CREATE INDEX stage_transitions_order ON stage_transitions (thread_id, id);

CREATE TABLE email_replies (
  id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  mailbox          text NOT NULL REFERENCES mailboxes (address),
  -- X-GM-MSGID, else a hash over Message-ID, From, Date and body; never over UIDs.
  message_key      text NOT NULL,
  thread_id        bigint NOT NULL REFERENCES email_threads (id),
  message_id       text,
  -- human | unreadable: to be decided. own: written by hand from the mailbox. The rest is automatic.
  kind             text NOT NULL CHECK (kind IN ('human', 'unreadable', 'own', 'out_of_office', 'automatic', 'list',
                                                 'bounce_permanent', 'bounce_transient', 'complaint')),
  why              text,
  from_address     text,
  subject          text,
  -- What the creator wrote, apart from signature and quote; null where unreadable.
  written          text,
  signature        text,
  vcards           jsonb NOT NULL DEFAULT '[]',
  quoted           text,
  -- The sender is the address that the outreach went to (case, plus-tags, Gmail's dots aside), in From and Reply-To.
  sender_matches   boolean NOT NULL,
  authentication   text NOT NULL CHECK (authentication IN ('pass', 'fail', 'neutral')),
  away_until       timestamptz,
  folder           text NOT NULL,
  uid_validity     bigint NOT NULL,
  uid              bigint NOT NULL,
  size_bytes       bigint NOT NULL,
  received_at      timestamptz NOT NULL,
  seen_at          timestamptz NOT NULL,
  -- The row is signalled to the thread's workflow once its creator has been quiet until then.
  ready_at         timestamptz NOT NULL,
  signalled_at     timestamptz,
  decided_at       timestamptz,
  -- The hand-off: the flag was read back as unread. Once per mail.
  handed_off_at    timestamptz,
  -- Listed for a person: came after the thread was closed, or waits for one.
  for_human        boolean NOT NULL DEFAULT false,
  UNIQUE (mailbox, message_key)
);
CREATE INDEX email_replies_unsignalled ON email_replies (mailbox, ready_at) WHERE signalled_at IS NULL;
CREATE INDEX email_replies_thread ON email_replies (thread_id, id);
CREATE INDEX email_replies_for_human ON email_replies (thread_id) WHERE for_human;

CREATE TABLE classifications (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  thread_id       bigint NOT NULL REFERENCES email_threads (id),
  -- The mails judged together, oldest first; the newest is `reply_id`.
  reply_id        bigint NOT NULL REFERENCES email_replies (id),
  reply_ids       bigint[] NOT NULL,
  -- false: a shadow's verdict, stored and never acted on.
  acting          boolean NOT NULL,
  source          text NOT NULL CHECK (source IN ('rules', 'offline', 'groq', 'fallback')),
  model           text NOT NULL,
  prompt_version  text NOT NULL,
  intent          text NOT NULL CHECK (intent IN ('interested', 'not_interested', 'clarification', 'contact_provided')),
  opt_out         boolean NOT NULL,
  unsure          boolean NOT NULL,
  confidence      real NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  deciding_words  jsonb NOT NULL DEFAULT '[]',
  latency_ms      integer NOT NULL,
  -- Why the route is not the intent's own: second_thread, sender_differs, authentication_failed, too_many, suppressed …
  gate            text,
  judged_at       timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX classifications_thread ON classifications (thread_id);
CREATE UNIQUE INDEX classifications_acting ON classifications (reply_id) WHERE acting;

CREATE TABLE corrections (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  thread_id  bigint NOT NULL REFERENCES email_threads (id),
  reply_id   bigint REFERENCES email_replies (id),
  intent     text NOT NULL CHECK (intent IN ('interested', 'not_interested', 'clarification', 'contact_provided')),
  by         text NOT NULL,
  reason     text,
  at         timestamptz NOT NULL
);
CREATE INDEX corrections_reply ON corrections (reply_id);

CREATE TABLE contacts (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  thread_id   bigint NOT NULL REFERENCES email_threads (id),
  reply_id    bigint NOT NULL REFERENCES email_replies (id),
  kind        text NOT NULL CHECK (kind IN ('whatsapp', 'phone', 'address')),
  value       text NOT NULL,
  evidence    text NOT NULL,
  source      text NOT NULL CHECK (source IN ('written', 'signature', 'vcard')),
  span_start  integer,
  span_end    integer,
  confidence  real NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  doubtful    boolean NOT NULL,
  found_at    timestamptz NOT NULL DEFAULT now()
);
-- By hash: an index entry has room for 2,704 bytes, and a stranger chooses how long the value is.
CREATE UNIQUE INDEX contacts_once ON contacts (reply_id, kind, md5(value));
CREATE INDEX contacts_thread ON contacts (thread_id);

-- Whom nothing automated may reach, over all mailboxes.
CREATE TABLE suppressions (
  canonical   text PRIMARY KEY,
  reason      text NOT NULL CHECK (reason IN ('opted_out', 'bounced', 'complaint', 'operator')),
  note        text,
  by          text,
  created_at  timestamptz NOT NULL DEFAULT now()
);
