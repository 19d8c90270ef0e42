/** What the IMAP adapter has to do on every server. Run over each of them. */
import { ImapSessions } from '../../src/adapters/imap/sessions';
import { PostgresMailboxes } from '../../src/adapters/postgres/mailboxes';
import { LoginRefused, MailboxUnreachable, type MailSession } from '../../src/activities/ports';
import { composeMail, composeReply } from '../../sandbox/mail/compose';
import type { MailAccount, MailServer } from '../../sandbox/mail/mailServer';
import { createMigratedDatabase, type MigratedDatabase } from '../support/database';
import { startFaultyProxy, type FaultyProxy } from '../support/faultyProxy';

const CREATOR = 'mia.creates@theirs.test';
const MINUTE_MS = 60_000;
const MAX_BYTES = 1024 * 1024;

/** An account for each test: the server is started once. */
const POOL: readonly MailAccount[] = Array.from({ length: 40 }, (_, index) => {
  return { address: `team${index}@ours.test`, password: `right horse ${index}` };
});

const silent = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

export function describeImapAdapter(
  name: string,
  start: (accounts: readonly MailAccount[]) => Promise<MailServer>,
  gmail: boolean,
): void {
  describe(name, () => {
    const unused = [...POOL];
    let server: MailServer;
    let proxy: FaultyProxy;
    let database: MigratedDatabase;
    let mailboxes: PostgresMailboxes;
    let team: MailAccount;
    let nowMs: number;
    let back: string[];
    let sessions: ImapSessions;

    beforeAll(async () => {
      [server, database] = await Promise.all([start(POOL), createMigratedDatabase()]);
      proxy = await startFaultyProxy(server);
      mailboxes = new PostgresMailboxes(database.app);
    });
    afterAll(async () => {
      await proxy.close();
      await Promise.all([server.close(), database.close()]);
    });
    beforeEach(() => {
      team = unused.shift()!;
      nowMs = Date.now();
      back = [];
      sessions = connectingWith(team.password);
    });
    afterEach(() => sessions.close());

    const connectingWith = (password: string): ImapSessions =>
      new ImapSessions({
        accounts: [{ mailbox: team.address, password, host: proxy.host, port: proxy.port, security: 'none' }],
        mailboxes,
        clock: { nowMs: () => nowMs },
        log: silent,
        cameBack: (mailbox) => {
          back.push(mailbox);
          return Promise.resolve();
        },
      });
    const opened = (): Promise<MailSession> => sessions.open(team.address);
    const watched = (session: MailSession): string =>
      session.folders.find(({ role }) => role !== 'sent')!.path;

    async function outreach(subject = 'A collab?') {
      const mail = await composeMail({ from: team.address, to: CREATOR, subject, text: 'Would you?' });
      const options = { folder: server.sentFolder, seen: true, internalDateMs: Date.now() - 60 * MINUTE_MS };
      const delivered = await server.deliver(team.address, mail.raw, options);
      return { ...mail, delivered };
    }
    async function answer(answering: Buffer, text = 'Yes!', over: { seen?: boolean; cite?: boolean } = {}) {
      const { seen = false, cite = true } = over;
      const mail = await composeReply({ answering, text, cite });
      return { ...mail, delivered: await server.deliver(team.address, mail.raw, { seen }) };
    }

    it('watches the folder that everything stands in, and knows sent mail', async () => {
      const session = await opened();

      expect(session.gmail).toBe(gmail);
      expect(session.folders.map(({ role }) => role)).toEqual(gmail ? ['all'] : ['inbox', 'sent']);
    });

    it('gives heads in order of UID, and none that is not newer', async () => {
      const { raw } = await outreach();
      const first = await answer(raw, 'first');
      const second = await answer(raw, 'second');
      const session = await opened();
      const folder = watched(session);

      const heads = (await session.headsAfter(folder, 0, 10)).filter((head) => !head.inSent);
      expect(heads.map(({ messageId }) => messageId)).toEqual([first.messageId, second.messageId]);
      const last = heads.at(-1)!.location.uid;
      expect(await session.headsAfter(folder, last, 10)).toEqual([]);
      expect((await session.status(folder)).lastUid).toBe(last);
      expect(await session.headsAfter(folder, 0, 1)).toHaveLength(1);
    });

    it('reads a head without marking the mail as read', async () => {
      const sent = await outreach('Grüße: a collab');
      const reply = await answer(sent.raw);
      const session = await opened();

      const [head] = (await session.headsAfter(watched(session), 0, 10)).filter(({ inSent }) => !inSent);
      expect(head).toMatchObject({
        messageId: reply.messageId,
        inReplyTo: sent.messageId,
        references: [sent.messageId],
        from: CREATOR,
        to: [team.address],
        subject: 'Re: Grüße: a collab',
        sizeBytes: reply.raw.length,
        seen: false,
        inSent: false,
        contentType: 'text/plain',
      });
      expect(head!.gmailMessageId).toBe(reply.delivered.gmailMessageId);
      expect(head!.gmailThreadId).toBe(reply.delivered.gmailThreadId);
      expect(await server.messages(team.address)).toMatchObject([{ flags: [] }]);
    });

    it('finds mail since an instant, read or unread', async () => {
      const { raw } = await outreach();
      const read = await answer(raw, 'read', { seen: true });
      const old = await composeReply({ answering: raw, text: 'old' });
      await server.deliver(team.address, old.raw, { internalDateMs: Date.now() - 30 * MINUTE_MS });
      const session = await opened();

      const heads = await session.headsSince(watched(session), Date.now() - 10 * MINUTE_MS);
      expect(heads.map(({ messageId }) => messageId)).toEqual([read.messageId]);
    });

    it('gives every mail of a thread, sent ones included, the oldest first', async () => {
      const sent = await outreach();
      const reply = await answer(sent.raw);
      await outreach('Something else');
      const session = await opened();

      const heads = await session.threadHeads({
        gmailThreadId: sent.delivered.gmailThreadId,
        messageIds: [sent.messageId],
        creatorAddress: null,
        sinceMs: 0,
      });
      expect(heads.map(({ messageId }) => messageId)).toEqual([sent.messageId, reply.messageId]);
      expect(heads.map(({ inSent }) => inSent)).toEqual([true, false]);
    });

    it('sees an answer that cites nothing, by its sender', async () => {
      const sent = await outreach();
      const { raw, messageId } = await composeMail({
        from: CREATOR,
        to: team.address,
        subject: 'hello again',
        text: 'No thanks.',
      });
      await server.deliver(team.address, raw);
      const session = await opened();

      const heads = await session.threadHeads({
        gmailThreadId: sent.delivered.gmailThreadId,
        messageIds: [sent.messageId],
        creatorAddress: CREATOR,
        sinceMs: Date.now() - MINUTE_MS,
      });
      expect(heads.map((head) => head.messageId)).toEqual([sent.messageId, messageId]);
    });

    it('sees in an open folder what came a moment ago', async () => {
      const sent = await outreach();
      const session = await opened();
      const look = () =>
        session.threadHeads({
          gmailThreadId: sent.delivered.gmailThreadId,
          messageIds: [sent.messageId],
          creatorAddress: null,
          sinceMs: 0,
        });
      expect(await look()).toHaveLength(1);
      await answer(sent.raw);
      expect(await look()).toHaveLength(2);
    });

    it('finds sent mail by its exact Message-ID only', async () => {
      const sent = await outreach();
      const reply = await answer(sent.raw);
      const session = await opened();

      expect(await session.findSent(sent.messageId)).toMatchObject({ to: [CREATOR], inSent: true });
      expect(await session.findSent(sent.messageId.slice(0, -3) + '>')).toBeNull();
      expect(await session.findSent('<no-such-mail@ours.test>')).toBeNull();
      // A mail that was received is not sent mail, whatever id it claims.
      expect(await session.findSent(reply.messageId)).toBeNull();
    });

    it('takes no Message-ID for a search of its own', async () => {
      await outreach();
      const session = await opened();

      for (const id of ['<x OR in:sent>', '<"a" or ALL@b>', '<{a b}@c>', `<${'a'.repeat(600)}@b>`, '<é@ü>'])
        expect(await session.findSent(id)).toBeNull();
    });

    it('finds what was sent to an address under a subject', async () => {
      const sent = await outreach('Spring: a collab');
      const session = await opened();

      expect(await session.findSentTo(CREATOR.toUpperCase(), 'AW: Re: spring: a  collab')).toMatchObject({
        messageId: sent.messageId,
      });
      expect(await session.findSentTo(CREATOR, 'Re: Autumn')).toBeNull();
      expect(await session.findSentTo('someone@else.test', 'Re: Spring: a collab')).toBeNull();
      expect(await session.findSentTo('x" ALL "@y', 'Re: Spring: a collab')).toBeNull();
    });

    it('never says "not sent" over a connection that is gone', async () => {
      const session = await opened();
      await session.findSent('<first@ours.test>');
      await proxy.refuse();
      try {
        await expect(session.findSent('<no-such-mail@ours.test>')).rejects.toThrow(MailboxUnreachable);
      } finally {
        await proxy.resume();
      }
    });

    it('downloads a source, refuses one that is too large, and says when it is gone', async () => {
      const reply = await answer((await outreach()).raw);
      const session = await opened();
      const [head] = (await session.headsAfter(watched(session), 0, 10)).filter(({ inSent }) => !inSent);

      expect(await session.source(head!.location, MAX_BYTES)).toEqual(reply.raw);
      await expect(session.source(head!.location, 100)).rejects.toThrow(RangeError);
      expect(await session.source({ ...head!.location, uid: 9_999 }, MAX_BYTES)).toBeNull();
      expect(await session.source({ ...head!.location, uidValidity: '77' }, MAX_BYTES)).toBeNull();
      expect(await server.messages(team.address)).toMatchObject([{ flags: [] }]);
    });

    it('makes a mail unread and reads that back; a UID that is not there is gone', async () => {
      await answer((await outreach()).raw, 'Yes!', { seen: true });
      const session = await opened();
      const [head] = (await session.headsAfter(watched(session), 0, 10)).filter(({ inSent }) => !inSent);
      expect(head!.seen).toBe(true);

      expect(await session.markUnread(head!.location)).toBe('unread');
      expect(await server.messages(team.address)).toMatchObject([{ flags: [] }]);
      expect(await session.markUnread({ ...head!.location, uid: 9_999 })).toBe('gone');
      expect(await session.markUnread({ ...head!.location, uidValidity: '77' })).toBe('gone');
    });

    const itAtGmail = gmail ? it : it.skip;
    itAtGmail('leaves drafts alone', async () => {
      const draft = await composeMail({ from: team.address, to: CREATOR, subject: 'later', text: 'Hm' });
      await server.deliver(team.address, draft.raw, { folder: '[Gmail]/Drafts' });
      const session = await opened();

      expect(await session.headsAfter(watched(session), 0, 10)).toEqual([]);
    });

    it('wakes up when mail comes', async () => {
      const { raw } = await outreach();
      const session = await opened();
      const folder = watched(session);
      const { length } = await session.headsAfter(folder, 0, 10);

      const waiting = session.waitForMail(folder, MINUTE_MS, new AbortController().signal);
      await answer(raw);
      await waiting;
      expect(await session.headsAfter(folder, 0, 10)).toHaveLength(length + 1);
    });

    it('does not sleep over mail that came between a look and the wait', async () => {
      const { raw } = await outreach();
      const session = await opened();
      const folder = watched(session);
      await session.headsAfter(folder, 0, 10);
      await answer(raw);
      await session.findSent('<look@ours.test>');

      await session.waitForMail(folder, MINUTE_MS, new AbortController().signal);
    });

    it('stops waiting when the time is over, or when told to', async () => {
      const session = await opened();
      const folder = watched(session);
      await session.headsAfter(folder, 0, 10);
      await session.waitForMail(folder, 50, new AbortController().signal);
      const stop = new AbortController();
      const waiting = session.waitForMail(folder, MINUTE_MS, stop.signal);
      stop.abort();
      await waiting;
      expect(await session.headsAfter(folder, 0, 10)).toEqual([]);
    });

    it('ends a wait when the connection is lost', async () => {
      const session = await opened();
      const folder = watched(session);
      await session.headsAfter(folder, 0, 10);
      const waiting = session.waitForMail(folder, MINUTE_MS, new AbortController().signal);
      proxy.cut();

      await expect(waiting).rejects.toThrow(MailboxUnreachable);
    });

    it('gives the folder another UIDVALIDITY after the server did', async () => {
      await answer((await outreach()).raw);
      const before = await opened();
      const folder = watched(before);
      const { uidValidity } = await before.status(folder);
      await server.bumpUidValidity(team.address, folder);

      const after = await opened();
      expect((await after.status(folder)).uidValidity).not.toBe(uidValidity);
    });

    it('shares one connection, and makes another when that one is lost', async () => {
      const sent = await outreach();
      const find = () => sessions.use(team.address, (session) => session.findSent(sent.messageId));
      const before = proxy.connections;
      await Promise.all([find(), find()]);
      await find();
      expect(proxy.connections).toBe(before + 1);

      proxy.cut();
      expect(await find()).not.toBeNull();
      expect(proxy.connections).toBe(before + 2);
    });

    it('does the work once more when the connection breaks in it', async () => {
      const sent = await outreach();
      let tries = 0;
      const found = await sessions.use(team.address, async (session) => {
        tries++;
        if (tries === 1) proxy.cut();
        return session.findSent(sent.messageId);
      });
      expect([tries, found?.messageId]).toEqual([2, sent.messageId]);
    });

    it('says so when the server cannot be reached, and comes back by itself', async () => {
      await sessions.use(team.address, (session) => session.findSent('<a@b>'));
      await proxy.refuse();
      try {
        await expect(opened()).rejects.toThrow(MailboxUnreachable);
        await expect(sessions.use(team.address, (session) => session.findSent('<a@b>'))).rejects.toThrow(
          MailboxUnreachable,
        );
      } finally {
        await proxy.resume();
      }
      await sessions.use(team.address, (session) => session.findSent('<a@b>'));
    });

    it('tries a wrong password once in 15 minutes, over all connections, and goes on with the right one', async () => {
      await sessions.close();
      sessions = connectingWith('wrong');
      const before = proxy.connections;
      await expect(opened()).rejects.toThrow(LoginRefused);
      await mailboxes.setState(team.address, 'login_refused', 'refused', null, nowMs);
      await expect(opened()).rejects.toMatchObject({
        name: 'MailboxUnreachable',
        retryAtMs: nowMs + 15 * MINUTE_MS,
      });
      await expect(sessions.use(team.address, (session) => session.findSent('<a@b>'))).rejects.toThrow(
        MailboxUnreachable,
      );
      expect(proxy.connections).toBe(before + 1);

      nowMs += 15 * MINUTE_MS;
      sessions = connectingWith(team.password);
      await (await opened()).close();
      expect(back).toEqual([team.address]);
      await (await opened()).close();
    });
  });
}
