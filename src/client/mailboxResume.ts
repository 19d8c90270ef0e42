/** An operator's order to try a mailbox again now. */

import type { Client } from '@temporalio/client';
import type { Database } from '../adapters/postgres/database';
import type { ThreadSignals } from '../activities/ports';
import { done, refused, type Answer } from './answer';
import { resumeWatcher } from './mailboxWatchers';
import { clearMailbox } from './queries/mailboxes';

export interface MailboxResumed {
  readonly mailbox: string;
  /** False: no watcher runs, so nothing will try the login. */
  readonly watcherTold: boolean;
  readonly threadsWoken: number;
}

export async function resumeMailbox(
  db: Database,
  client: Client,
  signals: Pick<ThreadSignals, 'wake'>,
  mailbox: string,
): Promise<Answer<MailboxResumed>> {
  if (!(await clearMailbox(db, mailbox)))
    return refused(
      `There is no mailbox ${mailbox}. \`mosaic mailboxes list\` shows those that were ever watched.`,
    );
  const watcherTold = await resumeWatcher(client, mailbox);
  return done({ mailbox, watcherTold, threadsWoken: await signals.wake(mailbox) });
}
