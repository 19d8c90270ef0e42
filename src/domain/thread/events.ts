/** Everything that can happen to a thread. Recorded once each in `stage_transitions`; ids only, no personal data. */

import type { Intent } from '../verdict';
import type { AskedWhy, BlockReason, Outcome, Stage, ThreadState } from './state';

/** Who ordered it by hand, and why. `by`: the operator's login name. */
export interface Ordered {
  readonly by: string;
  readonly reason: string | null;
}

/** Where a judged answer leads. */
export type Route =
  | { readonly kind: 'follow_up' }
  | { readonly kind: 'close'; readonly outcome: Outcome }
  | { readonly kind: 'human' };

/** `atMs`: when it happened, milliseconds since the epoch. */
export type ThreadEvent = { readonly atMs: number } & (
  | { readonly kind: 'reply_noted'; readonly replyId: string }
  | {
      readonly kind: 'decided';
      readonly replyIds: readonly string[];
      readonly intent: Intent;
      readonly route: Route;
    }
  | { readonly kind: 'out_of_office'; readonly untilMs: number }
  | { readonly kind: 'bounced' }
  | { readonly kind: 'own_mail_seen' }
  | { readonly kind: 'blocked'; readonly reason: BlockReason; readonly untilMs: number | null }
  | { readonly kind: 'woken' }
  | { readonly kind: 'stage_sent'; readonly stage: Stage; readonly sentAtMs: number }
  | { readonly kind: 'send_refused'; readonly stage: Stage }
  | { readonly kind: 'send_unsettled'; readonly stage: Stage }
  | { readonly kind: 'send_not_sent'; readonly stage: Stage }
  | { readonly kind: 'send_held'; readonly stage: Stage }
  | ({
      readonly kind: 'send_resolved';
      readonly stage: Stage;
      readonly resolution: 'sent' | 'not_sent';
    } & Ordered)
  /** The stage may not leave (the person is suppressed, had three automated mails in 30 days, …): a person decides. */
  | { readonly kind: 'send_forbidden'; readonly stage: Stage; readonly why: Exclude<AskedWhy, 'refused'> }
  /** It was due at `fromMs`, something held it up for too long, and it leaves at the same hour of another day. */
  | {
      readonly kind: 'stage_shifted';
      readonly stage: Stage;
      readonly fromMs: number;
      readonly untilMs: number;
    }
  /** Never recorded: the thread as the tables know it, told to a workflow that knows it otherwise (after a reset, say). */
  | { readonly kind: 'told'; readonly state: ThreadState }
  | ({ readonly kind: 'paused' } & Ordered)
  | ({ readonly kind: 'resumed' } & Ordered)
  | ({ readonly kind: 'snoozed'; readonly untilMs: number } & Ordered)
  | ({ readonly kind: 'send_ordered' } & Ordered)
  | ({ readonly kind: 'stage_skipped'; readonly stage: Stage } & Ordered)
  | ({ readonly kind: 'handed_off' } & Ordered)
  | ({ readonly kind: 'reclassified'; readonly intent: Intent } & Ordered)
  /** Who ordered the cancellation, and why; the workflow only hears that it is cancelled. */
  | ({ readonly kind: 'cancel_ordered' } & Ordered)
  | { readonly kind: 'closed'; readonly outcome: Outcome }
);

/**
 * The event's identity within its thread: recording the same event twice is one record. What can happen only once has
 * no instant in its key, so that a retried activity or a reset history finds its own record again.
 */
export function eventKey(event: ThreadEvent): string {
  switch (event.kind) {
    case 'reply_noted':
      return `${event.kind}:${event.replyId}`;
    case 'decided':
      return `${event.kind}:${event.replyIds.join(',')}`;
    case 'stage_sent':
      return `${event.kind}:${event.stage}`;
    case 'out_of_office':
    case 'bounced':
    case 'own_mail_seen':
    case 'blocked':
    case 'woken':
    case 'send_refused':
    case 'send_unsettled':
    case 'send_not_sent':
    case 'send_held':
    case 'send_resolved':
    case 'send_forbidden':
    case 'stage_shifted':
    case 'told':
    case 'paused':
    case 'resumed':
    case 'snoozed':
    case 'send_ordered':
    case 'stage_skipped':
    case 'handed_off':
    case 'reclassified':
    case 'cancel_ordered':
    case 'closed':
      return `${event.kind}:${event.atMs}`;
  }
}
