import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { metricsUsed } from '../support/monitoring';
import { CREATOR, MAILBOXES, Product } from '../support/product';

// For hangs only: the waits inside end sooner.
jest.setTimeout(300_000);

const [ONE] = MAILBOXES;

let product: Product;
afterEach(() => product.close());

async function metrics(): Promise<readonly string[]> {
  const { status, body } = await product.health('/metrics');
  expect(status).toBe(200);
  return body.split('\n');
}

/** Without what a histogram's name gets behind it. */
const nameOf = (metric: string): string => metric.replace(/_(bucket|sum|count)$/, '');

it('one scrape holds the SDK’s metrics and ours, all that dashboard and alerts speak of, and nobody’s data', async () => {
  product = await Product.start();
  const outreach = await product.mail.outreach(ONE, CREATOR);
  await product.mail.reply(ONE, { answering: outreach.raw, text: 'Yes, call me: unfindable-marker' });
  await product.threadOnce((thread) => thread.stage >= 1, CREATOR, 120_000);
  const [thread] = await product.threads();
  const lines = await metrics();
  const served = new Set(lines.flatMap((line) => /^# TYPE (\w+)/.exec(line)?.[1] ?? []));
  // Only a request that failed makes it appear.
  const used = metricsUsed().filter((name) => name !== 'temporal_request_failure_total');
  expect(used.map(nameOf).filter((name) => !served.has(name))).toEqual([]);

  expect(lines).toEqual(
    expect.arrayContaining([
      `mosaic_sends_total{mailbox="${ONE}",stage="1",outcome="sent"} 1`,
      'mosaic_reply_to_stage_1_seconds_count 1',
      'mosaic_classifications_total{judge="acting",source="groq",intent="interested"} 1',
      'mosaic_database_up 1',
      'mosaic_worker_ready 1',
      `mosaic_mailbox_watched{mailbox="${ONE}"} 1`,
      `mosaic_cap_sends{mailbox="${ONE}"} 500`,
      'mosaic_worker_role{role="watch"} 1',
    ]),
  );
  for (const hidden of [CREATOR, 'unfindable-marker', 'gsk_test_key', 'password0'])
    expect(lines.filter((line) => line.includes(hidden))).toEqual([]);

  const logged = readFileSync(join(product.folder, 'logs', 'application.log'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
  expect(logged.find(({ message }) => message === 'SMTP: a follow-up was accepted')).toMatchObject({
    level: 'INFO',
    workflowId: thread!.workflowId,
    threadId: expect.stringMatching(/^\d+$/) as string,
    stage: 1,
  });
});

it.each([['console'], ['workflows'], ['mail,ai'], ['workflows,mail,ai,watch']])(
  'a worker with the roles %s is ready once it does what they ask, and says which they are',
  async (roles) => {
    product = await Product.prepare({ env: { WORKER_ROLES: roles, CONSOLE_ADDRESS: '127.0.0.1:0' } });
    await product.cli('setup');
    product.spawnWorker();
    await product.until(async () => (await product.health('/readyz')).status === 200, 'it is ready', 120_000);
    const found = (await metrics()).flatMap(
      (line) => /^mosaic_worker_role\{role="(\w+)"} 1/.exec(line)?.[1] ?? [],
    );
    expect(found.sort()).toEqual(roles.split(',').sort());
  },
);

it('a worker that nobody’s watcher reaches is not ready, and says for which mailboxes', async () => {
  product = await Product.prepare({ env: { WORKER_ROLES: 'watch' } });
  await product.cli('setup');
  product.spawnWorker();
  // The watcher's workflow needs a worker with the role workflows, and there is none.
  await product.until(
    async () => (await product.health('/readyz')).body.includes(`The mailbox ${ONE} is not watched yet.`),
    'it says what is missing',
    120_000,
  );
  expect((await product.health('/healthz')).status).toBe(200);
  expect(await metrics()).toContain('mosaic_worker_ready 0');
});
