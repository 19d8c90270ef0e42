import { createTransport } from 'nodemailer';
import { composeMail, composeReply } from '../../sandbox/mail/compose';
import { type ImapServer, startImapServer } from '../../sandbox/mail/imapServer';
import {
  DAILY_QUOTA,
  NO_SUCH_USER,
  type SandboxSmtpServer,
  startSmtpServer,
} from '../../sandbox/mail/smtpServer';
import { withFolder } from './mailServerSuite';

jest.setTimeout(60_000);

const ANN = { address: 'ann@ours.test', password: 'right horse' };
const CREATOR = 'creator@theirs.test';
const ALL_MAIL = '[Gmail]/All Mail';
const SENT = '[Gmail]/Sent Mail';

let imap: ImapServer;
let smtp: SandboxSmtpServer;
const failures: unknown[] = [];

beforeEach(async () => {
  imap = await startImapServer({ gmail: true, accounts: [ANN], onFailure: (error) => failures.push(error) });
  smtp = await startSmtpServer({ imap });
});

afterEach(async () => {
  await smtp.close();
  await imap.close();
  expect(failures.splice(0)).toEqual([]);
});

async function send(raw: Buffer, to = CREATOR, password = ANN.password): Promise<unknown> {
  const auth = { user: ANN.address, pass: password };
  const transport = createTransport({ host: smtp.host, port: smtp.port, secure: false, auth });
  try {
    return await transport.sendMail({ raw, envelope: { from: ANN.address, to } });
  } catch (error) {
    return error;
  } finally {
    transport.close();
  }
}

const outreach = () =>
  composeMail({ from: ANN.address, to: CREATOR, subject: 'Collaboration', text: 'Join us?' });

describe('a mail in Gmail', () => {
  it('stands in All Mail and in the inbox as one: same id, same thread, same flags', async () => {
    const delivered = await imap.deliver(ANN.address, (await outreach()).raw);
    await withFolder(imap, ANN, ALL_MAIL, async (client) => {
      const mail = await client.fetchOne('1', { uid: true, threadId: true, labels: true, flags: true });
      expect(mail).toMatchObject({ emailId: delivered.gmailMessageId, threadId: delivered.gmailThreadId });
      expect(mail && mail.labels).toEqual(new Set(['\\Inbox']));
      await client.messageFlagsAdd('1', ['\\Seen']);
    });
    await withFolder(imap, ANN, 'INBOX', async (client) => {
      const mail = await client.fetchOne('1', { flags: true, labels: true });
      expect(mail && mail.flags).toEqual(new Set(['\\Seen']));
      expect(mail && mail.labels).toEqual(new Set());
    });
  });

  it('offers X-GM-EXT-1 only where it is asked for', async () => {
    const plain = await startImapServer({ gmail: false, accounts: [ANN] });
    const offers = (server: ImapServer) =>
      withFolder(server, ANN, 'INBOX', (client) => Promise.resolve(client.capabilities.has('X-GM-EXT-1')));
    expect([await offers(imap), await offers(plain)]).toEqual([true, false]);
    await plain.close();
  });

  it('leaves the inbox and stays in All Mail when it is expunged there; trash takes it out of both', async () => {
    const { uid } = await imap.deliver(ANN.address, (await outreach()).raw);
    await imap.remove(ANN.address, 'INBOX', uid);
    expect(await imap.messages(ANN.address)).toHaveLength(0);
    expect(await imap.messages(ANN.address, ALL_MAIL)).toHaveLength(1);

    await withFolder(imap, ANN, ALL_MAIL, (client) => client.messageMove('1', '[Gmail]/Trash'));
    expect(await imap.messages(ANN.address, ALL_MAIL)).toHaveLength(0);
    expect(await imap.messages(ANN.address, '[Gmail]/Trash')).toHaveLength(1);
  });

  it('is found by raw search', async () => {
    const sent = await outreach();
    const old = await composeMail({ from: CREATOR, to: ANN.address, subject: 'Über uns', text: 'long ago' });
    await send(sent.raw);
    await imap.deliver(ANN.address, old.raw, { internalDateMs: Date.now() - 10 * 86_400_000, seen: true });
    await withFolder(imap, ANN, ALL_MAIL, async (client) => {
      const find = (gmraw: string) => client.search({ gmraw }, { uid: true });
      expect(await find(`rfc822msgid:${sent.messageId}`)).toEqual([1]);
      expect(await find(`rfc822msgid:${old.messageId.slice(1, -1)}`)).toEqual([2]);
      expect(await find('rfc822msgid:nobody@nowhere.test')).toEqual([]);
      expect(await find('in:sent')).toEqual([1]);
      expect(await find('in:inbox')).toEqual([2]);
      expect(await find('subject:über')).toEqual([2]);
      expect(await find('subject:"Über uns"')).toEqual([2]);
      expect(await find(`from:${CREATOR}`)).toEqual([2]);
      expect(await find(`to:${CREATOR} in:sent newer_than:1d`)).toEqual([1]);
      expect(await find('newer_than:5d')).toEqual([1]);
      expect(await find('-in:sent')).toEqual([2]);
      expect(await find('in:inbox subject:collaboration')).toEqual([]);
      expect(await find('unheard_of:thing')).toEqual([]);
    });
  });

  it('is found by its id and by its thread', async () => {
    const sent = await outreach();
    await send(sent.raw);
    const answer = await imap.deliver(
      ANN.address,
      (await composeReply({ answering: sent.raw, text: 'Yes' })).raw,
    );
    await imap.deliver(ANN.address, (await outreach()).raw);
    await withFolder(imap, ANN, ALL_MAIL, async (client) => {
      expect(await client.search({ threadId: answer.gmailThreadId ?? '' }, { uid: true })).toEqual([1, 2]);
      expect(await client.search({ emailId: answer.gmailMessageId ?? '' }, { uid: true })).toEqual([2]);
    });
  });
});

describe('the thread of a mail in Gmail', () => {
  const threadOf = async (raw: Buffer) => (await imap.deliver(ANN.address, raw)).gmailThreadId;
  const sentThread = async () => (await imap.messages(ANN.address, SENT))[0]?.gmailThreadId;

  it('is that of the mail it cites, over several answers', async () => {
    const first = await outreach();
    await send(first.raw);
    const answer = await composeReply({ answering: first.raw, text: 'Yes' });
    const thread = await sentThread();
    expect(await threadOf(answer.raw)).toBe(thread);
    expect(await threadOf((await composeReply({ answering: answer.raw, text: 'More' })).raw)).toBe(thread);
  });

  it('is that of the subject and the people where an answer cites nothing', async () => {
    const first = await outreach();
    await send(first.raw);
    const bare = { answering: first.raw, text: 'Yes', cite: false };
    expect(await threadOf((await composeReply(bare)).raw)).toBe(await sentThread());
    expect(await threadOf((await composeReply({ ...bare, from: 'other@else.test' })).raw)).not.toBe(
      await sentThread(),
    );
  });

  it('is new for a new mail, also with a subject that was there', async () => {
    await send((await outreach()).raw);
    expect(await threadOf((await outreach()).raw)).not.toBe(await sentThread());
  });

  it('is the one that the caller wants', async () => {
    const delivered = await imap.deliver(ANN.address, (await outreach()).raw, { threadId: '42' });
    expect(delivered.gmailThreadId).toBe('42');
  });
});

describe('the SMTP server before Gmail', () => {
  it('files a copy in Sent, read, byte for byte, in the thread; and a second one with the same Message-ID not again', async () => {
    const mail = await outreach();
    await send(mail.raw);
    await send(mail.raw);
    expect(smtp.accepted).toHaveLength(2);
    expect(smtp.accepted[0]).toMatchObject({
      envelope: { account: ANN.address, from: ANN.address, to: [CREATOR] },
      messageId: mail.messageId,
    });
    expect(smtp.accepted[0]!.raw.toString()).toBe(mail.raw.toString());
    const copies = await imap.messages(ANN.address, SENT);
    expect(copies).toMatchObject([{ raw: smtp.accepted[0]!.raw, flags: ['\\Seen'] }]);
  });

  it('announces what it took, and takes it also when the listener fails', async () => {
    const heard: (string | null)[] = [];
    const problem = new Error('the listener failed');
    const problems: unknown[] = [];
    const announcing = await startSmtpServer({
      imap,
      onMessage: ({ messageId }) => {
        heard.push(messageId);
        return Promise.reject(problem);
      },
      onFailure: (error) => problems.push(error),
    });
    const mail = await outreach();
    const auth = { user: ANN.address, pass: ANN.password };
    const transport = createTransport({ host: announcing.host, port: announcing.port, secure: false, auth });
    await transport.sendMail({ raw: mail.raw, envelope: { from: ANN.address, to: CREATOR } });
    transport.close();
    await announcing.close();
    expect([heard, problems, announcing.accepted.length]).toEqual([[mail.messageId], [problem], 1]);
  });

  it('refuses a wrong password, also one that was changed', async () => {
    const { raw } = await outreach();
    expect(await send(raw, CREATOR, 'wrong')).toMatchObject({ code: 'EAUTH', responseCode: 535 });
    await imap.setPassword(ANN.address, 'changed');
    expect(await send(raw)).toMatchObject({ code: 'EAUTH', responseCode: 535 });
    expect(smtp.accepted).toHaveLength(0);
  });

  it('refuses by account and by recipient until told otherwise', async () => {
    const { raw } = await outreach();
    smtp.refuse(ANN.address, DAILY_QUOTA);
    expect(await send(raw)).toMatchObject({
      responseCode: 550,
      command: 'MAIL FROM',
      response: expect.stringContaining('5.4.5') as string,
    });
    smtp.refuse(ANN.address, null);
    smtp.refuse(CREATOR, NO_SUCH_USER);
    expect(await send(raw)).toMatchObject({ responseCode: 550, command: 'RCPT TO' });
    smtp.refuse(CREATOR, { at: 'data', code: 451, text: '4.3.0 Later' });
    expect(await send(raw)).toMatchObject({ responseCode: 451, command: 'DATA' });
    expect(smtp.accepted).toHaveLength(0);
    expect(await imap.messages(ANN.address, SENT)).toHaveLength(0);
  });
});
