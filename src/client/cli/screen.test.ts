import { cut, oneLine, safe, screenOf, widthOf } from './screen';
import { table } from './table';

const plain = screenOf({ isTTY: false }, false);
const narrow = screenOf({ isTTY: true, columns: 30 }, true);

describe('text for a terminal', () => {
  it('counts wide characters as the two columns that they take', () => {
    expect(widthOf('abc')).toBe(3);
    expect(widthOf('日本')).toBe(4);
    expect(widthOf('👩‍👩‍👧')).toBe(2);
  });

  it('cuts to the width, ellipsis included, and never through a wide character', () => {
    expect(cut('abcdef', 6)).toBe('abcdef');
    expect(cut('abcdefg', 6)).toBe('abcde…');
    expect(cut('日本語', 4)).toBe('日…');
  });

  it('takes from strangers’ text what would move the cursor or turn the line', () => {
    expect(safe('a\u001b[31mb\u0007\u202ec\r\nd\te')).toBe('a\ufffd[31mb\ufffd\ufffdc\nd\te');
    expect(oneLine(' a\r\n b\tc ')).toBe('a b c');
  });

  it('colours on a terminal only, and not when that is not wished for', () => {
    expect(plain.paint('x', 'red')).toBe('x');
    expect(screenOf({ isTTY: true }, true).paint('x', 'red')).toBe('x');
    expect(screenOf({ isTTY: true }, false).paint('x', 'red')).toBe('\u001b[31mx\u001b[39m');
  });
});

describe('a table', () => {
  const columns = [
    { title: 'ID', value: (row: { id: string; text: string }) => row.id },
    { title: 'TEXT', value: (row: { id: string; text: string }) => row.text, leastWidth: 8 },
    { title: 'END', value: () => 'end' },
  ];
  const rows = [
    { id: '1', text: 'short' },
    { id: '22', text: 'a text that is much too long for it' },
  ];

  it('is aligned and whole where there is no terminal', () => {
    expect(table(rows, columns, plain)).toBe(
      [
        'ID  TEXT                                 END',
        '1   short                                end',
        '22  a text that is much too long for it  end',
      ].join('\n'),
    );
  });

  it('cuts on a terminal what may be cut, and nothing else', () => {
    const lines = table(rows, columns, narrow).split('\n');
    expect(lines.every((line) => widthOf(line) <= 30)).toBe(true);
    expect(lines[2]).toBe('22  a text that is much …  end');
  });
});
