/** `mosaic doctor`. */

import type { Command } from 'commander';
import { done } from '../answer';
import { examine } from '../doctor';
import type { CheckResult } from '../doctor/check';
import { oneLine, type Colour, type Screen } from './screen';
import { jsonOption, print, type Terminal, type VerbOptions } from './verb';

const MARKS: Readonly<Record<CheckResult['standing'], readonly [string, Colour]>> = {
  ok: ['ok    ', 'green'],
  warning: ['look  ', 'yellow'],
  failed: ['FAILED', 'red'],
};

export function addDoctor(program: Command, terminal: Terminal): void {
  jsonOption(program.command('doctor'))
    .description('examine everything that can be examined; each finding says how to clear it')
    .action(async (options: VerbOptions) => {
      const results = await examine(terminal.operator(), terminal.workerConfig());
      print(terminal, options, done(results), showResults);
      if (results.some(({ standing }) => standing === 'failed')) terminal.fail();
    });
}

function showResults(results: readonly CheckResult[], screen: Screen): string {
  return results
    .flatMap(({ part, subject, standing, finding, remedy }) => {
      const [mark, colour] = MARKS[standing];
      const line = `${screen.paint(mark, colour)}  ${part}${subject === '' ? '' : ` ${subject}`}: ${oneLine(finding)}`;
      return remedy === null ? [line] : [line, `        ${oneLine(remedy)}`];
    })
    .join('\n');
}
