import { terminalReporter } from './report';
import { Stopped, type Supervised, Supervisor } from './supervisor';
import { waitUntil } from './wait';

/** Runs until it is told to end; notes what happens to it. */
class Runner implements Supervised {
  readonly ended: Promise<string>;
  end: (how: string) => void = () => undefined;

  constructor(
    readonly name: string,
    readonly notes: string[],
    readonly stops = true,
  ) {
    this.ended = new Promise((resolve) => {
      this.end = resolve;
    });
  }

  stop(): Promise<void> {
    this.notes.push(`${this.name} stop`);
    if (this.stops) this.end('code 0');
    return this.ended.then(() => undefined);
  }

  kill(): void {
    this.notes.push(`${this.name} kill`);
    this.end('SIGKILL');
  }
}

function setUp() {
  const said: string[] = [];
  const notes: string[] = [];
  const codes: number[] = [];
  const supervisor = new Supervisor({
    reporter: terminalReporter({ write: (text) => said.push(text.trim()) }),
    stopWithinMs: 300,
    restartAfterMs: 5,
    exit: (code) => codes.push(code),
  });
  return { supervisor, said, notes, codes };
}

describe('the supervisor', () => {
  it('starts in order, says so, and stops in reverse order, once', async () => {
    const { supervisor, said, notes } = setUp();
    await supervisor.run({
      name: 'First',
      start: () => Promise.resolve(new Runner('first', notes)),
      describe: () => 'ready on 1',
    });
    await supervisor.run({ name: 'Second', start: () => Promise.resolve(new Runner('second', notes)) });
    await Promise.all([supervisor.stop(), supervisor.stop()]);
    expect(notes).toEqual(['second stop', 'first stop']);
    expect(said.slice(0, 2)).toEqual(['First ready on 1', 'Second is running']);
  });

  it('starts again what ended by itself, and hands over the one before', async () => {
    const { supervisor, said, notes } = setUp();
    const started: (Runner | undefined)[] = [];
    const start = (previous?: Runner): Promise<Runner> => {
      started.push(previous);
      return Promise.resolve(new Runner(`number ${started.length}`, notes));
    };
    const first = await supervisor.run({ name: 'Thing', start });
    first.end('SIGSEGV');
    expect(
      await waitUntil(() => said.includes('Thing is running again'), { timeoutMs: 2_000, everyMs: 5 }),
    ).toBe(true);
    expect(started).toEqual([undefined, first]);
    await supervisor.stop();
    expect(notes).toEqual(['number 2 stop']);
  });

  it('gives up on what ends again and again: everything stops, with a failure', async () => {
    const { supervisor, said, notes, codes } = setUp();
    await supervisor.run({ name: 'Server', start: () => Promise.resolve(new Runner('server', notes)) });
    const start = (): Promise<Runner> => {
      const runner = new Runner('worker', notes);
      runner.end('code 1');
      return Promise.resolve(runner);
    };
    await supervisor.run({ name: 'Worker', start });
    expect(await waitUntil(() => codes.length > 0, { timeoutMs: 5_000, everyMs: 5 })).toBe(true);
    expect(codes).toEqual([1]);
    expect(notes).toContain('server stop');
    expect(said.join('\n')).toContain('Worker ended 5 times within a minute (code 1).');
  });

  it('kills what does not stop within the bound', async () => {
    const { supervisor, notes } = setUp();
    await supervisor.run({
      name: 'Stubborn',
      start: () => Promise.resolve(new Runner('stubborn', notes, false)),
    });
    await supervisor.stop();
    expect(notes).toEqual(['stubborn stop', 'stubborn kill']);
  });

  it('stops what is just being started, and starts nothing after', async () => {
    const { supervisor, notes } = setUp();
    let finish: (runner: Runner) => void = () => undefined;
    const late = supervisor.run({
      name: 'Late',
      start: () => new Promise<Runner>((resolve) => (finish = resolve)),
    });
    const outcome = expect(late).rejects.toThrow(Stopped);
    const stopped = supervisor.stop();
    finish(new Runner('late', notes));
    await Promise.all([stopped, outcome]);
    await expect(
      supervisor.run({ name: 'Never', start: () => Promise.resolve(new Runner('never', notes)) }),
    ).rejects.toThrow(Stopped);
    expect(notes).toEqual(['late stop']);
  });
});
