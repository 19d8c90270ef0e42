/** Open threads without a workflow, and workflows without an open thread. */

import type {
  Clock,
  Executions,
  ExecutionStanding,
  ReconcileTables,
  Replies,
  ThreadPageItem,
  Threads,
} from '../ports';
import { Findings } from './findings';

export interface ThreadsDeps {
  readonly threads: Threads;
  readonly replies: Pick<Replies, 'undecided'>;
  readonly tables: Pick<ReconcileTables, 'openThreads' | 'notOpen' | 'leaveToPerson'>;
  readonly executions: Executions;
  readonly clock: Clock;
}

/** A thread is stored first and started after its creator has been quiet; and closed in the table before its workflow ends. */
export const SETTLING_MS = 5 * 60_000;
const PAGE = 200;

export async function reconcileThreads(deps: ThreadsDeps): Promise<Findings> {
  const findings = new Findings();
  const beforeMs = deps.clock.nowMs() - SETTLING_MS;
  await openThreads(deps, findings, beforeMs);
  await runningWorkflows(deps, findings, beforeMs);
  return findings;
}

async function openThreads(deps: ThreadsDeps, findings: Findings, openedBeforeMs: number): Promise<void> {
  for (let after: string | null = null; ;) {
    const page: readonly ThreadPageItem[] = await deps.tables.openThreads(after, openedBeforeMs, PAGE);
    const standings = await deps.executions.standings(page.map(({ workflowId }) => workflowId));
    for (const item of page) {
      const standing = standings.get(item.workflowId) ?? 'absent';
      if (standing !== 'running') await repairThread(deps, findings, item, standing);
    }
    findings.check(page.length);
    after = page.at(-1)?.threadId ?? null;
    if (page.length < PAGE || after === null) return;
  }
}

async function repairThread(
  deps: ThreadsDeps,
  findings: Findings,
  { threadId, workflowId }: ThreadPageItem,
  standing: Exclude<ExecutionStanding, 'running'>,
): Promise<void> {
  // Read after the workflow was: it may have closed meanwhile, as it should.
  const thread = await deps.threads.get(threadId);
  if (thread.state.closed !== null) return;
  switch (standing) {
    case 'absent':
      await noteUndecided(deps, threadId);
      if (await deps.executions.startThread(await deps.threads.get(threadId)))
        findings.repaired(
          workflowId,
          'The thread is open and Temporal knew no workflow of it: started from its row.',
        );
      return;
    case 'terminated':
    case 'cancelled':
      await close(deps, threadId, 'cancelled');
      findings.repaired(
        workflowId,
        `Its workflow was ${standing} in Temporal: the thread is closed as cancelled.`,
      );
      return;
    case 'failed':
      await close(deps, threadId, 'failed');
      findings.repaired(workflowId, 'Its workflow failed: the thread is closed as failed.');
      findings.reported(
        workflowId,
        'Its workflow failed, so that nobody answers this creator: look at the thread, then `mosaic threads reclassify` opens it again.',
      );
      return;
    case 'completed':
      findings.reported(
        workflowId,
        'Its workflow has ended although the thread is open: look at it, then close it with `mosaic threads cancel`.',
      );
  }
}

/** What the creator wrote and nobody judged goes into the state that the workflow starts from. */
async function noteUndecided(deps: ThreadsDeps, threadId: string): Promise<void> {
  const undecided = await deps.replies.undecided(threadId);
  const atMs = deps.clock.nowMs();
  await deps.threads.record(
    threadId,
    undecided.map(({ replyId }) => ({ kind: 'reply_noted', replyId, atMs })),
  );
}

async function close(deps: ThreadsDeps, threadId: string, outcome: 'cancelled' | 'failed'): Promise<void> {
  await deps.threads.record(threadId, [{ kind: 'closed', outcome, atMs: deps.clock.nowMs() }]);
  await deps.tables.leaveToPerson(threadId);
}

async function runningWorkflows(
  deps: ThreadsDeps,
  findings: Findings,
  closedBeforeMs: number,
): Promise<void> {
  for await (const page of deps.executions.runningThreads()) {
    const notOpen = await deps.tables.notOpen(page, closedBeforeMs);
    // The list of running workflows lags a little behind.
    const standings = await deps.executions.standings(notOpen);
    for (const workflowId of notOpen)
      if (standings.get(workflowId) === 'running')
        findings.reported(
          workflowId,
          'A workflow runs although its thread is closed, or unknown to the tables: look at it in the Temporal UI, and cancel it there if it does nothing.',
        );
  }
}
