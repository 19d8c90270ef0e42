/** PAYLOAD_ENCRYPTION_KEY: does it work, and can what runs be read with it. */

import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import type { PayloadKey } from '../../config';
import type { TemporalConnection } from '../connection';
import { EncryptionCodec } from '../encryption/codec';
import { check, failed, ok, warning, type CheckResult, type Outcome } from './check';

const PUT_BACK =
  'Put the key with this id back into PAYLOAD_ENCRYPTION_KEY, behind the one that encrypts now.';
const LOOK = 'Look at PAYLOAD_ENCRYPTION_KEY.';
/** Of each age, so many running workflows are looked at. */
const SAMPLE = 5;
const AGES_DAYS = [0, 1, 7, 14];
const DAY_MS = 86_400_000;

export async function examineEncryption(
  connect: () => Promise<TemporalConnection>,
  keys: readonly PayloadKey[],
  nowMs: number,
): Promise<readonly CheckResult[]> {
  return [
    await check('payload codec', '', LOOK, () => roundTrip(keys)),
    await check('payload keys in use', '', LOOK, async () => keysInUse(await connect(), keys, nowMs)),
  ];
}

async function roundTrip(keys: readonly PayloadKey[]): Promise<Outcome> {
  const [first] = keys;
  if (first === undefined) return ok('off: payloads in Temporal are readable, and hold ids only');
  const codec = new EncryptionCodec(keys);
  const encoded = await codec.encode([defaultPayloadConverter.toPayload('doctor')]);
  const [decoded] = await codec.decode(encoded);
  return decoded !== undefined && defaultPayloadConverter.fromPayload(decoded) === 'doctor'
    ? ok(`encrypts with the key ${first.id}; ${keys.length} key(s) decrypt`)
    : failed('what is encrypted does not decrypt to what it was', LOOK);
}

async function keysInUse(
  connected: TemporalConnection,
  keys: readonly PayloadKey[],
  nowMs: number,
): Promise<Outcome> {
  const held = new Set(keys.map(({ id }) => id));
  const used = new Map<string, string>();
  let looked = 0;
  let readable = 0;
  for (const { workflowId, runId } of await sample(connected, nowMs)) {
    looked += 1;
    const ids = keyIds(await inputOf(connected, workflowId, runId));
    if (ids.length === 0) readable += 1;
    for (const id of ids) used.set(id, workflowId);
  }
  const missing = [...used].filter(([id]) => !held.has(id));
  if (missing.length > 0)
    return failed(
      missing.map(([id, workflowId]) => `running workflows (${workflowId}) need the key ${id}`).join('; '),
      PUT_BACK,
    );
  const finding = `${looked} running workflow(s) looked at: ${used.size === 0 ? 'none is encrypted' : `keys ${[...used.keys()].join(', ')}`}`;
  return keys.length > 0 && readable > 0
    ? warning(
        `${finding}, ${readable} from before encryption`,
        'They stay readable in Temporal until they close; new ones are encrypted.',
      )
    : ok(finding);
}

async function sample(
  { connection, namespace }: TemporalConnection,
  nowMs: number,
): Promise<readonly { readonly workflowId: string; readonly runId: string }[]> {
  const pages = await Promise.all(
    AGES_DAYS.map((days) =>
      connection.workflowService.listWorkflowExecutions({
        namespace,
        pageSize: SAMPLE,
        query: `ExecutionStatus='Running' AND StartTime <= '${new Date(nowMs - days * DAY_MS + 60_000).toISOString()}'`,
      }),
    ),
  );
  const runs = pages.flatMap(({ executions }) =>
    executions.flatMap(({ execution }) =>
      execution?.workflowId == null || execution.runId == null
        ? []
        : [{ workflowId: execution.workflowId, runId: execution.runId }],
    ),
  );
  return [...new Map(runs.map((run) => [run.runId, run])).values()];
}

async function inputOf(
  { connection, namespace }: TemporalConnection,
  workflowId: string,
  runId: string,
): Promise<readonly Payload[]> {
  const { history } = await connection.workflowService.getWorkflowExecutionHistory({
    namespace,
    execution: { workflowId, runId },
    maximumPageSize: 1,
  });
  return history?.events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads ?? [];
}

const keyIds = (payloads: readonly Payload[]): readonly string[] =>
  payloads.flatMap(({ metadata }) => {
    const id = metadata?.['encryption-key-id'];
    return id == null ? [] : [Buffer.from(id).toString('utf8')];
  });
