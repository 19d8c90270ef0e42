/** Cancelling a thread: its workflow stops, records it, and tells nobody. */

import type { Client } from '@temporalio/client';
import type { Threads } from '../activities/ports';
import type { Ordered } from '../domain/thread/events';
import { isNotFound } from './grpc';
import type { ThreadLookup } from './threadOrders';

export type CancelAnswer =
  /** The workflow was told; it closes as soon as a worker gets to it. */
  | { readonly kind: 'requested' }
  /** No workflow was there to tell; the row was closed. */
  | { readonly kind: 'closed' }
  | { readonly kind: 'refused'; readonly why: string };

export async function cancelThread(
  temporal: { readonly client: Client; readonly namespace: string },
  threads: ThreadLookup & Pick<Threads, 'record'>,
  workflowId: string,
  ordered: Ordered,
): Promise<CancelAnswer> {
  if (await requestCancel(temporal, workflowId, ordered)) return { kind: 'requested' };
  const thread = await threads.byWorkflowId(workflowId);
  if (thread === null) return { kind: 'refused', why: `There is no thread ${workflowId}.` };
  if (thread.state.closed !== null)
    return { kind: 'refused', why: `The thread is closed (${thread.state.closed.outcome}).` };
  await threads.record(thread.threadId, [{ kind: 'closed', outcome: 'cancelled', atMs: Date.now() }]);
  return { kind: 'closed' };
}

/** Says who and why in the workflow's history, which the SDK's `cancel()` cannot. False: no such workflow runs. */
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
