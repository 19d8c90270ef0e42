/** How a send ended, and what follows from it, in one transaction. */

import type { SendEnd, SendSettled } from '../../activities/ports';
import { POLICY_REFUSALS_THAT_HOLD } from '../../domain/sending/limits';
import type { ThreadEvent } from '../../domain/thread/events';
import type { Transaction } from './database';
import { recordEvents } from './recordEvents';
import type { SendLedgerRow } from './schema';
import { sendRow } from './sendRows';
import { suppress } from './suppressions';
import { toInstant } from './values';

export async function writeEnd(
  trx: Transaction,
  sendId: string,
  token: string | null,
  end: SendEnd,
  events: readonly ThreadEvent[],
  nowMs: number,
): Promise<SendSettled> {
  const { thread_id: threadId } = await trx
    .selectFrom('followup_sends')
    .select('thread_id')
    .where('id', '=', sendId)
    .executeTakeFirstOrThrow();
  // The thread's row first, as the fence locks them.
  await trx
    .selectFrom('email_threads')
    .select('id')
    .where('id', '=', threadId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
  const row = await trx
    .selectFrom('followup_sends')
    .selectAll()
    .where('id', '=', sendId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (!mayWrite(row, token, end)) return { row: sendRow(row), written: false };
  const written = await trx
    .updateTable('followup_sends')
    .set({
      state: end.state,
      ...(end.state === 'sent' ? { sent_at: toInstant(end.sentAtMs) } : {}),
      // By which attempt it left is lost: it counts from the look, the latest that it can be.
      ...(end.state === 'sent' && token === null && isFree(row)
        ? { fenced_at: toInstant(end.sentAtMs) }
        : {}),
      ...('response' in end ? { response_code: end.response } : {}),
    })
    .where('id', '=', sendId)
    .returningAll()
    .executeTakeFirstOrThrow();
  await applyToMailboxAndPerson(trx, written, end, nowMs);
  await recordEvents(trx, threadId, events, nowMs);
  return { row: sendRow(written), written: true };
}

/** An end is written once. The attempt knows more than the settling activity: its 250 counts while nothing else is concluded. */
function mayWrite(row: SendLedgerRow, token: string | null, end: SendEnd): boolean {
  if (token !== null && row.fence_token !== token) return false;
  switch (end.state) {
    case 'sent':
      return (
        row.state === 'fenced' ||
        row.state === 'unknown' ||
        isFree(row) ||
        (token !== null && row.state === 'held')
      );
    case 'refused':
      return row.state === 'fenced';
    case 'unknown':
      return row.state === 'fenced';
    case 'not_sent':
      // A fenced row of another attempt: only while it has not claimed the wire.
      return row.state === 'unknown' || (row.state === 'fenced' && (token !== null || row.wire_at === null));
    case 'held':
      return row.state === 'unknown';
  }
}

/** No attempt has it in hand. */
function isFree({ state }: SendLedgerRow): boolean {
  return state === 'planned' || state === 'not_sent';
}

async function applyToMailboxAndPerson(
  trx: Transaction,
  row: SendLedgerRow,
  end: SendEnd,
  nowMs: number,
): Promise<void> {
  switch (end.state) {
    case 'sent':
      if (end.response === null) return setFilesSentCopies(trx, row.mailbox);
      return mailboxWorks(trx, row.mailbox, nowMs);
    case 'refused':
      return end.cause === 'dead_address'
        ? suppressCreator(trx, row.creator_id)
        : countPolicyRefusal(trx, row.mailbox, end.response, nowMs);
    case 'unknown':
    case 'not_sent':
    case 'held':
      return;
  }
}

async function setFilesSentCopies(trx: Transaction, mailbox: string): Promise<void> {
  await trx
    .updateTable('mailboxes')
    .set({ files_sent_copies: true })
    .where('address', '=', mailbox)
    .where('files_sent_copies', '=', false)
    .execute();
}

/** An accepted mail ends a row of refusals, and a pause for the provider's quota whose time is over. */
async function mailboxWorks(trx: Transaction, mailbox: string, nowMs: number): Promise<void> {
  await trx
    .updateTable('mailboxes')
    .set({ policy_refusals: 0 })
    .where('address', '=', mailbox)
    .where('policy_refusals', '>', 0)
    .execute();
  await trx
    .updateTable('mailboxes')
    .set({ state: 'watching', state_reason: null, state_until: null, state_since: toInstant(nowMs) })
    .where('address', '=', mailbox)
    .where('state', '=', 'provider_quota')
    .where('state_until', '<=', toInstant(nowMs))
    .execute();
}

async function countPolicyRefusal(
  trx: Transaction,
  mailbox: string,
  response: string,
  nowMs: number,
): Promise<void> {
  const { policy_refusals: refusals } = await trx
    .updateTable('mailboxes')
    .set((row) => ({ policy_refusals: row('policy_refusals', '+', 1) }))
    .where('address', '=', mailbox)
    .returning('policy_refusals')
    .executeTakeFirstOrThrow();
  if (refusals < POLICY_REFUSALS_THAT_HOLD) return;
  await trx
    .updateTable('mailboxes')
    .set({
      state: 'policy_held',
      state_reason: `the server refused ${refusals} mails in a row (${response})`,
      state_since: toInstant(nowMs),
      state_until: null,
    })
    .where('address', '=', mailbox)
    .where('state', '<>', 'policy_held')
    .execute();
}

async function suppressCreator(trx: Transaction, creatorId: string): Promise<void> {
  const creator = await trx
    .selectFrom('creators')
    .select('canonical')
    .where('id', '=', creatorId)
    .executeTakeFirst();
  if (creator?.canonical) await suppress(trx, creator.canonical, 'bounced', null, null);
}
