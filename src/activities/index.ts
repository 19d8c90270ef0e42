/** The one list of activities, by the task queue that serves them. */

import { decideReplies, type DecideDeps } from './decideReplies';
import type { ReconcileActivities, ThreadActivities, WatchActivities } from './inputs';
import type { Executions, FollowUpIndex, Mailboxes, ReconcileTables, Sends, Threads } from './ports';
import { createReconcileActivities } from './reconcile';
import { sendStage, type SendDeps } from './sendStage';
import { settleSend, type SettleDeps } from './settleSend';
import { watchMailbox, type WatchDeps } from './watchMailbox';

export interface ActivityDeps extends DecideDeps, WatchDeps, SendDeps, SettleDeps {
  readonly threads: Threads;
  readonly sends: Sends;
  readonly mailboxes: Mailboxes;
  readonly followUps: FollowUpIndex;
  readonly tables: ReconcileTables;
  readonly executions: Executions;
  /** The mailboxes that are to be watched. */
  readonly watched: readonly string[];
}

export interface Activities {
  /** Local, beside the workflows. */
  readonly workflows: Pick<ThreadActivities, 'recordEvents'>;
  readonly ai: Pick<ThreadActivities, 'decideReplies'>;
  readonly mail: Pick<ThreadActivities, 'sendStage' | 'settleSend'> & ReconcileActivities;
  readonly watch: WatchActivities;
}

export function createActivities(deps: ActivityDeps): Activities {
  const indexed = keepingIndex(deps);
  return {
    workflows: {
      recordEvents: indexed(async ({ threadId, events }) => {
        await deps.threads.record(threadId, events);
      }),
    },
    ai: { decideReplies: indexed(decideReplies(deps)) },
    mail: {
      sendStage: indexed(sendStage(deps)),
      settleSend: indexed(settleSend(deps)),
      ...createReconcileActivities(deps),
    },
    watch: { watchMailbox: watchMailbox(deps) },
  };
}

/** After whatever changed a thread, operators' index of stages ahead says when the next one is due. */
function keepingIndex({ threads, followUps }: Pick<ActivityDeps, 'threads' | 'followUps'>) {
  return <I extends { readonly threadId: string }, O>(activity: (input: I) => Promise<O>) =>
    async (input: I): Promise<O> => {
      const result = await activity(input);
      const { workflowId, state } = await threads.get(input.threadId);
      const isAhead = state.sequence === 'running' && state.closed === null && state.nextStage !== null;
      await followUps.set(workflowId, isAhead ? state.dueAtMs : null);
      return result;
    };
}
