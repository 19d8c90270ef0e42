import { cutPlainText } from '../../src/domain/text/cut';
import { describeCorpus, filesIn, textOf } from './corpus';

const squeezed = (text: string): string => text.replace(/\s+/g, '');

/** Lines of the expected text that its writer wrote: the corpus keeps quoted lines around an answer, the product never does. */
const writtenLines = (expected: string): string[] =>
  expected.split('\n').filter((line) => line.trim() !== '' && !/^\s*>/.test(line));

describeCorpus('reply-trimming', 'cutting replies that nobody here wrote', (path) => {
  const files = filesIn(`${path}/emails`, '.txt');
  const cases = files.map((file) => ({
    file,
    written: squeezed(cutPlainText(textOf(path, 'emails', file)).written),
    expected: textOf(path, 'trimmed', file),
  }));

  it('cuts at least 58 of 64 exactly as expected', () => {
    const wrong = cases
      .filter(({ written, expected }) => written !== squeezed(expected))
      .map(({ file }) => file);
    expect(files.length - wrong.length).toBeGreaterThanOrEqual(58);
  });

  it('differs only in quoted lines that the corpus keeps', () => {
    const wrong = cases.filter(
      ({ written, expected }) => written !== squeezed(writtenLines(expected).join('')),
    );
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  it('loses no line that the writer wrote', () => {
    const lost = cases.filter(({ written, expected }) =>
      writtenLines(expected).some((line) => !written.includes(squeezed(line))),
    );
    expect(lost.map(({ file }) => file)).toEqual([]);
  });
});
