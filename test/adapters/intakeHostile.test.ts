/** Mail that is broken, or made to break things: none may stop the mailbox, and none of it is lost. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startImapServer } from '../../sandbox/mail/imapServer';
import { describeCorpus, filesIn } from '../corpora/corpus';
import { IntakeWorld, startIntakeServers, type IntakeServers } from './intakeWorld';

let servers: IntakeServers;
let world: IntakeWorld;
beforeAll(async () => {
  servers = await startIntakeServers((accounts) => startImapServer({ gmail: false, accounts }));
});
afterAll(() => servers.close());
beforeEach(() => {
  world = new IntakeWorld(servers, servers.nextAccount());
});
afterEach(() => world.close());

/** The mails as answers to outreach; then an ordinary one, which must be read whatever came before it. */
async function answeredWith(bodies: readonly ((headers: string) => string)[]) {
  await world.watch();
  const outreach = await world.outreach();
  for (const body of bodies)
    await world.raw(body(`In-Reply-To: ${outreach.messageId}\r\nReferences: ${outreach.messageId}`));
  await world.reply(outreach, 'Yes, I would love to!');
  // A run takes a batch.
  for (let runs = 0; runs <= bodies.length / 50; runs++) await world.watch();
  return world.replies();
}

const from = () => `From: ${world.creator}\r\nTo: ${world.mailbox}`;

it('a mail of 60,000 header lines, of 5,000 parts, of 1 MB of HTML, of nested tables, of nothing', async () => {
  const stored = await answeredWith([
    (cite) => `${from()}\r\n${cite}\r\n${'X-A: b\r\n'.repeat(60_000)}\r\nHi`,
    (cite) =>
      `${from()}\r\n${cite}\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\nx\r\n'.repeat(5_000)}--b--`,
    (cite) => `${from()}\r\n${cite}\r\nContent-Type: text/html\r\n\r\n${'<p>a</p>'.repeat(130_000)}`,
    (cite) => `${from()}\r\n${cite}\r\nContent-Type: text/html\r\n\r\n${'<table><tr><td>'.repeat(20_000)}`,
    (cite) => `${from()}\r\n${cite}\r\n\r\n`,
    (cite) => `${cite}\r\n\r\nno sender at all`,
  ]);

  expect(stored).toHaveLength(7);
  expect(stored.at(-1)).toMatchObject({ kind: 'human', written: 'Yes, I would love to!' });
  expect(stored.every(({ kind }) => kind === 'human' || kind === 'unreadable')).toBe(true);
}, 120_000);

it('headers that are text for something else', async () => {
  const subject = '=?utf-8?B?4oCuUmU6IFxyXG5CY2M6IGV2aWxAZXZpbC50ZXN0?=';
  const stored = await answeredWith([
    (cite) => `${from()}\r\n${cite}\r\nSubject: ${subject}\r\nMessage-ID: <a" OR ALL@b>\r\n\r\nYes 1`,
    (cite) => `${from()}\r\n${cite}\r\nSubject: \0\0${'😀'.repeat(3_000)}\r\n\r\n\0Yes\0`,
    (cite) => `${from()}\r\n${cite}\r\nMessage-ID: ${'x'.repeat(5_000)}@y\r\nDate: never\r\n\r\nYes 2`,
    (cite) => `From: "${world.creator}" <evil@evil.test>\r\n${cite}\r\n\r\nYes`,
    (cite) => `From: ${world.creator}, evil@evil.test\r\n${cite}\r\n\r\nYes 3`,
  ]);

  expect(stored).toHaveLength(6);
  expect(stored.filter(({ senderMatches }) => !senderMatches)).toHaveLength(2);
});

it('a mail that pretends to be ours is not ours', async () => {
  await world.watch();
  const outreach = await world.outreach();
  await world.reply(outreach, 'Yes, I would love to!');
  await world.watch();
  await world.reply(outreach, 'Ben here, I take over.', { from: world.mailbox });
  await world.watch();

  expect((await world.replies()).map(({ kind }) => kind)).toEqual(['human', 'human']);
  expect((await world.replies())[1]).toMatchObject({ senderMatches: false });
  expect(world.signals.some((signal) => signal.name === 'ownMailSeen')).toBe(false);
});

describeCorpus('mime-torture', 'mails that broke other parsers', (folder) => {
  it('are read, or left to a person, or left alone', async () => {
    const files = filesIn(folder, '.msg');
    const stored = await answeredWith(
      files.map((name, index) => (cite: string) => {
        const own = `Message-ID: <${index}@torture.test>`;
        return `${own}\r\n${cite}\r\n${readFileSync(join(folder, name), 'latin1')}`;
      }),
    );

    const counted = Object.values(await world.counts()).reduce((sum, mails) => sum + mails, 0);
    expect(stored.length + counted).toBe(files.length + 1);
    expect(stored.at(-1)).toMatchObject({ written: 'Yes, I would love to!' });
  }, 120_000);
});
