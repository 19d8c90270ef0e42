/** `npm run sandbox -- reply <address> "<text>"`: plays a creator in the sandbox that runs. */

import { ImapFlow } from 'imapflow';
import { Problem } from '../launch/problem';
import { composeReply } from './mail/compose';
import { MAILBOXES, PASSWORD } from './settings';

export async function playCreator(args: readonly string[], imapPort: number): Promise<string> {
  const [address, ...rest] = args;
  const text = rest.join(' ');
  if (address === undefined || text === '')
    throw new Problem(
      'Say who answers, and what: npm run sandbox -- reply marisol.vega@creators.sandbox "My WhatsApp is +34 612 345 678"',
    );
  for (const mailbox of MAILBOXES) {
    const sent = await answerIn(mailbox, address, text, imapPort);
    if (sent) return `${address} has answered ${mailbox}. Watch the view.`;
  }
  throw new Problem(`Nobody has written to ${address}. The addresses stand in the sandbox's view.`);
}

/** Answers the newest mail to the creator that stands in this mailbox's Sent, by putting the answer into its inbox. */
async function answerIn(mailbox: string, creator: string, text: string, port: number): Promise<boolean> {
  const client = new ImapFlow({
    host: '127.0.0.1',
    port,
    secure: false,
    doSTARTTLS: false,
    auth: { user: mailbox, pass: PASSWORD },
    logger: false,
  });
  // What fails shows in the commands; without a listener it would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch {
    throw new Problem('The sandbox does not run. Start it with `npm run sandbox` in another terminal.');
  }
  try {
    const folders = await client.list();
    const sentFolder = folders.find((folder) => folder.specialUse === '\\Sent')?.path ?? 'Sent';
    await client.mailboxOpen(sentFolder, { readOnly: true });
    const uids = await client.search({ to: creator }, { uid: true });
    const newest = Array.isArray(uids) ? uids.at(-1) : undefined;
    if (newest === undefined) return false;
    const mail = await client.fetchOne(String(newest), { source: true }, { uid: true });
    if (mail === false || mail.source === undefined) return false;
    const answer = await composeReply({ answering: mail.source, text });
    await client.append('INBOX', answer.raw, []);
    return true;
  } finally {
    client.close();
  }
}
