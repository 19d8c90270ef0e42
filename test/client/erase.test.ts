import { createHmac, randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';
import { sql } from 'kysely';
import { findStartGate } from '../../src/activities/decisionGates';
import { reconcileThreads } from '../../src/activities/reconcile/threads';
import { PostgresDecisions } from '../../src/adapters/postgres/decisions';
import { PostgresErasure } from '../../src/adapters/postgres/erasure';
import { PostgresReconcileTables } from '../../src/adapters/postgres/reconcileTables';
import { PostgresSends } from '../../src/adapters/postgres/sends';
import { PostgresSuppressions } from '../../src/adapters/postgres/suppressions';
import { cancelThread } from '../../src/client/threadCancel';
import { erasePerson, type EraseDeps } from '../../src/client/erase/erase';
import { TemporalExecutions } from '../../src/client/executions';
import { Secret } from '../../src/config';
import { NO_GAP } from '../../src/domain/sending/sendGap';
import { SEND_LATE } from '../../src/domain/sending/latePolicy';
import { ALWAYS } from '../../src/domain/sending/sendWindow';
import type { FoundContact } from '../../src/domain/verdict';
import { createRedisDatabase } from '../support/servers';
import { runningThread } from '../support/runningThread';
import { INTERESTED } from '../support/threadRows';
import { executionTexts, redisText, tracesIn, tracesInTables } from '../support/traces';
import { commandLine, settingsOf, type Ended } from './commandLine';
import { createWorld, MAILBOX, type Stored, type World } from './world';

// For hangs only: the server deletes closed executions at its leisure.
jest.setTimeout(300_000);

const ANOTHER_MAILBOX = 'second@example.com';

/** One person's words, each of them found nowhere else. */
function person(name: string) {
  const local = `${name}.o'neil`;
  return {
    spellings: [`${local}@gmail.com`, `${name.toUpperCase()}O'Neil+tiktok@googlemail.com`],
    address: `${local}@gmail.com`,
    subject: `A serum for ${name}-subject`,
    written: `Hi, ${name}-body here.\nMy WhatsApp: +34 612 ${name}-number`,
    signature: `${name}-display-name`,
    quoted: `${name}-quoted`,
    street: `${name}-street 12, Madrid`,
    reason: `${name}-reason typed by hand`,
    note: `${name}-note`,
    messageId: `<${name}-message@${name}-host.example>`,
    markers: [
      `${name}o'neil`,
      `${name}.o'neil`,
      ...[
        'subject',
        'body',
        'number',
        'display-name',
        'quoted',
        'street',
        'reason',
        'note',
        'message',
        'host',
      ].map((part) => `${name}-${part}`),
    ],
  };
}
type Person = ReturnType<typeof person>;

const contact = (kind: FoundContact['kind'], value: string): FoundContact => ({
  kind,
  value,
  evidence: `written: ${value}`,
  source: 'written',
  span: null,
  confidence: 0.9,
  doubtful: false,
});

describe('mosaic erase', () => {
  let world: World;
  let redis: Redis;
  let redisUrl: string;
  let decisions: PostgresDecisions;
  beforeAll(async () => {
    world = await createWorld();
    await world.work('interested');
    redisUrl = await createRedisDatabase();
    redis = new Redis(redisUrl);
    decisions = new PostgresDecisions(world.database.app, { nowMs: () => Date.now() });
  });
  /** Erased all at once, since the server takes its time to delete each. */
  const erasedPeople = new Map<string, Known & { readonly receipt: Record<string, unknown> }>();
  beforeAll(async () => {
    const people: [string, Known][] = [];
    for (const name of ['zoe', 'lea', 'noa', 'eva', 'ada']) people.push([name, await knownPerson(name)]);
    await Promise.all(
      people.map(async ([name, known]) => {
        const receipt = json(await erase(known.who.address, '--yes'));
        erasedPeople.set(name, { ...known, receipt });
      }),
    );
  });
  const erased = (name: string) => erasedPeople.get(name)!;
  afterAll(async () => {
    redis.disconnect();
    await world.close();
  });

  const cli = (...args: string[]): Promise<Ended> =>
    commandLine({ ...settingsOf(world), REDIS_URL: redisUrl }, args);
  const erase = (address: string, ...more: string[]): Promise<Ended> =>
    cli('erase', '--creator', address, '--by', 'ana', '--json', ...more);
  const json = (ended: Ended): Record<string, unknown> => JSON.parse(ended.out) as Record<string, unknown>;
  const described = (workflowId: string) => world.client.workflow.getHandle(workflowId).describe();

  /** A thread with one answer, its verdict, its contacts, its workflow and its place in Redis. */
  async function threadOf(who: Person, mailbox: string, creatorAddress: string): Promise<Stored> {
    const stored = await world.store(
      { mailbox, creatorAddress, subject: who.subject, messageId: who.messageId },
      {
        mailbox,
        fromAddress: creatorAddress,
        subject: `Re: ${who.subject}`,
        written: who.written,
        signature: who.signature,
        quoted: who.quoted,
        vcards: [`BEGIN:VCARD FN:${who.signature}`],
        messageId: who.messageId,
        why: who.written,
      },
    );
    const { threadId, workflowId } = stored.thread;
    await world.signals.deliver(stored.thread, { name: 'replyReceived', replyId: stored.replyId });
    await world.becomes(workflowId, ({ state }) => state.stagesSent === 1);
    await decisions.record(decision(threadId, stored.replyId, who));
    await redis.zadd('followups', 1_800_000_000, workflowId);
    return stored;
  }

  const decision = (threadId: string, replyId: string, who: Person) => ({
    threadId,
    replyIds: [replyId],
    verdict: { ...INTERESTED, decidingWords: [who.written] },
    contacts: new Map([[replyId, [contact('whatsapp', who.written), contact('address', who.street)]]]),
    gate: null,
    suppress: false,
    forHuman: false,
    events: [],
  });

  /** Two threads in two mailboxes, under two spellings; one was ordered about by hand, and is over. */
  async function knownPerson(name: string) {
    const who = person(name);
    const open = await threadOf(who, MAILBOX, who.spellings[0]!);
    const over = await threadOf(who, ANOTHER_MAILBOX, who.spellings[1]!);
    const { workflowId } = over.thread;
    await world.orders.give(workflowId, {
      kind: 'reclassify',
      intent: 'clarification',
      by: 'bo',
      reason: who.reason,
    });
    await world.orders.give(workflowId, { kind: 'handOff', by: 'bo', reason: who.reason });
    await world.becomes(workflowId, ({ state }) => state.closed !== null);
    await world.client.workflow.getHandle(workflowId).result();
    await cli('suppress', 'add', who.spellings[1]!, '--by', 'bo', '--reason', who.note);
    return { who, open, over, workflowIds: [open.thread.workflowId, workflowId] };
  }

  type Known = Awaited<ReturnType<typeof knownPerson>>;

  const everything = async (): Promise<string> =>
    JSON.stringify(
      (await executionTexts(world.client)).map(({ description, history }) => [description, history]),
    ) + (await redisText(redis));

  it('shows what is stored and does nothing without --yes', async () => {
    const { who, workflowIds } = await knownPerson('ines');
    const before = await tracesInTables(world.database.owner, who.markers);
    const shown = await erase(who.spellings[1]!);
    expect(shown.code).toBe(0);
    expect(json(shown)).toMatchObject({
      status: 'preview',
      stored: {
        creators: 1,
        email_threads: 2,
        email_replies: 2,
        classifications: 2,
        contacts: 4,
        stage_transitions: 2,
        corrections: 1,
        suppressions: 1,
        temporal_executions: 2,
      },
      erasures: [],
    });
    for (const workflowId of workflowIds) expect(shown.out).toContain(workflowId);
    expect(tracesIn(shown.out, who.markers)).toEqual([]);
    expect(await tracesInTables(world.database.owner, who.markers)).toEqual(before);
    expect((await described(workflowIds[0]!)).status.name).toBe('RUNNING');
    expect((await cli('erase', '--creator', who.address)).out).toContain('Nothing was done');
  });

  it('leaves nothing of the person anywhere, the record whole, and others as they were', async () => {
    const { who, open, workflowIds } = await knownPerson('mia');
    const other = await knownPerson('kim');
    const [elsewhere] = [
      await world.replies.store(
        { threadId: other.open.thread.threadId },
        {
          ...(await replyOf(other.open.replyId)),
          messageKey: 'written-for-kim',
          fromAddress: who.address.toUpperCase(),
          written: who.written,
        },
        null,
      ),
    ];
    // The scan itself must be able to find each of them.
    const found = (await tracesInTables(world.database.owner, who.markers)).map(
      (trace) => trace.split(': ')[1],
    );
    expect(who.markers.filter((marker) => !found.includes(marker))).toEqual([]);
    expect(tracesIn(await everything(), [who.address, ...workflowIds])).toHaveLength(3);
    const recordBefore = await record();
    const ofKim = await rowsWith(other.who);

    const receipt = await erase(who.spellings[1]!, '--yes', '--reason', 'asked us to');
    expect(receipt.err).not.toContain('refused');
    expect(json(receipt)).toMatchObject({
      status: 'erased',
      by: 'ana',
      reason: 'asked us to',
      redis: 'done',
      workflowsTerminated: 0,
      removed: { creators: 1, email_threads: 2, email_replies: 3, contacts: 4, temporal_executions: 2 },
    });
    expect(receipt.code).toBe(0);

    expect(await tracesInTables(world.database.owner, who.markers)).toEqual([]);
    expect(tracesIn(await everything(), [...who.markers, ...workflowIds])).toEqual([]);
    expect(tracesIn(receipt.out, who.markers)).toEqual([]);
    const recordAfter = await record();
    for (const row of recordBefore) expect(recordAfter).toContain(row);
    expect(await rowsWith(other.who)).toEqual(ofKim);
    expect((await described(other.open.thread.workflowId)).status.name).toBe('RUNNING');
    expect((await world.replies.get([elsewhere.reply.replyId]))[0]).toMatchObject({
      written: null,
      fromAddress: null,
    });

    const shown = await cli('threads', 'show', open.thread.workflowId);
    expect(shown.out).toContain('(erased)');
    expect(tracesIn(shown.out, who.markers)).toEqual([]);
    expect((await cli('threads', 'list')).out).toContain('(erased)');
    expect((await cli('stats', '--json')).code).toBe(0);
    expect((await cli('contacts', 'export')).out).toContain('kim-street');
  });

  it('a second time finds nothing and exits 0', async () => {
    const { who, receipt } = erased('zoe');
    const again = await erase(who.spellings[1]!, '--yes');
    expect(again.code).toBe(0);
    expect(json(again)).toMatchObject({
      status: 'nothing_left',
      stored: {},
      erasures: [{ receiptId: receipt['receiptId'], by: 'ana' }],
    });
    expect((await cli('erase', '--creator', who.address)).out).toContain('Nothing is stored');
  });

  it('reconcile finds nothing wrong afterwards and starts nothing again', async () => {
    const { workflowIds } = erased('lea');
    const tables = new PostgresReconcileTables(world.database.app);
    const { repaired, reported } = (
      await reconcileThreads({
        threads: world.threads,
        replies: world.replies,
        tables,
        executions: new TemporalExecutions(world.client),
        clock: { nowMs: () => Date.now() + 3_600_000 },
      })
    ).report();
    const about = [...repaired, ...reported].filter(({ workflowId }) => workflowIds.includes(workflowId));
    expect(about).toEqual([]);
    const threadIds = await Promise.all(
      workflowIds.map(async (workflowId) => (await world.lookup.byWorkflowId(workflowId))!.threadId),
    );
    const untold = [
      ...(await world.replies.ready(MAILBOX, Date.now())),
      ...(await world.replies.ready(ANOTHER_MAILBOX, Date.now())),
    ];
    expect(untold.filter(({ threadId }) => threadIds.includes(threadId))).toEqual([]);
    expect((await tables.rebuildProjections(Date.now())).repaired).toEqual([]);
    expect(await new TemporalExecutions(world.client).standings(workflowIds)).toEqual(
      new Map(workflowIds.map((workflowId) => [workflowId, 'absent'])),
    );
  });

  describe('a mail that comes later', () => {
    it('of the erased person, under any spelling, is not automated and is erased again on demand', async () => {
      const { who } = erased('noa');
      const suppressions = new PostgresSuppressions(world.database.app);
      for (const spelling of who.spellings) expect(await suppressions.has(spelling)).toBe(true);
      expect(await suppressions.has('somebody-else@gmail.com')).toBe(false);

      const later = await runningThread(world.database.app, {
        mailbox: MAILBOX,
        creatorAddress: `N.O.A.${who.address.slice(4)}`,
        subject: who.subject,
      });
      const thread = await world.threads.get(later.threadId);
      const clock = { nowMs: () => Date.now() };
      expect(await findStartGate({ suppressions, threads: world.threads, decisions, clock }, thread)).toBe(
        'suppressed',
      );
      const sends = new PostgresSends(world.database.app, () => ({
        capPerDay: 500,
        window: ALWAYS,
        gap: NO_GAP,
        late: SEND_LATE,
      }));
      await sends.plan(later.threadId, 1, '<later.stage.1@example.com>', Date.now());
      expect(
        await sends.fence({
          threadId: later.threadId,
          stage: 1,
          token: '00000000-0000-4000-8000-000000000001',
          ordered: false,
        }),
      ).toMatchObject({ kind: 'forbidden', why: 'suppressed' });

      expect(json(await erase(who.address))).toMatchObject({
        status: 'preview',
        stored: { email_threads: 1 },
      });
      expect(json(await erase(who.address, '--yes'))).toMatchObject({ status: 'erased' });
      expect(await tracesInTables(world.database.owner, who.markers)).toEqual([]);
    });

    it('that asks for no more mail does not write the address into the list again', async () => {
      const { who } = erased('eva');
      await new PostgresSuppressions(world.database.app).add(who.spellings[1]!, 'opted_out', null, null);
      await cli('suppress', 'add', who.address, '--by', 'bo', '--reason', who.note);
      expect(await tracesInTables(world.database.owner, who.markers)).toEqual([]);
      const list = await cli('suppress', 'list', '--json');
      expect(JSON.parse(list.out)).toContainEqual(
        expect.objectContaining({ address: null, reason: 'operator', note: null }),
      );
      expect((await cli('suppress', 'list')).out).toContain('(erased)');
      expect((await cli('suppress', 'remove', who.spellings[1]!)).code).toBe(0);
      expect(await new PostgresSuppressions(world.database.app).has(who.address)).toBe(false);
    });
  });

  it('what was read before and is decided after stores nothing', async () => {
    const { who, open } = erased('ada');
    // The first mail's decision stands; a second one's was under way.
    const { reply } = await world.replies.store(
      { threadId: open.thread.threadId },
      { ...(await replyOf(open.replyId)), messageKey: 'undecided-ada' },
      null,
    );
    await world.database.owner
      .updateTable('email_replies')
      .set({ erased_at: new Date() })
      .where('id', '=', reply.replyId)
      .execute();
    await decisions.record(decision(open.thread.threadId, reply.replyId, who));
    await decisions.recordShadow(open.thread.threadId, [reply.replyId], {
      ...INTERESTED,
      decidingWords: [who.written],
    });
    const verdicts = await world.database.app
      .selectFrom('classifications')
      .select('acting')
      .where('reply_id', '=', reply.replyId)
      .execute();
    expect(verdicts).toHaveLength(2);
    expect(await tracesInTables(world.database.owner, who.markers)).toEqual([]);
  });

  it('is refused where the reason names the person, by any spelling', async () => {
    const { who } = await knownPerson('pia');
    const refused = await erase(who.address, '--yes', '--reason', `request of <${who.spellings[1]!}>.`);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('names the person');
    expect(json(await erase(who.address))).toMatchObject({ status: 'preview', erasures: [] });
  });

  it.each(['begun', 'emptied'])('that was cut off once it had %s goes on under its number', async (when) => {
    const { who, workflowIds } = await knownPerson(when === 'begun' ? 'uma' : 'ida');
    const cut = (): Promise<never> => Promise.reject(new Error('cut off'));
    const erasure = new PostgresErasure(world.database.app);
    if (when === 'begun') erasure.empty = cut;
    const deps: EraseDeps = {
      erasure,
      lookup: world.lookup,
      threads: world.threads,
      temporal: { client: world.client, namespace: world.namespace.namespace },
      labelsOf: (address) => [address],
      forgetFollowUps: cut,
      progress: () => undefined,
    };
    await expect(erasePerson(deps, who.address, { by: 'ana', reason: null })).rejects.toThrow('cut off');
    expect(await new PostgresSuppressions(world.database.app).has(who.address)).toBe(true);
    const preview = json(await erase(who.address));
    expect(preview).toMatchObject({ status: 'preview', erasures: [{ finishedAt: null }] });
    expect((await cli('doctor', '--json')).out).toMatch(/erasure\(s\) were begun and not finished/);
    const [unfinished] = preview['erasures'] as { receiptId: string }[];

    const finished = json(await erase(who.spellings[1]!, '--yes'));
    expect(finished).toMatchObject({
      status: 'erased',
      receiptId: unfinished!.receiptId,
      removed: { creators: 1, email_threads: 2, contacts: 4 },
    });
    expect(await tracesInTables(world.database.owner, who.markers)).toEqual([]);
    expect(tracesIn(await everything(), [...who.markers, ...workflowIds])).toEqual([]);
  });

  it('hashes by HMAC-SHA256 under a salt that the application cannot read', async () => {
    const { rows } = await sql<{ salt: Buffer; hash: Buffer }>`
      select salt, hash_of_address('mia@gmail.com') as hash from erasure_salt`.execute(world.database.owner);
    const [{ salt, hash }] = rows as [{ salt: Buffer; hash: Buffer }];
    expect(hash).toEqual(createHmac('sha256', salt).update('mia@gmail.com').digest());
    const { app } = world.database;
    await expect(sql`select salt from erasure_salt`.execute(app)).rejects.toThrow();
    await expect(sql`update stage_transitions set data = '{}'`.execute(app)).rejects.toThrow();
    const { thread } = await world.store();
    await expect(sql`select * from redact_reasons(${thread.creatorId}::bigint)`.execute(app)).rejects.toThrow(
      'may not do this',
    );
  });

  it('is refused for a mailbox of ours', async () => {
    const refused = await erase('Team+x@example.com', '--yes');
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain('one of your mailboxes');
  });

  it('an unknown person is suppressed by the hash', async () => {
    const receipt = await erase('nobody@example.org', '--yes');
    expect(json(receipt)).toMatchObject({ status: 'erased', removed: {} });
    expect(await new PostgresSuppressions(world.database.app).has('Nobody@example.org')).toBe(true);
    expect(await tracesInTables(world.database.owner, ['nobody@example.org'])).toEqual([]);
  });

  async function replyOf(replyId: string) {
    const [reply] = await world.replies.get([replyId]);
    return { ...reply!, newPeople: false };
  }

  /** Events and ledger, but for the reasons that operators typed. */
  async function record(): Promise<readonly string[]> {
    const { rows } = await sql<{ row: string }>`
      select concat_ws('|', 'event', id, thread_id, key, kind, at, (data - 'reason')::text) as row from stage_transitions
      union all select concat_ws('|', 'send', id, thread_id, stage, state, message_id) from followup_sends
      union all select concat_ws('|', 'step', id, send_id, state) from followup_send_steps`.execute(
      world.database.owner,
    );
    return rows.map(({ row }) => row);
  }

  async function rowsWith(who: Person): Promise<readonly string[]> {
    return tracesInTables(world.database.owner, who.markers);
  }
});

describe('mosaic erase where histories are encrypted', () => {
  it('finds executions by what stands for the address, those that the tables do not know, too', async () => {
    const base64 = randomBytes(32).toString('base64');
    const world = await createWorld([{ id: 'a', key: new Secret(base64) }]);
    try {
      await world.work('interested');
      const { thread, replyId } = await world.store({ creatorAddress: 'Secret+tag@example.net' });
      const orphan = { ...thread, workflowId: `${thread.workflowId}-of-a-lost-row` };
      for (const each of [thread, orphan])
        await world.signals.deliver(each, { name: 'replyReceived', replyId });
      await world.becomes(thread.workflowId, ({ state }) => state.stagesSent === 1);
      const args = ['erase', '--creator', 'secret@example.net', '--by', 'ana', '--json', '--yes'];
      const env = { ...settingsOf(world), PAYLOAD_ENCRYPTION_KEY: `a:${base64}` };
      const receipt = await commandLine(env, args);
      expect(JSON.parse(receipt.out)).toMatchObject({
        status: 'erased',
        removed: { temporal_executions: 2 },
      });
      expect(await executionTexts(world.client)).toEqual([]);
    } finally {
      await world.close();
    }
  });
});

describe('mosaic erase while no worker runs', () => {
  it('terminates what nobody ends, says so, and leaves nothing', async () => {
    const world = await createWorld();
    try {
      const { thread, replyId } = await world.store({ creatorAddress: 'solo@example.net' });
      await world.signals.deliver(thread, { name: 'replyReceived', replyId });
      await cancelThread(
        { client: world.client, namespace: world.namespace.namespace },
        world.lookup,
        world.threads,
        thread.workflowId,
        { by: 'bo', reason: null },
      );
      const answer = await erasePerson(
        {
          erasure: new PostgresErasure(world.database.app),
          lookup: world.lookup,
          threads: world.threads,
          temporal: { client: world.client, namespace: world.namespace.namespace },
          labelsOf: (address) => [address],
          forgetFollowUps: () => Promise.resolve(false),
          progress: () => undefined,
          endWithinMs: 500,
        },
        'Solo@example.net',
        { by: 'ana', reason: null },
      );
      expect(answer).toMatchObject({
        kind: 'done',
        value: { kind: 'erased', terminated: 1, redisAnswered: false },
      });
      expect(await executionTexts(world.client)).toEqual([]);
      expect((await world.threads.get(thread.threadId)).state.closed?.outcome).toBe('cancelled');
    } finally {
      await world.close();
    }
  });
});
