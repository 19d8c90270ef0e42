import type { Intent } from '../src/domain/verdict';
import { INTENTS } from '../src/domain/verdict';
import type { Labelled } from './labelled';

/** What a judge made of one reply. `intent` is `clarification` where it was unsure: that is where the reply goes. */
export interface Judged {
  readonly reply: Labelled;
  readonly intent: Intent;
  readonly unsure: boolean;
  readonly optOut: boolean;
  readonly confidence: number;
  readonly decidingWords: readonly string[];
  readonly phones: readonly string[];
  readonly whatsapp: readonly string[];
  readonly addresses: readonly string[];
}

export interface Rate {
  readonly precision: number;
  readonly recall: number;
  readonly expected: number;
  readonly found: number;
}

export interface Score {
  readonly replies: number;
  readonly accuracy: number;
  /** Share of all replies whose route is not the sequence and which would get an automated mail. */
  readonly harmfulRate: number;
  readonly harmful: readonly string[];
  readonly perIntent: Readonly<Record<Intent, Rate>>;
  /** Rows: label; columns: verdict. */
  readonly confusion: Readonly<Record<Intent, Readonly<Record<Intent, number>>>>;
  readonly optOut: Rate;
  readonly phones: Rate;
  readonly whatsapp: Rate;
  readonly addresses: Rate;
  readonly perLanguage: Readonly<Record<string, LanguageScore>>;
  /** Mean stated confidence less share right, by tenth of confidence, weighted: 0 is perfectly calibrated. */
  readonly calibrationError: number;
}

export interface LanguageScore {
  readonly replies: number;
  readonly accuracy: number;
  /** Share of the interested replies that start their sequence by themselves. */
  readonly interestedRecall: number | null;
  readonly harmful: number;
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

function rate(
  pairs: readonly { readonly expected: readonly string[]; readonly found: readonly string[] }[],
): Rate {
  let right = 0;
  let expected = 0;
  let found = 0;
  for (const pair of pairs) {
    const wanted = new Set(pair.expected);
    const got = new Set(pair.found);
    expected += wanted.size;
    found += got.size;
    right += [...got].filter((value) => wanted.has(value)).length;
  }
  return { precision: share(right, found), recall: share(right, expected), expected, found };
}

/** Addresses are equal if they are but for case, blanks and punctuation. */
export function sameAddress(address: string): string {
  return address
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, ' ')
    .trim();
}

const automated = (judged: Judged): boolean => judged.intent === 'interested' && !judged.unsure;
const isHarmful = (judged: Judged): boolean => automated(judged) && judged.reply.intent !== 'interested';
const isRight = (judged: Judged): boolean => judged.intent === judged.reply.intent;

function calibration(judged: readonly Judged[]): number {
  const bins = new Map<number, Judged[]>();
  for (const entry of judged) {
    const bin = Math.min(9, Math.floor(entry.confidence * 10));
    bins.set(bin, [...(bins.get(bin) ?? []), entry]);
  }
  let error = 0;
  for (const entries of bins.values()) {
    const stated = entries.reduce((sum, { confidence }) => sum + confidence, 0) / entries.length;
    error +=
      (entries.length / judged.length) *
      Math.abs(stated - share(entries.filter(isRight).length, entries.length));
  }
  return error;
}

function byLanguage(judged: readonly Judged[]): Record<string, LanguageScore> {
  const languages = [...new Set(judged.map(({ reply }) => reply.language))];
  return Object.fromEntries(
    languages.map((language) => {
      const own = judged.filter(({ reply }) => reply.language === language);
      const interested = own.filter(({ reply }) => reply.intent === 'interested');
      return [
        language,
        {
          replies: own.length,
          accuracy: share(own.filter(isRight).length, own.length),
          interestedRecall:
            interested.length === 0 ? null : share(interested.filter(automated).length, interested.length),
          harmful: own.filter(isHarmful).length,
        },
      ];
    }),
  );
}

export function score(judged: readonly Judged[]): Score {
  const forEach = <T>(make: (intent: Intent) => T): Record<Intent, T> =>
    Object.fromEntries(INTENTS.map((intent) => [intent, make(intent)])) as Record<Intent, T>;
  const single = (value: string, present: boolean): readonly string[] => (present ? [value] : []);
  const pairs = (
    expected: (entry: Judged) => readonly string[],
    found: (entry: Judged) => readonly string[],
  ): Rate => rate(judged.map((entry) => ({ expected: expected(entry), found: found(entry) })));
  const harmful = judged.filter(isHarmful);
  return {
    replies: judged.length,
    accuracy: share(judged.filter(isRight).length, judged.length),
    harmfulRate: judged.length === 0 ? 0 : harmful.length / judged.length,
    harmful: harmful.map(({ reply }) => reply.id),
    perIntent: forEach((intent) =>
      pairs(
        ({ reply }) => single(intent, reply.intent === intent),
        (entry) => single(intent, entry.intent === intent),
      ),
    ),
    confusion: forEach((label) =>
      forEach(
        (verdict) =>
          judged.filter((entry) => entry.reply.intent === label && entry.intent === verdict).length,
      ),
    ),
    optOut: pairs(
      ({ reply }) => single('opt-out', reply.optOut),
      (entry) => single('opt-out', entry.optOut),
    ),
    phones: pairs(
      ({ reply }) => reply.phones,
      (entry) => entry.phones,
    ),
    whatsapp: pairs(
      ({ reply }) => reply.whatsapp,
      (entry) => entry.whatsapp,
    ),
    addresses: pairs(
      ({ reply }) => reply.addresses.map(sameAddress),
      (entry) => entry.addresses.map(sameAddress),
    ),
    perLanguage: byLanguage(judged),
    calibrationError: calibration(judged),
  };
}
