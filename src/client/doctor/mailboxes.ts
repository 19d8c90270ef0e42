/** Each mailbox: IMAP and what it has to offer, SMTP. Under the same guard as the workers: a refused login is not tried again at once. */

import { ImapSessions } from '../../adapters/imap/sessions';
import { PostgresMailboxes } from '../../adapters/postgres/mailboxes';
import type { Database } from '../../adapters/postgres/database';
import { SmtpTransport } from '../../adapters/smtp';
import type { NotSentCause, TransmitResult } from '../../activities/ports';
import type { AccountConfig } from '../../config';
import { check, failed, ok, warning, type CheckResult, type Outcome } from './check';
import { examineImap, NEW_PASSWORD } from './imap';
import { silent, systemClock } from './quiet';

/** Greetings of busy providers take long. */
const SMTP_WITHIN_MS = 60_000;

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
    const results = await Promise.all(
      accounts.map(async ({ mailbox }) => [
        ...(await examineImap(sessions, db, mailbox)),
        await check(
          'smtp',
          mailbox,
          'Look at the worker log.',
          async () => smtpOutcome(await transport.tryLogin(mailbox)),
          SMTP_WITHIN_MS,
        ),
      ]),
    );
    return results.flat();
  } finally {
    transport.close();
    await sessions.close();
  }
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
