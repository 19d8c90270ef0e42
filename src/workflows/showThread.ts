/** What operators see of a thread in the Temporal UI: search attributes, current details, and the `state` query. */

import { setCurrentDetails, upsertSearchAttributes } from '@temporalio/workflow';
import { defineSearchAttributeKey, type SearchAttributeUpdatePair } from '@temporalio/common';
import type { Step } from '../domain/thread/nextStep';
import { viewOf } from '../domain/thread/nextStep';
import type { ThreadState } from '../domain/thread/state';
import { inWords } from '../domain/thread/words';
import type { ThreadReport } from './creatorThread.contract';

/** As `signalWithStart` gives them: a thread that is being decided on, nothing sent. */
const AT_START: ThreadReport = {
  status: 'deciding',
  stage: 0,
  intent: null,
  outcome: null,
  waitingFor: null,
  nextActionAt: null,
};

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

export interface ThreadDisplay {
  /** Shows each state once: an upsert is an event of the history's budget, so passing states (a send on the wire) are not upserted. */
  show(state: ThreadState, step: Step, nowMs: number): void;
  /** Stands above the thread's standing until the next step. */
  warn(sentence: string): void;
}

export function threadDisplay(): ThreadDisplay {
  let shown = AT_START;
  let standing = '';
  const warn = (sentence: string): void => {
    setCurrentDetails(`**${sentence}**\n\n${standing}`);
  };
  const show: ThreadDisplay['show'] = (state, step, nowMs) => {
    standing = inWords(state, step);
    setCurrentDetails(standing);
    if (step.kind === 'send' || step.kind === 'close') return;
    const report = reportOf(state, nowMs);
    if (JSON.stringify(report) === JSON.stringify(shown)) return;
    shown = report;
    upsertSearchAttributes(attributesOf(report));
  };
  return { show, warn };
}

function attributesOf(report: ThreadReport): SearchAttributeUpdatePair[] {
  return [
    { key: defineSearchAttributeKey('MosaicStatus', 'KEYWORD'), value: report.status },
    { key: defineSearchAttributeKey('MosaicStage', 'INT'), value: report.stage },
    { key: defineSearchAttributeKey('MosaicIntent', 'KEYWORD'), value: report.intent },
    { key: defineSearchAttributeKey('MosaicOutcome', 'KEYWORD'), value: report.outcome },
    { key: defineSearchAttributeKey('MosaicWaitingFor', 'KEYWORD'), value: report.waitingFor },
    { key: defineSearchAttributeKey('MosaicNeedsHuman', 'BOOL'), value: report.status === 'needs_human' },
    {
      key: defineSearchAttributeKey('MosaicNextActionAt', 'DATETIME'),
      value: report.nextActionAt === null ? null : new Date(report.nextActionAt),
    },
  ];
}
