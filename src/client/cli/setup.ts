/** `mosaic setup`. */

import type { Command } from 'commander';
import { done } from '../answer';
import { setUp, type SetupStep } from '../setup';
import { table } from './table';
import { answer, jsonOption, type Terminal, type VerbOptions } from './verb';

export function addSetup(program: Command, terminal: Terminal): void {
  jsonOption(program.command('setup'))
    .description(
      'make what must exist before a worker starts: tables, namespace, search attributes, schedule, watchers',
    )
    .action((options: VerbOptions) =>
      answer(
        terminal,
        options,
        async ({ config }) => {
          const steps: SetupStep[] = [];
          await setUp(config, (step) => steps.push(step));
          return done(steps);
        },
        (steps, screen) =>
          table(
            steps,
            [
              { title: 'PART', value: (step) => step.part },
              { title: 'NAME', value: (step) => step.name },
              { title: 'RESULT', value: (step) => step.result },
            ],
            screen,
          ),
      ),
    );
}
