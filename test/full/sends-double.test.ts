import { sendOnce } from '../../src/activities/sendStage';
import { openSendDeps, sendRun, type OpenSendDeps } from '../support/sendDeps';
import { SendWorld } from '../support/sendWorld';

const TIMES = 1_000;
const AT_ONCE = 4;

it(
  `two workers send the same stage at once, ${TIMES} times: one copy each`,
  async () => {
    const world = await SendWorld.start({ mailboxes: AT_ONCE });
    const workers: OpenSendDeps[] = await Promise.all([
      openSendDeps(world.config, world.deps.clock),
      openSendDeps(world.config, world.deps.clock),
    ]);
    const counts = new Map<number, number>();
    try {
      const lane = async (mailbox: string): Promise<void> => {
        for (let at = 0; at < TIMES / AT_ONCE; at++) {
          const due = await world.dueThread(mailbox);
          const input = { threadId: due.threadId, stage: 1, dueAtMs: 0, ordered: true } as const;
          await Promise.all(workers.map(({ deps }) => sendOnce(deps, input, sendRun())));
          const copies = world.copiesFor(due).length;
          counts.set(copies, (counts.get(copies) ?? 0) + 1);
        }
      };
      await Promise.all(world.config.accounts.map(({ address }) => lane(address)));
    } finally {
      await Promise.all(workers.map((worker) => worker.close()));
      await world.close();
    }
    expect([...counts]).toEqual([[1, TIMES]]);
  },
  20 * 60_000,
);
