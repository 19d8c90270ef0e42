/** `mosaic mailboxes`: how each mailbox stands, and trying one again. */

import type { Command } from 'commander';
import { done } from '../answer';
import { resumeMailbox } from '../mailboxResume';
import { listMailboxes, type MailboxItem } from '../queries/mailboxes';
import { mailboxArgument } from './arguments';
import { sayIfFrozen } from './freeze';
import type { Colour, Screen } from './screen';
import { table } from './table';
import { at, relative } from './times';
import { answer, jsonOption, type Terminal, type VerbOptions } from './verb';

export function addMailboxes(program: Command, terminal: Terminal): void {
  const mailboxes = program.command('mailboxes').description('how each mailbox stands');

  jsonOption(mailboxes.command('list'))
    .description('every mailbox that was ever watched')
    .action((options: VerbOptions) =>
      answer(
        terminal,
        options,
        async ({ db }) => {
          await sayIfFrozen(terminal, db);
          return done(await listMailboxes(db));
        },
        (items, screen) => showMailboxes(items, Date.now(), screen),
      ),
    );

  jsonOption(mailboxes.command('resume'))
    .description('try the login at once, lift a hold, and wake the threads that wait for the mailbox')
    .argument('<address>', 'the mailbox', mailboxArgument)
    .action((mailbox: string, options: VerbOptions) =>
      answer(
        terminal,
        options,
        async (operator) =>
          resumeMailbox(operator.db, (await operator.temporal()).client, await operator.signals(), mailbox),
        ({ watcherTold, threadsWoken }) =>
          `${watcherTold ? 'The watcher tries the login now' : 'No watcher runs for this mailbox: start a worker and run `mosaic setup`'}; threads woken: ${threadsWoken}.`,
      ),
    );
}

function showMailboxes(items: readonly MailboxItem[], nowMs: number, screen: Screen): string {
  if (items.length === 0) return 'No mailbox was watched yet.';
  return table(
    items,
    [
      { title: 'MAILBOX', value: (item) => item.mailbox },
      { title: 'STATE', value: (item) => item.state, colour: stateColour },
      { title: 'SINCE (UTC)', value: (item) => at(item.since) },
      { title: 'UNTIL', value: (item) => relative(item.until, nowMs) },
      { title: 'LAST SUCCESS', value: (item) => relative(item.lastSuccessAt, nowMs) },
      { title: 'SENT 24H', value: (item) => String(item.sendsLast24h) },
      { title: 'OPEN', value: (item) => String(item.openThreads) },
      { title: 'FOR A PERSON', value: (item) => String(item.needsHuman) },
      { title: 'REASON', value: (item) => item.reason ?? '–', leastWidth: 12 },
    ],
    screen,
  );
}

function stateColour(item: MailboxItem): Colour | null {
  switch (item.state) {
    case 'watching':
      return 'green';
    case 'starting':
      return null;
    case 'provider_quota':
      return 'yellow';
    case 'down':
    case 'login_refused':
    case 'policy_held':
      return 'red';
  }
}
