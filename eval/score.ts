import type { Intent } from '../src/domain/verdict';
import { INTENTS } from '../src/domain/verdict';
import type { Labelled, StoredVerdict } from './labelled';

/** What a judge made of one reply. Where it is unsure, `intent` is its best guess, and the reply goes to a person. */
export interface Judged {
  readonly reply: Labelled;
  /** What the intake took it for, if not for a person's mail. Never right: the labelled replies are people's. */
  readonly machine: string | null;
  readonly intent: Intent;
  readonly unsure: boolean;
  readonly optOut: boolean;
  readonly confidence: number;
  readonly decidingWords: readonly string[];
  /** Null where only the verdict is known. */
  readonly contacts: {
    readonly phones: readonly string[];
    readonly whatsapp: readonly string[];
    readonly addresses: readonly string[];
  } | null;
}

/** What a judge said of a reply that the intake took for a person's. */
export const judgedBy = (
  reply: Labelled,
  { intent, unsure, optOut, confidence, decidingWords = [] }: StoredVerdict,
  contacts: Judged['contacts'],
): Judged => ({ reply, machine: null, intent, unsure, optOut, confidence, decidingWords, contacts });

export interface Rate {
  readonly precision: number;
  readonly recall: number;
  readonly expected: number;
  readonly found: number;
}

/** Verdicts of similar stated confidence. Perfectly calibrated, `stated` and `right` are equal. */
export interface ConfidenceBand {
  readonly verdicts: number;
  readonly stated: number;
  readonly right: number;
}

export interface Score {
  readonly replies: number;
  readonly accuracy: number;
  /** Share of all replies whose route is not the sequence and which would get an automated mail. */
  readonly harmfulRate: number;
  readonly harmful: readonly string[];
  /** Share of the interested replies that start their sequence by themselves; the others go to a person. */
  readonly startedRate: number;
  /** Replies suppressed although their writers did not ask for it. */
  readonly wronglySuppressed: readonly string[];
  readonly takenForMachines: readonly string[];
  /** Share of all replies that the judge left to a person because it was not sure. */
  readonly unsureRate: number;
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
  readonly calibration: readonly ConfidenceBand[];
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
const isRight = (judged: Judged): boolean => judged.machine === null && judged.intent === judged.reply.intent;
const idsOf = (judged: readonly Judged[]): string[] => judged.map(({ reply }) => reply.id);

function confidenceBands(judged: readonly Judged[]): ConfidenceBand[] {
  const bands = Array.from({ length: 10 }, (): Judged[] => []);
  for (const entry of judged) bands[Math.min(9, Math.floor(entry.confidence * 10))]?.push(entry);
  return bands
    .filter((band) => band.length > 0)
    .map((band) => ({
      verdicts: band.length,
      stated: band.reduce((sum, { confidence }) => sum + confidence, 0) / band.length,
      right: share(band.filter(isRight).length, band.length),
    }));
}

/** Null: none of them is interested. */
function startedShare(judged: readonly Judged[]): number | null {
  const interested = judged.filter(({ reply }) => reply.intent === 'interested');
  return interested.length === 0 ? null : share(interested.filter(automated).length, interested.length);
}

function byLanguage(judged: readonly Judged[]): Record<string, LanguageScore> {
  const languages = [...new Set(judged.map(({ reply }) => reply.language))];
  return Object.fromEntries(
    languages.map((language) => {
      const own = judged.filter(({ reply }) => reply.language === language);
      return [
        language,
        {
          replies: own.length,
          accuracy: share(own.filter(isRight).length, own.length),
          interestedRecall: startedShare(own),
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
  const contacts = (kind: 'phones' | 'whatsapp' | 'addresses'): Rate =>
    rate(
      judged.flatMap(({ reply, contacts: known }) => {
        const expected = reply[kind];
        if (known === null || expected === undefined) return [];
        const found = known[kind];
        return [
          kind === 'addresses'
            ? { expected: expected.map(sameAddress), found: found.map(sameAddress) }
            : { expected, found },
        ];
      }),
    );
  const of = (whole: number): number => (judged.length === 0 ? 0 : whole / judged.length);
  const harmful = judged.filter(isHarmful);
  const calibration = confidenceBands(judged);
  return {
    replies: judged.length,
    accuracy: share(judged.filter(isRight).length, judged.length),
    harmfulRate: of(harmful.length),
    harmful: idsOf(harmful),
    startedRate: startedShare(judged) ?? 1,
    wronglySuppressed: idsOf(judged.filter((entry) => entry.optOut && !entry.reply.optOut)),
    takenForMachines: idsOf(judged.filter((entry) => entry.machine !== null)),
    unsureRate: of(judged.filter(({ unsure }) => unsure).length),
    perIntent: forEach((intent) =>
      pairs(
        ({ reply }) => single(intent, reply.intent === intent),
        (entry) => single(intent, entry.machine === null && entry.intent === intent),
      ),
    ),
    confusion: forEach((label) =>
      forEach(
        (verdict) =>
          judged.filter(({ reply, intent }) => reply.intent === label && intent === verdict).length,
      ),
    ),
    optOut: pairs(
      ({ reply }) => single('opt-out', reply.optOut),
      (entry) => single('opt-out', entry.optOut),
    ),
    phones: contacts('phones'),
    whatsapp: contacts('whatsapp'),
    addresses: contacts('addresses'),
    perLanguage: byLanguage(judged),
    calibrationError: calibration.reduce(
      (sum, { verdicts, stated, right }) => sum + of(verdicts) * Math.abs(stated - right),
      0,
    ),
    calibration,
  };
}
