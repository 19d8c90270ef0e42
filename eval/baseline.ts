import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Score } from './score';

/** The runs to compare with, by judge and set: the last that was recorded, and the first of replies that nobody had tuned on. */
export interface Baseline {
  readonly last: Readonly<Record<string, Score>>;
  readonly firstSight: Readonly<Record<string, Score>>;
}

const FILE = join(__dirname, 'baseline.json');

export function readBaseline(): Baseline {
  return existsSync(FILE)
    ? (JSON.parse(readFileSync(FILE, 'utf8')) as Baseline)
    : { last: {}, firstSight: {} };
}

export function recordLast(results: Readonly<Record<string, Score>>): void {
  const { last, firstSight } = readBaseline();
  write({ last: { ...last, ...results }, firstSight });
}

/** A first sight happens once: throws where one of these sets was seen before by this judge. */
export function recordFirstSight(results: Readonly<Record<string, Score>>): void {
  const { last, firstSight } = readBaseline();
  const seen = Object.keys(results).filter((key) => key in firstSight);
  if (seen.length > 0)
    throw new Error(`Seen before, and recorded in eval/baseline.json: ${seen.join(', ')}.`);
  write({ last, firstSight: { ...firstSight, ...results } });
}

function write(baseline: Baseline): void {
  writeFileSync(FILE, `${JSON.stringify(baseline, null, 2)}\n`);
}
