import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { headersOf as headers, mailOf } from '../../../test/support/parsedMail';
import type { MailKind, ParsedMail } from '../mail';
import { cutText } from '../text/cut';
import { recogniseMachine } from './recognise';

const RECEIVED_AT_MS = Date.UTC(2026, 2, 2, 9, 30);
const kindOf = (fields: Partial<ParsedMail>): MailKind => {
  const mail = mailOf(fields);
  return recogniseMachine(mail, cutText(mail), RECEIVED_AT_MS);
};

interface Note {
  readonly language: string;
  readonly subject: string;
  readonly text: string;
  readonly receivedAt: string;
  /** The first day back; null where the note tells none, and where it is no note of absence but a receipt. */
  readonly until: string | null;
}

const fixture = (file: string): unknown =>
  JSON.parse(readFileSync(join(__dirname, '../../../test/fixtures/machine', file), 'utf8'));
const notesIn = (file: string): readonly Note[] =>
  Object.values(fixture(file) as Record<string, readonly Note[]>).flat();
const tuned = notesIn('out-of-office.tuned.json');
const everyNote = [
  ...tuned,
  ...[
    'out-of-office.held-out.json',
    'out-of-office.2.json',
    'out-of-office.2.held-out.json',
    'out-of-office.3.json',
    'out-of-office.4.json',
    'out-of-office.5.json',
  ].flatMap(notesIn),
];
const people = ['humans.json', 'humans.2.json', 'humans.3.json', 'humans.4.json', 'humans.5.json'].flatMap(
  notesIn,
);

const noteKind = ({ subject, text, receivedAt }: Note): MailKind => {
  const mail = mailOf({ subject, text });
  return recogniseMachine(mail, cutText(mail), Date.parse(receivedAt));
};

describe('notes of absence without any automatic header', () => {
  it.each(tuned)('$language: $subject: $text', (note) => {
    expect(noteKind(note)).toMatchObject({ kind: 'out_of_office', untilMs: Date.parse(note.until ?? '') });
  });

  it('and receipts are recognised, and dated, in at least 9 of 10', () => {
    const kinds = everyNote.map((note) => ({ until: note.until, kind: noteKind(note) }));
    const recognised = kinds.filter(({ kind }) => kind.kind !== 'human');
    const dated = recognised.filter(({ until, kind }) =>
      until === null
        ? kind.kind !== 'out_of_office' || kind.untilMs === null
        : kind.kind === 'out_of_office' && kind.untilMs === Date.parse(until),
    );
    expect(everyNote.length).toBeGreaterThan(500);
    expect(recognised.length / everyNote.length).toBeGreaterThanOrEqual(0.9);
    expect(dated.length / everyNote.length).toBeGreaterThanOrEqual(0.9);
  });

  it.each(people)('a person who mentions such things is heard: $language: $text', ({ subject, text }) => {
    expect(kindOf({ subject, text })).toEqual({ kind: 'human' });
  });

  it('nobody who was set aside is swallowed', () => {
    const swallowed = notesIn('humans.2.held-out.json').filter(
      ({ subject, text }) => kindOf({ subject, text }).kind !== 'human',
    );
    expect(swallowed).toHaveLength(0);
  });
});

describe('notes of absence with automatic headers', () => {
  const auto = headers(['auto-submitted', 'auto-replied']);

  it('state their return', () => {
    expect(kindOf({ headers: auto, text: 'I am out of the office until 20 March. Am I missed?' })).toEqual({
      kind: 'out_of_office',
      untilMs: Date.UTC(2026, 2, 20),
      why: 'Auto-Submitted',
    });
  });

  it('may state none', () => {
    expect(kindOf({ headers: auto, text: 'I am on vacation.' })).toMatchObject({
      kind: 'out_of_office',
      untilMs: null,
    });
  });

  it('are told from an acknowledgement', () => {
    expect(
      kindOf({ headers: auto, text: 'We received your message of 2 March and will answer within two days.' })
        .kind,
    ).toBe('automatic');
  });
});
