/** What the activities stand on, counted on its way through: they themselves know nothing of metrics. */

import type { ActivityDeps } from '../../activities';
import type { Log, Mailboxes, Sends, SendSettled, Decisions } from '../../activities/ports';
import type { SendTimes } from '../../adapters/postgres/sendTimes';
import type { IntentModel } from '../../domain/intent/model';
import type { Verdict } from '../../domain/verdict';
import type { Metrics } from './names';

type Done = Metrics['done'];
type Judge = 'acting' | 'shadow';

export interface MeterOptions {
  readonly done: Done;
  readonly sendTimes: (sendId: string) => Promise<SendTimes | null>;
  /** Monotonic milliseconds. */
  readonly clock: () => number;
  readonly log: Log;
}

type Measured = Pick<ActivityDeps, 'sends' | 'mailboxes' | 'decisions' | 'model' | 'shadow'>;

export function metered<D extends Measured>(deps: D, options: MeterOptions): D {
  const { model, shadow = null } = deps;
  return {
    ...deps,
    sends: meteredSends(deps.sends, options),
    mailboxes: meteredMailboxes(deps.mailboxes, options.done),
    decisions: meteredDecisions(deps.decisions, options.done),
    model: model === null ? null : meteredModel(model, 'acting', options),
    shadow:
      shadow === null
        ? null
        : { model: shadow.model === null ? null : meteredModel(shadow.model, 'shadow', options) },
  };
}

/** The same object with some of its methods in front. */
function withMethods<T extends object>(inner: T, methods: Partial<T>): T {
  return new Proxy(inner, {
    get: (target, name) => {
      const value: unknown = Reflect.get(Object.hasOwn(methods, name) ? methods : target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

function meteredSends(sends: Sends, options: MeterOptions): Sends {
  return withMethods(sends, {
    settle: async (sendId, token, end, events) => {
      const settled = await sends.settle(sendId, token, end, events);
      if (settled.written) await countSend(settled, options);
      return settled;
    },
  });
}

/** The mail is out and its row written: whatever fails here costs a measurement and nothing else. */
async function countSend({ row }: SendSettled, { done, sendTimes, log }: MeterOptions): Promise<void> {
  const stage = String(row.stage);
  done.sends.inc({ mailbox: row.mailbox, stage, outcome: row.state });
  if (row.sentAtMs === null || row.state !== 'sent') return;
  try {
    const times = await sendTimes(row.sendId);
    if (times === null) return;
    done.lateness.observe({ stage }, secondsBetween(times.dueAtMs, row.sentAtMs));
    if (row.stage === 1 && times.repliedAtMs !== null)
      done.reaction.observe(secondsBetween(times.repliedAtMs, row.sentAtMs));
  } catch (error) {
    log.warn('Metrics: the times of a send could not be read', {
      reason: error instanceof Error ? error.message : 'unknown',
    });
  }
}

/** Two clocks take part: what seems to end before it began took no time. */
const secondsBetween = (fromMs: number, toMs: number): number => Math.max(0, (toMs - fromMs) / 1_000);

function meteredMailboxes(mailboxes: Mailboxes, { leases }: Done): Mailboxes {
  return withMethods(mailboxes, {
    acquireLease: async (mailbox, holder, nowMs, forMs) => {
      const lease = await mailboxes.acquireLease(mailbox, holder, nowMs, forMs);
      leases.inc({ mailbox, change: lease === null ? 'refused' : 'acquired' });
      return lease;
    },
    renewLease: async (lease, nowMs, forMs) => {
      const isOurs = await mailboxes.renewLease(lease, nowMs, forMs);
      if (!isOurs) leases.inc({ mailbox: lease.mailbox, change: 'lost' });
      return isOurs;
    },
    releaseLease: async (lease) => {
      await mailboxes.releaseLease(lease);
      leases.inc({ mailbox: lease.mailbox, change: 'released' });
    },
  });
}

function meteredDecisions(decisions: Decisions, { classifications }: Done): Decisions {
  const count = (judge: Judge, { source, intent }: Verdict): void => {
    classifications.inc({ judge, source, intent });
  };
  return withMethods(decisions, {
    record: async (decision) => {
      await decisions.record(decision);
      count('acting', decision.verdict);
    },
    recordShadow: async (threadId, replyIds, verdict) => {
      await decisions.recordShadow(threadId, replyIds, verdict);
      count('shadow', verdict);
    },
  });
}

function meteredModel(model: IntentModel, judge: Judge, { done, clock }: MeterOptions): IntentModel {
  return withMethods(model, {
    classify: async (text) => {
      const startedMs = clock();
      const answer = await model.classify(text);
      done.modelRequests.observe({ judge, outcome: answer.kind }, (clock() - startedMs) / 1_000);
      if (answer.kind === 'answered') {
        const { promptTokens, cachedPromptTokens, completionTokens } = answer.usage;
        done.modelTokens.inc({ judge, kind: 'prompt' }, promptTokens);
        done.modelTokens.inc({ judge, kind: 'cached_prompt' }, cachedPromptTokens);
        done.modelTokens.inc({ judge, kind: 'completion' }, completionTokens);
      }
      return answer;
    },
  });
}
