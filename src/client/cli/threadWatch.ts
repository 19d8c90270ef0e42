/** `mosaic threads watch`: what changes, as it changes, until Ctrl+C or until the one thread watched is closed. */

import type { Command } from 'commander';
import type { Database } from '../../adapters/postgres/database';
import { pauseFor } from '../interruptible';
import { threadDetail } from '../queries/threadDetail';
import { listThreads, type ThreadItem } from '../queries/threadList';
import { countArgument } from './arguments';
import { oneLine } from './screen';
import { filterOf, threadFilters, type ListOptions } from './threadFilters';
import { statusColour, statusText } from './threadsShown';
import { entryLine, timeline } from './threadTimeline';
import { relative } from './times';
import type { Terminal } from './verb';

interface WatchOptions extends ListOptions {
  readonly every: number;
}

export function addThreadWatch(threads: Command, terminal: Terminal): void {
  threadFilters(
    threads
      .command('watch [workflowId]')
      .description('print each change of threads as it comes; of one thread until it closes'),
  )
    .option('--every <seconds>', 'how often to look', countArgument, 2)
    .option('--json', 'print one JSON object a line')
    .action((workflowId: string | undefined, options: WatchOptions) => watch(terminal, workflowId, options));
}

async function watch(
  terminal: Terminal,
  workflowId: string | undefined,
  options: WatchOptions,
): Promise<void> {
  const { db } = terminal.operator();
  const interrupted = terminal.interrupted();
  const known = new Map<string, string>();
  const told = new Set<string>();
  while (!interrupted.aborted) {
    const items = await listThreads(db, {
      ...filterOf(options),
      ...(workflowId === undefined ? {} : { workflowId }),
    });
    if (workflowId !== undefined && items.length === 0) {
      terminal.err(`There is no thread ${workflowId}.`);
      terminal.fail();
      return;
    }
    for (const item of [...items].reverse()) {
      if (workflowId !== undefined && options.json !== true)
        await tellEntries(terminal, db, workflowId, told);
      const text = JSON.stringify(item);
      if (known.get(item.workflowId) === text) continue;
      known.set(item.workflowId, text);
      terminal.out(options.json === true ? text : line(item, terminal));
    }
    if (workflowId !== undefined && items.every((item) => item.status === 'closed')) return;
    await pauseFor(options.every * 1_000, interrupted);
  }
}

/** Of the one thread watched: what was written, judged, found, sent and ordered, each once. */
async function tellEntries(
  terminal: Terminal,
  db: Database,
  workflowId: string,
  told: Set<string>,
): Promise<void> {
  const detail = await threadDetail(db, workflowId, Date.now());
  for (const entry of detail === null ? [] : timeline(detail)) {
    if (told.has(entry.key)) continue;
    told.add(entry.key);
    terminal.out(entryLine(entry));
  }
}

function line(item: ThreadItem, { screen }: Terminal): string {
  const nowMs = Date.now();
  const clock = new Date(nowMs).toISOString().slice(11, 19);
  const next = item.nextActionAt === null ? '' : `  next ${relative(item.nextActionAt, nowMs)}`;
  return `${clock}  ${screen.paint(statusText(item), statusColour(item) ?? 'bold')}  ${item.stage}/3${next}  ${oneLine(item.creator ?? '(erased)')}  ${item.workflowId}`;
}
