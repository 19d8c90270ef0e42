/** What `/readyz` answers: whether work that comes in would be done. */

import type { WatchStanding } from '../adapters/postgres/watchStandings';
import type { Config } from '../config';

export interface Readiness {
  readonly config: Pick<Config, 'workerRoles' | 'pollingIntervalMs'>;
  /** Those that this process is to watch. */
  readonly mailboxes: readonly string[];
  /** Null: they have not been made yet. A process whose roles poll nothing has none. */
  readonly workers: readonly Pollster[] | null;
  readonly standings: () => Promise<readonly WatchStanding[]>;
  readonly nowMs: number;
}

/** What polls for work: a worker of the SDK's. */
export interface Pollster {
  getState(): string;
}

/** A watcher gives its lease back when it hands over to the next, and a server may be slow to hand over. */
const HAND_OVER_MS = 30_000;

/** Sentences; empty: the process does all that its roles ask. Throws when the tables cannot be asked. */
export async function notReady(readiness: Readiness): Promise<readonly string[]> {
  const { config, workers } = readiness;
  if (workers === null) return ['The workers have not started yet.'];
  const idle = workers.filter((worker) => worker.getState() !== 'RUNNING').length;
  return [
    ...(idle === 0 ? [] : [`${idle} of ${workers.length} workers do not poll.`]),
    ...(config.workerRoles.includes('watch') ? await unwatched(readiness) : []),
  ];
}

async function unwatched(readiness: Readiness): Promise<readonly string[]> {
  const standings = new Map((await readiness.standings()).map((each) => [each.mailbox, each]));
  return readiness.mailboxes
    .filter((mailbox) => !isWatchedOrKnownDown(standings.get(mailbox), readiness))
    .map((mailbox) => `The mailbox ${mailbox} is not watched yet.`);
}

/** The state alone would say of a mailbox that nobody looks at any more what it was when somebody did. */
function isWatchedOrKnownDown(standing: WatchStanding | undefined, { config, nowMs }: Readiness): boolean {
  if (standing === undefined) return false;
  const { state, leaseUntilMs, lastSuccessAtMs } = standing;
  switch (state) {
    case 'starting':
      return false;
    case 'down':
    case 'login_refused':
      return true;
    // The last two hold back sends only: such a mailbox is watched all the same.
    case 'watching':
    case 'provider_quota':
    case 'policy_held':
      return (
        (leaseUntilMs !== null && leaseUntilMs > nowMs) ||
        (lastSuccessAtMs !== null && nowMs - lastSuccessAtMs < config.pollingIntervalMs + HAND_OVER_MS)
      );
  }
}
