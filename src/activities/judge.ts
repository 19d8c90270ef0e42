/** What the creator's mails say: contacts, rules, the model, put together. */

import { findContacts } from '../domain/contacts/contacts';
import type { ContactText, PhoneContext } from '../domain/contacts/phones';
import { withCandidates } from '../domain/contacts/verify';
import { combine, type Judgements } from '../domain/intent/decide';
import type { ContactCandidate, IntentModel, ModelAnswer } from '../domain/intent/model';
import { readOffline } from '../domain/intent/offline';
import type { AnswerText, FoundContact, Verdict } from '../domain/verdict';
import type { ReplyRecord } from './ports';

export type Contacts = ReadonlyMap<string, readonly FoundContact[]>;

export type Judged =
  | { readonly kind: 'judged'; readonly verdict: Verdict; readonly contacts: Contacts }
  /** The provider asks to come back. */
  | { readonly kind: 'later'; readonly retryAfterMs: number };

export interface Judging {
  /** Null: the offline classifier is the one that acts. */
  readonly model: IntentModel | null;
}

/** A limit that lasts longer is an outage. */
const LONGEST_WAIT_MS = 15 * 60_000;
const TRIES = 2;
/** Text of several mails together, as much as a model is given. */
const MAX_TEXT = 20_000;
const NOTHING_KNOWN: PhoneContext = { defaultRegion: null };

/** Judges these mails together, oldest first. Expected failures of the model are values. */
export async function judge(
  { model }: Judging,
  replies: readonly ReplyRecord[],
  followUpsSent: number,
  context = NOTHING_KNOWN,
): Promise<Judged> {
  const contacts = contactsIn(replies, context);
  const given = judgements(replies, contacts, followUpsSent);
  const withoutModel = combine(given);
  if (model === null || withoutModel.source === 'rules')
    return { kind: 'judged', verdict: withoutModel, contacts };
  const answer = await ask(model, given.answer);
  if (answer.kind === 'later' && answer.retryAfterMs <= LONGEST_WAIT_MS) return answer;
  const known =
    answer.kind === 'answered' ? withNamed(replies, contacts, answer.contacts, context) : contacts;
  const verdict = combine({ ...given, contacts: [...known.values()].flat(), model: answer });
  return { kind: 'judged', verdict, contacts: known };
}

/** Rules and the offline classifier only: for mail on which nothing automated can follow. */
export function judgeOffline(
  replies: readonly ReplyRecord[],
  followUpsSent: number,
  context = NOTHING_KNOWN,
): { readonly verdict: Verdict; readonly contacts: Contacts } {
  const contacts = contactsIn(replies, context);
  return { verdict: combine(judgements(replies, contacts, followUpsSent)), contacts };
}

/** Each mail's own contacts. */
export function contactsIn(replies: readonly ReplyRecord[], context: PhoneContext): Contacts {
  return new Map(
    replies.map((reply) => [reply.replyId, asVouched(reply, findContacts(contactTextOf(reply), context))]),
  );
}

/**
 * A contact is the creator's side's if the creator wrote the mail, or somebody whom the mail server vouches for (an assistant in
 * the same thread). What anybody could have written under a borrowed name is kept, and doubtful.
 */
function asVouched(
  { senderMatches, authentication }: ReplyRecord,
  found: readonly FoundContact[],
): readonly FoundContact[] {
  const isVouched = authentication === 'pass' || (senderMatches && authentication === 'neutral');
  return isVouched ? found : found.map((contact) => ({ ...contact, doubtful: true }));
}

/** What the model names counts mail by mail: a contact pieced together from two of them stands in neither. */
function withNamed(
  replies: readonly ReplyRecord[],
  found: Contacts,
  named: readonly ContactCandidate[],
  context: PhoneContext,
): Contacts {
  return new Map(
    replies.map((reply) => [
      reply.replyId,
      asVouched(reply, withCandidates(contactTextOf(reply), found.get(reply.replyId) ?? [], named, context)),
    ]),
  );
}

function contactTextOf({ written, signature, vcards }: ReplyRecord): ContactText {
  return { written: written ?? '', signature: signature ?? '', vcards };
}

export function answerOf(replies: readonly ReplyRecord[], followUpsSent: number): AnswerText {
  const joined = (texts: readonly (string | null)[]): string =>
    texts
      .flatMap((text) => (text === null || text.trim() === '' ? [] : [text.trim()]))
      .join('\n\n')
      .slice(0, MAX_TEXT);
  return {
    written: joined(replies.map((reply) => reply.written)),
    signature: joined(replies.map((reply) => reply.signature)),
    subject: replies.at(-1)?.subject ?? '',
    followUpsSent,
  };
}

function judgements(replies: readonly ReplyRecord[], contacts: Contacts, followUpsSent: number): Judgements {
  const answer = answerOf(replies, followUpsSent);
  const found = [...contacts.values()].flat();
  return {
    answer,
    ...readOffline(answer, found),
    model: null,
    contacts: found,
  };
}

async function ask(model: IntentModel, answer: AnswerText): Promise<ModelAnswer> {
  let last: ModelAnswer = await model.classify(answer);
  for (let tries = 1; tries < TRIES && last.kind === 'failed'; tries++) last = await model.classify(answer);
  return last;
}
