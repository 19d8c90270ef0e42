import type { AnswerText, Intent } from '../verdict';
import { cautionsOf, type Cautioned } from './cautions';
import { cuesOf, read, wordsOf, type Reading } from './reading';
import { routeChances, type RouteModel } from './route';

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

/** A refusing phrase in a mail that the trained model finds this unlikely to refuse is no certain refusal. */
const LEAST_STOP = 0.4;

/** In so many words a refusing phrase may have another turn: "I don't usually answer, but…", "pas très douée". */
const LONG_TOKENS = 20;

/** Something beside the refusing phrase gives it another turn, and the model hears no refusal in the whole. */
function doubted(reading: Reading, model: RouteModel | undefined): boolean {
  const beside = cuesOf(reading, 'interest', 'go_on', 'question', 'condition', 'channel', 'hedge');
  return (
    (beside.length > 0 || reading.tokens.length > LONG_TOKENS) &&
    routeChances(reading, model).stop < LEAST_STOP
  );
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
