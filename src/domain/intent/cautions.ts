/** What in a mail speaks against starting a sequence, whatever else it says. */

import { SOFT } from './lexicon/soft';
import { cuesOf, wordsOf, type Reading } from './reading';

/** Why a mail must not start a sequence, whatever a model says. */
export type Caution =
  | 'refusal'
  | 'contrast'
  | 'question'
  | 'terms'
  | 'undecided'
  | 'complaint'
  | 'pitch'
  | 'channel'
  | 'contact'
  | 'unreadable';

/** What speaks against automation, with the creator's words for it. */
export interface Cautioned {
  readonly caution: Caution;
  readonly words: readonly string[];
  /** True: it stands in many a plain yes, too. */
  readonly soft: boolean;
}

/** Money in a mail without a contact is terms of some kind. */
const MONEY =
  /[$€£₹฿₫₺]\s?[0-9]|(?<![\p{L}\p{N}])[0-9][0-9.,]*\s?(?:[$€£₹฿₫₺]|k|rb|ribu|juta|jt|triệu|tr|mil|usd|eur|dollars?|euros?|bucks|quid)(?!\p{L})(?!\s*(?:followers?|follow|subs|seguidores|abonn|pengikut|takipçi))/iu;
/** What the writer has sold: boasts, no terms. */
const SOLD =
  /(?<!\p{L})(?:umsatz|gmv|sales|sold|revenue|vendi|vendas|ventas|vendí|ventes|vendu|venduto|vendite|penjualan|omzet|omset|jualan|satış|sattım|doanh thu|doanh số|مبيعات|bech\p{L}*)(?!\p{L})|ยอดขาย|बिक्री/iu;
/** Other numbers of two digits and more may be amounts, dates, or a contact that nobody recognised. */
const NUMBER =
  /(?<![\p{N}.,])(?!24\/7|100\s?%|20[23][0-9](?![0-9]))[0-9][0-9.,]+(?!\s*(?:%|k\s|followers?|follow|subs|k?\+?\s*followers|seguidores|abonn|pengikut|takipçi|years?|yrs?))/iu;
/** As many digits in a row as a number to call has: whoever wrote them meant them to be used. */
const LONG_NUMBER = /(?:[0-9][\s().-]{0,2}){7,}/;

/** A contact was given somewhere, in words: below, in an earlier mail, in lines that nobody could read as an address. */
const GIVEN =
  /(?<!\p{L})(?:(?:ship|send|deliver)\s+(?:it|them|everything|all|the\s+\p{L}+|your\s+\p{L}+|product|products|samples?)?\s*to(?!\s+(?:me|us)(?!\p{L}))|same number|number is|address is|in my (?:bio|signature|last|previous)|(?:env[ií]\p{L}*|m[aá]nd\p{L}*) (?:\p{L}+ ){0,3}a(?= (?:mi|la|calle|av|jr))|el mismo (?:número|de siempre)|ya (?:se )?(?:lo|la|los|les) (?:mand[eé]|envi[eé]|pas[eé])\p{L}*|te lo puse|lo puse|schickt (?:\p{L}+ ){0,3}(?:an|nach)|steht (?:doch )?(?:unten|oben)|mandem (?:\p{L}+ ){0,3}para|está (?:aqui )?(?:embaixo|abaixo|acima)|celui que|le même (?:numéro|n°)|en bas|ci-dessous|ci-dessus|plus haut|spedite|quello che|già scritto|qui sotto|kirim (?:\p{L}+ ){0,2}ke|di bawah|kat bawah|di atas|udah aku|sudah aku|sudah saya|dah bagi|nasa baba|nasa taas|ipadala (?:\p{L}+ ){0,2}sa|aşağıda|yukarıda|aynı numara|gửi (?:\p{L}+ ){0,2}(?:về|đến|tới)|ở dưới|ở trên|neeche|niche|upar|नीचे|ऊपर|بالأسفل|تحت|فوق|نفس الرقم)(?!\p{L})|(?<!\p{L})(?:below|above|underneath)(?!\p{L})|👇|👆|⬇|ด้านล่าง|ข้างล่าง|ด้านบน|ส่งมาที่|ส่งไปที่/iu;

/** A handle or an e-mail address: given in place of a contact, or asking us to go elsewhere. */
const HANDLE = /@[\p{L}\p{N}._-]{2,64}/u;

function wordsAt(reading: Reading, pattern: RegExp): readonly string[] {
  const match = pattern.exec(reading.text);
  return match === null ? [] : wordsOf(reading, [{ start: match.index, end: match.index + match[0].length }]);
}

/** In the order in which they weigh. */
export function cautionsOf(reading: Reading): Cautioned[] {
  const isOnward = ({ start, end }: { start: number; end: number }): boolean =>
    reading.onward.some((sentence) => start >= sentence.start && end <= sentence.end);
  const asked = cuesOf(reading, 'question').filter((cue) => !isOnward(cue));
  const questions = [...reading.questions, ...asked];
  const entries: [Caution, readonly { start: number; end: number }[]][] = [
    ['refusal', cuesOf(reading, 'refusal')],
    ['contrast', cuesOf(reading, 'likely_refusal')],
    ['complaint', cuesOf(reading, 'complaint')],
    ['pitch', cuesOf(reading, 'pitch')],
    ['question', questions],
    ['terms', cuesOf(reading, 'condition')],
    ['undecided', cuesOf(reading, 'hedge')],
    ['channel', cuesOf(reading, 'channel')],
  ];
  const isSoft = ({ start, end }: { start: number; end: number }): boolean =>
    SOFT.has(reading.text.slice(start, end).toLowerCase().replace(/’/g, "'"));
  const found = entries
    .filter(([, cues]) => cues.length > 0)
    .map(([caution, cues]) => ({ caution, words: wordsOf(reading, cues), soft: cues.every(isSoft) }));
  const { text } = reading;
  if (HANDLE.test(text)) found.push({ caution: 'channel', words: [], soft: true });
  if ((MONEY.test(text) && !SOLD.test(text)) || LONG_NUMBER.test(text))
    found.push({ caution: 'terms', words: [], soft: false });
  else if (NUMBER.test(text) || MONEY.test(text)) found.push({ caution: 'terms', words: [], soft: true });
  if (GIVEN.test(text)) found.push({ caution: 'contact', words: wordsAt(reading, GIVEN), soft: false });
  if (/👎|❌|🙄|😒/u.test(text)) found.push({ caution: 'complaint', words: [], soft: false });
  return reading.tooLong ? [...found, { caution: 'unreadable', words: [], soft: false }] : found;
}
