/** A thread's workflow answers an order at once and records it a moment later: the page that comes next waits for that moment. */

import { setTimeout as sleep } from 'node:timers/promises';
import type { Operator } from '../operator';

const LOOK_EVERY_MS = 50;
const LOOKS = 40;

/** Call it before the order; what it returns waits until the thread's tables have changed since, at most two seconds. */
export async function recordedSince(operator: Operator, workflowId: string): Promise<() => Promise<void>> {
  const before = await newestEvent(operator, workflowId);
  return async () => {
    for (let looks = 0; looks < LOOKS; looks += 1) {
      if ((await newestEvent(operator, workflowId)) !== before) return;
      await sleep(LOOK_EVERY_MS);
    }
  };
}

async function newestEvent({ db }: Operator, workflowId: string): Promise<string | null> {
  const row = await db
    .selectFrom('stage_transitions as e')
    .innerJoin('email_threads as t', 't.id', 'e.thread_id')
    .select((eb) => eb.fn.max('e.id').as('newest'))
    .where('t.workflow_id', '=', workflowId)
    .executeTakeFirst();
  return row?.newest ?? null;
}
