import type { AnswerText, Intent } from '../verdict';
import { SOFT } from './lexicon/soft';
import { cuesOf, read, wordsOf, type Reading } from './reading';
import { routeChances, type RouteModel } from './route';

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

/** What fixed rules say before any classifier: certain cases are decided, the rest carries what speaks against automation. */
export type RulesVerdict =
  | {
      readonly kind: 'decided';
      readonly intent: Intent;
      readonly optOut: boolean;
      /** True: decided that a person must look. */
      readonly unsure: boolean;
      readonly confidence: number;
      readonly decidingWords: readonly string[];
    }
  | {
      readonly kind: 'open';
      readonly cautions: readonly Cautioned[];
    };

/** What speaks against automation, with the creator's words for it. */
export interface Cautioned {
  readonly caution: Caution;
  readonly words: readonly string[];
  /** True: it stands in many a plain yes, too. */
  readonly soft: boolean;
}

/** Approval and refusal that need no words. */
const THUMBS_UP =
  /^(?:[\s!.,]|👍|👌|🙌|🔥|💯|✅|❤|♥|🥰|😍|🤝|🙏|🎉|💪|😊|🤩|🥳|💕|😁|😃|💖|🫶|✨|🙋|🙆|\u200d|[♀♂]|\ufe0f|[\u{1f3fb}-\u{1f3ff}])+$/u;
const THUMBS_DOWN = /^(?:[\s!.,]|👎|❌|🚫|🙅|\u200d|[♀♂]|\ufe0f|[\u{1f3fb}-\u{1f3ff}])+$/u;

/** Whole messages of one command. */
const BARE_STOP =
  /^[\s.!"']*(?:stop|unsubscribe|remove|baja|abmelden|parar|sair|désabonner|berhenti|henti|disiscrivimi|cancellami|ยกเลิก|dur|hủy|huỷ|إلغاء|الغاء|توقف|tigil)[\s.!"']*$/iu;
const BARE_NO =
  /^[\s.!"']*(?:no+|nope|nah|no thanks|nein|não|nao|non|tidak|gak|ga|enggak|tak|tak nak|ไม่|ไม่ค่ะ|ไม่ครับ|नहीं|nahi|nahin|hayır|không|ko|لا|لأ|hindi|ayoko|no po)[\s.!"']*$/iu;

/** "Don't call me", "don't email, use…" speak of a channel, not of the list. */
const CHANNEL_ONLY =
  /(?:whats ?app|wa(?!\p{L})|call|phone|text|anrufen|llam|ligar|appel|telp|telepon|chiam|โทร|कॉल|ara(?:ma|yın)|gọi|اتصل|تتصل|tawag)/iu;

function decided(
  intent: Intent,
  optOut: boolean,
  confidence: number,
  decidingWords: readonly string[],
  unsure = false,
): RulesVerdict {
  return { kind: 'decided', intent, optOut, unsure, confidence, decidingWords };
}

/** "Not interested in X, but I'd love Y": a no and a yes in one mail are for a person. */
function torn(reading: Reading): boolean {
  const yes = cuesOf(reading, 'interest').filter(
    ({ start, end }) =>
      !/^(?:ok|okay|good|great|nice|cool|fine|interesting|super|bueno|gut|bem|bene|tamam|awesome|amazing|perfect|happy|glad|lovely|wonderful|excellent|bagus|menarik|keren|ya|deal|bisa|done|down|start|game|top|toll|legal|detail)$/iu.test(
        reading.text.slice(start, end),
      ),
  );
  return (
    yes.length >= 2 ||
    (yes.length >= 1 && cuesOf(reading, 'condition').length > 0 && reading.questions.length > 0)
  );
}

/** "No. Just no." and "pass": nothing but a refusing word and courtesy. */
const REFUSING =
  /^(?:no+|nope|nah|pass|decline|skip|nein|não|nao|non|tidak|gak|enggak|tak|hayır|không|hindi|nahi|nahin|नहीं|لا|paso|passo)$/iu;

function onlyRefuses(reading: Reading): boolean {
  const { tokens } = reading;
  if (tokens.length === 0 || tokens.length > 6 || /[?؟？]/.test(reading.text)) return false;
  const refusing = tokens.filter(({ text }) => REFUSING.test(text));
  const polite = new Set(cuesOf(reading, 'neutral').map(({ start }) => start));
  return (
    refusing.length > 0 &&
    tokens.every(
      (token) =>
        REFUSING.test(token.text) ||
        polite.has(token.start) ||
        /^(?:just|sorry|thanks|thank|you|absolutely|definitely|po|kak)$/.test(token.text),
    )
  );
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

function cautionsOf(reading: Reading): Cautioned[] {
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

/** A refusing phrase in a mail that the trained model finds this unlikely to refuse is no certain refusal. */
const LEAST_STOP = 0.4;

/** Something beside the refusing phrase gives it another turn, and the model hears no refusal in the whole. */
function doubted(reading: Reading, model: RouteModel | undefined): boolean {
  const beside = cuesOf(reading, 'interest', 'go_on', 'question', 'condition', 'channel', 'hedge');
  return beside.length > 0 && routeChances(reading, model).stop < LEAST_STOP;
}

/** Whole sentence of one command, whatever follows it. */
const STOP_FIRST = /^[\s"']*stop\s*[.!]/iu;

/** Rules over a reading that exists already. */
export function rulesOver(reading: Reading, model?: RouteModel): RulesVerdict {
  const { text } = reading;
  if (!/[\p{L}\p{N}]/u.test(text)) {
    if (THUMBS_UP.test(text) && /\p{Extended_Pictographic}/u.test(text))
      return decided('interested', false, 0.85, [text.trim().slice(0, 20)]);
    if (THUMBS_DOWN.test(text) && /\p{Extended_Pictographic}/u.test(text))
      return decided('not_interested', false, 0.85, [text.trim().slice(0, 20)]);
    return decided('clarification', false, 0.9, [], true);
  }
  if (BARE_STOP.test(text)) return decided('not_interested', true, 0.97, [text.trim()]);
  if (BARE_NO.test(text) || onlyRefuses(reading))
    return decided('not_interested', false, 0.93, [text.trim()]);
  const optOuts = cuesOf(reading, 'opt_out').filter(
    ({ start, end }) => !CHANNEL_ONLY.test(text.slice(start, end + 25)),
  );
  if (optOuts.length > 0) return decided('not_interested', true, 0.94, wordsOf(reading, optOuts));
  if (STOP_FIRST.test(text) && cuesOf(reading, 'interest').length === 0)
    return decided('not_interested', true, 0.9, [text.trim().slice(0, 4)]);
  const refusals = cuesOf(reading, 'refusal');
  if (refusals.length > 0 && !torn(reading)) {
    const offered = cuesOf(reading, 'condition').some(({ start, end }) =>
      /^(?:unless|only if|es sei denn|außer|a menos que|sauf si|kecuali|a meno che|trừ khi|إلا إذا|maliban)/iu.test(
        text.slice(start, end),
      ),
    );
    if (!offered && !doubted(reading, model))
      return decided('not_interested', false, refusals.length > 1 ? 0.94 : 0.88, wordsOf(reading, refusals));
  }
  return { kind: 'open', cautions: cautionsOf(reading) };
}

/** Opt-outs, plain refusals, wordless answers; everything else stays open, with what speaks against automation. Subject and signature are not read. */
export function rulesVerdict(answer: AnswerText): RulesVerdict {
  return rulesOver(read(answer));
}
