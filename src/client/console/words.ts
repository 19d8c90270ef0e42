/** The program's words as people read them. */

import type { Gate, MailboxState, ReplyKind, SendRow } from '../../activities/ports';
import type { Outcome, ThreadStatus, WaitReason } from '../../domain/thread/state';
import type { ContactKind, Intent, VerdictSource } from '../../domain/verdict';
import type { PersonsTask } from '../stats/waiting';

/** How a thing is coloured. */
export type Tone = 'good' | 'busy' | 'calm' | 'warn' | 'bad' | 'off';

export const STATUS: Readonly<Record<ThreadStatus, { readonly label: string; readonly tone: Tone }>> = {
  needs_human: { label: 'Needs a person', tone: 'warn' },
  held: { label: 'Held', tone: 'bad' },
  deciding: { label: 'Deciding', tone: 'busy' },
  sending: { label: 'Sending', tone: 'busy' },
  waiting: { label: 'Waiting', tone: 'calm' },
  closed: { label: 'Closed', tone: 'off' },
};

export const WAITING_FOR: Readonly<Record<WaitReason, string>> = {
  STAGE_DELAY: 'the next stage is not due yet',
  SEND_WINDOW: 'outside the sending hours',
  SEND_GAP: "the gap after the mailbox's last send",
  DAILY_CAP: "the mailbox's daily cap is spent",
  REPLY_WINDOW: 'all stages sent, a late answer is awaited',
  PAUSED: 'paused by hand',
  FROZEN: 'all sends are frozen',
  OUT_OF_OFFICE: 'the creator is out of office',
  MAILBOX_DOWN: 'the mailbox cannot be reached',
  PROVIDER_QUOTA: 'the mail provider takes no more',
  SEND_UNDECIDED: 'not known whether a mail was accepted',
  CLASSIFIER: 'the model asked to come back later',
};

export const INTENT: Readonly<Record<Intent, string>> = {
  interested: 'Interested',
  not_interested: 'Not interested',
  clarification: 'Has a question',
  contact_provided: 'Gave a contact',
};

export const OUTCOME: Readonly<Record<Outcome, { readonly label: string; readonly tone: Tone }>> = {
  contact_provided: { label: 'Contact given', tone: 'good' },
  replied: { label: 'Replied', tone: 'calm' },
  not_interested: { label: 'Not interested', tone: 'off' },
  clarification: { label: 'Question', tone: 'calm' },
  opted_out: { label: 'Opted out', tone: 'off' },
  bounced: { label: 'Bounced', tone: 'off' },
  exhausted: { label: 'No answer', tone: 'off' },
  handed_off: { label: 'Handed off', tone: 'calm' },
  cancelled: { label: 'Cancelled', tone: 'off' },
  failed: { label: 'Failed', tone: 'bad' },
};

export const SEND: Readonly<Record<SendRow['state'], { readonly label: string; readonly tone: Tone }>> = {
  planned: { label: 'Planned', tone: 'calm' },
  fenced: { label: 'On its way', tone: 'busy' },
  sent: { label: 'Sent', tone: 'good' },
  refused: { label: 'Refused', tone: 'bad' },
  unknown: { label: 'Being settled', tone: 'busy' },
  not_sent: { label: 'Not sent', tone: 'off' },
  held: { label: 'Held: undecided', tone: 'bad' },
};

export const MAILBOX: Readonly<Record<MailboxState, { readonly label: string; readonly tone: Tone }>> = {
  watching: { label: 'Watching', tone: 'good' },
  starting: { label: 'Starting', tone: 'calm' },
  down: { label: 'Down', tone: 'bad' },
  login_refused: { label: 'Login refused', tone: 'bad' },
  provider_quota: { label: 'Provider limit', tone: 'warn' },
  policy_held: { label: 'Held by policy', tone: 'bad' },
};

export const TASK: Readonly<Record<PersonsTask['why'], string>> = {
  mail: 'A mail waits for a decision',
  late_mail: 'A mail came after the thread was closed',
  send_undecided: 'Was this follow-up accepted?',
  thread: 'Nothing more may be sent by itself',
};

export const GATE: Readonly<Record<Gate, string>> = {
  second_thread: 'another sequence of this person runs',
  sender_differs: 'written from another address than the one we wrote to',
  authentication_failed: 'the sender could not be authenticated',
  new_people: 'it brings in people who were not in the conversation',
  too_many: 'three automated mails in 30 days',
  suppressed: 'the address is suppressed',
  unreadable: 'the mail could not be read',
  with_human: 'a person has this thread already',
  model_down: 'no model could judge it',
};

export const MAIL_KIND: Readonly<Record<ReplyKind, string>> = {
  human: 'Creator',
  unreadable: 'Unreadable mail',
  own: 'Colleague',
  out_of_office: 'Out of office',
  automatic: 'Automatic mail',
  list: 'Mailing list',
  bounce_permanent: 'Bounce, for good',
  bounce_transient: 'Bounce, for now',
  complaint: 'Complaint',
};

export const SOURCE: Readonly<Record<VerdictSource, string>> = {
  rules: 'Rules',
  offline: 'Offline classifier',
  groq: 'Groq',
  fallback: 'Offline, while Groq is away',
};

export const CONTACT: Readonly<Record<ContactKind, string>> = {
  whatsapp: 'WhatsApp',
  phone: 'Phone',
  address: 'Address',
};

/** `send_now` as `send now`: for words that are in no list above. */
export const plain = (name: string): string => name.toLowerCase().replaceAll('_', ' ');
