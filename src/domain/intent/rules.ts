import type { AnswerText, Intent } from '../verdict';
import { cuesOf, read, wordsOf, type Reading } from './reading';

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
      readonly cautions: readonly { readonly caution: Caution; readonly words: readonly string[] }[];
    };

/** Approval and refusal that need no words. */
const THUMBS_UP =
  /^(?:[\s!.,]|👍|👌|🙌|🔥|💯|✅|❤|♥|🥰|😍|🤝|🙏|🎉|💪|😊|🤩|🥳|💕|😁|😃|💖|🫶|✨|\ufe0f|[\u{1f3fb}-\u{1f3ff}])+$/u;
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

/** Numbers of two digits and more in a mail without a contact are amounts, counts or dates: terms of some kind. */
const AMOUNT =
  /[$€£₹฿₫₺]\s?[0-9]|(?<![\p{L}\p{N}])[0-9][0-9.,]*\s?(?:[$€£₹฿₫₺]|k|rb|ribu|juta|jt|triệu|tr|mil|usd|eur|dollars?|euros?|bucks|quid)(?!\p{L})(?!\s*(?:followers?|subs|seguidores|abonn|pengikut|takipçi))|(?<![\p{N}.,])(?!24\/7|100\s?%|20[23][0-9](?![0-9]))[0-9][0-9.,]+(?!\s*(?:%|k\s|followers?|subs|k?\+?\s*followers|seguidores|abonn|pengikut|takipçi|years?|yrs?))/iu;

/** A handle or an e-mail address: given in place of a contact, or asking us to go elsewhere. */
const HANDLE = /@[\p{L}\p{N}._-]{2,64}/u;

function cautionsOf(reading: Reading): { caution: Caution; words: readonly string[] }[] {
  const questions = [...reading.questions, ...cuesOf(reading, 'question')];
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
  const found = entries
    .filter(([, cues]) => cues.length > 0)
    .map(([caution, cues]) => ({ caution, words: wordsOf(reading, cues) }));
  if (HANDLE.test(reading.text)) found.push({ caution: 'channel', words: [] });
  if (AMOUNT.test(reading.text)) found.push({ caution: 'terms', words: [] });
  if (/👎|❌|🙄|😒|😂|🤣/u.test(reading.text)) found.push({ caution: 'complaint', words: [] });
  return reading.tooLong ? [...found, { caution: 'unreadable', words: [] }] : found;
}

/** Rules over a reading that exists already. */
export function rulesOver(reading: Reading): RulesVerdict {
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
  if (optOuts.length > 0) return decided('not_interested', true, 0.95, wordsOf(reading, optOuts));
  const refusals = cuesOf(reading, 'refusal');
  if (refusals.length > 0 && !torn(reading)) {
    const offered = cuesOf(reading, 'condition').some(({ start, end }) =>
      /^(?:unless|only if|es sei denn|außer|a menos que|sauf si|kecuali|a meno che|trừ khi|إلا إذا|maliban)/iu.test(
        text.slice(start, end),
      ),
    );
    if (!offered)
      return decided('not_interested', false, refusals.length > 1 ? 0.95 : 0.9, wordsOf(reading, refusals));
  }
  return { kind: 'open', cautions: cautionsOf(reading) };
}

/** Opt-outs, plain refusals, wordless answers; everything else stays open, with what speaks against automation. Subject and signature are not read. */
export function rulesVerdict(answer: AnswerText): RulesVerdict {
  return rulesOver(read(answer));
}
