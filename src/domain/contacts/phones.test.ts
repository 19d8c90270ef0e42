import fc from 'fast-check';
import { findPhones, type PhoneContext } from './phones';

const inText = (
  written: string,
  context: Partial<PhoneContext> = {},
  signature = '',
  vcards: string[] = [],
): string[] =>
  findPhones({ written, signature, vcards }, { defaultRegion: null, ...context })
    .filter(({ doubtful }) => !doubtful)
    .map(({ kind, value }) => `${kind === 'whatsapp' ? 'wa' : 'tel'} ${value}`);

test.each([
  // Shapes
  ['+44 7911 123456', 'tel +447911123456'],
  ['+44.7911.123.456', 'tel +447911123456'],
  ['( +44 ) 7911 123456', 'tel +447911123456'],
  ['+44 (0) 7911 123-456', 'tel +447911123456'],
  ['0044-7911-123456', 'tel +447911123456'],
  ['+447911123456', 'tel +447911123456'],
  ['011 44 7911 123456', 'tel +447911123456'],
  ['+1.212.555.0142', 'tel +12125550142'],
  ['(212)555-0142', 'tel +12125550142'],
  ['tel:+12125550142', 'tel +12125550142'],
  ['my no is 212/555/0142', 'tel +12125550142'],
  ['reach me at\n+49 1512\n3456789', 'tel +4915123456789'],
  ['1️⃣2️⃣1️⃣2️⃣5️⃣5️⃣5️⃣0️⃣1️⃣4️⃣2️⃣', 'tel +12125550142'],
  ['➕44 7911 123456', 'tel +447911123456'],
  ['+４４ ７９１１ １２３４５６', 'tel +447911123456'],
  ['\u2066+44\u202f7911\u2011123456\u2069', 'tel +447911123456'],
  ['𝟬𝟴𝟭𝟮-𝟯𝟰𝟱𝟲-𝟳𝟴𝟵𝟬 nomor saya kak', 'tel +6281234567890'],
  ['+90 532 123 45 67', 'tel +905321234567'],
  ['+55 (11) 9 8765-4321', 'tel +5511987654321'],
  ['+62-812-3456-7890', 'tel +6281234567890'],
  ['+521 55 1234 5678', 'tel +525512345678'],
  ['+54 9 11 2345-6789', 'tel +5491123456789'],
  ['+39 06 1234 5678', 'tel +390612345678'],
  // Links
  ['https://wa.me/+447911123456?text=hi', 'wa +447911123456'],
  ['wa.me/6281234567890', 'wa +6281234567890'],
  ['api.whatsapp.com/send/?phone=%2B447911123456', 'wa +447911123456'],
  ['whatsapp://send?phone=447911123456', 'wa +447911123456'],
  ['https://api.whatsapp.com/send?text=hello&phone=447911123456', 'wa +447911123456'],
  // Country from the text
  ['🇬🇧 07911 123456', 'tel +447911123456'],
  ['I live in Germany, number 0151 23456789', 'tel +4915123456789'],
  ['country code 62, number 812 3456 7890', 'tel +6281234567890'],
  ['call 98765 43210, I am in Mumbai', 'tel +919876543210'],
  ['5511987654321 é meu número', 'tel +5511987654321'],
  ['रकम नहीं, मेरा फोन ९८७६५४३२१०', 'tel +919876543210'],
  ['الجوال ٠٥٥١٢٣٤٥٦٧ في جدة', 'tel +966551234567'],
  ['เบอร์โทร ๐๘๑๒๓๔๕๖๗๘', 'tel +66812345678'],
  ['Số của mình: 0912.345.678', 'tel +84912345678'],
  ['mon 06.12.34.56.78', 'tel +33612345678'],
  ['Mein Handy: 0176/12345678', 'tel +4917612345678'],
  // WhatsApp or phone
  ['WA: +447911123456', 'wa +447911123456'],
  ['+447911123456 (WhatsApp)', 'wa +447911123456'],
  ['Meu zap +5511987654321', 'wa +5511987654321'],
  ['wsp: +54 9 11 2345-6789', 'wa +5491123456789'],
  ['whats +5511987654321', 'wa +5511987654321'],
  ['Tel +447911123456, same number on WhatsApp', 'wa +447911123456'],
  ['Nummer: +4915123456789\nWhatsApp: gleiche Nummer', 'wa +4915123456789'],
  ['+447911123456 is my whatsapp', 'wa +447911123456'],
  ['I am not on WhatsApp. Call +447911123456', 'tel +447911123456'],
  ['no tengo whatsapp, mi teléfono es +34612345678', 'tel +34612345678'],
  ['WhatsApp kullanmıyorum, numaram +905321234567', 'tel +905321234567'],
  ['Viber +639171234567', 'tel +639171234567'],
])('%s -> %s', (text, expected) => {
  expect(inText(text)).toEqual([expected]);
});

test.each([
  ['phone +12125550142, WhatsApp +13475550199', ['tel +12125550142', 'wa +13475550199']],
  ['WhatsApp: +12125550142\nCell: +13475550199', ['wa +12125550142', 'tel +13475550199']],
  ['+12125550142 (cell) or +13475550199 (WhatsApp)', ['tel +12125550142', 'wa +13475550199']],
  ['+12125550142 / +13475550199', ['tel +12125550142', 'tel +13475550199']],
  ['0812 3456 7890 atau 0813 3456 7890 ya kak', ['tel +6281234567890', 'tel +6281334567890']],
])('several numbers: %s', (text, expected) => {
  expect(inText(text)).toEqual(expected);
});

test.each([
  ['WhatsApp +12125550142. Sorry, typo: +12125550143', ['wa +12125550143']],
  ['my number is +12125550142\n\nEdit: I meant +12125550143', ['tel +12125550143']],
  ['Mi número es +34612345678. Perdón, me equivoqué, es +34612345679', ['tel +34612345679']],
  ['Nomor saya 0812 3456 7890. Maaf salah ketik, yang benar 0812 3456 7891', ['tel +6281234567891']],
  ['Old number: +12125550142. New number: +12125550143', ['tel +12125550143']],
  ['Ignore +12125550142, use +12125550143', ['tel +12125550143']],
  ['+12125550142 is disconnected, so +12125550143 please', ['tel +12125550143']],
])('taken back: %s', (text, expected) => {
  expect(inText(text).map((entry) => entry.replace('wa', 'tel'))).toEqual(
    expected.map((entry) => entry.replace('wa', 'tel')),
  );
});

test.each([
  'Fax: +49 30 1234567',
  'See you on 21.04.2016 17 or 13.12.2017 21',
  'between 10:30 and 12:45 on 2025-03-14',
  'order number 4412345678',
  'Pedido 4412345678',
  'Bestellnummer: 4412345678',
  'tracking 9400111899223197428490',
  'tracking no. 1234567890',
  'my followers: 1250000',
  '1250000 followers and 98000000 likes',
  'IBAN DE89 3704 0044 0532 0130 00',
  'CNPJ 12.345.678/0001-90, CPF 123.456.789-09',
  'NPWP 01.234.567.8-901.000',
  'P.IVA 01234567890',
  'Steuernummer 12/345/67890',
  'TikTok ID 7012345678901234567',
  '@user4412345678',
  'https://www.tiktok.com/@me/video/7012345678901234567',
  'mail me: kim4412345678@example.com',
  'It costs $1,250,000 or 1 250 000 EUR',
  'Rp 1.500.000 per video',
  'I was born 14/03/1998',
  'seasons 2019-2024',
  'ZIP 10115-1234',
  'is +12125550142 your number?',
  'Your colleague called me from +12125550142, who is that?',
  'passport 912345678',
  'invoice 2025-0012345',
  'AB123456789',
])('no phone: %s', (text) => {
  expect(inText(text)).toEqual([]);
});

test('the region comes from the number, then the text, the address, the language, the default', () => {
  expect(inText('07911 123456', { defaultRegion: 'GB' })).toEqual(['tel +447911123456']);
  expect(inText('0912345678', { addressRegion: 'VN', defaultRegion: 'US' })).toEqual(['tel +84912345678']);
  expect(inText('ini nomor saya kak 081234567890', { defaultRegion: 'TH' })).toEqual(['tel +6281234567890']);
  expect(inText('I am in Manila: 0917 123 4567', { defaultRegion: 'GB' })).toEqual(['tel +639171234567']);
  expect(inText('+49 1512 3456789', { defaultRegion: 'GB', addressRegion: 'FR' })).toEqual([
    'tel +4915123456789',
  ]);
});

test('our own numbers are no contact', () => {
  expect(inText('call +12125550142', { ownNumbers: ['+12125550142'] })).toEqual([]);
});

test('a signature counts, its fax does not', () => {
  expect(inText('ok', {}, 'Dana\nT +1 (512) 555-0138\nF: +1 (512) 555-0139')).toEqual(['tel +15125550138']);
});

test('vCards count up to 16 kB', () => {
  const card =
    'BEGIN:VCARD\nTEL;TYPE=CELL;waid=447911123456:+44 7911 123456\nTEL;TYPE=FAX:+44 20 7946 0018\nEND:VCARD';
  expect(inText('', {}, '', [card])).toEqual(['wa +447911123456']);
  expect(inText('', {}, '', [card + 'x'.repeat(16 * 1024)])).toEqual([]);
});

test('the evidence is the exact text, marks and all', () => {
  const written = 'my number: \u202a+44\u00a07911\u200b 123456\u202c thanks';
  const [contact] = findPhones({ written, signature: '', vcards: [] }, { defaultRegion: null });
  expect(written.slice(contact?.span?.start, contact?.span?.end)).toBe(contact?.evidence);
  expect(contact?.evidence).toContain('7911');
});

const mobiles = fc.constantFrom(
  ['44', '7911123456'],
  ['1', '2125550142'],
  ['62', '81234567890'],
  ['49', '15123456789'],
  ['66', '812345678'],
  ['91', '9876543210'],
  ['90', '5321234567'],
  ['84', '912345678'],
  ['966', '501234567'],
  ['63', '9171234567'],
  ['60', '123456789'],
  ['33', '612345678'],
  ['39', '3331234567'],
  ['34', '612345678'],
  ['55', '11987654321'],
  ['52', '5512345678'],
);
const DIGITS = ['0123456789', '٠١٢٣٤٥٦٧٨٩', '०१२३४५६७८९', '๐๑๒๓๔๕๖๗๘๙', '０１２３４５６７８９'];

test('a number planted in any shape is found', () => {
  fc.assert(
    fc.property(
      mobiles,
      fc.constantFrom('+', '00'),
      fc.constantFrom('', ' ', '-', '.', '\u00a0', ' - ', '\u200b', '\u202f'),
      fc.integer({ min: 2, max: 4 }),
      fc.constantFrom(...DIGITS),
      fc.constantFrom('My number is ', 'WhatsApp: ', 'tel ', 'Sure! ', '', 'hola, mi teléfono '),
      fc.constantFrom('', ' thanks', '.', '\nBest, Kim', '!'),
      ([code, national], prefix, separator, group, digits, before, after) => {
        const grouped = national.match(new RegExp(`.{1,${group}}`, 'g'))!.join(separator);
        const shaped = `${prefix}${code}${separator}${grouped}`.replace(
          /[0-9]/g,
          (digit) => Array.from(digits)[Number(digit)]!,
        );
        expect(inText(`${before}${shaped}${after}`).map((entry) => entry.split(' ')[1])).toEqual([
          `+${code}${national}`,
        ]);
      },
    ),
    { numRuns: 400, seed: 7 },
  );
});

test('a date, an id or a price never is', () => {
  const day = fc.integer({ min: 1, max: 28 });
  const two = (value: number): string => String(value).padStart(2, '0');
  const things = fc.oneof(
    fc
      .tuple(
        day,
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 2015, max: 2029 }),
        fc.integer({ min: 0, max: 23 }),
        fc.constantFrom('.', '/', '-'),
      )
      .map(([d, m, y, h, s]) => `${two(d)}${s}${two(m)}${s}${y} ${two(h)}`),
    fc
      .tuple(
        fc.constantFrom('order #', 'tracking number ', 'Bestellnummer ', 'pedido nº ', 'ID: ', 'invoice '),
        fc.integer({ min: 1e8, max: 9e9 }),
      )
      .map(([w, n]) => `${w}${n}`),
    fc
      .tuple(fc.constantFrom('$', '€', '₹', 'Rp '), fc.integer({ min: 1e5, max: 9e8 }))
      .map(([w, n]) => `${w}${n}`),
    fc.integer({ min: 1e6, max: 9e8 }).map((n) => `${n} followers`),
  );
  fc.assert(
    fc.property(things, fc.constantFrom('I saw ', 'about ', ''), (thing, before) => {
      expect(inText(`${before}${thing}`, { defaultRegion: 'US' })).toEqual([]);
    }),
    { numRuns: 400, seed: 11 },
  );
});

test('no text crashes it, and evidence is always verbatim', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.stringMatching(/^[0-9+() .\-/]{0,60}$/),
      (noise, digits) => {
        const written = `${noise}${digits}${noise}`;
        for (const { span, evidence } of findPhones(
          { written, signature: '', vcards: [] },
          { defaultRegion: 'US' },
        )) {
          expect(written.slice(span?.start, span?.end)).toBe(evidence);
        }
      },
    ),
    { numRuns: 300, seed: 3 },
  );
});
