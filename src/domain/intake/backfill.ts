/** What is taken up of the mail that stood there before the mailbox was ever watched. */

export interface BackfillRule {
  /** 0: new mail only. */
  readonly backfillMs: number;
}

/** IMAP's instants are whole seconds, rounded down: so is this. */
export function backfillSinceMs(watchedSinceMs: number, { backfillMs }: BackfillRule): number {
  return Math.floor((watchedSinceMs - backfillMs) / 1000) * 1000;
}

/** Unread mail from before; any mail that came since watching began, whoever has read it. Our own mail is context only. */
export function isFresh(
  head: { readonly seen: boolean; readonly inSent: boolean; readonly receivedAtMs: number },
  watchedSinceMs: number,
): boolean {
  if (head.inSent) return false;
  return !head.seen || head.receivedAtMs > watchedSinceMs;
}
