/** `mosaic suppress`: whom nothing automated may reach, over all mailboxes. */

import type { Command } from 'commander';
import type { Suppression } from '../../activities/ports';
import { canonicalAddress } from '../../domain/address';
import { done, refused } from '../answer';
import { addressArgument } from './arguments';
import type { Screen } from './screen';
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

export function addSuppress(program: Command, terminal: Terminal): void {
  const suppress = program.command('suppress').description('addresses that nothing automated may reach');

  orderedOptions(suppress.command('add'))
    .description('no more automated mail to this address, from any mailbox')
    .argument('<address>', 'any spelling of it', addressArgument)
    .action((address: string, options: OrderedOptions) =>
      answer(
        terminal,
        options,
        async ({ suppressions }) => {
          const { by, reason } = orderedBy(options);
          await suppressions.add(address, 'operator', by, reason);
          return done({ address: canonicalAddress(address), suppressed: true });
        },
        () => 'Suppressed. A thread of this person that has a stage ahead goes to a person when it is due.',
      ),
    );

  jsonOption(suppress.command('remove'))
    .description('let automated mail reach this address again')
    .argument('<address>', 'any spelling of it', addressArgument)
    .action((address: string, options: VerbOptions) =>
      answer(
        terminal,
        options,
        async ({ suppressions }) => {
          const removed = await suppressions.remove(address);
          return removed === null
            ? refused('This address is not suppressed.')
            : done({ address: canonicalAddress(address), suppressed: false, was: removed.reason });
        },
        ({ was }) => `Removed; it was suppressed because: ${was}.`,
      ),
    );

  jsonOption(suppress.command('list'))
    .description('all of them, newest first')
    .action((options: VerbOptions) =>
      answer(
        terminal,
        options,
        async ({ suppressions }) => done((await suppressions.list()).map(toItem)),
        showSuppressions,
      ),
    );
}

function toItem({ atMs, ...rest }: Suppression) {
  return { ...rest, createdAt: new Date(atMs).toISOString() };
}

function showSuppressions(items: readonly ReturnType<typeof toItem>[], screen: Screen): string {
  if (items.length === 0) return 'Nobody is suppressed.';
  return table(
    items,
    [
      { title: 'ADDRESS', value: (item) => item.address ?? '(erased)' },
      { title: 'REASON', value: (item) => item.reason },
      { title: 'SINCE (UTC)', value: (item) => at(item.createdAt) },
      { title: 'BY', value: (item) => item.by ?? '–' },
      { title: 'NOTE', value: (item) => item.note ?? '–', leastWidth: 12 },
    ],
    screen,
  );
}
