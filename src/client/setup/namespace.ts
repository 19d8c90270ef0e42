/** The namespace, and how long it remembers closed threads. */

import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time';
import { isAlreadyExists, isNotFound } from '../grpc';
import { Unavailable } from '../unavailable';

const DAY_MS = 86_400_000;
/** Development servers make namespaces with 24 hours, after which a closed thread is gone from the UI. */
export const LEAST_RETENTION_DAYS = 30;
/** A production server's caches learn of a new namespace within 10 s. */
const KNOWN_WITHIN_MS = 30_000;
const LOOK_EVERY_MS = 200;

export type NamespaceChange = 'created' | 'retention raised' | 'unchanged';

/** Idempotent. A longer retention is left alone. */
export async function ensureNamespace(connection: Connection, namespace: string): Promise<NamespaceChange> {
  const days = await retentionDays(connection, namespace);
  const retention = msToTs(LEAST_RETENTION_DAYS * DAY_MS);
  if (days === null) {
    await register(connection, namespace, retention);
    await becomesKnown(connection, namespace);
    return 'created';
  }
  if (days >= LEAST_RETENTION_DAYS) return 'unchanged';
  await connection.workflowService.updateNamespace({
    namespace,
    config: { workflowExecutionRetentionTtl: retention },
  });
  return 'retention raised';
}

/** Null: there is no such namespace. */
export async function retentionDays(connection: Connection, namespace: string): Promise<number | null> {
  try {
    const { config } = await connection.workflowService.describeNamespace({ namespace });
    return (Number(config?.workflowExecutionRetentionTtl?.seconds ?? 0) * 1_000) / DAY_MS;
  } catch (error) {
    if (isNotFound(error)) return null;
    throw error;
  }
}

async function register(
  connection: Connection,
  namespace: string,
  retention: ReturnType<typeof msToTs>,
): Promise<void> {
  try {
    await connection.workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: retention,
    });
  } catch (error) {
    // Two set-ups at once: the other one made it.
    if (!isAlreadyExists(error)) throw error;
  }
}

async function becomesKnown(connection: Connection, namespace: string): Promise<void> {
  const untilMs = Date.now() + KNOWN_WITHIN_MS;
  while (Date.now() < untilMs) {
    try {
      await connection.workflowService.listWorkflowExecutions({ namespace, pageSize: 1 });
      return;
    } catch (error) {
      if (!isNotFound(error)) throw error;
      await sleep(LOOK_EVERY_MS);
    }
  }
  throw new Unavailable(
    `Temporal made the namespace ${namespace} but does not serve it yet. Wait a moment, then run \`mosaic setup\` again.`,
  );
}
