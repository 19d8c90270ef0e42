/** What the intake's activities share. */

import type { AwayLimits } from '../domain/intake/replyKind';
import type { Cadence } from '../domain/thread/state';
import type {
  Clock,
  Log,
  Mailboxes,
  MailParser,
  MailSessions,
  Replies,
  Sends,
  Suppressions,
  Threads,
} from './ports';

export interface IntakeOptions {
  /** Given to threads that are opened from now on. */
  readonly cadence: Cadence;
  /** Quiet time before a creator's new mail is decided on. */
  readonly debounceMs: number;
  /** Whose Authentication-Results count. */
  readonly trustedAuthserv: string;
  readonly awayLimits: AwayLimits;
  /** Mails larger than this are not downloaded. */
  readonly maxMailBytes: number;
}

export const MAX_MAIL_BYTES = 25 * 1024 * 1024;

export interface IntakeDeps {
  readonly threads: Threads;
  readonly replies: Replies;
  readonly suppressions: Suppressions;
  readonly sends: Pick<Sends, 'find'>;
  readonly mailboxes: Mailboxes;
  readonly sessions: MailSessions;
  readonly parser: MailParser;
  readonly clock: Clock;
  readonly log: Log;
  readonly options: IntakeOptions;
}
