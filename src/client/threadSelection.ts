/** Threads chosen by a visibility query, and one order given to each of them. */

import type { Client } from '@temporalio/client';
import { CREATOR_THREAD } from '../workflows/creatorThread.contract';
import { done, refused, type Answer } from './answer';
import { invalidArgument } from './grpc';
import { pauseFor } from './interruptible';

const PAGE = 500;

/**
 * Workflow ids of the running creator threads that match, as Temporal's list shows them (some 10 ms behind the truth).
 * `query` is what the Temporal UI takes: https://docs.temporal.io/list-filter
 */
export async function selectThreads(client: Client, query: string): Promise<Answer<readonly string[]>> {
  const running = `WorkflowType = '${CREATOR_THREAD}' AND ExecutionStatus = 'Running' AND (${query})`;
  const found: string[] = [];
  try {
    for await (const { workflowId } of client.workflow.list({ query: running, pageSize: PAGE }))
      found.push(workflowId);
    return done(found);
  } catch (error) {
    const why = invalidArgument(error);
    if (why === null) throw error;
    return refused(
      `Temporal does not understand the query (${why}). Write it as in the Temporal UI, for example MosaicStatus = 'held' AND MosaicMailbox = 'team@example.com'.`,
    );
  }
}

/** `left`: what an interruption kept from being ordered. */
export interface OrderedSelection {
  readonly done: number;
  readonly refused: readonly { readonly workflowId: string; readonly why: string }[];
  readonly left: number;
}

export interface Pace {
  /** From the begin of one order to the begin of the next: a worker answers each, and may have mail to send meanwhile. */
  readonly everyMs: number;
  /** Aborted: nothing more is ordered. */
  readonly signal: AbortSignal;
  /** After each order. */
  readonly onProgress: (ordered: number) => void;
}

/** One after another; what a thread's own rules forbid is refused and does not stop the rest. */
export async function orderEach<T>(
  workflowIds: readonly string[],
  order: (workflowId: string) => Promise<Answer<T>>,
  { everyMs, signal, onProgress }: Pace,
): Promise<OrderedSelection> {
  const refusals: { workflowId: string; why: string }[] = [];
  let ordered = 0;
  for (const workflowId of workflowIds) {
    if (signal.aborted) break;
    const begunAtMs = Date.now();
    const answer = await order(workflowId);
    if (answer.kind === 'refused') refusals.push({ workflowId, why: answer.why });
    ordered += 1;
    onProgress(ordered);
    if (ordered < workflowIds.length) await pauseFor(begunAtMs + everyMs - Date.now(), signal);
  }
  return { done: ordered - refusals.length, refused: refusals, left: workflowIds.length - ordered };
}
