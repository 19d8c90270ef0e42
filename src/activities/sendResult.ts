/** What a try to transmit came to, written into the ledger and told to the thread. */

import { PROVIDER_QUOTA_PAUSE_MS } from '../domain/sending/limits';
import { retryDelayMs } from '../domain/sending/settlePolicy';
import type { ThreadEvent } from '../domain/thread/events';
import { blocked, handOffNewest, standingEvents, TRY_AGAIN_MS, type RecordDeps } from './recordSend';
import type {
  Mailboxes,
  NotSentCause,
  RateLimit,
  SendEnd,
  SendRow,
  Sends,
  ThreadRecord,
  TransmitResult,
} from './ports';

export interface ResultDeps extends RecordDeps {
  readonly sends: Sends;
  readonly mailboxes: Pick<Mailboxes, 'get' | 'setState'>;
  readonly rateLimit: RateLimit;
}

/** A refused login is tried once in so long (IMAP and SMTP together). */
const LOGIN_PAUSE_MS = 15 * 60_000;

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
): Promise<readonly ThreadEvent[]> {
  const { end, events } = endingOf(deps, row, result);
  const settled = await deps.sends.settle(row.sendId, row.fenceToken, end, events);
  if (!settled.written) {
    const standing = await standingEvents(deps, thread, settled.row);
    return standing ?? [blocked(deps, 'SEND_GAP', deps.clock.nowMs() + TRY_AGAIN_MS)];
  }
  await tellRedis(deps, row, end);
  if (result.kind === 'not_sent') await tellMailbox(deps, row, result.cause, result.response);
  if (result.kind === 'refused' && result.cause === 'policy') await handOffNewest(deps, thread);
  return events;
}

function endingOf(deps: ResultDeps, row: SendRow, result: TransmitResult): Ending {
  const { stage } = row;
  const atMs = deps.clock.nowMs();
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
        events: [waitAfter(deps, row, result.cause)],
      };
  }
}

/** Why the thread waits, and until when. */
function waitAfter(deps: ResultDeps, row: SendRow, cause: NotSentCause): ThreadEvent {
  const nowMs = deps.clock.nowMs();
  switch (cause) {
    case 'unreachable':
      return blocked(deps, 'MAILBOX_DOWN', nowMs + retryDelayMs(row.attempts));
    case 'login_refused':
      return blocked(deps, 'MAILBOX_DOWN', nowMs + LOGIN_PAUSE_MS);
    case 'login_later':
    case 'provider_later':
      return blocked(deps, 'PROVIDER_QUOTA', nowMs + retryDelayMs(row.attempts));
    case 'provider_quota':
      return blocked(deps, 'PROVIDER_QUOTA', nowMs + PROVIDER_QUOTA_PAUSE_MS);
    case 'claim_lost':
      return blocked(deps, 'SEND_GAP', nowMs + TRY_AGAIN_MS);
  }
}

async function tellMailbox(
  deps: ResultDeps,
  { mailbox }: SendRow,
  cause: NotSentCause,
  response: string | null,
): Promise<void> {
  const nowMs = deps.clock.nowMs();
  switch (cause) {
    case 'provider_quota':
      return deps.mailboxes.setState(
        mailbox,
        'provider_quota',
        `the provider's daily limit is used up (${response ?? 'no code'})`,
        nowMs + PROVIDER_QUOTA_PAUSE_MS,
        nowMs,
      );
    case 'login_refused':
      // Without a reply the login was not tried: whoever was refused before has said so.
      return response === null
        ? undefined
        : deps.mailboxes.setState(
            mailbox,
            'login_refused',
            `SMTP refused the login (${response})`,
            null,
            nowMs,
          );
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
