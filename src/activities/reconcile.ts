/** The comparison of Postgres, Temporal and Redis: repairs what is safe, reports the rest. */

import { mailboxWatcherId } from '../workflows/mailboxWatcher.contract';
import { beating, currentRun } from './activityRun';
import type { ReconcileActivities } from './inputs';
import type { Executions, FollowUpIndex, RateLimit, ReconcileTables, Sends } from './ports';
import { Findings } from './reconcile/findings';
import { reconcileMails, type MailsDeps } from './reconcile/mails';
import { reconcileSends, type SendsDeps } from './reconcile/sends';
import { reconcileThreads, type ThreadsDeps } from './reconcile/threads';

export type ReconcileDeps = ThreadsDeps &
  MailsDeps &
  SendsDeps & {
    readonly tables: ReconcileTables;
    readonly executions: Executions;
    readonly sends: Sends;
    readonly rateLimit: RateLimit;
    readonly followUps: FollowUpIndex;
    /** The mailboxes that are to be watched. */
    readonly watched: readonly string[];
  };

export function createReconcileActivities(deps: ReconcileDeps): ReconcileActivities {
  const part = (compare: (deps: ReconcileDeps) => Promise<Findings>) => async () =>
    (await beating(currentRun(), () => compare(deps))).report();
  return {
    reconcileWatchers: part(compareWatchers),
    reconcileProjections: part(compareProjections),
    reconcileThreads: part(reconcileThreads),
    reconcileMails: part(reconcileMails),
    reconcileSends: part(reconcileSends),
    reconcileRedis: part(compareRedis),
  };
}

export async function compareWatchers({
  executions,
  mailboxes,
  sends,
  signals,
  watched,
}: ReconcileDeps): Promise<Findings> {
  const findings = new Findings();
  for (const mailbox of watched)
    if (await executions.startWatcher(mailbox))
      findings.repaired(mailboxWatcherId(mailbox), `The watcher of ${mailbox} did not run: started.`);
  for (const mailbox of watched) {
    const { state } = await mailboxes.get(mailbox);
    if (state !== 'watching') continue;
    // Whoever saw the mailbox come back may have been cut off before the threads were told.
    const woken = await signals.wake(mailbox);
    if (woken > 0)
      findings.repaired(
        mailboxWatcherId(mailbox),
        `${woken} thread(s) of ${mailbox} were held although it is watched: woken.`,
      );
  }
  if (!(await sends.areFrozen())) {
    // Whoever thawed may have been cut off before the threads were told.
    const woken = await signals.wakeFrozen();
    if (woken > 0) findings.repaired('', `${woken} thread(s) were held by a freeze that is over: woken.`);
  }
  findings.check(watched.length);
  return findings;
}

export async function compareProjections({ tables, clock }: ReconcileDeps): Promise<Findings> {
  const findings = new Findings();
  const { checked, repaired } = await tables.rebuildProjections(clock.nowMs());
  for (const { workflowId, columns } of repaired)
    findings.repaired(
      workflowId,
      `The row did not show what its events say: ${columns.join(', ')} written anew.`,
    );
  findings.check(checked);
  return findings;
}

/** Redis only repeats the ledger: it is written anew, whatever it says. */
export async function compareRedis({
  sends,
  rateLimit,
  followUps,
  tables,
  watched,
  clock,
}: ReconcileDeps): Promise<Findings> {
  const findings = new Findings();
  for (const mailbox of watched)
    await rateLimit.rebuild(mailbox, await sends.counted(mailbox), clock.nowMs());
  const ahead = await tables.followUpsAhead();
  await followUps.rebuild(ahead);
  findings.check(watched.length + ahead.length);
  return findings;
}
