/** What the intake makes of mail, on every kind of server. */
import { randomUUID } from 'node:crypto';
import { lookIntoThread } from '../../src/activities/lookIntoThread';
import type { MailAccount, MailServer } from '../../sandbox/mail/mailServer';
import { DAY_MS, HOUR_MS, IntakeWorld, startIntakeServers, type IntakeServers } from './intakeWorld';

export function describeIntake(
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

    describe('a reply to outreach', () => {
      it('opens a thread: stored, and told once', async () => {
        await world.watch();
        const outreach = await world.outreach();
        const reply = await world.reply(outreach, 'Yes, I would love to!');
        expect(await world.watch()).toEqual({ kind: 'rotated' });
        await world.watch();

        const thread = await world.onlyThread();
        expect(thread).toMatchObject({
          mailbox: world.mailbox,
          creatorAddress: world.creator,
          subject: 'Your videos and our serum',
          outreachMessageId: outreach.messageId,
        });
        const [stored, ...more] = await world.replies();
        expect(more).toEqual([]);
        expect(stored).toMatchObject({
          kind: 'human',
          messageId: reply.messageId,
          written: 'Yes, I would love to!',
          senderMatches: true,
        });
        expect(world.signals).toMatchObject([{ name: 'replyReceived', replyId: stored!.replyId }]);
        expect(thread.state.pendingReplyIds).toEqual([stored!.replyId]);
        expect(await world.flagsOf(reply)).toEqual([]);
      });

      it('is known by a subject alone, if we wrote under it to that very address', async () => {
        await world.watch();
        const outreach = await world.outreach();
        await world.reply(outreach, 'Yes!', { cite: false, subject: 'AW: your videos and our serum' });
        await world.watch();

        expect(await world.onlyThread()).toMatchObject({ outreachMessageId: outreach.messageId });
      });

      it('to a campaign of blind copies belongs to the creator who was one of them', async () => {
        await world.watch();
        const id = `<${randomUUID()}@ours.test>`;
        const head = `From: ${world.mailbox}\nTo: ${world.mailbox}\nBcc: ann@theirs.test, ${world.creator}`;
        await world.raw(`${head}\nSubject: A collab\nMessage-ID: ${id}\n\nWould you?`, sentBy(servers));
        await world.mail({ inReplyTo: id, references: [id], subject: 'Re: A collab', text: 'Yes!' });
        await world.watch();

        expect(await world.onlyThread()).toMatchObject({ creatorAddress: world.creator });
        expect(await world.replies()).toMatchObject([{ senderMatches: true }]);
      });

      it('is processed though somebody opened it first', async () => {
        await world.watch();
        await world.reply(await world.outreach(), 'Yes!', {}, { seen: true });
        await world.watch();

        expect(world.signals).toHaveLength(1);
      });

      it('tells at once of a number, and of a wish to be left alone', async () => {
        await world.watch();
        await world.reply(await world.outreach(), 'My WhatsApp is +44 7911 123456.');
        await world.watch();
        await world.reply(await world.outreach({ subject: 'Another' }), 'Please unsubscribe me.');
        await world.watch();

        expect(world.signals.map((signal) => signal.name)).toEqual(['contactProvided', 'optedOut']);
      });

      it('shows when another address answers than the one written to', async () => {
        await world.watch();
        const outreach = await world.outreach();
        await world.reply(outreach, 'I manage her.', { from: 'manager@agency.test' });
        await world.reply(outreach, 'Write to my agent.', { replyTo: 'agent@agency.test' });
        await world.watch();

        expect((await world.replies()).map((reply) => reply.senderMatches)).toEqual([false, false]);
        expect(await world.onlyThread()).toMatchObject({ creatorAddress: world.creator });
      });

      it('waits until its creator has been quiet', async () => {
        world = new IntakeWorld(servers, servers.nextAccount(), { debounceMs: HOUR_MS });
        await world.watch();
        const outreach = await world.outreach();
        await world.reply(outreach, 'Yes!');
        await world.watch();
        world.aheadMs = 0.75 * HOUR_MS;
        await world.reply(outreach, 'And one more thing.');
        await world.watch();
        world.aheadMs = 1.5 * HOUR_MS;
        await world.watch();
        expect(world.signals).toEqual([]);

        world.aheadMs = 2 * HOUR_MS;
        await world.watch();
        expect(world.signals).toHaveLength(2);
      });
    });

    describe('any other mail', () => {
      it('is left as found, and counted', async () => {
        await world.watch();
        await world.outreach();
        const stranger = await world.mail({ from: 'shop@news.test', subject: 'Re: sale' });
        const creator = await world.mail({ subject: 'An offer of mine' });
        await world.watch();

        expect(await world.rows()).toEqual([]);
        expect(await world.counts()).toEqual({ not_a_reply: 2 });
        expect([await world.flagsOf(stranger), await world.flagsOf(creator)]).toEqual([[], []]);
      });

      it('opens no thread when a machine wrote it', async () => {
        await world.watch();
        const outreach = await world.outreach();
        await world.reply(outreach, 'I am away.', { headers: { 'Auto-Submitted': 'auto-replied' } });
        await world.watch();

        expect(await world.rows()).toEqual([]);
        expect(world.signals).toEqual([]);
      });

      it('suppresses a dead address although nobody ever answered', async () => {
        await world.watch();
        const outreach = await world.outreach();
        await world.raw(bounce(world.mailbox, world.creator, outreach.messageId, '5.1.1'));
        await world.watch();

        expect(await world.deps.suppressions.has(world.creator)).toBe(true);
        expect(await world.rows()).toEqual([]);
      });

      it('leaves an address alone that is only full, or is another one', async () => {
        await world.watch();
        const outreach = await world.outreach();
        await world.raw(bounce(world.mailbox, world.creator, outreach.messageId, '4.2.2'));
        await world.raw(bounce(world.mailbox, `other.${world.creator}`, outreach.messageId, '5.1.1'));
        await world.watch();

        expect(await world.deps.suppressions.has(world.creator)).toBe(false);
      });
    });

    describe('in a thread', () => {
      async function open() {
        await world.watch();
        const outreach = await world.outreach();
        const reply = await world.reply(outreach, 'Yes, I would love to!');
        await world.watch();
        world.signals.splice(0);
        return { outreach, reply };
      }

      it('an out-of-office notice holds the wait until the stated day', async () => {
        const { outreach } = await open();
        const back = new Date(Date.now() + 6 * DAY_MS).toISOString().slice(0, 10);
        await world.reply(outreach, `I am out of the office until ${back}.`, {
          subject: 'Out of office: Your videos and our serum',
          headers: { 'Auto-Submitted': 'auto-replied' },
        });
        await world.watch();

        expect(world.signals).toMatchObject([{ name: 'outOfOffice', untilMs: Date.parse(back) }]);
      });

      it('an acknowledgement by a machine is kept and says nothing', async () => {
        const { outreach } = await open();
        await world.reply(outreach, 'We got your mail.', { headers: { 'Auto-Submitted': 'auto-replied' } });
        await world.watch();

        expect((await world.replies()).map(({ kind }) => kind)).toEqual(['human', 'automatic']);
        expect(world.signals).toEqual([]);
      });

      it('a permanent bounce for the creator is told, and suppresses', async () => {
        const { outreach } = await open();
        await world.raw(bounce(world.mailbox, world.creator, outreach.messageId, '5.1.1'));
        await world.watch();

        expect(world.signals).toMatchObject([{ name: 'bounced' }]);
        expect(await world.deps.suppressions.has(world.creator)).toBe(true);
      });

      it('a mail that a colleague wrote by hand is told; the outreach and our follow-ups are not', async () => {
        const { reply } = await open();
        const { threadId } = await world.onlyThread();
        const followUp = `<${randomUUID()}@ours.test>`;
        await world.deps.sends.plan(threadId, 1, followUp, Date.now());
        await world.reply(reply, 'Could you share …', { messageId: followUp }, sentBy(servers));
        await world.watch();
        expect(world.signals).toEqual([]);

        await world.byHand(reply);
        await world.watch();
        expect(world.signals).toMatchObject([{ name: 'ownMailSeen' }]);
      });

      it('copies of one mail are one mail', async () => {
        const { outreach } = await open();
        const first = await world.reply(outreach, 'By the way');
        await world.raw(`Received: from elsewhere\r\n${first.raw.toString()}`);
        await world.watch();
        await world.raw(`Received: from elsewhere, late\r\n${first.raw.toString()}`);
        await world.watch();

        expect((await world.replies()).map(({ written }) => written)).toEqual([
          'Yes, I would love to!',
          'By the way',
        ]);
      });

      it('a mail that a colleague answered is told before the answer', async () => {
        world = new IntakeWorld(servers, servers.nextAccount(), { debounceMs: HOUR_MS });
        await world.watch();
        await world.byHand(await world.reply(await world.outreach(), 'What is the commission?'));
        await world.watch();
        expect(world.signals).toEqual([]);

        world.aheadMs = 1.5 * HOUR_MS;
        await world.watch();
        expect(world.signals.map((signal) => signal.name)).toEqual(['replyReceived', 'ownMailSeen']);
      });

      it('two mails with one Message-ID are two mails, in one thread or in two', async () => {
        const { outreach, reply } = await open();
        await world.reply(outreach, 'Something else entirely', { messageId: reply.messageId });
        const second = await world.outreach({ subject: 'Another' });
        await world.reply(second, 'Yes to this, too', { messageId: reply.messageId });
        await world.watch();

        expect(await world.replies()).toHaveLength(3);
        expect(await world.rows()).toHaveLength(2);
      });

      it('the last look sees what no sweep has seen', async () => {
        const { outreach } = await open();
        const thread = await world.onlyThread();
        await world.deps.decisions.record({
          threadId: thread.threadId,
          replyIds: thread.state.pendingReplyIds,
          verdict: VERDICT,
          contacts: new Map(),
          gate: null,
          suppress: false,
          forHuman: false,
          events: [],
        });
        const look = lookIntoThread(world.deps);
        expect(await look(thread)).toMatchObject({ kind: 'clear' });

        await world.reply(outreach, 'Stop, please.', {
          cite: false,
          subject: 'Re: Your videos and our serum',
        });
        expect(await look(thread)).toMatchObject({ kind: 'news', events: [{ kind: 'reply_noted' }] });
        expect(await look(thread)).toMatchObject({ kind: 'news' });
        expect(await world.replies()).toHaveLength(2);
      });
    });

    describe('the first start', () => {
      it('takes up unread replies of the last day with nothing of ours after them', async () => {
        const outreach = await world.outreach({}, Date.now() - 40 * HOUR_MS);
        const ago = (hours: number) => ({ internalDateMs: Date.now() - hours * HOUR_MS });
        await world.reply(outreach, 'too old', {}, ago(30));
        await world.reply(outreach, 'taken up', {}, ago(5));
        await world.reply(outreach, 'read already', {}, { ...ago(4), seen: true });
        const other = await world.outreach({ subject: 'Another' }, Date.now() - 40 * HOUR_MS);
        await world.byHand(await world.reply(other, 'answered by us', {}, ago(3)));
        await world.watch();

        expect((await world.replies()).map(({ written }) => written)).toEqual(['taken up']);
      });

      it('goes through more mail than fits in one batch', async () => {
        await world.watch();
        const outreach = await world.outreach();
        for (let count = 0; count < 55; count++) await world.mail({ from: 'shop@news.test' });
        await world.reply(outreach, 'Yes!');
        await world.watch();
        await world.watch();

        expect(await world.counts()).toEqual({ not_a_reply: 55 });
        expect(await world.replies()).toHaveLength(1);
      });

      it('leaves everything alone when told so, and takes what comes after', async () => {
        world = new IntakeWorld(servers, servers.nextAccount(), { backfillMs: 0 });
        const outreach = await world.outreach();
        await world.reply(outreach, 'before', {}, { internalDateMs: Date.now() - 5_000 });
        await world.watch();
        expect(await world.rows()).toEqual([]);

        await world.reply(outreach, 'after');
        await world.watch();
        expect((await world.replies()).map(({ written }) => written)).toEqual(['after']);
      });
    });

    describe('trouble', () => {
      it('a new UIDVALIDITY: what came since the last look is found, nothing twice', async () => {
        await world.watch();
        const outreach = await world.outreach();
        await world.reply(outreach, 'first');
        await world.watch();
        await world.reply(outreach, 'second', {}, { seen: true });
        for (const folder of await world.sessions.use(world.mailbox, (session) =>
          Promise.resolve(session.folders),
        ))
          await servers.server.bumpUidValidity(world.mailbox, folder.path);
        await world.watch();

        expect((await world.replies()).map(({ written }) => written)).toEqual(['first', 'second']);
        expect(world.signals).toHaveLength(2);
      });

      it('a mailbox that cannot be reached: said, tried again, and its threads woken when it is back', async () => {
        await world.watch();
        await world.reply(await world.outreach(), 'Yes!');
        await servers.proxy.refuse();
        let end;
        try {
          end = await world.watch();
        } finally {
          await servers.proxy.resume();
        }
        expect(end).toMatchObject({ kind: 'unreachable' });
        expect(await world.deps.mailboxes.get(world.mailbox)).toMatchObject({ state: 'down' });

        expect(await world.watch()).toEqual({ kind: 'rotated' });
        expect(await world.deps.mailboxes.get(world.mailbox)).toMatchObject({ state: 'watching' });
        expect(world.woken).toBeGreaterThan(0);
        expect(world.signals).toHaveLength(1);
      });

      it('a wrong password: one try in 15 minutes, then the right one', async () => {
        await world.logInWith('wrong');
        const connections = servers.proxy.connections;
        const first = await world.watch();
        expect(first).toMatchObject({ kind: 'login_refused' });
        expect(await world.watch()).toMatchObject({ kind: 'login_refused' });
        expect(servers.proxy.connections).toBe(connections + 1);
        expect(await world.deps.mailboxes.get(world.mailbox)).toMatchObject({ state: 'login_refused' });
        expect(world.warnings.join('\n')).toContain(`Authentication failed for ${world.mailbox}`);

        await world.rightPassword();
        world.aheadMs = 16 * 60_000;
        expect(await world.watch()).toEqual({ kind: 'rotated' });
        expect(await world.deps.mailboxes.get(world.mailbox)).toMatchObject({ state: 'watching' });
        expect(world.woken).toBeGreaterThan(0);
      });

      it('a second watcher stays away while the first one holds the lease', async () => {
        await world.deps.mailboxes.acquireLease(world.mailbox, 'another', Date.now(), 30_000);
        expect(await world.watch()).toMatchObject({ kind: 'lease_held' });
      });

      it('mail that is too large goes to a person unread by us', async () => {
        world = new IntakeWorld(servers, servers.nextAccount(), { maxMailBytes: 5_000 });
        await world.watch();
        await world.reply(await world.outreach(), 'x'.repeat(10_000));
        await world.watch();

        expect(await world.replies()).toMatchObject([{ kind: 'unreadable', written: null }]);
        expect(world.signals).toMatchObject([{ name: 'replyReceived' }]);
      });

      it('a mail that breaks whatever reads it is stored by its head, and the next one is read', async () => {
        let broken = 0;
        world = new IntakeWorld(servers, servers.nextAccount(), {
          parser: {
            parse: (source, receivedAtMs) => {
              if (!source.includes('poison')) return servers.parser.parse(source, receivedAtMs);
              broken++;
              return Promise.reject(new TypeError('a bug'));
            },
          },
        });
        await world.watch();
        const outreach = await world.outreach();
        await world.reply(outreach, 'poison');
        await world.reply(outreach, 'fine');
        await world.watch();

        expect(broken).toBe(3);
        expect((await world.replies()).map(({ kind }) => kind)).toEqual(['unreadable', 'human']);
      });

      it('a thread that could not be told is told the next time', async () => {
        await world.watch();
        await world.reply(await world.outreach(), 'Yes!');
        const { signals } = world.deps;
        const down = { ...signals, deliver: () => Promise.reject(new Error('Temporal is down')) };
        world.deps = { ...world.deps, signals: down };
        await world.watch();
        world.deps = { ...world.deps, signals };
        await world.watch();

        expect(world.signals).toHaveLength(1);
      });
    });

    describe('a human mail on a closed thread', () => {
      it.each(['Postgres', 'Temporal'])(
        '(%s knows) is read, made unread, listed, never automated',
        async (who) => {
          await world.watch();
          const outreach = await world.outreach();
          await world.reply(outreach, 'Yes!');
          await world.watch();
          const { threadId } = await world.onlyThread();
          if (who === 'Postgres')
            await world.deps.threads.record(threadId, [
              { kind: 'closed', outcome: 'exhausted', atMs: Date.now() },
            ]);
          world.answer = 'closed';
          world.signals.splice(0);
          const late = await world.reply(outreach, 'Sorry! +44 7911 123456', {}, { seen: true });
          await world.watch();

          expect(await world.flagsOf(late)).toEqual([]);
          const rows = await servers.database.app
            .selectFrom('contacts')
            .select(['kind', 'value'])
            .where('thread_id', '=', threadId)
            .execute();
          expect(rows).toMatchObject([{ value: '+447911123456' }]);
          const [stored] = (await world.replies()).slice(-1);
          expect(stored!.decidedAtMs).not.toBeNull();

          await world.markRead(late);
          await world.watch();
          expect(await world.flagsOf(late)).toEqual(['\\Seen']);
        },
      );

      it('that a colleague has answered already stays as found', async () => {
        await world.watch();
        const outreach = await world.outreach();
        await world.reply(outreach, 'Yes!');
        await world.watch();
        const { threadId } = await world.onlyThread();
        await world.deps.threads.record(threadId, [
          { kind: 'closed', outcome: 'handed_off', atMs: Date.now() },
        ]);
        const late = await world.reply(outreach, 'Thanks, Ben!', {}, { seen: true });
        await world.byHand(late);
        await world.watch();

        expect(await world.flagsOf(late)).toEqual(['\\Seen']);
        expect((await world.replies()).slice(-1)[0]!.decidedAtMs).not.toBeNull();
      });

      it('that asks for no more mail suppresses', async () => {
        await world.watch();
        const outreach = await world.outreach();
        await world.reply(outreach, 'Yes!');
        await world.watch();
        const { threadId } = await world.onlyThread();
        await world.deps.threads.record(threadId, [
          { kind: 'closed', outcome: 'exhausted', atMs: Date.now() },
        ]);
        await world.reply(outreach, 'Please stop emailing me.');
        await world.watch();

        expect(await world.deps.suppressions.has(world.creator)).toBe(true);
      });
    });
  });
}

const VERDICT = {
  intent: 'interested',
  optOut: false,
  unsure: false,
  source: 'offline',
  model: 'built-in',
  promptVersion: '1',
  confidence: 0.9,
  decidingWords: [],
  latencyMs: 0,
} as const;

const sentBy = (servers: IntakeServers) => ({ folder: servers.server.sentFolder, seen: true });

/** A delivery report as RFC 3464 has it, which cites the mail only inside. */
function bounce(mailbox: string, recipient: string, messageId: string, status: string): string {
  const boundary = 'b0undary';
  return [
    'From: Mail Delivery Subsystem <mailer-daemon@mx.test>',
    `To: ${mailbox}`,
    'Subject: Delivery Status Notification',
    `Message-ID: <${randomUUID()}@mx.test>`,
    `Date: ${new Date().toUTCString()}`,
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; report-type=delivery-status; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain',
    '',
    `Your message to ${recipient} could not be delivered.`,
    `--${boundary}`,
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.test',
    '',
    `Final-Recipient: rfc822; ${recipient}`,
    `Action: ${status.startsWith('5') ? 'failed' : 'delayed'}`,
    `Status: ${status}`,
    '',
    `--${boundary}`,
    'Content-Type: text/rfc822-headers',
    '',
    `Message-ID: ${messageId}`,
    `From: ${mailbox}`,
    `To: ${recipient}`,
    '',
    `--${boundary}--`,
    '',
  ].join('\n');
}
