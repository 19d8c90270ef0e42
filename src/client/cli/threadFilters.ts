/** Options that choose threads. */

import type { Command } from 'commander';
import { canonicalAddress } from '../../domain/address';
import type { ThreadStatus } from '../../domain/thread/state';
import type { ThreadFilter } from '../queries/threadList';
import { addressArgument, mailboxArgument, statusArgument } from './arguments';
import type { VerbOptions } from './verb';

export interface ListOptions extends VerbOptions {
  readonly status?: ThreadStatus;
  readonly mailbox?: string;
  readonly creator?: string;
  readonly limit?: number;
}

export function threadFilters(command: Command): Command {
  return command
    .option('--status <status>', 'deciding, waiting, sending, held, needs_human or closed', statusArgument)
    .option('--mailbox <address>', "one mailbox's", mailboxArgument)
    .option('--creator <address>', "one creator's, however the address is spelled", addressArgument);
}

export function filterOf(options: ListOptions): ThreadFilter {
  return {
    ...(options.status === undefined ? {} : { status: options.status }),
    ...(options.mailbox === undefined ? {} : { mailbox: options.mailbox }),
    ...(options.creator === undefined ? {} : { canonicalCreator: canonicalAddress(options.creator) }),
    ...(options.limit === undefined ? {} : { limit: options.limit }),
  };
}
