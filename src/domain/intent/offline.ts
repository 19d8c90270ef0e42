import type { AnswerText, FoundContact, Intent } from '../verdict';
import type { Cue } from './cues';
import { cuesOf, read, wordsOf, type Reading } from './reading';
import { routeChances, type RouteModel } from './route';
import { rulesOver, type Cautioned } from './rules';

/** Version of lexicon, rules and weights together: stored with each verdict as the model's name. */
export const OFFLINE_MODEL = 'offline-3';

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

/** Words that nobody understood may not make up more than this of a yes, unless the trained model is sure of it too. */
const MAX_UNREAD_SHARE = 0.6;
const MAX_UNREAD_RUN = 8;
/** Beside nothing but a liking, so many words in a row that nobody understood may say anything. */
const MAX_UNREAD_BESIDE_LIKING = 3;

/** How likely the trained model must find the sequence: where the rules believe a yes, half do, see none, see one beside a soft caution or a firm one. */
const START = { believed: 0.5, halfUnderstood: 0.7, unnoticed: 0.84, cautioned: 0.85, warned: 0.97 } as const;
/** More than this many kinds of caution are no accident. */
const MAX_CAUTIONS = 2;

/** How sure of a yes the model must be beside a caution; more than 1: nothing outweighs it. */
function neededBeside({ caution, soft }: Cautioned): number {
  if (soft) return START.cautioned;
  switch (caution) {
    case 'question':
    case 'complaint':
    case 'undecided':
    case 'channel':
    case 'pitch':
      return START.warned;
    case 'refusal':
    case 'contrast':
    case 'terms':
    case 'contact':
    case 'unreadable':
      return Infinity;
  }
}

/** How likely it must find a refusal where the rules only suspect one. */
const STOP_SUSPECTED = 0.8;

/** Shares that were right among replies that nothing was made on, by what decided. */
const CONFIDENCE = { question: 0.93, suspectedStop: 0.85, nothing: 0.6, unclear: 0.5 } as const;

/** A caution alone is right in half of the cases; the more the model hears a person's business in the whole, the likelier. */
const cautionConfidence = (person: number): number => 0.5 + 0.4 * person;

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

function open(
  reading: Reading,
  cautions: readonly Cautioned[],
  model: RouteModel | undefined,
): OfflineVerdict {
  const chance = routeChances(reading, model);
  if (reading.questions.length > 0)
    return verdict('clarification', CONFIDENCE.question, wordsOf(reading, reading.questions));
  const yes = cuesOf(reading, 'interest', 'go_on');
  const praise =
    yes.length > 0 &&
    (every(reading, yes, PRAISE) ||
      (reading.longestUnread > MAX_UNREAD_BESIDE_LIKING && every(reading, yes, LIKING)));
  const first = cautions[0];
  if (first !== undefined) {
    const refuses = cautions.every(
      ({ caution }) => caution === 'refusal' || caution === 'contrast' || caution === 'undecided',
    );
    if (refuses && chance.stop >= STOP_SUSPECTED)
      return verdict('not_interested', CONFIDENCE.suspectedStop, first.words);
    const needed = Math.max(...cautions.map(neededBeside));
    const outweighed = cautions.length <= MAX_CAUTIONS && yes.length > 0 && !praise && chance.start >= needed;
    if (!outweighed) return verdict('clarification', cautionConfidence(chance.person), first.words, true);
    return verdict('interested', startConfidence(chance.start), wordsOf(reading, yes));
  }
  const understood = reading.unread <= MAX_UNREAD_SHARE && reading.longestUnread <= MAX_UNREAD_RUN;
  const believed = understood && !every(reading, yes, NAMES_IT);
  const needed = yes.length === 0 ? START.unnoticed : believed ? START.believed : START.halfUnderstood;
  if (chance.start < needed || praise)
    return verdict(
      'clarification',
      yes.length === 0 ? CONFIDENCE.nothing : CONFIDENCE.unclear,
      wordsOf(reading, yes),
      true,
    );
  return verdict('interested', startConfidence(chance.start), wordsOf(reading, yes));
}

const startConfidence = (chance: number): number => Math.min(0.98, 0.8 + 0.2 * chance);

/**
 * Reads an answer without network: rules first, then the precedence refusal > contact > question > interest. A yes needs
 * words that say it, nothing firm that speaks against it, and a trained model that does not doubt it.
 *
 * @param model other weights than the embedded ones: for measuring
 */
export function classifyOffline(
  answer: AnswerText,
  contacts: readonly FoundContact[],
  model?: RouteModel,
): OfflineVerdict {
  const reading = read(answer);
  const rules = rulesOver(reading, model);
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
