/** What stands in the way of acting on a verdict. */

import type { HumanGate, StartGate } from '../domain/intake/route';
import type { IntakeDeps } from './intake';
import type { Decisions, ReplyRecord, ThreadRecord } from './ports';

type GateDeps = Pick<IntakeDeps, 'suppressions' | 'threads' | 'clock'> & { readonly decisions: Decisions };

const MAX_AUTOMATED_MAILS = 3;
const AUTOMATED_SINCE_MS = 30 * 86_400_000;

/** Why a person decides, whatever was said. */
export function humanGate(replies: readonly ReplyRecord[]): HumanGate | null {
  if (replies.some((reply) => reply.kind === 'unreadable')) return 'unreadable';
  if (replies.some((reply) => !reply.senderMatches)) return 'sender_differs';
  if (replies.some((reply) => reply.authentication === 'fail')) return 'authentication_failed';
  return replies.some((reply) => reply.newPeople) ? 'new_people' : null;
}

/** Why no automated mail may go to this person. */
export async function findStartGate(deps: GateDeps, thread: ThreadRecord): Promise<StartGate | null> {
  const { creatorAddress, creatorId, threadId } = thread;
  if (creatorAddress === null || (await deps.suppressions.has(creatorAddress))) return 'suppressed';
  const sinceMs = deps.clock.nowMs() - AUTOMATED_SINCE_MS;
  if ((await deps.decisions.automatedMailsSince(creatorId, sinceMs)) >= MAX_AUTOMATED_MAILS)
    return 'too_many';
  return (await deps.threads.hasOtherRunningSequence(threadId)) ? 'second_thread' : null;
}
