/** Threads as a table. */

import type { ThreadItem } from '../queries/threadList';
import type { Colour, Screen } from './screen';
import { table } from './table';
import { at, relative } from './times';

export function showThreads(items: readonly ThreadItem[], nowMs: number, screen: Screen): string {
  if (items.length === 0) return 'No threads.';
  return table(
    items,
    [
      { title: 'STATUS', value: statusText, colour: statusColour },
      { title: 'SENT', value: (item) => `${item.stage}/3` },
      { title: 'INTENT', value: (item) => item.intent ?? '–' },
      { title: 'NEXT', value: (item) => relative(item.nextActionAt, nowMs) },
      { title: 'CREATOR', value: (item) => item.creator ?? '(erased)', leastWidth: 16 },
      { title: 'SUBJECT', value: (item) => item.subject ?? '', leastWidth: 12 },
      { title: 'MAILBOX', value: (item) => item.mailbox, leastWidth: 12 },
      { title: 'OPENED (UTC)', value: (item) => at(item.openedAt) },
      { title: 'WORKFLOW', value: (item) => item.workflowId },
    ],
    screen,
  );
}

export function statusText(item: ThreadItem): string {
  if (item.status === 'closed') return `closed: ${item.outcome ?? ''}`;
  return item.waitingFor === null ? item.status : `${item.status}: ${item.waitingFor}`;
}

export function statusColour(item: ThreadItem): Colour | null {
  switch (item.status) {
    case 'needs_human':
      return 'yellow';
    case 'held':
      return 'red';
    case 'closed':
      return 'dim';
    case 'deciding':
    case 'sending':
      return 'green';
    case 'waiting':
      return null;
  }
}
