import type { AnswerText } from '../verdict';
import { findCues, type Cue, type CueKind } from './cues';
import { MAX_TOKENS, tokenise, type Token } from './tokens';

/** An answer as the rules and the offline classifier see it. Offsets are those of `text`, which is `AnswerText.written` cut to its first 20,000 characters. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly cues: readonly Cue[];
  /** Sentences that ask something of substance. */
  readonly questions: readonly Sentence[];
  /** Questions that only want us to go on. */
  readonly onward: readonly Sentence[];
  /** Share of the words that stand in no cue, 0 to 1: what nobody understood. */
  readonly unread: number;
  /** Longest run of words that stand in no cue. */
  readonly longestUnread: number;
  readonly tooLong: boolean;
}

export interface Sentence {
  readonly start: number;
  readonly end: number;
}

const MAX_CHARS = 20_000;

/** Marks that split words without being seen; each becomes one blank per code unit, so that offsets stay. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

const SENTENCE = /[^.!?؟？।\n]*[.!?؟？।\n]+|[^.!?؟？।\n]+$/gu;

/** Nouns that make even "can you send…" a question for a person. */
const TOPICS =
  /(?<!\p{L})(?:rate|rates|price|pricing|pay|payment|paid|commission|budget|contract|product|products|company|brand|sample|samples|call|legit|comisi[oó]n|pago|tarifa|producto|productos|marca|provision|produkt|produkte|marke|comiss[aã]o|produto|produtos|rémunération|produit|produits|marque|komisi|komisen|produk|bayaran|commissione|prodotto|prodotti|komisyon|ürün|ürünler|hoa hồng|sản phẩm|العمولة|المنتج|المنتجات|कमीशन|प्रोडक्ट|ค่าคอม|สินค้า|bayad|magkano)(?!\p{L})/iu;

/** English puts the verb first to ask, and people leave the mark out: "is it paid". Not: "will do", "would love to". */
const ASKS =
  /^[\s"'(]*(?:(?:ok|okay|so|and|but|hi|hey|hello)[,\s]+)?(?:is|are|does|do|did|can|could|will|would|should|has|am|was|were|which|who|whose|what|when|where|why|how)\s+(?:i|you|u|we|it|this|that|these|those|there|they|the|your|my|a|an|any|tiktok|much|many|long|old|does|is|are|brand|company|product)(?!\p{L})/iu;

/** What a short question asks that only wants us to go on, whatever its words: "come procediamo?", "wie geht's jetzt weiter?" */
const ONWARD =
  /(?<!\p{L})(?:next|proceed\p{L}*|begin|get started|siguiente\p{L}*|sigue|seguimos|empez\p{L}*|comenz\p{L}*|procede\p{L}*|weiter|schritte?|losgeh\p{L}*|anfangen|próxim\p{L}*|proxim\p{L}*|começ\p{L}*|faço agora|suite|étapes?|commen[cç]\p{L}*|procéd\p{L}*|passi|procedi\p{L}*|inizia\p{L}*|cominci\p{L}*|selanjutnya|lanjut\p{L}*|mulai|seterusnya|mula|adım\p{L}*|başla\p{L}*|ilerle\p{L}*|tiếp theo|bắt đầu|aage|shuru|आगे|शुरू|magsimula|susunod|simulan|التالية|التالي|نبدأ|نبدا)(?!\p{L})|ต่อ|เริ่ม/iu;
const MAX_ONWARD_WORDS = 9;

const asksOnward = (sentence: string): boolean =>
  ONWARD.test(sentence) && !TOPICS.test(sentence) && sentence.trim().split(/\s+/u).length <= MAX_ONWARD_WORDS;

/** "Honestly? Yes": a question that its writer answers. */
const RHETORICAL = /^[\s"'(]*(?:me|who|really|honestly|seriously|sure|what|for real|omg|oh|right)[?!\s]*$/iu;

function substantial(sentence: string, start: number, text: string, cues: readonly Cue[]): boolean {
  if (!/[?؟？]/.test(sentence) && !ASKS.test(sentence)) return false;
  if (asksOnward(sentence)) return false;
  if (RHETORICAL.test(sentence) && text.slice(start + sentence.length).trim() !== '') return false;
  // A lone "?" or "ok?" still asks; only a known "what's next?" does not.
  const goOn = cues.some(
    (cue) => cue.kind === 'go_on' && cue.start >= start && cue.end <= start + sentence.length,
  );
  return !goOn || TOPICS.test(sentence);
}

export function read(answer: AnswerText): Reading {
  const text = answer.written.slice(0, MAX_CHARS).replace(INVISIBLE, (mark) => ' '.repeat(mark.length));
  const tokens = tokenise(text);
  const cues = findCues(text, tokens);
  const sentences = [...text.matchAll(SENTENCE)];
  const spans = (matches: readonly RegExpExecArray[]): Sentence[] =>
    matches.map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const questions = spans(sentences.filter((match) => substantial(match[0], match.index, text, cues)));
  const onward = spans(sentences.filter(([sentence]) => /[?؟？]/.test(sentence) && asksOnward(sentence)));
  const covered = new Uint8Array(tokens.length);
  for (const cue of cues) covered.fill(1, Math.max(0, cue.from), cue.to);
  let run = 0;
  let longest = 0;
  let unread = 0;
  for (const mark of covered) {
    run = mark === 1 ? 0 : run + 1;
    if (mark === 0) unread += 1;
    longest = Math.max(longest, run);
  }
  return {
    text,
    tokens,
    cues,
    questions,
    onward,
    unread: tokens.length === 0 ? 0 : unread / tokens.length,
    longestUnread: longest,
    tooLong: answer.written.length >= MAX_CHARS || tokens.length >= MAX_TOKENS,
  };
}

export function cuesOf(reading: Reading, ...kinds: readonly CueKind[]): readonly Cue[] {
  return reading.cues.filter(({ kind }) => kinds.includes(kind));
}

/** The words of these cues, as the creator wrote them: at most five, each at most 80 characters. */
export function wordsOf(reading: Reading, cues: readonly Sentence[]): readonly string[] {
  const words = cues.map(({ start, end }) => reading.text.slice(start, end).trim().slice(0, 80));
  return [...new Set(words.filter((word) => word !== ''))].slice(0, 5);
}
