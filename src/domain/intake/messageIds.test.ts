import { messageIdsIn } from './messageIds';

describe('messageIdsIn', () => {
  it.each([
    ['<a@b>', ['<a@b>']],
    ['<a@b> <c@d>', ['<a@b>', '<c@d>']],
    ['<a@b><c@d>', ['<a@b>', '<c@d>']],
    ['your mail <a@b> of Monday', ['<a@b>']],
    ['a@b', ['<a@b>']],
    ['a@b c@d', ['<a@b>', '<c@d>']],
    ['', []],
    ['nothing here', []],
    ['<a b@c>', []],
    ['<>', []],
  ])('%p holds %p', (value, ids) => {
    expect(messageIdsIn(value)).toEqual(ids);
  });

  it('has no room for an id longer than a line may be', () => {
    expect(messageIdsIn(`<${'a'.repeat(2_000)}@b>`)).toEqual([]);
  });
});
