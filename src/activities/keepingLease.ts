import { LeaseLost, type Clock, type Lease, type Mailboxes } from './ports';

/** Longer than the watcher's heartbeat timeout: one that hangs loses its lease after Temporal gave it up. */
export const LEASE_MS = 40_000;
const RENEW_EVERY_MS = 10_000;

/**
 * Runs `work` while the lease is renewed beside it. `lost` is aborted when the lease is gone or cannot be renewed; the
 * reason is then thrown, whatever `work` came to.
 */
export async function keepingLease(
  deps: { readonly mailboxes: Mailboxes; readonly clock: Clock },
  lease: Lease,
  work: (lost: AbortSignal) => Promise<void>,
): Promise<void> {
  const lost = new AbortController();
  let renewal = Promise.resolve();
  const renew = async (): Promise<void> => {
    try {
      if (!(await deps.mailboxes.renewLease(lease, deps.clock.nowMs(), LEASE_MS)))
        lost.abort(new LeaseLost(lease.mailbox));
    } catch (error) {
      lost.abort(error);
    }
  };
  const timer = setInterval(() => {
    renewal = renew();
  }, RENEW_EVERY_MS);
  try {
    await work(lost.signal);
  } finally {
    clearInterval(timer);
    await renewal;
  }
  if (lost.signal.aborted) throw asError(lost.signal.reason);
}

const asError = (reason: unknown): Error =>
  reason instanceof Error ? reason : new Error('The lease could not be renewed.');
