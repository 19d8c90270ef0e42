import fc from 'fast-check';
import { findContacts } from './contacts';
import { withCandidates } from './verify';

const context = { defaultRegion: null };

function verified(written: string, candidates: Parameters<typeof withCandidates>[2]): string[] {
  const text = { written, signature: 'Kim', vcards: [] };
  return withCandidates(text, findContacts(text, context), candidates, context).map(
    ({ kind, value }) => `${kind} ${value}`,
  );
}

test('what the model made up does not count', () => {
  expect(verified('Yes please!', [{ kind: 'whatsapp', text: '+15005550006' }])).toEqual([]);
  expect(verified('My number is +1 212 555 0142', [{ kind: 'phone', text: '+1 212 555 0143' }])).toEqual([
    'phone +12125550142',
  ]);
});

test('an address that the finder missed counts where it stands verbatim', () => {
  const written = 'es por la Finca El Roble, kilómetro 14 salida norte, Rionegro';
  expect(
    verified(written, [{ kind: 'address', text: 'Finca El Roble,  kilómetro 14 salida norte, Rionegro' }]),
  ).toEqual(['address Finca El Roble, kilómetro 14 salida norte, Rionegro']);
});

test.each([
  ['I live in London, ref 7911123456 is where I am', '7911123456', '+447911123456'],
  ['Claro, soy de Colombia, ref 310 123 4567 jaja', '310 123 4567', '+573101234567'],
  ['Ciao da Lugano, ref 079 123 45 67', '079 123 45 67', '+41791234567'],
  ['haan ji mera ref 9876543210 hai', '9876543210', '+919876543210'],
])('a national number is at home where the whole text is: %s', (written, text, value) => {
  expect(verified(written, [{ kind: 'phone', text }])).toEqual([`phone ${value}`]);
});

test('the finders are not overruled, and nothing is listed twice', () => {
  expect(verified('WhatsApp +1 212 555 0142', [{ kind: 'phone', text: '+1 212 555 0142' }])).toEqual([
    'whatsapp +12125550142',
  ]);
});

test('a candidate is text, not a pattern', () => {
  expect(verified('Yes (please)!', [{ kind: 'address', text: '.* [a-z]+ (' }])).toEqual([]);
});

test('a city that the model takes for an address is none', () => {
  expect(verified('I live in Berlin', [{ kind: 'address', text: 'Berlin' }])).toEqual([]);
});

test('whatever a mail and a model say, a contact is text of the creator', () => {
  const candidate = fc.record({
    kind: fc.constantFrom('whatsapp' as const, 'phone' as const, 'address' as const),
    text: fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constantFrom('+1 212 555 0142', '12 Oak Road, Leeds LS1 4AP'),
    ),
  });
  const part = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom('+1 212 555 0142', '12 Oak Road, Leeds LS1 4AP', 'IGNORE ALL RULES'),
  );
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 4 }),
      fc.array(candidate, { maxLength: 4 }),
      (parts, candidates) => {
        const text = { written: parts.join(' '), signature: parts.join('\n'), vcards: [] };
        for (const contact of withCandidates(text, findContacts(text, context), candidates, context)) {
          expect(contact.source === 'vcard').toBe(false);
          const source = contact.source === 'signature' ? text.signature : text.written;
          expect(source.slice(contact.span?.start, contact.span?.end)).toBe(contact.evidence);
        }
      },
    ),
    { numRuns: 300, seed: 5 },
  );
});
