import type { AnswerText, ContactKind, Intent } from '../verdict';
import { INTENTS } from '../verdict';
import type { ContactCandidate } from './model';

/** A model's answer after its shape was checked; nothing in it was trusted yet but the closed choices. */
export interface ModelReply {
  readonly intent: Intent;
  readonly optOut: boolean;
  readonly confidence: number;
  readonly decidingWords: readonly string[];
  readonly contacts: readonly ContactCandidate[];
}

const MAX_WORDS = 5;
const MAX_WORD_CHARS = 80;
const MAX_CONTACTS = 10;
const MAX_CONTACT_CHARS = 400;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const intentOf = (value: unknown): Intent | undefined => INTENTS.find((intent) => intent === value);
const kindOf = (value: unknown): ContactKind | undefined =>
  (['whatsapp', 'phone', 'address'] as const).find((kind) => kind === value);

function candidate(value: unknown): ContactCandidate | null {
  if (!isRecord(value) || !isText(value['text'])) return null;
  const kind = kindOf(value['kind']);
  return kind === undefined ? null : { kind, text: value['text'] };
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content) as unknown;
  } catch {
    return null;
  }
}

/**
 * Checks a model's content against the closed schema. Null: not of that shape. Strict decoding makes that rare, but the
 * endpoint may be another one than Groq's. Quotes that are not the creator's words are dropped.
 */
export function readModelReply(content: string, answer: AnswerText): ModelReply | null {
  const value = parsed(content);
  if (!isRecord(value)) return null;
  const intent = intentOf(value['intent']);
  const { opt_out: optOut, confidence, deciding_words: words, contacts } = value;
  if (intent === undefined || typeof optOut !== 'boolean' || typeof confidence !== 'number') return null;
  if (
    !(confidence >= 0 && confidence <= 1) ||
    !Array.isArray(words) ||
    !words.every(isText) ||
    !Array.isArray(contacts)
  )
    return null;
  const candidates = contacts.map(candidate);
  if (!candidates.every((entry) => entry !== null)) return null;
  return {
    intent,
    optOut: optOut && intent === 'not_interested',
    confidence,
    decidingWords: words
      .filter((word) => word.trim() !== '' && word.length <= MAX_WORD_CHARS && answer.written.includes(word))
      .slice(0, MAX_WORDS),
    contacts: candidates.filter(({ text }) => text.length <= MAX_CONTACT_CHARS).slice(0, MAX_CONTACTS),
  };
}
