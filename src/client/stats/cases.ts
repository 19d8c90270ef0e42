/** What people corrected, as labelled replies for `npm run eval -- --cases` (fields: test/fixtures/replies/README.md). */

import type { Database } from '../../adapters/postgres/database';
import { guessLanguages } from '../../domain/contacts/language';
import type { Intent } from '../../domain/verdict';

export interface CaseVerdict {
  readonly intent: Intent;
  readonly optOut: boolean;
  readonly unsure: boolean;
  readonly confidence: number;
  readonly decidingWords: readonly string[];
}

/** One line of the file. Holds a creator's text. */
export interface LabelledCase {
  readonly id: string;
  /** ISO 639-1 as guessed from the text; `und` where nothing speaks for one. */
  readonly language: string;
  readonly text: string;
  readonly signature: string;
  /** A person's word. */
  readonly intent: Intent;
  readonly optOut: boolean;
  readonly split: 'tune';
  readonly acting?: CaseVerdict;
  readonly shadow?: CaseVerdict;
}

export interface Cases {
  readonly cases: readonly LabelledCase[];
  /** Corrections whose mail holds no text: unreadable, or erased. */
  readonly withoutText: number;
}

/** The last word on each mail counts. By when it was said. */
export async function correctedCases(db: Database): Promise<Cases> {
  const corrections = await db
    .selectFrom('corrections')
    .distinctOn('reply_id')
    .select(['id', 'reply_id', 'intent'])
    .where('reply_id', 'is not', null)
    .orderBy('reply_id')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const cases: LabelledCase[] = [];
  for (const { id, reply_id: replyId, intent } of [...corrections].sort(
    (a, b) => Number(a.id) - Number(b.id),
  )) {
    const labelled = replyId === null ? null : await caseOf(db, id, replyId, intent);
    if (labelled !== null) cases.push(labelled);
  }
  return { cases, withoutText: corrections.length - cases.length };
}

async function caseOf(
  db: Database,
  correctionId: string,
  replyId: string,
  intent: Intent,
): Promise<LabelledCase | null> {
  const verdicts = await db
    .selectFrom('classifications')
    .selectAll()
    .where('reply_id', '=', replyId)
    .orderBy('id')
    .execute();
  const acting = verdicts.find((verdict) => verdict.acting);
  const shadow = verdicts.find((verdict) => !verdict.acting);
  const mails = await db
    .selectFrom('email_replies')
    .select(['written', 'signature'])
    .where('id', 'in', acting?.reply_ids ?? [replyId])
    .orderBy('received_at')
    .orderBy('id')
    .execute();
  const text = joined(mails.map(({ written }) => written));
  const signature = joined(mails.map((mail) => mail.signature));
  if (text === '' && signature === '') return null;
  return {
    id: `correction-${correctionId}`,
    language: guessLanguages(text)[0] ?? 'und',
    text,
    signature,
    intent,
    optOut: intent === 'not_interested' && (acting?.opt_out ?? false),
    split: 'tune',
    ...(acting === undefined ? {} : { acting: verdictOf(acting) }),
    ...(shadow === undefined ? {} : { shadow: verdictOf(shadow) }),
  };
}

function joined(texts: readonly (string | null)[]): string {
  return texts.flatMap((text) => (text === null || text.trim() === '' ? [] : [text.trim()])).join('\n\n');
}

function verdictOf(row: {
  readonly intent: Intent;
  readonly opt_out: boolean;
  readonly unsure: boolean;
  readonly confidence: number;
  readonly deciding_words: readonly string[];
}): CaseVerdict {
  return {
    intent: row.intent,
    optOut: row.opt_out,
    unsure: row.unsure,
    confidence: row.confidence,
    decidingWords: row.deciding_words,
  };
}
