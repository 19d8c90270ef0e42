/** Work lists in the Temporal UI: it keeps saved views in the browser only, so they are links that anybody can open. */

import type { PayloadKey } from '../config';
import { CREATOR_THREAD } from '../workflows/creatorThread.contract';
import { creatorHashes } from './encryption/creatorHash';
import { visibilityText } from './visibilityText';

export interface UiView {
  readonly title: string;
  /** A visibility query: the UI's list and `mosaic threads … --query` take it. */
  readonly query: string;
}

const HOUR_MS = 3_600_000;

/** Those that depend on the time hold `nowMs`: a link is of the hour in which it was made. */
export function uiViews(mailboxes: readonly string[], nowMs: number): readonly UiView[] {
  const view = (title: string, ...conditions: readonly string[]): UiView => ({
    title,
    query: [`WorkflowType = '${CREATOR_THREAD}'`, "ExecutionStatus = 'Running'", ...conditions].join(' AND '),
  });
  const nextHour = `MosaicNextActionAt BETWEEN '${instant(nowMs)}' AND '${instant(nowMs + HOUR_MS)}'`;
  const due = (stage: number): UiView =>
    view(
      `Stage ${stage} due in the next hour`,
      "MosaicWaitingFor = 'STAGE_DELAY'",
      `MosaicStage = ${stage - 1}`,
      nextHour,
    );
  return [
    view('Needs a person', 'MosaicNeedsHuman = true'),
    due(2),
    due(3),
    view('Overdue', "MosaicStatus = 'waiting'", `MosaicNextActionAt < '${instant(nowMs)}'`),
    view('Held by a freeze', "MosaicWaitingFor = 'FROZEN'"),
    view('Paused by hand', "MosaicWaitingFor = 'PAUSED'"),
    view('A send that a person has to resolve', "MosaicWaitingFor = 'SEND_UNDECIDED'"),
    view('Waits for the model', "MosaicWaitingFor = 'CLASSIFIER'"),
    ...mailboxes.flatMap((mailbox) => {
      const of = `MosaicMailbox = ${visibilityText(mailbox)}`;
      return [
        view(`Held by the cap of ${mailbox}`, of, "MosaicWaitingFor = 'DAILY_CAP'"),
        view(`Held by a fault of ${mailbox}`, of, "MosaicWaitingFor IN ('MAILBOX_DOWN', 'PROVIDER_QUOTA')"),
      ];
    }),
    {
      title: 'Failed or terminated',
      query: `WorkflowType = '${CREATOR_THREAD}' AND ExecutionStatus IN ('Failed', 'Terminated', 'TimedOut')`,
    },
  ];
}

/** All threads of one creator, closed ones included. Where payloads are encrypted, the list knows the creator by a hash of each key. */
export function creatorView(address: string, keys: readonly PayloadKey[]): UiView {
  const names = keys.length === 0 ? [address] : creatorHashes(keys, address);
  return {
    title: `Threads of ${address}`,
    query: `WorkflowType = '${CREATOR_THREAD}' AND MosaicCreator IN (${names.map(visibilityText).join(', ')})`,
  };
}

const instant = (atMs: number): string => new Date(atMs).toISOString();
