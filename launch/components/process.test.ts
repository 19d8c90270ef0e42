import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../paths';
import { waitUntil } from '../wait';
import { isAlive, processIdentity } from './identity';
import { type ProcessSpec, recall, startProcess } from './process';

describe('a process of our own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mosaic-process-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const shell = (script: string, spec: Partial<ProcessSpec> = {}): ProcessSpec => ({
    name: 'The thing',
    command: '/bin/sh',
    args: ['-c', script],
    output: { file: join(folder, 'output.log') },
    processFile: join(folder, 'thing.process.json'),
    ports: [],
    stopSignal: 'SIGTERM',
    stopTimeoutMs: 5_000,
    readyTimeoutMs: 5_000,
    isReady: () => Promise.resolve(readFileSync(join(folder, 'output.log'), 'utf8').includes('ready')),
    ...spec,
  });

  it('is up once it answers, is remembered while it lives, and is gone once it is stopped', async () => {
    const running = await startProcess(shell('echo ready; exec sleep 60'));
    expect(recall(join(folder, 'thing.process.json'))).toEqual({
      pid: running.pid,
      identity: processIdentity(running.pid),
    });
    await running.stop();
    expect(processIdentity(running.pid)).toBeNull();
    expect(await running.ended).toBe('SIGTERM');
    expect(existsSync(join(folder, 'thing.process.json'))).toBe(false);
  });

  it('is killed where it does not end in time', async () => {
    const running = await startProcess(
      shell("trap '' TERM; echo ready; while :; do sleep 0.05; done", { stopTimeoutMs: 100 }),
    );
    await running.stop();
    expect(await running.ended).toBe('SIGKILL');
  });

  it('fails with its own words where it ends before it answers', async () => {
    await expect(startProcess(shell('echo port is taken >&2; exit 3'))).rejects.toThrow(
      'The thing did not start: code 3. It said:\nport is taken',
    );
  });

  it('fails where it never answers, and is not left running', async () => {
    const file = join(folder, 'pid');
    await expect(
      startProcess(shell(`echo $$ > ${file}; exec sleep 60`, { readyTimeoutMs: 200 })),
    ).rejects.toThrow('no answer within 0.2 s');
    expect(processIdentity(Number(readFileSync(file, 'utf8')))).toBeNull();
  });

  it('fails where there is no such program', async () => {
    await expect(startProcess(shell('', { command: join(folder, 'missing') }))).rejects.toThrow(
      /did not start: .*ENOENT/,
    );
  });

  it('takes the place of one that an earlier launcher left', async () => {
    const left = await startProcess(shell('echo ready; exec sleep 60'));
    const next = await startProcess(shell('echo ready; exec sleep 60'));
    expect(processIdentity(left.pid)).toBeNull();
    await next.stop();
  });

  it('ends when its launcher is killed', async () => {
    const launcher = launch('echo ready; exec sleep 60');
    const pid = await printedPid(launcher);
    const identity = processIdentity(pid) ?? 'gone';
    launcher.kill('SIGKILL');
    expect(await waitUntil(() => !isAlive(pid, identity), { timeoutMs: 10_000 })).toBe(true);
  });

  /** A launcher in a process of its own, which prints the pid of what it started. */
  function launch(script: string): ChildProcess {
    const code = `
      require('tsx/cjs/api').register();
      const { startProcess } = require('./launch/components/process');
      startProcess({ name: 'x', command: '/bin/sh', args: ['-c', ${JSON.stringify(script)}], output: { file: ${JSON.stringify(join(folder, 'x.log'))} },
        ports: [], stopSignal: 'SIGTERM', stopTimeoutMs: 1000, readyTimeoutMs: 1000, isReady: () => Promise.resolve(true) }).then(({ pid }) => console.log(pid));
    `;
    return spawn(process.execPath, ['-e', code], { cwd: PROJECT_ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  }

  async function printedPid(launcher: ChildProcess): Promise<number> {
    const [chunk] = (await once(launcher.stdout!, 'data')) as [Buffer];
    return Number(chunk.toString());
  }
});
