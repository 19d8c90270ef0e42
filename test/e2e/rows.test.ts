/**
 * A mail of each kind that creators and machines send, through one running product: what becomes of it, seen from outside.
 * All are delivered first and looked at together, so that the rows cost one wait and not one each.
 */
import { composeAutoReply, composeBounce, composeComplaint } from '../../sandbox/mail/composeAutomatic';
import { composeReply, type ComposedMail, type ReplyFields } from '../../sandbox/mail/compose';
import type { Delivered } from '../../sandbox/mail/mailServer';
import { MAILBOXES, Product, type ThreadRow } from '../support/product';

// For hangs only: the waits inside end sooner.
jest.setTimeout(900_000);

const [MAILBOX] = MAILBOXES;
const STAGE_1 =
  'Could you share your WhatsApp contact and address with me? I will ask my team to connect with you immediately.';
const OUTREACH = 'Would you like to work with us?\n\nBen, Team Mosaic\nWhatsApp: +1 415 555 2671';

interface Contact {
  readonly creator: string;
  readonly kind: string;
  readonly value: string;
}

/** What is seen from outside once the program is done with the mail. */
interface Expected {
  /** Null: no thread at all. */
  readonly thread: Partial<ThreadRow> | null;
  /** Follow-ups that the SMTP server took. 0 unless given. */
  readonly sent?: number;
  /** The mail stands unread, though somebody had opened it. False unless given. */
  readonly unread?: boolean;
  readonly suppressed?: boolean;
  /** `kind value`, in any order. None unless given. */
  readonly contacts?: readonly string[];
}

interface Row {
  readonly name: string;
  readonly expected: Expected;
  /** Answers to the outreach, in this order; the next comes when the thread stands as said. */
  readonly mails: readonly Mail[];
}

type Mail =
  | {
      readonly text: string;
      readonly more?: Partial<ReplyFields>;
      readonly after?: (thread: ThreadRow) => boolean;
    }
  | {
      readonly machine: (outreach: ComposedMail, sent: Buffer | undefined) => Promise<ComposedMail>;
      readonly after?: (thread: ThreadRow) => boolean;
    };

const stage1 = (thread: ThreadRow): boolean => thread.stage === 1;
const STARTED = {
  status: 'waiting',
  waitingFor: 'STAGE_DELAY',
  stage: 1,
  intent: 'interested',
  outcome: null,
} as const;
const closed = (outcome: string): Partial<ThreadRow> => ({ status: 'closed', outcome });
const PERSON = { status: 'needs_human', outcome: null, stage: 0 } as const;

const says = (name: string, text: string, expected: Expected, more: Partial<ReplyFields> = {}): Row => ({
  name,
  expected,
  mails: [{ text, more }],
});
const starts = (text: string): Row => says(`interested: ${text}`, text, { thread: STARTED, sent: 1 });
const asks = (name: string, text: string): Row =>
  says(`clarification: ${name}`, text, { thread: { ...PERSON, intent: 'clarification' }, unread: true });
const declines = (name: string, text: string, contacts: readonly string[] = []): Row =>
  says(`not_interested: ${name}`, text, {
    thread: { ...closed('not_interested'), intent: 'not_interested' },
    contacts,
  });
const gives = (name: string, text: string, ...contacts: readonly string[]): Row =>
  says(`contact_provided: ${name}`, text, {
    thread: { ...closed('contact_provided'), intent: 'contact_provided', stage: 0 },
    unread: true,
    contacts,
  });
/** Not a contact: whatever else it is, nobody's number is stored and the thread does not close as given. */
const keeps = (name: string, text: string, thread: Partial<ThreadRow>, sent = 0): Row =>
  says(`no number: ${name}`, text, { thread, sent, unread: thread.status === 'needs_human' });

/** After stage 1 has left. */
const later = (name: string, mail: Mail, expected: Expected): Row => ({
  name,
  expected: { sent: 1, ...expected },
  mails: [{ text: 'Yes please, count me in!' }, { ...mail, after: stage1 }],
});

const AUTOMATIC: readonly Row[] = [
  {
    name: 'automatic: an out-of-office to the outreach opens nothing',
    mails: [
      {
        machine: ({ raw }) => composeAutoReply({ answering: raw, text: 'I am out of office until Monday.' }),
      },
    ],
    expected: { thread: null },
  },
  later(
    'automatic: an out-of-office holds the sequence until the stated day',
    { machine: ({ raw }) => composeAutoReply({ answering: raw, text: 'I am away and back in two weeks.' }) },
    { thread: { status: 'held', waitingFor: 'OUT_OF_OFFICE', stage: 1, intent: 'interested' } },
  ),
  later(
    'automatic: one that only its words give away',
    {
      machine: ({ raw }) =>
        composeAutoReply({
          answering: raw,
          headers: {},
          subject: 'Out of office: Re: Collaboration',
          text: 'Thank you for your email. I am currently out of the office with no access to email and will reply when I return.',
        }),
    },
    { thread: { status: 'held', waitingFor: 'OUT_OF_OFFICE', stage: 1, intent: 'interested' } },
  ),
  later(
    'automatic: an acknowledgement is no reply',
    {
      machine: ({ raw }) =>
        composeAutoReply({
          answering: raw,
          text: 'Thank you for contacting us. Your request has been received: ticket 4711.',
        }),
    },
    { thread: STARTED },
  ),
  later(
    'automatic: a mailing list is no reply',
    {
      text: 'Yes! This week on the list: ten new videos.',
      more: {
        headers: {
          'List-Id': '<news.creators.example>',
          'List-Unsubscribe': '<mailto:x@creators.example>',
          Precedence: 'bulk',
        },
      },
    },
    { thread: STARTED },
  ),
  later(
    'automatic: a permanent bounce stops and suppresses',
    { machine: ({ raw }, sent) => composeBounce({ answering: sent ?? raw, status: '5.1.1' }) },
    { thread: closed('bounced'), suppressed: true },
  ),
  later(
    'automatic: a transient bounce changes nothing',
    { machine: ({ raw }, sent) => composeBounce({ answering: sent ?? raw, status: '4.4.1' }) },
    { thread: STARTED },
  ),
  {
    name: 'automatic: a complaint about the outreach suppresses and is never answered',
    mails: [{ machine: ({ raw }) => composeComplaint({ answering: raw }) }],
    expected: { thread: null, suppressed: true },
  },
];

const REFUSALS: readonly Row[] = [
  declines('a no', 'No thanks, I am not interested.'),
  declines('not now', 'Thank you, but not right now, I am too busy.'),
  declines('in German', 'Danke, aber ich habe kein Interesse.'),
  declines(
    'with a signature, whose number is kept',
    'No thank you, I am not interested.\n\n-- \nMia Vogt\nTel. +49 151 23456789',
    ['phone +4915123456789'],
  ),
  says('not_interested: an opt-out suppresses', 'Please unsubscribe me and never contact me again.', {
    thread: { ...closed('opted_out'), intent: 'not_interested' },
    suppressed: true,
  }),
];

const GIVEN: readonly Row[] = [
  gives('WhatsApp by its word', 'Sure! My WhatsApp is +44 7911 123456.', 'whatsapp +447911123456'),
  gives('WhatsApp by a link', 'Great, https://wa.me/4915123456789', 'whatsapp +4915123456789'),
  gives('a plain number is a phone', 'Yes! Call me: +44 7911 123457', 'phone +447911123457'),
  gives('Viber is a phone', 'My Viber: +63 917 123 4567', 'phone +639171234567'),
  gives('zap', 'Claro! Meu zap: +55 11 91234-5678', 'whatsapp +5511912345678'),
  gives(
    'the same number for WhatsApp',
    'Phone: +1 212 555 2368, WhatsApp is the same number',
    'whatsapp +12125552368',
  ),
  gives('Arabic digits', 'نعم! واتساب +٩٧١٥٠١٢٣٤٥٦٧', 'whatsapp +971501234567'),
  gives('keycap digits', 'WhatsApp: +4️⃣4️⃣7️⃣9️⃣1️⃣1️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣', 'whatsapp +447911123456'),
  gives('an obsolete +52 1', 'Mi WhatsApp: +52 1 55 1234 5678', 'whatsapp +525512345678'),
  gives(
    'in the signature',
    'Sounds great!\n\n-- \nMia\nWhatsApp +49 151 23456780',
    'whatsapp +4915123456780',
  ),
  gives(
    'an address alone',
    'Please ship to:\n12 Baker Street\nLondon NW1 6XE\nUnited Kingdom',
    'address 12 Baker Street, London NW1 6XE, United Kingdom',
  ),
  gives(
    'the one that is not dead',
    'My old number +44 7911 123456 is dead, WhatsApp me on +44 7911 123450 please.',
    'whatsapp +447911123450',
  ),
  later(
    'contact_provided: a number merely sent in answer to our request is a phone',
    { text: '+44 7911 123458' },
    { thread: closed('contact_provided'), unread: true, contacts: ['phone +447911123458'] },
  ),
];

const QUESTIONS: readonly Row[] = [
  asks('the rate', 'What do you pay per video?'),
  asks('legitimacy', 'Is this a scam? Which company are you from?'),
  asks('interest and a question', 'I am interested! What is the commission?'),
  asks('a counter-offer', 'I would do it for 200 USD per video, paid upfront.'),
  asks('kept on e-mail', "Let's keep it on email please, I don't share my number."),
  asks('nothing at all', ''),
  asks('a pitch', 'We are an agency and offer SEO services and backlinks for your brand.'),
];

const YES: readonly Row[] = [
  starts('Yes, I am interested!'),
  starts('Sounds great, count me in!'),
  starts('👍'),
  starts('Sí, me interesa mucho!'),
  starts('Ja, sehr gerne, ich bin dabei!'),
  later(
    'interested: in answer to a follow-up it is for a person',
    { text: 'Yes, sure!' },
    { thread: closed('replied'), unread: true },
  ),
];

const NO_NUMBERS: readonly Row[] = [
  keeps('an order number', 'My order number was 4415551234567, it never came. Why?', PERSON),
  keeps('a date and a price', 'I posted on 12.03.2024 for 1500000 IDR. Is that ok?', PERSON),
  keeps('a fax', 'How does it work? Fax: +49 30 1234567', PERSON),
  keeps('ours, in the quote', 'Yes, I am interested!', STARTED, 1),
  keeps('ours, repeated', 'Is +1 415 555 2671 really your number? Who are you?', PERSON),
  keeps('a LINE id', 'My LINE id is mia.creates', PERSON),
];

const ROWS: readonly Row[] = [...AUTOMATIC, ...REFUSALS, ...GIVEN, ...QUESTIONS, ...YES, ...NO_NUMBERS];

let product: Product;
let contacts: readonly Contact[];
let suppressed: string;
let threads: readonly ThreadRow[];

const SENTINEL = 'sentinel@example.net';
const creatorOf = (row: Row): string => `row${ROWS.indexOf(row) + 1}@example.net`;
const last = new Map<Row, Delivered>();

beforeAll(async () => {
  product = await Product.start({
    env: {
      CLASSIFIER: 'offline',
      STAGE_2_DELAY: '2h',
      STAGE_3_DELAY: '2h',
      REPLY_WINDOW: '2h',
      DEBOUNCE_WINDOW: '1s',
    },
  });
  const outreach = new Map<Row, ComposedMail>();
  for (const row of ROWS)
    outreach.set(row, await product.mail.outreach(MAILBOX, creatorOf(row), { text: OUTREACH }));
  for (let turn = 0; turn < 2; turn++)
    for (const row of ROWS) {
      const mail = row.mails[turn];
      const answering = outreach.get(row);
      if (mail === undefined || answering === undefined) continue;
      const { after } = mail;
      if (after !== undefined) await product.threadOnce(after, creatorOf(row), 400_000);
      last.set(row, await deliver(row, mail, answering));
    }
  // Mails are taken in as they came: once this one is closed, every mail before it was looked at.
  const sentinel = await product.mail.outreach(MAILBOX, SENTINEL);
  await product.mail.reply(MAILBOX, { answering: sentinel.raw, text: 'No thanks, not interested.' });
  await product.threadOnce(({ status }) => status === 'closed', SENTINEL, 400_000);
  await product.until(settled, () => `every row is settled; left:\n${unsettled().join('\n')}`, 400_000);
  contacts = await product.json<Contact[]>('contacts', 'export');
  suppressed = await product.cli('suppress', 'list');
});
afterAll(() => product.close());

async function deliver(row: Row, mail: Mail, outreach: ComposedMail): Promise<Delivered> {
  const { imap } = product.mail;
  const raw =
    'machine' in mail
      ? (await mail.machine(outreach, product.mail.acceptedFor(creatorOf(row))[0]?.raw)).raw
      : (await composeReply({ answering: outreach.raw, text: mail.text, ...mail.more })).raw;
  // Opened by somebody before the program looked.
  return imap.deliver(MAILBOX, raw, { seen: true });
}

const threadOf = (row: Row): ThreadRow | undefined =>
  threads.find(({ creator }) => creator === creatorOf(row));

function fits(row: Row): boolean {
  const { thread: expected, sent = 0 } = row.expected;
  const thread = threadOf(row);
  if (expected === null) return thread === undefined;
  if (thread === undefined || product.mail.acceptedFor(creatorOf(row)).length !== sent) return false;
  return Object.entries(expected).every(([field, value]) => thread[field as keyof ThreadRow] === value);
}

/** Not as expected, and still on its way to it: what has come to rest elsewhere is the test's to tell. */
const unsettled = (): string[] =>
  ROWS.filter((row) => !fits(row) && ['deciding', 'sending', undefined].includes(threadOf(row)?.status)).map(
    (row) => `${row.name}: ${JSON.stringify(threadOf(row))}`,
  );

async function settled(): Promise<boolean> {
  threads = await product.threads();
  return unsettled().length === 0;
}

it.each(ROWS.map((row) => [row.name, row] as const))('%s', async (_name, row) => {
  const {
    thread,
    sent = 0,
    unread = false,
    suppressed: isSuppressed = false,
    contacts: given = [],
  } = row.expected;
  const creator = creatorOf(row);
  if (thread === null) expect(threadOf(row)).toBeUndefined();
  else expect(threadOf(row)).toMatchObject(thread);

  const mails = product.mail.acceptedFor(creator);
  expect(mails).toHaveLength(sent);
  for (const { raw, to } of mails) {
    expect(to).toEqual([creator]);
    expect(raw.toString()).toContain(STAGE_1.slice(0, 60));
  }
  expect(
    contacts
      .filter((contact) => contact.creator === creator)
      .map(({ kind, value }) => `${kind} ${value}`)
      .sort(),
  ).toEqual([...given].sort());
  expect(suppressed.includes(creator)).toBe(isSuppressed);

  const { uid, folder } = last.get(row)!;
  const stored = await product.mail.imap.messages(MAILBOX, folder);
  expect(stored.find((mail) => mail.uid === uid)?.flags.includes('\\Seen')).toBe(!unread);
});

it('an absence taken for a decline: reclassified, the sequence goes on with the time that was left', async () => {
  const creator = 'declined@example.net';
  const outreach = await product.mail.outreach(MAILBOX, creator);
  await product.mail.reply(MAILBOX, { answering: outreach.raw, text: 'Yes please, count me in!' });
  const { workflowId, nextActionAt } = await product.threadOnce(stage1, creator);
  await product.mail.reply(MAILBOX, { answering: outreach.raw, text: 'No thanks, I am not interested.' });
  await product.closed('not_interested', creator);
  await product.cli('threads', 'reclassify', workflowId, 'interested', '--reason', 'an absence');
  const again = await product.threadOnce(({ status }) => status === 'waiting', creator);
  expect(again).toMatchObject({ stage: 1, intent: 'interested', waitingFor: 'STAGE_DELAY', outcome: null });
  // As long as it took to be told is added, and not a second more is taken or given.
  const leftMs = Date.parse(again.nextActionAt!) - Date.parse(nextActionAt!);
  expect(leftMs).toBeGreaterThan(0);
  expect(leftMs).toBeLessThan(10 * 60_000);
  expect(product.mail.acceptedFor(creator)).toHaveLength(1);
  const { judges, verdicts } = await product.json<{
    judges: unknown[];
    verdicts: { correctedTo: string | null }[];
  }>('stats');
  expect(judges).toEqual([]);
  expect(verdicts).toContainEqual(
    expect.objectContaining({ said: 'not_interested', correctedTo: 'interested' }),
  );
});
