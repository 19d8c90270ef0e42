import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeMail } from '../../sandbox/mail/compose';
import { composeBounce } from '../../sandbox/mail/composeAutomatic';
import { type ImapServer, startImapServer } from '../../sandbox/mail/imapServer';
import { withFolder } from './mailServerSuite';

jest.setTimeout(60_000);

const ANN = { address: 'ann@ours.test', password: 'right horse' };
const CREATOR = 'creator@theirs.test';
const ALL_MAIL = '[Gmail]/All Mail';

let imap: ImapServer;
const failures: unknown[] = [];

beforeEach(async () => {
  imap = await startImapServer({ gmail: true, accounts: [ANN], onFailure: (error) => failures.push(error) });
});

afterEach(async () => {
  await imap.close();
  expect(failures.splice(0)).toEqual([]);
});

const outreach = () =>
  composeMail({ from: ANN.address, to: CREATOR, subject: 'Collaboration', text: 'Join us?' });

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
