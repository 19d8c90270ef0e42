import { freePort } from '../../launch/components/ports';
import { seedCampaign } from '../support/campaign';
import { createMigratedDatabase, type MigratedDatabase } from '../support/database';
import { ask } from './ask';
import { serveTestConsole, type ServedConsole } from './consoleWorld';

describe('while Temporal does not answer', () => {
  let database: MigratedDatabase;
  let served: ServedConsole;
  let workflowId: string;
  beforeAll(async () => {
    database = await createMigratedDatabase();
    await seedCampaign(database.owner, {
      threads: 20,
      mailboxes: ['ada@talent.example'],
      nowMs: Date.now(),
      days: 5,
      open: 1,
    });
    ({ workflow_id: workflowId } = await database.owner
      .selectFrom('email_threads')
      .select('workflow_id')
      .limit(1)
      .executeTakeFirstOrThrow());
    served = await serveTestConsole({
      databaseUrl: database.url,
      namespace: 'default',
      temporalAddress: `127.0.0.1:${await freePort()}`,
      mailboxes: ['ada@talent.example'],
    });
  });
  afterAll(async () => {
    await served.close();
    await database.close();
  });

  const page = (url: string) => ask(served.url, { url, headers: { host: 'localhost' } });

  it('every page is shown, and says so', async () => {
    let body = '';
    while (!body.includes('orders wait until Temporal is back')) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      const overview = await page('/');
      expect(overview.statusCode).toBe(200);
      body = overview.body;
    }
    for (const url of ['/threads', `/threads/${workflowId}`, '/people', '/contacts', '/mailboxes']) {
      const { statusCode, body: shown } = await page(url);
      expect([url, statusCode]).toEqual([url, 200]);
      expect(shown).toContain('orders wait until Temporal is back');
    }
  });

  it('an order is refused in words, and not recorded as given', async () => {
    const startedAt = new Date();
    const form = await page(`/threads/${workflowId}`);
    const token = /name="_csrf" value="([^"]+)"/.exec(form.body)?.[1] ?? '';
    const cookie = form.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');
    const answer = await ask(served.url, {
      method: 'POST',
      url: '/orders/thread',
      headers: {
        host: 'localhost',
        cookie,
        origin: 'http://localhost',
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload: new URLSearchParams({
        _csrf: token,
        workflowId,
        order: 'pause',
        by: 'Ann',
        reason: 'holiday',
      }).toString(),
    });
    expect(answer.statusCode).toBe(503);
    expect(answer.body).toContain('The order was not given.');
    const orders = await database.owner
      .selectFrom('stage_transitions')
      .select('id')
      .where('kind', '=', 'paused')
      .where('at', '>', startedAt)
      .execute();
    expect(orders).toEqual([]);
  });
});
