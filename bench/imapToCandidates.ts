/**
 * From a mail on an IMAP server to its candidates: this program's way (heads, what is needed of the mail, parsed beside the main
 * thread, quote and signature cut, numbers and addresses found) against the short way (the whole source, simpleParser,
 * findPhoneNumbersInText over the whole text), on the same mails of the same server in one run.
 */

import { ImapFlow } from 'imapflow';
import { findPhoneNumbersInText } from 'libphonenumber-js/max';
import { simpleParser } from 'mailparser';
import { connectImap } from '../src/adapters/imap/connect';
import { ImapSession } from '../src/adapters/imap/session';
import { ThreadedMailParser } from '../src/adapters/mailparser';
import { findContacts } from '../src/domain/contacts/contacts';
import { cutText } from '../src/domain/text/cut';
import { startImapServer } from '../sandbox/mail/imapServer';
import type { MailAccount, MailServer } from '../sandbox/mail/mailServer';
import { findDovecot, startDovecot } from '../test/support/dovecot';
import type { BenchResult } from './main';
import { benchMails } from './mails';

const MAILS = 150;
/** The two take turns; the first turn of each warms up and does not count. */
const ROUNDS = 4;
const MAX_MAIL_BYTES = 25 * 1024 * 1024;
const BATCH = 50;
const ACCOUNT: MailAccount = { address: 'team@brand.example', password: 'right horse' };

interface Measured {
  readonly ms: number;
  readonly receivedBytes: number;
  readonly candidates: number;
}

export async function imapToCandidates(): Promise<BenchResult> {
  const accounts = [ACCOUNT];
  const server =
    findDovecot() === null
      ? await startImapServer({ gmail: false, accounts })
      : await startDovecot({ accounts });
  const parser = new ThreadedMailParser();
  try {
    const mails = await benchMails(MAILS);
    for (const { raw } of mails) await server.deliver(ACCOUNT.address, raw);
    const ours: Measured[] = [];
    const naive: Measured[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      ours.push(await thisProgram(server, parser));
      naive.push(await shortWay(server));
    }
    const sum = (list: readonly Measured[], of: (each: Measured) => number): number =>
      list.slice(1).reduce((total, each) => total + of(each), 0) / (ROUNDS - 1);
    const [oursMs, naiveMs] = [sum(ours, ({ ms }) => ms), sum(naive, ({ ms }) => ms)];
    const [oursBytes, naiveBytes] = [
      sum(ours, ({ receivedBytes }) => receivedBytes),
      sum(naive, ({ receivedBytes }) => receivedBytes),
    ];
    return {
      name: 'mails on an IMAP server to candidates',
      figures: {
        mails: mails.length,
        'this program, ms per mail': oursMs / mails.length,
        'short way, ms per mail': naiveMs / mails.length,
        'this program, bytes per mail': Math.round(oursBytes / mails.length),
        'short way, bytes per mail': Math.round(naiveBytes / mails.length),
        'this program, candidates': sum(ours, ({ candidates }) => candidates),
        'short way, candidates': sum(naive, ({ candidates }) => candidates),
        'ratio time (program / short way)': oursMs / naiveMs,
        'ratio bytes (program / short way)': oursBytes / naiveBytes,
      },
    };
  } finally {
    await parser.close();
    await server.close();
  }
}

async function thisProgram({ port }: MailServer, parser: ThreadedMailParser): Promise<Measured> {
  const client = await connectImap({
    mailbox: ACCOUNT.address,
    password: ACCOUNT.password,
    host: '127.0.0.1',
    port,
    security: 'none',
  });
  const session = await ImapSession.start(ACCOUNT.address, client);
  const startedMs = performance.now();
  let candidates = 0;
  let lastUid = 0;
  for (;;) {
    const heads = await session.headsAfter('INBOX', lastUid, BATCH);
    for (const head of heads) {
      const source = await session.source(head.location, MAX_MAIL_BYTES);
      const parsed = source === null ? null : await parser.parse(source, head.receivedAtMs);
      if (parsed?.kind !== 'parsed') throw new Error('A mail of the benchmark could not be read.');
      const { written, signature } = cutText(parsed.mail);
      candidates += findContacts({ written, signature, vcards: [] }, { defaultRegion: null }).length;
    }
    lastUid = heads.at(-1)?.location.uid ?? lastUid;
    if (heads.length < BATCH) break;
  }
  const ms = performance.now() - startedMs;
  const { received } = client.stats();
  await session.close();
  return { ms, receivedBytes: received, candidates };
}

async function shortWay({ port }: MailServer): Promise<Measured> {
  const client = new ImapFlow({
    host: '127.0.0.1',
    port,
    secure: false,
    doSTARTTLS: false,
    auth: { user: ACCOUNT.address, pass: ACCOUNT.password },
    logger: false,
  });
  await client.connect();
  await client.mailboxOpen('INBOX');
  const startedMs = performance.now();
  let candidates = 0;
  const found = await client.search({ all: true }, { uid: true });
  for (const uid of Array.isArray(found) ? found : []) {
    const message = await client.fetchOne(String(uid), { source: true }, { uid: true });
    if (message === false || message.source === undefined)
      throw new Error('A mail of the benchmark is gone.');
    const { text = '' } = await simpleParser(message.source);
    candidates += findPhoneNumbersInText(text, 'US').length;
  }
  const ms = performance.now() - startedMs;
  const { received } = client.stats();
  await client.logout();
  return { ms, receivedBytes: received, candidates };
}
