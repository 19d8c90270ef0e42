/** `npm run eval`: scores the classifiers and the finders on the labelled replies, against the last recorded run. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { judgeNamed, JUDGES, type JudgeName } from './judges';
import { loadLabelled, type Labelled } from './labelled';
import { mistakes, table } from './report';
import { score, type Judged, type Score } from './score';

const SPLITS = ['tune', 'held-out', 'all'] as const;
type Split = (typeof SPLITS)[number];

interface Options {
  readonly judge: JudgeName;
  readonly split?: Split;
  readonly set: string;
  readonly json?: true;
  readonly record?: true;
  readonly mistakes?: true;
}

type Baseline = Readonly<Record<string, Score>>;
const BASELINE = join(__dirname, 'baseline.json');

function baseline(): Baseline {
  return existsSync(BASELINE) ? (JSON.parse(readFileSync(BASELINE, 'utf8')) as Baseline) : {};
}

async function run(options: Options): Promise<void> {
  const judge = judgeNamed(options.judge, process.env);
  const replies = loadLabelled(options.set);
  const before = baseline();
  const results: Record<string, Score> = {};
  for (const split of options.split === undefined ? (['tune', 'held-out'] as const) : [options.split]) {
    const chosen = replies.filter((reply: Labelled) => split === 'all' || reply.split === split);
    const judged: Judged[] = [];
    for (const reply of chosen) judged.push(await judge(reply));
    const key = `${options.judge}/${split}`;
    results[key] = score(judged);
    if (options.json !== true) console.log(`${table(key, results[key], before[key])}\n`);
    // Whoever reads the mistakes of the held-out replies tunes on them: they are not offered together.
    if (options.mistakes === true && split === 'tune') console.log(mistakes(judged));
  }
  if (options.json === true) console.log(JSON.stringify(results, null, 2));
  if (options.record === true)
    writeFileSync(BASELINE, `${JSON.stringify({ ...before, ...results }, null, 2)}\n`);
}

const program = new Command('eval')
  .description('Scores a judge on labelled replies, by class and language, against the last recorded run.')
  .addOption(new Option('--judge <name>', 'whom to score').choices(JUDGES).default('offline'))
  .addOption(new Option('--split <split>', 'which replies; without it both, apart').choices(SPLITS))
  .option('--set <folder>', 'folder of *.jsonl files', join(__dirname, '..', 'test', 'fixtures', 'replies'))
  .option('--mistakes', 'list the wrong verdicts of the tuning replies')
  .option('--json', 'the scores as JSON')
  .option('--record', 'keep this run as the one to compare with');

program.parse();
run(program.opts<Options>()).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
