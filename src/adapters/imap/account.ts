/** Where a mailbox is and how to log in. */
export interface ImapAccount {
  readonly mailbox: string;
  readonly password: string;
  readonly host: string;
  readonly port: number;
  /** `none` only on a loopback host; the configuration sees to that. */
  readonly security: 'tls' | 'starttls' | 'none';
}
