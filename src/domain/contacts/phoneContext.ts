import {
  amountBefore,
  correctionWords,
  countedThings,
  deadWords,
  noWhatsapp,
  noWhatsappAfter,
  otherNumberWords,
  phoneWords,
  sameNumberWords,
  whatsappWords,
} from './phoneWords';
import { firstStart, lastEnd } from './words';

/** What the words around a number say that it is. */
export type NumberLabel = 'whatsapp' | 'phone' | 'none' | 'other';

export interface Surroundings {
  /** Text since the number before, at most `WINDOW_CHARS`. */
  readonly before: string;
  /** Text up to the number after, at most `WINDOW_CHARS`. */
  readonly after: string;
}

const WINDOW_CHARS = 110;

export function surroundings(
  text: string,
  start: number,
  end: number,
  previousEnd: number,
  nextStart: number,
): Surroundings {
  return {
    before: text.slice(Math.max(previousEnd, start - WINDOW_CHARS), start),
    after: text.slice(end, Math.min(nextStart, end + WINDOW_CHARS)),
  };
}

/** A full stop ends a sentence, unless it ends one of the abbreviations that stand before numbers. */
const SENTENCE_END =
  /(?<!(?:^|[^\p{L}])(?:no|nr|nro|num|tel|telf|tlf|tél|mob|cel|wa|hp|ph|w\.a|tlp|telp|st|ext|fa))(?:[!?؟।]+|(?<!\.)\.)(?=\s|$)|\n|;/giu;

function lastSentence(text: string): string {
  return text.slice(Math.max(0, lastEnd(SENTENCE_END, text)));
}

function firstSentence(text: string): string {
  const at = firstStart(SENTENCE_END, text);
  return at < 0 ? text : text.slice(0, at);
}

/** The sentences of a text, and whether they are questions. */
export function sentencesIn(text: string): readonly { readonly words: string; readonly asks: boolean }[] {
  const found: { words: string; asks: boolean }[] = [];
  let start = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    found.push({ words: text.slice(start, match.index), asks: /[?؟]/.test(match[0]) });
    start = match.index + match[0].length;
  }
  return [...found, { words: text.slice(start), asks: false }];
}

const CLAUSE_BREAK =
  /[,،(—]|(?<!\p{L})(?:and|but|use|y|pero|und|aber|e|mas|ma|et|mais|dan|tapi|ve|ama|và|nhưng)(?!\p{L})/giu;

/** The rest of the clause that follows a number: what is said of this number and not of the next. */
function firstClause(text: string): string {
  const sentence = firstSentence(text).replace(/^\s*\)[\s,]*/, '');
  const at = firstStart(CLAUSE_BREAK, sentence.slice(1));
  return at < 0 ? sentence : sentence.slice(0, at + 1);
}

/** What is said of the coming number since the last comma or conjunction. */
function lastClause(text: string): string {
  // "my old number (+1 …)": the bracket holds the number and nothing that is said of it.
  const sentence = lastSentence(text).replace(/\(\s*$/, '');
  return sentence.slice(Math.max(0, lastEnd(CLAUSE_BREAK, sentence)));
}

/** Between a word like "order" and its number stands nothing but punctuation or "number is". */
const LABEL_GAP =
  /^[\s:#.°º=()/-]{0,5}(?:(?:[a-z]{2}|no|nr|num|number|nummer|n|id|is|was|lautet|número|numero|nomor|adalah|es|è|é|est|số|là|numarası|numaram|numarası:|रقم|है|hai|رقم|رقمها|رقمه|คือ|code|ini|saya|ko|ko:|me|at)[\s:#.°º=-]{0,4}){0,2}$/iu;

/** Labels of one letter need their colon or full stop. */
const BARE_LETTER = /(?<![\p{L}])(?:[fmtpcswFMTPCSW])$/u;

function labelEnd(matcher: RegExp, text: string): number {
  let end = -1;
  for (const match of text.matchAll(matcher)) {
    const at = match.index + match[0].length;
    if (BARE_LETTER.test(text.slice(0, at)) && match[0].length === 1 && !/^\s?[:.)]/.test(text.slice(at)))
      continue;
    end = at;
  }
  return end;
}

/** Indonesian and Malay "no wa saya" is "my WhatsApp number". */
const NUMBER_OF = /^\s{0,2}(?:saya|sya|sy|aku|ku|gue|gw|kami|nya|ini|ni|kak|mera|meri|ko|is|:|[0-9+]|$)/iu;

function negatedWhatsapp(text: string, at: number, end: number): boolean {
  if (/(?<!\p{L})no\.?\s$/iu.test(text.slice(0, at)) && NUMBER_OF.test(text.slice(end))) return false;
  return (
    noWhatsapp.test(text.slice(Math.max(0, at - 24), at)) || noWhatsappAfter.test(text.slice(end, end + 20))
  );
}

/** WhatsApp is named, and not as something the writer lacks. */
export function namesWhatsapp(text: string): { readonly at: number; readonly end: number } | null {
  let found: { at: number; end: number } | null = null;
  for (const match of text.matchAll(whatsappWords)) {
    const end = match.index + match[0].length;
    if (!negatedWhatsapp(text, match.index, end)) found = { at: match.index, end };
  }
  return found;
}

function whatsappBefore(words: string): boolean {
  // "0151 23456 (auch WhatsApp), Festnetz …": the bracket speaks of the number before.
  const before = words.replace(/^\s{0,2}\([^()]{1,40}\)\s{0,2},/u, '');
  const sentence = lastSentence(before);
  if (namesWhatsapp(sentence) !== null) return true;
  // "WhatsApp:" on a line of its own, the number on the next.
  const found = namesWhatsapp(before);
  return found !== null && /^[^.!?\p{L}]{0,20}$/u.test(before.slice(found.end));
}

function whatsappAfter(after: string, last: boolean): boolean {
  const sentence = firstSentence(after);
  const found = namesWhatsapp(sentence);
  if (found !== null) {
    // "…, WhatsApp: <next number>" speaks of the next one.
    const ahead =
      /^\s{0,2}(?:number|no\.?|nummer|número)?\s{0,2}[:=]/i.test(sentence.slice(found.end)) ||
      (!last && /^[^\S\n]*$/.test(after.slice(found.end)));
    const bracketed = /^\s{0,3}[([]/.test(sentence);
    if (bracketed || (last && !ahead) || (!ahead && firstClause(after).length >= found.end)) return true;
  }
  const wide = after.slice(0, 80);
  const named = namesWhatsapp(wide);
  if (named === null) return false;
  const same = firstStart(sameNumberWords, wide);
  return same >= 0 && Math.abs(same - named.at) <= 30;
}

export function isOtherThing({ before, after }: Surroundings): boolean {
  return amountBefore.test(before.slice(-24)) || countedThings.test(after.slice(0, 40));
}

/** What the number is called. `last`: no other number follows. */
export function labelOf(around: Surroundings, last: boolean): NumberLabel {
  const { before, after } = around;
  const line = before.slice(Math.max(0, before.lastIndexOf('\n', before.trimEnd().length - 1) + 1));
  const other = labelEnd(otherNumberWords, line);
  const phone = Math.max(labelEnd(phoneWords, line), labelEnd(whatsappWords, line));
  if (other >= 0 && other >= phone && LABEL_GAP.test(line.slice(other))) return 'other';
  if (whatsappBefore(before) || whatsappAfter(after, last)) return 'whatsapp';
  if (phone >= 0) return 'phone';
  const clause = firstClause(after);
  if (/^\s{0,3}[([]?\s{0,2}(?:fax|faks)(?!\p{L})/iu.test(clause)) return 'other';
  if (labelEnd(phoneWords, clause) >= 0) return 'phone';
  if (other >= 0) return 'other';
  return 'none';
}

/** Nothing stands between this number and the one before but "or", "and", "the other one". */
export function goesOn(before: string): boolean {
  return /^\)?\s{0,3}(?:[,/;&|-]|or|and|o|y|oder|und|ou|e|et|atau|dan|veya|ve|hoặc|và|أو|او|و|หรือ|และ|या|और|ya|aur|at)?\s{0,3}(?:(?:the |my |this )?(?:other|second|another|otro|andere|outro|autre|lain|altro|diğer|khác)(?: one| number| no)?)?\s{0,3}[:(]?\s?$/iu.test(
    before,
  );
}

/** "It's 0412 345 679, not 0412 345 678." */
const NOT_THIS = /(?<!\p{L})(?:not|nicht|statt|bukan|instead of)\s{0,2}[:(]?\s?$/iu;

/** The writer says that this number is of no use, or not theirs. */
export function isDead({ before, after }: Surroundings, last: boolean): boolean {
  if (NOT_THIS.test(before)) return true;
  // ", the old one (917-555-0101)": said of the number that follows.
  const behind = last ? after : after.replace(/[,;.(]?[^,;.()0-9]{1,40}[\s(:]*$/u, '');
  for (const said of [lastClause(before).slice(-70), firstClause(behind).slice(0, 60)]) {
    for (const match of said.matchAll(deadWords)) {
      const rest = said.slice(match.index + match[0].length, match.index + match[0].length + 16);
      // ", no 019 tu dah tak aktif": said of a number that is only hinted at.
      const hinted = /[0-9]{2}/.test(said.slice(0, match.index));
      if (!hinted && firstStart(whatsappWords, rest) < 0) return true;
    }
  }
  return false;
}

/** Text between two numbers: does it take the first one back? */
export function takesBack(between: string): boolean {
  if (between.length > 240) return false;
  return (
    firstStart(correctionWords, between.slice(-90)) >= 0 &&
    !/(?<!\p{L})(?:also|too|additionally|también|auch|também|aussi|juga|anche|ayrıca)(?!\p{L})/iu.test(
      between.slice(-90),
    )
  );
}
