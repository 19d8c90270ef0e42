/** Select and act: `--query` on an order to threads. Without `--yes` it only shows what it would order. */

import type { Command } from 'commander';
import { done, refused, type Answer } from '../answer';
import type { Operator } from '../operator';
import { listThreads } from '../queries/threadList';
import { orderEach, selectThreads, type OrderedSelection } from '../threadSelection';
import { countArgument } from './arguments';
import { showThreads } from './threadsShown';
import { EXIT, orderedOptions, print, type OrderedOptions, type Terminal } from './verb';

/** So many orders a second leave a worker time for its mail. */
const ORDERS_PER_SECOND = 10;
/** Each order is a progress line's worth of waiting only in such steps. */
const PROGRESS_EVERY = 50;
/** A preview is for a person's eyes; `--json` has all. */
const PREVIEW_ROWS = 20;

export interface SelectionOptions extends OrderedOptions {
  readonly query?: string;
  readonly yes?: boolean;
  readonly perSecond: number;
}

interface Selection {
  /** The verb, as it was typed. */
  readonly name: string;
  readonly workflowId: string | undefined;
  readonly options: SelectionOptions;
}

export function selectionOptions(command: Command): Command {
  return orderedOptions(command)
    .option(
      '--query <list filter>',
      'each running thread that matches, as the Temporal UI filters; only shown, unless --yes is given',
    )
    .option('--yes', 'with --query: carry it out')
    .option(
      '--per-second <n>',
      'with --query: at most so many orders a second',
      countArgument,
      ORDERS_PER_SECOND,
    );
}

/** Gives one order to each thread that the query finds. */
export async function orderSelection<T>(
  terminal: Terminal,
  command: Command,
  { name, workflowId, options }: Selection,
  open: (operator: Operator) => Promise<(workflowId: string) => Promise<Answer<T>>>,
): Promise<void> {
  const { query, reason } = options;
  const usage = (message: string): never => command.error(`error: ${message}`, { exitCode: EXIT.usage });
  if (query === undefined) return usage("missing required argument 'workflowId', or give --query");
  if (workflowId !== undefined) return usage('give a workflow id or --query, not both');
  if (reason === undefined && options.yes === true)
    return usage('an order to many threads needs --reason: it is kept with each of them');

  const operator = terminal.operator();
  const found = await selectThreads((await operator.temporal()).client, query);
  if (found.kind === 'refused') {
    print(terminal, options, found, () => '');
    return;
  }
  const chosen = { name, query, options, workflowIds: found.value };
  if (options.yes === true && found.value.length > 0) await carryOut(terminal, chosen, await open(operator));
  else await preview(terminal, chosen, operator);
}

interface Chosen {
  readonly name: string;
  readonly query: string;
  readonly options: SelectionOptions;
  readonly workflowIds: readonly string[];
}

async function preview(
  terminal: Terminal,
  { name, query, options, workflowIds }: Chosen,
  { db }: Operator,
): Promise<void> {
  const threads = await listThreads(db, { workflowIds });
  const matched = workflowIds.length;
  print(terminal, options, done({ query, matched, carriedOut: false, threads }), (_, screen) =>
    matched === 0
      ? 'No running thread matches. Nothing was done.'
      : [
          showThreads(threads.slice(0, PREVIEW_ROWS), Date.now(), screen),
          ...(matched > PREVIEW_ROWS ? [`… and ${matched - PREVIEW_ROWS} more.`] : []),
          `${matched} running thread(s) match. Nothing was done: add --yes and --reason to ${name} them.`,
        ].join('\n'),
  );
}

async function carryOut<T>(
  terminal: Terminal,
  { name, query, options, workflowIds }: Chosen,
  order: (workflowId: string) => Promise<Answer<T>>,
): Promise<void> {
  const matched = workflowIds.length;
  const ordered = await orderEach(workflowIds, order, {
    everyMs: 1_000 / options.perSecond,
    signal: terminal.interrupted(),
    onProgress: (count) => {
      if (count % PROGRESS_EVERY === 0 && count < matched) terminal.err(`${count} of ${matched} …`);
    },
  });
  print(terminal, options, done({ query, matched, carriedOut: true, ...ordered }), (_, screen) =>
    screen.paint(`${name}: done for ${ordered.done} of ${matched} thread(s).`, 'bold'),
  );
  if (ordered.refused.length > 0 || ordered.left > 0)
    print(terminal, options, refused(shortfall(ordered)), () => '');
}

function shortfall({ refused: refusals, left }: OrderedSelection): string {
  return [
    ...refusals.map(({ workflowId, why }) => `${workflowId}: ${why}`),
    ...(refusals.length === 0 ? [] : [`${refusals.length} thread(s) refused the order.`]),
    ...(left === 0 ? [] : [`Interrupted: ${left} thread(s) were not ordered. The same command goes on.`]),
  ].join('\n');
}
