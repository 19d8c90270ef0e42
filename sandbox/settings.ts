/** The configuration of the sandbox: the product's own variables, and nothing that the product would have to know of. */

/** A day lasts a minute. */
export const DAY_S = 60;

export interface SandboxPlaces {
  readonly imapPort: number;
  readonly smtpPort: number;
  readonly logFile: string;
  readonly metricsPort: number;
  readonly consolePort: number;
  /** DATABASE_URL, REDIS_URL, TEMPORAL_ADDRESS and on, of the sandbox's own servers. */
  readonly servers: Readonly<Record<string, string>>;
}

export const MAILBOXES = ['ada@talent.sandbox', 'ben@talent.sandbox', 'cleo@talent.sandbox'] as const;
const NAMES = ['Ada from the talent team', 'Ben from the talent team', 'Cleo from the talent team'];
export const PASSWORD = 'sandbox';

export function sandboxEnvironment(places: SandboxPlaces): Record<string, string> {
  const accounts = MAILBOXES.flatMap((mailbox, index) => [
    [`GMAIL_ACCOUNT_${index + 1}_EMAIL`, mailbox],
    [`GMAIL_ACCOUNT_${index + 1}_PASSWORD`, PASSWORD],
    [`GMAIL_ACCOUNT_${index + 1}_DISPLAY_NAME`, NAMES[index] ?? mailbox],
  ]);
  const seconds = (days: number): string => `${days * DAY_S}s`;
  return {
    ...(Object.fromEntries(accounts) as Record<string, string>),
    IMAP_HOST: '127.0.0.1',
    IMAP_PORT: String(places.imapPort),
    IMAP_SECURITY: 'none',
    SMTP_HOST: '127.0.0.1',
    SMTP_PORT: String(places.smtpPort),
    SMTP_SECURITY: 'none',
    CLASSIFIER: 'offline',
    STAGE_2_DELAY: seconds(1),
    STAGE_3_DELAY: seconds(2),
    REPLY_WINDOW: seconds(14),
    AWAY_DEFAULT: seconds(3),
    AWAY_MAX: seconds(30),
    DEBOUNCE_WINDOW: '3s',
    POLLING_INTERVAL: '5s',
    RECONCILE_INTERVAL: '60s',
    LOG_FILE: places.logFile,
    METRICS_ADDRESS: `127.0.0.1:${places.metricsPort}`,
    CONSOLE_ADDRESS: `127.0.0.1:${places.consolePort}`,
    ...places.servers,
  };
}
