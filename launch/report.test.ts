import { elapsedText, terminalReporter } from './report';

describe('the report', () => {
  it.each([
    [400, '0 s'],
    [47_000, '47 s'],
    [252_000, '4 min 12 s'],
  ])('writes %i ms as %s', (elapsedMs, text) => {
    expect(elapsedText(elapsedMs)).toBe(text);
  });

  it('announces work before it is done, and leaves it at that where it took no time', async () => {
    const said: string[] = [];
    const reporter = terminalReporter({ write: (text) => said.push(text) });
    const result = await reporter.during('Working', () => {
      said.push('at work');
      return Promise.resolve('done');
    });
    expect(result).toBe('done');
    expect(said).toEqual(['Working …\n', 'at work']);
  });
});
