import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { dashboard, expressions, PROMETHEUS, rulesText } from './monitoring';
import { getPromtool, type Promtool } from './promtool';

const run = promisify(execFile);

describe('alert rules', () => {
  it('each alert has a severity, a summary, a description and a runbook that exists', () => {
    const guide = readFileSync(join(__dirname, '..', '..', 'docs', 'operations.md'), 'utf8');
    const anchors = [...guide.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
      (heading ?? '')
        .toLowerCase()
        .replace(/[^\w -]/g, '')
        .replaceAll(' ', '-'),
    );
    const alerts = rulesText().split('- alert: ').slice(1);
    expect(alerts.length).toBeGreaterThan(10);
    for (const alert of alerts) {
      expect(alert).toMatch(/severity: (page|ticket)/);
      expect(alert).toMatch(/summary: '.+'/);
      expect(alert).toMatch(/description: '.+'/);
      expect(anchors).toContain(/runbook: 'docs\/operations\.md#(.+)'/.exec(alert)?.[1]);
    }
  });
});

describe('the dashboard', () => {
  it('is importable: one data source variable, panels with ids, places and queries of their own', () => {
    const { templating, panels, uid, title, schemaVersion } = dashboard();
    expect({ uid, title }).toEqual({ uid: 'mosaic-autoresponder', title: 'Mosaic Autoresponder' });
    expect(schemaVersion).toBeGreaterThanOrEqual(36);
    expect(templating.list).toMatchObject([{ name: 'datasource', type: 'datasource', query: 'prometheus' }]);
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    const taken = new Set<string>();
    for (const { type, title: name, description, gridPos, datasource, targets } of panels) {
      expect(gridPos.x + gridPos.w).toBeLessThanOrEqual(24);
      for (let x = gridPos.x; x < gridPos.x + gridPos.w; x += 1)
        for (let y = gridPos.y; y < gridPos.y + gridPos.h; y += 1) {
          expect(taken).not.toContain(`${x}/${y}`);
          taken.add(`${x}/${y}`);
        }
      if (type === 'row') continue;
      expect({ name, description }).toEqual({ name, description: expect.stringMatching(/./) as string });
      expect(
        [datasource, ...(targets ?? []).map((target) => target.datasource)].map((each) => each?.uid),
      ).toEqual(Array(1 + (targets?.length ?? 0)).fill('${datasource}'));
      expect(targets?.length).toBeGreaterThan(0);
    }
  });
});

describe("Prometheus' own checker", () => {
  let promtool: Promtool;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'mosaic-rules-'));
    promtool = await getPromtool();
  }, 600_000);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** Rejects with what the checker says. Without a checker nothing is proved, and the report says so. */
  async function checked(...args: string[]): Promise<string> {
    if (promtool.kind === 'missing') {
      process.stderr.write(`SKIPPED: ${promtool.reason}\n`);
      return 'SUCCESS (skipped)';
    }
    const { stdout } = await run(promtool.command, args, { cwd: PROMETHEUS });
    return stdout;
  }

  it('takes configuration and rules', async () => {
    expect(await checked('check', 'config', 'prometheus.yml')).toContain('SUCCESS');
  });

  it('sees each alert come where it should, and not where it should not', async () => {
    expect(await checked('test', 'rules', 'rules.test.yml')).toContain('SUCCESS');
  });

  it('understands every query of the dashboard', async () => {
    const file = join(folder, 'queries.yml');
    const rules = expressions().map((expr, index) => ({ record: `query:${index}`, expr }));
    writeFileSync(file, JSON.stringify({ groups: [{ name: 'dashboard', rules }] }));
    expect(await checked('check', 'rules', file)).toContain('SUCCESS');
  });
});
