import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Third-party mail beside the checkout; none of it belongs to the project. */
const CORPORA = resolve(__dirname, '../../../shared/corpora');

/** A suite over the corpus in `folder`, or a skipped one that says so in its title. */
export function describeCorpus(folder: string, title: string, suite: (path: string) => void): void {
  const path = join(CORPORA, folder);
  if (existsSync(path)) {
    describe(title, () => {
      suite(path);
    });
    return;
  }
  describe.skip(`SKIPPED: ../shared/corpora/${folder} is absent: ${title}`, () => {
    it('needs the corpus', () => undefined);
  });
}

export const filesIn = (path: string, extension: string): string[] =>
  readdirSync(path)
    .filter((file) => file.endsWith(extension))
    .sort();

export const textOf = (...path: string[]): string => readFileSync(join(...path), 'utf8');
