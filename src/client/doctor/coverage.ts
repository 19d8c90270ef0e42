/** Each configured mailbox as the tables have it: its state, who watches it, how far, and what of its cap is used. */

import type { Database } from '../../adapters/postgres/database';
import { watchStandings, type WatchStanding } from '../../adapters/postgres/watchStandings';
import { span } from '../cli/times';
import { listMailboxes, type MailboxItem } from '../queries/mailboxes';
import { check, failed, ok, warning, type CheckResult, type Outcome } from './check';

const NEAR_CAP = 0.8;
const OLD_COVERAGE_MS = 15 * 60_000;
const WATCH = 'Start a worker with the role watch; `mosaic setup` starts a watcher that does not run.';
const HELD = '`mosaic mailboxes resume <address>` once the reason is gone; `mosaic mailboxes list` says it.';

export interface CoveredMailbox {
  readonly mailbox: string;
  /** Null: the configuration does not say. */
  readonly capPerDay: number | null;
}

export async function examineCoverage(
  db: Database,
  mailboxes: readonly CoveredMailbox[],
  nowMs: number,
): Promise<readonly CheckResult[]> {
  const results: CheckResult[] = [];
  for (const { mailbox, capPerDay } of mailboxes) {
    const standing = async (): Promise<WatchStanding | undefined> =>
      (await watchStandings(db)).find((each) => each.mailbox === mailbox);
    const item = async (): Promise<MailboxItem | undefined> => (await listMailboxes(db, mailbox))[0];
    results.push(
      await check('mailbox state', mailbox, HELD, async () => stateOutcome(await item())),
      await check('lease', mailbox, WATCH, async () => leaseOutcome(await standing(), nowMs)),
      await check('coverage', mailbox, WATCH, async () => coverageOutcome(await standing(), nowMs)),
      await check('cap', mailbox, null, async () => capOutcome((await item())?.sendsLast24h ?? 0, capPerDay)),
    );
  }
  return results;
}

function stateOutcome(item: MailboxItem | undefined): Outcome {
  if (item === undefined) return failed('no worker has ever watched it', WATCH);
  const why = item.reason === null ? '' : ` (${item.reason})`;
  switch (item.state) {
    case 'watching':
      return ok('watching');
    case 'starting':
      return warning('starting: not watched yet', WATCH);
    case 'down':
    case 'login_refused':
      return failed(`${item.state}${why}`, HELD);
    case 'provider_quota':
    case 'policy_held':
      return warning(`sends are held: ${item.state}${why}`, HELD);
  }
}

function leaseOutcome(standing: WatchStanding | undefined, nowMs: number): Outcome {
  if (standing === undefined) return failed('nobody has ever held it', WATCH);
  const { leaseHolder, leaseUntilMs } = standing;
  if (leaseHolder === null || leaseUntilMs === null)
    return standing.state === 'watching'
      ? warning('nobody holds it now', `Look again in a moment: watchers take turns. If it stays: ${WATCH}`)
      : ok('nobody holds it, as the mailbox is not watched');
  return leaseUntilMs > nowMs
    ? ok(`held by the run ${leaseHolder}`)
    : failed(
        `ran out ${span(nowMs - leaseUntilMs)} ago under the run ${leaseHolder}, and nobody took over`,
        WATCH,
      );
}

function coverageOutcome(standing: WatchStanding | undefined, nowMs: number): Outcome {
  const lastMs = standing?.lastSuccessAtMs ?? null;
  if (lastMs === null) return failed('never looked through', WATCH);
  const finding = `looked through ${span(Math.max(0, nowMs - lastMs))} ago`;
  return nowMs - lastMs > OLD_COVERAGE_MS
    ? failed(`${finding}: answers since then are not known yet`, WATCH)
    : ok(finding);
}

function capOutcome(counted: number, capPerDay: number | null): Outcome {
  if (capPerDay === null) return ok(`${counted} sends in 24 hours`);
  const finding = `${counted} of ${capPerDay} sends in 24 hours`;
  return counted >= capPerDay * NEAR_CAP
    ? warning(
        finding,
        'At the cap threads wait with DAILY_CAP; GMAIL_ACCOUNT_<n>_RATE_LIMIT_PER_DAY is the cap, the provider has one of its own.',
      )
    : ok(finding);
}
