import { KillMatrix, type KillPoint } from '../support/killMatrix';
import { SendWorld } from '../support/sendWorld';
import type { Script } from '../support/scriptedSmtp';

/** A dozen points of the matrix; all of them are in test/full. */
let world: SendWorld;
let matrix: KillMatrix;
let calls: readonly string[];

beforeAll(async () => {
  world = await SendWorld.start({ mailboxes: 30 });
  matrix = new KillMatrix(world);
  calls = await matrix.calls({});
});
afterAll(async () => {
  await matrix.close();
  await world.close();
});
beforeEach(() => {
  world.useNextMailbox();
});

const oneCopy = { copies: 1, ledger: 'sent', stagesSent: 1, openSend: null };

const points: readonly [string, KillPoint['when']][] = [
  ['sends.plan', 'after'],
  ['session.threadHeads', 'after'],
  ['sends.fence', 'before'],
  ['sends.fence', 'after'],
  ['sends.claimWire', 'before'],
  ['sends.claimWire', 'after'],
  ['transport.transmit', 'after'],
  ['sends.settle', 'before'],
  ['sends.settle', 'after'],
];

it.each(points)('killed at %s, %s the call: exactly one copy', async (name, when) => {
  const call = calls.indexOf(name);
  expect(call).toBeGreaterThanOrEqual(0);
  await expect(matrix.run({}, { call, when })).resolves.toEqual(oneCopy);
});

const hangs: readonly [string, Script][] = [
  ['RCPT TO', { rcpt: 'hang' }],
  ['the body', { body: { afterBytes: 100, fault: 'hang' } }],
  ['the answer to the dot, mail taken', { dot: { fault: 'hang', taken: true } }],
  ['the answer to the dot, mail not taken', { dot: { fault: 'hang', taken: false } }],
];

it.each(hangs)('killed while it waits at %s: exactly one copy', async (_name, script) => {
  await expect(matrix.run(script, null)).resolves.toEqual(oneCopy);
});
