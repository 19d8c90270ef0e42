import type { AnswerText, FoundContact, Intent } from '../verdict';
import type { Cue } from './cues';
import { cuesOf, read, wordsOf, type Reading } from './reading';
import { routeChances, wordsFor, type Route, type RouteModel } from './route';
import type { Cautioned } from './cautions';
import { rulesOver, type RulesVerdict } from './rules';

/** Version of lexicon, rules and weights together: stored with each verdict as the model's name. */
export const OFFLINE_MODEL = 'offline-4';

/** What the embedded classifier says of an answer; the caller adds source and latency. */
export interface OfflineVerdict {
  readonly intent: Intent;
  readonly optOut: boolean;
  readonly unsure: boolean;
  readonly confidence: number;
  readonly decidingWords: readonly string[];
  readonly model: string;
}

function verdict(
  intent: Intent,
  confidence: number,
  decidingWords: readonly string[],
  unsure = false,
  optOut = false,
): OfflineVerdict {
  return { intent, optOut, unsure, confidence, decidingWords, model: OFFLINE_MODEL };
}

/**
 * How likely the trained model must find the sequence, by what speaks beside it: chosen over replies by writers whom the
 * model had not learnt from (`tsx eval/crossValidate.ts`), so that together about 3 of 1,000 mails start one wrongly.
 */
const START = {
  short: 0.65,
  understood: 0.6,
  said: 0.85,
  unsaid: 0.95,
  soft: 0.9,
  onlyAsksOn: 0.86,
  firm: 0.92,
  protests: 0.98,
} as const;
/** In so few words a yes that nothing speaks against is a yes. */
const SHORT_TOKENS = 8;
/** Words that nobody understood may not make up more than this of a mail that counts as understood. */
const MAX_UNREAD_SHARE = 0.4;
const MAX_UNREAD_RUN = 4;
/** Beside nothing but a liking, so many words in a row that nobody understood may say anything. */
const MAX_UNREAD_BESIDE_LIKING = 3;
/** More than this many kinds of caution are no accident. */
const MAX_CAUTIONS = 2;

/** How likely it must find a refusal that no firm phrase says; such a thread is closed, and nobody looks. */
const STOP = 0.85;
/** From here on a person's business is no guess. */
const PERSON = 0.6;

/** Below this, of a mail without a word that anybody knows, even a guess says nothing. */
const GUESSED_AT_NOTHING = 0.7;

/** Shares that were right among replies that nothing was made on, by what decided. */
const CONFIDENCE = { question: 0.93, unclear: 0.5 } as const;

/** "Nice!" and "I love your products" praise and agree to nothing. */
const PRAISE =
  /^(?:nice|great|good|cool|amazing|awesome|fantastic|wonderful|excellent|brilliant|lovely|neat|superb|love (?:this|it|the|your|the products?|your products?|the brand)|beautiful|adoro|amei|adorei|incrível|genial|toll|super|bagus|keren|mantap|menarik|bello|bene|tuyệt|tuyệt vời|güzel|çok güzel|harika|رائع|جميل|ممتاز|حلو|เยี่ยม|बढ़िया|अच्छा|बहुत अच्छा|accha|acha|badhiya|ang ganda)$/iu;

/** So does "me encanta la calidad": what somebody likes is no yes to anything. */
const LIKING =
  /^(?:me encantan?|adore|i adore|love|i love|love your|love the|j'adore|j'aime|suka|suka banget|suka sangat|thích|rất thích|yêu thích|amo|gosto|pasand|pasand hai|पसंद|पसंद है|ชอบ|ชอบมาก|ชอบมากค่ะ|ชอบมากครับ|bayıldım|mi piace)$/iu;

/** Names what there is to agree to, or a mood: a yes only where the whole mail reads like one. */
const NAMES_IT =
  /^(?:collab|collaborat(?:e|ing|ion)|colaborar|collaborer|collaborare|collaborazione|parceria|zusammenarbeit(?:en)?|(?:be)?kerja ?sama|kolab(?:orasi)?|hợp tác|(?:ال|لل)تعاون|iş ?birliği|work(?:ing)? (?:together|with you)|(?:more |los |les |i |os |mais |más |plus de )?d[eé]tai?l(?:s|hes|les|nya|i)?|more info(?:rmation)?|chi tiết|thông tin chi tiết|happy|pleased|glad to|start|ready|try|product|thank you for considering me)$/iu;

const every = (reading: Reading, cues: readonly Cue[], pattern: RegExp): boolean =>
  cues.every(({ start, end }) => pattern.test(reading.text.slice(start, end)));

/** The probability of the sequence from which on it may start, where nothing is asked; more than 1: never by itself. */
function needed(reading: Reading, cautions: readonly Cautioned[]): number {
  if (cautions.length > MAX_CAUTIONS) return Infinity;
  const yes = cuesOf(reading, 'interest', 'go_on');
  const praise =
    yes.length > 0 &&
    (every(reading, yes, PRAISE) ||
      (reading.longestUnread > MAX_UNREAD_BESIDE_LIKING && every(reading, yes, LIKING)));
  if (praise) return Infinity;
  const firm = cautions.filter(({ soft }) => !soft);
  if (firm.some(({ caution }) => caution === 'unreadable' || caution === 'refusal')) return Infinity;
  if (firm.some(({ caution }) => caution === 'complaint')) return START.protests;
  if (firm.length > 0)
    return yes.length > 0 && firm.every(({ caution }) => caution === 'question')
      ? START.onlyAsksOn
      : START.firm;
  if (cautions.length > 0) return START.soft;
  if (yes.length === 0) return START.unsaid;
  const isUnderstood = reading.unread <= MAX_UNREAD_SHARE && reading.longestUnread <= MAX_UNREAD_RUN;
  if (every(reading, yes, NAMES_IT)) return START.said;
  if (isUnderstood) return START.understood;
  return reading.tokens.length <= SHORT_TOKENS ? START.short : START.said;
}

/** What the model finds likeliest; it acts on it where it is sure, and says its guess to a person where it is not. */
function open(
  reading: Reading,
  cautions: readonly Cautioned[],
  model: RouteModel | undefined,
): OfflineVerdict {
  const chance = routeChances(reading, model);
  const because = (route: Route, cues: readonly Cue[]): readonly string[] =>
    cues.length > 0 ? wordsOf(reading, cues) : wordsFor(reading, route, model);
  if (reading.questions.length > 0)
    return verdict('clarification', CONFIDENCE.question, wordsOf(reading, reading.questions));
  if (reading.unread === 1 && Math.max(...Object.values(chance)) < GUESSED_AT_NOTHING)
    return verdict('clarification', CONFIDENCE.unclear, [], true);
  if (chance.start >= Math.max(chance.stop, chance.person)) {
    const unsure = chance.start < needed(reading, cautions);
    const words = because('start', cuesOf(reading, 'interest', 'go_on'));
    return verdict('interested', chance.start, words, unsure);
  }
  const sells = cautions.some(({ caution, soft }) => caution === 'pitch' && !soft);
  if (chance.stop >= (sells ? STOP : chance.person)) {
    const words = because('stop', cuesOf(reading, 'refusal', 'likely_refusal'));
    return verdict('not_interested', chance.stop, words, chance.stop < STOP);
  }
  const words = cautions.flatMap((caution) => caution.words).slice(0, 5);
  return verdict(
    'clarification',
    chance.person,
    words.length > 0 ? words : because('person', []),
    chance.person < PERSON,
  );
}

/** What fixed rules and the embedded classifier say of one answer, which is read once. */
export interface ReadOffline {
  readonly rules: RulesVerdict;
  readonly offline: OfflineVerdict;
}

/**
 * Reads an answer without network: rules first, then the precedence refusal > contact > question > interest. A yes starts by
 * itself where nothing firm speaks against it and the trained model is sure enough.
 *
 * @param model other weights than the embedded ones: for measuring
 */
export function readOffline(
  answer: AnswerText,
  contacts: readonly FoundContact[],
  model?: RouteModel,
): ReadOffline {
  const reading = read(answer);
  const rules = rulesOver(reading, model);
  return { rules, offline: classified(reading, rules, contacts, model) };
}

function classified(
  reading: Reading,
  rules: RulesVerdict,
  contacts: readonly FoundContact[],
  model: RouteModel | undefined,
): OfflineVerdict {
  if (rules.kind === 'decided' && rules.intent === 'not_interested') {
    return verdict('not_interested', rules.confidence, rules.decidingWords, false, rules.optOut);
  }
  const given = contacts.filter(({ doubtful }) => !doubtful);
  if (given.length > 0) {
    const evidence = given.map((contact) => contact.evidence).slice(0, 3);
    return verdict('contact_provided', Math.max(...given.map(({ confidence }) => confidence)), evidence);
  }
  if (rules.kind === 'decided')
    return verdict(rules.intent, rules.confidence, rules.decidingWords, rules.unsure);
  if (contacts.length > 0) {
    return verdict(
      'clarification',
      CONFIDENCE.unclear,
      contacts.map(({ evidence }) => evidence).slice(0, 3),
      true,
    );
  }
  return open(reading, rules.cautions, model);
}
