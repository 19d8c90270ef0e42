/** How a creator thread's workflow is named, started and shown: the same for every caller that may start one. */

import {
  defineSearchAttributeKey,
  TypedSearchAttributes,
  type SearchAttributePair,
} from '@temporalio/common';
import type { ThreadRecord } from '../activities/ports';
import { TASK_QUEUES } from '../domain/taskQueues';
import { viewOf } from '../domain/thread/nextStep';
import type { Order } from '../domain/thread/orders';
import type { ThreadState } from '../domain/thread/state';
import type { CreatorThreadInput, ThreadReport } from '../workflows/creatorThread.contract';

/** What a start and a signalWithStart have in common. The summary stays in the history for ever, so it names no person. */
export function startOf(thread: ThreadRecord, reopenedBy: Extract<Order, { kind: 'reclassify' }> | null) {
  const input: CreatorThreadInput = {
    threadId: thread.threadId,
    mailbox: thread.mailbox,
    state: thread.state,
    reopenedBy,
    ...(reopenedBy === null ? {} : { reopenedAtMs: Date.now() }),
  };
  return {
    workflowId: thread.workflowId,
    taskQueue: TASK_QUEUES.workflows,
    args: [input] as [CreatorThreadInput],
    staticSummary: `Creator thread of ${thread.mailbox}`,
    typedSearchAttributes: firstAttributes(thread),
  };
}

/** Given with the start they cost no history event. The workflow upserts what differs from them. */
function firstAttributes(thread: ThreadRecord): TypedSearchAttributes {
  const pairs: SearchAttributePair[] = [
    { key: defineSearchAttributeKey('MosaicMailbox', 'KEYWORD'), value: thread.mailbox },
    { key: defineSearchAttributeKey('MosaicStatus', 'KEYWORD'), value: 'deciding' },
    { key: defineSearchAttributeKey('MosaicStage', 'INT'), value: 0 },
    { key: defineSearchAttributeKey('MosaicNeedsHuman', 'BOOL'), value: false },
  ];
  if (thread.creatorAddress !== null)
    pairs.push({ key: defineSearchAttributeKey('MosaicCreator', 'KEYWORD'), value: thread.creatorAddress });
  return new TypedSearchAttributes(pairs);
}

/** How a thread stands by its state: what its workflow would answer. */
export function reportOf(state: ThreadState, nowMs: number): ThreadReport {
  const view = viewOf(state, nowMs);
  return {
    status: view.status,
    stage: state.stagesSent,
    intent: state.intent,
    outcome: state.closed?.outcome ?? null,
    waitingFor: view.waitingFor,
    nextActionAt: view.nextActionAtMs === null ? null : new Date(view.nextActionAtMs).toISOString(),
  };
}
