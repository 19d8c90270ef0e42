import { PostgresReplies } from '../../src/adapters/postgres/replies';
import { PostgresSuppressions } from '../../src/adapters/postgres/suppressions';
import { PostgresThreads } from '../../src/adapters/postgres/threads';
import { createMigratedDatabase, type MigratedDatabase } from '../support/database';
import { newReply, newThread, T0 } from '../support/threadRows';

let database: MigratedDatabase;
let replies: PostgresReplies;
let suppressions: PostgresSuppressions;

beforeAll(async () => {
  database = await createMigratedDatabase();
  replies = new PostgresReplies(database.app);
  suppressions = new PostgresSuppressions(database.app);
});
afterAll(() => database.close());

const counts = async () => ({
  threads: await count('email_threads'),
  replies: await count('email_replies'),
  opened: await count('stage_transitions'),
});

async function count(table: 'email_threads' | 'email_replies' | 'stage_transitions'): Promise<number> {
  const { n } = await database.app
    .selectFrom(table)
    .select((row) => row.fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
}

describe('store', () => {
  it('opens the thread with its first mail, and gives back what it was given', async () => {
    const thread = newThread({ subject: 'Your videos', gmailThreadId: '17f3' });
    const reply = newReply({
      vcards: ['BEGIN:VCARD'],
      why: null,
      awayUntilMs: T0 + 5,
      location: { folder: '[Gmail]/All Mail', uidValidity: '4294967295', uid: 4_294_967_295 },
      readyAtMs: T0 + 10_000,
    });
    const { reply: stored, stored: isNew } = await replies.store(thread, reply, null);
    expect(isNew).toBe(true);
    expect(stored).toMatchObject({ ...reply, signalledAtMs: null, decidedAtMs: null, handedOffAtMs: null });
    expect(await replies.get([stored.replyId])).toEqual([stored]);
    const threads = new PostgresThreads(database.app, { nowMs: () => T0 });
    expect(await threads.get(stored.threadId)).toMatchObject({
      workflowId: thread.workflowId,
      subject: 'Your videos',
      gmailThreadId: '17f3',
      state: { sequence: 'undecided', cadence: thread.cadence, openedAtMs: thread.openedAtMs },
    });
  });

  it('takes equal copies for one mail, and knows where it stands now', async () => {
    const thread = newThread();
    const reply = newReply();
    const first = await replies.store(thread, reply, null);
    const before = await counts();
    const location = { folder: 'INBOX', uidValidity: '2', uid: 77 };
    const copy = await replies.store(newThread(), { ...reply, location, written: 'changed' }, 'bounced');
    expect(copy).toEqual({ stored: false, reply: { ...first.reply, location } });
    expect(await counts()).toEqual(before);
    expect(await suppressions.has(thread.creatorAddress)).toBe(false);
  });

  it('takes them for one when they come in at once', async () => {
    for (let round = 0; round < 8; round++) {
      const before = await counts();
      const thread = newThread();
      const reply = newReply();
      const results = await Promise.all([1, 2, 3, 4].map(() => replies.store(thread, reply, null)));
      expect(results.filter(({ stored }) => stored)).toHaveLength(1);
      expect(new Set(results.map((each) => each.reply.replyId)).size).toBe(1);
      expect(await counts()).toEqual({
        threads: before.threads + 1,
        replies: before.replies + 1,
        opened: before.opened + 1,
      });
    }
  });

  it('opens a thread once for different mails that come in at once', async () => {
    const thread = newThread();
    const results = await Promise.all(
      [1, 2, 3].map((uid) =>
        replies.store(thread, newReply({ location: { folder: 'INBOX', uidValidity: '1', uid } }), null),
      ),
    );
    expect(new Set(results.map((each) => each.reply.threadId)).size).toBe(1);
    expect(await replies.undecided(results[0]!.reply.threadId)).toHaveLength(3);
  });

  it('opens two threads whose first mails claim the same Message-ID', async () => {
    const messageId = '<not.unique@example.net>';
    const one = await replies.store(newThread({ messageId }), newReply({ messageId }), null);
    const two = await replies.store(newThread({ messageId }), newReply({ messageId }), null);
    expect(two.stored).toBe(true);
    expect(two.reply.threadId).not.toBe(one.reply.threadId);
  });

  it('stores what strangers put into a mail', async () => {
    const messageId = `<${'x'.repeat(9_000)}\0@example.net>`;
    const reply = newReply({
      messageId,
      subject: 'nul \0 and \ud83d half',
      written: `${'a'.repeat(300_000)}\0`,
      fromAddress: `"\0"@example.net`,
      vcards: ['\0\udc00'],
    });
    const { reply: stored } = await replies.store(newThread({ messageId }), reply, null);
    expect(stored.subject).toBe('nul  and \ufffd half');
    expect(stored.vcards).toEqual(['\ufffd']);
    expect(stored.written).toHaveLength(300_000);
  });

  it('keeps the outreach’s own spelling of the address for each thread', async () => {
    const threads = new PostgresThreads(database.app, { nowMs: () => T0 });
    const spellings = ['J.Doe+a@gmail.com', 'jdoe@googlemail.com'];
    const records = [];
    for (const creatorAddress of spellings) {
      const { reply } = await replies.store(newThread({ creatorAddress }), newReply(), null);
      records.push(await threads.get(reply.threadId));
    }
    expect(records.map((each) => each.creatorAddress)).toEqual(spellings);
    expect(new Set(records.map((each) => each.creatorId)).size).toBe(1);
  });

  it('suppresses the creator with a bounce', async () => {
    const thread = newThread({ creatorAddress: 'Gone.Away@gmail.com' });
    const { reply } = await replies.store(thread, newReply(), null);
    expect(await suppressions.has('goneaway@gmail.com')).toBe(false);
    await replies.store({ threadId: reply.threadId }, newReply({ kind: 'bounce_permanent' }), 'bounced');
    expect(await suppressions.has('gone.away+x@googlemail.com')).toBe(true);
  });
});

describe('the debounce', () => {
  it('waits for the newest mail with those that were not signalled', async () => {
    const mailbox = 'debounce@example.com';
    const store = (threadId: string | null, over: Parameters<typeof newReply>[0]) =>
      replies.store(
        threadId === null ? newThread({ mailbox }) : { threadId },
        newReply({ mailbox, ...over }),
        null,
      );
    const { reply: first } = await store(null, { receivedAtMs: T0, readyAtMs: T0 + 10 });
    await replies.markSignalled([first.replyId], T0 + 11);
    const { threadId } = first;
    const { reply: second } = await store(threadId, { receivedAtMs: T0 + 20, readyAtMs: T0 + 30 });
    const { reply: notice } = await store(threadId, {
      kind: 'out_of_office',
      receivedAtMs: T0 + 21,
      readyAtMs: T0 + 21,
    });
    const { reply: other } = await store(null, { receivedAtMs: T0 + 22, readyAtMs: T0 + 32 });
    const { reply: third } = await store(threadId, {
      kind: 'unreadable',
      receivedAtMs: T0 + 25,
      readyAtMs: T0 + 35,
    });

    expect(await replies.nextReadyAtMs(mailbox)).toBe(T0 + 21);
    const readyAt = async (nowMs: number) =>
      (await replies.ready(mailbox, nowMs)).map((each) => each.replyId);
    expect(await readyAt(T0 + 20)).toEqual([]);
    expect(await readyAt(T0 + 34)).toEqual([notice.replyId, other.replyId]);
    expect(await readyAt(T0 + 35)).toEqual([second.replyId, notice.replyId, other.replyId, third.replyId]);
    await replies.markSignalled([second.replyId, notice.replyId, other.replyId, third.replyId], T0 + 40);
    expect(await readyAt(T0 + 50)).toEqual([]);
    expect(await replies.nextReadyAtMs(mailbox)).toBeNull();
    expect((await replies.get([first.replyId]))[0]!.signalledAtMs).toBe(T0 + 11);
  });

  it('is not shortened by a mail that is ready sooner', async () => {
    const { reply } = await replies.store(newThread(), newReply({ readyAtMs: T0 + 100 }), null);
    await replies.store({ threadId: reply.threadId }, newReply({ readyAtMs: T0 + 50 }), null);
    expect((await replies.get([reply.replyId]))[0]!.readyAtMs).toBe(T0 + 100);
  });
});

describe('reading', () => {
  it('tells the creator’s mails from the others, by when they came', async () => {
    const { reply: late } = await replies.store(newThread(), newReply({ receivedAtMs: T0 + 50 }), null);
    const { threadId } = late;
    const add = async (over: Parameters<typeof newReply>[0]) =>
      (await replies.store({ threadId }, newReply(over), null)).reply;
    const early = await add({ kind: 'unreadable', receivedAtMs: T0 });
    await add({ kind: 'own', receivedAtMs: T0 + 60 });
    await add({ kind: 'list', receivedAtMs: T0 + 70 });
    expect((await replies.undecided(threadId)).map((each) => each.replyId)).toEqual([
      early.replyId,
      late.replyId,
    ]);
    expect((await replies.newestOfCreator(threadId))!.replyId).toBe(late.replyId);
    expect(await replies.newestOfCreator('987654')).toBeNull();
    const known = await replies.known(late.mailbox, [late.messageKey, 'other']);
    expect(known).toEqual(new Set([late.messageKey]));
    expect(await replies.known('elsewhere@example.com', [late.messageKey])).toEqual(new Set());
    await expect(replies.get([late.replyId, '987654'])).resolves.toMatchObject([{ replyId: late.replyId }]);
  });

  it('notes a hand-off once', async () => {
    const { reply } = await replies.store(newThread(), newReply(), null);
    await replies.markHandedOff(reply.replyId, T0 + 1);
    await replies.markHandedOff(reply.replyId, T0 + 2);
    expect((await replies.get([reply.replyId]))[0]!.handedOffAtMs).toBe(T0 + 1);
  });

  it('counts what is left as found, by day', async () => {
    const midnight = Date.UTC(2026, 0, 2);
    await Promise.all([1, 2, 3].map((ms) => replies.count('counted@example.com', 'other', midnight - ms)));
    await replies.count('counted@example.com', 'other', midnight);
    const rows = await database.app
      .selectFrom('mailbox_counts')
      .select('mails')
      .where('mailbox', '=', 'counted@example.com')
      .orderBy('day')
      .execute();
    expect(rows).toEqual([{ mails: '3' }, { mails: '1' }]);
  });
});

describe('suppressions', () => {
  it('keeps the first reason, and forgets on request', async () => {
    await suppressions.add('A.b@gmail.com', 'opted_out', null, null);
    await suppressions.add('ab+c@gmail.com', 'operator', 'ana', 'asked by phone');
    expect(await suppressions.list()).toContainEqual(
      expect.objectContaining({ address: 'ab@gmail.com', reason: 'opted_out', by: null }),
    );
    expect(await suppressions.remove('a.b@googlemail.com')).toMatchObject({ address: 'ab@gmail.com' });
    expect(await suppressions.remove('ab@gmail.com')).toBeNull();
    expect(await suppressions.has('ab@gmail.com')).toBe(false);
  });
});
