/** What a comparison of Postgres, Temporal and Redis needs. */

import type { Stage } from '../../domain/thread/state';
import type { ThreadRecord } from './threads';

/** How the newest run of a workflow id stands in Temporal. `absent`: never started, or forgotten. */
export type ExecutionStanding = 'running' | 'completed' | 'cancelled' | 'failed' | 'terminated' | 'absent';

/** Workflows as Temporal knows them. */
export interface Executions {
  standings(workflowIds: readonly string[]): Promise<ReadonlyMap<string, ExecutionStanding>>;
  /** Workflow ids of the creator threads that run, page by page. */
  runningThreads(): AsyncIterable<readonly string[]>;
  /** Starts the thread's workflow from its row, whatever run came before. False: one runs. */
  startThread(thread: ThreadRecord): Promise<boolean>;
  /** Starts the mailbox's watcher. False: it runs. */
  startWatcher(mailbox: string): Promise<boolean>;
}

export interface ThreadPageItem {
  readonly threadId: string;
  readonly workflowId: string;
}

/** What a comparison reads of the tables, in pages in the order of the rows' ids; `after` null: from the beginning. */
export interface ReconcileTables {
  /** Threads that are not closed and were opened before then. */
  openThreads(
    after: string | null,
    openedBeforeMs: number,
    limit: number,
  ): Promise<readonly ThreadPageItem[]>;
  /** Of these workflow ids those without a row, and those whose thread was closed before then. */
  notOpen(workflowIds: readonly string[], closedBeforeMs: number): Promise<readonly string[]>;
  /** Mailboxes with a mail that should have been told to its thread before then. */
  mailboxesWithUntold(readyBeforeMs: number): Promise<readonly string[]>;
  /** Sends of closed threads, fenced before then, whose end is not known. */
  unsettledSends(
    after: string | null,
    fencedBeforeMs: number,
    limit: number,
  ): Promise<readonly UnsettledSend[]>;
  /** Lists the creator's mails that nobody judged for a person: the thread ended before it came to them. */
  leaveToPerson(threadId: string): Promise<void>;
  /** Threads with a stage ahead, for Redis to be rebuilt from. */
  followUpsAhead(): Promise<readonly { readonly workflowId: string; readonly dueAtMs: number }[]>;
  /** Compares every thread's row with what its events add up to, and repairs the row. */
  rebuildProjections(nowMs: number): Promise<{
    readonly checked: number;
    readonly repaired: readonly (ThreadPageItem & { readonly columns: readonly string[] })[];
  }>;
}

export interface UnsettledSend extends ThreadPageItem {
  readonly sendId: string;
  readonly stage: Stage;
}
