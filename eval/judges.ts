import { performance } from 'node:perf_hooks';
import { createGroqModel, DEFAULT_GROQ_MODEL } from '../src/adapters/groq';
import { findContacts } from '../src/domain/contacts/contacts';
import { withCandidates } from '../src/domain/contacts/verify';
import { combine } from '../src/domain/intent/decide';
import type { IntentModel, ModelAnswer } from '../src/domain/intent/model';
import { classifyOffline } from '../src/domain/intent/offline';
import { rulesVerdict } from '../src/domain/intent/rules';
import type { AnswerText } from '../src/domain/verdict';
import type { Labelled } from './labelled';
import type { Judged } from './score';

/** Judges one reply as production would, with the classifier that the judge is named after. */
export type Judge = (reply: Labelled) => Promise<Judged>;

const LONGEST_PAUSE_MS = 60_000;

async function asked(model: IntentModel, answer: AnswerText): Promise<ModelAnswer> {
  for (;;) {
    const first = await model.classify(answer);
    const last = first.kind === 'failed' ? await model.classify(answer) : first;
    if (last.kind !== 'later') return last;
    const pauseMs = Math.min(last.retryAfterMs, LONGEST_PAUSE_MS);
    await new Promise<void>((resolve) => setTimeout(resolve, pauseMs));
  }
}

function judgeWith(model: IntentModel | null): Judge {
  return async (reply) => {
    const answer: AnswerText = {
      written: reply.text,
      signature: reply.signature ?? '',
      subject: '',
      followUpsSent: 0,
    };
    const text = { written: answer.written, signature: answer.signature, vcards: [] };
    const found = findContacts(text, { defaultRegion: null });
    const answered = model === null ? null : await asked(model, answer);
    const contacts =
      answered?.kind === 'answered'
        ? withCandidates(text, found, answered.contacts, { defaultRegion: null })
        : found;
    const verdict = combine({
      answer,
      rules: rulesVerdict(answer),
      model: answered,
      offline: classifyOffline(answer, contacts),
      contacts,
    });
    const numbers = contacts.filter(({ kind }) => kind !== 'address');
    return {
      reply,
      intent: verdict.unsure ? 'clarification' : verdict.intent,
      unsure: verdict.unsure,
      optOut: verdict.optOut,
      confidence: verdict.confidence,
      decidingWords: verdict.decidingWords,
      phones: numbers.map(({ value }) => value),
      whatsapp: numbers.filter(({ kind }) => kind === 'whatsapp').map(({ value }) => value),
      addresses: contacts.filter(({ kind }) => kind === 'address').map(({ value }) => value),
    };
  };
}

export const JUDGES = ['offline', 'groq'] as const;
export type JudgeName = (typeof JUDGES)[number];

/** Throws where the environment lacks what the judge needs, in words for a person. */
export function judgeNamed(name: JudgeName, environment: NodeJS.ProcessEnv): Judge {
  if (name === 'offline') return judgeWith(null);
  const apiKey = environment['GROQ_API_KEY'];
  if (apiKey === undefined || apiKey === '')
    throw new Error(
      'GROQ_API_KEY is not set: the judge "groq" asks the model. Set it, or run with --judge offline.',
    );
  return judgeWith(
    createGroqModel({
      apiKey,
      baseUrl: environment['GROQ_BASE_URL'] ?? null,
      model: environment['GROQ_MODEL'] ?? DEFAULT_GROQ_MODEL,
      timeoutMs: 8_000,
      clock: () => performance.now(),
    }),
  );
}
