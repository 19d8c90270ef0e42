import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INTENTS, type Intent } from '../src/domain/verdict';

/** One reply with what a careful reader says of it (docs of the rules: README beside the files). */
export interface Labelled {
  readonly id: string;
  readonly language: string;
  readonly text: string;
  readonly signature?: string;
  readonly intent: Intent;
  readonly optOut: boolean;
  readonly phones: readonly string[];
  readonly whatsapp: readonly string[];
  readonly addresses: readonly string[];
  /** `held-out` replies are measured and never looked at while rules or weights are changed. */
  readonly split: 'tune' | 'held-out';
}

const isTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'string');

function checked(line: string, where: string): Labelled {
  const entry = JSON.parse(line) as Partial<Labelled>;
  const sound =
    typeof entry.id === 'string' &&
    typeof entry.text === 'string' &&
    typeof entry.language === 'string' &&
    typeof entry.optOut === 'boolean' &&
    INTENTS.some((intent) => intent === entry.intent) &&
    (entry.split === 'tune' || entry.split === 'held-out') &&
    isTexts(entry.phones) &&
    isTexts(entry.whatsapp) &&
    isTexts(entry.addresses);
  if (!sound) throw new Error(`${where}: not a labelled reply; see README.md beside the file for its fields`);
  return entry as Labelled;
}

/** All replies of the `*.jsonl` files in a folder, in the order of the files. */
export function loadLabelled(folder: string): readonly Labelled[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort();
  return files.flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .flatMap((line, index) => (line.trim() === '' ? [] : [checked(line, `${name}:${index + 1}`)])),
  );
}
