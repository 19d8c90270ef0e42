/** `mosaic sends`: the ledger. */

import { Option, type Command } from 'commander';
import type { SendRow } from '../../activities/ports';
import type { Stage } from '../../domain/thread/state';
import { done } from '../answer';
import { listSends, type SendFilter, type SendItem } from '../queries/sends';
import { resolveSend } from '../sendResolve';
import { countArgument, mailboxArgument, resolutionArgument, stageArgument } from './arguments';
import type { Colour, Screen } from './screen';
import { table } from './table';
import { at } from './times';
import {
  answer,
  jsonOption,
  orderedBy,
  orderedOptions,
  type OrderedOptions,
  type Terminal,
  type VerbOptions,
} from './verb';

const STATES = [
  'planned',
  'fenced',
  'sent',
  'refused',
  'unknown',
  'not_sent',
  'held',
] as const satisfies readonly SendRow['state'][];

interface ListOptions extends VerbOptions {
  readonly state?: SendRow['state'];
  readonly mailbox?: string;
  readonly thread?: string;
  readonly limit?: number;
}

export function addSends(program: Command, terminal: Terminal): void {
  const sends = program
    .command('sends')
    .description('every follow-up that was planned, and what became of it');

  jsonOption(sends.command('list'))
    .description('all sends, newest first')
    .addOption(new Option('--state <state>', 'only in this state').choices(STATES))
    .option('--mailbox <address>', "one mailbox's", mailboxArgument)
    .option('--thread <workflowId>', "one thread's")
    .option('--limit <n>', 'at most so many', countArgument)
    .action((options: ListOptions) =>
      answer(terminal, options, async ({ db }) => done(await listSends(db, filterOf(options))), showSends),
    );

  orderedOptions(sends.command('resolve <workflowId>'))
    .description('say of a held send whether it was accepted, after a look into the mailbox')
    .argument('<stage>', '1, 2 or 3', stageArgument)
    .argument('<resolution>', 'sent or not-sent', resolutionArgument)
    .action((workflowId: string, stage: Stage, resolution: 'sent' | 'not_sent', options: OrderedOptions) =>
      answer(
        terminal,
        options,
        async (operator) =>
          resolveSend(
            await operator.orders(),
            operator.lookup,
            operator.threads,
            (id) => listSends(operator.db, { workflowId: id }),
            workflowId,
            { kind: 'resolveSend', stage, resolution, ...orderedBy(options) },
          ),
        ({ through }) =>
          through === 'workflow'
            ? `Stage ${stage} is resolved; the thread goes on with it.`
            : `Stage ${stage} is resolved in the ledger; no workflow of the thread runs any more.`,
      ),
    );
}

function filterOf(options: ListOptions): SendFilter {
  return {
    ...(options.state === undefined ? {} : { state: options.state }),
    ...(options.mailbox === undefined ? {} : { mailbox: options.mailbox }),
    ...(options.thread === undefined ? {} : { workflowId: options.thread }),
    ...(options.limit === undefined ? {} : { limit: options.limit }),
  };
}

function showSends(items: readonly SendItem[], screen: Screen): string {
  if (items.length === 0) return 'No sends.';
  return table(
    items,
    [
      { title: 'STATE', value: (item) => item.state, colour: stateColour },
      { title: 'STAGE', value: (item) => String(item.stage) },
      { title: 'TRIES', value: (item) => String(item.attempts) },
      { title: 'DUE (UTC)', value: (item) => at(item.dueAt) },
      { title: 'SENT (UTC)', value: (item) => at(item.sentAt) },
      { title: 'ANSWER', value: (item) => item.responseCode ?? '–' },
      { title: 'MAILBOX', value: (item) => item.mailbox, leastWidth: 12 },
      { title: 'MESSAGE-ID', value: (item) => item.messageId, leastWidth: 16 },
      { title: 'WORKFLOW', value: (item) => item.workflowId },
    ],
    screen,
  );
}

function stateColour(item: SendItem): Colour | null {
  switch (item.state) {
    case 'held':
    case 'refused':
      return 'red';
    case 'fenced':
    case 'unknown':
      return 'yellow';
    case 'sent':
      return 'green';
    case 'planned':
    case 'not_sent':
      return null;
  }
}
