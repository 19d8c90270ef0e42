import type { WatchStanding } from '../adapters/postgres/watchStandings';
import { WORKER_ROLES, type WorkerRole } from '../config/roles';
import { notReady } from './readiness';

const NOW = Date.UTC(2026, 0, 5, 12);
const MAILBOX = 'team@example.com';

const standing = (over: Partial<WatchStanding> = {}): WatchStanding => ({
  mailbox: MAILBOX,
  state: 'watching',
  leaseHolder: 'run/1/1',
  leaseUntilMs: NOW + 30_000,
  lastSuccessAtMs: NOW - 1_000,
  ...over,
});
const worker = (state: string) => ({ getState: () => state });

function missing(
  roles: readonly WorkerRole[],
  workers: readonly { getState(): string }[] | null,
  standings: () => Promise<readonly WatchStanding[]> = () => Promise.resolve([standing()]),
): Promise<readonly string[]> {
  return notReady({
    config: { workerRoles: roles, pollingIntervalMs: 60_000 },
    mailboxes: [MAILBOX],
    workers,
    standings,
    nowMs: NOW,
  });
}

describe('readiness', () => {
  it.each(WORKER_ROLES.map((role) => [role]))(
    'of the role %s alone: not before its workers were made',
    async (role) => {
      expect(await missing([role], null)).toEqual(['The workers have not started yet.']);
    },
  );

  it('a console alone polls nothing and is ready', async () => {
    expect(await missing(['console'], [])).toEqual([]);
  });

  it.each([[['workflows']], [['mail', 'ai']], [['workflows', 'mail', 'ai', 'console']]] satisfies [
    WorkerRole[],
  ][])('%j asks no table about mailboxes', async (roles) => {
    const noTables = () => Promise.reject(new Error('asked'));
    expect(await missing(roles, [worker('RUNNING')], noTables)).toEqual([]);
  });

  it.each([['STOPPED'], ['FAILED'], ['DRAINING'], ['INITIALIZED']])(
    'a worker that is %s does not poll',
    async (state) => {
      expect(await missing(['mail'], [worker('RUNNING'), worker(state)])).toEqual([
        '1 of 2 workers do not poll.',
      ]);
    },
  );

  describe('with the role watch', () => {
    const watching = (over: Partial<WatchStanding>) =>
      missing(['watch'], [worker('RUNNING')], () => Promise.resolve([standing(over)]));
    const NOT_WATCHED = [`The mailbox ${MAILBOX} is not watched yet.`];

    it('a mailbox under a lease is watched', async () => {
      expect(await watching({ lastSuccessAtMs: null })).toEqual([]);
    });

    it('between two runs of its watcher it still counts as watched', async () => {
      expect(await watching({ leaseUntilMs: null, lastSuccessAtMs: NOW - 80_000 })).toEqual([]);
    });

    it('what its state says from an earlier life does not count', async () => {
      expect(await watching({ leaseUntilMs: NOW - 1, lastSuccessAtMs: NOW - 3_600_000 })).toEqual(
        NOT_WATCHED,
      );
      expect(await watching({ leaseUntilMs: null, lastSuccessAtMs: null })).toEqual(NOT_WATCHED);
    });

    it.each([['down'], ['login_refused']] as const)('%s is known to be down', async (state) => {
      expect(await watching({ state, leaseUntilMs: null, lastSuccessAtMs: null })).toEqual([]);
    });

    it.each([['provider_quota'], ['policy_held']] as const)(
      '%s holds back sends, not the watch',
      async (state) => {
        expect(await watching({ state })).toEqual([]);
        expect(await watching({ state, leaseUntilMs: null, lastSuccessAtMs: null })).toEqual(NOT_WATCHED);
      },
    );

    it('a mailbox that was never heard of is not watched', async () => {
      expect(await missing(['watch'], [worker('RUNNING')], () => Promise.resolve([]))).toEqual(NOT_WATCHED);
      expect(await watching({ state: 'starting' })).toEqual(NOT_WATCHED);
    });
  });
});
