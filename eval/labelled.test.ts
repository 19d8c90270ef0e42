import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judgeNamed } from './judges';
import { loadLabelled } from './labelled';

const folder = mkdtempSync(join(tmpdir(), 'labelled-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const reply = { id: 'en-1', language: 'en', text: 'Yes', intent: 'interested', optOut: false };
const file = (name: string, ...lines: readonly object[]): string => {
  const path = join(folder, name);
  writeFileSync(path, lines.map((line) => JSON.stringify(line)).join('\n'));
  return path;
};

test.each([
  ['en.jsonl', { split: 'held-out' }, 'held-out'],
  ['en.2.jsonl', {}, 'tune 2'],
  ['en.2.held-out.jsonl', {}, 'held-out 2'],
  ['addresses.2.held-out.jsonl', {}, 'addresses held-out 2'],
  ['corrections.jsonl', {}, 'corrections tune'],
])('%s %j is set "%s"', (name, more, set) => {
  expect(loadLabelled(file(name, { ...reply, ...more }))).toMatchObject([{ id: 'en-1', set }]);
});

test.each([
  ['without an intent', { ...reply, intent: undefined }],
  ['an intent of no such name', { ...reply, intent: 'maybe' }],
  ['a stored verdict without confidence', { ...reply, acting: { intent: 'interested', optOut: false } }],
])('%s: refused with file and line', (_why, line) => {
  expect(() => loadLabelled(file('xx.jsonl', reply, line))).toThrow('xx.jsonl:2: not a labelled reply');
});

test('what is to be tuned on does not stand among the held-out', () => {
  const path = file('yy.2.held-out.jsonl', { ...reply, split: 'tune' });
  expect(() => loadLabelled(path)).toThrow('yy.2.held-out.jsonl:1');
});

test('the quote in a body is not judged, its signature is', async () => {
  const body =
    'No thanks, not for me.\n\n-- \nMia\nWhatsApp +44 7911 123456\n\n' +
    'On Tue, Mar 3, 2026 at 10:15 AM Team <team@brand.example> wrote:\n> Yes? Call +1 212 555 0123\n';
  const [labelled] = loadLabelled(file('zz.jsonl', { ...reply, text: body }));
  expect(await judgeNamed('offline', {})(labelled!)).toMatchObject({
    machine: null,
    intent: 'not_interested',
    contacts: { whatsapp: ['+447911123456'], phones: ['+447911123456'] },
  });
});

test('acting and shadow are scored by what was stored; a case that one of them never saw is left out', async () => {
  const acting = { intent: 'interested', optOut: false, unsure: true, confidence: 0.6 };
  const [labelled] = loadLabelled(file('exported.jsonl', { ...reply, acting }));
  expect(await judgeNamed('acting', {})(labelled!)).toMatchObject({
    intent: 'interested',
    unsure: true,
    confidence: 0.6,
    contacts: null,
  });
  expect(await judgeNamed('shadow', {})(labelled!)).toBeNull();
});

test('the judge that asks a model says what it lacks', () => {
  expect(() => judgeNamed('groq', {})).toThrow('GROQ_API_KEY is not set');
});
