/**
 * Records the histories that the replay gate replays: `npx tsx test/replay/record.ts <version>`. Histories of a version
 * that has been in production are never recorded again: what they catch is that today's code cannot replay them.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { PATHS } from '../support/paths';
import setUp, { tearDown } from '../support/servers.setup';
import { startThreadHarness } from '../support/threadHarness';

async function main(version: string): Promise<void> {
  await setUp();
  const harness = await startThreadHarness();
  const folder = join(__dirname, 'histories', version);
  mkdirSync(folder, { recursive: true });
  for (const path of PATHS) {
    const handle = await path.walk(harness);
    await handle.result().catch(() => undefined);
    const file = join(folder, `${path.name.replaceAll(/[^a-z0-9]+/g, '-')}.json`);
    const history = JSON.parse(historyToJSON(await handle.fetchHistory()), withoutPlaces) as unknown;
    writeFileSync(file, JSON.stringify(history));
    process.stdout.write(`${file}\n`);
  }
  await harness.close();
  await tearDown();
}

/** A stack trace names folders of the machine that recorded it, and replay does not look at it. */
function withoutPlaces(key: string, value: unknown): unknown {
  return key === 'stackTrace' ? '' : value;
}

const version = process.argv[2];
if (version === undefined)
  throw new Error('Say which version the histories are of: npx tsx test/replay/record.ts 0.1.0');
void main(version);
