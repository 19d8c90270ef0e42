import { setTimeout as sleep } from 'node:timers/promises';
import type { Log, LogFields } from '../activities/ports';
import { TaskFields, withTaskFields } from './taskFields';

function world() {
  const lines: [string, LogFields | undefined][] = [];
  const write = (message: string, fields?: LogFields): void => {
    lines.push([message, fields]);
  };
  const log: Log = withTaskFields({ debug: write, info: write, warn: write, error: write });
  const run = (workflowId: string | null, argument: unknown, work: () => Promise<void>) =>
    new TaskFields(workflowId).execute({ args: [argument], headers: {} }, work);
  return { lines, log, run };
}

it('a line written anywhere inside an activity names its workflow and its thread', async () => {
  const { lines, log, run } = world();
  await Promise.all(
    ['1', '2'].map((threadId) =>
      run(`creator/${threadId}`, { threadId }, async () => {
        await sleep(1);
        log.warn('SMTP: no answer', { response: '421' });
      }),
    ),
  );
  expect(lines).toEqual(
    ['1', '2'].map((threadId) => [
      'SMTP: no answer',
      { workflowId: `creator/${threadId}`, threadId, response: '421' },
    ]),
  );
});

it('what a line says itself wins, and outside of activities nothing is added', async () => {
  const { lines, log, run } = world();
  await run('mailbox/team@example.com', { mailbox: 'team@example.com' }, () => {
    log.info('told', { workflowId: 'creator/7' });
    return Promise.resolve();
  });
  await run(null, undefined, () => {
    log.info('nobody');
    return Promise.resolve();
  });
  log.info('outside');
  expect(lines).toEqual([
    ['told', { workflowId: 'creator/7' }],
    ['nobody', {}],
    ['outside', {}],
  ]);
});
