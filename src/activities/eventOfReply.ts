/** What a stored mail means to its thread. */

import type { ThreadEvent } from '../domain/thread/events';
import type { ReplyRecord } from './ports';

/** Null: nothing. `newest`: the newest mail that the creator wrote; it ends an absence that was announced before it. */
export function eventOfReply(
  reply: ReplyRecord,
  newest: ReplyRecord | null,
  nowMs: number,
): ThreadEvent | null {
  switch (reply.kind) {
    case 'human':
    case 'unreadable':
      return { kind: 'reply_noted', replyId: reply.replyId, atMs: nowMs };
    case 'own':
      return { kind: 'own_mail_seen', atMs: nowMs };
    case 'bounce_permanent':
      return { kind: 'bounced', atMs: nowMs };
    case 'out_of_office': {
      const { awayUntilMs } = reply;
      const isOver =
        awayUntilMs === null ||
        awayUntilMs <= nowMs ||
        (newest !== null && newest.receivedAtMs > reply.receivedAtMs);
      return isOver ? null : { kind: 'out_of_office', untilMs: awayUntilMs, atMs: nowMs };
    }
    case 'automatic':
    case 'list':
    case 'bounce_transient':
    case 'complaint':
      return null;
  }
}
