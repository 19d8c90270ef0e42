/** `mosaic stats`: the analytics views in one look. */

import type { Command } from 'commander';
import { done } from '../answer';
import { allStats, type Stats } from '../stats/allStats';
import type { JudgeName } from '../stats/judges';
import { countArgument } from './arguments';
import { sayIfFrozen } from './freeze';
import type { Screen } from './screen';
import { exportCases } from './statsCases';
import { table, type Column } from './table';
import { span } from './times';
import { answer, jsonOption, type Terminal, type VerbOptions } from './verb';

const DAY_MS = 86_400_000;

interface StatsOptions extends VerbOptions {
  readonly days: number;
  readonly cases?: string;
}

export function addStats(program: Command, terminal: Terminal): void {
  jsonOption(program.command('stats'))
    .description('how many answered, how far they came, what waits, what stands before a person')
    .option('--days <n>', 'sends of so many days', countArgument, 7)
    .option(
      '--cases <file>',
      'write corrected replies, creators’ text and all, as labelled cases; - prints them',
    )
    .action((options: StatsOptions) =>
      options.cases === undefined
        ? answer(
            terminal,
            options,
            async ({ db, config }) => {
              await sayIfFrozen(terminal, db);
              return done(await allStats(db, config.mailboxes, Date.now() - (options.days - 1) * DAY_MS));
            },
            showStats,
          )
        : exportCases(terminal, options, options.cases),
    );
}

function showStats(stats: Stats, screen: Screen): string {
  const section = <T>(title: string, rows: readonly T[], columns: readonly Column<T>[]): string =>
    `${screen.paint(title, 'bold')}\n${rows.length === 0 ? 'none' : table(rows, columns, screen)}`;
  return [
    section('Creators who answered', stats.answers, [
      { title: 'MAILBOX', value: (row) => row.mailbox },
      { title: 'INTENT', value: (row) => row.intent ?? 'not judged yet' },
      { title: 'CREATORS', value: (row) => String(row.creators) },
    ]),
    section('From interest to contact', stats.funnel, [
      { title: 'MAILBOX', value: (row) => row.mailbox },
      { title: 'INTERESTED', value: (row) => String(row.interested) },
      { title: 'STAGE 1', value: (row) => String(row.stage1) },
      { title: 'STAGE 2', value: (row) => String(row.stage2) },
      { title: 'STAGE 3', value: (row) => String(row.stage3) },
      { title: 'CONTACT', value: (row) => String(row.contact) },
      { title: 'CONTACT UNASKED', value: (row) => String(row.contactUnasked) },
    ]),
    section('Time to contact', stats.timeToContact, [
      { title: 'MAILBOX', value: (row) => row.mailbox },
      { title: 'THREADS', value: (row) => String(row.threads) },
      { title: 'MEDIAN', value: (row) => span(row.medianSeconds * 1_000) },
      { title: 'NINE IN TEN WITHIN', value: (row) => span(row.p90Seconds * 1_000) },
    ]),
    section('Sends (UTC days)', stats.sendsPerDay, [
      { title: 'DAY', value: (row) => row.day },
      { title: 'MAILBOX', value: (row) => row.mailbox },
      { title: 'SENT', value: (row) => String(row.sent) },
      { title: 'UNDECIDED', value: (row) => String(row.undecided) },
      { title: 'REFUSED', value: (row) => String(row.refused) },
      { title: 'CAP', value: (row) => String(row.capPerDay ?? '–') },
    ]),
    section('Against the cap, last 24 hours', stats.capUse, [
      { title: 'MAILBOX', value: (row) => row.mailbox },
      { title: 'COUNTED', value: (row) => String(row.counted) },
      { title: 'CAP', value: (row) => String(row.capPerDay ?? '–') },
    ]),
    section('What waits', stats.waiting, [
      { title: 'MAILBOX', value: (row) => row.mailbox },
      { title: 'STATUS', value: (row) => row.status },
      { title: 'FOR', value: (row) => row.waitingFor ?? '–' },
      { title: 'THREADS', value: (row) => String(row.threads) },
      { title: 'LONGEST', value: (row) => span(row.longestSeconds * 1_000) },
      {
        title: 'OVERDUE',
        value: (row) => String(row.overdue),
        colour: (row) => (row.overdue > 0 ? 'yellow' : null),
      },
    ]),
    section('Verdicts and corrections', stats.verdicts, [
      { title: 'SOURCE', value: (row) => (row.acting ? row.source : `${row.source} (shadow)`) },
      { title: 'MODEL', value: (row) => row.model, leastWidth: 12 },
      { title: 'SAID', value: (row) => row.said },
      { title: 'CORRECTED TO', value: (row) => row.correctedTo ?? '–' },
      { title: 'VERDICTS', value: (row) => String(row.verdicts) },
      { title: 'CONFIDENCE', value: (row) => row.meanConfidence.toFixed(2) },
      { title: 'MEDIAN MS', value: (row) => String(Math.round(row.medianLatencyMs)) },
    ]),
    section('Judges compared, mails that both judged', stats.judges, [
      { title: 'ACTING', value: (row) => nameOf(row.acting) },
      { title: 'SHADOW', value: (row) => nameOf(row.shadow) },
      { title: 'MAILS', value: (row) => String(row.mails) },
      { title: 'AGREED', value: (row) => share(row.agreed, row.mails) },
      { title: 'CORRECTED', value: (row) => String(row.corrected) },
      { title: 'ACTING RIGHT', value: (row) => share(row.actingRight, row.corrected) },
      { title: 'SHADOW RIGHT', value: (row) => share(row.shadowRight, row.corrected) },
      { title: 'SHADOW ALONE STARTS', value: (row) => String(row.shadowAloneStarts) },
    ]),
    section(
      'What each of them said',
      stats.judges.flatMap(({ acting, shadow, confusion }) =>
        confusion.map((row) => ({ ...row, acting, shadow })),
      ),
      [
        { title: 'ACTING', value: (row) => row.acting.source },
        { title: 'SAID', value: (row) => row.actingSaid },
        { title: 'SHADOW', value: (row) => row.shadow.source },
        { title: 'SAID', value: (row) => row.shadowSaid },
        { title: 'A PERSON SAID', value: (row) => row.personSaid ?? '–' },
        { title: 'MAILS', value: (row) => String(row.mails) },
      ],
    ),
    section('Before a person', stats.peopleQueue, [
      { title: 'WHY', value: (row) => row.why },
      { title: 'WAITS', value: (row) => span(row.waitedSeconds * 1_000) },
      { title: 'MAILBOX', value: (row) => row.mailbox },
      { title: 'WORKFLOW', value: (row) => row.workflowId },
    ]),
  ].join('\n\n');
}

const nameOf = ({ source, model }: JudgeName): string => `${source} ${model}`;

const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${part} (${Math.round((100 * part) / whole)} %)`;
