import type { AnswerText, FoundContact, Intent } from '../verdict';
import { cuesOf, read, wordsOf } from './reading';
import { rulesOver } from './rules';

/** Version of lexicon, rules and weights together: stored with each verdict as the model's name. */
export const OFFLINE_MODEL = 'offline-1';

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

/** Words that nobody understood may not make up more than this of a yes. */
const MAX_UNREAD_SHARE = 0.5;
const MAX_UNREAD_RUN = 6;

/** Reads an answer without network: rules first, then the precedence refusal > contact > question > interest, and a yes only where nothing speaks against it. */
export function classifyOffline(answer: AnswerText, contacts: readonly FoundContact[]): OfflineVerdict {
  const reading = read(answer);
  const rules = rulesOver(reading);
  const given = contacts.filter(
    ({ doubtful, source }) => !doubtful && (source !== 'vcard' || contacts.length > 0),
  );
  if (rules.kind === 'decided' && rules.intent === 'not_interested')
    return verdict('not_interested', rules.confidence, rules.decidingWords, false, rules.optOut);
  if (given.length > 0)
    return verdict(
      'contact_provided',
      Math.max(...given.map(({ confidence }) => confidence)),
      given.map(({ evidence }) => evidence).slice(0, 3),
    );
  if (rules.kind === 'decided')
    return verdict(rules.intent, rules.confidence, rules.decidingWords, rules.unsure);
  if (contacts.length > 0)
    return verdict('clarification', 0.5, contacts.map(({ evidence }) => evidence).slice(0, 3), true);
  if (reading.questions.length > 0) return verdict('clarification', 0.9, wordsOf(reading, reading.questions));
  const caution = rules.cautions[0];
  if (caution !== undefined)
    return verdict(
      'clarification',
      caution.caution === 'question' || caution.caution === 'terms' ? 0.75 : 0.6,
      caution.words,
      true,
    );
  const yes = cuesOf(reading, 'interest', 'go_on');
  const understood = reading.unread <= MAX_UNREAD_SHARE && reading.longestUnread <= MAX_UNREAD_RUN;
  if (yes.length === 0) return verdict('clarification', 0.4, [], true);
  if (!understood) return verdict('clarification', 0.5, wordsOf(reading, yes), true);
  return verdict(
    'interested',
    Math.min(0.97, 0.8 + 0.05 * yes.length - 0.3 * reading.unread),
    wordsOf(reading, yes),
  );
}
