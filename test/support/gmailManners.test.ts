import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { composeMail, composeReply } from '../../sandbox/mail/compose';
import { composeBounce } from '../../sandbox/mail/composeAutomatic';
import { type ImapServer, startImapServer } from '../../sandbox/mail/imapServer';
import {
  DAILY_QUOTA,
  NO_SUCH_USER,
  type SandboxSmtpServer,
  startSmtpServer,
} from '../../sandbox/mail/smtpServer';
import { withFolder } from './mailServerSuite';

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

describe('the IMAP server', () => {
  it('keeps mail, flags, ids and UIDs over a restart', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'sandbox-mail-'));
    const options = { gmail: true, accounts: [ANN], dataDir };
    const before = await startImapServer(options);
    await before.deliver(ANN.address, (await outreach()).raw, { seen: true });
    const second = await before.deliver(ANN.address, (await outreach()).raw);
    await before.remove(ANN.address, 'INBOX', second.uid);
    await before.bumpUidValidity(ANN.address, 'INBOX');
    const [inbox, all] = [await before.messages(ANN.address), await before.messages(ANN.address, ALL_MAIL)];
    const validity = (server: ImapServer) =>
      withFolder(server, ANN, 'INBOX', (client) =>
        Promise.resolve(client.mailbox && client.mailbox.uidValidity),
      );
    const uidValidity = await validity(before);
    await before.close();

    const after = await startImapServer(options);
    expect(await after.messages(ANN.address)).toEqual(inbox);
    expect(await after.messages(ANN.address, ALL_MAIL)).toEqual(all);
    expect(await validity(after)).toBe(uidValidity);
    await after.setFlags(ANN.address, ALL_MAIL, 1, []);
    expect((await after.messages(ANN.address))[0]!.flags).toEqual([]);
    const third = await after.deliver(ANN.address, (await outreach()).raw);
    expect(all.map((mail) => mail.gmailMessageId)).not.toContain(third.gmailMessageId);
    await after.close();
    rmSync(dataDir, { recursive: true });
  });

  it('describes a delivery report part by part', async () => {
    const bounce = await composeBounce({ answering: (await outreach()).raw, status: '5.1.1' });
    await imap.deliver(ANN.address, bounce.raw);
    await withFolder(imap, ANN, 'INBOX', async (client) => {
      const mail = await client.fetchOne('1', { bodyStructure: true, bodyParts: ['2', '3.HEADER'] });
      expect(mail).toMatchObject({
        bodyStructure: {
          type: 'multipart/report',
          parameters: { 'report-type': 'delivery-status' },
          childNodes: [
            { type: 'text/plain' },
            { type: 'message/delivery-status' },
            { type: 'message/rfc822' },
          ],
        },
      });
      expect(mail && mail.bodyParts?.get('2')?.toString()).toContain(`Final-Recipient: rfc822; ${CREATOR}`);
      expect(mail && mail.bodyParts?.get('3.header')?.toString()).toContain('Subject: Collaboration\r\n');
    });
  });

  it('gives the start of several mails, each its own', async () => {
    await imap.deliver(ANN.address, 'Subject: short\n\nab\n');
    await imap.deliver(ANN.address, `Subject: long\n\n${'line\n'.repeat(100)}`);
    await withFolder(imap, ANN, 'INBOX', async (client) => {
      const mails = await client.fetchAll('1:*', { source: { start: 0, maxLength: 40 } });
      expect(mails.map((mail) => mail.source?.length)).toEqual(['Subject: short\r\n\r\nab\r\n'.length, 40]);
    });
  });

  it('lives on through nonsense, endless lines and commands out of place', async () => {
    const answers = await Promise.all(
      [
        '\0\u0001\u0002\r\n',
        'a FETCH 1 (((((\r\n',
        `a LOGIN "${'x'.repeat(70_000)}`,
        'a SELECT INBOX\r\n',
        'a LOGIN {99999999999}\r\n',
        'a UID\r\n',
      ].map(talk),
    );
    expect(answers.map((answer) => /^(?:\* BYE|\S+ (?:BAD|NO))/m.test(answer))).toEqual(
      answers.map(() => true),
    );
    await withFolder(imap, ANN, 'INBOX', (client) => client.noop());
  });

  it('serves mail of any shape', async () => {
    const nested = Array.from(
      { length: 200 },
      (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`,
    ).join('');
    const shapes = [
      '',
      '\n',
      'no header at all',
      '\r\r\r',
      'Subject: a\rb\n\nc\rd\r\n',
      `${nested}deep`,
      `X: y\n`.repeat(50_000),
      'Content-Type: multipart/mixed; boundary=b\n\nnothing',
      'From: (((\nTo: <<<>>>, :;\nSubject: =?utf-8?q?=ZZ?=\nMessage-ID: <a\n\n',
      'Content-Type: message/rfc822\n\nContent-Type: message/rfc822\n\nx',
      'Content-Type: ;;;/;boundary="\n\n',
      '__proto__: x\nconstructor: y\n\nz',
    ];
    for (const shape of shapes) await imap.deliver(ANN.address, shape);
    await withFolder(imap, ANN, 'INBOX', async (client) => {
      const mails = await client.fetchAll('1:*', {
        envelope: true,
        bodyStructure: true,
        source: true,
        bodyParts: ['1', '1.1', 'TEXT'],
        size: true,
      });
      expect(mails).toHaveLength(shapes.length);
      for (const mail of mails) expect(mail.source).toHaveLength(mail.size ?? -1);
      expect(mails.map((mail) => mail.source?.toString('latin1').replace(/\r\n/g, '\n'))).toEqual(
        shapes.map((shape) => shape.replace(/\r\n/g, '\n')),
      );
      expect(await client.search({ gmraw: 'subject:zz' })).toEqual([9]);
    });
  });
});

/** Sends bytes, and gives what comes back until the server ends the connection or has answered once after its greeting. */
function talk(bytes: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(imap.port, imap.host);
    let heard = '';
    socket.on('data', (chunk) => {
      heard += chunk.toString();
      if (heard.split('\r\n').length > 2) socket.destroy();
    });
    // The server may reset a client that still sends; what was heard is the answer.
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      resolve(heard);
    });
    socket.write(bytes, 'latin1');
  });
}
