/** The acting judge against its shadow, and both against what people said since, on the mails that both judged. */

import type { Database } from '../../adapters/postgres/database';
import type { Views } from '../../adapters/postgres/views';
import type { Intent, VerdictSource } from '../../domain/verdict';

export interface JudgeName {
  /** `rules`, `offline`, `groq`, or `fallback`: the built-in classifier while Groq was out. */
  readonly source: VerdictSource;
  readonly model: string;
  readonly promptVersion: string;
}

/** One pair of judges. What counts is what follows: an unsure verdict is a question for a person. */
export interface JudgesCompared {
  readonly acting: JudgeName;
  readonly shadow: JudgeName;
  readonly mails: number;
  /** On so many both said the same. */
  readonly agreed: number;
  /** On so many a person had a word, and so many times each was right. */
  readonly corrected: number;
  readonly actingRight: number;
  readonly shadowRight: number;
  /** Mails of which the shadow alone would have started a sequence: what it would cost to let it act. */
  readonly shadowAloneStarts: number;
  /** Most first. `personSaid` null: nobody had a word. */
  readonly confusion: readonly {
    readonly actingSaid: Intent;
    readonly shadowSaid: Intent;
    readonly personSaid: Intent | null;
    readonly mails: number;
  }[];
}

/** The pair with the most mails first. */
export async function judgesCompared(db: Database): Promise<readonly JudgesCompared[]> {
  const rows = await db
    .selectFrom('stats_judges')
    .selectAll()
    .orderBy('mails', 'desc')
    .orderBy('acting_said')
    .orderBy('shadow_said')
    .orderBy('person_said')
    .execute();
  const pairs = new Map<string, Row[]>();
  for (const row of rows) {
    const pair = JSON.stringify([actingOf(row), shadowOf(row)]);
    pairs.set(pair, [...(pairs.get(pair) ?? []), row]);
  }
  return [...pairs.values()].flatMap(compared).sort((a, b) => b.mails - a.mails);
}

type Row = Views['stats_judges'];

function compared(rows: readonly Row[]): JudgesCompared[] {
  const [first] = rows;
  if (first === undefined) return [];
  const mailsWhere = (fits: (row: Row) => boolean): number =>
    rows.filter(fits).reduce((sum, { mails }) => sum + mails, 0);
  return [
    {
      acting: actingOf(first),
      shadow: shadowOf(first),
      mails: mailsWhere(() => true),
      agreed: mailsWhere((row) => row.acting_said === row.shadow_said),
      corrected: mailsWhere((row) => row.person_said !== null),
      actingRight: mailsWhere((row) => row.person_said === row.acting_said),
      shadowRight: mailsWhere((row) => row.person_said === row.shadow_said),
      shadowAloneStarts: mailsWhere(
        (row) => row.shadow_said === 'interested' && row.acting_said !== 'interested',
      ),
      confusion: rows.map((row) => ({
        actingSaid: row.acting_said,
        shadowSaid: row.shadow_said,
        personSaid: row.person_said,
        mails: row.mails,
      })),
    },
  ];
}

const actingOf = (row: Row): JudgeName => ({
  source: row.acting_source,
  model: row.acting_model,
  promptVersion: row.acting_prompt_version,
});

const shadowOf = (row: Row): JudgeName => ({
  source: row.shadow_source,
  model: row.shadow_model,
  promptVersion: row.shadow_prompt_version,
});
