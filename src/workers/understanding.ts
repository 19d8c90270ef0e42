/** Who judges the creators' mails, and who judges them in the shadow. */

import type { DecideDeps } from '../activities/decideReplies';
import { createGroqModel } from '../adapters/groq';
import type { ClassifierName, Config } from '../config';
import type { IntentModel } from '../domain/intent/model';

type UnderstandingConfig = Pick<Config, 'classifier' | 'classifierShadow' | 'groq'>;

/** `model` null: the built-in classifier judges. `shadow` null: nobody judges beside it. */
export function understanding(config: UnderstandingConfig): Required<Pick<DecideDeps, 'model' | 'shadow'>> {
  const { classifier, classifierShadow } = config;
  return {
    model: modelOf(classifier, config),
    shadow: classifierShadow === null ? null : { model: modelOf(classifierShadow, config) },
  };
}

function modelOf(classifier: ClassifierName, { groq }: UnderstandingConfig): IntentModel | null {
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
      });
  }
}
