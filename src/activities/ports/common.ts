/** Clock and log. */

export interface Clock {
  nowMs(): number;
}

/** Structured log; never a creator's address, number, subject or text, never a secret. */
export interface Log {
  debug(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}
export type LogFields = Readonly<Record<string, string | number | boolean | null>>;
