import { Registry } from 'prom-client';
import type { Standing } from '../../client/stats/standing';
import { createMetrics } from './names';
import { standingGauges } from './standingGauges';

const MAILBOX = 'team@example.com';
const STANDING: Standing = {
  frozenForSeconds: null,
  people: [{ why: 'mail', tasks: 2, oldestSeconds: 90 }],
  threads: [{ status: 'held', waitingFor: 'MAILBOX_DOWN', threads: 3 }],
  overdue: [{ mailbox: MAILBOX, stage: 2, stages: 4, oldestSeconds: 600 }],
  undecided: [{ mailbox: MAILBOX, state: 'held', sends: 1 }],
  mailboxes: [{ mailbox: MAILBOX, state: 'watching', counted: 7, coverageAgeSeconds: 12, leased: true }],
  agreement: [
    { source: 'groq', model: 'm', acting: true, verdicts: 9, compared: 4, agreed: 3, medianLatencyMs: 1 },
    { source: 'offline', model: 'o', acting: false, verdicts: 9, compared: 0, agreed: 0, medianLatencyMs: 1 },
  ],
};

function world(read: () => Promise<Standing>) {
  const registry = new Registry();
  let nowMs = 0;
  let asked = 0;
  const fresh = standingGauges(createMetrics(registry), {
    read: () => {
      asked += 1;
      return read();
    },
    withinMs: 50,
    keepMs: 5_000,
    clock: () => nowMs,
    caps: [{ mailbox: MAILBOX, capPerDay: 500 }],
  });
  return {
    asked: () => asked,
    pass: (ms: number) => {
      nowMs += ms;
    },
    scrape: async (): Promise<string[]> => {
      await fresh();
      return (await registry.metrics()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    },
  };
}

describe('gauges of how things stand', () => {
  it('show what was read', async () => {
    const lines = await world(() => Promise.resolve(STANDING)).scrape();
    expect(lines).toEqual(
      expect.arrayContaining([
        'mosaic_database_up 1',
        'mosaic_sends_frozen 0',
        'mosaic_people_queue{why="mail"} 2',
        'mosaic_people_queue_oldest_seconds{why="mail"} 90',
        'mosaic_threads{status="held",waiting_for="MAILBOX_DOWN"} 3',
        `mosaic_stages_overdue{mailbox="${MAILBOX}",stage="2"} 4`,
        `mosaic_sends_undecided{mailbox="${MAILBOX}",state="held"} 1`,
        `mosaic_cap_counted_sends{mailbox="${MAILBOX}"} 7`,
        `mosaic_cap_sends{mailbox="${MAILBOX}"} 500`,
        `mosaic_mailbox_coverage_age_seconds{mailbox="${MAILBOX}"} 12`,
        `mosaic_mailbox_state{mailbox="${MAILBOX}",state="watching"} 1`,
        `mosaic_mailbox_state{mailbox="${MAILBOX}",state="login_refused"} 0`,
        'mosaic_model_agreement_ratio{judge="acting",source="groq",model="m"} 0.75',
        'mosaic_model_compared_verdicts{judge="shadow",source="offline",model="o"} 0',
      ]),
    );
    expect(lines.filter((line) => line.includes('agreement_ratio'))).toHaveLength(1);
  });

  it('claim nothing while the database is away, and say so', async () => {
    let isUp = true;
    const gauges = world(() => (isUp ? Promise.resolve(STANDING) : Promise.reject(new Error('away'))));
    await gauges.scrape();
    isUp = false;
    gauges.pass(5_001);
    const lines = await gauges.scrape();
    expect(lines).toContain('mosaic_database_up 0');
    expect(
      lines.filter((line) => /frozen|people|threads|overdue|undecided|_cap_|mailbox|agreement/.test(line)),
    ).toEqual([]);
    isUp = true;
    gauges.pass(5_001);
    expect(await gauges.scrape()).toContain('mosaic_database_up 1');
  });

  it('ask once for scrapes that come close together', async () => {
    const gauges = world(() => Promise.resolve(STANDING));
    await Promise.all([gauges.scrape(), gauges.scrape()]);
    await gauges.scrape();
    expect(gauges.asked()).toBe(1);
    gauges.pass(5_001);
    await gauges.scrape();
    expect(gauges.asked()).toBe(2);
  });

  it('never have two questions open, however long one takes', async () => {
    const answer = { give: (_: Standing): void => undefined };
    const gauges = world(
      () =>
        new Promise((resolve) => {
          answer.give = resolve;
        }),
    );
    expect(await gauges.scrape()).toContain('mosaic_database_up 0');
    gauges.pass(60_000);
    expect(await gauges.scrape()).toContain('mosaic_database_up 0');
    expect(gauges.asked()).toBe(1);
    answer.give(STANDING);
    expect(await gauges.scrape()).toContain('mosaic_database_up 1');
    expect(gauges.asked()).toBe(1);
  });
});
