import type { AnswerText, FoundContact, Intent, Verdict, VerdictSource } from '../verdict';
import type { ModelAnswer } from './model';
import type { OfflineVerdict } from './offline';
import type { RulesVerdict } from './rules';

export interface Judgements {
  readonly answer: AnswerText;
  readonly rules: RulesVerdict;
  /** The model's answer; null where the offline classifier is the one that acts. */
  readonly model: ModelAnswer | null;
  readonly offline: OfflineVerdict;
  /** Contacts that stand verbatim in the creator's text. */
  readonly contacts: readonly FoundContact[];
}

/** Below this a model's word is a guess: a person decides. */
const SURE_MODEL = 0.7;
const RULES_VERSION = 'rules-3';

interface Judged {
  readonly intent: Intent;
  readonly optOut: boolean;
  readonly unsure: boolean;
  readonly source: VerdictSource;
  readonly model: string;
  readonly promptVersion: string;
  readonly confidence: number;
  readonly decidingWords: readonly string[];
  readonly latencyMs: number;
}

function offlineAs(source: 'offline' | 'fallback', { offline }: Judgements): Judged {
  // While the model is out nothing automated may start: a yes becomes a question for a person.
  const starts = source === 'fallback' && offline.intent === 'interested';
  return {
    ...offline,
    intent: offline.intent,
    unsure: offline.unsure || starts,
    source,
    promptVersion: '',
    latencyMs: 0,
  };
}

function byRules(rules: Extract<RulesVerdict, { kind: 'decided' }>): Judged {
  return { ...rules, source: 'rules', model: RULES_VERSION, promptVersion: '', latencyMs: 0 };
}

function modelVerdict(judgements: Judgements, answer: Extract<ModelAnswer, { kind: 'answered' }>): Judged {
  const { rules, contacts } = judgements;
  const { intent, optOut, confidence, decidingWords, model, promptVersion, latencyMs } = answer;
  const said = {
    optOut: false,
    source: 'groq' as const,
    model,
    promptVersion,
    confidence,
    decidingWords,
    latencyMs,
  };
  const sure = confidence >= SURE_MODEL;
  const given = contacts.some(({ doubtful }) => !doubtful);
  if (intent === 'not_interested') return { ...said, intent, optOut, unsure: !sure };
  if (given) return { ...said, intent: 'contact_provided', unsure: false };
  // The model saw a contact that nobody finds in the text, or only a doubtful one.
  if (intent === 'contact_provided' || contacts.length > 0)
    return { ...said, intent: 'clarification', unsure: true };
  if (intent === 'clarification') return { ...said, intent, unsure: !sure };
  return { ...said, intent, unsure: !sure || (rules.kind === 'open' && rules.cautions.some(vetoes)) };
}

/** Cautions that no model may argue away. The softer ones ("but", "later", "e-mail") are left to its reading. */
function vetoes({
  caution,
  words,
}: {
  readonly caution: string;
  readonly words: readonly string[];
}): boolean {
  if (caution === 'unreadable' || caution === 'refusal') return true;
  return (caution === 'question' || caution === 'complaint') && words.some((word) => /[?؟？]/.test(word));
}

/**
 * One verdict out of all that was said. Rules veto towards caution and never the other way; an opt-out or a refusal by rule
 * outranks a contact; a contact counts only if it was found in the text.
 */
export function combine(judgements: Judgements): Verdict {
  const { rules, model } = judgements;
  if (
    rules.kind === 'decided' &&
    (rules.intent === 'not_interested' || rules.unsure) &&
    !(rules.unsure && judgements.contacts.length > 0)
  )
    return byRules(rules);
  if (model === null) return offlineAs('offline', judgements);
  switch (model.kind) {
    case 'answered':
      return modelVerdict(judgements, model);
    case 'later':
    case 'failed':
      return offlineAs('fallback', judgements);
  }
}
