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
  /** The first day back; null: it tells none, or it is a receipt. */
  readonly until: string | null;
}

type Person = Omit<Note, 'until' | 'receivedAt'>;

const A_MONDAY_MS = Date.UTC(2026, 2, 2, 9, 30);

const kindOf = (note: Person, receivedAtMs: number): MailKind => {
  const mail = mailOf(note.text, note.subject);
  return recogniseMachine(mail, cutText(mail), receivedAtMs);
};

const numbered = <T extends Person>(entries: readonly T[]): readonly (T & { readonly id: string })[] =>
  entries.map((entry, index) => ({ ...entry, id: `${entry.language}-${index + 1}` }));

function notes(entries: readonly Note[]): readonly Measure[] {
  const cases = numbered(entries).map(({ id, until, ...note }) => ({
    id,
    untilMs: until === null ? null : Date.parse(until),
    kind: kindOf(note, Date.parse(note.receivedAt)),
  }));
  const idOf = ({ id }: (typeof cases)[number]): string => id;
  const isKnown = (kind: MailKind): boolean => kind.kind !== 'human';
  const isDated = ({ kind, untilMs }: (typeof cases)[number]): boolean =>
    isKnown(kind) && (kind.kind === 'out_of_office' ? kind.untilMs : null) === untilMs;
  return [
    measure('recognised', cases, idOf, ({ kind }) => isKnown(kind)),
    measure('and dated', cases, idOf, isDated),
  ];
}

function people(entries: readonly Person[]): readonly Measure[] {
  const isHeard = (person: Person): boolean => kindOf(person, A_MONDAY_MS).kind === 'human';
  return [measure('heard', numbered(entries), ({ id }) => id, isHeard)];
}

/** Every file of notes and of people is a set of its own. */
function machines(): readonly PartScore[] {
  return readdirSync(join(FIXTURES, 'machine'))
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const entries = Object.values(
        json(FIXTURES, 'machine', file) as Record<string, readonly Note[]>,
      ).flat();
      const measures = file.startsWith('humans') ? people(entries) : notes(entries);
      return { name: file.replace(/\.json$/, ''), kind: 'measured', measures };
    });
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
