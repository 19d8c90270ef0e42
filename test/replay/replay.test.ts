import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils';
import { DefaultLogger, Runtime, Worker, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import { PATHS } from '../support/paths';
import { bundleWorkflows } from '../support/threadHarness';

const FOLDER = join(__dirname, 'histories');
const versions = existsSync(FOLDER) ? readdirSync(FOLDER) : [];
const histories = versions.flatMap((version) =>
  readdirSync(join(FOLDER, version)).map(
    (file) => [`${version}/${file}`, join(FOLDER, version, file)] as const,
  ),
);

let bundle: WorkflowBundleWithSourceMap;
beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  bundle = await bundleWorkflows();
});

async function replay(file: string, code: WorkflowBundleWithSourceMap): Promise<void> {
  const history = historyFromJSON(JSON.parse(readFileSync(file, 'utf8')) as never);
  await Worker.runReplayHistory(
    { workflowBundle: code, replayName: 'replay' },
    history,
    'creator/team@example.com/replayed',
  );
}

it('holds a history of every path', () => {
  expect(histories.length).toBeGreaterThanOrEqual(PATHS.length);
});

it.each(histories)('%s is replayed by the code as it is', async (_name, file) => {
  await expect(replay(file, bundle)).resolves.toBeUndefined();
});

it.each([
  ['an activity that was renamed', 'sendStage.executeWithOptions', 'settleSend.executeWithOptions'],
  [
    'a search attribute that is no longer set',
    'upsertSearchAttributes)(attributesOf(report))',
    'setCurrentDetails)(report.status)',
  ],
])('can fail: %s is noticed', async (_name, before, after) => {
  const changed = bundle.code.replaceAll(before, after);
  if (changed === bundle.code)
    throw new Error('the change did not apply: look into the bundle for its new shape');
  const [, file] = histories.find(([name]) => name.endsWith('/exhausted.json'))!;
  await expect(replay(file, { ...bundle, code: changed })).rejects.toThrow(DeterminismViolationError);
});
