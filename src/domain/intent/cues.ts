import { guessLanguages, type Language } from '../contacts/language';
import { CHANNEL } from './lexicon/channel';
import { COMPLAINT } from './lexicon/complaint';
import { CONDITION } from './lexicon/condition';
import { GO_ON } from './lexicon/goOn';
import { HEDGE } from './lexicon/hedge';
import { ASIDES, ASSENTS, KEEPS_TO_MAIL } from './lexicon/idioms';
import { INTEREST } from './lexicon/interest';
import { LIKELY_REFUSAL } from './lexicon/likelyRefusal';
import { NEUTRAL } from './lexicon/neutral';
import { ONLY_IN, YES_ONLY_IN } from './lexicon/onlyIn';
import { OPT_OUT } from './lexicon/optOut';
import { OPT_OUT_FRAMES } from './lexicon/optOutFrames';
import { PITCH } from './lexicon/pitch';
import { QUESTION } from './lexicon/question';
import { REFUSAL } from './lexicon/refusal';
import { REFUSAL_TURNS } from './lexicon/refusalTurns';
import { tokenise, type Token } from './tokens';

/** What a phrase means for the route. Where one stretch of text could mean two things, the earlier kind wins. */
export const CUE_KINDS = [
  'opt_out',
  'refusal',
  'complaint',
  'pitch',
  'go_on',
  'condition',
  'question',
  'hedge',
  'channel',
  'likely_refusal',
  'interest',
  'neutral',
] as const;
export type CueKind = (typeof CUE_KINDS)[number];

export interface Cue {
  readonly kind: CueKind;
  /** Offsets in the text that was read. */
  readonly start: number;
  readonly end: number;
  /** Index of its first token, and of the token after its last. */
  readonly from: number;
  readonly to: number;
}

/** All phrases by what they mean; also what the small model is trained on. */
export const LEXICON: Readonly<Record<CueKind, readonly string[]>> = {
  opt_out: [...OPT_OUT, ...OPT_OUT_FRAMES],
  refusal: [...REFUSAL, ...REFUSAL_TURNS],
  complaint: COMPLAINT,
  pitch: PITCH,
  go_on: GO_ON,
  condition: CONDITION,
  question: QUESTION,
  hedge: HEDGE,
  channel: [...CHANNEL, ...KEEPS_TO_MAIL],
  likely_refusal: LIKELY_REFUSAL,
  interest: [...INTEREST, ...ASSENTS],
  neutral: [...NEUTRAL, ...ASIDES],
};

interface Phrase {
  readonly tokens: readonly string[];
  readonly kind: CueKind;
}

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/ı/g, 'i');

/** Phrases by their first token. People leave accents out, so a phrase is known without them too where that is unmistakable. */
const INDEX: ReadonlyMap<string, readonly Phrase[]> = (() => {
  const index = new Map<string, Phrase[]>();
  const seen = new Set<string>();
  const add = (text: string, kind: CueKind): void => {
    const tokens = tokenise(text).map((token) => token.text);
    const first = tokens[0];
    const key = `${kind}:${tokens.join(' ')}`;
    if (first === undefined || seen.has(key)) return;
    seen.add(key);
    const phrases = index.get(first);
    if (phrases === undefined) index.set(first, [{ tokens, kind }]);
    else phrases.push({ tokens, kind });
  };
  for (const kind of CUE_KINDS) {
    for (const phrase of LEXICON[kind]) {
      add(phrase, kind);
      const folded = fold(phrase);
      if (
        folded !== phrase &&
        /^[\p{Script=Latin}\s'-]+$/u.test(folded) &&
        (folded.includes(' ') || folded.length > 4)
      )
        add(folded, kind);
    }
  }
  return index;
})();

const UNSPACED_SCRIPT = /[\u0e00-\u0e7f]/;

/** Thai has no spaces: its phrases are looked for in the text itself, longest first. */
const UNSPACED: readonly { readonly text: string; readonly kind: CueKind }[] = CUE_KINDS.flatMap((kind) =>
  LEXICON[kind].filter((phrase) => UNSPACED_SCRIPT.test(phrase)).map((text) => ({ text, kind })),
).sort((a, b) => b.text.length - a.text.length || CUE_KINDS.indexOf(a.kind) - CUE_KINDS.indexOf(b.kind));

function matches(tokens: readonly Token[], from: number, phrase: Phrase): boolean {
  return phrase.tokens.every(
    (expected, i) =>
      tokens[from + i]?.text === expected || (i > 0 && tokens[from + i]?.squeezed === expected),
  );
}

function means(phrase: Phrase, languages: readonly Language[]): boolean {
  if (phrase.tokens.length !== 1 || phrase.kind === 'neutral' || languages.length === 0) return true;
  const only = (phrase.kind === 'interest' ? YES_ONLY_IN : ONLY_IN).get(phrase.tokens[0] ?? '');
  return only === undefined || only.some((language) => languages.includes(language));
}

function unspacedCues(text: string, tokens: readonly Token[]): Cue[] {
  if (!UNSPACED_SCRIPT.test(text)) return [];
  const found: Cue[] = [];
  for (const { text: phrase, kind } of UNSPACED) {
    for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length)) {
      const from = tokens.findIndex((token) => token.end > at);
      const after = tokens.findIndex((token) => token.start >= at + phrase.length);
      found.push({ kind, start: at, end: at + phrase.length, from, to: after < 0 ? tokens.length : after });
    }
  }
  return found;
}

/** Cues without overlap: the longest phrase at a place is what the writer said ("not interested" holds no interest). */
export function findCues(text: string, tokens: readonly Token[] = tokenise(text)): readonly Cue[] {
  const languages = guessLanguages(text);
  const found: Cue[] = unspacedCues(text, tokens);
  tokens.forEach((token, from) => {
    for (const key of new Set([token.text, token.squeezed])) {
      for (const phrase of INDEX.get(key) ?? []) {
        const last = tokens[from + phrase.tokens.length - 1];
        if (
          last === undefined ||
          !means(phrase, languages) ||
          !matches(tokens, from, { ...phrase, tokens: [token.text, ...phrase.tokens.slice(1)] })
        )
          continue;
        found.push({
          kind: phrase.kind,
          start: token.start,
          end: last.end,
          from,
          to: from + phrase.tokens.length,
        });
      }
    }
  });
  found.sort(
    (a, b) =>
      b.end - b.start - (a.end - a.start) ||
      a.start - b.start ||
      CUE_KINDS.indexOf(a.kind) - CUE_KINDS.indexOf(b.kind),
  );
  const taken = new Uint8Array(text.length);
  const kept = found.filter(({ start, end }) => {
    for (let i = start; i < end; i++) if (taken[i] === 1) return false;
    taken.fill(1, start, end);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start);
}
