/** A program that answers every mail within the minute, which nothing gives away, and a model that believes it: this program answers too. */
import { randomUUID } from 'node:crypto';
import { decideOnce } from '../../src/activities/decideReplies';
import { createGroqModel, DEFAULT_GROQ_MODEL } from '../../src/adapters/groq';
import { startImapServer } from '../../sandbox/mail/imapServer';
import { composeReply } from '../../sandbox/mail/compose';
import { startGroqStub, stubVerdict, type GroqStub } from '../support/groqStub';
import { IntakeWorld, startIntakeServers, type IntakeServers, type Mailed } from './intakeWorld';

const ALWAYS_THE_SAME = 'Hey there, got it and reading every line of it with a smile';
/** Turns after which two programs that never stop would still be talking. */
const CAMPAIGNS = 6;
const TURNS = 4;

let servers: IntakeServers;
let groq: GroqStub;
let world: IntakeWorld;
beforeAll(async () => {
  servers = await startIntakeServers((accounts) => startImapServer({ gmail: true, accounts }));
  groq = await startGroqStub(() => ({ do: 'answer', verdict: stubVerdict('interested', { confidence: 1 }) }));
  const model = createGroqModel({
    apiKey: 'key',
    baseUrl: groq.baseUrl,
    model: DEFAULT_GROQ_MODEL,
    timeoutMs: 60_000,
    clock: () => performance.now(),
  });
  world = new IntakeWorld(servers, servers.nextAccount(), { model });
});
afterAll(async () => {
  await world.close();
  await groq.close();
  await servers.close();
});

/** Decides on what came in; true where an automated mail follows. */
async function decideOnNews(): Promise<{ readonly threadId: string } | null> {
  await world.watch();
  const open = (await world.replies()).filter(({ decidedAtMs }) => decidedAtMs === null);
  for (const { threadId, replyId } of open) {
    const events = await decideOnce(world.deps, { threadId, replyIds: [replyId] });
    const decided = events.find((event) => event.kind === 'decided');
    if (decided?.kind === 'decided' && decided.route.kind === 'follow_up') return { threadId };
  }
  return null;
}

/** Stage 1 leaves: in the ledger, in the record, and in the mailbox. */
async function send(threadId: string, outreach: Mailed): Promise<Mailed> {
  const { sends, clock } = world.deps;
  const messageId = `<${randomUUID()}@ours.test>`;
  await sends.plan(threadId, 1, messageId, clock.nowMs());
  const token = randomUUID();
  const fenced = await sends.fence({ threadId, stage: 1, token, ordered: false });
  if (fenced.kind !== 'fenced') throw new Error(`The fence said ${JSON.stringify(fenced)}`);
  const sentAtMs = clock.nowMs();
  await sends.settle(fenced.row.sendId, token, { state: 'sent', sentAtMs, response: '250' }, [
    { kind: 'stage_sent', stage: 1, sentAtMs, atMs: sentAtMs },
  ]);
  const stage = await composeReply({
    answering: outreach.raw,
    from: world.mailbox,
    to: world.creator,
    text: 'Could you share your WhatsApp?',
    messageId,
  });
  const delivered = await servers.server.deliver(world.mailbox, stage.raw, {
    folder: servers.server.sentFolder,
    seen: true,
  });
  return { ...stage, delivered };
}

it('stops after one automated mail in a thread, and after three in all', async () => {
  await world.watch();
  let sent = 0;
  for (let campaign = 1; campaign <= CAMPAIGNS; campaign++) {
    const outreach = await world.outreach({ subject: `Campaign ${campaign}` });
    let ours: Mailed = outreach;
    let sentHere = 0;
    for (let turn = 1; turn <= TURNS; turn++) {
      await world.reply(ours, ALWAYS_THE_SAME);
      const follows = await decideOnNews();
      if (follows === null) continue;
      ours = await send(follows.threadId, outreach);
      sentHere++;
    }
    expect(sentHere).toBeLessThanOrEqual(1);
    sent += sentHere;
  }
  // Less would mean that the responder was recognised, and this test of the cap tests nothing.
  expect(sent).toBe(3);
  expect(await world.replies()).toHaveLength(CAMPAIGNS * TURNS);
}, 120_000);
