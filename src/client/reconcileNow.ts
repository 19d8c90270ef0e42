/** One comparison of Postgres, Temporal and Redis at once, by a worker: it has the mailboxes' passwords. */

import { WorkflowFailedError, type Client } from '@temporalio/client';
import { TASK_QUEUES } from '../domain/taskQueues';
import { RECONCILE, type ReconcileReport } from '../workflows/reconcile.contract';
import { done, refused, type Answer } from './answer';
import { isDeadlineExceeded } from './grpc';

const WORKFLOW_ID = 'reconcile-by-hand';

export async function reconcileNow(client: Client, waitMs: number): Promise<Answer<ReconcileReport>> {
  const handle = await client.workflow.start(RECONCILE, {
    workflowId: WORKFLOW_ID,
    taskQueue: TASK_QUEUES.workflows,
    args: [],
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    workflowIdConflictPolicy: 'USE_EXISTING',
    staticSummary: 'Ordered by hand',
  });
  try {
    return done(
      await client.connection.withDeadline(
        Date.now() + waitMs,
        () => handle.result() as Promise<ReconcileReport>,
      ),
    );
  } catch (error) {
    if (isDeadlineExceeded(error))
      return refused(
        `The comparison has not ended within ${Math.round(waitMs / 1_000)} s; it goes on as ${WORKFLOW_ID}. See that a worker runs (\`mosaic doctor\`).`,
      );
    if (error instanceof WorkflowFailedError)
      return refused(
        `The comparison failed: ${error.cause?.message ?? error.message}. See ${WORKFLOW_ID} in Temporal.`,
      );
    throw error;
  }
}
