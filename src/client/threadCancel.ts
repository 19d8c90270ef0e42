/** Cancelling a thread: its workflow stops, records it, and tells nobody. */

import type { Client } from '@temporalio/client';
import type { Threads } from '../activities/ports';
import type { Ordered } from '../domain/thread/events';
import { done, refused, type Answer } from './answer';
import { isNotFound } from './grpc';
import type { ThreadLookup } from './threadOrders';

/** `requested`: the workflow was told, and closes as soon as a worker gets to it. `closed`: none was there to tell; the row was closed. */
export type Cancelled = 'requested' | 'closed';

export async function cancelThread(
  temporal: { readonly client: Client; readonly namespace: string },
  lookup: ThreadLookup,
  threads: Pick<Threads, 'record'>,
  workflowId: string,
  ordered: Ordered,
): Promise<Answer<Cancelled>> {
  const thread = await lookup.byWorkflowId(workflowId);
  if (thread === null) return refused(`There is no thread ${workflowId}.`);
  const { closed } = thread.state;
  // A workflow that has just ended still takes the request, and does nothing with it.
  if (closed !== null) return refused(`The thread is closed (${closed.outcome}).`);
  await threads.record(thread.threadId, [{ kind: 'cancel_ordered', atMs: Date.now(), ...ordered }]);
  if (await requestCancel(temporal, workflowId, ordered)) return done('requested');
  await threads.record(thread.threadId, [{ kind: 'closed', outcome: 'cancelled', atMs: Date.now() }]);
  return done('closed');
}

/** Says who and why in the workflow's history too, which the SDK's `cancel()` cannot. False: no such workflow runs. */
async function requestCancel(
  { client, namespace }: { readonly client: Client; readonly namespace: string },
  workflowId: string,
  { by, reason }: Ordered,
): Promise<boolean> {
  try {
    await client.workflowService.requestCancelWorkflowExecution({
      namespace,
      workflowExecution: { workflowId },
      identity: by,
      reason: reason ?? '',
    });
    return true;
  } catch (error) {
    if (isNotFound(error)) return false;
    throw error;
  }
}
