/** An operator's word on a send of which the machine could not find out whether it was accepted. */

import type { Threads } from '../activities/ports';
import type { Order } from '../domain/thread/orders';
import { done, refused, type Answer } from './answer';
import type { SendItem } from './queries/sends';
import type { ThreadLookup, ThreadOrders } from './threadOrders';

type ResolveSend = Extract<Order, { kind: 'resolveSend' }>;

export interface Resolved {
  /** `workflow`: the thread goes on with it. `ledger`: no workflow of the thread runs; the row was decided. */
  readonly through: 'workflow' | 'ledger';
}

export async function resolveSend(
  orders: ThreadOrders,
  lookup: ThreadLookup,
  threads: Pick<Threads, 'record'>,
  sendsOf: (workflowId: string) => Promise<readonly SendItem[]>,
  workflowId: string,
  order: ResolveSend,
): Promise<Answer<Resolved>> {
  const thread = await lookup.byWorkflowId(workflowId);
  if (thread === null) return refused(`There is no thread ${workflowId}.`);
  const send = (await sendsOf(workflowId)).find(({ stage }) => stage === order.stage);
  if (send === undefined) return refused(`Stage ${order.stage} of this thread was never planned.`);
  if (send.state !== 'held')
    return refused(
      `Stage ${order.stage} is ${send.state.replace('_', ' ')}; only a held send can be resolved.`,
    );
  if (await orders.runs(workflowId)) {
    const answer = await orders.give(workflowId, order);
    return answer.kind === 'refused' ? answer : done({ through: 'workflow' });
  }
  const { stage, resolution, by, reason } = order;
  await threads.record(thread.threadId, [
    { kind: 'send_resolved', stage, resolution, by, reason, atMs: Date.now() },
  ]);
  return done({ through: 'ledger' });
}
