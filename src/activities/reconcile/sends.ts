/** Sends of which nobody finds out any more whether they were accepted: their thread ended first. */

import { ApplicationFailure } from '@temporalio/common';
import type { ReconcileTables, UnsettledSend } from '../ports';
import { settleOnce, type SettleDeps } from '../settleSend';
import { Findings } from './findings';

export interface SendsDeps extends SettleDeps {
  readonly tables: Pick<ReconcileTables, 'unsettledSends'>;
}

/** Longer than an attempt may take. */
const ATTEMPT_OVER_MS = 20 * 60_000;
const PAGE = 100;

export async function reconcileSends(deps: SendsDeps): Promise<Findings> {
  const findings = new Findings();
  const fencedBeforeMs = deps.clock.nowMs() - ATTEMPT_OVER_MS;
  for (let after: string | null = null; ;) {
    const page: readonly UnsettledSend[] = await deps.tables.unsettledSends(after, fencedBeforeMs, PAGE);
    for (const send of page) await settle(deps, findings, send);
    findings.check(page.length);
    after = page.at(-1)?.sendId ?? null;
    if (page.length < PAGE || after === null) return findings;
  }
}

/** By the same rules as a thread's own: a mailbox that cannot be looked into says nothing of the send. */
async function settle(deps: SendsDeps, findings: Findings, send: UnsettledSend): Promise<void> {
  const { threadId, stage, workflowId } = send;
  try {
    await settleOnce(deps, { threadId, stage });
  } catch (error) {
    if (!(error instanceof ApplicationFailure) || error.nonRetryable === true) throw error;
    findings.reported(
      workflowId,
      `It is not known yet whether stage ${stage} was accepted: looked for again at the next comparison.`,
    );
    return;
  }
  const row = await deps.sends.find(threadId, stage);
  if (row?.state === 'held')
    findings.reported(
      workflowId,
      `It cannot be found out whether stage ${stage} was accepted: look into the mailbox's sent mail, then \`mosaic sends resolve\`.`,
    );
  else
    findings.repaired(
      workflowId,
      `Stage ${stage} of the closed thread was left undecided: it is ${row?.state.replace('_', ' ') ?? 'gone'}.`,
    );
}
