import { guessLanguages, type Language } from '../contacts/language';
import { LIKELY_REFUSAL, OPT_OUT, REFUSAL } from './cueWords';
import { CHANNEL, COMPLAINT, CONDITION, HEDGE, PITCH, QUESTION } from './cueWordsOpen';
import { GO_ON, INTEREST, NEUTRAL } from './cueWordsYes';
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

const LISTS: Readonly<Record<CueKind, readonly string[]>> = {
  opt_out: OPT_OUT,
  refusal: REFUSAL,
  complaint: COMPLAINT,
  pitch: PITCH,
  go_on: GO_ON,
  condition: CONDITION,
  question: QUESTION,
  hedge: HEDGE,
  channel: CHANNEL,
  likely_refusal: LIKELY_REFUSAL,
  interest: INTEREST,
  neutral: NEUTRAL,
};

/** Words that mean this in some languages and something harmless in others: "mais" is but in French, more in Portuguese. */
const ONLY_IN: ReadonlyMap<string, readonly Language[]> = new Map(
  Object.entries({
    si: ['es', 'fr'],
    se: ['it', 'pt'],
    come: ['it'],
    como: ['es', 'pt'],
    ne: ['tr'],
    mi: ['tr'],
    mı: ['tr'],
    mu: ['tr'],
    mü: ['tr'],
    ma: ['it'],
    mais: ['fr'],
    mas: ['pt'],
    par: ['hi'],
    mat: ['hi'],
    ba: ['tl'],
    ko: ['vi'],
    di: ['tl'],
    mai: ['it', 'vi'],
    lang: ['tl'],
    pag: ['tl'],
    dp: ['id'],
    bila: ['ms'],
    mana: ['id', 'ms'],
    ga: ['id'],
    tak: ['id', 'ms'],
    kal: ['hi'],
    prima: ['it'],
    wo: ['de'],
    wer: ['de'],
    kim: ['tr'],
    ano: ['tl'],
    kon: ['hi'],
    dulu: ['id', 'ms'],
    pas: ['fr'],
    sans: ['fr'],
    non: ['fr', 'it'],
    ama: ['tr'],
    yok: ['tr'],
    chi: ['it'],
    dove: ['it'],
    quando: ['pt', 'it'],
    cosa: ['it'],
    qui: ['fr'],
    caso: ['pt'],
    legal: ['en'],
    hell: ['en'],
    line: ['en'],
    here: ['en'],
    but: ['en'],
    not: ['en'],
    after: ['en'],
    first: ['en'],
    before: ['en'],
    only: ['en'],
    solo: ['es', 'it'],
    sin: ['es'],
    sem: ['pt'],
    antes: ['es', 'pt'],
    avant: ['fr'],
    no: ['en', 'es', 'it', 'tl'],
    nah: ['en'],
    nee: ['de'],
    nein: ['de'],
    kung: ['tl'],
    gia: ['vi'],
    dt: ['vi'],
    paga: ['pt', 'es'],
    apa: ['id', 'ms'],
    once: ['en'],
    önce: ['tr'],
    sonra: ['tr'],
    instead: ['en'],
    plus: ['fr'],
    sur: ['fr'],
    joke: ['en'],
    vado: ['it'],
    kab: ['hi'],
    pago: ['es', 'pt'],
    muna: ['tl'],
    dapat: ['tl'],
    wag: ['tl'],
    wala: ['tl'],
    bot: ['en'],
    call: ['en', 'tl', 'hi'],
    tipu: ['ms', 'id'],
    per: [],
  } satisfies Record<string, readonly Language[]>),
);

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
    for (const phrase of LISTS[kind]) {
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
  LISTS[kind].filter((phrase) => UNSPACED_SCRIPT.test(phrase)).map((text) => ({ text, kind })),
).sort((a, b) => b.text.length - a.text.length || CUE_KINDS.indexOf(a.kind) - CUE_KINDS.indexOf(b.kind));

function matches(tokens: readonly Token[], from: number, phrase: Phrase): boolean {
  return phrase.tokens.every(
    (expected, i) =>
      tokens[from + i]?.text === expected || (i > 0 && tokens[from + i]?.squeezed === expected),
  );
}

function means(phrase: Phrase, languages: readonly Language[]): boolean {
  if (
    phrase.tokens.length !== 1 ||
    phrase.kind === 'interest' ||
    phrase.kind === 'neutral' ||
    languages.length === 0
  )
    return true;
  const only = ONLY_IN.get(phrase.tokens[0] ?? '');
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
