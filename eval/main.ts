/** `npm run eval`: scores cutting, machines, judges and finders on labelled mail, against the last recorded run. */
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { readBaseline, recordFirstSight, recordLast } from './baseline';
import { judgeNamed, JUDGES, type Judge, type JudgeName } from './judges';
import { loadLabelled, type Labelled } from './labelled';
import { scoreParts } from './parts';
import { mistakes, partTable, table } from './report';
import { score, type Judged, type Score } from './score';

interface Options {
  readonly judge: JudgeName;
  readonly cases: string;
  readonly set?: readonly string[];
  readonly parts: boolean;
  readonly json?: true;
  readonly record?: true;
  readonly firstSight?: true;
  readonly mistakes?: true;
}

const REPLIES = join(__dirname, '..', 'test', 'fixtures', 'replies');

async function judgeAll(judge: Judge, replies: readonly Labelled[]): Promise<readonly Judged[]> {
  const all: Judged[] = [];
  for (const reply of replies) {
    const judged = await judge(reply);
    if (judged !== null) all.push(judged);
  }
  return all;
}

async function run(options: Options): Promise<void> {
  const print = (text: string): void => {
    if (options.json !== true) console.log(`${text}\n`);
  };
  const judge = judgeNamed(options.judge, process.env);
  const replies = loadLabelled(options.cases);
  const sets = [...new Set(replies.map(({ set }) => set))];
  const unknown = options.set?.filter((set) => !sets.includes(set)) ?? [];
  if (unknown.length > 0)
    throw new Error(`No set "${unknown.join('", "')}" in ${options.cases}. There are: ${sets.join(', ')}.`);

  const parts = options.parts ? await scoreParts() : [];
  for (const part of parts) print(partTable(part));

  const { last, firstSight } = readBaseline();
  const results: Record<string, Score> = {};
  let judgedCount = 0;
  let judgingMs = 0;
  for (const set of sets.filter((name) => options.set?.includes(name) ?? true)) {
    const before = process.cpuUsage();
    const judged = await judgeAll(
      judge,
      replies.filter((reply) => reply.set === set),
    );
    const spent = process.cpuUsage(before);
    judgingMs += (spent.user + spent.system) / 1000;
    judgedCount += judged.length;
    const key = `${options.judge}/${set}`;
    if (judged.length === 0) {
      print(`${key}: no verdict of this judge is stored in ${options.cases}`);
      continue;
    }
    results[key] = score(judged);
    print(table(key, results[key], last[key], firstSight[key]));
    // Whoever reads the mistakes of held-out replies tunes on them: of those nothing but ids is ever printed.
    const readable = judged.filter(({ reply }) => reply.split === 'tune');
    if (options.mistakes === true && readable.length > 0) print(mistakes(readable));
  }
  const mailsPerSecond = judgedCount / (judgingMs / 1000);
  print(
    `${judgedCount} mails from body to verdict: ${mailsPerSecond.toFixed(0)} a second of one core's time`,
  );
  if (options.json === true) console.log(JSON.stringify({ sets: results, parts, mailsPerSecond }, null, 2));
  if (options.firstSight === true) recordFirstSight(results);
  if (options.record === true) recordLast(results);
}

const program = new Command('eval')
  .description('Scores every part on labelled mail, by class and language, against the last recorded run.')
  .addOption(
    new Option('--judge <name>', 'whom to score; acting and shadow: what a running system stored')
      .choices(JUDGES)
      .default('offline'),
  )
  .option('--cases <path>', 'a *.jsonl file of labelled replies, or a folder of them', REPLIES)
  .option('--set <names...>', 'only these sets, e.g. --set tune "held-out 2"')
  .option('--no-parts', 'leave out cutting and machines')
  .option('--mistakes', 'list what went wrong among the replies to tune on')
  .option('--json', 'the scores as JSON')
  .option('--record', 'keep this run as the one to compare with')
  .option('--first-sight', 'keep this run as the first of its sets, before anybody tuned; once');

program.parse();
run(program.opts<Options>()).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
