import { PostgresMailboxes } from '../../src/adapters/postgres/mailboxes';
import { LeaseLost, type FolderCursor } from '../../src/activities/ports';
import { createMigratedDatabase, openTestDatabase, type MigratedDatabase } from '../support/database';
import { uniqueName } from '../support/servers';
import { T0 } from '../support/threadRows';

const MINUTE_MS = 60_000;

let database: MigratedDatabase;
let mailboxes: PostgresMailboxes;
let mailbox: string;

beforeAll(async () => {
  database = await createMigratedDatabase();
  mailboxes = new PostgresMailboxes(database.app);
});
beforeEach(() => {
  mailbox = `${uniqueName('box')}@example.com`;
});
afterAll(() => database.close());

const cursor = (lastUid: number): FolderCursor => ({
  path: 'INBOX',
  role: 'inbox',
  uidValidity: '4294967295',
  lastUid,
  sweptAtMs: T0 + lastUid,
});

describe('the lease', () => {
  it('belongs to one holder until it runs out', async () => {
    const first = await mailboxes.acquireLease(mailbox, 'one', T0, 1_000);
    expect(first).not.toBeNull();
    expect(await mailboxes.acquireLease(mailbox, 'two', T0 + 999, 1_000)).toBeNull();
    expect(await mailboxes.acquireLease(mailbox, 'one', T0 + 999, 1_000)).toEqual(first);
    expect(await mailboxes.acquireLease(mailbox, 'two', T0 + 1_998, 1_000)).toBeNull();
    const second = await mailboxes.acquireLease(mailbox, 'two', T0 + 1_999, 1_000);
    expect(BigInt(second!.token)).toBeGreaterThan(BigInt(first!.token));
  });

  it('refuses the writes of an older token', async () => {
    const older = (await mailboxes.acquireLease(mailbox, 'one', T0, 1_000))!;
    await mailboxes.saveCursor(older, cursor(5));
    const newer = (await mailboxes.acquireLease(mailbox, 'two', T0 + 1_000, 1_000))!;
    await mailboxes.saveCursor(newer, cursor(9));
    await expect(mailboxes.saveCursor(older, cursor(7))).rejects.toThrow(LeaseLost);
    expect(await mailboxes.renewLease(older, T0 + 1_001, 1_000)).toBe(false);
    await mailboxes.releaseLease(older);
    expect(await mailboxes.acquireLease(mailbox, 'three', T0 + 1_500, 1_000)).toBeNull();
    expect(await mailboxes.cursors(mailbox)).toEqual([cursor(9)]);
    expect((await mailboxes.get(mailbox)).lastSuccessAtMs).toBe(T0 + 9);
  });

  it('goes on with a renewal, and to the next with a release', async () => {
    const lease = (await mailboxes.acquireLease(mailbox, 'one', T0, 1_000))!;
    expect(await mailboxes.renewLease(lease, T0 + 900, 1_000)).toBe(true);
    expect(await mailboxes.acquireLease(mailbox, 'two', T0 + 1_500, 1_000)).toBeNull();
    await mailboxes.releaseLease(lease);
    expect(await mailboxes.renewLease(lease, T0 + 1_501, 1_000)).toBe(false);
    const next = await mailboxes.acquireLease(mailbox, 'two', T0 + 1_502, 1_000);
    expect(BigInt(next!.token)).toBeGreaterThan(BigInt(lease.token));
  });

  it('is given to one of many who ask at once', async () => {
    const holders = Array.from({ length: 8 }, (_, index) => `holder ${index}`);
    const leases = await Promise.all(
      holders.map((holder) => mailboxes.acquireLease(mailbox, holder, T0, 1_000)),
    );
    expect(leases.filter((lease) => lease !== null)).toHaveLength(1);
  });
});

describe('logins', () => {
  it('are free until one is refused, and after one worked', async () => {
    expect(await mailboxes.nextLoginAtMs(mailbox, T0)).toBeNull();
    await mailboxes.loginRefused(mailbox, T0);
    expect(await mailboxes.nextLoginAtMs(mailbox, T0 + 1)).toBe(T0 + 15 * MINUTE_MS);
    expect(await mailboxes.nextLoginAtMs(mailbox, T0 + 15 * MINUTE_MS)).toBeNull();
    await mailboxes.loginWorked(mailbox, T0 + 15 * MINUTE_MS + 1);
    expect(await mailboxes.nextLoginAtMs(mailbox, T0 + 15 * MINUTE_MS + 2)).toBeNull();
  });

  it('are tried once in 15 minutes over two connections, each with several at once', async () => {
    const second = openTestDatabase(database.url, 'mosaic_app');
    try {
      const other = new PostgresMailboxes(second);
      let tries = 0;
      const login = async (through: PostgresMailboxes, nowMs: number): Promise<void> => {
        if ((await through.nextLoginAtMs(mailbox, nowMs)) !== null) return;
        tries++;
        await through.loginRefused(mailbox, nowMs);
      };
      for (let minute = 0; minute < 31; minute++) {
        const nowMs = T0 + minute * MINUTE_MS;
        await Promise.all([mailboxes, other, mailboxes, other].map((each) => login(each, nowMs)));
      }
      // At 0, 15 and 30 minutes.
      expect(tries).toBe(3);
    } finally {
      await second.destroy();
    }
  });

  it('of several that work go on one after the other', async () => {
    let atOnce = 0;
    let most = 0;
    await Promise.all(
      [1, 2, 3].map(async () => {
        expect(await mailboxes.nextLoginAtMs(mailbox, T0)).toBeNull();
        most = Math.max(most, ++atOnce);
        await mailboxes.cursors(mailbox);
        atOnce--;
        await mailboxes.loginWorked(mailbox, T0);
      }),
    );
    expect(most).toBe(1);
  });

  it('count when the process died in the middle of one', async () => {
    await mailboxes.loginRefused(mailbox, T0);
    expect(await mailboxes.nextLoginAtMs(mailbox, T0 + 20 * MINUTE_MS)).toBeNull();
    expect(await mailboxes.nextLoginAtMs(mailbox, T0 + 21 * MINUTE_MS)).toBe(T0 + 35 * MINUTE_MS);
  });

  it('that never reached the server give their claim back', async () => {
    await mailboxes.loginRefused(mailbox, T0);
    expect(await mailboxes.nextLoginAtMs(mailbox, T0 + 20 * MINUTE_MS)).toBeNull();
    await mailboxes.loginUntried(mailbox);
    expect(await mailboxes.nextLoginAtMs(mailbox, T0 + 21 * MINUTE_MS)).toBeNull();
  });

  it('that work bring the mailbox back, but lift no quota', async () => {
    expect(await mailboxes.loginWorked(mailbox, T0)).toBe(false);
    await mailboxes.setState(mailbox, 'login_refused', 'wrong password', null, T0);
    expect(await mailboxes.loginWorked(mailbox, T0 + 1)).toBe(true);
    expect(await mailboxes.get(mailbox)).toMatchObject({ state: 'watching', stateReason: null });
    await mailboxes.setState(mailbox, 'provider_quota', '5.4.5', T0 + 9_000, T0 + 2);
    expect(await mailboxes.loginWorked(mailbox, T0 + 3)).toBe(false);
    expect(await mailboxes.get(mailbox)).toMatchObject({
      state: 'provider_quota',
      stateReason: '5.4.5',
      stateUntilMs: T0 + 9_000,
    });
  });
});

describe('the record of a mailbox', () => {
  it('begins when something is written of it', async () => {
    expect(await mailboxes.get(mailbox)).toMatchObject({ mailbox, state: 'starting', stateSinceMs: null });
    expect(await mailboxes.cursors(mailbox)).toEqual([]);
  });

  it('knows since when it is as it is', async () => {
    await mailboxes.setState(mailbox, 'down', 'refused', null, T0);
    await mailboxes.setState(mailbox, 'down', 'time-out', T0 + 50, T0 + 10);
    expect(await mailboxes.get(mailbox)).toMatchObject({
      state: 'down',
      stateReason: 'time-out',
      stateSinceMs: T0,
      stateUntilMs: T0 + 50,
    });
    await mailboxes.setState(mailbox, 'watching', null, null, T0 + 20);
    expect(await mailboxes.get(mailbox)).toMatchObject({ stateSinceMs: T0 + 20, stateUntilMs: null });
  });

  it('keeps the first start for ever, and that copies are filed', async () => {
    expect(await mailboxes.setWatchedSince(mailbox, T0)).toBe(T0);
    expect(await mailboxes.setWatchedSince(mailbox, T0 + 1)).toBe(T0);
    await mailboxes.setFilesSentCopies(mailbox);
    expect((await mailboxes.get(mailbox)).filesSentCopies).toBe(true);
  });
});
