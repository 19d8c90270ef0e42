import { guessLanguages, type Language } from '../contacts/language';
import { CHANNEL } from './lexicon/channel';
import { COMPLAINT } from './lexicon/complaint';
import { CONDITION } from './lexicon/condition';
import { COURTESY } from './lexicon/courtesy';
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
import { YES_TURNS } from './lexicon/yesTurns';
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

/** All phrases by what they mean. */
const LEXICON: Readonly<Record<CueKind, readonly string[]>> = {
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
  interest: [...INTEREST, ...ASSENTS, ...YES_TURNS],
  neutral: [...NEUTRAL, ...ASIDES, ...COURTESY],
};

/** Phrases by their words, one word a step: however many begin alike, a text is walked through once. */
interface Node {
  readonly next: Map<string, Node>;
  /** What the words up to here mean, where they are a phrase. */
  readonly kinds: CueKind[];
}

const node = (): Node => ({ next: new Map(), kinds: [] });

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/ı/g, 'i');

/** People leave accents out, so a phrase is known without them too where that is unmistakable. */
const ROOT: Node = (() => {
  const root = node();
  const add = (text: string, kind: CueKind): void => {
    let at = root;
    for (const token of tokenise(text)) {
      const next = at.next.get(token.text) ?? node();
      at.next.set(token.text, next);
      at = next;
    }
    if (at !== root && !at.kinds.includes(kind)) at.kinds.push(kind);
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
  return root;
})();

const UNSPACED_SCRIPT = /[\u0e00-\u0e7f]/;

/** Thai has no spaces: its phrases are looked for in the text itself, longest first. */
const UNSPACED: readonly { readonly text: string; readonly kind: CueKind }[] = CUE_KINDS.flatMap((kind) =>
  LEXICON[kind].filter((phrase) => UNSPACED_SCRIPT.test(phrase)).map((text) => ({ text, kind })),
).sort((a, b) => b.text.length - a.text.length || CUE_KINDS.indexOf(a.kind) - CUE_KINDS.indexOf(b.kind));

/** A word alone may mean it in some languages only. */
function means(kind: CueKind, word: string, languages: readonly Language[]): boolean {
  if (kind === 'neutral' || languages.length === 0) return true;
  const only = (kind === 'interest' ? YES_ONLY_IN : ONLY_IN).get(word);
  return only === undefined || only.some((language) => languages.includes(language));
}

/** All phrases that begin with this token. */
function phrasesFrom(tokens: readonly Token[], from: number, languages: readonly Language[]): Cue[] {
  const found: Cue[] = [];
  const walk = (at: Node, index: number): void => {
    const token = tokens[index];
    if (token === undefined) return;
    for (const word of new Set([token.text, token.squeezed])) {
      const next = at.next.get(word);
      if (next === undefined) continue;
      for (const kind of next.kinds) {
        if (index === from && !means(kind, word, languages)) continue;
        found.push({ kind, start: tokens[from]?.start ?? 0, end: token.end, from, to: index + 1 });
      }
      walk(next, index + 1);
    }
  };
  walk(ROOT, from);
  return found;
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
  tokens.forEach((_token, from) => {
    found.push(...phrasesFrom(tokens, from, languages));
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
