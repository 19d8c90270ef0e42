/** Keeps one mailbox watched: one rotating activity after another, each holding IMAP IDLE for some minutes. */

import {
  condition,
  continueAsNew,
  proxyActivities,
  setCurrentDetails,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { WatchActivities, WatchEnd } from '../activities/inputs';
import { watchQueue } from '../domain/taskQueues';
import { instantInWords } from '../domain/thread/words';
import { resumeMailbox, type MailboxWatcherInput } from './mailboxWatcher.contract';

export async function mailboxWatcher(input: MailboxWatcherInput): Promise<void> {
  let resumed = false;
  setHandler(
    resumeMailbox,
    () => {
      resumed = true;
    },
    { description: 'Try the login again now.' },
  );
  // A worker that hangs is noticed by its heartbeat; one cut off from the server ends with the rotation.
  const { watchMailbox } = proxyActivities<WatchActivities>({
    taskQueue: watchQueue(input.mailbox),
    startToCloseTimeout: 10 * 60_000,
    heartbeatTimeout: 30_000,
    retry: { initialInterval: 1_000, maximumInterval: 60_000 },
    summary: `Watch ${input.mailbox}`,
  });

  for (;;) {
    setCurrentDetails(`Watching ${input.mailbox}.`);
    const end = await watchMailbox({ mailbox: input.mailbox });
    const retryAtMs = retryAt(end);
    if (retryAtMs !== null) {
      resumed = false;
      const words = `${inWords(end)} Tried again at ${instantInWords(retryAtMs)}.`;
      setCurrentDetails(words);
      const delayMs = retryAtMs - Date.now();
      if (delayMs > 0) await condition(() => resumed, delayMs, { summary: words });
    }
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof mailboxWatcher>(input);
  }
}

function retryAt(end: WatchEnd): number | null {
  return end.kind === 'rotated' ? null : end.retryAtMs;
}

function inWords(end: WatchEnd): string {
  switch (end.kind) {
    case 'rotated':
      return 'Watching.';
    case 'login_refused':
      return 'The mail server refused the login: the mailbox needs a new password.';
    case 'unreachable':
      return 'The mail server cannot be reached.';
    case 'lease_held':
      return 'Another worker still holds the lease of this mailbox.';
  }
}
