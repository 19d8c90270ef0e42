import type { AnswerText, ContactKind, Intent } from '../verdict';

/** What a model believes to be a contact. It counts only once it was found verbatim in the creator's text. */
export interface ContactCandidate {
  readonly kind: ContactKind;
  readonly text: string;
}

/** Tokens of one call. `cachedPromptTokens` are part of `promptTokens` and do not count against the rate limit. */
export interface ModelUsage {
  readonly promptTokens: number;
  readonly cachedPromptTokens: number;
  readonly completionTokens: number;
}

/** The outcome of one attempt at asking a model. Whether there is a second attempt is the caller's decision. */
export type ModelAnswer =
  | {
      readonly kind: 'answered';
      readonly intent: Intent;
      readonly optOut: boolean;
      /** 0 to 1, as the model states it. */
      readonly confidence: number;
      /** Substrings of the creator's text; what the model invented is dropped. */
      readonly decidingWords: readonly string[];
      readonly contacts: readonly ContactCandidate[];
      readonly model: string;
      readonly promptVersion: string;
      readonly latencyMs: number;
      readonly usage: ModelUsage;
    }
  /** Rate limited: ask again after that time. */
  | { readonly kind: 'later'; readonly retryAfterMs: number }
  /** Time-out, 5xx, garbage, an answer outside the schema. `why` holds no text of the model or the creator. */
  | { readonly kind: 'failed'; readonly why: string };

/** Port: a model that reads one answer, in one attempt. Never throws for what the provider does; throws on programming errors only. */
export interface IntentModel {
  classify(answer: AnswerText): Promise<ModelAnswer>;
}
