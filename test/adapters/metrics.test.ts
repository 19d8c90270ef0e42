import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { Registry } from 'prom-client';
import type { SendEnd } from '../../src/activities/ports';
import { openDatabase } from '../../src/adapters/postgres/database';
import { PostgresDecisions } from '../../src/adapters/postgres/decisions';
import { PostgresMailboxes } from '../../src/adapters/postgres/mailboxes';
import { freezeSends, thawSends } from '../../src/adapters/postgres/sendSwitch';
import { PostgresSends } from '../../src/adapters/postgres/sends';
import { sendTimes } from '../../src/adapters/postgres/sendTimes';
import { readStanding } from '../../src/client/stats/standing';
import { loadConfig } from '../../src/config';
import type { IntentModel, ModelAnswer } from '../../src/domain/intent/model';
import { SEND_LATE } from '../../src/domain/sending/latePolicy';
import { NO_GAP } from '../../src/domain/sending/sendGap';
import { ALWAYS } from '../../src/domain/sending/sendWindow';
import { serveHealth } from '../../src/workers/health';
import { metered } from '../../src/workers/metrics/metered';
import { createMetrics } from '../../src/workers/metrics/names';
import { vitalsOf } from '../../src/workers/vitals';
import { createMigratedDatabase, type MigratedDatabase } from '../support/database';
import { startFaultyProxy } from '../support/faultyProxy';
import { runningThread } from '../support/runningThread';
import { uniqueName } from '../support/servers';
import { INTERESTED, newReply, newThread, T0 } from '../support/threadRows';
import { PostgresReplies } from '../../src/adapters/postgres/replies';

const DUE = T0;
const SENT_AT = T0 + 42_000;

let database: MigratedDatabase;
beforeAll(async () => {
  database = await createMigratedDatabase();
});
afterAll(() => database.close());

const ANSWER: ModelAnswer = {
  kind: 'answered',
  intent: 'interested',
  optOut: false,
  confidence: 1,
  decidingWords: [],
  contacts: [],
  model: 'm',
  promptVersion: '1',
  latencyMs: 1,
  usage: { promptTokens: 100, cachedPromptTokens: 60, completionTokens: 7 },
};

function meter() {
  const registry = new Registry();
  let nowMs = 0;
  const answers: ModelAnswer[] = [];
  const model: IntentModel = {
    classify: () => {
      nowMs += 300;
      return Promise.resolve(answers.shift() ?? ANSWER);
    },
  };
  const clock = { nowMs: () => SENT_AT };
  const rules = { capPerDay: 500, window: ALWAYS, gap: NO_GAP, late: SEND_LATE };
  const deps = metered(
    {
      sends: new PostgresSends(database.app, () => rules, clock),
      mailboxes: new PostgresMailboxes(database.app),
      decisions: new PostgresDecisions(database.app, clock),
      model,
      shadow: { model },
    },
    {
      done: createMetrics(registry).done,
      sendTimes: (sendId) => sendTimes(database.app, sendId),
      clock: () => nowMs,
      log: { debug: jest.fn(), info: jest.fn(), warn: jest.fn(), error: jest.fn() },
    },
  );
  const lines = async (name: string): Promise<string[]> =>
    (await registry.metrics()).split('\n').filter((line) => line.startsWith(name));
  return { deps, answers, lines };
}

async function fenced(deps: ReturnType<typeof meter>['deps'], mailbox: string) {
  const { threadId } = await runningThread(database.app, { mailbox }, DUE, { receivedAtMs: DUE - 18_000 });
  await deps.sends.plan(threadId, 1, `<${uniqueName('send')}@example.com>`, DUE);
  const fence = await deps.sends.fence({ threadId, stage: 1, token: randomUUID(), ordered: false });
  if (fence.kind !== 'fenced') throw new Error(`not fenced: ${JSON.stringify(fence)}`);
  return { threadId, row: fence.row };
}

describe('what a worker did', () => {
  it('a send is counted once with its outcome, and its punctuality measured', async () => {
    const { deps, lines } = meter();
    const mailbox = `${uniqueName('team')}@example.com`;
    const { row } = await fenced(deps, mailbox);
    const end: SendEnd = { state: 'sent', sentAtMs: SENT_AT, response: '250' };
    const settle = () => deps.sends.settle(row.sendId, row.fenceToken, end, []);
    expect((await settle()).written).toBe(true);
    expect((await settle()).written).toBe(false);
    expect(await lines('mosaic_sends_total')).toEqual([
      `mosaic_sends_total{mailbox="${mailbox}",stage="1",outcome="sent"} 1`,
    ]);
    expect(await lines('mosaic_send_lateness_seconds_sum')).toEqual([
      'mosaic_send_lateness_seconds_sum{stage="1"} 42',
    ]);
    expect(await lines('mosaic_reply_to_stage_1_seconds_sum')).toEqual([
      'mosaic_reply_to_stage_1_seconds_sum 60',
    ]);
  });

  it('what was not sent has an outcome and no lateness', async () => {
    const { deps, lines } = meter();
    for (const end of [
      { state: 'not_sent', response: null },
      { state: 'refused', cause: 'policy', response: '550 5.7.1' },
      { state: 'unknown' },
    ] satisfies SendEnd[]) {
      const { row } = await fenced(deps, `${uniqueName('team')}@example.com`);
      await deps.sends.settle(row.sendId, row.fenceToken, end, []);
    }
    expect((await lines('mosaic_sends_total')).map((line) => /outcome="(\w+)"} 1/.exec(line)?.[1])).toEqual([
      'not_sent',
      'refused',
      'unknown',
    ]);
    expect(await lines('mosaic_send_lateness_seconds_count')).toEqual([]);
  });

  it('leases, verdicts and questions to the models are counted', async () => {
    const { deps, answers, lines } = meter();
    const mailbox = `${uniqueName('team')}@example.com`;
    const lease = await deps.mailboxes.acquireLease(mailbox, 'one', T0, 40_000);
    expect(await deps.mailboxes.acquireLease(mailbox, 'two', T0, 40_000)).toBeNull();
    await deps.mailboxes.releaseLease(lease!);
    expect(await deps.mailboxes.renewLease(lease!, T0, 40_000)).toBe(false);
    expect(await lines('mosaic_mailbox_lease_changes_total')).toEqual(
      ['acquired', 'refused', 'released', 'lost'].map(
        (change) => `mosaic_mailbox_lease_changes_total{mailbox="${mailbox}",change="${change}"} 1`,
      ),
    );

    const { threadId, replyId } = await runningThread(database.app, { mailbox });
    await deps.decisions.recordShadow(threadId, [replyId], { ...INTERESTED, source: 'groq' });
    expect(await lines('mosaic_classifications_total')).toEqual([
      'mosaic_classifications_total{judge="shadow",source="groq",intent="interested"} 1',
    ]);

    answers.push({ kind: 'failed', why: 'no' }, { kind: 'later', retryAfterMs: 1 }, ANSWER);
    const text = { written: 'yes', signature: '', subject: '', followUpsSent: 0 };
    await deps.model.classify(text);
    await deps.model.classify(text);
    await deps.shadow.model.classify(text);
    expect(await lines('mosaic_model_request_duration_seconds_sum')).toEqual([
      'mosaic_model_request_duration_seconds_sum{judge="acting",outcome="failed"} 0.3',
      expect.stringMatching(/judge="acting",outcome="later"} 0\.3/) as string,
      expect.stringMatching(/judge="shadow",outcome="answered"} 0\.3/) as string,
    ]);
    expect(await lines('mosaic_model_tokens_total')).toEqual([
      'mosaic_model_tokens_total{judge="shadow",kind="prompt"} 100',
      'mosaic_model_tokens_total{judge="shadow",kind="cached_prompt"} 60',
      'mosaic_model_tokens_total{judge="shadow",kind="completion"} 7',
    ]);
  });
});

describe('how things stand', () => {
  let own: MigratedDatabase;
  beforeEach(async () => {
    own = await createMigratedDatabase();
  });
  afterEach(() => own.close());

  it('is read from the tables: late stages, people, sends against the cap, coverage, freeze', async () => {
    const mailbox = 'team@example.com';
    const mailboxes = new PostgresMailboxes(own.app);
    await mailboxes.setState(mailbox, 'watching', null, null, Date.now());
    const lease = await mailboxes.acquireLease(mailbox, 'one', Date.now(), 40_000);
    const cursor = { path: 'INBOX', role: 'inbox', uidValidity: '1', lastUid: 1 } as const;
    await mailboxes.saveCursor(lease!, { ...cursor, sweptAtMs: Date.now() - 5_000 });
    await runningThread(own.app, { mailbox }, Date.now() - 120_000);
    await new PostgresReplies(own.app).store(newThread({ mailbox }), newReply({ mailbox }), null);
    await freezeSends(own.app, { by: 'ana', reason: 'creator@example.net asked', atMs: Date.now() - 60_000 });

    const standing = await readStanding(own.app, Date.now(), 3_000);
    expect(standing.frozenForSeconds).toBeGreaterThanOrEqual(60);
    expect(standing.overdue).toEqual([
      { mailbox, stage: 1, stages: 1, oldestSeconds: expect.any(Number) as number },
    ]);
    expect(standing.overdue[0]!.oldestSeconds).toBeGreaterThanOrEqual(119);
    expect(standing.threads.map(({ threads }) => threads).reduce((a, b) => a + b)).toBe(2);
    expect(standing.mailboxes).toEqual([
      {
        mailbox,
        state: 'watching',
        counted: 0,
        leased: true,
        coverageAgeSeconds: expect.any(Number) as number,
      },
    ]);
    expect(JSON.stringify(standing)).not.toContain('creator');
    await thawSends(own.app, { by: 'ana', reason: null, atMs: Date.now() });
    expect((await readStanding(own.app, Date.now(), 3_000)).frozenForSeconds).toBeNull();
  });
});

it('a database that hangs, and one that is gone, cost a scrape a moment and nothing else', async () => {
  const url = new URL(database.url);
  const proxy = await startFaultyProxy({ host: url.hostname, port: Number(url.port) });
  url.host = `127.0.0.1:${proxy.port}`;
  const db = openDatabase({ url: url.href, maxConnections: 4, role: 'mosaic_app', onLost: () => undefined });
  const sdk = createServer((_, response) => response.end('temporal_long_request 1\n'));
  await new Promise<void>((resolve) => sdk.listen(0, '127.0.0.1', resolve));
  const sdkAddress = sdk.address();
  const sdkPort = typeof sdkAddress === 'object' && sdkAddress !== null ? sdkAddress.port : 0;
  const loaded = loadConfig({
    GMAIL_ACCOUNT_1_EMAIL: 'team@example.com',
    GMAIL_ACCOUNT_1_PASSWORD: 'righthorse',
    CLASSIFIER: 'offline',
  });
  if (!loaded.ok) throw new Error(loaded.problems.join('\n'));
  const health = await serveHealth(
    { host: '127.0.0.1', port: 0 },
    vitalsOf({
      config: loaded.config,
      db,
      sdkMetricsUrl: `http://127.0.0.1:${sdkPort}`,
      workers: () => [{ getState: () => 'RUNNING' }],
    }),
  );
  const get = async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${health.port}${path}`);
    return { status: response.status, body: await response.text() };
  };
  try {
    const before = await get('/metrics');
    expect(before.body).toContain('mosaic_database_up 1');
    expect(before.body).toContain('temporal_long_request 1');
    proxy.hang();
    const hung = await get('/readyz');
    expect(hung).toEqual({ status: 503, body: 'PostgreSQL does not answer in time.\n' });
    await proxy.refuse();
    await new Promise((resolve) => sdk.close(resolve));
    const after = await get('/metrics');
    expect(after.status).toBe(200);
    // What was read a moment ago may still be told; nothing else of the answer depends on a server.
    expect(after.body).toMatch(/mosaic_database_up [01]/);
    expect(after.body).toContain('mosaic_worker_ready 0');
    expect(after.body).toContain("The SDK's exporter does not answer");
    expect((await get('/readyz')).status).toBe(503);
    expect(await get('/healthz')).toEqual({ status: 200, body: 'ok\n' });
  } finally {
    await health.close();
    await db.destroy();
    await proxy.close();
  }
});
