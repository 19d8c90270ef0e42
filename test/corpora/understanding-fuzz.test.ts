import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ThreadedMailParser } from '../../src/adapters/mailparser';
import { mutated, randomOf } from '../support/mutatedMails';
import { understandAll } from '../support/understand';
import { describeCorpus, filesIn } from './corpus';

const SEED = 20_260_302;
const MAILS = 200;

describeCorpus('mime-torture', 'mails changed at random', (path) => {
  const parser = new ThreadedMailParser({ threads: 2, timeoutMs: 60_000 });
  afterAll(() => parser.close());

  it('are read or refused, each of them', async () => {
    const originals = filesIn(path, '.msg').map((file) => readFileSync(join(path, file)));
    const random = randomOf(SEED);
    const mails = Array.from({ length: MAILS }, (_, index) =>
      mutated(originals[index % originals.length]!, originals, random),
    );
    const kinds = await understandAll(parser, mails);
    expect(kinds).toHaveLength(MAILS);
    expect(kinds).not.toContain('');
  }, 120_000);
});
