import fc from 'fast-check';
import { findContacts } from './contacts';

const ADDRESSES: readonly string[] = [
  '4821 Birchwood Ln, Columbus, OH 43215',
  'Flat 9, 130 Deansgate, Manchester M3 2QS',
  '12 rue des Lilas, 69003 Lyon',
  'Goethestr. 9, 80336 München',
  'Calle Serrano 12, 28001 Madrid',
  'Via Dante 4, 20121 Milano',
  'Rua das Flores, 123, São Paulo - SP, 04101-000',
  'Jl. Diponegoro 88, Denpasar, Bali 80114',
  'B-204, Sai Krupa Society, Kothrud, Pune 411038',
  '45 đường Lê Lợi, phường Bến Thành, quận 1, TP. Hồ Chí Minh',
];

const LEADS: readonly string[] = [
  'Yes, I am interested! My address is ',
  'Sure, please send it to ',
  'Hola, mi dirección es ',
  'Hallo, meine Adresse: ',
  'Bonjour, mon adresse : ',
  'Shipping address:\n',
  '',
];
const TAILS: readonly string[] = [
  '',
  '. Thanks so much!',
  '\nBest,\nMia',
  '\n\nLooking forward to it',
  ' - thank you!',
];
const MARKS: readonly string[] = ['', '\u200b', '\u2060', '\ufeff'];

const find = (written: string) =>
  findContacts({ written, signature: '', vcards: [] }, { defaultRegion: null }).filter(
    ({ kind }) => kind === 'address',
  );

test('an address in a sentence is found from its first to its last word, and its evidence is what stands there', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ADDRESSES),
      fc.constantFrom(...LEADS),
      fc.constantFrom(...TAILS),
      fc.constantFrom(...MARKS),
      (address, lead, tail, mark) => {
        const written = `${lead}${mark}${address}${tail}`;
        const [found, ...more] = find(written);
        expect(more).toEqual([]);
        expect(found?.value).toBe(address);
        expect(written.slice(found?.span?.start, found?.span?.end)).toBe(found?.evidence);
      },
    ),
    { numRuns: 400 },
  );
});

test('whatever a text holds, the finders end, and every span is of the text', () => {
  const pieces = fc.constantFrom(
    ...[
      '1',
      '12',
      '(',
      ')',
      '.',
      ',',
      '\n',
      ' ',
      '-',
      '/',
      '#',
      '+',
      'St',
      'Apt',
      'Rue',
      'is',
      'A',
      'ถนน',
      '区',
      'شارع',
      '\u200b',
      '@',
      'wa.me/',
      'http://',
      '٣',
      '5️⃣',
    ],
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 200 }), (parts) => {
      const written = parts.join('');
      const found = findContacts({ written, signature: written, vcards: [written] }, { defaultRegion: 'US' });
      for (const { span, evidence, source } of found)
        if (span !== null && source !== 'vcard') expect(written.slice(span.start, span.end)).toBe(evidence);
    }),
    { numRuns: 300 },
  );
});

/** Texts on which a pattern that tries every start would take hours: a megabyte each. */
test.each([
  '1',
  '1.',
  '(1)',
  '(',
  '\n',
  '1\n',
  ',',
  '1,',
  'x',
  'Xx',
  'a@',
  'http://',
  '+1',
  ' ',
  '1-',
  'ถนน1',
  '区1',
  'a-',
  'st.',
])('a megabyte of %j is read in time that grows with its length alone', (unit) => {
  const written = unit.repeat(1_000_000 / unit.length);
  expect(
    findContacts({ written, signature: written, vcards: [] }, { defaultRegion: null }).length,
  ).toBeLessThan(1000);
});
