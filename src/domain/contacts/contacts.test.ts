import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findContacts } from './contacts';

interface Reply {
  readonly text: string;
  readonly signature?: string;
  readonly addresses: readonly string[];
  readonly phones: readonly string[];
  readonly whatsapp: readonly string[];
}

const FILE = join(__dirname, '..', '..', '..', 'test', 'fixtures', 'contacts', 'replies.jsonl');

/** Made up for this project: addresses of some seventy countries and numbers as creators write them, and what only looks like them. */
const REPLIES = readFileSync(FILE, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Reply);

test.each(REPLIES.map((reply) => [reply.text, reply] as const))('%j', (_text, reply) => {
  const written = reply.text;
  const signature = reply.signature ?? '';
  const found = findContacts({ written, signature, vcards: [] }, { defaultRegion: null });
  const values = (kinds: readonly string[]): readonly string[] =>
    found.filter(({ kind }) => kinds.includes(kind)).map(({ value }) => value);
  expect(values(['address'])).toEqual(reply.addresses);
  expect([...values(['phone', 'whatsapp'])].sort()).toEqual([...reply.phones].sort());
  expect(values(['whatsapp'])).toEqual(reply.whatsapp);
  for (const { evidence, source, span } of found)
    expect((source === 'written' ? written : signature).slice(span?.start, span?.end)).toBe(evidence);
});

test('what is doubtful is marked and less sure than what is not', () => {
  const sure = findContacts(
    { written: 'Ship to 12 Oak Road, Leeds LS1 4AP. WhatsApp +44 7400 123456', signature: '', vcards: [] },
    { defaultRegion: null },
  );
  const unsure = findContacts(
    { written: 'It is 39 Beacon, Somerville 2143 or so', signature: '', vcards: [] },
    { defaultRegion: null },
  );
  expect(sure.map(({ doubtful }) => doubtful)).toEqual([false, false]);
  expect(unsure.every(({ doubtful, confidence }) => doubtful || confidence < 0.75)).toBe(true);
  expect(Math.min(...sure.map(({ confidence }) => confidence))).toBeGreaterThan(0.9);
});
