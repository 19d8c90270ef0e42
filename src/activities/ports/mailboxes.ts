/** Mailboxes: state, cursors, the lease, the guard over logins. */

export type MailboxState =
  'starting' | 'watching' | 'down' | 'login_refused' | 'provider_quota' | 'policy_held';

export interface FolderCursor {
  readonly path: string;
  readonly role: 'inbox' | 'all' | 'sent';
  readonly uidValidity: string;
  readonly lastUid: number;
  readonly sweptAtMs: number;
}

/** A watcher's right to write. `token` grows with each holder; a write with an older one is refused. */
export interface Lease {
  readonly mailbox: string;
  readonly token: string;
}

export interface Mailboxes {
  /** Takes or renews the lease; null while another holder's has not run out. */
  acquireLease(mailbox: string, holder: string, nowMs: number, forMs: number): Promise<Lease | null>;
  renewLease(lease: Lease, nowMs: number, forMs: number): Promise<boolean>;
  releaseLease(lease: Lease): Promise<void>;
  cursors(mailbox: string): Promise<readonly FolderCursor[]>;
  /** Throws `LeaseLost` when a newer lease exists. */
  saveCursor(lease: Lease, cursor: FolderCursor): Promise<void>;
  get(mailbox: string): Promise<MailboxRecord>;
  setState(
    mailbox: string,
    state: MailboxState,
    reason: string | null,
    untilMs: number | null,
    nowMs: number,
  ): Promise<void>;
  /**
   * Claims a login try: null means go ahead, else when the next may be made (15 minutes after a refusal). While another
   * connection's try is on its way, this waits for its end, some seconds at most, so that a bad password is tried once and not
   * once per connection. Whoever was let go ahead reports the end with one of the three methods below.
   */
  nextLoginAtMs(mailbox: string, nowMs: number): Promise<number | null>;
  loginRefused(mailbox: string, nowMs: number): Promise<void>;
  /** A login worked: the refusal is forgotten, and true is returned if the mailbox was down before; it is `watching` now. */
  loginWorked(mailbox: string, nowMs: number): Promise<boolean>;
  /** The connection ended before the server judged the login: the claim is given back. */
  loginUntried(mailbox: string): Promise<void>;
  /** The first call's instant, for ever. */
  setWatchedSince(mailbox: string, nowMs: number): Promise<number>;
  /** A mail of ours was found in Sent although nobody but the server can have filed it there. */
  setFilesSentCopies(mailbox: string): Promise<void>;
}

export interface MailboxRecord {
  readonly mailbox: string;
  readonly state: MailboxState;
  readonly stateReason: string | null;
  /** Null for a mailbox that was never watched. */
  readonly stateSinceMs: number | null;
  readonly stateUntilMs: number | null;
  readonly filesSentCopies: boolean;
  readonly lastSuccessAtMs: number | null;
}

export class LeaseLost extends Error {
  constructor(mailbox: string) {
    super(`Another watcher holds the lease of ${mailbox}.`);
    this.name = 'LeaseLost';
  }
}
