/** All verbs, and what the command line comes to. */

import { Command, CommanderError } from 'commander';
import { addContacts } from './contacts';
import { addDoctor } from './doctor';
import { addErase } from './erase';
import { addFreeze } from './freeze';
import { addMailboxes } from './mailboxes';
import { failureSentence } from '../failures';
import { addReconcile } from './reconcile';
import { addSends } from './sends';
import { addSetup } from './setup';
import { addStats } from './stats';
import { addSuppress } from './suppress';
import { addThreads } from './threads';
import { EXIT, type Terminal } from './verb';

const VERBS = [
  addSetup,
  addDoctor,
  addThreads,
  addSends,
  addMailboxes,
  addFreeze,
  addContacts,
  addSuppress,
  addErase,
  addStats,
  addReconcile,
];

/** Runs one command line; returns the exit code. Never throws. */
export async function runCommandLine(
  args: readonly string[],
  terminal: Omit<Terminal, 'fail'>,
): Promise<number> {
  let code: number = EXIT.done;
  const program = new Command('mosaic')
    .description('Operates Mosaic Autoresponder: look at threads, order them about, set up, check.')
    .showHelpAfterError('(--help says more)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        terminal.out(text.trimEnd());
      },
      writeErr: (text) => {
        terminal.err(text.trimEnd());
      },
    });
  const withFail: Terminal = {
    ...terminal,
    fail: () => {
      code = EXIT.failed;
    },
  };
  for (const add of VERBS) add(program, withFail);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    // Help that was asked for ends with 0; anything else that ends the parsing is bad usage.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    terminal.err(failureSentence(error));
    return EXIT.failed;
  }
}
