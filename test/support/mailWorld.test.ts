import { createTransport } from 'nodemailer';
import { composeReply } from '../../sandbox/mail/compose';
import { findDovecot } from './dovecot';
import { type MailFlavour, MailWorld } from './mailWorld';

jest.setTimeout(60_000);

const ANN = { address: 'ann@ours.test', password: 'right horse' };
const CREATOR = 'creator@theirs.test';
const FLAVOURS: readonly MailFlavour[] =
  findDovecot() === null ? ['gmail', 'plain'] : ['gmail', 'plain', 'dovecot'];

describe.each(FLAVOURS)('the mail world over %s', (flavour) => {
  let world: MailWorld;
  beforeEach(async () => {
    world = await MailWorld.start({ flavour, accounts: [ANN] });
  });
  afterEach(() => world.close());

  const inSent = async () => (await world.imap.messages(ANN.address, world.imap.sentFolder)).length;

  async function sendThroughProxy(raw: Buffer): Promise<void> {
    const { host, port } = world.smtpProxy;
    const auth = { user: ANN.address, pass: ANN.password };
    const transport = createTransport({ host, port, secure: false, auth });
    await transport.sendMail({ raw, envelope: { from: ANN.address, to: CREATOR } });
    transport.close();
  }

  it('has outreach in Sent, the answer in the inbox, and what is sent in Sent at once, late or never', async () => {
    const outreach = await world.outreach(ANN.address, CREATOR);
    const answer = await world.reply(ANN.address, { answering: outreach.raw, text: 'Yes' });
    expect(await inSent()).toBe(1);
    expect(await world.imap.messages(ANN.address)).toMatchObject([
      { uid: answer.delivered.uid, raw: answer.raw, flags: [] },
    ]);

    const stage = async () => (await composeReply({ answering: answer.raw, text: 'Your number?' })).raw;
    await sendThroughProxy(await stage());
    expect(await inSent()).toBe(2);
    world.filing = 'never';
    await sendThroughProxy(await stage());
    world.filing = 'late';
    await sendThroughProxy(await stage());
    expect(await inSent()).toBe(2);
    await world.fileCopies();
    expect(await inSent()).toBe(3);
    expect(world.acceptedFor(CREATOR)).toHaveLength(3);
    expect(world.acceptedFor('somebody@else.test')).toHaveLength(0);
  });
});
