/**
 * Sends one stage, at most once. Never retried: a second try could be a second mail. However it ends, the ledger and
 * `settleSend` know (docs/decisions/0003-send-protocol.md).
 */

import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { composeFollowUp, type ComposedFollowUp } from '../domain/sending/composeFollowUp';
import { LOOK_MAX_AGE_MS } from '../domain/sending/limits';
import { followUpMessageId, followUpMessageIds } from '../domain/sending/messageId';
import type { ThreadEvent } from '../domain/thread/events';
import { beating } from './activityRun';
import type { SendInput } from './inputs';
import type { IntakeDeps } from './intake';
import { lookIntoThread } from './lookIntoThread';
import {
  LoginRefused,
  MailboxUnreachable,
  type MailHead,
  type MailTransport,
  type SendRow,
  type Sends,
  type ThreadRecord,
} from './ports';
import { blocked, handOffNewest, holdIfFrozen, record, standingEvents, stoppedEvents } from './recordSend';
import { writeResult, type ResultDeps } from './sendResult';
import { currentSendRun, stopped, type SendRun } from './sendRun';

export interface SendDeps extends IntakeDeps, ResultDeps {
  readonly sends: Sends;
  readonly mailboxes: IntakeDeps['mailboxes'];
  readonly transport: MailTransport;
}

/** When nobody says when the mailbox may be tried again. */
const MAILBOX_RETRY_MS = 60_000;
/** A look that grew too old while the fence waited for its locks is made again, so many times. */
const MAX_LOOKS = 3;
/** The database's clock may be behind Temporal's, whose timer said that the stage is due. */
const CLOCKS_DIFFER_MS = 2_000;
/** How long the answer of the server is kept for a database that is away. */
const WRITE_TRIES = 12;

/** Returns the events that it recorded. */
export function sendStage(deps: SendDeps) {
  return (input: SendInput): Promise<ThreadEvent[]> => {
    const run = currentSendRun();
    return beating(run, async () => [...(await sendOnce(deps, input, run))]);
  };
}

export async function sendOnce(
  deps: SendDeps,
  input: SendInput,
  run: SendRun,
): Promise<readonly ThreadEvent[]> {
  const thread = await deps.threads.get(input.threadId);
  const messageId = followUpMessageId(thread.mailbox, thread.workflowId, input.stage);
  const row = await deps.sends.plan(thread.threadId, input.stage, messageId, input.dueAtMs);
  const standing = await standingEvents(deps, thread, row);
  if (standing !== null) return standing;
  // The fence asks again; until then a frozen thread costs its mailbox no look.
  const frozen = await holdIfFrozen(deps, thread);
  if (frozen !== null) return frozen;
  const spentUntilMs = await deps.rateLimit.spentUntilMs(
    thread.mailbox,
    thread.workflowId,
    deps.clock.nowMs(),
  );
  if (spentUntilMs !== null) return record(deps, thread, [blocked(deps, 'DAILY_CAP', spentUntilMs)]);
  try {
    return await lookAndSend(deps, thread, row, input, run);
  } catch (error) {
    if (error instanceof MailboxUnreachable || error instanceof LoginRefused)
      return record(deps, thread, [blocked(deps, 'MAILBOX_DOWN', retryAtMs(error, deps.clock.nowMs()))]);
    throw error;
  }
}

async function lookAndSend(
  deps: SendDeps,
  thread: ThreadRecord,
  row: SendRow,
  input: SendInput,
  run: SendRun,
): Promise<readonly ThreadEvent[]> {
  for (let looks = 1; ; looks++) {
    const look = await lookIntoThread(deps)(thread);
    const lookedAtMs = performance.now();
    if (look.kind === 'news') return record(deps, thread, look.events);
    const inSent = new Set(look.heads.flatMap((head) => (head.inSent ? [head.messageId] : [])));
    if (inSent.has(row.messageId)) return foundInSent(deps, thread, row);
    await proveCopies(deps, thread, inSent);
    const composition = await compose(deps, thread, row, look.heads);
    if (composition.kind === 'impossible') return cannotBeSent(deps, thread, input, composition.why);
    if (run.signal.aborted) throw stopped(run);
    const fence = await deps.sends.fence({
      threadId: thread.threadId,
      stage: input.stage,
      token: randomUUID(),
      ordered: input.ordered,
    });
    switch (fence.kind) {
      case 'fenced':
        if (performance.now() - lookedAtMs <= LOOK_MAX_AGE_MS)
          return transmit(deps, thread, fence.row, composition.mail, run);
        await deps.sends.settle(
          fence.row.sendId,
          fence.row.fenceToken,
          { state: 'not_sent', response: null },
          [],
        );
        if (looks >= MAX_LOOKS)
          throw new Error('The fence took too long after the look, several times in a row.');
        continue;
      case 'standing':
        return (await standingEvents(deps, thread, fence.row)) ?? [];
      case 'blocked': {
        if (fence.reason !== 'FROZEN')
          return record(deps, thread, [blocked(deps, fence.reason, fence.untilMs)]);
        const held = await holdIfFrozen(deps, thread);
        if (held !== null) return held;
        continue;
      }
      case 'shifted': {
        const { fromMs, untilMs } = fence;
        const atMs = deps.clock.nowMs();
        return record(deps, thread, [{ kind: 'stage_shifted', stage: input.stage, fromMs, untilMs, atMs }]);
      }
      case 'forbidden':
        await handOffNewest(deps, thread);
        return record(deps, thread, [
          { kind: 'send_forbidden', stage: input.stage, why: fence.why, atMs: deps.clock.nowMs() },
        ]);
      case 'stopped': {
        const earlyMs = fence.why === 'early' ? (fence.untilMs ?? Infinity) - deps.clock.nowMs() : Infinity;
        if (earlyMs > CLOCKS_DIFFER_MS || looks >= MAX_LOOKS) return stoppedEvents(deps, thread, fence);
        await sleep(Math.max(1, earlyMs));
        continue;
      }
    }
  }
}

/** From here on a cancelled thread changes nothing: what is on the wire is waited for. */
async function transmit(
  deps: SendDeps,
  thread: ThreadRecord,
  row: SendRow,
  mail: ComposedFollowUp,
  run: SendRun,
): Promise<readonly ThreadEvent[]> {
  const { sendId, fenceToken } = row;
  const [result] = await Promise.all([
    deps.transport.transmit(mail, {
      claim: () => (fenceToken === null ? Promise.resolve(false) : deps.sends.claimWire(sendId, fenceToken)),
      signal: run.shutdown,
    }),
    deps.rateLimit.count(row.mailbox, { sendId, fromMs: deps.clock.nowMs() }, deps.clock.nowMs()),
  ]);
  const endedAtMs = deps.clock.nowMs();
  // The row stays fenced: the next start settles it.
  if (result.kind === 'unknown' && run.shutdown.aborted) throw stopped(run);
  return writing(run, () => writeResult(deps, thread, row, result, endedAtMs));
}

/** The server's answer is worth waiting for the database. */
async function writing<T>(run: SendRun, write: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await write();
    } catch (error) {
      const isOfMailbox = error instanceof MailboxUnreachable || error instanceof LoginRefused;
      if (isOfMailbox || tries >= WRITE_TRIES || run.shutdown.aborted) throw error;
      await sleep(Math.min(100 * 2 ** tries, 10_000));
    }
  }
}

async function compose(deps: SendDeps, thread: ThreadRecord, row: SendRow, heads: readonly MailHead[]) {
  const newest = await deps.replies.newestOfCreator(thread.threadId);
  return composeFollowUp(thread, row.stage, row.messageId, [
    ...heads.map((head) => ({ messageId: head.messageId, sentAtMs: head.receivedAtMs, byCreator: false })),
    ...(newest === null
      ? []
      : [{ messageId: newest.messageId, sentAtMs: newest.receivedAtMs, byCreator: true }]),
  ]);
}

/**
 * The stage was accepted before, whatever the ledger says: it was restored from a backup, or the copy was filed after the
 * settlement's last look.
 */
async function foundInSent(
  deps: SendDeps,
  thread: ThreadRecord,
  { sendId, mailbox, stage }: SendRow,
): Promise<readonly ThreadEvent[]> {
  const atMs = deps.clock.nowMs();
  const events: ThreadEvent[] = [{ kind: 'stage_sent', stage, sentAtMs: atMs, atMs }];
  const end = { state: 'sent', sentAtMs: atMs, response: null } as const;
  const { row, written } = await deps.sends.settle(sendId, null, end, events);
  if (!written) return (await standingEvents(deps, thread, row)) ?? [];
  await deps.rateLimit.count(mailbox, { sendId, fromMs: atMs }, atMs);
  deps.log.warn('SMTP: a follow-up was not sent, because it stands in sent mail already', {
    workflowId: thread.workflowId,
    stage,
  });
  return events;
}

/** An earlier stage that stands in Sent was filed there by the server: nobody else does. */
async function proveCopies(
  deps: SendDeps,
  thread: ThreadRecord,
  inSent: ReadonlySet<string | null>,
): Promise<void> {
  const ours = followUpMessageIds(thread.mailbox, thread.workflowId);
  if (ours.some((messageId) => inSent.has(messageId)))
    await deps.mailboxes.setFilesSentCopies(thread.mailbox);
}

async function cannotBeSent(
  deps: SendDeps,
  thread: ThreadRecord,
  { stage }: SendInput,
  why: string,
): Promise<readonly ThreadEvent[]> {
  deps.log.warn(`SMTP: a follow-up cannot be sent: ${why}`, { workflowId: thread.workflowId, stage });
  await handOffNewest(deps, thread);
  return record(deps, thread, [{ kind: 'send_refused', stage, atMs: deps.clock.nowMs() }]);
}

function retryAtMs(error: MailboxUnreachable | LoginRefused, nowMs: number): number {
  return (error instanceof MailboxUnreachable ? error.retryAtMs : null) ?? nowMs + MAILBOX_RETRY_MS;
}
