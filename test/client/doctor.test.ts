import { loadConfig, type Config } from '../../src/config';
import { examineMailboxes } from '../../src/client/doctor/mailboxes';
import { examineModel } from '../../src/client/doctor/model';
import { examineRedis } from '../../src/client/doctor/redis';
import { ImapServer } from '../../sandbox/mail/imapServer';
import { createMigratedDatabase, type MigratedDatabase } from '../support/database';
import { startGroqStub, stubVerdict } from '../support/groqStub';
import { MailWorld } from '../support/mailWorld';
import { createRedisDatabase } from '../support/servers';

const ACCOUNT = { address: 'team@ours.test', password: 'righthorse' };

describe('doctor', () => {
  let database: MigratedDatabase;
  let mail: MailWorld;
  beforeAll(async () => {
    [database, mail] = await Promise.all([
      createMigratedDatabase(),
      MailWorld.start({ flavour: 'gmail', accounts: [ACCOUNT] }),
    ]);
  });
  afterAll(() => Promise.all([database.close(), mail.close()]));

  function configWith(env: NodeJS.ProcessEnv): Config {
    const loaded = loadConfig({
      GMAIL_ACCOUNT_1_EMAIL: ACCOUNT.address,
      GMAIL_ACCOUNT_1_PASSWORD: ACCOUNT.password,
      IMAP_HOST: mail.imap.host,
      IMAP_PORT: String(mail.imap.port),
      IMAP_SECURITY: 'none',
      SMTP_HOST: mail.smtp.host,
      SMTP_PORT: String(mail.smtp.port),
      SMTP_SECURITY: 'none',
      CLASSIFIER: 'offline',
      ...env,
    });
    if (!loaded.ok) throw new Error(loaded.problems.join('\n'));
    return loaded.config;
  }
  const mailboxes = (env: NodeJS.ProcessEnv = {}) =>
    examineMailboxes(configWith(env).accounts, database.app, () => Promise.resolve());

  it('logs in to each mailbox, over IMAP and SMTP', async () => {
    expect(await mailboxes()).toMatchObject([
      {
        part: 'imap',
        subject: ACCOUNT.address,
        standing: 'ok',
        finding: expect.stringContaining('Gmail') as string,
      },
      { part: 'smtp', subject: ACCOUNT.address, standing: 'ok' },
    ]);
  });

  it('says that a server cannot be reached', async () => {
    const [imap, smtp] = await mailboxes({ IMAP_PORT: '1', SMTP_PORT: '1' });
    expect(imap).toMatchObject({
      standing: 'failed',
      remedy: expect.stringContaining('IMAP_HOST') as string,
    });
    expect(smtp).toMatchObject({
      standing: 'failed',
      remedy: expect.stringContaining('SMTP_HOST') as string,
    });
  });

  it('says that no folder of sent mail is shown', async () => {
    const { imap } = mail;
    if (!(imap instanceof ImapServer)) throw new Error('Only the sandbox’s server hides folders.');
    const show = [imap.sentFolder, '[Gmail]/All Mail'].map((path) => imap.hideFolder(ACCOUNT.address, path));
    try {
      const [examined] = await mailboxes();
      expect(examined).toMatchObject({
        standing: 'failed',
        finding: expect.stringContaining('no folder of sent mail') as string,
        remedy: expect.stringContaining('Show in IMAP') as string,
      });
    } finally {
      for (const again of show) again();
    }
  });

  it('tries a wrong password once, and then waits like everybody else', async () => {
    const wrong = { GMAIL_ACCOUNT_1_PASSWORD: 'wrong' };
    const [imap, smtp] = await mailboxes(wrong);
    expect(imap).toMatchObject({
      standing: 'failed',
      finding: `Authentication failed for ${ACCOUNT.address}.`,
    });
    expect(smtp).toMatchObject({
      standing: 'failed',
      finding: expect.stringContaining('login was refused') as string,
    });
    const before = mail.smtp.connections;
    const [again] = await mailboxes(wrong);
    expect(again).toMatchObject({
      standing: 'failed',
      finding: expect.stringMatching(/Next try: \d{4}-/) as string,
      remedy: expect.stringContaining('mosaic mailboxes resume') as string,
    });
    expect(mail.smtp.connections).toBe(before);
  });

  it('asks the model one question', async () => {
    const groq = await startGroqStub(() => ({ do: 'answer', verdict: stubVerdict('interested') }));
    try {
      const env = { CLASSIFIER: 'groq', GROQ_API_KEY: 'gsk_test', GROQ_BASE_URL: groq.baseUrl };
      expect(await examineModel(configWith(env))).toMatchObject({ standing: 'ok' });
    } finally {
      await groq.close();
    }
    const gone = { CLASSIFIER: 'groq', GROQ_API_KEY: 'gsk_test', GROQ_BASE_URL: 'http://127.0.0.1:1' };
    expect(await examineModel(configWith(gone))).toMatchObject({
      standing: 'failed',
      finding: 'no connection to Groq',
    });
    expect(await examineModel(configWith({}))).toMatchObject({ standing: 'ok', subject: 'offline' });
  });

  it('warns when Redis is away, for the ledger answers', async () => {
    expect(await examineRedis(await createRedisDatabase())).toMatchObject({ standing: 'ok' });
    expect(await examineRedis('redis://127.0.0.1:1/0')).toMatchObject({ standing: 'warning' });
  });
});
