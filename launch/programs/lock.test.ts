import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withLock } from './lock';

describe('a lock between processes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mosaic-lock-'));
  const file = join(folder, 'thing.lock');
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('lets one at a time do the work, and tells the other who is at it', async () => {
    let atWork = 0;
    let most = 0;
    const waits: number[] = [];
    const work = async (): Promise<void> => {
      most = Math.max(most, (atWork += 1));
      await new Promise((resolve) => setTimeout(resolve, 20));
      atWork -= 1;
    };
    const note = (pid: number): void => void waits.push(pid);
    await Promise.all([withLock(file, note, work), withLock(file, note, work)]);
    expect(most).toBe(1);
    expect(waits).toEqual([process.pid]);
  });

  it('is given back when the work fails', async () => {
    await expect(
      withLock(
        file,
        () => undefined,
        () => Promise.reject(new Error('no')),
      ),
    ).rejects.toThrow('no');
    expect(
      await withLock(
        file,
        () => undefined,
        () => Promise.resolve('done'),
      ),
    ).toBe('done');
  });

  it.each([JSON.stringify({ pid: process.pid, identity: 'of long ago' }), 'torn'])(
    'is taken over from an owner that is gone: %s',
    async (text) => {
      writeFileSync(file, text);
      expect(
        await withLock(
          file,
          () => undefined,
          () => Promise.resolve('done'),
        ),
      ).toBe('done');
    },
  );
});
