/** `stage_transitions`: events as rows, and rows as events. */

import { openThread, type Cadence, type ThreadState } from '../../domain/thread/state';
import { applyEvent } from '../../domain/thread/applyEvent';
import { eventKey, type ThreadEvent } from '../../domain/thread/events';
import type { Transaction } from './database';
import { fromInstant, storable, toInstant, toJson } from './values';

/** The first row of every thread: what a rebuild begins with. */
const OPENED = 'opened';

export interface EventRow {
  readonly kind: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly at: Date;
}

export async function insertOpened(
  trx: Transaction,
  threadId: string,
  cadence: Cadence,
  openedAtMs: number,
): Promise<void> {
  await trx
    .insertInto('stage_transitions')
    .values({
      thread_id: threadId,
      key: OPENED,
      kind: OPENED,
      data: toJson({ cadence }),
      at: toInstant(openedAtMs),
    })
    .execute();
}

/** Appends those that are not there yet, in order, and returns them. The thread's row must be locked. */
export async function insertEvents(
  trx: Transaction,
  threadId: string,
  events: readonly ThreadEvent[],
): Promise<readonly ThreadEvent[]> {
  const added: ThreadEvent[] = [];
  for (const event of events) {
    const { kind, atMs, ...data } = event;
    const inserted = await trx
      .insertInto('stage_transitions')
      .values({
        thread_id: threadId,
        key: eventKey(event),
        kind,
        data: storable(toJson(data)),
        at: toInstant(atMs),
      })
      .onConflict((conflict) => conflict.columns(['thread_id', 'key']).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (inserted !== undefined) added.push(event);
  }
  return added;
}

/** The state that a thread's rows, in order of id, add up to. */
export function replay(rows: readonly EventRow[]): ThreadState {
  const [first, ...rest] = rows;
  if (first?.kind !== OPENED)
    throw new Error(`A thread's record begins with ${String(first?.kind)}, not with ${OPENED}.`);
  const opening = openThread(first.data['cadence'] as Cadence, fromInstant(first.at));
  return rest.map(eventOf).reduce(applyEvent, opening);
}

/** Only `insertEvents` writes these rows, so that what is read back is what was written. */
function eventOf(row: EventRow): ThreadEvent {
  return { kind: row.kind, atMs: fromInstant(row.at), ...row.data } as unknown as ThreadEvent;
}
