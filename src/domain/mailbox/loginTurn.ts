/**
 * Who may try to log in, and when. A provider that sees a wrong password again and again locks the account: after a refusal
 * there is one try in 15 minutes, over IMAP and SMTP together, and over restarts.
 */

export const LOGIN_PAUSE_MS = 15 * 60_000;
/** A try without an end by then belongs to a process that is gone. */
export const LOGIN_TRY_MS = 10_000;

export interface LoginHistory {
  /** The last refusal that no successful login has followed. */
  readonly refusedAtMs: number | null;
  /** A try whose end nobody has reported. */
  readonly triedAtMs: number | null;
}

export type LoginTurn =
  | { readonly kind: 'go' }
  /** Another connection is trying: its end says whether there is anything to try. */
  | { readonly kind: 'wait' }
  | { readonly kind: 'not_before'; readonly atMs: number };

export function loginTurn({ refusedAtMs, triedAtMs }: LoginHistory, nowMs: number): LoginTurn {
  if (triedAtMs !== null && nowMs < triedAtMs + LOGIN_TRY_MS) return { kind: 'wait' };
  if (refusedAtMs === null) return { kind: 'go' };
  const atMs = Math.max(refusedAtMs, triedAtMs ?? refusedAtMs) + LOGIN_PAUSE_MS;
  return nowMs < atMs ? { kind: 'not_before', atMs } : { kind: 'go' };
}
