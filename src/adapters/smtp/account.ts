/** Where a mailbox's SMTP server is, how to log in, and what its mails show as their sender. */
export interface SmtpAccount {
  readonly mailbox: string;
  readonly password: string;
  readonly host: string;
  readonly port: number;
  /** `none` only on a loopback host; the configuration sees to that. */
  readonly security: 'tls' | 'starttls' | 'none';
  readonly displayName: string | null;
}
