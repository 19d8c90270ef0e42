import { CLAUSE_BREAK, firstClause, lastClause, lastSentence } from './phoneSentences';
import {
  amountBefore,
  correctionWords,
  countedThings,
  deadWords,
  otherNumberWords,
  phoneWords,
  whatsappWords,
} from './phoneWords';
import { namesWhatsapp, whatsappAfter, whatsappBefore } from './phoneWhatsapp';
import { firstStart } from './words';

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

export function isOtherThing({ before, after }: Surroundings): boolean {
  return amountBefore.test(before.slice(-24)) || countedThings.test(after.slice(0, 40));
}

/** Two letters that are a label of their own and no part of "order no". */
const SHORT_LABEL = /(?<!\p{L})(?:wa|wp|hp|ph|cp|tl|dt|đt)(?!\p{L})/iu;
const FAX = /(?<!\p{L})(?:tele|télé)?(?:fax|faks)(?!\p{L})|فاكس|โทรสาร|แฟกซ์|फैक्स/iu;

/** Only telephones have extensions. */
const EXTENSION =
  /^\s{0,2}[,(]?\s?(?:x(?=[0-9])|(?:ext|extn|extension|ramal|interno|int|anexo|durchwahl|dw|apparat|poste|dahili|pesawat|samb|sambungan|máy lẻ|local|loc)(?![\p{L}])|تحويلة|ต่อ)\.?\s?:?\s?[0-9]{1,5}(?![0-9])/iu;

/** What the number is called. `follows`: a number stands before it; `last`: none follows. */
export function labelOf(around: Surroundings, follows: boolean, last: boolean): NumberLabel {
  const { before, after } = around;
  const line = before.slice(Math.max(0, before.lastIndexOf('\n', before.trimEnd().length - 1) + 1));
  const other = labelEnd(otherNumberWords, line);
  const phone = Math.max(labelEnd(phoneWords, line), labelEnd(whatsappWords, line));
  const gap = line.slice(Math.max(0, other));
  if (other >= 0 && LABEL_GAP.test(gap) && !SHORT_LABEL.test(gap)) return 'other';
  // "Fax, if you must, is …": said of the number though words stand between.
  const sentence = lastSentence(before);
  const fax = sentence.search(FAX);
  if (fax >= 0 && labelEnd(phoneWords, sentence.slice(fax)) < 0 && namesWhatsapp(sentence) === null)
    return 'other';
  if (whatsappBefore(before, follows) || whatsappAfter(after, last, phone >= 0)) return 'whatsapp';
  if (phone >= 0 || EXTENSION.test(after)) return 'phone';
  const clause = firstClause(after);
  if (/^\s{0,3}[([]?\s{0,2}(?:fax|faks)(?!\p{L})/iu.test(clause)) return 'other';
  if (labelEnd(phoneWords, clause) >= 0) return 'phone';
  if (other >= 0 && firstStart(CLAUSE_BREAK, gap) < 0) return 'other';
  return 'none';
}

/** Nothing stands between this number and the one before but "or", "and", "the other one". */
export function goesOn(before: string): boolean {
  return /^\)?\s{0,3}(?:[,/;&|-]|or|and|o|y|oder|und|ou|e|et|atau|dan|veya|ve|hoặc|và|أو|او|و|หรือ|และ|या|और|ya|aur|at)?\s{0,3}(?:(?:the |my |this )?(?:other|second|another|otro|andere|outro|autre|lain|altro|diğer|khác)(?: one| number| no)?)?\s{0,3}[:(]?\s?$/iu.test(
    before,
  );
}

/** "It's 0412 345 679, not 0412 345 678." */
const NOT_THIS =
  /(?<![\p{L}\p{M}])(?:not|nicht|statt|anstatt|bukan|instead of|in place of|en vez de|en lugar de|au lieu du|au lieu de|em vez de|em vez do|invece di|invece del|ganti dari|không phải|thay vì|thay cho|hindi|(?:,|;|\s-)\s?(?:no|non|não|pas)(?: el| le| il| o| al| ao)?|^\s?no(?: el)?|ليس|مش|مو|بدل)\s{0,2}[:(]?\s?$|(?:ไม่ใช่|แทน)\s?$/iu;
const NOT_THAT = /^\s{0,2}\)?\s{0,2}(?:değil|nahi|nahin|नहीं)(?![\p{L}\p{M}])/iu;

/** "my new number": what was said of an old one before is not said of this one. */
const NEW =
  /(?<![\p{L}\p{M}])(?:new|current|nuevo|nueva|neue|neuen|neuer|novo|nova|nouveau|nouvelle|baru|nuovo|nuova|yeni|mới|الجديد|جديد|bago|bagong|naya|नया)(?![\p{L}\p{M}])|ใหม่/iu;
/** Between a number and "my old one" that it is called stands no other word than these. */
const IS_THE =
  /^[\s,.;:()–-]{0,4}(?:(?:is|was|are|isn't|it's|that's|that|this|which|the|my|an?|now|es|era|la|el|lo|mi|ese|esa|está|ya|ist|war|das|die|der|mein|meine|schon|é|foi|o|a|minha|meu|este|c'est|c'était|est|était|le|mon|itu|ini|yang|adalah|udah|sudah|sdh|dah|tu|ni|è|il|mio|questo|là|số|của|em|mình|है|था|मेरा|mera|wala|vala|hai|tha|bu|benim|هذا|هو|رقمي|yung|iyan|na|no|nomor|number|numara)[\s,:]{1,2}){0,4}$/iu;

/** The writer says that this number is of no use, or not theirs. */
export function isDead({ before, after }: Surroundings, last: boolean): boolean {
  if (NOT_THIS.test(before) || NOT_THAT.test(after)) return true;
  // ", the old one (917-555-0101)": said of the number that follows.
  const behind = last ? after : after.replace(/[,;.(]?[^,;.()0-9]{1,40}[\s(:]*$/u, '');
  const ahead = lastClause(before.slice(before.indexOf('(') < 0 ? before.lastIndexOf(')') + 1 : 0)).slice(
    -70,
  );
  const said = firstClause(behind).slice(0, 60);
  return (
    isSaidDead(ahead, (until) => !NEW.test(ahead.slice(until.length))) ||
    isSaidDead(said, (until, phrase) => !OLD.test(phrase) || IS_THE.test(until))
  );
}

/** "my old number", beside "no longer works". */
const OLD =
  /^(?:old|my old|previous|former|eski|luma|lumang|purana|पुराना|antigo|القديم|الرقم القديم|(?:número|numero|nombor|nomor|nomer|alte|alten|ancien|vecchio|số|เบอร์)\s?(?:antiguo|viejo|anterior|lama|nummer|velho|numéro|numero|cũ|เก่า)?)(?![\p{L}\p{M}])/iu;

function isSaidDead(said: string, counts: (until: string, phrase: string) => boolean): boolean {
  return [...said.matchAll(deadWords)].some((match) => {
    const until = said.slice(0, match.index);
    const rest = said.slice(match.index + match[0].length, match.index + match[0].length + 16);
    // ", no 019 tu dah tak aktif": said of a number that is only hinted at.
    const hinted = /[0-9]{2}/.test(until);
    return !hinted && firstStart(whatsappWords, rest) < 0 && counts(until, match[0]);
  });
}

/** "It is … from today": the number before is over. */
const FROM_NOW =
  /^[\s,()–-]{0,3}(?:(?:is|es|ist|è|é|est)\s)?(?:from today|from now|from this week|as of|starting today|effective|ab heute|ab jetzt|ab sofort|seit heute|desde hoy|desde ahora|a partir de|dès aujourd|à partir d|désormais|mulai hari ini|mulai sekarang|mulai skrg|da oggi|d'ora in poi|bugünden itibaren|artık bu|từ hôm nay|từ nay|bắt đầu từ|من اليوم|من الآن|simula ngayon|mula ngayon|bermula hari ini|aaj se|ab se|आज से|अब से)(?![\p{L}\p{M}])|^\s?(?:ตั้งแต่วันนี้|นับจากนี้)/iu;

/** Text between two numbers, and what follows the second: do they take the first one back? */
export function takesBack(between: string, after: string): boolean {
  if (between.length > 240) return false;
  if (FROM_NOW.test(after)) return true;
  return (
    firstStart(correctionWords, between.slice(-90)) >= 0 &&
    !/(?<!\p{L})(?:also|too|additionally|también|auch|também|aussi|juga|anche|ayrıca)(?!\p{L})/iu.test(
      between.slice(-90),
    )
  );
}
