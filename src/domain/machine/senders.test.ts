import fc from 'fast-check';
import { senders } from './senders';

const from = (...values: string[]): string[] => senders(values.map((value) => ({ name: 'from', value })));

it.each([
  ['Jane <jane@example.com>', ['jane@example.com']],
  ['jane@example.com', ['jane@example.com']],
  ['"jane@example.com" <eve@evil.example>', ['eve@evil.example']],
  ['jane@example.com <eve@evil.example>', ['eve@evil.example']],
  ['Doe, Jane <jane@example.com>', ['jane@example.com']],
  ['Jane (home, not work) <jane@example.com>', ['jane@example.com']],
  ['jane@example.com, eve@evil.example', ['jane@example.com', 'eve@evil.example']],
  ['eve@evil.example, Jane <jane@example.com>', ['eve@evil.example', 'jane@example.com']],
  ['Us: jane@example.com, Eve <eve@evil.example>;', ['jane@example.com', 'eve@evil.example']],
  ['Undisclosed: ;', []],
  ['=?utf-8?q?jane=40example=2Ecom?= <eve@evil.example>', ['eve@evil.example']],
  ['', []],
])('%s', (value, expected) => {
  expect(from(value)).toEqual(expected);
});

it('reads every From header', () => {
  expect(from('Jane <jane@example.com>', 'Eve <eve@evil.example>', 'jane@example.com')).toEqual([
    'jane@example.com',
    'eve@evil.example',
  ]);
});

it('misses no second author, wherever it stands', () => {
  const name = fc.constantFrom('', 'Jane ', '"Doe, Jane" ', 'Jane (x@y.z) ', '=?utf-8?q?J?= ');
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.nat(99)), { minLength: 1, maxLength: 6 }), (authors) => {
      const written = authors.map(([display, n]) =>
        display === '' ? `a${n}@b.example` : `${display}<a${n}@b.example>`,
      );
      const expected = new Set(authors.map(([, n]) => `a${n}@b.example`));
      expect(new Set(from(written.join(', ')))).toEqual(expected);
    }),
  );
});
