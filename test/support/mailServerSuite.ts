/** What every IMAP server of the tests has to do, seen by the client that the product uses. Run over each of them. */
import { once } from 'node:events';
import { ImapFlow } from 'imapflow';
import { composeMail } from '../../sandbox/mail/compose';
import type { MailAccount, MailServer } from '../../sandbox/mail/mailServer';

/** Two empty accounts for each test: the server is started once. */
const POOL: readonly MailAccount[] = Array.from({ length: 40 }, (_, index) => {
  return { address: `box${index}@ours.test`, password: `right horse ${index}` };
});

export function clientOf(server: MailServer, account: MailAccount): ImapFlow {
  const auth = { user: account.address, pass: account.password };
  const client = new ImapFlow({ host: server.host, port: server.port, secure: false, auth, logger: false });
  // Without a listener a cut connection would end the test's process; `close` tells of it as well.
  client.on('error', () => undefined);
  return client;
}

/** Runs `act` on a client that is logged in and has the folder open. */
export async function withFolder<T>(
  server: MailServer,
  account: MailAccount,
  folder: string,
  act: (client: ImapFlow) => Promise<T>,
): Promise<T> {
  const client = clientOf(server, account);
  await client.connect();
  try {
    await client.mailboxOpen(folder);
    return await act(client);
  } finally {
    client.close();
  }
}

const mailTo = (address: string, subject: string) =>
  composeMail({ from: 'creator@theirs.test', to: address, subject, text: `About ${subject}` });

export function describeMailServer(
  name: string,
  start: (accounts: readonly MailAccount[]) => Promise<MailServer>,
): void {
  describe(name, () => {
    const unused = [...POOL];
    let server: MailServer;
    let ann: MailAccount;
    let ben: MailAccount;
    beforeAll(async () => {
      server = await start(POOL);
    });
    beforeEach(() => {
      [ann, ben] = unused.splice(0, 2) as [MailAccount, MailAccount];
    });
    afterAll(() => server.close());

    it('lets in the right password, and answers AUTHENTICATIONFAILED to a wrong one', async () => {
      await withFolder(server, ann, 'INBOX', (client) => client.noop());

      const wrong = clientOf(server, { ...ann, password: 'wrong' });
      await expect(wrong.connect()).rejects.toMatchObject({
        authenticationFailed: true,
        serverResponseCode: 'AUTHENTICATIONFAILED',
      });
    });

    it('takes a new password, and refuses the old one', async () => {
      await server.setPassword(ann.address, 'new');

      await expect(clientOf(server, ann).connect()).rejects.toMatchObject({ authenticationFailed: true });
      await withFolder(server, { ...ann, password: 'new' }, 'INBOX', (client) => client.noop());
    });

    it('keeps the accounts apart', async () => {
      await server.deliver(ann.address, (await mailTo(ann.address, 'for Ann')).raw);

      expect(await server.messages(ann.address)).toHaveLength(1);
      expect(await server.messages(ben.address)).toHaveLength(0);
    });

    it('marks the folder of sent mail with its special use', async () => {
      const folders = await withFolder(server, ann, 'INBOX', (client) => client.list());

      expect(folders.find(({ specialUse }) => specialUse === '\\Sent')?.path).toBe(server.sentFolder);
    });

    it('gives back what was delivered: bytes, date, unread', async () => {
      const { raw } = await mailTo(ann.address, 'Grüße');
      const internalDateMs = Date.UTC(2024, 4, 1, 10);
      const { uid } = await server.deliver(ann.address, raw, { internalDateMs });

      const query = { source: true, flags: true, internalDate: true, size: true, envelope: true } as const;
      const mail = await withFolder(server, ann, 'INBOX', (client) =>
        client.fetchOne(String(uid), query, { uid: true }),
      );
      expect(mail).toMatchObject({ source: raw, size: raw.length, envelope: { subject: 'Grüße' } });
      expect(mail && mail.flags?.has('\\Seen')).toBe(false);
      expect(mail && new Date(mail.internalDate ?? 0).getTime()).toBe(internalDateMs);
      expect(await server.messages(ann.address)).toMatchObject([{ uid, raw, flags: [], internalDateMs }]);
    });

    it('pushes a new mail to a client in IDLE', async () => {
      const { raw } = await mailTo(ann.address, 'now');
      await withFolder(server, ann, 'INBOX', async (client) => {
        const pushed = once(client, 'exists');
        const idling = client.idle();
        await server.deliver(ann.address, raw);
        expect(await pushed).toMatchObject([{ path: 'INBOX', count: 1 }]);
        client.close();
        await idling;
      });
    });

    it('pushes a change of flags to a client in IDLE', async () => {
      const { uid } = await server.deliver(ann.address, (await mailTo(ann.address, 'read elsewhere')).raw);
      await withFolder(server, ann, 'INBOX', async (client) => {
        await client.noop();
        const pushed = once(client, 'flags');
        const idling = client.idle();
        await server.setFlags(ann.address, 'INBOX', uid, ['\\Seen']);
        const [{ flags }] = (await pushed) as [{ flags: Set<string> }];
        expect(flags.has('\\Seen')).toBe(true);
        client.close();
        await idling;
      });
    });

    it('tells a client in IDLE that a mail is gone', async () => {
      const { uid } = await server.deliver(ann.address, (await mailTo(ann.address, 'gone')).raw);
      await server.deliver(ann.address, (await mailTo(ann.address, 'stays')).raw);
      await withFolder(server, ann, 'INBOX', async (client) => {
        const told = once(client, 'expunge');
        const idling = client.idle();
        await server.remove(ann.address, 'INBOX', uid);
        expect(await told).toMatchObject([{ path: 'INBOX', seq: 1 }]);
        client.close();
        await idling;
      });
    });

    it('shows an open client a mail that came meanwhile after NOOP', async () => {
      await withFolder(server, ann, 'INBOX', async (client) => {
        const { uid } = await server.deliver(ann.address, (await mailTo(ann.address, 'meanwhile')).raw);
        await client.noop();
        expect(await client.search({ subject: 'meanwhile' }, { uid: true })).toEqual([uid]);
      });
    });

    it('stores flags, and takes them away again', async () => {
      const { uid } = await server.deliver(ann.address, (await mailTo(ann.address, 'flags')).raw, {
        seen: true,
      });
      const flags = async () => (await server.messages(ann.address)).map((mail) => mail.flags);
      expect(await flags()).toEqual([['\\Seen']]);

      await withFolder(server, ann, 'INBOX', (client) =>
        client.messageFlagsRemove(String(uid), ['\\Seen'], { uid: true }),
      );
      expect(await flags()).toEqual([[]]);
    });

    it('does not mark a mail as read that is only looked at', async () => {
      const { uid } = await server.deliver(ann.address, (await mailTo(ann.address, 'peek')).raw);
      await withFolder(server, ann, 'INBOX', (client) =>
        client.fetchOne(String(uid), { source: true, bodyParts: ['1', 'TEXT', 'HEADER'] }, { uid: true }),
      );
      expect(await server.messages(ann.address)).toMatchObject([{ flags: [] }]);
    });

    it('finds by header, by text, by flag and by date, and nothing where nothing is', async () => {
      const first = await mailTo(ann.address, 'first');
      const { uid } = await server.deliver(ann.address, first.raw);
      const other = await server.deliver(ann.address, (await mailTo(ann.address, 'second')).raw, {
        seen: true,
      });
      await withFolder(server, ann, 'INBOX', async (client) => {
        const find = (query: Parameters<ImapFlow['search']>[0]) => client.search(query, { uid: true });
        expect(await find({ header: { 'message-id': first.messageId } })).toEqual([uid]);
        expect(await find({ header: { 'message-id': '<nobody@nowhere.test>' } })).toEqual([]);
        expect(await find({ from: 'creator@theirs.test', subject: 'second' })).toEqual([other.uid]);
        expect(await find({ body: 'About first' })).toEqual([uid]);
        expect(await find({ seen: false })).toEqual([uid]);
        expect(await find({ or: [{ subject: 'first' }, { subject: 'second', seen: false }] })).toEqual([uid]);
        expect(await find({ not: { seen: true } })).toEqual([uid]);
        expect(await find({ since: new Date(Date.now() - 2 * 86_400_000) })).toEqual([uid, other.uid]);
        expect(await find({ before: new Date(Date.now() - 2 * 86_400_000) })).toEqual([]);
        expect(await find({ uid: `${other.uid}:*` })).toEqual([other.uid]);
      });
    });

    it('tells the UID of what is appended, moved and copied, and expunges', async () => {
      const { raw } = await mailTo(ann.address, 'moved');
      await withFolder(server, ann, 'INBOX', async (client) => {
        const appended = await client.append('INBOX', raw, ['\\Seen']);
        expect(appended).toMatchObject({ uid: 1 });
        const moved = await client.messageMove('1', server.sentFolder, { uid: true });
        expect(moved && moved.uidMap?.get(1)).toBe(1);
      });
      expect(await server.messages(ann.address)).toEqual([]);
      expect(await server.messages(ann.address, server.sentFolder)).toMatchObject([
        { raw, flags: ['\\Seen'] },
      ]);

      await server.deliver(ann.address, raw);
      const uid = (await server.messages(ann.address))[0]!.uid;
      await server.remove(ann.address, 'INBOX', uid);
      expect(await server.messages(ann.address)).toEqual([]);
    });

    it('cuts connections when told to', async () => {
      const client = clientOf(server, ann);
      await client.connect();
      await client.mailboxOpen('INBOX');
      const closed = once(client, 'close');
      await server.dropConnections(ann.address);
      await closed;
      await withFolder(server, ann, 'INBOX', (again) => again.noop());
    });

    it('shows a new UIDVALIDITY, and keeps the mail', async () => {
      const validity = () =>
        withFolder(server, ann, 'INBOX', (client) =>
          Promise.resolve(client.mailbox && client.mailbox.uidValidity),
        );
      const { raw } = await mailTo(ann.address, 'kept');
      await server.deliver(ann.address, raw);
      const before = await validity();
      await server.bumpUidValidity(ann.address, 'INBOX');

      expect(await validity()).not.toBe(before);
      expect(await server.messages(ann.address)).toMatchObject([{ raw }]);
    });

    it('survives a client that vanishes in IDLE', async () => {
      const client = clientOf(server, ann);
      await client.connect();
      await client.mailboxOpen('INBOX');
      const idling = client.idle();
      client.close();
      await idling;
      await server.deliver(ann.address, (await mailTo(ann.address, 'after')).raw);
      expect(await server.messages(ann.address)).toHaveLength(1);
    });
  });
}
