/**
 * Finds out what became of a send that ended without an answer. Only looks and writes, so it is retried for ever, at the times
 * that it asks for (docs/decisions/0003-send-protocol.md).
 */

import { ApplicationFailure } from '@temporalio/activity';
import { delayToNextLookMs, LOOK_AFTER_MS, nextLook } from '../domain/sending/settlePolicy';
import type { ThreadEvent } from '../domain/thread/events';
import type { SettleInput } from './inputs';
import { LoginRefused, MailboxUnreachable, type SendEnd, type SendRow, type ThreadRecord } from './ports';
import { blocked, record, standingEvents, TRY_AGAIN_MS } from './recordSend';
import type { ResultDeps } from './sendResult';

export interface SettleDeps extends ResultDeps {
  /** When after the fence it is looked for in Sent; the policy's own times unless given. */
  readonly lookAfterMs?: readonly number[];
}

const MAILBOX_RETRY_MS = 30_000;

/** Returns the events that it recorded. */
export function settleSend(deps: SettleDeps) {
  return async (input: SettleInput): Promise<ThreadEvent[]> => [...(await settleOnce(deps, input))];
}

/** Throws a retryable failure with the time of the next look while the end is not known. */
export async function settleOnce(deps: SettleDeps, input: SettleInput): Promise<readonly ThreadEvent[]> {
  const thread = await deps.threads.get(input.threadId);
  try {
    for (;;) {
      const row = await deps.sends.find(input.threadId, input.stage);
      if (row === null) return await notSent(deps, thread, input);
      switch (row.state) {
        case 'planned':
        case 'not_sent':
          return await notSent(deps, thread, input);
        case 'fenced':
          await settleFenced(deps, row);
          continue;
        case 'unknown':
          await settleUnknown(deps, row);
          continue;
        case 'sent':
        case 'refused':
        case 'held':
          return (await standingEvents(deps, thread, row)) ?? [];
      }
    }
  } catch (error) {
    // A mailbox that cannot be had is no look, and says nothing of the send.
    if (error instanceof MailboxUnreachable || error instanceof LoginRefused)
      throw lookAgain(Math.max(1_000, mailboxRetryMs(error, deps.clock.nowMs())));
    throw error;
  }
}

/** The attempt is over, or nobody hears of it any more. Before the claim of the wire no byte of the mail has left. */
async function settleFenced(deps: SettleDeps, row: SendRow): Promise<void> {
  const end: SendEnd = row.wireAtMs === null ? { state: 'not_sent', response: null } : { state: 'unknown' };
  const { written } = await deps.sends.settle(row.sendId, null, end, []);
  if (written && end.state === 'not_sent')
    await deps.rateLimit.release(row.mailbox, row.sendId, deps.clock.nowMs());
}

/** Looks into Sent when it is time, and concludes after the last look. */
async function settleUnknown(deps: SettleDeps, row: SendRow): Promise<void> {
  const { sendId, mailbox, stage } = row;
  const nowMs = deps.clock.nowMs();
  const fencedAtMs = row.fencedAtMs ?? nowMs;
  const schedule = deps.lookAfterMs ?? LOOK_AFTER_MS;
  const next = nextLook(row.settleLooks, fencedAtMs, nowMs, schedule);
  if (next.kind === 'wait') throw lookAgain(next.forMs);
  const look = await deps.sessions.use(mailbox, async (session) => ({
    found: (await session.findSent(row.messageId)) !== null,
    gmail: session.gmail,
  }));
  const atMs = deps.clock.nowMs();
  if (look.found) {
    await deps.sends.settle(sendId, null, { state: 'sent', sentAtMs: atMs, response: null }, [
      { kind: 'stage_sent', stage, sentAtMs: atMs, atMs },
    ]);
    return deps.rateLimit.count(mailbox, { sendId, fromMs: atMs }, atMs);
  }
  const looks = next.kind === 'exhausted' ? row.settleLooks : await deps.sends.countLook(sendId);
  const delayMs = delayToNextLookMs(looks, fencedAtMs, atMs, schedule);
  if (delayMs !== null) throw lookAgain(delayMs);
  const { filesSentCopies } = await deps.mailboxes.get(mailbox);
  if (look.gmail || filesSentCopies) {
    await deps.sends.settle(sendId, null, { state: 'not_sent', response: null }, []);
    return deps.rateLimit.release(mailbox, sendId, atMs);
  }
  await deps.sends.settle(sendId, null, { state: 'held' }, []);
}

async function notSent(
  deps: SettleDeps,
  thread: ThreadRecord,
  { stage }: SettleInput,
): Promise<readonly ThreadEvent[]> {
  const nowMs = deps.clock.nowMs();
  return record(deps, thread, [
    { kind: 'send_not_sent', stage, atMs: nowMs },
    // A moment, so that what ends each try at once does not end in a storm of tries.
    blocked(deps, 'SEND_GAP', nowMs + TRY_AGAIN_MS),
  ]);
}

function mailboxRetryMs(error: MailboxUnreachable | LoginRefused, nowMs: number): number {
  const atMs = error instanceof MailboxUnreachable ? error.retryAtMs : null;
  return atMs === null ? MAILBOX_RETRY_MS : atMs - nowMs;
}

function lookAgain(delayMs: number): ApplicationFailure {
  return ApplicationFailure.create({
    message: 'It is not known yet whether the mail was accepted.',
    type: 'SendUnsettled',
    nonRetryable: false,
    nextRetryDelay: delayMs,
    category: 'BENIGN',
  });
}
