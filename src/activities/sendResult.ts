/** What a try to transmit came to, written into the ledger and told to the thread. */

import { PROVIDER_QUOTA_PAUSE_MS } from '../domain/sending/limits';
import { retryDelayMs } from '../domain/sending/settlePolicy';
import type { ThreadEvent } from '../domain/thread/events';
import type { BlockReason } from '../domain/thread/state';
import { blocked, handOffNewest, standingEvents, TRY_AGAIN_MS, type RecordDeps } from './recordSend';
import type { Mailboxes, RateLimit, SendEnd, SendRow, Sends, ThreadRecord, TransmitResult } from './ports';

export interface ResultDeps extends RecordDeps {
  readonly sends: Sends;
  readonly mailboxes: Pick<Mailboxes, 'get' | 'setState'>;
  readonly rateLimit: RateLimit;
}

/** A refused login is tried once in so long (IMAP and SMTP together). */
const LOGIN_PAUSE_MS = 15 * 60_000;

type NotSent = TransmitResult & { readonly kind: 'not_sent' };

interface Ending {
  readonly end: SendEnd;
  readonly events: readonly ThreadEvent[];
}

/** Throws when the database does not take it: the row then stays as it is, and `settleSend` finds out. */
export async function writeResult(
  deps: ResultDeps,
  thread: ThreadRecord,
  row: SendRow,
  result: TransmitResult,
  /** When the result was known: a write that has to be tried again tells the same instant. */
  atMs: number,
): Promise<readonly ThreadEvent[]> {
  if (result.kind === 'not_sent') await tellMailbox(deps, row, result, atMs);
  const { end, events } = endingOf(row, result, atMs);
  const settled = await deps.sends.settle(row.sendId, row.fenceToken, end, events);
  if (!settled.written) {
    const standing = await standingEvents(deps, thread, settled.row);
    return standing ?? [blocked(deps, 'SEND_GAP', deps.clock.nowMs() + TRY_AGAIN_MS)];
  }
  await tellRedis(deps, row, end);
  if (result.kind === 'accepted')
    deps.log.info('SMTP: a follow-up was accepted', { workflowId: thread.workflowId, stage: row.stage });
  if (result.kind === 'refused' && result.cause === 'policy') await handOffNewest(deps, thread);
  return events;
}

function endingOf(row: SendRow, result: TransmitResult, atMs: number): Ending {
  const { stage } = row;
  switch (result.kind) {
    case 'accepted':
      return {
        end: { state: 'sent', sentAtMs: atMs, response: result.response },
        events: [{ kind: 'stage_sent', stage, sentAtMs: atMs, atMs }],
      };
    case 'unknown':
      return { end: { state: 'unknown' }, events: [{ kind: 'send_unsettled', stage, atMs }] };
    case 'refused':
      return {
        end: { state: 'refused', cause: result.cause, response: result.response },
        events: [
          result.cause === 'dead_address'
            ? { kind: 'closed', outcome: 'bounced', atMs }
            : { kind: 'send_refused', stage, atMs },
        ],
      };
    case 'not_sent':
      return {
        end: { state: 'not_sent', response: result.response },
        events: [{ kind: 'blocked', ...waitAfter(row, result, atMs), atMs }],
      };
  }
}

/** Why the thread waits, and until when. */
function waitAfter(
  row: SendRow,
  result: NotSent,
  atMs: number,
): { readonly reason: BlockReason; readonly untilMs: number } {
  switch (result.cause) {
    case 'unreachable':
      return { reason: 'MAILBOX_DOWN', untilMs: atMs + retryDelayMs(row.attempts) };
    case 'login_refused':
      return { reason: 'MAILBOX_DOWN', untilMs: atMs + LOGIN_PAUSE_MS };
    case 'login_waits':
      return { reason: 'MAILBOX_DOWN', untilMs: result.untilMs };
    case 'login_later':
    case 'provider_later':
      return { reason: 'PROVIDER_QUOTA', untilMs: atMs + retryDelayMs(row.attempts) };
    case 'provider_quota':
      return { reason: 'PROVIDER_QUOTA', untilMs: atMs + PROVIDER_QUOTA_PAUSE_MS };
    case 'claim_lost':
      return { reason: 'SEND_GAP', untilMs: atMs + TRY_AGAIN_MS };
  }
}

async function tellMailbox(
  deps: ResultDeps,
  { mailbox }: SendRow,
  result: NotSent,
  atMs: number,
): Promise<void> {
  switch (result.cause) {
    case 'provider_quota':
      return deps.mailboxes.setState(
        mailbox,
        'provider_quota',
        `the provider's daily limit is used up (${result.response ?? 'no code'})`,
        atMs + PROVIDER_QUOTA_PAUSE_MS,
        atMs,
      );
    case 'login_refused':
      return deps.mailboxes.setState(
        mailbox,
        'login_refused',
        `SMTP refused the login (${result.response ?? 'no code'})`,
        null,
        atMs,
      );
    case 'login_waits':
    case 'unreachable':
    case 'login_later':
    case 'provider_later':
    case 'claim_lost':
      return;
  }
}

async function tellRedis({ rateLimit, clock }: ResultDeps, row: SendRow, end: SendEnd): Promise<void> {
  switch (end.state) {
    case 'sent':
      return rateLimit.count(row.mailbox, { sendId: row.sendId, fromMs: end.sentAtMs }, clock.nowMs());
    case 'not_sent':
    case 'refused':
      return rateLimit.release(row.mailbox, row.sendId, clock.nowMs());
    case 'unknown':
    case 'held':
      return;
  }
}
