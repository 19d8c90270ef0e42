/** The row is the fence, the signal is the wake-up: tells threads of stored mails once those have been quiet. */

import { answerOf, contactsIn } from './judge';
import { rulesVerdict } from '../domain/intent/rules';
import { eventOfReply } from './eventOfReply';
import type { DecideDeps } from './decideReplies';
import { takeLateMail } from './lateMail';
import {
  LoginRefused,
  MailboxUnreachable,
  type ReplyRecord,
  type ThreadRecord,
  type ThreadSignal,
  type ThreadSignals,
} from './ports';

export interface DeliverDeps extends DecideDeps {
  readonly signals: ThreadSignals;
}

/** So many failures in a row are no matter of one thread. */
const GIVE_UP_AFTER = 3;

/**
 * Signals the rows that are ready and marks them. A row that could not be told stays for the next time; when nothing can be
 * told the last failure is thrown.
 */
export async function deliverSignals(deps: DeliverDeps, mailbox: string): Promise<number> {
  let delivered = 0;
  let failures = 0;
  for (const reply of await deps.replies.ready(mailbox, deps.clock.nowMs())) {
    try {
      if (!(await tell(deps, reply))) continue;
      await deps.replies.markSignalled([reply.replyId], deps.clock.nowMs());
      delivered++;
      failures = 0;
    } catch (error) {
      // A late mail that could not be made unread yet says nothing about the other threads.
      const isOfMailbox = error instanceof MailboxUnreachable || error instanceof LoginRefused;
      if (!isOfMailbox) failures++;
      deps.log.warn(`A mail in ${mailbox} could not be told to its thread yet`, {
        threadId: reply.threadId,
        replyId: reply.replyId,
        error: error instanceof Error ? error.name : 'unknown',
      });
      if (failures >= GIVE_UP_AFTER) throw error;
    }
  }
  return delivered;
}

/** False: not yet. */
async function tell(deps: DeliverDeps, reply: ReplyRecord): Promise<boolean> {
  const isCreators = reply.kind === 'human' || reply.kind === 'unreadable';
  if (isCreators && reply.decidedAtMs !== null) return true;
  if (reply.kind === 'own' && (await hasUntold(deps, reply.threadId))) return false;
  const newest = isCreators ? reply : await deps.replies.newestOfCreator(reply.threadId);
  const event = eventOfReply(reply, newest, deps.clock.nowMs());
  if (event === null) return true;
  const thread = await deps.threads.get(reply.threadId);
  if (thread.state.closed !== null) {
    if (isCreators) await takeLateMail(deps, thread);
    return true;
  }
  if (event.kind === 'reply_noted') await deps.threads.record(thread.threadId, [event]);
  const answer = await deps.signals.deliver(thread, signalOf(deps, reply, thread));
  if (answer === 'closed' && isCreators) await takeLateMail(deps, await deps.threads.get(reply.threadId));
  return true;
}

/** What a colleague answered is told first: the thread would close over a mail that it does not know. */
async function hasUntold({ replies }: DeliverDeps, threadId: string): Promise<boolean> {
  return (await replies.undecided(threadId)).some(({ signalledAtMs }) => signalledAtMs === null);
}

function signalOf(deps: DeliverDeps, reply: ReplyRecord, thread: ThreadRecord): ThreadSignal {
  const { replyId } = reply;
  switch (reply.kind) {
    case 'own':
      return { name: 'ownMailSeen', replyId };
    case 'bounce_permanent':
      return { name: 'bounced', replyId };
    case 'out_of_office':
      return { name: 'outOfOffice', replyId, untilMs: reply.awayUntilMs ?? 0 };
    case 'human':
    case 'unreadable':
    case 'automatic':
    case 'list':
    case 'bounce_transient':
    case 'complaint':
      return { name: humanSignal(deps, reply, thread), replyId };
  }
}

/** What rules see at once; the decision itself looks again. */
function humanSignal(
  { regionOf }: DeliverDeps,
  reply: ReplyRecord,
  thread: ThreadRecord,
): 'optedOut' | 'contactProvided' | 'replyReceived' {
  const rules = rulesVerdict(answerOf([reply], thread.state.stagesSent));
  if (rules.kind === 'decided' && rules.optOut) return 'optedOut';
  const found = [
    ...contactsIn([reply], { defaultRegion: regionOf?.(reply.mailbox) ?? null }).values(),
  ].flat();
  return found.some(({ doubtful }) => !doubtful) ? 'contactProvided' : 'replyReceived';
}
