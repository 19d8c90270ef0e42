/** Erasing one person everywhere that this program stores something. Each step may be repeated; an interruption loses none. */

import type { Threads } from '../../activities/ports';
import type { Erasure, PostgresErasure, StoredPerson } from '../../adapters/postgres/erasure';
import { canonicalAddress } from '../../domain/address';
import type { Ordered } from '../../domain/thread/events';
import { done, refused, type Answer } from '../answer';
import { cancelThread } from '../threadCancel';
import type { ThreadLookup } from '../threadOrders';
import type { TemporalConnection } from '../connection';
import { PersonExecutions, type PersonInTemporal } from './executions';

/** A send that is on the wire may take so long; then a workflow that did not end has no worker. */
const END_WITHIN_MS = 30_000;
/** A closed execution takes the server 10 to 35 s. */
const GONE_WITHIN_MS = 180_000;

export interface EraseDeps {
  readonly erasure: PostgresErasure;
  readonly lookup: ThreadLookup;
  readonly threads: Pick<Threads, 'record'>;
  readonly temporal: Pick<TemporalConnection, 'client' | 'namespace'>;
  /** What `MosaicCreator` may hold for an address as it is spelled. */
  readonly labelsOf: (address: string) => readonly string[];
  /** Takes threads out of the index in Redis; false: Redis does not answer. */
  readonly forgetFollowUps: (workflowIds: readonly string[]) => Promise<boolean>;
  readonly progress: (what: string) => void;
  readonly endWithinMs?: number;
  readonly goneWithinMs?: number;
}

/** What is stored of a person now. */
export interface Stored {
  readonly person: StoredPerson;
  readonly executions: number;
}

export type Erased =
  | { readonly kind: 'nothing_left'; readonly stored: Stored }
  | {
      readonly kind: 'erased';
      readonly receipt: Erasure;
      /** Workflows that no worker ended. */
      readonly terminated: number;
      readonly redisAnswered: boolean;
    };

export async function lookAtPerson(deps: EraseDeps, address: string): Promise<Answer<Stored>> {
  if (await deps.erasure.isMailbox(address))
    return refused(`${address} is one of your mailboxes, and no creator.`);
  return done(await storedOf(deps, address));
}

async function storedOf(deps: EraseDeps, address: string): Promise<Stored> {
  const person = await deps.erasure.look(address, Date.now());
  const runs = await new PersonExecutions(deps.temporal).runs(inTemporal(deps, address, person));
  return { person, executions: runs.length };
}

export const isNothingLeft = ({ person, executions }: Stored): boolean =>
  Object.keys(person.rows).length === 0 &&
  executions === 0 &&
  person.erasures.every(({ finishedAtMs }) => finishedAtMs !== null);

/** The hash first, so that nothing automated reaches the person from here on, whatever happens to us. */
export async function erasePerson(
  deps: EraseDeps,
  address: string,
  ordered: Ordered,
): Promise<Answer<Erased>> {
  if (names(ordered.reason, address))
    return refused(
      'The reason names the person, and it is kept with the receipt: say why without the address.',
    );
  const looked = await lookAtPerson(deps, address);
  if (looked.kind === 'refused') return looked;
  const stored = looked.value;
  if (isNothingLeft(stored) && stored.person.erasures.length > 0)
    return done({ kind: 'nothing_left', stored });

  const erasure = await deps.erasure.begin(address, ordered, Date.now());
  const executions = new PersonExecutions(deps.temporal);
  const where = inTemporal(deps, address, stored.person);
  const terminated = await endWorkflows(deps, executions, where, stored.person, {
    by: ordered.by,
    reason: `erasure ${erasure.id}`,
  });
  // Begun before the tables forget how the address was spelled; the server takes its time.
  await executions.delete(await executions.runs(where));
  await deps.erasure.empty(erasure.id, address, Date.now());
  const redisAnswered = await deps.forgetFollowUps(where.workflowIds);
  deps.progress('Waiting until Temporal has deleted the histories …');
  const { left } = await executions.deleteAll(where, deps.goneWithinMs ?? GONE_WITHIN_MS);
  if (left.length > 0)
    return refused(
      `Temporal has not deleted ${left.length} execution(s) yet; everything else is erased. Run the same command again in a few minutes: it goes on as erasure ${erasure.id}.`,
    );
  await deps.erasure.note(erasure.id, { temporal_executions: stored.executions });
  return done({
    kind: 'erased',
    receipt: await deps.erasure.finish(erasure.id, Date.now()),
    terminated,
    redisAnswered,
  });
}

/** Returns how many had to be terminated. Afterwards every thread's row is closed, so that nothing starts it again. */
async function endWorkflows(
  deps: EraseDeps,
  executions: PersonExecutions,
  where: PersonInTemporal,
  person: StoredPerson,
  ordered: Ordered,
): Promise<number> {
  for (const { workflowId, isClosed } of person.threads)
    if (!isClosed) await cancelThread(deps.temporal, deps.lookup, deps.threads, workflowId, ordered);
  const found = (await executions.runs(where)).map(({ workflowId }) => workflowId);
  const all = [...new Set([...where.workflowIds, ...found])];
  const running = await executions.untilEnded(all, 0);
  for (const workflowId of running) await executions.cancel(workflowId);
  if (running.length > 0) deps.progress(`Waiting until ${running.length} thread(s) have stopped …`);
  const stuck = await executions.untilEnded(running, deps.endWithinMs ?? END_WITHIN_MS);
  for (const workflowId of stuck) await executions.terminate(workflowId, ordered.reason ?? '');
  for (const { workflowId } of person.threads) await closeRow(deps, workflowId);
  return stuck.length;
}

async function closeRow({ lookup, threads }: EraseDeps, workflowId: string): Promise<void> {
  const thread = await lookup.byWorkflowId(workflowId);
  if (thread === null || thread.state.closed !== null) return;
  await threads.record(thread.threadId, [{ kind: 'closed', outcome: 'cancelled', atMs: Date.now() }]);
}

function inTemporal({ labelsOf }: EraseDeps, address: string, { threads }: StoredPerson): PersonInTemporal {
  const spellings = new Set([
    address,
    canonicalAddress(address),
    ...threads.flatMap(({ creatorAddress }) => (creatorAddress === null ? [] : [creatorAddress])),
  ]);
  return {
    workflowIds: threads.map(({ workflowId }) => workflowId),
    labels: [...new Set([...spellings].flatMap(labelsOf))],
  };
}

/** Does the text hold the address, in any spelling? */
function names(text: string | null, address: string): boolean {
  const canonical = canonicalAddress(address);
  return (text ?? '')
    .split(/[\s<>()[\]{},;:"]+/)
    .some((word) => word.includes('@') && canonicalAddress(word.replace(/[.!?]+$/, '')) === canonical);
}
