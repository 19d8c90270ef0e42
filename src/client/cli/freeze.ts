/** `mosaic freeze` and `mosaic thaw`: one order for every send of every mailbox. */

import type { Command } from 'commander';
import { standingFreeze } from '../../adapters/postgres/sendSwitch';
import type { Database } from '../../adapters/postgres/database';
import { freeze, freezeShown, thaw, type FreezeShown } from '../sendFreeze';
import { oneLine } from './screen';
import { at } from './times';
import { answer, orderedBy, orderedOptions, type OrderedOptions, type Terminal } from './verb';

export function addFreeze(program: Command, terminal: Terminal): void {
  orderedOptions(program.command('freeze'))
    .description(
      'stop every send of every mailbox, on all workers, until `thaw`; mail is still read and judged',
    )
    .action((options: OrderedOptions) =>
      answer(
        terminal,
        options,
        ({ db }) => freeze(db, orderedBy(options), Date.now()),
        (frozen) =>
          `${frozen.changed ? 'All sends are frozen' : `All sends were frozen already, ${freezeInWords(frozen)}`}: nothing leaves until \`mosaic thaw\`.${wireInWords(frozen.onTheWire)}`,
      ),
    );

  orderedOptions(program.command('thaw'))
    .description('let sends go again: what became due leaves in due order, paced, within the caps')
    .action((options: OrderedOptions) =>
      answer(
        terminal,
        options,
        (operator) => thaw(operator.db, () => operator.signals(), orderedBy(options), Date.now()),
        ({ ended, threadsWoken }) =>
          `${ended === null ? 'Nothing was frozen' : `Sends may leave again; they were frozen ${freezeInWords(ended)}`}. Threads woken: ${threadsWoken}.`,
      ),
    );
}

/** Beside a list while nothing leaves, so that nobody looks for another reason. On stderr: a list's JSON stays what it is. */
export async function sayIfFrozen(terminal: Terminal, db: Database): Promise<void> {
  const standing = await standingFreeze(db);
  if (standing !== null)
    terminal.err(
      `All sends are frozen ${freezeInWords(freezeShown(standing))}. \`mosaic thaw\` lets them go.`,
    );
}

export function freezeInWords({ since, by, reason }: FreezeShown): string {
  return `since ${at(since)} UTC by ${oneLine(by)}${reason === null ? '' : ` (${oneLine(reason)})`}`;
}

function wireInWords(mails: number): string {
  if (mails === 0) return '';
  return ` ${mails === 1 ? 'One mail was' : `${mails} mails were`} on the way to a mail server at that moment and cannot be called back.`;
}
