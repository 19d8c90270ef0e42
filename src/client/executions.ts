/** The port `Executions` over Temporal's client. */

import {
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  type Client,
  type WorkflowExecutionStatusName,
} from '@temporalio/client';
import type { Executions, ExecutionStanding, ThreadRecord } from '../activities/ports';
import { CREATOR_THREAD } from '../workflows/creatorThread.contract';
import { startOf } from './creatorThreads';
import { ensureWatcher } from './mailboxWatchers';

/** The server answers a describe in 1-2 ms; so many at once keep a comparison of thousands in seconds. */
const DESCRIBES_AT_ONCE = 10;
const PAGE = 500;

export class TemporalExecutions implements Executions {
  constructor(private readonly client: Client) {}

  async standings(workflowIds: readonly string[]): Promise<ReadonlyMap<string, ExecutionStanding>> {
    const standings = new Map<string, ExecutionStanding>();
    for (let first = 0; first < workflowIds.length; first += DESCRIBES_AT_ONCE) {
      const some = workflowIds.slice(first, first + DESCRIBES_AT_ONCE);
      const answers = await Promise.all(some.map((workflowId) => this.standing(workflowId)));
      some.forEach((workflowId, i) => standings.set(workflowId, answers[i] ?? 'absent'));
    }
    return standings;
  }

  async *runningThreads(): AsyncIterable<readonly string[]> {
    let page: string[] = [];
    const query = `WorkflowType = '${CREATOR_THREAD}' AND ExecutionStatus = 'Running'`;
    for await (const { workflowId } of this.client.workflow.list({ query, pageSize: PAGE })) {
      page.push(workflowId);
      if (page.length < PAGE) continue;
      yield page;
      page = [];
    }
    if (page.length > 0) yield page;
  }

  async startThread(thread: ThreadRecord): Promise<boolean> {
    try {
      await this.client.workflow.start(CREATOR_THREAD, {
        ...startOf(thread, null),
        workflowIdReusePolicy: 'ALLOW_DUPLICATE',
        workflowIdConflictPolicy: 'FAIL',
      });
      return true;
    } catch (error) {
      if (error instanceof WorkflowExecutionAlreadyStartedError) return false;
      throw error;
    }
  }

  startWatcher(mailbox: string): Promise<boolean> {
    return ensureWatcher(this.client, mailbox);
  }

  /** `describe` reads the server's own record; the list of running workflows lags behind by some 10 ms. */
  private async standing(workflowId: string): Promise<ExecutionStanding> {
    try {
      return standingOf((await this.client.workflow.getHandle(workflowId).describe()).status.name);
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return 'absent';
      throw error;
    }
  }
}

function standingOf(status: WorkflowExecutionStatusName): ExecutionStanding {
  switch (status) {
    case 'RUNNING':
    case 'CONTINUED_AS_NEW':
    case 'PAUSED':
    case 'UNSPECIFIED':
    case 'UNKNOWN':
      return 'running';
    case 'COMPLETED':
      return 'completed';
    case 'CANCELLED':
      return 'cancelled';
    case 'TERMINATED':
      return 'terminated';
    case 'FAILED':
    case 'TIMED_OUT':
      return 'failed';
  }
}
