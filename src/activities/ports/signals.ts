/** Signals to workflows. */

import type { ThreadRecord } from './threads';

/** Signals to workflows, from activities. A closed or unknown workflow is an answer, not an error. */
export interface ThreadSignals {
  /** signalWithStart where the thread may be new. */
  deliver(thread: ThreadRecord, signal: ThreadSignal): Promise<'delivered' | 'closed'>;
  /** Ends the waits of a mailbox's held threads. */
  wake(mailbox: string): Promise<number>;
  /** Ends the waits of the threads that a freeze held, of all mailboxes, those due first first. */
  wakeFrozen(): Promise<number>;
}

export type ThreadSignal =
  | { readonly name: 'replyReceived' | 'contactProvided' | 'optedOut'; readonly replyId: string }
  | { readonly name: 'bounced' | 'ownMailSeen'; readonly replyId: string }
  | { readonly name: 'outOfOffice'; readonly replyId: string; readonly untilMs: number };
