/** Where somebody's words, names and numbers can still be read. */

import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import type { Client } from '@temporalio/client';
import type { Redis } from 'ioredis';
import { sql } from 'kysely';
import type { Database } from '../../src/adapters/postgres/database';

/** Tables (as `table: marker`) in which any column of any row holds a marker, whatever its case. The owner reads. */
export async function tracesInTables(owner: Database, markers: readonly string[]): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name`.execute(owner);
  const found: string[] = [];
  for (const { name } of tables)
    for (const marker of markers) {
      const { rows } = await sql<{ n: string }>`
        select count(*) as n from ${sql.table(name)} as each
        where strpos(lower(each::text), ${inJson(marker)}) > 0 or strpos(lower(each::text), ${marker.toLowerCase()}) > 0`.execute(
        owner,
      );
      if (rows[0]?.n !== '0') found.push(`${name}: ${marker}`);
    }
  return found;
}

/** Keys and values, whatever their type. */
export async function redisText(redis: Redis): Promise<string> {
  const parts: string[] = [];
  for (const key of await redis.keys('*')) {
    const type = await redis.type(key);
    parts.push(key, type);
    if (type === 'string') parts.push((await redis.get(key)) ?? '');
    else if (type === 'zset') parts.push(...(await redis.zrange(key, '0', '-1', 'WITHSCORES')));
    else if (type === 'hash') parts.push(JSON.stringify(await redis.hgetall(key)));
    else if (type === 'list') parts.push(...(await redis.lrange(key, 0, -1)));
    else if (type === 'set') parts.push(...(await redis.smembers(key)));
    else throw new Error(`Redis holds a ${type}, which is not looked into.`);
  }
  return parts.join('\n');
}

export interface ExecutionText {
  readonly workflowId: string;
  /** What its description says, memo and search attributes included. */
  readonly description: string;
  /** Its history as JSON, with every payload and failure readable. */
  readonly history: string;
}

/** Every execution that the namespace still knows, of any type, open and closed. `hidden`: names of fields to leave out. */
export async function executionTexts(
  client: Client,
  hidden: readonly string[] = [],
): Promise<readonly ExecutionText[]> {
  const texts: ExecutionText[] = [];
  const readable = (key: string, value: unknown): unknown =>
    hidden.includes(key) ? null : withText(key, value);
  for await (const { workflowId, runId } of client.workflow.list()) {
    const handle = client.workflow.getHandle(workflowId, runId);
    const history = historyToJSON(await handle.fetchHistory());
    const { raw } = await handle.describe();
    texts.push({
      workflowId,
      description: JSON.stringify(raw, readable),
      history: JSON.stringify(JSON.parse(history), readable),
    });
  }
  return texts;
}

/** Payloads hold bytes: shown as the text that they are. */
function withText(key: string, value: unknown): unknown {
  if (key === 'data' && typeof value === 'string') return Buffer.from(value, 'base64').toString('utf8');
  if (value instanceof Uint8Array) return Buffer.from(value).toString('utf8');
  return value;
}

/** A line break or a quote stands escaped where a row is shown as JSON within text. */
const inJson = (marker: string): string => JSON.stringify(marker).slice(1, -1).toLowerCase();

/** Markers that the text holds, whatever their case. */
export function tracesIn(text: string, markers: readonly string[]): string[] {
  const lower = text.toLowerCase();
  return markers.filter((marker) => lower.includes(marker.toLowerCase()));
}
