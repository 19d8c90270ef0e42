/** What the console stands on. */

import type { Log } from '../../activities/ports';
import type { Changes } from '../../adapters/postgres/changes';
import type { ConsoleConfig } from '../../config';
import type { Operator } from '../operator';

export interface ConsoleDeps {
  /** The same as the command line's: the console has no way of its own to do a thing. */
  readonly operator: Operator;
  readonly settings: ConsoleConfig;
  readonly changes: Changes;
  /** Whether the mailbox can be looked at in Gmail's own pages. */
  readonly isGmail: (mailbox: string) => boolean;
  readonly log: Log;
}
