import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseMail } from '../src/adapters/mailparser-mail';
import { recogniseMachine } from '../src/domain/machine/recognise';
import type { MailKind } from '../src/domain/mail';
import { cutPlainText, cutText } from '../src/domain/text/cut';
import { mailOf } from './asReply';

/** How many of `of` came out right, and which did not (names only). */
export interface Measure {
  readonly name: string;
  readonly right: number;
  readonly of: number;
  readonly wrong: readonly string[];
}

/** What one set of material says of one part; `absent` where the material is not on this machine. */
export type PartScore =
  | { readonly name: string; readonly kind: 'measured'; readonly measures: readonly Measure[] }
  | { readonly name: string; readonly kind: 'absent'; readonly where: string };

const FIXTURES = join(__dirname, '..', 'test', 'fixtures');
/** Third-party mail beside the checkout; none of it belongs to the project. */
const CORPORA = resolve(__dirname, '..', '..', 'shared', 'corpora');

const textOf = (...path: string[]): string => readFileSync(join(...path), 'utf8');
const json = (...path: string[]): unknown => JSON.parse(textOf(...path));
const squeezed = (text: string): string => text.replace(/\s+/g, '');

function measure<T>(
  name: string,
  cases: readonly T[],
  nameOf: (entry: T) => string,
  isRight: (entry: T) => boolean,
): Measure {
  const wrong = cases.filter((entry) => !isRight(entry));
  return { name, right: cases.length - wrong.length, of: cases.length, wrong: wrong.map(nameOf) };
}

function ofCorpus(
  name: string,
  folder: string,
  measures: (path: string) => Promise<readonly Measure[]> | readonly Measure[],
): Promise<PartScore> | PartScore {
  const path = join(CORPORA, folder);
  if (!existsSync(path)) return { name, kind: 'absent', where: `../shared/corpora/${folder}` };
  return Promise.resolve(measures(path)).then((found) => ({ name, kind: 'measured', measures: found }));
}

interface Body {
  readonly name: string;
  readonly text: string;
  readonly written: string;
}

function cutting(): PartScore {
  const bodies = json(FIXTURES, 'cutting', 'bodies.json') as readonly Body[];
  const exact = measure(
    'exactly as expected',
    bodies,
    ({ name }) => name,
    ({ text, written }) => cutPlainText(text).written === written,
  );
  return { name: 'cutting, own bodies', kind: 'measured', measures: [exact] };
}

function trimming(path: string): readonly Measure[] {
  const cases = readdirSync(join(path, 'emails'))
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      const expected = textOf(path, 'trimmed', file);
      return {
        file,
        written: squeezed(cutPlainText(textOf(path, 'emails', file)).written),
        expected: squeezed(expected),
        // The corpus keeps quoted lines around an answer, the product never does.
        lines: expected.split('\n').filter((line) => line.trim() !== '' && !/^\s*>/.test(line)),
      };
    });
  const fileOf = ({ file }: (typeof cases)[number]): string => file;
  return [
    measure('exactly, blanks aside', cases, fileOf, ({ written, expected }) => written === expected),
    measure('no written line lost', cases, fileOf, ({ written, lines }) =>
      lines.every((line) => written.includes(squeezed(line))),
    ),
  ];
}

type Expected = Readonly<Record<string, readonly { readonly hardBounce: boolean }[]>>;

async function bounces(path: string): Promise<readonly Measure[]> {
  const expected = json(path, 'expected.json') as Expected;
  const files = readdirSync(join(path, 'mails')).filter((file) => file.endsWith('.eml'));
  const mails: { readonly file: string; readonly kind: MailKind }[] = [];
  for (const file of files.sort()) {
    const mail = await parseMail(readFileSync(join(path, 'mails', file)));
    mails.push({ file, kind: recogniseMachine(mail, cutText(mail), mail.dateMs ?? 0) });
  }
  const fileOf = ({ file }: { readonly file: string }): string => file;
  const reports = mails.flatMap(({ file, kind }) => (kind.kind === 'bounce' ? [{ file, kind }] : []));
  return [
    measure('taken for machines', mails, fileOf, ({ kind }) => kind.kind !== 'human'),
    measure(
      'dead address or other trouble',
      reports.filter(({ file }) => expected[file] !== undefined),
      fileOf,
      ({ file, kind }) => kind.permanent === (expected[file]?.some(({ hardBounce }) => hardBounce) ?? false),
    ),
    measure('recipient named', reports, fileOf, ({ kind }) => kind.recipients.length > 0),
  ];
}

interface Note {
  readonly language: string;
  readonly subject: string;
  readonly text: string;
  readonly receivedAt: string;
  readonly until: string;
}

const kindOf = (note: Pick<Note, 'subject' | 'text'>, receivedAtMs: number): MailKind => {
  const mail = mailOf(note.text, note.subject);
  return recogniseMachine(mail, cutText(mail), receivedAtMs);
};

function notes(name: string, entries: readonly Note[]): PartScore {
  const cases = entries.map((note, index) => ({
    id: `${note.language}-${index + 1}`,
    until: Date.parse(note.until),
    kind: kindOf(note, Date.parse(note.receivedAt)),
  }));
  const idOf = ({ id }: (typeof cases)[number]): string => id;
  const recognised = measure('recognised', cases, idOf, ({ kind }) => kind.kind === 'out_of_office');
  const dated = measure(
    'and dated',
    cases,
    idOf,
    ({ kind, until }) => kind.kind === 'out_of_office' && kind.untilMs === until,
  );
  return { name, kind: 'measured', measures: [recognised, dated] };
}

function machines(): readonly PartScore[] {
  const { tuned } = json(FIXTURES, 'machine', 'out-of-office.tuned.json') as {
    readonly tuned: readonly Note[];
  };
  const { heldOut } = json(FIXTURES, 'machine', 'out-of-office.held-out.json') as {
    readonly heldOut: readonly Note[];
  };
  const { humans } = json(FIXTURES, 'machine', 'humans.json') as {
    readonly humans: readonly Pick<Note, 'language' | 'subject' | 'text'>[];
  };
  const heard = measure(
    'heard',
    humans.map((note, index) => ({ ...note, id: `${note.language}-${index + 1}` })),
    ({ id }) => id,
    (note) => kindOf(note, Date.UTC(2026, 2, 2, 9, 30)).kind === 'human',
  );
  return [
    notes('out-of-office, tune', tuned),
    notes('out-of-office, held-out', heldOut),
    { name: 'people who mention absence', kind: 'measured', measures: [heard] },
  ];
}

/** Scores the parts that come before anybody judges: cutting, and telling machines from people. */
export async function scoreParts(): Promise<readonly PartScore[]> {
  return [
    cutting(),
    await ofCorpus('cutting, reply-trimming corpus', 'reply-trimming', trimming),
    ...machines(),
    await ofCorpus('machines, bounces corpus', 'bounces', bounces),
  ];
}
