/** Each mailbox: IMAP login, push, sent mail; SMTP login. Under the same guard as the workers: a refused login is not tried again at once. */

import { ImapSessions } from '../../adapters/imap/sessions';
import { PostgresMailboxes } from '../../adapters/postgres/mailboxes';
import type { Database } from '../../adapters/postgres/database';
import { SmtpTransport } from '../../adapters/smtp';
import {
  LoginRefused,
  MailboxUnreachable,
  NoSentFolder,
  type MailSession,
  type NotSentCause,
  type TransmitResult,
} from '../../activities/ports';
import type { AccountConfig } from '../../config';
import { check, failed, ok, warning, type CheckResult, type Outcome } from './check';
import { silent, systemClock } from './quiet';

const PUSH_WAIT_MS = 500;
const NEW_PASSWORD =
  'Make a new app password, put it into GMAIL_ACCOUNT_<n>_PASSWORD, restart the worker, then `mosaic mailboxes resume`.';

const PASSING: ReadonlySet<string> = new Set<NotSentCause>([
  'login_later',
  'provider_later',
  'provider_quota',
]);

export async function examineMailboxes(
  accounts: readonly AccountConfig[],
  db: Database,
  wake: (mailbox: string) => Promise<unknown>,
): Promise<readonly CheckResult[]> {
  const guard = {
    mailboxes: new PostgresMailboxes(db),
    clock: systemClock,
    log: silent,
    cameBack: async (mailbox: string) => {
      await wake(mailbox);
    },
  };
  const sessions = new ImapSessions({
    ...guard,
    accounts: accounts.map(({ mailbox, password, imap }) => ({
      mailbox,
      password: password.reveal(),
      ...imap,
    })),
  });
  const transport = new SmtpTransport({
    ...guard,
    accounts: accounts.map(({ mailbox, password, displayName, smtp }) => ({
      mailbox,
      password: password.reveal(),
      displayName,
      ...smtp,
    })),
  });
  try {
    const results: CheckResult[] = [];
    for (const { mailbox } of accounts)
      results.push(
        await check('imap', mailbox, 'Look at the worker log.', () => examineImap(sessions, mailbox)),
        await check('smtp', mailbox, 'Look at the worker log.', async () =>
          smtpOutcome(await transport.tryLogin(mailbox)),
        ),
      );
    return results;
  } finally {
    transport.close();
    await sessions.close();
  }
}

async function examineImap(sessions: ImapSessions, mailbox: string): Promise<Outcome> {
  try {
    const session = await sessions.open(mailbox);
    try {
      return await examineSession(session);
    } finally {
      await session.close();
    }
  } catch (error) {
    if (error instanceof LoginRefused) return failed(error.message, NEW_PASSWORD);
    if (error instanceof NoSentFolder)
      return failed(error.message, 'Gmail: Settings > Labels > Sent Mail > Show in IMAP.');
    if (!(error instanceof MailboxUnreachable)) throw error;
    return error.retryAtMs === null
      ? failed(
          error.message,
          'See that IMAP_HOST and IMAP_PORT are right and that the network lets them through.',
        )
      : failed(`${error.message} Next try: ${new Date(error.retryAtMs).toISOString()}.`, NEW_PASSWORD);
  }
}

async function examineSession(session: MailSession): Promise<Outcome> {
  const watched = session.folders.find(({ role }) => role !== 'sent');
  if (watched === undefined) return failed('no folder of incoming mail is shown', 'Show INBOX to IMAP.');
  for (const { path } of session.folders) await session.status(path);
  await session.waitForMail(watched.path, PUSH_WAIT_MS, new AbortController().signal);
  return ok(`login, push and sent mail work${session.gmail ? ', with the Gmail extensions' : ''}`);
}

function smtpOutcome(problem: TransmitResult | null): Outcome {
  if (problem === null) return ok('login works');
  if (problem.kind === 'not_sent' && problem.cause === 'login_waits')
    return failed(
      `The login was refused, and the next try has to wait. Next try: ${new Date(problem.untilMs).toISOString()}.`,
      NEW_PASSWORD,
    );
  const cause = problem.kind === 'not_sent' ? problem.cause : problem.kind;
  const response = 'response' in problem && problem.response !== null ? ` (${problem.response})` : '';
  const finding = `no session can be had: ${cause.replaceAll('_', ' ')}${response}`;
  if (cause === 'login_refused') return failed(finding, NEW_PASSWORD);
  return PASSING.has(cause)
    ? warning(finding, 'The provider asks to come back later: it clears by itself.')
    : failed(finding, 'See that SMTP_HOST and SMTP_PORT are right and that the network lets them through.');
}
