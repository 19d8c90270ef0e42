/** Watches one mailbox for some minutes: sweeps, waits for push, tells threads; then another run takes over. */

import { beating, currentRun, type ActivityRun } from './activityRun';
import { deliverSignals, type DeliverDeps } from './deliverSignals';
import type { WatchEnd, WatchInput } from './inputs';
import { LOGIN_PAUSE_MS } from '../domain/mailbox/loginTurn';
import { keepingLease, LEASE_MS } from './keepingLease';
import {
  LeaseLost,
  LoginRefused,
  MailboxUnreachable,
  type FolderCursor,
  type Lease,
  type MailSession,
  type MailboxState,
} from './ports';
import { sweep, type SweepDeps } from './sweep';

export interface WatchDeps extends DeliverDeps, SweepDeps {
  /** Between the sweeps that back up push. */
  readonly pollingIntervalMs: number;
  /** How long one run watches; 5 minutes unless given. */
  readonly rotateAfterMs?: number;
}

const ROTATE_AFTER_MS = 5 * 60_000;
/** Tries grow rarer the longer the mailbox is down. */
const SOONEST_RETRY_MS = 15_000;
const LATEST_RETRY_MS = 5 * 60_000;
/** The holder of a lease that nobody renews is dead or rotating. */
const LEASE_RETRY_MS = 5_000;
/** A row that could not be told is tried again after so long. */
const TELL_AGAIN_MS = 5_000;

export function watchMailbox(deps: WatchDeps) {
  return (input: WatchInput): Promise<WatchEnd> => {
    const run = currentRun();
    return beating(run, () => watchOnce(deps, input.mailbox, run));
  };
}

/** One run, whoever runs it. Mail failures and a lost lease are values; what the stores and Temporal throw passes through. */
export async function watchOnce(deps: WatchDeps, mailbox: string, run: ActivityRun): Promise<WatchEnd> {
  const lease = await deps.mailboxes.acquireLease(mailbox, run.attemptId, deps.clock.nowMs(), LEASE_MS);
  if (lease === null) return { kind: 'lease_held', retryAtMs: deps.clock.nowMs() + LEASE_RETRY_MS };
  try {
    const session = await deps.sessions.open(mailbox);
    try {
      await watching(deps, mailbox);
      await watchUntilRotation(deps, session, lease, run);
      return { kind: 'rotated' };
    } finally {
      await session.close();
    }
  } catch (error) {
    return await endOf(deps, mailbox, error);
  } finally {
    await deps.mailboxes.releaseLease(lease);
  }
}

async function watchUntilRotation(
  deps: WatchDeps,
  session: MailSession,
  lease: Lease,
  run: ActivityRun,
): Promise<void> {
  const { pollingIntervalMs, rotateAfterMs = ROTATE_AFTER_MS } = deps;
  const { mailbox } = lease;
  const pushed = session.folders.find(({ role }) => role !== 'sent');
  if (pushed === undefined) throw new MailboxUnreachable(mailbox, null, 'it has no folder to watch');
  const untilMs = deps.clock.nowMs() + rotateAfterMs;
  await keepingLease(deps, lease, async (lost) => {
    const ended = AbortSignal.any([run.signal, lost]);
    const step = (cursor: FolderCursor | null): void => {
      if (lost.aborted) throw new LeaseLost(mailbox);
      if (cursor !== null) run.heartbeat({ folder: cursor.path, lastUid: cursor.lastUid });
    };
    do {
      const { isThrough } = await sweep(deps, { session, lease, step, signal: ended });
      const told = await deliverSignals(deps, mailbox);
      if (!isThrough) continue;
      const nowMs = deps.clock.nowMs();
      const readyAtMs = await deps.replies.nextReadyAtMs(mailbox);
      const readyInMs = readyAtMs === null ? pollingIntervalMs : tellIn(readyAtMs - nowMs, told);
      const waitMs = Math.min(pollingIntervalMs, readyInMs, untilMs - nowMs);
      await session.waitForMail(pushed.path, Math.max(0, waitMs), ended);
    } while (!ended.aborted && deps.clock.nowMs() < untilMs);
    step(null);
  });
}

/** Rows that could not be told are overdue already: those are not asked for again and again. */
function tellIn(readyInMs: number, told: number): number {
  return readyInMs > 0 || told > 0 ? Math.max(0, readyInMs) : TELL_AGAIN_MS;
}

/** The mailbox is reached: what its state held back may go on. A quota and a hold are not over with that. */
async function watching(deps: WatchDeps, mailbox: string): Promise<void> {
  const { state } = await deps.mailboxes.get(mailbox);
  if (state === 'watching' || isOfSending(state)) return;
  // Woken first: a crash between the two wakes once more, and never too little.
  if (state !== 'starting') await deps.signals.wake(mailbox);
  await deps.mailboxes.setState(mailbox, 'watching', null, null, deps.clock.nowMs());
}

async function endOf(deps: WatchDeps, mailbox: string, error: unknown): Promise<WatchEnd> {
  const nowMs = deps.clock.nowMs();
  if (error instanceof LeaseLost) return { kind: 'lease_held', retryAtMs: nowMs + LEASE_RETRY_MS };
  if (error instanceof LoginRefused) {
    const retryAtMs = nowMs + LOGIN_PAUSE_MS;
    await down(deps, mailbox, 'login_refused', error.message, retryAtMs);
    return { kind: 'login_refused', retryAtMs };
  }
  if (!(error instanceof MailboxUnreachable)) throw error;
  const { state, stateSinceMs } = await deps.mailboxes.get(mailbox);
  if (error.retryAtMs !== null) {
    await down(deps, mailbox, 'login_refused', error.message, error.retryAtMs);
    return { kind: 'login_refused', retryAtMs: error.retryAtMs };
  }
  const downForMs = state === 'down' ? nowMs - (stateSinceMs ?? nowMs) : 0;
  const retryAtMs = nowMs + Math.min(LATEST_RETRY_MS, Math.max(SOONEST_RETRY_MS, downForMs / 2));
  await down(deps, mailbox, 'down', error.message, retryAtMs);
  return { kind: 'unreachable', retryAtMs };
}

async function down(
  deps: WatchDeps,
  mailbox: string,
  next: MailboxState,
  why: string,
  retryAtMs: number,
): Promise<void> {
  deps.log.warn(`IMAP: ${why}`, { retryAt: new Date(retryAtMs).toISOString() });
  if (!isOfSending((await deps.mailboxes.get(mailbox)).state))
    await deps.mailboxes.setState(mailbox, next, why, retryAtMs, deps.clock.nowMs());
}

/** States that only the sending side ends. */
const isOfSending = (state: MailboxState): boolean => state === 'provider_quota' || state === 'policy_held';
