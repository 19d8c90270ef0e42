import fc from 'fast-check';
import { findContacts } from './contacts';

/** Real numbering plans, numbers that nobody has been given where there are such. */
const NUMBERS: readonly {
  readonly e164: string;
  readonly code: string;
  readonly groups: readonly string[];
}[] = [
  { e164: '+12125550143', code: '1', groups: ['212', '555', '0143'] },
  { e164: '+447400123456', code: '44', groups: ['7400', '123456'] },
  { e164: '+34612345678', code: '34', groups: ['612', '345', '678'] },
  { e164: '+5511987654321', code: '55', groups: ['11', '98765', '4321'] },
  { e164: '+6281234567890', code: '62', groups: ['812', '3456', '7890'] },
  { e164: '+919876543210', code: '91', groups: ['98765', '43210'] },
  { e164: '+66812345678', code: '66', groups: ['81', '234', '5678'] },
  { e164: '+84912345678', code: '84', groups: ['912', '345', '678'] },
  { e164: '+905321234567', code: '90', groups: ['532', '123', '45', '67'] },
  { e164: '+971501234567', code: '971', groups: ['50', '123', '4567'] },
  { e164: '+4915123456789', code: '49', groups: ['151', '234', '56789'] },
  { e164: '+393471234567', code: '39', groups: ['347', '123', '4567'] },
  { e164: '+33612345678', code: '33', groups: ['6', '12', '34', '56', '78'] },
  { e164: '+639171234567', code: '63', groups: ['917', '123', '4567'] },
  { e164: '+60123456789', code: '60', groups: ['12', '345', '6789'] },
];

const CARRIERS: readonly (readonly [string, string])[] = [
  ['Sure, my number is ', ' and I am free on weekends.'],
  ['Sounds great! WhatsApp: ', '\nThanks, Mia'],
  ['Hola, mi celular es ', ', gracias.'],
  ['Oi! Meu zap é ', ' pode chamar'],
  ['Meine Handynummer ist ', '. Viele Grüße'],
  ['Mon numéro : ', ' merci'],
  ['Nomor WA saya ', ' ya kak'],
  ['Il mio cellulare è ', ', a presto'],
  ['เบอร์โทร ', ' ค่ะ'],
  ['मेरा नंबर ', ' है'],
  ['Numaram ', ' teşekkürler'],
  ['Số điện thoại của em là ', ' nhé'],
  ['رقمي ', ' شكرا'],
  ['Number ko po ', ' salamat'],
  ['Nombor saya ', ' terima kasih'],
];

const digitsFrom = (zero: number) => (text: string) =>
  text.replace(/[0-9]/g, (digit) => String.fromCodePoint(zero + Number(digit)));
const keycaps = (text: string): string => text.replace(/[0-9]/g, (digit) => `${digit}\ufe0f\u20e3`);
const SCRIPTS: readonly ((text: string) => string)[] = [
  (text) => text,
  digitsFrom(0x0e50),
  digitsFrom(0x0966),
  digitsFrom(0x0660),
  digitsFrom(0x06f0),
  digitsFrom(0xff10),
  keycaps,
];

const planted = fc.record({
  number: fc.constantFrom(...NUMBERS),
  prefix: fc.constantFrom('+', '00', '(+', '+ '),
  between: fc.constantFrom(' ', '', '-', '.', '\u00a0', ' - ', '\u202f', '\u2011'),
  mark: fc.constantFrom('', '\u200b', '\u202a', '\u2066', '\u00ad'),
  script: fc.constantFrom(...SCRIPTS),
  carrier: fc.constantFrom(...CARRIERS),
});

const find = (written: string) =>
  findContacts({ written, signature: '', vcards: [] }, { defaultRegion: null }).filter(
    ({ kind }) => kind !== 'address',
  );

test('a number planted in any shape is found, and its evidence is what stands there', () => {
  fc.assert(
    fc.property(planted, ({ number, prefix, between, mark, script, carrier }) => {
      const code = prefix === '(+' ? `(+${number.code})` : `${prefix}${number.code}`;
      const shaped = script(
        [code, ...number.groups].join(prefix === '00' && between === '.' ? ' ' : between),
      );
      const written = `${carrier[0]}${mark}${shaped}${mark}${carrier[1]}`;
      const found = find(written);
      expect(found.map(({ value }) => value)).toEqual([number.e164]);
      const span = found[0]?.span;
      expect(written.slice(span?.start, span?.end)).toBe(found[0]?.evidence);
    }),
    { numRuns: 400 },
  );
});

test('a number split over lines or in a link is found', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...NUMBERS),
      fc.constantFrom(...CARRIERS),
      fc.constantFrom('lines', 'wa.me', 'https://wa.me/', 'https://api.whatsapp.com/send?phone='),
      (number, [before, after], shape) => {
        const plain = `${number.code}${number.groups.join('')}`;
        const [first = '', ...rest] = number.groups;
        const shaped =
          shape === 'lines'
            ? `+${number.code} ${first}\n${rest.join(' ')}`
            : `${shape}${shape === 'wa.me' ? '/' : ''}${plain}`;
        expect(find(`${before}${shaped}${after}`).map(({ value }) => value)).toEqual([number.e164]);
      },
    ),
  );
});

const two = fc.integer({ min: 10, max: 28 }).map(String);
const lookalikes = fc.oneof(
  fc
    .tuple(two, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 2019, max: 2030 }))
    .map(([d, m, y]) => `on ${d}/${m}/${y}`),
  fc.tuple(fc.integer({ min: 2019, max: 2030 }), two).map(([y, d]) => `since ${y}-03-${d} 14:30`),
  fc.bigInt({ min: 10n ** 9n, max: 10n ** 12n }).map((id) => `order #${id}`),
  fc.bigInt({ min: 10n ** 11n, max: 10n ** 17n }).map((id) => `tracking number ${id}`),
  fc.bigInt({ min: 10n ** 17n, max: 10n ** 18n }).map((id) => `my TikTok id is ${id}`),
  fc.bigInt({ min: 10n ** 9n, max: 10n ** 10n }).map((id) => `tax ID ${id}`),
  fc.bigInt({ min: 10n ** 8n, max: 10n ** 9n }).map((id) => `Steuernummer: ${id}`),
  fc.bigInt({ min: 10n ** 8n, max: 10n ** 9n }).map((id) => `pedido ${id}`),
  fc.integer({ min: 100_000, max: 9_999_999 }).map((count) => `${count.toLocaleString('en-US')} followers`),
  fc.integer({ min: 1_000_000, max: 99_999_999 }).map((count) => `${count} followers`),
  fc.integer({ min: 1000, max: 99_999 }).map((price) => `$${price.toLocaleString('en-US')}.00 per video`),
  fc.integer({ min: 1_000_000, max: 99_999_999 }).map((price) => `Rp ${price.toLocaleString('de-DE')}`),
  fc.constantFrom(
    'fax +1 212 555 0170',
    'my old number +1 212 555 0170 no longer works',
    'IBAN DE89 3704 0044 0532 0130 00',
  ),
);

test('a date, id, price, count, fax or dead number never is one', () => {
  fc.assert(
    fc.property(lookalikes, fc.constantFrom('Hello, ', 'Hi team, yes. ', 'Thanks! '), (text, greeting) => {
      expect(find(`${greeting}${text}, let me know.`)).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

test('of two numbers the corrected one is left out, others are both kept', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...NUMBERS), { minLength: 2, maxLength: 2 }),
      fc.constantFrom('. Sorry, typo! It is ', '\nCorrection: ', '. Oops wrong number, use '),
      ([first, second], correction) => {
        if (first === undefined || second === undefined) return;
        expect(
          find(`My number is ${first.e164}${correction}${second.e164}`).map(({ value }) => value),
        ).toEqual([second.e164]);
        expect(find(`My numbers are ${first.e164} and ${second.e164}`).map(({ value }) => value)).toEqual([
          first.e164,
          second.e164,
        ]);
      },
    ),
  );
});

test('our own numbers are never contacts', () => {
  fc.assert(
    fc.property(fc.constantFrom(...NUMBERS), fc.constantFrom(...CARRIERS), (number, [before, after]) => {
      const found = findContacts(
        { written: `${before}${number.e164}${after}`, signature: '', vcards: [] },
        { defaultRegion: null, ownNumbers: [number.e164] },
      );
      expect(found).toEqual([]);
    }),
  );
});
