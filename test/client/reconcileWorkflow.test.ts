import { ApplicationFailure } from '@temporalio/common';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import type { ReconcileActivities } from '../../src/activities/inputs';
import { reconcileNow } from '../../src/client/reconcileNow';
import { ensureReconcileSchedule, reconcileScheduleStanding } from '../../src/client/setup/schedule';
import { TASK_QUEUES } from '../../src/domain/taskQueues';
import type { ReconcileReport } from '../../src/workflows/reconcile.contract';
import { bundleWorkflows } from '../support/threadHarness';
import { createNamespace, type TestNamespace } from '../support/temporal';

Runtime.install({ logger: new DefaultLogger('ERROR') });

const found = (workflowId: string): ReconcileReport => ({
  checked: 2,
  repaired: [{ workflowId, finding: 'repaired' }],
  reported: [],
});

describe('the reconcile workflow', () => {
  let namespace: TestNamespace;
  beforeAll(async () => {
    namespace = await createNamespace();
  });
  afterAll(() => namespace.close());

  it('goes on when one part cannot be compared, and says so', async () => {
    const activities: ReconcileActivities = {
      reconcileWatchers: () => Promise.resolve(found('watchers')),
      reconcileProjections: () => Promise.resolve(found('rows')),
      reconcileThreads: () => Promise.reject(ApplicationFailure.nonRetryable('Temporal is tired.')),
      reconcileMails: () => Promise.resolve(found('mails')),
      reconcileSends: () => Promise.resolve(found('sends')),
      reconcileRedis: () => Promise.resolve(found('Redis')),
    };
    const shared = { connection: namespace.workerConnection, namespace: namespace.namespace };
    const workers = await Promise.all([
      Worker.create({ ...shared, taskQueue: TASK_QUEUES.workflows, workflowBundle: await bundleWorkflows() }),
      Worker.create({ ...shared, taskQueue: TASK_QUEUES.mail, activities: { ...activities } }),
    ]);
    const running = Promise.all(workers.map((worker) => worker.run()));
    try {
      expect(await reconcileNow(namespace.waitingClient, 60_000)).toEqual({
        kind: 'done',
        value: {
          checked: 10,
          repaired: ['watchers', 'rows', 'mails', 'sends', 'Redis'].map((workflowId) => ({
            workflowId,
            finding: 'repaired',
          })),
          reported: [{ workflowId: '', finding: 'The threads could not be compared: Temporal is tired.' }],
        },
      });
    } finally {
      for (const worker of workers) worker.shutdown();
      await running;
    }
  });

  it('is refused with what to do while no worker runs', async () => {
    expect(await reconcileNow(namespace.waitingClient, 500)).toMatchObject({
      kind: 'refused',
      why: expect.stringContaining('mosaic doctor') as string,
    });
  });

  it('is scheduled once; an update keeps an operator’s pause', async () => {
    const client = namespace.waitingClient;
    expect(await reconcileScheduleStanding(client)).toBeNull();
    expect(await ensureReconcileSchedule(client, 900_000)).toBe('created');
    const handle = client.schedule.getHandle('mosaic-reconcile');
    await handle.pause();
    expect(await ensureReconcileSchedule(client, 60_000)).toBe('updated');
    expect(await reconcileScheduleStanding(client)).toMatchObject({ isPaused: true });
    expect((await handle.describe()).spec.intervals).toEqual([expect.objectContaining({ every: 60_000 })]);
  });
});
