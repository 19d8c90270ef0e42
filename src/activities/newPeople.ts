/** Whether a mail brings somebody into the conversation who was not in it. */

import { newPeople } from '../domain/intake/matching';
import type { ParsedMail } from '../domain/mail';
import type { IntakeDeps } from './intake';
import type { MailSession, ThreadRecord } from './ports';
import { readMail } from './readMail';

type Conversation = Pick<ThreadRecord, 'mailbox' | 'creatorAddress' | 'outreachMessageId'>;

/** Only a mail that names others costs a look at the outreach: whom that named was in the conversation from the start. */
export async function addressesNewPeople(
  deps: Pick<IntakeDeps, 'parser' | 'options'>,
  session: MailSession,
  { mailbox, creatorAddress, outreachMessageId }: Conversation,
  mail: ParsedMail,
): Promise<boolean> {
  const ours = [mailbox, ...(creatorAddress === null ? [] : [creatorAddress])];
  const others = newPeople(addressesOf([...mail.to, ...mail.cc]), ours);
  if (others.length === 0) return false;
  const head = await session.findSent(outreachMessageId);
  const outreach = head === null ? null : await readMail(deps, session, head);
  if (outreach?.kind !== 'parsed') return true;
  const { from, replyTo, to, cc } = outreach.mail;
  return (
    newPeople(others, addressesOf([...(from === null ? [] : [from]), ...replyTo, ...to, ...cc])).length > 0
  );
}

const addressesOf = (list: ParsedMail['to']): string[] => list.map(({ address }) => address);
