/** `mosaic doctor`. */

import type { Command } from 'commander';
import { examine } from '../doctor';
import type { CheckResult } from '../doctor/check';
import { oneLine, type Colour, type Screen } from './screen';
import { jsonOption, type Terminal, type VerbOptions } from './verb';

const MARKS: Readonly<Record<CheckResult['standing'], readonly [string, Colour]>> = {
  ok: ['ok    ', 'green'],
  warning: ['look  ', 'yellow'],
  failed: ['FAILED', 'red'],
};

export function addDoctor(program: Command, terminal: Terminal): void {
  jsonOption(program.command('doctor'))
    .description('examine everything that can be examined; each finding says how to clear it')
    .action(async (options: VerbOptions) => {
      const results = await examine(terminal.operator(), terminal.workerConfig(), (found) => {
        // It takes a while: each part is shown as soon as it is known.
        if (options.json !== true && found.length > 0) terminal.out(showResults(found, terminal.screen));
      });
      const count = (standing: CheckResult['standing']): number =>
        results.filter((each) => each.standing === standing).length;
      if (options.json === true) terminal.out(JSON.stringify(results, null, 2));
      else terminal.out(`\n${count('ok')} ok, ${count('warning')} to look at, ${count('failed')} failed`);
      if (count('failed') > 0) terminal.fail();
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
