/** Whom nothing automated may reach. */

export type SuppressionReason = 'opted_out' | 'bounced' | 'complaint' | 'operator' | 'erased';

export interface Suppressions {
  has(address: string): Promise<boolean>;
  /** The first reason stands. */
  add(address: string, reason: SuppressionReason, by: string | null, note: string | null): Promise<void>;
  /** What stood there; null when the address was not suppressed. */
  remove(address: string): Promise<Suppression | null>;
  /** Newest first. */
  list(): Promise<readonly Suppression[]>;
}

export interface Suppression {
  /** In its canonical spelling; null once the person was erased, when only a hash of it is kept. */
  readonly address: string | null;
  readonly reason: SuppressionReason;
  readonly by: string | null;
  readonly note: string | null;
  readonly atMs: number;
}
