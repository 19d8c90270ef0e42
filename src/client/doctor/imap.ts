/** One mailbox over IMAP, on one connection: login, push, what the server offers, sent mail, and the search that sending rests on. */

import type { ImapSession } from '../../adapters/imap/session';
import type { ImapSessions } from '../../adapters/imap/sessions';
import type { Database } from '../../adapters/postgres/database';
import { LoginRefused, MailboxUnreachable, NoSentFolder, type MailHead } from '../../activities/ports';
import { aheadOutcome, check, failed, ok, warning, type CheckResult, type Outcome } from './check';

export const NEW_PASSWORD =
  'Make a new app password, put it into GMAIL_ACCOUNT_<n>_PASSWORD, restart the worker, then `mosaic mailboxes resume`.';
const SHOW_SENT = 'Gmail: Settings > Labels > Sent Mail > Show in IMAP.';
const REACH = 'See that IMAP_HOST and IMAP_PORT are right and that the network lets them through.';
const SEARCH =
  'Without this search a send whose answer was lost cannot be found in sent mail and is held for a person: use a server that answers SEARCH HEADER.';

const LOGIN_WITHIN_MS = 60_000;
const PUSH_WAIT_MS = 500;
/** Newest mails of the folder that are looked through for one of ours. */
const NEWEST = 100;

export async function examineImap(
  sessions: ImapSessions,
  db: Database,
  mailbox: string,
): Promise<readonly CheckResult[]> {
  const opened: ImapSession[] = [];
  const login = await check(
    'imap login',
    mailbox,
    REACH,
    async () => {
      try {
        opened.push(await sessions.open(mailbox));
        return ok('works');
      } catch (error) {
        return unopened(error);
      }
    },
    LOGIN_WITHIN_MS,
  );
  const [session] = opened;
  if (session === undefined) return [login];
  const on = (part: string, remedy: string, examine: () => Promise<Outcome>): Promise<CheckResult> =>
    check(part, mailbox, remedy, examine);
  try {
    const newest: MailHead[] = [];
    return [
      login,
      await on('imap push', REACH, () => push(session)),
      await on('imap uidplus', REACH, () => Promise.resolve(uidplus(session))),
      await on('gmail extensions', REACH, () => Promise.resolve(extensions(session))),
      await on('sent mail', SHOW_SENT, () => sentMail(session, newest)),
      await on('header search', SEARCH, () => headerSearch(session, db, mailbox, newest)),
      await on('imap clock', REACH, () => Promise.resolve(clock(newest))),
    ];
  } finally {
    await session.close();
  }
}

function unopened(error: unknown): Outcome {
  if (error instanceof LoginRefused) return failed(error.message, NEW_PASSWORD);
  if (error instanceof NoSentFolder) return failed(error.message, SHOW_SENT);
  if (!(error instanceof MailboxUnreachable)) throw error;
  return error.retryAtMs === null
    ? failed(error.message, REACH)
    : failed(`${error.message} Next try: ${new Date(error.retryAtMs).toISOString()}.`, NEW_PASSWORD);
}

async function push(session: ImapSession): Promise<Outcome> {
  const watched = session.folders.find(({ role }) => role !== 'sent');
  if (watched === undefined) return failed('no folder of incoming mail is shown', 'Show INBOX to IMAP.');
  if (!session.offers('IDLE'))
    return warning(
      'the server offers no IDLE',
      'Answers are seen by the sweep, every POLLING_INTERVAL. Nothing else is lost.',
    );
  await session.waitForMail(watched.path, PUSH_WAIT_MS, new AbortController().signal);
  return ok(`IDLE works in ${watched.path}`);
}

function uidplus(session: ImapSession): Outcome {
  return session.gmail || session.offers('UIDPLUS')
    ? ok('offered')
    : warning('not offered', 'The program is tested with servers that offer it (RFC 4315).');
}

function extensions(session: ImapSession): Outcome {
  return session.gmail
    ? ok('offered: ids, threads and labels are used')
    : ok('not offered: answers are known by their references');
}

/** `newest` gets what was read. */
async function sentMail(session: ImapSession, newest: MailHead[]): Promise<Outcome> {
  const folder = session.folders.find(({ role }) => role === 'all' || role === 'sent');
  if (folder === undefined) return failed('no folder of sent mail is shown', SHOW_SENT);
  const { lastUid } = await session.status(folder.path);
  newest.push(...(await session.headsAfter(folder.path, Math.max(0, lastUid - NEWEST), NEWEST)));
  const sent = newest.filter(({ inSent }) => inSent).length;
  return ok(`${folder.path} is readable; ${sent} of its newest ${newest.length} mail(s) are sent ones`);
}

/** First for a follow-up of ours; where the server files none, for whatever was sent last. */
async function headerSearch(
  session: ImapSession,
  db: Database,
  mailbox: string,
  newest: readonly MailHead[],
): Promise<Outcome> {
  const ours = await db
    .selectFrom('followup_sends')
    .select('message_id')
    .where('mailbox', '=', mailbox)
    .where('state', '=', 'sent')
    .orderBy('sent_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (ours !== undefined && (await session.findSent(ours.message_id)) !== null)
    return ok('the newest follow-up is found in sent mail by its Message-ID');
  const known =
    newest.filter(({ inSent, messageId }) => inSent && messageId !== null).at(-1)?.messageId ?? null;
  if (known === null)
    return warning(
      'sent mail holds no mail to look for',
      'Send one mail from this mailbox by hand and look again.',
    );
  if ((await session.findSent(known)) === null)
    return failed('a mail that stands in sent mail is not found by its Message-ID', SEARCH);
  return ours === undefined
    ? ok('a sent mail is found by its Message-ID')
    : warning(
        'a sent mail is found by its Message-ID, and our newest follow-up is not there',
        'Either somebody deleted it, or this server files no copies of what it sends: then a send whose answer is lost is held for a person.',
      );
}

function clock(newest: readonly MailHead[]): Outcome {
  const newestMs = newest.length === 0 ? null : Math.max(...newest.map(({ receivedAtMs }) => receivedAtMs));
  return aheadOutcome(newestMs, Date.now(), 'the mail server');
}
