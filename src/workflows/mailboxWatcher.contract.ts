/** What crosses the border of the `mailboxWatcher` workflow. */

import { defineSignal } from '@temporalio/workflow';

export const MAILBOX_WATCHER = 'mailboxWatcher';

export interface MailboxWatcherInput {
  readonly mailbox: string;
}

export const mailboxWatcherId = (mailbox: string): string => `mailbox/${mailbox}`;

/** An operator asks to try the login again at once. */
export const resumeMailbox = defineSignal('resumeMailbox');
