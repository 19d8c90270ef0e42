/** How many creators answered. */

import type { Database } from '../../adapters/postgres/database';
import type { Intent } from '../../domain/verdict';

export interface Answers {
  readonly mailbox: string;
  /** What they said last; null: not judged yet. */
  readonly intent: Intent | null;
  readonly creators: number;
}

/** A creator counts once per mailbox, by the newest thread. By mailbox, most first. */
export function answers(db: Database): Promise<readonly Answers[]> {
  return db
    .selectFrom('stats_answers')
    .selectAll()
    .orderBy('mailbox')
    .orderBy('creators', 'desc')
    .orderBy('intent')
    .execute();
}
