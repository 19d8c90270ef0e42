import { createHash } from 'node:crypto';

/** `creator/<mailbox>/<hash of the thread>`: the same thread of the same mailbox has the same workflow for ever. */
export function creatorWorkflowId(mailbox: string, threadKey: string): string {
  return `creator/${mailbox}/${createHash('sha256').update(threadKey).digest('hex').slice(0, 20)}`;
}
