import { sentencesIn, namesWhatsapp } from './phoneContext';
import { elsewhereWords, lateWords, sameNumberWords } from './phoneWords';
import { firstStart } from './words';

/**
 * Whether a sentence says of the mail's number, wherever it stands, that it is on WhatsApp: "same number is on WhatsApp",
 * "ese es mi wpp también", "WA nya juga". Questions, promises of another number and "no WhatsApp" say nothing. Linear.
 */
export function saysItIsOnWhatsapp(text: string): boolean {
  return sentencesIn(text).some(({ words, asks }) => {
    if (asks || words.length > MAX_SENTENCE_CHARS || namesWhatsapp(words) === null) return false;
    if (firstStart(lateWords, words) >= 0) return false;
    return firstStart(sameNumberWords, words) >= 0 || firstStart(elsewhereWords, words) >= 0;
  });
}

/** A longer stretch without a full stop is no remark about a number. */
const MAX_SENTENCE_CHARS = 200;
