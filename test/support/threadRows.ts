import type { NewReply, NewThread } from '../../src/activities/ports';
import { creatorWorkflowId } from '../../src/domain/thread/workflowId';
import type { Verdict } from '../../src/domain/verdict';
import { uniqueName } from './servers';

const HOUR_MS = 3_600_000;

/** Some instant that all rows of a test are told from. */
export const T0 = Date.UTC(2026, 2, 2, 9);
export const CADENCE = {
  stage2DelayMs: 24 * HOUR_MS,
  stage3DelayMs: 48 * HOUR_MS,
  replyWindowMs: 336 * HOUR_MS,
};

export function newThread(over: Partial<NewThread> = {}): NewThread {
  const mailbox = over.mailbox ?? 'team@example.com';
  const threadKey = over.threadKey ?? `<${uniqueName('outreach')}@example.com>`;
  return {
    workflowId: creatorWorkflowId(mailbox, threadKey),
    mailbox,
    threadKey,
    creatorAddress: `${uniqueName('creator')}@example.net`,
    subject: 'Your videos and our serum',
    messageId: `<${uniqueName('reply')}@example.net>`,
    outreachMessageId: threadKey,
    gmailThreadId: null,
    cadence: CADENCE,
    openedAtMs: T0,
    ...over,
  };
}

export function newReply(over: Partial<NewReply> = {}): NewReply {
  const receivedAtMs = over.receivedAtMs ?? T0;
  return {
    mailbox: 'team@example.com',
    messageKey: uniqueName('key'),
    messageId: `<${uniqueName('reply')}@example.net>`,
    kind: 'human',
    why: null,
    fromAddress: 'creator@example.net',
    subject: 'Re: Your videos and our serum',
    written: 'Sounds great!',
    signature: '',
    quoted: '',
    vcards: [],
    senderMatches: true,
    authentication: 'neutral',
    newPeople: false,
    awayUntilMs: null,
    location: { folder: 'INBOX', uidValidity: '1', uid: 1 },
    sizeBytes: 1_000,
    receivedAtMs,
    seenAtMs: receivedAtMs,
    readyAtMs: receivedAtMs + 10_000,
    ...over,
  };
}

export const INTERESTED: Verdict = {
  intent: 'interested',
  optOut: false,
  unsure: false,
  source: 'offline',
  model: 'built-in',
  promptVersion: '1',
  confidence: 0.9,
  decidingWords: ['great'],
  latencyMs: 3,
};
