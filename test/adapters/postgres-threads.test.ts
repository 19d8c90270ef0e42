import { PostgresDecisions } from '../../src/adapters/postgres/decisions';
import { PostgresReplies } from '../../src/adapters/postgres/replies';
import { PostgresThreads } from '../../src/adapters/postgres/threads';
import { OtherSequenceRunning, type Decision } from '../../src/activities/ports';
import type { ThreadEvent } from '../../src/domain/thread/events';
import { createMigratedDatabase, type MigratedDatabase } from '../support/database';
import { CADENCE, INTERESTED, newReply, newThread, T0 } from '../support/threadRows';

let database: MigratedDatabase;
let threads: PostgresThreads;
let replies: PostgresReplies;
let decisions: PostgresDecisions;

beforeAll(async () => {
  database = await createMigratedDatabase();
  const clock = { nowMs: () => T0 + 1_000 };
  threads = new PostgresThreads(database.app, clock);
  replies = new PostgresReplies(database.app);
  decisions = new PostgresDecisions(database.app, clock);
});
afterAll(() => database.close());

async function opened(over: Parameters<typeof newThread>[0] = {}) {
  const thread = newThread(over);
  const { reply } = await replies.store(thread, newReply({ mailbox: thread.mailbox }), null);
  return { thread, threadId: reply.threadId, replyId: reply.replyId };
}

const followUp = (replyId: string): ThreadEvent => ({
  kind: 'decided',
  atMs: T0,
  replyIds: [replyId],
  intent: 'interested',
  route: { kind: 'follow_up' },
});

const decision = (threadId: string, replyId: string, over: Partial<Decision> = {}): Decision => ({
  threadId,
  replyIds: [replyId],
  verdict: INTERESTED,
  contacts: new Map(),
  gate: null,
  suppress: false,
  forHuman: false,
  events: [followUp(replyId)],
  ...over,
});

const transitions = (threadId: string) =>
  database.app
    .selectFrom('stage_transitions')
    .select(['key', 'kind', 'data', 'at'])
    .where('thread_id', '=', threadId)
    .orderBy('id')
    .execute();

const row = (threadId: string) =>
  database.app.selectFrom('email_threads').selectAll().where('id', '=', threadId).executeTakeFirstOrThrow();

describe('record', () => {
  it('writes the state, the columns that people query, and the event', async () => {
    const { threadId, replyId } = await opened();
    await threads.record(threadId, [{ kind: 'reply_noted', atMs: T0, replyId }, followUp(replyId)]);
    expect(await row(threadId)).toMatchObject({
      status: 'sending',
      followups_sent: 0,
      intent: 'interested',
      outcome: null,
      next_followup_at: new Date(T0),
      closed_at: null,
    });
    await threads.record(threadId, [{ kind: 'stage_sent', atMs: T0 + 500, stage: 1, sentAtMs: T0 + 400 }]);
    const dueAt = new Date(T0 + 400 + CADENCE.stage2DelayMs);
    expect(await row(threadId)).toMatchObject({
      status: 'waiting',
      waiting_for: 'STAGE_DELAY',
      followups_sent: 1,
      next_action_at: dueAt,
      next_followup_at: dueAt,
    });
    expect((await transitions(threadId)).map((each) => each.kind)).toEqual([
      'opened',
      'reply_noted',
      'decided',
      'stage_sent',
    ]);
    await threads.record(threadId, [{ kind: 'closed', atMs: T0 + 900, outcome: 'cancelled' }]);
    expect(await row(threadId)).toMatchObject({
      status: 'closed',
      outcome: 'cancelled',
      next_followup_at: null,
      closed_at: new Date(T0 + 900),
    });
  });

  it('records the same event once', async () => {
    const { threadId, replyId } = await opened();
    const events: ThreadEvent[] = [
      { kind: 'reply_noted', atMs: T0, replyId },
      followUp(replyId),
      { kind: 'stage_sent', atMs: T0 + 500, stage: 1, sentAtMs: T0 + 400 },
    ];
    const first = await threads.record(threadId, events);
    const again = await threads.record(threadId, [
      ...events,
      { kind: 'stage_sent', atMs: T0 + 9_000, stage: 1, sentAtMs: T0 + 9_000 },
    ]);
    expect(again).toEqual(first);
    expect(again.stagesSent).toBe(1);
    expect(await transitions(threadId)).toHaveLength(4);
  });

  it('comes to the same state when a send and a reply cross each other', async () => {
    const states = [];
    for (const order of [
      [0, 1],
      [1, 0],
    ]) {
      const { threadId, replyId } = await opened();
      const other = newReply({ receivedAtMs: T0 + 1_000 });
      const { reply } = await replies.store({ threadId }, other, null);
      await threads.record(threadId, [followUp(replyId)]);
      const events: ThreadEvent[] = [
        { kind: 'stage_sent', atMs: T0 + 500, stage: 1, sentAtMs: T0 + 400 },
        { kind: 'reply_noted', atMs: T0 + 500, replyId: reply.replyId },
      ];
      for (const index of order) await threads.record(threadId, [events[index]!]);
      states.push({ ...(await threads.get(threadId)).state, pendingReplyIds: [] });
    }
    expect(states[0]).toEqual(states[1]);
  });

  it('loses nothing when many record at once', async () => {
    const { threadId } = await opened();
    const ids = Array.from({ length: 12 }, (_, index) => String(1_000_000 + index));
    await Promise.all(
      ids.map((replyId) => threads.record(threadId, [{ kind: 'reply_noted', atMs: T0, replyId }])),
    );
    const { state } = await threads.get(threadId);
    expect([...state.pendingReplyIds].sort()).toEqual(ids);
  });

  it('moves a held send with the word of a person', async () => {
    for (const resolution of ['sent', 'not_sent'] as const) {
      const { threadId, replyId, thread } = await opened();
      await threads.record(threadId, [followUp(replyId), { kind: 'send_held', atMs: T0, stage: 1 }]);
      await insertSend(threadId, thread.mailbox, 'held');
      const resolved: ThreadEvent = {
        kind: 'send_resolved',
        atMs: T0 + 700,
        stage: 1,
        resolution,
        by: 'ana',
        reason: 'looked in Sent',
      };
      await threads.record(threadId, [resolved]);
      await threads.record(threadId, [resolved]);
      expect(await sendRow(threadId)).toMatchObject({
        state: resolution,
        sent_at: resolution === 'sent' ? new Date(T0 + 700) : null,
        resolved_by: 'ana',
        resolved_reason: 'looked in Sent',
      });
      expect((await threads.get(threadId)).state.stagesSent).toBe(resolution === 'sent' ? 1 : 0);
    }
  });

  it('keeps a correction, and opens a closed thread again', async () => {
    const { threadId, replyId } = await opened();
    await threads.record(threadId, [{ kind: 'closed', atMs: T0, outcome: 'not_interested' }]);
    const corrected: ThreadEvent = {
      kind: 'reclassified',
      atMs: T0 + 600,
      intent: 'interested',
      by: 'ana',
      reason: null,
    };
    await threads.record(threadId, [corrected]);
    await threads.record(threadId, [corrected]);
    expect(await row(threadId)).toMatchObject({ status: 'sending', outcome: null, closed_at: null });
    const corrections = await database.app
      .selectFrom('corrections')
      .select(['reply_id', 'intent', 'by'])
      .where('thread_id', '=', threadId)
      .execute();
    expect(corrections).toEqual([{ reply_id: replyId, intent: 'interested', by: 'ana' }]);
  });

  it('says which thread there is not', async () => {
    await expect(threads.record('999999', [])).rejects.toThrow('999999');
    await expect(threads.get('999999')).rejects.toThrow('999999');
  });
});

describe('finding', () => {
  it('finds by key, by the outreach and by a follow-up', async () => {
    const { thread, threadId } = await opened({ mailbox: 'finder@example.com', subject: 'Hello' });
    await insertSend(threadId, thread.mailbox, 'planned');
    const { message_id: followUpId } = await sendRow(threadId);
    const found = await threads.find(thread.mailbox, thread.threadKey);
    expect(found).toMatchObject({
      threadId,
      workflowId: thread.workflowId,
      creatorAddress: thread.creatorAddress,
      subject: 'Hello',
    });
    for (const cited of [thread.outreachMessageId, followUpId])
      expect(await threads.findByOwnMessageId(thread.mailbox, ['<x@y>', cited])).toEqual(found);
    expect(await threads.findByOwnMessageId('other@example.com', [thread.outreachMessageId])).toBeNull();
    expect(await threads.findByOwnMessageId(thread.mailbox, [])).toBeNull();
    expect(await threads.find(thread.mailbox, 'nothing')).toBeNull();
  });
});

describe('everything at once', () => {
  it('never locks itself up: mails come in while others are decided on and events are recorded', async () => {
    const { threadId, replyId } = await opened();
    const others = await Promise.all([1, 2, 3].map(() => replies.store({ threadId }, newReply(), null)));
    const replyIds = [replyId, ...others.map(({ reply }) => reply.replyId)];
    for (let round = 0; round < 15; round++) {
      const atMs = T0 + round;
      const together = { ...decision(threadId, replyId), replyIds, events: [] };
      await Promise.all([
        replies.store({ threadId }, newReply({ readyAtMs: atMs + 1_000_000 }), null),
        decisions.record(together),
        threads.record(threadId, [{ kind: 'woken', atMs }]),
        replies.store({ threadId }, newReply({ readyAtMs: atMs + 2_000_000 }), null),
      ]);
      await database.app
        .updateTable('email_replies')
        .set({ decided_at: null })
        .where('id', 'in', replyIds)
        .execute();
    }
    expect(await replies.undecided(threadId)).toHaveLength(34);
  });
});

describe('one running sequence per person', () => {
  it('sees another spelling in another mailbox', async () => {
    const one = await opened({ creatorAddress: 'Mi.a+x@gmail.com' });
    const two = await opened({ creatorAddress: 'mia@googlemail.com', mailbox: 'second@example.com' });
    expect(await threads.hasOtherRunningSequence(two.threadId)).toBe(false);
    await decisions.record(decision(one.threadId, one.replyId));
    expect(await threads.hasOtherRunningSequence(two.threadId)).toBe(true);
    expect(await threads.hasOtherRunningSequence(one.threadId)).toBe(false);
    await threads.record(one.threadId, [{ kind: 'closed', atMs: T0, outcome: 'exhausted' }]);
    expect(await threads.hasOtherRunningSequence(two.threadId)).toBe(false);
  });

  it('lets one of two that decide at once start', async () => {
    for (let round = 0; round < 5; round++) {
      const creatorAddress = `race${round}@example.net`;
      const both = [await opened({ creatorAddress }), await opened({ creatorAddress })];
      const ends = await Promise.allSettled(
        both.map(({ threadId, replyId }) => decisions.record(decision(threadId, replyId))),
      );
      const lost = ends.filter((end) => end.status === 'rejected');
      expect(lost).toHaveLength(1);
      expect(lost[0]!.reason).toBeInstanceOf(OtherSequenceRunning);
      const states = await Promise.all(both.map(({ threadId }) => threads.get(threadId)));
      expect(states.filter(({ state }) => state.sequence === 'running')).toHaveLength(1);
      const verdicts = await Promise.all(both.map(({ replyId }) => decisions.standing([replyId])));
      expect(verdicts.filter((each) => each !== null)).toHaveLength(1);
    }
  });
});

describe('decisions', () => {
  it('writes all of it, once', async () => {
    const { threadId, replyId, thread } = await opened();
    const whole = decision(threadId, replyId, {
      verdict: { ...INTERESTED, intent: 'contact_provided', decidingWords: ['my number\0 \ud800'] },
      gate: 'too_many',
      suppress: true,
      forHuman: true,
      contacts: new Map([
        [
          replyId,
          [
            {
              kind: 'whatsapp',
              value: '+15550100',
              evidence: '555 0100',
              source: 'written',
              span: { start: 3, end: 11 },
              confidence: 0.9,
              doubtful: false,
            },
            {
              kind: 'address',
              value: '1 Main St, '.repeat(400),
              evidence: '1 Main St',
              source: 'vcard',
              span: null,
              confidence: 0.5,
              doubtful: true,
            },
          ],
        ],
      ]),
      events: [
        {
          kind: 'decided',
          atMs: T0,
          replyIds: [replyId],
          intent: 'contact_provided',
          route: { kind: 'close', outcome: 'contact_provided' },
        },
      ],
    });
    await decisions.record(whole);
    await decisions.record(whole);
    expect(await decisions.standing(['5', replyId])).toEqual({
      gate: 'too_many',
      verdict: { ...whole.verdict, decidingWords: ['my number \ufffd'] },
    });
    expect(await contactsOf(threadId)).toEqual([
      { kind: 'whatsapp', span_start: 3, span_end: 11 },
      { kind: 'address', span_start: null, span_end: null },
    ]);
    const suppressed = await database.app
      .selectFrom('suppressions')
      .select('reason')
      .where('canonical', '=', thread.creatorAddress)
      .execute();
    expect(suppressed).toEqual([{ reason: 'opted_out' }]);
    expect(await replies.undecided(threadId)).toEqual([]);
    expect((await row(threadId)).status).toBe('closed');
  });

  it('keeps a shadow’s verdict beside, and does not act on it', async () => {
    const { threadId, replyId } = await opened();
    await decisions.recordShadow(threadId, [replyId], INTERESTED);
    expect(await decisions.standing([replyId])).toBeNull();
    expect(await decisions.standing(['424242'])).toBeNull();
  });

  it('counts what may have reached a person, over mailboxes', async () => {
    const creatorAddress = 'counted@example.net';
    const states = ['sent', 'fenced', 'unknown', 'held', 'not_sent', 'refused', 'planned'] as const;
    for (const state of states) {
      const { threadId, thread } = await opened({ creatorAddress, mailbox: `${state}@example.com` });
      await insertSend(threadId, thread.mailbox, state);
    }
    const { creator_id: creatorId } = await database.app
      .selectFrom('email_threads')
      .select('creator_id')
      .where('creator_address', '=', creatorAddress)
      .limit(1)
      .executeTakeFirstOrThrow();
    expect(await decisions.automatedMailsSince(creatorId, T0)).toBe(4);
    expect(await decisions.automatedMailsSince(creatorId, T0 + 1)).toBe(0);
  });
});

async function insertSend(
  threadId: string,
  mailbox: string,
  state: 'sent' | 'fenced' | 'unknown' | 'held' | 'not_sent' | 'refused' | 'planned',
) {
  const { creator_id } = await row(threadId);
  await database.app
    .insertInto('followup_sends')
    .values({
      mailbox,
      thread_id: threadId,
      stage: 1,
      creator_id,
      message_id: `<send-${threadId}@example.com>`,
      state,
      due_at: new Date(T0),
      fenced_at: state === 'planned' ? null : new Date(T0),
    })
    .execute();
}

const sendRow = (threadId: string) =>
  database.app
    .selectFrom('followup_sends')
    .selectAll()
    .where('thread_id', '=', threadId)
    .executeTakeFirstOrThrow();

const contactsOf = (threadId: string) =>
  database.app
    .selectFrom('contacts')
    .select(['kind', 'span_start', 'span_end'])
    .where('thread_id', '=', threadId)
    .orderBy('id')
    .execute();
