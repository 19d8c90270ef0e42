/** Orders to a thread by its workflow id. A refusal is an answer, with its sentence. */

import {
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
  type Client,
  type WorkflowHandle,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { ThreadRecord, Threads } from '../activities/ports';
import { applyEvent } from '../domain/thread/applyEvent';
import { eventOf, malformed, refusal, type Order } from '../domain/thread/orders';
import {
  CREATOR_THREAD,
  handOff,
  pause,
  reclassify,
  resolveSend,
  resume,
  sendNow,
  skip,
  snooze,
  type OrderArgs,
  type ThreadReport,
} from '../workflows/creatorThread.contract';
import { done, refused, type Answer } from './answer';
import { reportOf, startOf } from './creatorThreads';

/** A worker answers in milliseconds; without one the order would wait for ever. */
const ANSWER_TIMEOUT_MS = 15_000;

/** Threads as Postgres knows them. */
export interface ThreadLookup {
  byWorkflowId(workflowId: string): Promise<ThreadRecord | null>;
}

type OrderedThreads = ThreadLookup & Pick<Threads, 'hasOtherRunningSequence'>;

export class ThreadOrders {
  constructor(
    private readonly client: Client,
    private readonly threads: OrderedThreads,
    private readonly answerTimeoutMs = ANSWER_TIMEOUT_MS,
  ) {}

  /** Gives the order to the thread's workflow. `reclassify` also opens a closed thread again. */
  async give(workflowId: string, order: Order): Promise<Answer<ThreadReport>> {
    const wrong = malformed(order);
    if (wrong !== null) return refused(wrong);
    if (await this.startsBesideAnother(workflowId, order))
      return refused(
        'Another sequence of this creator runs, and only one may. `mosaic threads list --creator <address>` shows it: end it with `mosaic threads hand-off`, or leave this thread to a person.',
      );
    const answer = await this.update(workflowId, order);
    if (answer.kind !== 'not_running') return answer;
    const thread = await this.threads.byWorkflowId(workflowId);
    if (thread === null) return refused(`There is no thread ${workflowId}.`);
    if (thread.state.closed === null)
      return refused(
        `No workflow runs for ${workflowId}, although the thread is open. Run \`mosaic reconcile\`, then try again.`,
      );
    const no = refusal(thread.state, order);
    if (no !== null || order.kind !== 'reclassify') return refused(no ?? 'The thread is closed.');
    return this.reopen(thread, order);
  }

  async runs(workflowId: string): Promise<boolean> {
    try {
      const { status } = await this.client.workflow.getHandle(workflowId).describe();
      return status.name === 'RUNNING';
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return false;
      throw error;
    }
  }

  /** Asked of the tables before the workflow is: it knows of no thread but its own. */
  private async startsBesideAnother(workflowId: string, order: Order): Promise<boolean> {
    if (order.kind !== 'reclassify' || order.intent !== 'interested') return false;
    const thread = await this.threads.byWorkflowId(workflowId);
    return thread !== null && this.threads.hasOtherRunningSequence(thread.threadId);
  }

  /** A new run under the same id: Postgres knows how the thread stood, and the ledger guards its stages. */
  private async reopen(
    thread: ThreadRecord,
    order: Extract<Order, { kind: 'reclassify' }>,
  ): Promise<Answer<ThreadReport>> {
    try {
      await this.client.workflow.start(CREATOR_THREAD, {
        ...startOf(thread, order),
        workflowIdReusePolicy: 'ALLOW_DUPLICATE',
        workflowIdConflictPolicy: 'FAIL',
      });
      const nowMs = Date.now();
      return done(reportOf(applyEvent(thread.state, eventOf(thread.state, order, nowMs)), nowMs));
    } catch (error) {
      if (error instanceof WorkflowExecutionAlreadyStartedError)
        return refused('Somebody opened the thread again at the same moment: look at it first.');
      throw error;
    }
  }

  private async update(
    workflowId: string,
    order: Order,
  ): Promise<Answer<ThreadReport> | { readonly kind: 'not_running' }> {
    try {
      const handle = this.client.workflow.getHandle(workflowId);
      const report = await this.client.connection.withDeadline(Date.now() + this.answerTimeoutMs, () =>
        sendUpdate(handle, order),
      );
      return done(report);
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return { kind: 'not_running' };
      if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError)
        return refused(
          'No worker answered, so it is not known whether the order will be carried out. See that a worker runs (`mosaic doctor`), then look at the thread.',
        );
      if (error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure)
        return refused(error.cause.message);
      throw error;
    }
  }
}

function sendUpdate(handle: WorkflowHandle, order: Order): Promise<ThreadReport> {
  const { kind, ...args } = order;
  switch (kind) {
    case 'pause':
      return handle.executeUpdate(pause, { args: [args] });
    case 'resume':
      return handle.executeUpdate(resume, { args: [args] });
    case 'snooze':
      return handle.executeUpdate(snooze, { args: [args as OrderArgs<'snooze'>] });
    case 'sendNow':
      return handle.executeUpdate(sendNow, { args: [args] });
    case 'skip':
      return handle.executeUpdate(skip, { args: [args] });
    case 'handOff':
      return handle.executeUpdate(handOff, { args: [args] });
    case 'reclassify':
      return handle.executeUpdate(reclassify, { args: [args as OrderArgs<'reclassify'>] });
    case 'resolveSend':
      return handle.executeUpdate(resolveSend, { args: [args as OrderArgs<'resolveSend'>] });
  }
}
