/** Machines answer outreach, and a model believes each of them to be interested: none gets an automated answer. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decideOnce } from '../../src/activities/decideReplies';
import { createGroqModel, DEFAULT_GROQ_MODEL } from '../../src/adapters/groq';
import { startImapServer } from '../../sandbox/mail/imapServer';
import { describeCorpus, filesIn } from '../corpora/corpus';
import { startGroqStub, stubVerdict, type GroqStub } from '../support/groqStub';
import { IntakeWorld, startIntakeServers, type IntakeServers, type Mailed } from './intakeWorld';

const BATCH = 50;

/** Who the mail says wrote it: the outreach went to that very address, so that nothing but what the mail is can hold it back. */
const senderOf = (raw: Buffer): string | null =>
  /^from:[^\r\n]*?([\w.+-]{1,64}@[\w.-]{1,200}\w)/im.exec(raw.toString('latin1'))?.[1] ?? null;
const withoutMboxLine = (raw: Buffer): Buffer =>
  raw.toString('latin1', 0, 5) === 'From ' ? raw.subarray(raw.indexOf('\n') + 1) : raw;

describeCorpus('bounces', 'reports, complaints and vacation notices as answers to outreach', (folder) => {
  describe.each([
    ['in the outreach’s thread, as Gmail files them', true],
    ['citing the outreach, as a person’s answer does', false],
  ])('%s', (_, gmail) => {
    let servers: IntakeServers;
    let groq: GroqStub;
    let world: IntakeWorld;
    beforeAll(async () => {
      servers = await startIntakeServers((accounts) => startImapServer({ gmail, accounts }));
      groq = await startGroqStub(() => ({
        do: 'answer',
        verdict: stubVerdict('interested', { confidence: 1 }),
      }));
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

    async function deliver(raw: Buffer, outreach: Mailed): Promise<void> {
      const cite = `In-Reply-To: ${outreach.messageId}\r\nReferences: ${outreach.messageId}\r\n`;
      const { gmailThreadId } = outreach.delivered;
      await servers.server.deliver(
        world.mailbox,
        gmail ? raw : Buffer.concat([Buffer.from(cite), raw]),
        gmailThreadId === null ? {} : { threadId: gmailThreadId },
      );
    }

    it('no thread is opened, nobody is asked anything', async () => {
      await world.watch();
      const mails = filesIn(join(folder, 'mails'), '.eml').map((file) =>
        withoutMboxLine(readFileSync(join(folder, 'mails', file))),
      );
      expect(mails).toHaveLength(315);
      for (const raw of mails)
        await deliver(raw, await world.outreach({ to: senderOf(raw) ?? world.creator }));
      const person = await world.outreach({ to: `${world.creator}.person` });
      await world.reply(person, 'Oki doki artichokey', { from: `${world.creator}.person` });
      // Gmail's one folder of all mail holds the outreach as well.
      for (let runs = 0; runs <= (2 * mails.length) / BATCH; runs++) await world.watch();

      const { signals } = world;
      expect(signals.map(({ thread }) => thread.creatorAddress)).toEqual([`${world.creator}.person`]);
      const counts = await world.counts();
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(315);
      expect(counts).not.toHaveProperty('human');

      // The model is not to blame, and is asked: the one person's answer starts a sequence.
      const { threadId } = await world.onlyThread();
      const replyIds = (await world.replies()).map(({ replyId }) => replyId);
      const events = await decideOnce(world.deps, { threadId, replyIds });
      expect(events.at(-1)).toMatchObject({ kind: 'decided', route: { kind: 'follow_up' } });
      expect(groq.requests).toHaveLength(1);
    }, 300_000);
  });
});
