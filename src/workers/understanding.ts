/** Who judges the creators' mails, and who judges them in the shadow. */

import type { DecideDeps } from '../activities/decideReplies';
import type { ModelTurns } from '../activities/ports';
import { createGroqModel } from '../adapters/groq';
import type { TurnLimits } from '../adapters/redis/turnLimits';
import type { ClassifierName, Config } from '../config';
import type { IntentModel } from '../domain/intent/model';

type UnderstandingConfig = Pick<Config, 'classifier' | 'classifierShadow' | 'groq'>;

/** Turns at a model, shared by all workers. */
export type TurnsOf = (limits: TurnLimits & { readonly model: string }) => ModelTurns;

/** What a request that was given up may still take on the way. */
const TURN_MARGIN_MS = 5_000;

/** `model` null: the built-in classifier judges. `shadow` null: nobody judges beside it. */
export function understanding(
  config: UnderstandingConfig,
  turnsOf: TurnsOf,
): Required<Pick<DecideDeps, 'model' | 'shadow'>> {
  const { classifier, classifierShadow } = config;
  return {
    model: modelOf(classifier, config, turnsOf),
    shadow: classifierShadow === null ? null : { model: modelOf(classifierShadow, config, turnsOf) },
  };
}

function modelOf(
  classifier: ClassifierName,
  { groq }: UnderstandingConfig,
  turnsOf: TurnsOf,
): IntentModel | null {
  switch (classifier) {
    case 'offline':
      return null;
    case 'groq':
      if (groq === null)
        throw new Error('Groq is to judge and has no key: the configuration was not checked.');
      return createGroqModel({
        apiKey: groq.apiKey.reveal(),
        baseUrl: groq.baseUrl,
        model: groq.model,
        timeoutMs: groq.timeoutMs,
        clock: () => performance.now(),
        turns: turnsOf({
          model: groq.model,
          maxConcurrent: groq.maxConcurrent,
          tokensPerMinute: groq.tokensPerMinute,
          lapseMs: groq.timeoutMs + TURN_MARGIN_MS,
        }),
      });
  }
}
