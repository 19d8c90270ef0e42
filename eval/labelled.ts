import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { INTENTS, type Intent } from '../src/domain/verdict';

/** A verdict that a running system gave on the reply, as it was stored. */
export interface StoredVerdict {
  readonly intent: Intent;
  readonly optOut: boolean;
  readonly unsure: boolean;
  /** 0 to 1. */
  readonly confidence: number;
  readonly decidingWords?: readonly string[];
}

/** One reply with what a careful reader says of it (docs of the rules and fields: README beside the files). */
export interface Labelled {
  readonly id: string;
  readonly language: string;
  /** The plain body, quoted history and all. */
  readonly text: string;
  /** What stands below the body, as the cutting would part it. */
  readonly signature?: string;
  readonly intent: Intent;
  readonly optOut: boolean;
  /** Absent where nobody says which contacts the reply holds. */
  readonly phones?: readonly string[];
  readonly whatsapp?: readonly string[];
  readonly addresses?: readonly string[];
  /** `held-out` replies are measured and never looked at while rules or weights are changed. */
  readonly split: 'tune' | 'held-out';
  /** Replies that are scored together: the split, and the number of the writing where there was more than one. */
  readonly set: string;
  /** Of a case exported from a running system: what its acting judge said, and the one beside it. */
  readonly acting?: StoredVerdict;
  readonly shadow?: StoredVerdict;
}

type Entry = Readonly<Record<string, unknown>>;

const isTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'string');
const isIntent = (value: unknown): boolean => INTENTS.some((intent) => intent === value);

function isVerdict(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const verdict = value as Entry;
  return (
    isIntent(verdict['intent']) &&
    typeof verdict['optOut'] === 'boolean' &&
    typeof verdict['unsure'] === 'boolean' &&
    typeof verdict['confidence'] === 'number'
  );
}

const orAbsent = (value: unknown, check: (value: unknown) => boolean): boolean =>
  value === undefined || check(value);

function isSound(entry: Entry): boolean {
  return (
    ['id', 'language', 'text'].every((field) => typeof entry[field] === 'string') &&
    typeof entry['optOut'] === 'boolean' &&
    isIntent(entry['intent']) &&
    orAbsent(entry['signature'], (value) => typeof value === 'string') &&
    orAbsent(entry['split'], (value) => value === 'tune' || value === 'held-out') &&
    ['phones', 'whatsapp', 'addresses'].every((field) => orAbsent(entry[field], isTexts)) &&
    ['acting', 'shadow'].every((field) => orAbsent(entry[field], isVerdict))
  );
}

/** `en.jsonl`, `en.2.jsonl`, `addresses.2.held-out.jsonl`: language or topic, number of the writing, split. */
const FILE_NAME = /^(?<topic>[^.]+)(?:\.(?<writing>\d+))?(?:\.(?<heldOut>held-out))?\.jsonl$/;
const LANGUAGE = /^[a-z]{2,3}$/;

function setOf(topic: string, split: string, writing: string | undefined): string {
  return [...(LANGUAGE.test(topic) ? [] : [topic]), split, ...(writing === undefined ? [] : [writing])].join(
    ' ',
  );
}

function readerOf(name: string): (line: string, index: number) => Labelled {
  const { topic, writing, heldOut } = FILE_NAME.exec(name)?.groups ?? {};
  return (line, index) => {
    const where = `${name}:${index + 1}`;
    const parsed = JSON.parse(line) as unknown;
    if (typeof parsed !== 'object' || parsed === null || !isSound(parsed as Entry))
      throw new Error(
        `${where}: not a labelled reply; test/fixtures/replies/README.md says which fields it has.`,
      );
    const entry = parsed as Omit<Labelled, 'set' | 'split'> & { readonly split?: Labelled['split'] };
    if (heldOut !== undefined && entry.split === 'tune')
      throw new Error(`${where}: a reply to tune on in a file of held-out ones; move it to the other file.`);
    const split = entry.split ?? (heldOut === undefined ? 'tune' : 'held-out');
    return { ...entry, split, set: setOf(topic ?? name, split, writing) };
  };
}

function load(path: string): Labelled[] {
  const read = readerOf(basename(path));
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [read(line, index)]));
}

/**
 * The replies of one file, or of all `*.jsonl` files in a folder in the order of their names. A file named after anything but
 * a language makes sets of its own. Throws where a line is no labelled reply.
 */
export function loadLabelled(path: string): readonly Labelled[] {
  if (!statSync(path).isDirectory()) return load(path);
  return readdirSync(path)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => load(join(path, name)));
}
