/** Mails that were stored and never told to their thread. The row is the fence, so telling them late is safe. */

import { mailboxWatcherId } from '../../workflows/mailboxWatcher.contract';
import { deliverSignals, type DeliverDeps } from '../deliverSignals';
import { LoginRefused, MailboxUnreachable, type ReconcileTables } from '../ports';
import { Findings } from './findings';
import { SETTLING_MS } from './threads';

export interface MailsDeps extends DeliverDeps {
  readonly tables: Pick<ReconcileTables, 'mailboxesWithUntold'>;
}

export async function reconcileMails(deps: MailsDeps): Promise<Findings> {
  const findings = new Findings();
  const mailboxes = await deps.tables.mailboxesWithUntold(deps.clock.nowMs() - SETTLING_MS);
  for (const mailbox of mailboxes) {
    try {
      const told = await deliverSignals(deps, mailbox);
      findings.check(told);
      if (told > 0)
        findings.repaired(
          mailboxWatcherId(mailbox),
          `${told} mail(s) of ${mailbox} had not been told to their threads: told now.`,
        );
    } catch (error) {
      if (!(error instanceof MailboxUnreachable || error instanceof LoginRefused)) throw error;
      findings.reported(
        mailboxWatcherId(mailbox),
        `Mails of ${mailbox} wait to be told to their threads until the mailbox can be reached.`,
      );
    }
  }
  return findings;
}
