/** One person's executions in Temporal: found, ended, deleted with their histories. */

import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import { TemporalExecutions } from '../executions';
import { isNotFound } from '../grpc';
import { visibilityText } from '../visibilityText';

const IDS_IN_A_QUERY = 50;
const PAGE = 500;
const LOOK_EVERY_MS = 250;

export interface Run {
  readonly workflowId: string;
  readonly runId: string;
}

/** `workflowIds`: of the threads that the tables know. `labels`: what `MosaicCreator` may hold for this person. */
export interface PersonInTemporal {
  readonly workflowIds: readonly string[];
  readonly labels: readonly string[];
}

export class PersonExecutions {
  private readonly executions: TemporalExecutions;

  constructor(private readonly temporal: { readonly client: Client; readonly namespace: string }) {
    this.executions = new TemporalExecutions(temporal.client);
  }

  /** Every run that the server still lists, closed ones included; the list lags some 10 ms behind. */
  async runs({ workflowIds, labels }: PersonInTemporal): Promise<readonly Run[]> {
    const found = new Map<string, Run>();
    for (const query of [...listFilters('WorkflowId', workflowIds), ...listFilters('MosaicCreator', labels)])
      for await (const { workflowId, runId } of this.temporal.client.workflow.list({ query, pageSize: PAGE }))
        found.set(runId, { workflowId, runId });
    return [...found.values()];
  }

  /** Asks a workflow to stop. One that has ended, or is not there, needs no asking. */
  async cancel(workflowId: string): Promise<void> {
    await unlessGone(() => this.temporal.client.workflow.getHandle(workflowId).cancel());
  }

  /** Those that still run once `withinMs` are over. */
  async untilEnded(workflowIds: readonly string[], withinMs: number): Promise<readonly string[]> {
    const endMs = Date.now() + withinMs;
    for (let running = workflowIds; ;) {
      const standings = await this.executions.standings(running);
      running = running.filter((workflowId) => standings.get(workflowId) === 'running');
      if (running.length === 0 || Date.now() >= endMs) return running;
      await pause();
    }
  }

  async terminate(workflowId: string, reason: string): Promise<void> {
    await unlessGone(() => this.temporal.client.workflow.getHandle(workflowId).terminate(reason));
  }

  /** The server deletes in the background. */
  async delete(runs: readonly Run[]): Promise<void> {
    const { client, namespace } = this.temporal;
    for (const workflowExecution of runs)
      await unlessGone(() =>
        client.workflowService.deleteWorkflowExecution({ namespace, workflowExecution }),
      );
  }

  /** Deletes what is there and what shows up meanwhile. Runs that are still there once `withinMs` are over. */
  async deleteAll(person: PersonInTemporal, withinMs: number): Promise<Deleted> {
    const endMs = Date.now() + withinMs;
    const deleted = new Set<string>();
    for (;;) {
      const left = await this.runs(person);
      const fresh = left.filter(({ runId }) => !deleted.has(runId));
      await this.delete(fresh);
      for (const { runId } of fresh) deleted.add(runId);
      if (left.length === 0 && (await this.areAbsent(person.workflowIds)))
        return { deleted: deleted.size, left: [] };
      if (Date.now() >= endMs) return { deleted: deleted.size, left };
      await pause();
    }
  }

  /** By the server's own record, which the list follows. */
  private async areAbsent(workflowIds: readonly string[]): Promise<boolean> {
    const standings = await this.executions.standings(workflowIds);
    return workflowIds.every((workflowId) => standings.get(workflowId) === 'absent');
  }
}

export interface Deleted {
  readonly deleted: number;
  readonly left: readonly Run[];
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));

/** https://docs.temporal.io/list-filter */
function listFilters(attribute: string, values: readonly string[]): readonly string[] {
  const filters: string[] = [];
  for (let first = 0; first < values.length; first += IDS_IN_A_QUERY)
    filters.push(
      `${attribute} IN (${values
        .slice(first, first + IDS_IN_A_QUERY)
        .map(visibilityText)
        .join(', ')})`,
    );
  return filters;
}

async function unlessGone(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError || isNotFound(error))) throw error;
  }
}
