/** `mosaic reconcile`. */

import type { Command } from 'commander';
import { reconcileNow } from '../reconcileNow';
import type { ReconcileFinding, ReconcileReport } from '../../workflows/reconcile.contract';
import { durationArgument } from './arguments';
import type { Screen } from './screen';
import { answer, jsonOption, type Terminal, type VerbOptions } from './verb';

const WAIT_MS = 5 * 60_000;

export function addReconcile(program: Command, terminal: Terminal): void {
  jsonOption(program.command('reconcile'))
    .description('compare Postgres, Temporal and Redis now: repair what is safe, report the rest')
    .option('--wait <time>', 'how long to wait for the report', durationArgument, WAIT_MS)
    .action((options: VerbOptions & { readonly wait: number }) =>
      answer(
        terminal,
        options,
        async (operator) => reconcileNow((await operator.temporal()).client, options.wait),
        showReport,
      ),
    );
}

function showReport(report: ReconcileReport, screen: Screen): string {
  const list = (title: string, findings: readonly ReconcileFinding[]): string[] =>
    findings.length === 0
      ? []
      : [
          '',
          screen.paint(title, 'bold'),
          ...findings.map(
            ({ workflowId, finding }) => `  ${finding}${workflowId === '' ? '' : `  ${workflowId}`}`,
          ),
        ];
  const { checked, repaired, reported } = report;
  return [
    `Compared: ${checked}. Repaired: ${repaired.length}. Left for a person: ${reported.length}.`,
    ...list('Repaired', repaired),
    ...list('For a person', reported),
  ].join('\n');
}
