/** Thousands of mails changed at random: none crashes, none hangs, and the main thread stays free. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { ThreadedMailParser } from '../../src/adapters/mailparser';
import { describeCorpus, filesIn } from '../corpora/corpus';
import { mutated, randomOf } from '../support/mutatedMails';
import { understandAll } from '../support/understand';

const ROUNDS = 40;
const MAILS_A_ROUND = 100;
const TIMEOUT_MS = 20_000;

/** Ours: bodies and notes wrapped into plain mails. */
function ownMails(): Buffer[] {
  const fixtures = join(__dirname, '../fixtures');
  const texts = [
    ...(JSON.parse(readFileSync(join(fixtures, 'cutting/bodies.json'), 'utf8')) as { text: string }[]),
    ...(
      JSON.parse(readFileSync(join(fixtures, 'machine/out-of-office.tuned.json'), 'utf8')) as {
        tuned: { text: string }[];
      }
    ).tuned,
  ].map(({ text }) => text);
  return texts.flatMap((text) => [
    Buffer.from(`From: mia@creator.example\r\nSubject: Re: Paid\r\n\r\n${text}`),
    Buffer.from(
      `From: mia@creator.example\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<div>${text.replace(/\n/g, '<br>')}</div>`,
    ),
  ]);
}

describeCorpus('mime-torture', 'understanding what nobody meant to send', (path) => {
  const parser = new ThreadedMailParser({ threads: 2, timeoutMs: TIMEOUT_MS });
  afterAll(() => parser.close());

  it(`${ROUNDS * MAILS_A_ROUND} mails: read or refused, every one`, async () => {
    const originals = [...filesIn(path, '.msg').map((file) => readFileSync(join(path, file))), ...ownMails()];
    const delay = monitorEventLoopDelay({ resolution: 10 });
    const found = new Map<string, number>();
    for (let round = 1; round <= ROUNDS; round++) {
      const random = randomOf(round);
      const mails = Array.from({ length: MAILS_A_ROUND }, () =>
        mutated(originals[Math.floor(random() * originals.length)]!, originals, random),
      );
      delay.enable();
      for (const kind of await understandAll(parser, mails)) found.set(kind, (found.get(kind) ?? 0) + 1);
      delay.disable();
    }
    process.stdout.write(
      `Longest stall of the main thread: ${Math.round(delay.max / 1e6)} ms; 99.9 %: ${Math.round(
        delay.percentile(99.9) / 1e6,
      )} ms; ${JSON.stringify(Object.fromEntries(found))}\n`,
    );
    expect([...found.values()].reduce((sum, count) => sum + count, 0)).toBe(ROUNDS * MAILS_A_ROUND);
    // A limit on time that is ever needed here is a pattern that does not end.
    expect(found.get(`parsing took longer than ${TIMEOUT_MS} ms`) ?? 0).toBe(0);
  }, 1_200_000);
});
