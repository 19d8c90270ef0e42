import { MAILBOXES, Product } from '../support/product';
import { composeMail } from '../../sandbox/mail/compose';
import { composeAutoReply, composeBounce } from '../../sandbox/mail/composeAutomatic';
import { simpleParser } from 'mailparser';

// For hangs only: the waits inside end sooner.
jest.setTimeout(240_000);

const [MAILBOX] = MAILBOXES;
const STAGES = [
  'Could you share your WhatsApp contact and address with me? I will ask my team to connect with you immediately.',
  'Just checking in — can you please share your WhatsApp contact so we can connect quickly?',
  "Wanted to follow up again — we'd love to take this forward but just need your WhatsApp number to coordinate better.",
];

let product: Product;
let creators = 0;
beforeAll(async () => {
  product = await Product.start();
});
afterAll(() => product.close());

/** A creator of the test's own, who was written to. */
async function writtenTo(subject = 'Collaboration with our brand') {
  creators += 1;
  const creator = `creator${creators}@example.net`;
  const outreach = await product.mail.outreach(MAILBOX, creator, { subject });
  const answer = (text: string, more: object = {}) =>
    product.mail.reply(MAILBOX, { answering: outreach.raw, text, ...more });
  return { creator, outreach, answer };
}

async function isUnread(uid: number): Promise<boolean> {
  const mail = (await product.mail.imap.messages(MAILBOX)).find((each) => each.uid === uid);
  if (mail === undefined) throw new Error(`there is no mail ${uid}`);
  return !mail.flags.includes('\\Seen');
}

/** As a person who reads the mail in Gmail before the program looked. */
const read = (uid: number) => product.mail.imap.setFlags(MAILBOX, 'INBOX', uid, ['\\Seen']);

it('interest gets three stages to the letter, in the thread, and closes exhausted', async () => {
  const { creator, outreach, answer } = await writtenTo('Paid partnership – März');
  const reply = await answer('Yes, I am interested!');
  const thread = await product.closed('exhausted', creator);
  expect(thread).toMatchObject({
    stage: 3,
    intent: 'interested',
    mailbox: MAILBOX,
    waitingFor: null,
    nextActionAt: null,
  });
  const sent = product.mail.acceptedFor(creator);
  expect(sent).toHaveLength(3);
  for (const [index, mail] of sent.entries()) {
    const parsed = await simpleParser(mail.raw);
    expect(parsed.text?.trimEnd()).toBe(STAGES[index]);
    expect(parsed.subject).toBe('Re: Paid partnership – März');
    expect(parsed.from?.value[0]?.address).toBe(MAILBOX);
    expect(parsed.inReplyTo).toBe(reply.messageId);
    expect(parsed.references).toEqual(expect.arrayContaining([outreach.messageId, reply.messageId]));
    expect(parsed.html).toBe(false);
    expect(parsed.headers.get('content-type')).toMatchObject({
      value: 'text/plain',
      params: { charset: expect.stringMatching(/utf-8/i) as string },
    });
  }
  const rows = (await product.sends()).filter((row) => row.workflowId === thread.workflowId);
  expect(rows.map((row) => [row.stage, row.state])).toEqual(
    expect.arrayContaining([
      [1, 'sent'],
      [2, 'sent'],
      [3, 'sent'],
    ]),
  );
  const [one, two] = [1, 2].map((stage) => Date.parse(rows.find((row) => row.stage === stage)!.sentAt!));
  expect(two! - one!).toBeGreaterThanOrEqual(3_000);
});

it('a contact in the first mail: nothing sent, stored, unread, closed', async () => {
  const { creator, answer } = await writtenTo();
  const { delivered } = await answer(
    'Sure! My WhatsApp is +44 7911 123456.\nShip to:\n12 Baker Street\nLondon NW1 6XE\nUnited Kingdom',
  );
  await read(delivered.uid);
  await product.closed('contact_provided', creator);
  expect(product.mail.acceptedFor(creator)).toHaveLength(0);
  expect(await isUnread(delivered.uid)).toBe(true);
  const contacts = await product.json<{ creator: string; kind: string; value: string; messageId: string }[]>(
    'contacts',
    'export',
  );
  expect(contacts.filter((contact) => contact.creator === creator)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kind: 'whatsapp', value: '+447911123456' }),
      expect.objectContaining({ kind: 'address' }),
    ]),
  );
});

it('a contact after stage 1: the sequence stops, stored, unread', async () => {
  const { creator, answer } = await writtenTo();
  await answer('Yes please');
  await product.threadOnce((thread) => thread.stage === 1, creator);
  const { delivered } = await answer('my whatsapp: +49 151 23456789');
  await product.closed('contact_provided', creator);
  expect(product.mail.acceptedFor(creator)).toHaveLength(1);
  expect(await isUnread(delivered.uid)).toBe(true);
});

it('any other answer after stage 1 closes as replied, unread', async () => {
  const { creator, answer } = await writtenTo();
  await answer('Yes please');
  await product.threadOnce((thread) => thread.stage === 1, creator);
  const { delivered } = await answer('What is the commission?');
  await read(delivered.uid);
  await product.closed('replied', creator);
  expect(product.mail.acceptedFor(creator)).toHaveLength(1);
  await product.until(() => isUnread(delivered.uid), 'the mail is unread');
});

it('a no closes not_interested; flags stay as they were found', async () => {
  const { creator, answer } = await writtenTo();
  const { delivered } = await answer('No thanks, I am not interested.');
  await read(delivered.uid);
  await product.closed('not_interested', creator);
  expect(await isUnread(delivered.uid)).toBe(false);
  expect(product.mail.acceptedFor(creator)).toHaveLength(0);
});

it('an opt-out closes opted_out and suppresses the address', async () => {
  const { creator, answer } = await writtenTo();
  await answer('Please remove me from your list and never contact me again.');
  await product.closed('opted_out', creator);
  expect(await product.cli('suppress', 'list')).toContain(creator);
});

it('a question goes to a person, unread, and closes as clarification after the window', async () => {
  const { creator, answer } = await writtenTo();
  const { delivered } = await answer('How much do you pay per video?');
  await read(delivered.uid);
  await product.threadOnce((thread) => thread.status === 'needs_human', creator);
  await product.until(() => isUnread(delivered.uid), 'the mail is unread');
  await product.closed('clarification', creator);
  expect(product.mail.acceptedFor(creator)).toHaveLength(0);
});

it('an out-of-office holds the sequence and is not answered', async () => {
  const { creator, outreach, answer } = await writtenTo();
  await answer('Yes please');
  await product.threadOnce((thread) => thread.stage === 1, creator);
  const auto = await composeAutoReply({
    answering: outreach.raw,
    text: 'I am out of office and will be back in two weeks.',
  });
  await product.mail.imap.deliver(MAILBOX, auto.raw);
  await product.threadOnce((thread) => thread.waitingFor === 'OUT_OF_OFFICE', creator);
  expect(product.mail.acceptedFor(creator)).toHaveLength(1);
});

it('a permanent bounce closes bounced and suppresses', async () => {
  const { creator, answer } = await writtenTo();
  await answer('Yes please');
  await product.threadOnce((thread) => thread.stage === 1, creator);
  const bounce = await composeBounce({
    answering: product.mail.acceptedFor(creator)[0]!.raw,
    status: '5.1.1',
  });
  await product.mail.imap.deliver(MAILBOX, bounce.raw);
  await product.closed('bounced', creator);
  expect(await product.cli('suppress', 'list')).toContain(creator);
});

it('a mail by a colleague closes the thread as handed_off', async () => {
  const { creator, outreach, answer } = await writtenTo();
  const reply = await answer('Yes please');
  await product.threadOnce((thread) => thread.stage === 1, creator);
  const own = await composeMail({
    from: MAILBOX,
    to: creator,
    subject: 'Re: Collaboration with our brand',
    text: 'Hi, Ada here!',
    inReplyTo: reply.messageId,
    references: [outreach.messageId, reply.messageId],
  });
  await product.mail.imap.deliver(MAILBOX, own.raw, { folder: product.mail.imap.sentFolder, seen: true });
  await product.closed('handed_off', creator);
  expect(product.mail.acceptedFor(creator)).toHaveLength(1);
});

it('a late mail on a closed thread is stored, unread, and never answered', async () => {
  const { creator, answer } = await writtenTo();
  await answer('No thanks, not interested.');
  await product.closed('not_interested', creator);
  const { delivered } = await answer('Changed my mind, whatsapp +44 7911 123457');
  await read(delivered.uid);
  await product.until(() => isUnread(delivered.uid), 'the late mail is unread');
  const contacts = await product.json<{ creator: string; value: string }[]>('contacts', 'export');
  expect(contacts).toEqual(
    expect.arrayContaining([expect.objectContaining({ creator, value: '+447911123457' })]),
  );
  expect(product.mail.acceptedFor(creator)).toHaveLength(0);
  expect((await product.thread(creator))?.outcome).toBe('not_interested');
});

it('two mails within the debounce window are judged together', async () => {
  const { creator, answer } = await writtenTo();
  await answer('Yes!');
  await answer('Here it is: whatsapp +44 7911 123458');
  await product.closed('contact_provided', creator);
  expect(product.mail.acceptedFor(creator)).toHaveLength(0);
});

it('another sender than the one written to goes to a person', async () => {
  const { creator, answer } = await writtenTo();
  await answer('Yes, interested!', { from: 'manager@agency.example' });
  await product.threadOnce((thread) => thread.status === 'needs_human', creator);
});

it('failed DMARC in trusted results goes to a person', async () => {
  const { creator, answer } = await writtenTo();
  await answer('Yes, interested!', {
    headers: { 'Authentication-Results': 'mx.google.com; dmarc=fail header.from=example.net' },
  });
  await product.threadOnce((thread) => thread.status === 'needs_human', creator);
});

it('mail that is no reply to outreach is left as found', async () => {
  const mail = await composeMail({
    from: 'stranger@example.org',
    to: MAILBOX,
    subject: 'Newsletter',
    text: 'Yes I am interested',
  });
  const { uid } = await product.mail.imap.deliver(MAILBOX, mail.raw);
  await read(uid);
  const { creator, answer } = await writtenTo();
  await answer('No thanks, not interested.');
  await product.closed('not_interested', creator);
  expect(await isUnread(uid)).toBe(false);
  expect((await product.threads()).some((thread) => thread.creator === 'stranger@example.org')).toBe(false);
});
