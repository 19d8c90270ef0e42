import { PostgresDecisions } from '../../src/adapters/postgres/decisions';
import { PostgresReplies } from '../../src/adapters/postgres/replies';
import { PostgresThreads } from '../../src/adapters/postgres/threads';
import type { NewReply } from '../../src/activities/ports';
import { allStats, type Stats } from '../../src/client/stats/allStats';
import type { Route, ThreadEvent } from '../../src/domain/thread/events';
import type { Stage } from '../../src/domain/thread/state';
import type { Intent } from '../../src/domain/verdict';
import { createMigratedDatabase, type MigratedDatabase } from '../support/database';
import { INTERESTED, newReply, newThread } from '../support/threadRows';

const HOUR_MS = 3_600_000;
const START = Date.now() - 5 * HOUR_MS;
const ONE = 'one@example.com';
const TWO = 'two@example.com';
const FOLLOW_UP: Route = { kind: 'follow_up' };
const HUMAN: Route = { kind: 'human' };

let database: MigratedDatabase;
let threads: PostgresThreads;
let replies: PostgresReplies;
let decisions: PostgresDecisions;
let stats: Stats;
const ids: Record<string, { threadId: string; replyId: string; workflowId: string }> = {};

beforeAll(async () => {
  database = await createMigratedDatabase();
  const clock = { nowMs: () => START };
  threads = new PostgresThreads(database.app, clock);
  replies = new PostgresReplies(database.app);
  decisions = new PostgresDecisions(database.app, clock);
  await aCampaign();
  stats = await allStats(database.app, [{ mailbox: ONE, capPerDay: 40 }], START);
});
afterAll(() => database.close());

/** Who answered what, where, and what came of it. */
async function aCampaign(): Promise<void> {
  // Anna: yes, stage 1, contact two hours later.
  const anna = await answered('anna', ONE, 'interested', FOLLOW_UP);
  await sent(anna.threadId, ONE, 1, START);
  await answer(
    anna.threadId,
    ONE,
    'contact_provided',
    START + 2 * HOUR_MS,
    { kind: 'close', outcome: 'contact_provided' },
    true,
  );
  // Bea: yes, stages 1 and 2, silence; a shadow said otherwise.
  const bea = await answered('bea', ONE, 'interested', FOLLOW_UP);
  await decisions.recordShadow(bea.threadId, [bea.replyId], {
    ...INTERESTED,
    source: 'groq',
    model: 'm',
    intent: 'clarification',
  });
  await sent(bea.threadId, ONE, 1, START);
  await sent(bea.threadId, ONE, 2, START);
  // Cleo: a question; a person said that it was a yes.
  const cleo = await answered('cleo', ONE, 'clarification', HUMAN);
  await record(cleo.threadId, {
    kind: 'reclassified',
    atMs: START + 1_000_000,
    intent: 'interested',
    by: 'ana',
    reason: null,
  });
  // Dora: a question that waits. Edda: the same, and a colleague wrote since.
  await answered('dora', TWO, 'clarification', HUMAN);
  const edda = await answered('edda', TWO, 'clarification', HUMAN);
  await replies.store(
    { threadId: edda.threadId },
    newReply({ mailbox: TWO, kind: 'own', receivedAtMs: START + 9_000 }),
    null,
  );
  // Fay: a no, closed; and a late mail.
  const fay = await answered('fay', TWO, 'not_interested', { kind: 'close', outcome: 'not_interested' });
  await record(fay.threadId, { kind: 'closed', atMs: START + 5_000, outcome: 'not_interested' });
  await answer(fay.threadId, TWO, 'clarification', START + HOUR_MS, HUMAN, false);
  // Gus: a contact at once, in mailbox two; and another thread of Anna's there.
  await answered('gus', TWO, 'contact_provided', { kind: 'close', outcome: 'contact_provided' }, true);
  await answered('anna again', TWO, 'interested', HUMAN, false, 'anna@example.net');
  // Hal: a send that nobody could decide.
  const hal = await answered('hal', TWO, 'interested', FOLLOW_UP);
  await record(hal.threadId, { kind: 'send_held', atMs: START + 7_000, stage: 1 });
  await ledger(hal.threadId, TWO, 1, 'held', START);
  // Ida: not judged yet.
  await store('ida', TWO);
}

async function store(name: string, mailbox: string, creatorAddress = `${name}@example.net`) {
  const thread = newThread({ mailbox, creatorAddress, openedAtMs: START });
  const { reply } = await replies.store(thread, newReply({ mailbox, receivedAtMs: START }), null);
  ids[name] = { threadId: reply.threadId, replyId: reply.replyId, workflowId: thread.workflowId };
  return reply;
}

async function answered(
  name: string,
  mailbox: string,
  intent: Intent,
  route: Route,
  hasContact = false,
  creatorAddress?: string,
) {
  const reply = await store(name, mailbox, creatorAddress);
  await decide(reply.threadId, reply.replyId, intent, route, hasContact);
  return reply;
}

async function answer(
  threadId: string,
  mailbox: string,
  intent: Intent,
  receivedAtMs: number,
  route: Route,
  hasContact: boolean,
) {
  const mail: Partial<NewReply> = { mailbox, receivedAtMs };
  const { reply } = await replies.store({ threadId }, newReply(mail), null);
  await decide(threadId, reply.replyId, intent, route, hasContact);
}

async function decide(threadId: string, replyId: string, intent: Intent, route: Route, hasContact: boolean) {
  const contact = {
    kind: 'phone',
    value: '+15550100',
    evidence: '555 0100',
    source: 'written',
    span: null,
    confidence: 1,
    doubtful: false,
  } as const;
  await decisions.record({
    threadId,
    replyIds: [replyId],
    verdict: { ...INTERESTED, intent, confidence: 0.5, latencyMs: 4 },
    contacts: new Map([[replyId, hasContact ? [contact] : []]]),
    gate: null,
    suppress: false,
    forHuman: route.kind === 'human',
    events: [{ kind: 'decided', atMs: START, replyIds: [replyId], intent, route }],
  });
}

const record = (threadId: string, event: ThreadEvent) => threads.record(threadId, [event]);

async function sent(threadId: string, mailbox: string, stage: Stage, atMs: number) {
  await record(threadId, { kind: 'stage_sent', atMs, stage, sentAtMs: atMs });
  await ledger(threadId, mailbox, stage, 'sent', atMs);
}

async function ledger(threadId: string, mailbox: string, stage: Stage, state: 'sent' | 'held', atMs: number) {
  const { creator_id } = await database.app
    .selectFrom('email_threads')
    .select('creator_id')
    .where('id', '=', threadId)
    .executeTakeFirstOrThrow();
  const at = new Date(atMs);
  await database.app
    .insertInto('followup_sends')
    .values({
      mailbox,
      thread_id: threadId,
      stage,
      creator_id,
      message_id: `<${threadId}.${stage}@example.com>`,
      state,
      due_at: at,
      fenced_at: at,
      sent_at: state === 'sent' ? at : null,
    })
    .execute();
}

it('counts creators by what they said last, per mailbox', () => {
  expect(stats.answers).toEqual([
    { mailbox: ONE, intent: 'interested', creators: 2 },
    { mailbox: ONE, intent: 'contact_provided', creators: 1 },
    { mailbox: TWO, intent: 'clarification', creators: 3 },
    { mailbox: TWO, intent: 'interested', creators: 2 },
    { mailbox: TWO, intent: 'contact_provided', creators: 1 },
    { mailbox: TWO, intent: null, creators: 1 },
  ]);
});

it('leads from interest over the stages to the contact', () => {
  expect(stats.funnel).toEqual([
    {
      mailbox: ONE,
      interested: 3,
      stage1: 2,
      stage2: 1,
      stage3: 0,
      contact: 1,
      contactAfterStage: { 1: 1, 2: 0, 3: 0 },
      contactUnasked: 0,
    },
    {
      mailbox: TWO,
      interested: 1,
      stage1: 0,
      stage2: 0,
      stage3: 0,
      contact: 0,
      contactAfterStage: { 1: 0, 2: 0, 3: 0 },
      contactUnasked: 1,
    },
  ]);
  expect(stats.timeToContact).toEqual([
    { mailbox: ONE, threads: 1, medianSeconds: 7_200, p90Seconds: 7_200 },
    { mailbox: TWO, threads: 1, medianSeconds: 0, p90Seconds: 0 },
  ]);
});

it('sets the sends against the cap', () => {
  const day = new Date(START).toISOString().slice(0, 10);
  const none = { refused: 0, notSent: 0 };
  expect(stats.sendsPerDay).toEqual([
    { mailbox: ONE, day, sent: 3, undecided: 0, ...none, capPerDay: 40 },
    { mailbox: TWO, day, sent: 0, undecided: 1, ...none, capPerDay: null },
  ]);
  expect(stats.capUse).toEqual([
    { mailbox: ONE, counted: 3, capPerDay: 40 },
    { mailbox: TWO, counted: 1, capPerDay: null },
  ]);
});

it('says what waits, for what and how long', () => {
  const seen = stats.waiting.map(({ mailbox, status, waitingFor, threads: n }) => [
    mailbox,
    status,
    waitingFor,
    n,
  ]);
  expect(seen).toContainEqual([ONE, 'waiting', 'STAGE_DELAY', 2]);
  expect(seen).toContainEqual([TWO, 'held', 'SEND_UNDECIDED', 1]);
  expect(seen).toContainEqual([TWO, 'needs_human', null, 3]);
  expect(seen).toContainEqual([TWO, 'deciding', null, 1]);
  for (const each of stats.waiting) {
    expect(each.longestSeconds).toBeGreaterThan(4.9 * 3_600);
    expect(each.medianSeconds).toBeLessThanOrEqual(each.longestSeconds);
  }
});

it('lists what stands before a person', () => {
  const seen = stats.peopleQueue.map(({ workflowId, why }) => [workflowId, why]).sort();
  expect(seen).toEqual(
    [
      [ids['dora']!.workflowId, 'mail'],
      [ids['fay']!.workflowId, 'late_mail'],
      [ids['anna again']!.workflowId, 'mail'],
      [ids['hal']!.workflowId, 'send_undecided'],
    ].sort(),
  );
});

it('sets verdicts against corrections, the shadow’s apart', () => {
  const brief = stats.verdicts.map((row) => [
    row.acting,
    row.source,
    row.said,
    row.correctedTo,
    row.verdicts,
  ]);
  expect(brief).toEqual([
    [true, 'offline', 'clarification', null, 3],
    [true, 'offline', 'clarification', 'interested', 1],
    [true, 'offline', 'contact_provided', null, 2],
    [true, 'offline', 'interested', null, 4],
    [true, 'offline', 'not_interested', null, 1],
    [false, 'groq', 'clarification', null, 1],
  ]);
  expect(stats.verdicts[0]).toMatchObject({ model: 'built-in', meanConfidence: 0.5, medianLatencyMs: 4 });
});
