/** Stopping every send with one order, and letting them go again. */

import { sql } from 'kysely';
import type { ThreadSignals } from '../activities/ports';
import type { Database } from '../adapters/postgres/database';
import { freezeSends, thawSends, type Freeze } from '../adapters/postgres/sendSwitch';
import type { Ordered } from '../domain/thread/events';
import { done, refused, type Answer } from './answer';
import { Unavailable } from './unavailable';

/** How the switch stands; instants are ISO 8601 UTC. */
export interface FreezeShown {
  readonly since: string;
  readonly by: string;
  readonly reason: string | null;
}

export interface Frozen extends FreezeShown {
  readonly frozen: true;
  /** False: it was frozen before, by whom it says. */
  readonly changed: boolean;
  /** Mails that were on their way to a mail server when the order came: they cannot be called back. */
  readonly onTheWire: number;
}

export interface Thawed {
  readonly frozen: false;
  /** False: nothing was frozen. */
  readonly changed: boolean;
  /** The freeze that ended; null where there was none. */
  readonly ended: FreezeShown | null;
  readonly threadsWoken: number;
}

export const freezeShown = ({ sinceMs, by, reason }: Freeze): FreezeShown => ({
  since: new Date(sinceMs).toISOString(),
  by,
  reason,
});

/** Once it has returned, no worker gives a mail to a mail server any more, apart from those that it counts. */
export async function freeze(db: Database, ordered: Ordered, nowMs: number): Promise<Answer<Frozen>> {
  const { changed, freeze: standing } = await freezeSends(db, { ...ordered, atMs: nowMs });
  if (standing === null) throw new Error('A freeze left the switch open.');
  return done({ frozen: true, changed, ...freezeShown(standing), onTheWire: await onTheWire(db) });
}

/** Given again it wakes the threads that an earlier one, cut off, did not come to. */
export async function thaw(
  db: Database,
  signals: () => Promise<Pick<ThreadSignals, 'wakeFrozen'>>,
  ordered: Ordered,
  nowMs: number,
): Promise<Answer<Thawed>> {
  const { changed, freeze: standing } = await thawSends(db, { ...ordered, atMs: nowMs });
  try {
    const threadsWoken = await (await signals()).wakeFrozen();
    return done({
      frozen: false,
      changed,
      ended: standing === null ? null : freezeShown(standing),
      threadsWoken,
    });
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    return refused(
      `Sends are not frozen any more, but their threads could not be woken: ${error.message} Then run \`mosaic thaw\` again; the next \`reconcile\` wakes them, too.`,
    );
  }
}

async function onTheWire(db: Database): Promise<number> {
  const { mails } = await db
    .selectFrom('followup_sends')
    .select(sql<number>`count(*)::integer`.as('mails'))
    .where('state', '=', 'fenced')
    .where('wire_at', 'is not', null)
    .executeTakeFirstOrThrow();
  return mails;
}
