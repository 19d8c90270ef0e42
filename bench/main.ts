/** `npm run bench [name …]`: each program measures against a baseline in the same run and prints figures and ratios. */

import setUp, { tearDown } from '../test/support/servers.setup';
import { imapToCandidates } from './imapToCandidates';
import { consolePages } from './consolePages';
import { load } from './load';
import { replyToStage1 } from './replyToStage1';
import { tokensPerMail } from './tokensPerMail';
import { understandMegabyte } from './understandMegabyte';

export interface BenchResult {
  readonly name: string;
  readonly figures: Readonly<Record<string, number>>;
}

const PROGRAMS: Readonly<Record<string, () => Promise<BenchResult>>> = {
  'reply-to-stage-1': replyToStage1,
  'console-pages': consolePages,
  'imap-to-candidates': imapToCandidates,
  'tokens-per-mail': tokensPerMail,
  'understand-megabyte': understandMegabyte,
  load,
};

async function main(names: readonly string[]): Promise<void> {
  const wanted = names.length === 0 ? Object.keys(PROGRAMS) : names;
  const unknown = wanted.filter((name) => !(name in PROGRAMS));
  if (unknown.length > 0) {
    console.error(`There is no "${unknown.join('", "')}". There are: ${Object.keys(PROGRAMS).join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  await setUp();
  try {
    for (const name of wanted) {
      const result = await PROGRAMS[name]?.();
      if (result === undefined) continue;
      console.log(`\n${result.name}`);
      for (const [figure, value] of Object.entries(result.figures))
        console.log(`  ${figure.padEnd(34)} ${Number.isInteger(value) ? value : value.toFixed(3)}`);
    }
  } finally {
    await tearDown();
  }
}

void main(process.argv.slice(2));
