/** `mosaic stats --cases`: corrections as labelled replies, to a file or to standard output. */

import { writeFile } from 'node:fs/promises';
import { done, refused, type Answer } from '../answer';
import type { Operator } from '../operator';
import { correctedCases } from '../stats/cases';
import { answer, type Terminal, type VerbOptions } from './verb';

/** Instead of a file: standard output. */
const STDOUT = '-';

interface Exported {
  readonly file: string;
  readonly cases: number;
  readonly withoutText: number;
}

/** The lines hold what creators wrote: they go where the operator said, and a file is the operator's alone. */
export async function exportCases(terminal: Terminal, options: VerbOptions, path: string): Promise<void> {
  if (path === STDOUT) {
    const { cases } = await correctedCases(terminal.operator().db);
    if (cases.length > 0) terminal.out(cases.map((each) => JSON.stringify(each)).join('\n'));
    return;
  }
  await answer(terminal, options, ({ db }) => writeCases(db, path), showExported);
}

async function writeCases(db: Operator['db'], path: string): Promise<Answer<Exported>> {
  const { cases, withoutText } = await correctedCases(db);
  const lines = cases.map((each) => `${JSON.stringify(each)}\n`).join('');
  try {
    await writeFile(path, lines, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    const why = whyNotWritten(error);
    if (why === null) throw error;
    return refused(`${path} ${why}`);
  }
  return done({ file: path, cases: cases.length, withoutText });
}

/** Null: no matter of the path. */
function whyNotWritten(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  switch (code) {
    case 'EEXIST':
      return 'is there already. Name another file: nothing is overwritten.';
    case 'ENOENT':
      return 'cannot be written: its folder is not there.';
    case 'EACCES':
    case 'EROFS':
    case 'EPERM':
      return 'cannot be written: its folder does not allow it.';
    default:
      return null;
  }
}

function showExported({ file, cases, withoutText }: Exported): string {
  const skipped = withoutText === 0 ? '' : ` ${withoutText} more have no text any more.`;
  return `${cases} corrected replies are in ${file}.${skipped} They hold what creators wrote: keep the file as you keep their mail.`;
}
