import { CLAUSE_BREAK, firstClause, firstSentence, lastSentence, sentencesIn } from './phoneSentences';
import { lateWords, sameNumberWords, whatsappWords } from './phoneWords';
import { deniedAfter, deniedBefore, WHATSAPP_WELCOME } from './whatsappDenied';
import { firstStart, lastEnd } from './words';

/** Which of the numbers beside it a mention of WhatsApp speaks of. */

/** Indonesian and Malay "no wa saya" is "my WhatsApp number". */
const NUMBER_OF =
  /^\s{0,2}(?:saya|sya|sy|aku|ku|gue|gw|kami|nya|ini|ni|kak|bini|suami|mera|meri|ko|is|number|:|[0-9+]|$)/iu;

function negatedWhatsapp(text: string, at: number, end: number): boolean {
  if (/(?<!\p{L})no\.?\s$/iu.test(text.slice(0, at)) && NUMBER_OF.test(text.slice(end))) return false;
  return deniedBefore(text.slice(Math.max(0, at - 48), at)) || deniedAfter(text.slice(end, end + 48));
}

interface Mention {
  readonly at: number;
  readonly end: number;
}

/** WhatsApp is named, and not as something the writer lacks: the last such mention. */
export function namesWhatsapp(text: string): Mention | null {
  let found: Mention | null = null;
  for (const match of text.matchAll(whatsappWords)) {
    const end = match.index + match[0].length;
    if (!negatedWhatsapp(text, match.index, end)) found = { at: match.index, end };
  }
  return found;
}

const hasBreak = (text: string): boolean => firstStart(CLAUSE_BREAK, text) >= 0;

/** "your WhatsApp", "euer WhatsApp": the reader's. */
const READERS =
  /(?<!\p{L})(?:your|ur|vuestro|euer|eure|eurem|euren|dein|deine|deinem|ihr|ihre|ihrem|seu|teu|vosso|votre|ton|vostro|tuo|kalian|anda|bạn|inyong|iyong|aapka|tumhara|आपका)\s{1,2}$/iu;

function speaksOfReaders(text: string, at: number): boolean {
  return READERS.test(text.slice(Math.max(0, at - 14), at));
}

/** The text in front of a number calls it WhatsApp. `follows`: another number stands before that text. */
export function whatsappBefore(words: string, follows: boolean): boolean {
  // "0151 23456 (auch WhatsApp), Festnetz …": the bracket speaks of the number before.
  const before = words.replace(/^\s{0,2}\([^()]{1,60}\)\s{0,2}[,.;]?/u, (bracket) =>
    ' '.repeat(bracket.length),
  );
  const start = Math.max(0, before.length - lastSentence(before).length);
  const found = namesWhatsapp(before.slice(start));
  if (found !== null && !speaksOfReaders(before.slice(start), found.at)) {
    if (!follows || start > 0) return true;
    const first = firstRemark(before);
    const isOfPrevious = found.end <= first && hasBreak(before.slice(found.end));
    return !isOfPrevious;
  }
  // "WhatsApp:" on a line of its own, the number on the next.
  const above = namesWhatsapp(before);
  if (above === null) return false;
  if (/^[^.!?\p{L}]{0,20}$/u.test(before.slice(above.end))) return true;
  return !follows && offersWhatsapp(before);
}

/** Where the remark that follows a number without a break ends. */
function firstRemark(after: string): number {
  const lead = /^[\s),.:;–-]{0,4}/u.exec(after)?.[0].length ?? 0;
  const at = firstStart(CLAUSE_BREAK, after.slice(lead));
  return at < 0 ? after.length : lead + at;
}

const SHORT_CHARS = 45;

/** "WhatsApp works! +1 …", "Sure, you can WhatsApp me. It's …": the sentence before the number's offers it. */
function offersWhatsapp(before: string): boolean {
  const sentences = sentencesIn(before);
  const own = sentences.at(-1)?.words ?? '';
  const offer = sentences.at(-2);
  if (offer === undefined || offer.asks || own.trim().length > SHORT_CHARS) return false;
  const found = namesWhatsapp(offer.words);
  if (found === null || speaksOfReaders(offer.words, found.at) || firstStart(lateWords, offer.words) >= 0)
    return false;
  return offer.words.trim().length <= SHORT_CHARS || WHATSAPP_WELCOME.test(offer.words);
}

/** The text behind a number calls it WhatsApp. `last`: no other number follows; `called`: it was called a phone before. */
export function whatsappAfter(after: string, last: boolean, called: boolean): boolean {
  const bracket = /^\s{0,3}[([]([^()[\]]{1,80})[)\]]/u.exec(after)?.[1];
  if (bracket !== undefined && namesWhatsapp(bracket) !== null) return true;
  const sentence = firstSentence(after);
  const found = namesWhatsapp(sentence);
  if (found !== null && !speaksOfReaders(sentence, found.at) && !isLate(sentence)) {
    const label = /^\s{0,2}(?:number|no\.?|nummer|número)?\s{0,2}[:=]/iu.test(sentence.slice(found.end));
    if (last) {
      if (!label) return true;
    } else {
      const isJoined = found.at < firstRemark(sentence);
      const reachesNext = sentence.length === after.length && !hasBreak(sentence.slice(found.end));
      // "call …, WhatsApp only …": behind a comma it speaks of the number that it leads to.
      const isNexts = called || label || /^[\s)]*[,;–-]/u.test(after) || /^\s*$/.test(after.slice(found.end));
      if (isJoined && !(reachesNext && isNexts)) return true;
    }
  }
  const wide = after.slice(0, 80);
  const named = namesWhatsapp(wide);
  if (named === null) return false;
  const same = firstStart(sameNumberWords, wide);
  return same >= 0 && Math.abs(same - named.at) <= 30;
}

/** The WhatsApp that is spoken of is another one, or yet to come. */
function isLate(sentence: string): boolean {
  const clause = firstClause(sentence);
  return namesWhatsapp(clause) !== null && firstStart(lateWords, clause) >= 0;
}

export const whatsappEnd = (text: string): number => lastEnd(whatsappWords, text);
