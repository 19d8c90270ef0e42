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
  readonly until: string;
}

const fixture = (file: string): unknown =>
  JSON.parse(readFileSync(join(__dirname, '../../../test/fixtures/machine', file), 'utf8'));
const { tuned } = fixture('out-of-office.tuned.json') as { tuned: readonly Note[] };
const { heldOut } = fixture('out-of-office.held-out.json') as { heldOut: readonly Note[] };
const { humans } = fixture('humans.json') as {
  humans: readonly Pick<Note, 'language' | 'subject' | 'text'>[];
};

const noteKind = ({ subject, text, receivedAt }: Note): MailKind => {
  const mail = mailOf({ subject, text });
  return recogniseMachine(mail, cutText(mail), Date.parse(receivedAt));
};

describe('notes of absence without any automatic header', () => {
  it.each(tuned)('$language: $subject: $text', (note) => {
    expect(noteKind(note)).toMatchObject({ kind: 'out_of_office', untilMs: Date.parse(note.until) });
  });

  it('are recognised and dated in at least 9 of 10 that the rules were not made on', () => {
    const right = heldOut.filter((note) => {
      const kind = noteKind(note);
      return kind.kind === 'out_of_office' && kind.untilMs === Date.parse(note.until);
    });
    expect(right.length / heldOut.length).toBeGreaterThanOrEqual(0.9);
  });

  it.each(humans)('a person who mentions such things is heard: $language: $text', ({ subject, text }) => {
    expect(kindOf({ subject, text })).toEqual({ kind: 'human' });
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
