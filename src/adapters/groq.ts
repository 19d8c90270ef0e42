import Groq, { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError } from 'groq-sdk';
import type {
  ChatCompletion,
  ChatCompletionCreateParamsNonStreaming,
  ChatCompletionMessageParam,
} from 'groq-sdk/resources/chat/completions';
import type { ModelTurns, TurnTold } from '../activities/ports';
import type { IntentModel, ModelAnswer, ModelUsage } from '../domain/intent/model';
import { readModelReply } from '../domain/intent/modelReply';
import { ANSWER_SCHEMA, estimatedTokens, PROMPT_VERSION, promptFor } from '../domain/intent/prompt';
import type { AnswerText } from '../domain/verdict';

/** A production model of Groq's with strict structured outputs and prompt caching (docs/decisions/0005-groq-model.md). */
export const DEFAULT_GROQ_MODEL = 'openai/gpt-oss-120b';

export interface GroqOptions {
  readonly apiKey: string;
  /** As groq-sdk takes it, without `/openai/v1`; null: Groq's own. */
  readonly baseUrl: string | null;
  readonly model: string;
  /** For the whole attempt, body included. */
  readonly timeoutMs: number;
  /** Milliseconds, monotonic: only differences are used. */
  readonly clock: () => number;
  /** Limits that all workers share; without: Groq's own refusals are the limit. */
  readonly turns?: ModelTurns;
}

/** Without a `retry-after` a limit per minute has passed after this. */
const DEFAULT_RETRY_AFTER_MS = 30_000;
/** The answer is small; the rest is room for the reasoning that precedes it. */
const MAX_COMPLETION_TOKENS = 2_048;

/** Groq's GPT-OSS models reason before they answer; other models refuse these fields. */
function reasoning(model: string): { reasoning_effort?: 'low'; include_reasoning?: false } {
  return model.startsWith('openai/gpt-oss') ? { reasoning_effort: 'low', include_reasoning: false } : {};
}

function retryAfterMs(headers: Headers | undefined): number {
  const stated = headers?.get('retry-after')?.trim() ?? '';
  const seconds = Number(stated);
  return stated !== '' && Number.isFinite(seconds) && seconds >= 0
    ? Math.ceil(seconds * 1000)
    : DEFAULT_RETRY_AFTER_MS;
}

/** By name, since what fetch and the JSON parser throw may come from another realm than ours. */
function nameOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
}

const failed = (why: string): ModelAnswer => ({ kind: 'failed', why });

/**
 * The SDK's errors, cast once. Their messages are never passed on: that of `json_validate_failed` holds the model's text,
 * and with it the creator's number.
 */
function fromError(error: unknown): ModelAnswer {
  // The only one who aborts is our own timeout.
  if (error instanceof APIConnectionTimeoutError || error instanceof APIUserAbortError)
    return failed('Groq did not answer in time');
  if (error instanceof APIConnectionError) return failed('no connection to Groq');
  if (error instanceof APIError) {
    const status: unknown = error.status;
    if (status === 429)
      return { kind: 'later', retryAfterMs: retryAfterMs(error.headers as Headers | undefined) };
    return failed(typeof status === 'number' ? `Groq answered ${status}` : 'the request to Groq broke off');
  }
  switch (nameOf(error)) {
    case 'SyntaxError':
      return failed('Groq answered with something that is no JSON');
    case 'AbortError':
    case 'TimeoutError':
      return failed('Groq did not answer in time');
    // What fetch throws when a body breaks off (undici: "terminated").
    case 'TypeError':
      if (/terminated|fetch failed/.test((error as Error).message))
        return failed('the answer of Groq broke off');
      break;
  }
  throw error;
}

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);

function usageOf(completion: ChatCompletion): ModelUsage {
  const usage = completion.usage;
  const details = (
    usage as { readonly prompt_tokens_details?: { readonly cached_tokens?: unknown } | null } | undefined
  )?.prompt_tokens_details;
  return {
    promptTokens: numberOf(usage?.prompt_tokens),
    cachedPromptTokens: numberOf(details?.cached_tokens),
    completionTokens: numberOf(usage?.completion_tokens),
  };
}

/** A 200 with another content type comes back as a string that the SDK types as a completion. */
function contentOf(completion: unknown): string | null {
  if (typeof completion !== 'object' || completion === null) return null;
  const choices = (completion as { readonly choices?: unknown }).choices;
  const first: unknown = Array.isArray(choices) ? choices[0] : undefined;
  const content = (first as { readonly message?: { readonly content?: unknown } | null } | null | undefined)
    ?.message?.content;
  return typeof content === 'string' ? content : null;
}

/** One attempt: its answer, and what Groq said of the limits (console.groq.com/docs/rate-limits). */
interface Attempt {
  readonly answer: ModelAnswer;
  readonly told: TurnTold;
}

const UNTOLD: TurnTold = { usedTokens: null, limitTokens: null, remainingTokens: null, refusedForMs: null };

function toldBy(headers: Headers | undefined): TurnTold {
  const count = (name: string): number | null => {
    const value = Number(headers?.get(name) ?? NaN);
    return Number.isFinite(value) && value >= 0 ? value : null;
  };
  const limit = count('x-ratelimit-limit-tokens');
  return {
    ...UNTOLD,
    limitTokens: limit === 0 ? null : limit,
    remainingTokens: count('x-ratelimit-remaining-tokens'),
  };
}

/** What was served from the cache does not count (console.groq.com/docs/prompt-caching). */
function countedTokens({ promptTokens, cachedPromptTokens, completionTokens }: ModelUsage): number | null {
  const counted = promptTokens - cachedPromptTokens + completionTokens;
  return promptTokens > 0 && counted >= 0 ? counted : null;
}

function failedAttempt(error: unknown): Attempt {
  const answer = fromError(error);
  const told = toldBy(error instanceof APIError ? (error.headers as Headers | undefined) : undefined);
  return answer.kind === 'later'
    ? { answer, told: { ...told, usedTokens: 0, refusedForMs: answer.retryAfterMs } }
    : { answer, told };
}

class GroqIntentModel implements IntentModel {
  private readonly client: Groq;

  constructor(private readonly options: GroqOptions) {
    this.client = new Groq({
      apiKey: options.apiKey,
      ...(options.baseUrl === null ? {} : { baseURL: options.baseUrl }),
      // Retries are the workflow's: the SDK would sleep out a retry-after inside the activity's slot.
      maxRetries: 0,
      timeout: options.timeoutMs,
      // The SDK logs bodies at its debug level, which its own environment variable would switch on.
      logLevel: 'off',
    });
  }

  async classify(answer: AnswerText): Promise<ModelAnswer> {
    const turn = await this.options.turns?.take(estimatedTokens(answer));
    if (turn?.kind === 'later') return turn;
    let told = UNTOLD;
    try {
      const attempt = await this.attempt(answer);
      told = attempt.told;
      return attempt.answer;
    } finally {
      await turn?.end(told);
    }
  }

  private async attempt(answer: AnswerText): Promise<Attempt> {
    const { model, timeoutMs, clock } = this.options;
    const startedMs = clock();
    try {
      // The SDK's timeout ends with the headers; a body that never comes is cut off by the signal.
      const signal = AbortSignal.timeout(timeoutMs);
      const { data: completion, response } = await this.client.chat.completions
        .create(requestFor(model, answer), { signal })
        .withResponse();
      const told = toldBy(response.headers);
      const content = contentOf(completion);
      if (content === null)
        return { answer: failed('Groq answered with something that is no completion'), told };
      const usage = usageOf(completion);
      const counted = { ...told, usedTokens: countedTokens(usage) };
      const reply = readModelReply(content, answer);
      if (reply === null) return { answer: failed('Groq answered outside the schema'), told: counted };
      const latencyMs = Math.round(clock() - startedMs);
      return {
        answer: { kind: 'answered', ...reply, model, promptVersion: PROMPT_VERSION, latencyMs, usage },
        told: counted,
      };
    } catch (error) {
      return failedAttempt(error);
    }
  }
}

function requestFor(model: string, answer: AnswerText): ChatCompletionCreateParamsNonStreaming {
  return {
    model,
    messages: promptFor(answer).map(({ role, content }): ChatCompletionMessageParam => ({ role, content })),
    temperature: 0,
    max_completion_tokens: MAX_COMPLETION_TOKENS,
    ...reasoning(model),
    response_format: {
      type: 'json_schema',
      json_schema: { name: 'judged_reply', strict: true, schema: ANSWER_SCHEMA },
    },
  };
}

/** One attempt per call; the tries are the caller's. */
export function createGroqModel(options: GroqOptions): IntentModel {
  return new GroqIntentModel(options);
}
