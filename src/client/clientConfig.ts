/** What callers need of the configuration: no password of a mailbox, no key of a model. */
export interface ClientConfig {
  readonly databaseUrl: string;
  readonly databaseOwnerUrl: string;
  /** The environment, for `@temporalio/envconfig`. */
  readonly temporalEnv: Readonly<Record<string, string | undefined>>;
  readonly temporalUiUrl: string;
  /** Addresses of the configured mailboxes. */
  readonly mailboxes: readonly string[];
  readonly reconcileIntervalMs: number;
}
