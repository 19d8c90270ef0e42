import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ThreadedMailParser } from '../../src/adapters/mailparser';
import { describeCorpus, filesIn } from './corpus';

describe.each([
  ['mime-torture', '.', '.msg', 80],
  ['bounces', 'mails', '.eml', 315],
])('%s', (folder, inside, extension, count) => {
  describeCorpus(folder, 'parsed or refused, never a crash', (path) => {
    const parser = new ThreadedMailParser({ threads: 2, timeoutMs: 30_000 });
    afterAll(() => parser.close());

    it('answers for each mail, and the rules can read what it answers', async () => {
      const files = filesIn(join(path, inside), extension);
      const outcomes = await Promise.all(
        files.map((file) => parser.parse(readFileSync(join(path, inside, file)), 0)),
      );
      expect(outcomes).toHaveLength(count);
      for (const outcome of outcomes) {
        if (outcome.kind === 'parsed') expect(outcome.machine.kind).not.toBe('');
        else expect(outcome.why).not.toBe('');
      }
    }, 60_000);
  });
});
