import { KillMatrix, type KillOutcome } from '../support/killMatrix';
import { SendWorld, type SendWorldOptions } from '../support/sendWorld';
import type { Script } from '../support/scriptedSmtp';

/** A send, and where its answer is lost its settling too, killed before and after every call of every port. */
const scripts: readonly [string, Script][] = [
  ['the server answers', {}],
  ['the answer is lost, mail taken', { dot: { fault: 'drop', taken: true } }],
  ['the answer is lost, mail not taken', { dot: { fault: 'drop', taken: false } }],
];

const hangs: readonly Script[] = [
  { greeting: 'hang' },
  { auth: 'hang' },
  { mail: 'hang' },
  { rcpt: 'hang' },
  { data: 'hang' },
  { body: { afterBytes: 1, fault: 'hang' } },
  { body: { afterBytes: 400, fault: 'hang' } },
  { dot: { fault: 'hang', taken: true } },
  { dot: { fault: 'hang', taken: false } },
];

const HOUR_MS = 3_600_000;

async function everyPoint(
  options: SendWorldOptions,
  script: Script,
  check: (outcome: KillOutcome, point: string) => void,
): Promise<void> {
  const world = await SendWorld.start({ ...options, mailboxes: 300 });
  const matrix = new KillMatrix(world);
  try {
    const calls = await matrix.calls(script);
    expect(calls.length).toBeGreaterThan(15);
    for (const [call, name] of calls.entries()) {
      for (const when of ['before', 'after'] as const) {
        world.useNextMailbox();
        check(await matrix.run(script, { call, when }), `${when} ${name} (call ${call})`);
      }
    }
    if (Object.keys(script).length > 0) return;
    for (const hang of hangs) {
      world.useNextMailbox();
      check(await matrix.run(hang, null), JSON.stringify(hang));
    }
  } finally {
    await matrix.close();
    await world.close();
  }
}

describe.each(scripts)('%s', (_name, script) => {
  it(
    'and the server files copies: exactly one copy, and everybody agrees',
    () =>
      everyPoint({ flavour: 'gmail' }, script, (outcome, point) => {
        expect({ point, ...outcome }).toEqual({
          point,
          copies: 1,
          ledger: 'sent',
          stagesSent: 1,
          openSend: null,
        });
      }),
    HOUR_MS,
  );

  it(
    'and the server files none: one copy, or a person is asked and there is at most one',
    () =>
      everyPoint({ flavour: 'plain', filing: 'never' }, script, (outcome, point) => {
        if (outcome.ledger === 'held')
          expect({ point, ...outcome }).toMatchObject({ stagesSent: 0, openSend: 'undecided' });
        else
          expect({ point, ...outcome }).toMatchObject({
            ledger: 'sent',
            copies: 1,
            stagesSent: 1,
            openSend: null,
          });
        expect({ point, many: outcome.copies > 1 }).toEqual({ point, many: false });
      }),
    HOUR_MS,
  );
});
