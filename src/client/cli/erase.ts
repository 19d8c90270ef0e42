/** `mosaic erase`: one person, everywhere that this program stores something. */

import type { Command } from 'commander';
import type { Erasure } from '../../adapters/postgres/erasure';
import { done } from '../answer';
import { eraseDeps } from '../erase/deps';
import { erasePerson, isNothingLeft, lookAtPerson, type Erased, type Stored } from '../erase/erase';
import { KEPT, NOT_TOUCHED, WHAT } from '../erase/receipt';
import { addressArgument } from './arguments';
import type { Screen } from './screen';
import { table } from './table';
import { at } from './times';
import { answer, orderedBy, orderedOptions, type OrderedOptions, type Terminal } from './verb';

interface EraseOptions extends OrderedOptions {
  readonly creator: string;
  readonly yes?: boolean;
}

export function addErase(program: Command, terminal: Terminal): void {
  orderedOptions(program.command('erase'))
    .description('remove what is stored of one person; shows first what that is')
    .requiredOption('--creator <address>', 'the person, by any spelling of the address', addressArgument)
    .option('--yes', 'do it; without it nothing is done')
    .action((options: EraseOptions) =>
      options.yes === true ? erase(terminal, options) : preview(terminal, options),
    );
}

function preview(terminal: Terminal, options: EraseOptions): Promise<void> {
  return answer(
    terminal,
    options,
    async (operator) => {
      const deps = await eraseDeps(operator, () => undefined);
      const looked = await lookAtPerson(deps, options.creator);
      return looked.kind === 'refused' ? looked : done(previewItem(looked.value));
    },
    showPreview,
  );
}

function erase(terminal: Terminal, options: EraseOptions): Promise<void> {
  return answer(
    terminal,
    options,
    async (operator) => {
      const deps = await eraseDeps(operator, (what) => {
        terminal.err(what);
      });
      const erased = await erasePerson(deps, options.creator, orderedBy(options));
      return erased.kind === 'refused' ? erased : done(erasedItem(erased.value));
    },
    (item, screen) => (item.status === 'erased' ? showReceipt(item, screen) : showPreview(item, screen)),
  );
}

function previewItem(stored: Stored) {
  const { person, executions } = stored;
  return {
    status: isNothingLeft(stored) ? ('nothing_left' as const) : ('preview' as const),
    stored: { ...person.rows, ...(executions === 0 ? {} : { temporal_executions: executions }) },
    threads: person.threads.map(({ workflowId, mailbox, status }) => ({ workflowId, mailbox, status })),
    mailsInThreadsOfOthers: person.replyIdsElsewhere.length,
    erasures: person.erasures.map(erasureItem),
  };
}

function erasedItem(erased: Erased) {
  if (erased.kind === 'nothing_left') return previewItem(erased.stored);
  const { receipt, terminated, redisAnswered } = erased;
  return {
    status: 'erased' as const,
    ...erasureItem(receipt),
    workflowsTerminated: terminated,
    redis: redisAnswered ? 'done' : 'does not answer: written anew by the next reconcile',
    kept: KEPT,
    notTouched: NOT_TOUCHED,
  };
}

function erasureItem({ id, by, reason, begunAtMs, finishedAtMs, removed }: Erasure) {
  return {
    receiptId: id,
    by,
    reason,
    begunAt: new Date(begunAtMs).toISOString(),
    finishedAt: finishedAtMs === null ? null : new Date(finishedAtMs).toISOString(),
    removed,
  };
}

type Preview = ReturnType<typeof previewItem>;
type Receipt = Extract<ReturnType<typeof erasedItem>, { status: 'erased' }>;

function showPreview(item: Preview, screen: Screen): string {
  const before = item.erasures.map((erasure) =>
    erasure.finishedAt === null
      ? `Erasure ${erasure.receiptId} was begun ${at(erasure.begunAt)} UTC by ${erasure.by} and not finished.`
      : `Erased ${at(erasure.finishedAt)} UTC by ${erasure.by}, receipt ${erasure.receiptId}.`,
  );
  if (item.status === 'nothing_left') return ['Nothing is stored of this person.', ...before].join('\n');
  return [
    ...(item.threads.length === 0
      ? []
      : [
          table(
            item.threads,
            [
              { title: 'THREAD', value: (thread) => thread.workflowId },
              { title: 'MAILBOX', value: (thread) => thread.mailbox },
              { title: 'STATUS', value: (thread) => thread.status },
            ],
            screen,
          ),
        ]),
    showCounts(item.stored, screen),
    ...(item.mailsInThreadsOfOthers === 0
      ? []
      : [`${item.mailsInThreadsOfOthers} of the mails stand in threads of other creators.`]),
    ...before,
    'Nothing was done: add --yes to erase it. It cannot be brought back.',
  ].join('\n');
}

function showReceipt(item: Receipt, screen: Screen): string {
  return [
    screen.paint(`Erased. Receipt ${item.receiptId}`, 'bold'),
    `Begun ${item.begunAt}, finished ${item.finishedAt ?? '–'}, by ${item.by}${item.reason === null ? '' : `: ${item.reason}`}`,
    showCounts(item.removed, screen),
    `Redis: ${item.redis}.`,
    ...(item.workflowsTerminated === 0
      ? []
      : [`${item.workflowsTerminated} workflow(s) were terminated: no worker ended them.`]),
    screen.paint('Kept:', 'bold'),
    ...item.kept.map((line) => `  ${line}`),
    screen.paint('Not touched:', 'bold'),
    ...item.notTouched.map((line) => `  ${line}`),
  ].join('\n');
}

function showCounts(counts: Readonly<Record<string, number>>, screen: Screen): string {
  const rows = Object.entries(counts);
  if (rows.length === 0) return 'No row and no execution held anything of the person.';
  return table(
    rows,
    [
      { title: 'ROWS', value: ([, count]) => String(count) },
      { title: 'IN', value: ([name]) => name },
      { title: 'WHAT', value: ([name]) => WHAT[name] ?? '' },
    ],
    screen,
  );
}
