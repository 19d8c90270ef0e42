/** Who wrote an answer, on mail that stands in a real mailbox: nothing automated goes to whom nobody wrote to. */
import { decideOnce } from '../../src/activities/decideReplies';
import { startImapServer } from '../../sandbox/mail/imapServer';
import type { ComposedMail } from '../../sandbox/mail/compose';
import { IntakeWorld, startIntakeServers, type IntakeServers } from './intakeWorld';

const YES = 'Yes, I would love to! Sounds great.';

let servers: IntakeServers;
let world: IntakeWorld;
beforeAll(async () => {
  servers = await startIntakeServers((accounts) => startImapServer({ gmail: true, accounts }));
});
afterAll(() => servers.close());
beforeEach(() => {
  world = new IntakeWorld(servers, servers.nextAccount());
});
afterEach(() => world.close());

/** The route and the gate of an answer with these header lines, to outreach like this. */
async function decided(
  headers: readonly string[],
  text = YES,
  outreach?: Partial<Parameters<IntakeWorld['outreach']>[0]>,
) {
  await world.watch();
  const sent = await world.outreach(outreach);
  await world.raw(answer(sent, headers, text));
  await world.watch();
  return decide();
}

function answer({ messageId }: ComposedMail, headers: readonly string[], text: string): string {
  const cite = [
    `In-Reply-To: ${messageId}`,
    `References: ${messageId}`,
    'Subject: Re: Your videos and our serum',
  ];
  return [...headers, ...cite, 'Content-Type: text/plain; charset=utf-8', '', text].join('\r\n');
}

async function decide() {
  const { threadId } = await world.onlyThread();
  const replyIds = (await world.deps.replies.undecided(threadId)).map(({ replyId }) => replyId);
  const events = await decideOnce(world.deps, { threadId, replyIds });
  const event = events.find(({ kind }) => kind === 'decided');
  const { gate, intent } = await servers.database.app
    .selectFrom('classifications')
    .select(['gate', 'intent'])
    .where('thread_id', '=', threadId)
    .executeTakeFirstOrThrow();
  return { route: event?.kind === 'decided' ? event.route.kind : null, gate, intent };
}

const contacts = () =>
  servers.database.app
    .selectFrom('contacts')
    .innerJoin('email_threads', 'email_threads.id', 'contacts.thread_id')
    .select(['contacts.value', 'contacts.doubtful'])
    .where('email_threads.mailbox', '=', world.mailbox)
    .orderBy('contacts.id')
    .execute();

const to = () => `To: ${world.mailbox}`;
const mia = () => world.creator;
const trusted = (results: string) => `Authentication-Results: mx.google.com; ${results}`;

describe('the creator', () => {
  it.each<[string, () => string[]]>([
    ['plainly', () => [`From: Mia <${mia()}>`, to()]],
    ['with a plus-tag, in capitals', () => [`From: ${mia().replace('@', '+tiktok@').toUpperCase()}`, to()]],
    ['with the same address to answer to', () => [`From: ${mia()}`, `Reply-To: Mia <${mia()}>`, to()]],
    ['through an account of another name', () => [`From: ${mia()}`, 'Sender: relay@mailer.test', to()]],
    ['in a group', () => [`From: Me: ${mia()};`, to()]],
    ['beside the mailbox itself in Cc', () => [`From: ${mia()}`, to(), `Cc: ${world.mailbox}, ${mia()}`]],
    ['with DMARC', () => [trusted('dmarc=pass header.from=theirs.test'), `From: ${mia()}`, to()]],
    [
      'with an aligned DKIM',
      () => [trusted('dkim=pass header.d=theirs.test; dmarc=none'), `From: ${mia()}`, to()],
    ],
    ['with an aligned SPF', () => [trusted(`spf=pass smtp.mailfrom=${mia()}`), `From: ${mia()}`, to()]],
    [
      'by a server that says its version',
      () => ['Authentication-Results: mx.google.com 1; dmarc=pass', `From: ${mia()}`, to()],
    ],
    [
      'by chained filters, a header each',
      () => [
        trusted('spf=fail smtp.mailfrom=x@else.test'),
        trusted('dkim=pass header.d=theirs.test'),
        `From: ${mia()}`,
        to(),
      ],
    ],
    [
      'with a forged failure of another server',
      () => ['Authentication-Results: evil.test; dmarc=fail', `From: ${mia()}`, to()],
    ],
  ])('%s: the sequence starts', async (_how, headers) => {
    expect(await decided(headers())).toMatchObject({ route: 'follow_up', gate: null });
  });

  it("with Gmail's dots: the sequence starts", async () => {
    const local = `mia${Date.now()}`;
    const written = `${local.slice(0, 3)}.${local.slice(3)}+x@googlemail.com`;
    expect(await decided([`From: ${written}`, to()], YES, { to: `${local}@gmail.com` })).toMatchObject({
      route: 'follow_up',
    });
  });
});

describe('somebody else, or nobody knows who', () => {
  it.each<[string, () => string[], string]>([
    ['another From', () => ['From: agent@agency.test', to()], 'sender_differs'],
    [
      'a name that looks like the address',
      () => [`From: "${mia()}" <eve@evil.test>`, to()],
      'sender_differs',
    ],
    ['dots outside of Gmail', () => [`From: ${mia().replace('mia.', 'm.ia.')}`, to()], 'sender_differs'],
    ['two authors', () => [`From: ${mia()}, Agent <agent@agency.test>`, to()], 'sender_differs'],
    [
      'two authors, the creator last',
      () => [`From: agent@agency.test, Mia <${mia()}>`, to()],
      'sender_differs',
    ],
    ['two From headers', () => [`From: ${mia()}`, 'From: agent@agency.test', to()], 'sender_differs'],
    ['a group of two', () => [`From: Us: ${mia()}, agent@agency.test;`, to()], 'sender_differs'],
    [
      'answers wanted elsewhere',
      () => [`From: ${mia()}`, 'Reply-To: agent@agency.test', to()],
      'sender_differs',
    ],
    [
      'answers wanted elsewhere, too',
      () => [`From: ${mia()}`, `Reply-To: ${mia()}, Agent <agent@agency.test>`, to()],
      'sender_differs',
    ],
    [
      'DMARC failed',
      () => [trusted('dkim=pass header.d=theirs.test; dmarc=fail'), `From: ${mia()}`, to()],
      'authentication_failed',
    ],
    [
      'DKIM of another domain',
      () => [trusted('dkim=pass header.d=else.test; dmarc=none'), `From: ${mia()}`, to()],
      'authentication_failed',
    ],
    [
      'a pass below the failure',
      () => [
        trusted('dmarc=fail header.from=theirs.test'),
        'Received: from x by mx.google.com',
        trusted('dmarc=pass header.from=theirs.test'),
        `From: ${mia()}`,
        to(),
      ],
      'authentication_failed',
    ],
    [
      'a pass for another domain',
      () => [trusted('dmarc=pass header.from=evil.test'), `From: ${mia()}`, to()],
      'authentication_failed',
    ],
    ['somebody new in Cc', () => [`From: ${mia()}`, to(), 'Cc: agent@agency.test'], 'new_people'],
    [
      'somebody new in To',
      () => [`From: ${mia()}`, `To: Agent <agent@agency.test>, ${world.mailbox}`],
      'new_people',
    ],
    [
      'somebody new in a group',
      () => [`From: ${mia()}`, to(), 'Cc: The agency: agent@agency.test;'],
      'new_people',
    ],
  ])('%s: a person, unread, and nothing starts', async (_how, headers, gate) => {
    expect(await decided(headers())).toMatchObject({ route: 'human', gate });
    expect((await world.onlyThread()).state.sequence).toBe('with_human');
  });
});

it('whom the outreach named is nobody new', async () => {
  const headers = { Cc: 'ada@ours.test', 'Reply-To': 'talent@ours.test' };
  const addressed = [`From: ${mia()}`, 'To: talent@ours.test', 'Cc: Ada <ada@ours.test>'];
  expect(await decided(addressed, YES, { headers })).toMatchObject({ route: 'follow_up' });
});

it('an assistant whom the server vouches for gives a contact of the creator’s side; a person decides', async () => {
  const headers = [
    trusted('dmarc=pass header.from=agency.test'),
    'From: agent@agency.test',
    to(),
    `Cc: ${mia()}`,
  ];
  const text = 'Hi, I manage Mia. Her WhatsApp is +44 7911 123456.';
  expect(await decided(headers, text)).toMatchObject({
    route: 'human',
    gate: 'sender_differs',
    intent: 'contact_provided',
  });
  expect(await contacts()).toEqual([{ value: '+447911123456', doubtful: false }]);
});

it.each([
  ['a stranger nobody vouches for', () => ['From: agent@agency.test', to()]],
  ['a forged creator', () => [trusted('dmarc=fail header.from=theirs.test'), `From: ${mia()}`, to()]],
])('a contact by %s is kept, and doubtful', async (_who, headers) => {
  const text = 'The WhatsApp is +44 7911 123456.';
  expect(await decided(headers(), text)).toMatchObject({ route: 'human' });
  expect(await contacts()).toEqual([{ value: '+447911123456', doubtful: true }]);
});

it('a wish for no more mail is heard, whoever else is told', async () => {
  const headers = [`From: ${mia()}`, to(), 'Cc: lawyer@firm.test'];
  expect(await decided(headers, 'Please remove me from your list and stop emailing me.')).toMatchObject({
    route: 'close',
  });
  expect(await world.deps.suppressions.has(mia())).toBe(true);
});

describe('numbers', () => {
  it('of ours, repeated by the creator, are no contact; the creator’s own is', async () => {
    const outreach = { text: 'Would you like to work with us?\n\nBen\nWhatsApp: +1 415 555 2671' };
    const text = 'Hi! Is +1 (415) 555-2671 your WhatsApp? Mine is +44 7911 123456.';
    await decided([`From: ${mia()}`, to()], text, outreach);
    expect(await contacts()).toEqual([{ value: '+447911123456', doubtful: false }]);
  });

  it.each([
    ['MX', '+529876543210'],
    ['IN', '+919876543210'],
  ])('that nothing places are at home where the mailbox’s creators are: %s', async (region, value) => {
    world.deps = { ...world.deps, regionOf: (mailbox) => (mailbox === world.mailbox ? region : null) };
    await decided([`From: ${mia()}`, to()], '98765 43210');
    expect((await contacts()).map((contact) => contact.value)).toEqual([value]);
  });
});
