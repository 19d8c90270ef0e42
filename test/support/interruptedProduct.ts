/** A product over which something fails in the middle of a creator's sequence. */

import { MAILBOXES, type Product } from './product';

export const [MAILBOX] = MAILBOXES;
export const CREATOR = 'creator@example.net';

/** Waits that leave time for an outage in between. */
export const SLOW = { STAGE_2_DELAY: '6s', STAGE_3_DELAY: '6s', REPLY_WINDOW: '2s' };

export async function interested(product: Product): Promise<void> {
  const outreach = await product.mail.outreach(MAILBOX, CREATOR);
  await product.mail.reply(MAILBOX, { answering: outreach.raw, text: 'Yes, I am interested!' });
}

/** Three stages, once each, and the ledger says the same. */
export async function endsWell(product: Product): Promise<void> {
  await product.threadOnce((thread) => thread.outcome === 'exhausted', CREATOR, 90_000);
  expect(product.mail.acceptedFor(CREATOR)).toHaveLength(3);
  const thread = await product.thread();
  const sends = (await product.sends()).filter((send) => send.workflowId === thread?.workflowId);
  expect(sends.map((send) => [send.stage, send.state]).sort()).toEqual([
    [1, 'sent'],
    [2, 'sent'],
    [3, 'sent'],
  ]);
}
