/** How things stand, asked of PostgreSQL when somebody scrapes: soon, seldom, and one question at a time. */

import type { MailboxState } from '../../activities/ports';
import { within } from '../../adapters/imap/within';
import type { Standing } from '../../client/stats/standing';
import type { Metrics } from './names';

const STATES: readonly MailboxState[] = [
  'starting',
  'watching',
  'down',
  'login_refused',
  'provider_quota',
  'policy_held',
];

export interface StandingOptions {
  readonly read: () => Promise<Standing>;
  /** A scrape does not wait longer. */
  readonly withinMs: number;
  /** An answer is good for so long. */
  readonly keepMs: number;
  readonly clock: () => number;
  readonly caps: readonly { readonly mailbox: string; readonly capPerDay: number }[];
}

type Read = { readonly kind: 'read'; readonly standing: Standing } | { readonly kind: 'failed' };

/** Returns what brings the gauges up to date. A database that is away shows as `mosaic_database_up 0`, and its gauges are missing. */
export function standingGauges(
  { databaseUp, standing: gauges }: Pick<Metrics, 'databaseUp' | 'standing'>,
  options: StandingOptions,
): () => Promise<void> {
  let asked: { readonly answer: Promise<Read>; endedMs: number | null } | null = null;

  const ask = (): Promise<Read> => {
    const isKept = asked?.endedMs == null || options.clock() - asked.endedMs < options.keepMs;
    if (asked !== null && isKept) return asked.answer;
    const question = {
      answer: options.read().then(
        (standing): Read => ({ kind: 'read', standing }),
        (): Read => ({ kind: 'failed' }),
      ),
      endedMs: null as number | null,
    };
    asked = question;
    void question.answer.then(() => {
      question.endedMs = options.clock();
    });
    return question.answer;
  };

  return async () => {
    const read = (await within(options.withinMs, ask())) ?? { kind: 'failed' };
    for (const gauge of Object.values(gauges)) gauge.reset();
    databaseUp.set(read.kind === 'read' ? 1 : 0);
    if (read.kind === 'failed') {
      // Without labels a reset gauge shows 0, which would be a claim.
      gauges.frozen.remove();
      gauges.frozenFor.remove();
      return;
    }
    show(read.standing, gauges);
    for (const { mailbox, capPerDay } of options.caps) gauges.cap.set({ mailbox }, capPerDay);
  };
}

function show(standing: Standing, gauges: Metrics['standing']): void {
  gauges.frozen.set(standing.frozenForSeconds === null ? 0 : 1);
  gauges.frozenFor.set(standing.frozenForSeconds ?? 0);
  for (const { why, tasks, oldestSeconds } of standing.people) {
    gauges.people.set({ why }, tasks);
    gauges.peopleOldest.set({ why }, oldestSeconds);
  }
  for (const { status, waitingFor, threads } of standing.threads)
    gauges.threads.set({ status, waiting_for: waitingFor ?? '' }, threads);
  for (const { mailbox, stage, stages, oldestSeconds } of standing.overdue) {
    gauges.overdue.set({ mailbox, stage }, stages);
    gauges.overdueOldest.set({ mailbox, stage }, oldestSeconds);
  }
  for (const { mailbox, state, sends } of standing.undecided) gauges.undecided.set({ mailbox, state }, sends);
  for (const { mailbox, state, counted, coverageAgeSeconds, leased } of standing.mailboxes) {
    gauges.capCounted.set({ mailbox }, counted);
    if (coverageAgeSeconds !== null) gauges.coverageAge.set({ mailbox }, coverageAgeSeconds);
    gauges.watched.set({ mailbox }, leased ? 1 : 0);
    for (const each of STATES) gauges.state.set({ mailbox, state: each }, each === state ? 1 : 0);
  }
  for (const { source, model, acting, compared, agreed } of standing.agreement) {
    const labels = { judge: acting ? 'acting' : 'shadow', source, model };
    gauges.compared.set(labels, compared);
    if (compared > 0) gauges.agreement.set(labels, agreed / compared);
  }
}
