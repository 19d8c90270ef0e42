/** The model that judges: one small question to it. */

import { createGroqModel } from '../../adapters/groq';
import type { Config } from '../../config';
import { check, failed, ok, warning, type CheckResult } from './check';

const QUESTION = { written: 'Yes, tell me more.', signature: '', subject: 'Re: hello', followUpsSent: 0 };

export function examineModel({
  classifier,
  groq,
}: Pick<Config, 'classifier' | 'groq'>): Promise<CheckResult> {
  const remedy =
    'Look at GROQ_API_KEY, GROQ_MODEL and GROQ_BASE_URL; until it answers, unsure mail goes to a person.';
  return check('model', classifier, remedy, async () => {
    if (classifier === 'offline' || groq === null) return ok('the built-in classifier needs nothing');
    const model = createGroqModel({
      apiKey: groq.apiKey.reveal(),
      baseUrl: groq.baseUrl,
      model: groq.model,
      timeoutMs: groq.timeoutMs,
      clock: () => performance.now(),
    });
    const answer = await model.classify(QUESTION);
    switch (answer.kind) {
      case 'answered':
        return ok(`${groq.model} answers in ${Math.round(answer.latencyMs)} ms`);
      case 'later':
        return warning(
          `${groq.model} asks to come back in ${Math.ceil(answer.retryAfterMs / 1_000)} s`,
          'The rate limit clears by itself; a higher tier raises it.',
        );
      case 'failed':
        return failed(answer.why, remedy);
    }
  });
}
