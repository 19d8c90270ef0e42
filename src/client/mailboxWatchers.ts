/** The watcher workflows, one per mailbox. */

import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import { TASK_QUEUES } from '../domain/taskQueues';
import {
  MAILBOX_WATCHER,
  mailboxWatcherId,
  resumeMailbox,
  type MailboxWatcherInput,
} from '../workflows/mailboxWatcher.contract';

/** Starts the mailbox's watcher unless it runs. True: it did not run. */
export async function ensureWatcher(client: Client, mailbox: string): Promise<boolean> {
  if (await watcherRuns(client, mailbox)) return false;
  const input: MailboxWatcherInput = { mailbox };
  await client.workflow.start(MAILBOX_WATCHER, {
    workflowId: mailboxWatcherId(mailbox),
    taskQueue: TASK_QUEUES.workflows,
    args: [input],
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    workflowIdConflictPolicy: 'USE_EXISTING',
    staticSummary: `Watches ${mailbox}`,
  });
  return true;
}

export async function watcherRuns(client: Client, mailbox: string): Promise<boolean> {
  try {
    const { status } = await client.workflow.getHandle(mailboxWatcherId(mailbox)).describe();
    return status.name === 'RUNNING';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}

/** Asks the watcher to try the login now. False: no watcher runs. */
export async function resumeWatcher(client: Client, mailbox: string): Promise<boolean> {
  try {
    await client.workflow.getHandle(mailboxWatcherId(mailbox)).signal(resumeMailbox);
    return true;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}
