/** Model verdicts against what people said since. */

import type { Database } from '../../adapters/postgres/database';
import type { Intent, VerdictSource } from '../../domain/verdict';

export interface ModelVerdicts {
  readonly source: VerdictSource;
  readonly model: string;
  readonly promptVersion: string;
  /** False: a shadow, whose verdicts are never acted on. */
  readonly acting: boolean;
  readonly said: Intent;
  /** Null: nobody contradicted. Equal to `said`: somebody looked and agreed. */
  readonly correctedTo: Intent | null;
  readonly verdicts: number;
  readonly meanConfidence: number;
  readonly medianLatencyMs: number;
}

export async function verdicts(db: Database): Promise<readonly ModelVerdicts[]> {
  const rows = await db
    .selectFrom('stats_verdicts')
    .selectAll()
    .orderBy('acting', 'desc')
    .orderBy('source')
    .orderBy('model')
    .orderBy('prompt_version')
    .orderBy('said')
    .orderBy('verdicts', 'desc')
    .execute();
  return rows.map((row) => ({
    source: row.source,
    model: row.model,
    promptVersion: row.prompt_version,
    acting: row.acting,
    said: row.said,
    correctedTo: row.corrected_to,
    verdicts: row.verdicts,
    meanConfidence: row.mean_confidence,
    medianLatencyMs: row.median_latency_ms,
  }));
}
