/**
 * A mail of a megabyte from its text to cut and recognised, against one of a tenth: what grows faster than the mail shows as a
 * ratio above ten. The intake does this in the parser's thread; 200 ms is what it may take.
 */

import { performance } from 'node:perf_hooks';
import { understand } from '../src/domain/understand';
import { mailOf } from '../test/support/parsedMail';
import type { BenchResult } from './main';
import { median } from './median';

const LARGE_CHARS = 1_000_000;
const RUNS = 5;

const UNITS: Readonly<Record<string, string>> = {
  prose: 'I would love to work with you and this is a sentence that goes on.\n',
  'letters, signed': 'I would love to.\n\nAnn Lee\n',
  'quoted lines': '> On Monday someone wrote: hello +1 415 555 2671\n',
  'numbers and streets': '0812 3456 7890, 12 Oak Street\n',
  'one line': 'yes I would love to ',
};

export function understandMegabyte(): Promise<BenchResult> {
  const figures: Record<string, number> = {};
  for (const [name, unit] of Object.entries(UNITS)) {
    const largeMs = medianMs(unit, LARGE_CHARS);
    figures[`${name} (ms)`] = Math.round(largeMs);
    figures[`${name}, ratio to a tenth`] = largeMs / medianMs(unit, LARGE_CHARS / 10);
  }
  return Promise.resolve({ name: 'a mail of a megabyte, cut and recognised', figures });
}

function medianMs(unit: string, chars: number): number {
  const mail = mailOf({ text: unit.repeat(chars / unit.length) });
  const times = Array.from({ length: RUNS }, () => {
    const startMs = performance.now();
    understand(mail, Date.now());
    return performance.now() - startMs;
  });
  return median(times);
}
