/** What is decided on mail that stands in a real mailbox and a real database. */
import { randomUUID } from 'node:crypto';
import { decideOnce } from '../../src/activities/decideReplies';
import type { ThreadRecord } from '../../src/activities/ports';
import type { MailAccount, MailServer } from '../../sandbox/mail/mailServer';
import type { ThreadEvent } from '../../src/domain/thread/events';
import { createGroqModel, DEFAULT_GROQ_MODEL } from '../../src/adapters/groq';
import { startGroqStub, stubVerdict, type GroqStub } from '../support/groqStub';
import {
  DAY_MS,
  HOUR_MS,
  IntakeWorld,
  startIntakeServers,
  type IntakeServers,
  type Mailed,
} from './intakeWorld';

export function describeDecisions(
  name: string,
  start: (accounts: readonly MailAccount[]) => Promise<MailServer>,
): void {
  describe(name, () => {
    let servers: IntakeServers;
    let world: IntakeWorld;
    beforeAll(async () => {
      servers = await startIntakeServers(start);
    });
    afterAll(() => servers.close());
    beforeEach(() => {
      world = new IntakeWorld(servers, servers.nextAccount());
    });
    afterEach(() => world.close());

    type Answering = Parameters<IntakeWorld['reply']>[2];
    const SEEN = { seen: true };

    /** A thread whose first answer came in; the answer was opened by somebody already. */
    async function answered(text: string, over: Answering = {}) {
      await world.watch();
      const outreach = await world.outreach();
      const reply = await world.reply(outreach, text, over, SEEN);
      await world.watch();
      return { outreach, reply, thread: await world.onlyThread() };
    }
    const pending = async (thread: ThreadRecord): Promise<string[]> =>
      (await world.deps.replies.undecided(thread.threadId)).map(({ replyId }) => replyId);
    /** As the workflow calls it. */
    async function decide({ threadId }: ThreadRecord, replyIds?: readonly string[]) {
      const thread = await world.deps.threads.get(threadId);
      return decideOnce(world.deps, { threadId, replyIds: replyIds ?? (await pending(thread)) });
    }
    const stateOf = async ({ threadId }: ThreadRecord) => (await world.deps.threads.get(threadId)).state;
    async function verdictOf({ threadId }: ThreadRecord) {
      return servers.database.app
        .selectFrom('classifications')
        .selectAll()
        .where('thread_id', '=', threadId)
        .orderBy('id', 'desc')
        .executeTakeFirstOrThrow();
    }
    async function contactsOf({ threadId }: ThreadRecord) {
      const rows = await servers.database.app
        .selectFrom('contacts')
        .select('value')
        .where('thread_id', '=', threadId)
        .execute();
      return rows.map(({ value }) => value);
    }
    const isListed = async (mail: Mailed): Promise<boolean> => {
      const row = await servers.database.app
        .selectFrom('email_replies')
        .select('for_human')
        .where('mailbox', '=', world.mailbox)
        .where('message_id', '=', mail.messageId)
        .executeTakeFirstOrThrow();
      return row.for_human;
    };
    /** Stage 1 left, as the ledger and the record know it. */
    async function stageOneSent(thread: ThreadRecord): Promise<void> {
      const { sends, clock } = world.deps;
      const { threadId } = thread;
      await sends.plan(threadId, 1, `<${randomUUID()}@ours.test>`, clock.nowMs());
      const token = randomUUID();
      const fenced = await sends.fence({
        threadId,
        stage: 1,
        token,
        ordered: false,
      });
      if (fenced.kind !== 'fenced') throw new Error(`The fence said ${JSON.stringify(fenced)}`);
      const sentAtMs = clock.nowMs();
      await sends.settle(fenced.row.sendId, token, { state: 'sent', sentAtMs, response: '250' }, [
        { kind: 'stage_sent', stage: 1, sentAtMs, atMs: sentAtMs },
      ]);
    }
    const decidedIn = (events: readonly ThreadEvent[]) => events.find(({ kind }) => kind === 'decided');

    describe('a first answer', () => {
      it('of interest starts the sequence, and its flags stay as found', async () => {
        const { reply, thread } = await answered('Yes, I would love to! Sounds great.');
        const events = await decide(thread);

        expect(events).toMatchObject([
          { kind: 'decided', intent: 'interested', route: { kind: 'follow_up' } },
        ]);
        expect(await stateOf(thread)).toMatchObject({ sequence: 'running', pendingReplyIds: [] });
        expect(await world.flagsOf(reply)).toEqual(['\\Seen']);
        expect(await isListed(reply)).toBe(false);
      });

      it('with a number closes, is stored, made unread and listed', async () => {
        const { reply, thread } = await answered('Sure! My WhatsApp is +44 7911 123456.');
        const events = await decide(thread);

        expect(decidedIn(events)).toMatchObject({
          route: { kind: 'close', outcome: 'contact_provided' },
        });
        expect(await contactsOf(thread)).toContain('+447911123456');
        expect(await world.flagsOf(reply)).toEqual([]);
        expect(await isListed(reply)).toBe(true);
      });

      it('that declines closes, and its flags stay as found', async () => {
        const { reply, thread } = await answered('No thanks, I am not interested.');
        const events = await decide(thread);

        expect(decidedIn(events)).toMatchObject({ route: { kind: 'close', outcome: 'not_interested' } });
        expect(await world.flagsOf(reply)).toEqual(['\\Seen']);
        expect(await world.deps.suppressions.has(world.creator)).toBe(false);
      });

      it('that asks for no more mail closes and suppresses', async () => {
        const { thread } = await answered('Please remove me from your list and stop emailing me.');
        const events = await decide(thread);

        expect(decidedIn(events)).toMatchObject({ route: { kind: 'close', outcome: 'opted_out' } });
        expect(await world.deps.suppressions.has(world.creator)).toBe(true);
      });

      it('that asks something waits for a person, unread', async () => {
        const { reply, thread } = await answered('What is the commission, and do you pay upfront?');
        const events = await decide(thread);

        expect(decidedIn(events)).toMatchObject({ intent: 'clarification', route: { kind: 'human' } });
        expect(await stateOf(thread)).toMatchObject({ sequence: 'with_human' });
        expect(await world.flagsOf(reply)).toEqual([]);
        expect(await isListed(reply)).toBe(true);
      });

      it.each([
        ['from another address', { from: 'manager@agency.test' }, 'sender_differs'],
        ['that wants answers elsewhere', { replyTo: 'agent@agency.test' }, 'sender_differs'],
        [
          'that failed DMARC',
          { headers: { 'Authentication-Results': 'mx.google.com; dmarc=fail header.from=theirs.test' } },
          'authentication_failed',
        ],
      ] as const)('%s is for a person', async (_what, over, gate) => {
        const { reply, thread } = await answered('Yes, I would love to! Sounds great.', over);
        const events = await decide(thread);

        expect(decidedIn(events)).toMatchObject({ route: { kind: 'human' } });
        expect(await verdictOf(thread)).toMatchObject({ gate });
        expect(await world.flagsOf(reply)).toEqual([]);
      });

      it('that a stranger wrote neither closes the thread nor suppresses', async () => {
        const { thread } = await answered('Please stop emailing me.', { from: 'stranger@else.test' });
        const events = await decide(thread);

        expect(decidedIn(events)).toMatchObject({ route: { kind: 'human' } });
        expect(await world.deps.suppressions.has(world.creator)).toBe(false);
      });

      it('without a word is for a person', async () => {
        const { thread } = await answered('');
        expect(decidedIn(await decide(thread))).toMatchObject({ route: { kind: 'human' } });
      });

      it('that nobody can read is for a person', async () => {
        world = new IntakeWorld(servers, servers.nextAccount(), { maxMailBytes: 3_000 });
        const { reply, thread } = await answered(`Yes! ${'x'.repeat(5_000)}`);
        expect(decidedIn(await decide(thread))).toMatchObject({ route: { kind: 'human' } });
        expect(await verdictOf(thread)).toMatchObject({ gate: 'unreadable' });
        expect(await world.flagsOf(reply)).toEqual([]);
      });

      it('to a suppressed address is for a person', async () => {
        const { thread } = await answered('Yes, I would love to! Sounds great.');
        await world.deps.suppressions.add(world.creator, 'operator', 'ben', null);
        await decide(thread);
        expect(await verdictOf(thread)).toMatchObject({ gate: 'suppressed' });
        expect(await stateOf(thread)).toMatchObject({ sequence: 'with_human' });
      });

      it('of somebody whose sequence runs in another thread is for a person', async () => {
        const { thread } = await answered('Yes, I would love to! Sounds great.');
        await decide(thread);
        const again = await world.outreach({ subject: 'Another serum' });
        await world.reply(again, 'Yes, I would love to! Sounds great.');
        await world.watch();
        const second = await world.deps.threads.get((await world.rows())[1]!.id);

        expect(decidedIn(await decide(second))).toMatchObject({ route: { kind: 'human' } });
        expect(await verdictOf(second)).toMatchObject({ gate: 'second_thread' });
      });

      it('two at the same time: one sequence starts, the other thread goes to a person', async () => {
        await world.watch();
        const first = await world.outreach();
        const other = await world.outreach({ subject: 'Another serum' });
        await world.reply(first, 'Yes, I would love to! Sounds great.');
        await world.reply(other, 'Yes, I would love to! Sounds great.');
        await world.watch();
        const both = await Promise.all((await world.rows()).map(({ id }) => world.deps.threads.get(id)));
        await Promise.all(both.map((thread) => decide(thread)));

        const states = await Promise.all(both.map(stateOf));
        expect(states.map(({ sequence }) => sequence).sort()).toEqual(['running', 'with_human']);
      });
    });

    describe('an answer to a follow-up', () => {
      it.each([
        ['No thanks, I am not interested.', 'not_interested'],
        ['My WhatsApp is +44 7911 123456', 'contact_provided'],
        ['Please unsubscribe me.', 'opted_out'],
        ['Yes, I would love to! Sounds great.', 'replied'],
        ['What is the commission?', 'replied'],
      ])('"%s" closes as %s, unread', async (text, outcome) => {
        const { outreach, thread } = await answered('Yes, I would love to! Sounds great.');
        await decide(thread);
        await stageOneSent(thread);
        const reply = await world.reply(outreach, text, {}, SEEN);
        await world.watch();

        expect(decidedIn(await decide(thread))).toMatchObject({ route: { kind: 'close', outcome } });
        expect(await world.flagsOf(reply)).toEqual([]);
        expect(await isListed(reply)).toBe(true);
      });
    });

    describe('more than one mail', () => {
      it('two that came together are judged together, once', async () => {
        await world.watch();
        const outreach = await world.outreach();
        await world.reply(outreach, 'Yes, I would love to! Sounds great.');
        await world.reply(outreach, 'My WhatsApp is +44 7911 123456');
        await world.watch();
        const thread = await world.onlyThread();
        const [first] = await pending(thread);
        const events = await decide(thread, [first!]);

        expect(decidedIn(events)).toMatchObject({
          replyIds: (await world.replies()).map(({ replyId }) => replyId),
          route: { kind: 'close', outcome: 'contact_provided' },
        });
        expect(await pending(thread)).toEqual([]);
      });

      it('one that comes before stage 1 has left is judged together with the first', async () => {
        const { outreach, thread } = await answered('Yes, I would love to! Sounds great.');
        await decide(thread);
        await world.reply(outreach, 'I forgot: my WhatsApp is +44 7911 123456.');
        await world.watch();
        const events = await decide(thread);

        expect(decidedIn(events)).toMatchObject({
          replyIds: (await world.replies()).map(({ replyId }) => replyId),
          route: { kind: 'close', outcome: 'contact_provided' },
        });
        expect((await verdictOf(thread)).reply_ids).toHaveLength(2);
      });

      it('one that nobody has seen yet is found before anything is decided', async () => {
        const { outreach, thread } = await answered('Yes, I would love to! Sounds great.');
        await world.reply(outreach, 'But what is the commission?');
        const events = await decide(thread);

        expect(events.map(({ kind }) => kind)).toEqual(['reply_noted', 'decided']);
        expect(decidedIn(events)).toMatchObject({ route: { kind: 'human' } });
      });

      it('one by a colleague: a person has taken over, flags stay as found', async () => {
        const { reply, thread } = await answered('What is the commission?');
        await world.byHand(reply);
        const events = await decide(thread);

        expect(events.map(({ kind }) => kind)).toEqual(['own_mail_seen', 'decided']);
        expect(await stateOf(thread)).toMatchObject({ closing: 'handed_off', pendingReplyIds: [] });
        expect(await world.flagsOf(reply)).toEqual(['\\Seen']);
      });

      it('a notice of absence beside a yes holds the sequence', async () => {
        const { outreach, thread } = await answered('Yes, I would love to! Sounds great.');
        world.aheadMs = 2_000;
        await world.reply(
          outreach,
          'I am out of the office.',
          { headers: { 'Auto-Submitted': 'auto-replied' }, subject: 'Out of office' },
          { internalDateMs: Date.now() + 2_000 },
        );
        const events = await decide(thread);

        expect(events.map(({ kind }) => kind)).toEqual(['decided', 'out_of_office']);
        const { awayUntilMs } = await stateOf(thread);
        expect(awayUntilMs).toBeGreaterThan(Date.now() + 2 * DAY_MS);
      });
    });

    describe('once', () => {
      it('a decision that is asked for again is told again, not made again', async () => {
        const { thread } = await answered('Yes, I would love to! Sounds great.');
        const replyIds = await pending(thread);
        const first = await decide(thread, replyIds);
        const { length } = await transitions();
        world.aheadMs = HOUR_MS;
        const again = await decide(thread, replyIds);

        expect(again).toEqual(first);
        expect(await transitions()).toHaveLength(length);
      });

      it('a signal that comes late does not bring the next stage forward', async () => {
        const { thread } = await answered('Yes, I would love to! Sounds great.');
        const replyIds = await pending(thread);
        await decide(thread, replyIds);
        await stageOneSent(thread);
        const { dueAtMs } = await stateOf(thread);

        expect(await decide(thread, replyIds)).toMatchObject([
          { route: { kind: 'follow_up' }, atMs: dueAtMs },
        ]);
      });

      it('a mail that a person read after the hand-off stays read', async () => {
        const { reply, thread } = await answered('What is the commission?');
        const replyIds = await pending(thread);
        await decide(thread, replyIds);
        await world.markRead(reply);
        await decide(thread, replyIds);

        expect(await world.flagsOf(reply)).toEqual(['\\Seen']);
      });

      it('the hand-off finds a mail again after a new UIDVALIDITY', async () => {
        const { reply, thread } = await answered('What is the commission?');
        const { folder } = (await world.replies())[0]!.location;
        await servers.server.bumpUidValidity(world.mailbox, folder);
        await decide(thread);

        expect(await world.flagsOf(reply)).toEqual([]);
      });

      it('a mail that was removed meanwhile holds nothing up', async () => {
        const { reply, thread } = await answered('What is the commission?');
        const { folder, uid } = reply.delivered;
        await servers.server.remove(world.mailbox, folder, uid);
        expect(decidedIn(await decide(thread))).toMatchObject({ route: { kind: 'human' } });
      });

      const transitions = () =>
        servers.database.app
          .selectFrom('stage_transitions')
          .innerJoin('email_threads', 'email_threads.id', 'stage_transitions.thread_id')
          .select('stage_transitions.key')
          .where('email_threads.mailbox', '=', world.mailbox)
          .execute();
    });

    describe('trouble', () => {
      it('a mailbox that is down: the thread waits and says so, then it is decided', async () => {
        const { thread } = await answered('What is the commission?');
        await servers.proxy.refuse();
        let events;
        try {
          events = await decide(thread);
        } finally {
          await servers.proxy.resume();
        }
        expect(events).toMatchObject([{ kind: 'blocked', reason: 'MAILBOX_DOWN' }]);
        expect(await stateOf(thread)).toMatchObject({ blocked: { reason: 'MAILBOX_DOWN' } });

        expect(decidedIn(await decide(thread))).toMatchObject({ route: { kind: 'human' } });
        expect(await stateOf(thread)).toMatchObject({ blocked: null });
      });
    });

    describe('the model', () => {
      let groq: GroqStub;
      beforeEach(async () => {
        groq = await startGroqStub(() => ({ do: 'drop' }));
        const model = createGroqModel({
          apiKey: 'key',
          baseUrl: groq.baseUrl,
          model: DEFAULT_GROQ_MODEL,
          timeoutMs: 2_000,
          clock: () => performance.now(),
        });
        world = new IntakeWorld(servers, servers.nextAccount(), { model });
      });
      afterEach(() => groq.close());

      it('is asked, and its verdict stored with its source', async () => {
        groq.script(() => ({ do: 'answer', verdict: stubVerdict('interested') }));
        const { thread } = await answered('Oki doki artichokey');
        expect(decidedIn(await decide(thread))).toMatchObject({ route: { kind: 'follow_up' } });
        expect(await verdictOf(thread)).toMatchObject({ source: 'groq', intent: 'interested' });
      });

      it('in the shadow is asked, its verdict kept and not acted on', async () => {
        groq.script(() => ({ do: 'answer', verdict: stubVerdict('not_interested') }));
        const shadow = { model: world.deps.model };
        world.deps = { ...world.deps, model: null, shadow };
        const { thread } = await answered('Yes, I would love to! Sounds great.');
        expect(decidedIn(await decide(thread))).toMatchObject({ route: { kind: 'follow_up' } });

        const rows = await servers.database.app
          .selectFrom('classifications')
          .select(['source', 'intent', 'acting'])
          .where('thread_id', '=', thread.threadId)
          .orderBy('acting')
          .execute();
        expect(rows).toEqual([
          { source: 'groq', intent: 'not_interested', acting: false },
          { source: 'offline', intent: 'interested', acting: true },
        ]);
      });

      it.each([
        [
          'an address',
          'Claro! Es por la Finca El Roble, kilómetro 14 salida norte, Rionegro',
          { kind: 'address', text: 'Finca El Roble, kilómetro 14 salida norte, Rionegro' },
          'Finca El Roble, kilómetro 14 salida norte, Rionegro',
        ],
        [
          'a number',
          'Sure, ref +44 7911 123456 is where I am',
          { kind: 'whatsapp', text: '+44 7911 123456' },
          '+447911123456',
        ],
      ])(
        'names %s that the rules missed: stored, and the thread closes',
        async (_what, text, named, value) => {
          groq.script(() => ({
            do: 'answer',
            verdict: stubVerdict('contact_provided', { contacts: [named] }),
          }));
          const { reply, thread } = await answered(text);
          expect(decidedIn(await decide(thread))).toMatchObject({
            intent: 'contact_provided',
            route: { kind: 'close', outcome: 'contact_provided' },
          });
          expect(await contactsOf(thread)).toEqual([value]);
          expect(await world.flagsOf(reply)).toEqual([]);
        },
      );

      it('names a contact that the creator did not write: not stored, a person decides', async () => {
        const contacts = [
          { kind: 'whatsapp', text: '+44 7911 123457' },
          { kind: 'address', text: 'Finca El Roble, kilómetro 14, Rionegro' },
        ];
        groq.script(() => ({ do: 'answer', verdict: stubVerdict('contact_provided', { contacts }) }));
        const { thread } = await answered('Sure, ref +44 7911 123456 is where I am');
        expect(decidedIn(await decide(thread))).toMatchObject({ route: { kind: 'human' } });
        expect(await contactsOf(thread)).toEqual([]);
      });

      it('names a contact in one of two mails: it is stored with that mail', async () => {
        const named = { kind: 'whatsapp', text: '+44 7911 123456' };
        groq.script(() => ({ do: 'answer', verdict: stubVerdict('interested', { contacts: [named] }) }));
        const { outreach, thread } = await answered('Sounds nice to me');
        await world.reply(outreach, 'Oh, ref +44 7911 123456 is where I am');
        await world.watch();
        expect(decidedIn(await decide(thread))).toMatchObject({
          route: { kind: 'close', outcome: 'contact_provided' },
        });
        const stored = await servers.database.app
          .selectFrom('contacts')
          .select(['reply_id', 'value'])
          .where('thread_id', '=', thread.threadId)
          .execute();
        expect(stored).toEqual([{ reply_id: (await world.replies())[1]!.replyId, value: '+447911123456' }]);
      });

      it('that asks to come back later is waited for', async () => {
        groq.script((_request, index) =>
          index === 0
            ? { do: 'limit', retryAfterSeconds: 120 }
            : { do: 'answer', verdict: stubVerdict('interested') },
        );
        const { thread } = await answered('Sounds nice to me');
        const before = Date.now();
        const events = await decide(thread);
        expect(events).toMatchObject([{ kind: 'blocked', reason: 'CLASSIFIER' }]);
        expect((events[0] as { untilMs: number }).untilMs).toBeGreaterThanOrEqual(before + 120_000);

        expect(decidedIn(await decide(thread))).toMatchObject({ route: { kind: 'follow_up' } });
      });

      it.each([
        ['fails twice', () => ({ do: 'error', status: 503, error: {} }) as const, 2],
        ['is gone for an hour', () => ({ do: 'limit', retryAfterSeconds: 3_600 }) as const, 1],
      ])('that %s: a person, whatever the words say', async (_what, script, requests) => {
        groq.script(script);
        const { reply, thread } = await answered('Yes, I would love to! Sounds great.');
        expect(decidedIn(await decide(thread))).toMatchObject({ route: { kind: 'human' } });
        expect(await verdictOf(thread)).toMatchObject({ source: 'fallback', gate: 'model_down' });
        expect(groq.requests).toHaveLength(requests);
        expect(await world.flagsOf(reply)).toEqual([]);
      });

      it('that is down still lets a refusal stop a sequence', async () => {
        groq.script(() => ({ do: 'html' }));
        const { thread } = await answered('No thanks, I am not interested.');
        expect(decidedIn(await decide(thread))).toMatchObject({
          route: { kind: 'close', outcome: 'not_interested' },
        });
      });

      it('is not waited for before an answer to a follow-up is made unread', async () => {
        groq.script((_request, index) =>
          index === 0
            ? { do: 'answer', verdict: stubVerdict('interested') }
            : { do: 'limit', retryAfterSeconds: 120 },
        );
        const { outreach, thread } = await answered('Sounds nice to me');
        await decide(thread);
        await stageOneSent(thread);
        const reply = await world.reply(outreach, 'Hmm let me see about that', {}, SEEN);
        await world.watch();

        expect(await decide(thread)).toMatchObject([{ kind: 'blocked', reason: 'CLASSIFIER' }]);
        expect(await world.flagsOf(reply)).toEqual([]);
      });
    });
  });
}
