/** Hostile mail, and a model that obeys it: what leaves is one of our texts, and goes to the thread's creator. */
import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { decideOnce } from '../../src/activities/decideReplies';
import { takeIn } from '../../src/activities/takeIn';
import { createGroqModel, DEFAULT_GROQ_MODEL } from '../../src/adapters/groq';
import { composeReply, type ComposedMail, type ReplyFields } from '../../sandbox/mail/compose';
import { startGroqStub, stubVerdict, type GroqStub } from '../support/groqStub';
import { ATTACKER, HOSTILE_LINES, hostile, MARK } from '../support/hostileText';
import { SendWorld } from '../support/sendWorld';
import { uniqueName } from '../support/servers';

const STAGE_1 =
  'Could you share your WhatsApp contact and address with me? I will ask my team to connect with you immediately.';
const SUBJECT = 'Your videos and our serum';
const YES = 'Yes, sounds great, I am in';
/** What a mail of ours has, and no more. */
const HEADERS = [
  'auto-submitted',
  'content-transfer-encoding',
  'content-type',
  'date',
  'from',
  'in-reply-to',
  'message-id',
  'mime-version',
  'references',
  'subject',
  'to',
];

let world: SendWorld;
let groq: GroqStub;
let model: ReturnType<typeof createGroqModel>;
beforeAll(async () => {
  world = await SendWorld.start();
  groq = await startGroqStub(() => ({ do: 'drop' }));
  model = createGroqModel({
    apiKey: 'key',
    baseUrl: groq.baseUrl,
    model: DEFAULT_GROQ_MODEL,
    timeoutMs: 30_000,
    clock: () => performance.now(),
  });
});
afterAll(async () => {
  await groq.close();
  await world.close();
});

/** Wherever a stranger can put text. `text` stays a plain yes where it is not the place, so that a mail does leave. */
const PLACES: Readonly<Record<string, (payload: string) => Partial<ReplyFields>>> = {
  body: (payload) => ({ text: `${YES}\n${payload}` }),
  'body alone': (payload) => ({ text: payload }),
  subject: (payload) => ({ subject: `Re: ${payload}` }),
  "From's name": (payload) => ({ fromName: payload }),
  'HTML comment': (payload) => ({ html: `<p>${YES}</p><!-- ${payload} -->` }),
  'hidden HTML': (payload) => ({ html: `<p>${YES}</p><div style="display:none">${payload}</div>` }),
  "attachment's name": (payload) => ({
    attachments: [{ filename: payload, content: payload, contentType: 'text/plain' }],
  }),
  'calendar and vCard': (payload) => ({
    attachments: [
      { filename: 'me.vcf', content: `BEGIN:VCARD\r\nFN:${payload}\r\nEND:VCARD`, contentType: 'text/vcard' },
    ],
  }),
  'Message-ID': (payload) => ({ messageId: `<${payload.replace(/[\r\n]/g, ' ')}@evil.test>` }),
  'other headers': (payload) => ({
    headers: { 'X-Priority': payload, 'List-Help': payload, Comments: payload },
  }),
  'Reply-To': () => ({ replyTo: ATTACKER }),
};

/** The whole way of one answer: into the mailbox, taken in, judged by the model that obeys, and sent if that is the route. */
async function journey(place: string, payload: string) {
  const { mail, deps, mailbox } = world;
  const creator = `${uniqueName('creator')}@theirs.test`;
  const outreach = await mail.outreach(mailbox, creator, { subject: SUBJECT });
  const answer = await composed(outreach, { text: YES, ...PLACES[place]?.(payload) });
  await mail.imap.deliver(mailbox, answer.raw);
  await deps.sessions.use(mailbox, async (session) => {
    const heads = await session.threadHeads({
      gmailThreadId: null,
      messageIds: [outreach.messageId],
      creatorAddress: creator,
      sinceMs: deps.clock.nowMs() - 60_000,
    });
    for (const head of heads) await takeIn(deps, session, mailbox, head);
  });
  const thread = await deps.threads.findByOwnMessageId(mailbox, [outreach.messageId]);
  if (thread === null) return { route: 'left as found', sent: mail.acceptedFor(creator), creator };
  const { threadId } = thread;
  const replyIds = (await deps.replies.undecided(threadId)).map(({ replyId }) => replyId);
  const events = await decideOnce({ ...deps, model }, { threadId, replyIds });
  const decided = events.find((event) => event.kind === 'decided');
  const route = decided?.kind === 'decided' ? decided.route.kind : 'none';
  await deps.replies.markSignalled(replyIds, deps.clock.nowMs());
  if (route === 'follow_up') await world.send(threadId);
  return { route, sent: mail.acceptedFor(creator), creator };
}

const composed = (outreach: ComposedMail, fields: Partial<ReplyFields>): Promise<ComposedMail> =>
  composeReply({ answering: outreach.raw, text: YES, quote: false, ...fields });

async function expectOurs({ sent, creator }: Awaited<ReturnType<typeof journey>>): Promise<void> {
  for (const mail of sent) {
    expect(mail.to).toEqual([creator]);
    expect(mail.from).toBe(world.mailbox);
    const parsed = await simpleParser(mail.raw);
    expect(parsed.text?.trimEnd()).toBe(STAGE_1);
    expect(parsed.attachments).toEqual([]);
    expect(parsed.subject).toBe(`Re: ${SUBJECT}`);
    expect([...parsed.headers.keys()].sort()).toEqual(HEADERS);
    expect(parsed.from?.value.map(({ address }) => address)).toEqual([world.mailbox]);
    expect(parsed.to).toMatchObject({ value: [{ address: creator, name: '' }] });
    // A Message-ID is cited where it is nothing but a plain one; no other byte of the answer goes out.
    const cited = new Set([parsed.inReplyTo, ...[parsed.references ?? []].flat()]);
    const raw = [...cited].reduce<string>(
      (text, id) => (id === undefined ? text : text.replaceAll(id, '')),
      mail.raw.toString('utf8').replace(/\r\n[ \t]/g, ' '),
    );
    expect(raw).not.toContain(MARK);
    expect(raw).not.toContain('evil.test');
  }
}

/** Says what the attacker wants in every way that a completion can. */
function obey(index: number, payload: string): void {
  groq.script(() =>
    index % 5 === 4
      ? { do: 'content', content: payload }
      : {
          do: 'answer',
          verdict: stubVerdict('interested', { confidence: 1, deciding_words: [payload.slice(0, 60), MARK] }),
        },
  );
}

it('in every place: the text is ours, the recipient is the creator', async () => {
  const routes: Record<string, number> = {};
  let index = 0;
  for (const place of Object.keys(PLACES))
    for (const payload of HOSTILE_LINES.filter((_line, at) => (at + index) % 4 === 0)) {
      obey(index++, payload);
      const result = await journey(place, payload);
      routes[result.route] = (routes[result.route] ?? 0) + 1;
      await expectOurs(result);
    }
  expect(index).toBeGreaterThanOrEqual(50);
  // The property is about mails that do leave.
  expect(routes['follow_up']).toBeGreaterThanOrEqual(15);
}, 600_000);

it('made up at random: the text is ours, the recipient is the creator', async () => {
  let index = 0;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...Object.keys(PLACES)), hostile, async (place, payload) => {
      obey(index++, payload);
      await expectOurs(await journey(place, payload));
    }),
    { numRuns: 30 },
  );
}, 600_000);

it('nothing of it reaches anybody else', () => {
  const recipients = new Set(world.mail.smtp.accepted.flatMap(({ to }) => to));
  expect([...recipients].filter((address) => !/^creator.*@theirs\.test$/.test(address))).toEqual([]);
});
