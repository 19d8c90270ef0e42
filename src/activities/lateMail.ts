/** A human mail on a thread that is over: stored, read for contacts, made unread, listed for a person. Never automated. */

import type { DecideDeps } from './decideReplies';
import { handOff } from './handOff';
import { judgeOffline } from './judge';
import { lookIntoThread } from './lookIntoThread';
import { phoneContext } from './phoneContext';
import type { ThreadRecord } from './ports';

/** Idempotent; takes up every mail of the thread that is not decided. What a colleague has answered already stays as found. */
export async function takeLateMail(deps: DecideDeps, thread: ThreadRecord): Promise<void> {
  const look = await lookIntoThread(deps)(thread);
  const isAnswered = look.kind === 'news' && look.events.some(({ kind }) => kind === 'own_mail_seen');
  const replies = await deps.replies.undecided(thread.threadId);
  const newest = replies.at(-1);
  if (newest === undefined) return;
  if (!isAnswered) await handOff(deps, thread, newest);
  const { verdict, contacts } = judgeOffline(
    replies,
    thread.state.stagesSent,
    await phoneContext(deps, thread, replies),
  );
  const isTrusted = replies.every((reply) => reply.senderMatches && reply.authentication !== 'fail');
  const replyIds = replies.map((reply) => reply.replyId);
  await deps.decisions.record({
    threadId: thread.threadId,
    replyIds,
    verdict,
    contacts,
    gate: 'with_human',
    suppress: isTrusted && verdict.optOut,
    forHuman: !isAnswered,
    events: [
      {
        kind: 'decided',
        replyIds,
        intent: verdict.intent,
        route: { kind: 'human' },
        atMs: deps.clock.nowMs(),
      },
    ],
  });
}
