/** Signals to creator threads: the port `ThreadSignals` over Temporal's client. */

import {
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  type Client,
  type WorkflowHandle,
} from '@temporalio/client';
import type { ThreadRecord, ThreadSignal, ThreadSignals } from '../activities/ports';
import { CREATOR_THREAD, wake, type ReplyMessage } from '../workflows/creatorThread.contract';
import { startOf } from './creatorThreads';

/** At so many at once a large mailbox wakes within seconds, in the order in which its stages are due. */
const WAKES_AT_ONCE = 20;

/** Threads that are blocked until somebody wakes them, as Postgres knows them. Workflow ids, those due first first. */
export interface HeldThreads {
  /** By their mailbox's state. */
  heldByMailbox(mailbox: string): Promise<readonly string[]>;
  /** By a freeze of all sends. */
  heldByFreeze(): Promise<readonly string[]>;
}

export class TemporalThreadSignals implements ThreadSignals {
  constructor(
    private readonly client: Client,
    private readonly held: HeldThreads,
  ) {}

  async deliver(thread: ThreadRecord, signal: ThreadSignal): Promise<'delivered' | 'closed'> {
    const message = messageOf(signal);
    // A thread that the tables know as closed is never started again by a mail, whatever Temporal has forgotten.
    if (thread.state.closed !== null)
      return this.signalIfRunning(thread.workflowId, (handle) => handle.signal(signal.name, message));
    try {
      await this.client.workflow.signalWithStart(CREATOR_THREAD, {
        ...startOf(thread, null),
        workflowIdReusePolicy: 'REJECT_DUPLICATE',
        workflowIdConflictPolicy: 'USE_EXISTING',
        signal: signal.name,
        signalArgs: [message],
      });
      return 'delivered';
    } catch (error) {
      if (error instanceof WorkflowExecutionAlreadyStartedError) return 'closed';
      throw error;
    }
  }

  async wake(mailbox: string): Promise<number> {
    return this.wakeAll(await this.held.heldByMailbox(mailbox));
  }

  async wakeFrozen(): Promise<number> {
    return this.wakeAll(await this.held.heldByFreeze());
  }

  private async wakeAll(workflowIds: readonly string[]): Promise<number> {
    let woken = 0;
    for (let first = 0; first < workflowIds.length; first += WAKES_AT_ONCE) {
      const answers = await Promise.all(
        workflowIds
          .slice(first, first + WAKES_AT_ONCE)
          .map((workflowId) => this.signalIfRunning(workflowId, (handle) => handle.signal(wake))),
      );
      woken += answers.filter((answer) => answer === 'delivered').length;
    }
    return woken;
  }

  private async signalIfRunning(
    workflowId: string,
    send: (handle: WorkflowHandle) => Promise<void>,
  ): Promise<'delivered' | 'closed'> {
    try {
      await send(this.client.workflow.getHandle(workflowId));
      return 'delivered';
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return 'closed';
      throw error;
    }
  }
}

function messageOf(signal: ThreadSignal): ReplyMessage & { readonly untilMs?: number } {
  return signal.name === 'outOfOffice'
    ? { replyId: signal.replyId, untilMs: signal.untilMs }
    : { replyId: signal.replyId };
}
