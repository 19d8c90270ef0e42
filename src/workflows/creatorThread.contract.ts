/** What crosses the border of the `creatorThread` workflow: input, messages, answers. Nothing else does. */

import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { Order } from '../domain/thread/orders';
import type { ThreadState, ThreadStatus, WaitReason } from '../domain/thread/state';
import type { Intent } from '../domain/verdict';

export const CREATOR_THREAD = 'creatorThread';

/** Ids and times only: people stand in Postgres. */
export interface CreatorThreadInput {
  readonly threadId: string;
  readonly mailbox: string;
  /** As the tables know it: fresh for a new thread, rebuilt for one that is opened again. */
  readonly state: ThreadState;
  /** The operator's order that opened a closed thread again; null for a new thread. */
  readonly reopenedBy: Extract<Order, { kind: 'reclassify' }> | null;
  /** When that order was given: started once more with the same input, the thread is not opened once more. */
  readonly reopenedAtMs?: number;
}

/** A mail, by its row id in `email_replies`. Signals are idempotent by it. */
export interface ReplyMessage {
  readonly replyId: string;
}

/** A human mail came in. The sequence stops at once; the mail is understood after. */
export const replyReceived = defineSignal<[ReplyMessage]>('replyReceived');
/** A human mail came in, and rules found a contact in it. */
export const contactProvided = defineSignal<[ReplyMessage]>('contactProvided');
/** A human mail came in, and rules found that its writer asks not to be written to again. */
export const optedOut = defineSignal<[ReplyMessage]>('optedOut');
/** Mail to the creator's own address is refused for good. */
export const bounced = defineSignal<[ReplyMessage]>('bounced');
/** An out-of-office notice: the wait is held until then. */
export const outOfOffice = defineSignal<[ReplyMessage & { readonly untilMs: number }]>('outOfOffice');
/** A colleague wrote in the thread by hand. */
export const ownMailSeen = defineSignal<[ReplyMessage]>('ownMailSeen');
/** What held the thread (mailbox, quota) may be over: try again. */
export const wake = defineSignal('wake');

/** Operators' updates: validated against the state, refused with a sentence. The answer is the thread as it then stands. */
export type OrderArgs<K extends Order['kind']> = Omit<Extract<Order, { kind: K }>, 'kind'>;
export const pause = defineUpdate<ThreadReport, [OrderArgs<'pause'>]>('pause');
export const resume = defineUpdate<ThreadReport, [OrderArgs<'resume'>]>('resume');
export const snooze = defineUpdate<ThreadReport, [OrderArgs<'snooze'>]>('snooze');
export const sendNow = defineUpdate<ThreadReport, [OrderArgs<'sendNow'>]>('sendNow');
export const skip = defineUpdate<ThreadReport, [OrderArgs<'skip'>]>('skip');
export const handOff = defineUpdate<ThreadReport, [OrderArgs<'handOff'>]>('handOff');
export const reclassify = defineUpdate<ThreadReport, [OrderArgs<'reclassify'>]>('reclassify');
export const resolveSend = defineUpdate<ThreadReport, [OrderArgs<'resolveSend'>]>('resolveSend');

/** For a person who mistyped one. */
export const HANDLER_NAMES = {
  signals: [replyReceived, contactProvided, optedOut, bounced, outOfOffice, ownMailSeen, wake].map(
    ({ name }) => name,
  ),
  updates: [pause, resume, snooze, sendNow, skip, handOff, reclassify, resolveSend].map(({ name }) => name),
} as const;

/** How a thread stands, in the words of the outside. Instants are ISO 8601 UTC. */
export interface ThreadReport {
  readonly status: ThreadStatus;
  readonly stage: number;
  readonly intent: Intent | null;
  readonly outcome: string | null;
  readonly waitingFor: WaitReason | null;
  readonly nextActionAt: string | null;
}
export const stateQuery = defineQuery<ThreadReport>('state');
