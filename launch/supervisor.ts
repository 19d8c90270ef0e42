import { setTimeout as sleep } from 'node:timers/promises';
import type { Ending } from './components/process';
import { messageOf } from './problem';
import { elapsedText, type Reporter } from './report';

/** Something that runs until it is stopped: a process, or a server inside ours. */
export interface Supervised {
  /** Settles when it has ended by itself or was stopped. */
  readonly ended: Promise<Ending>;
  stop(withinMs?: number): Promise<void>;
  /** Ends it at once. */
  kill(): void;
}

export interface Plan<T extends Supervised> {
  /** `Temporal`. */
  readonly name: string;
  /** Gets the one before when it is started again after it ended by itself: ports and folders stay the same. */
  readonly start: (previous?: T) => Promise<T>;
  /** Told once it is up: `ready on http://localhost:8233`. */
  readonly describe?: (running: T) => string;
}

export interface SupervisorOptions {
  readonly reporter: Reporter;
  /** Everything is gone after that, asked politely or not. */
  readonly stopWithinMs?: number;
  /** How long the first restart of something that ended by itself waits. */
  readonly restartAfterMs?: number;
  /** Ends the process: `process.exit`, if nothing else is given. */
  readonly exit?: (code: number) => void;
}

interface Entry {
  readonly name: string;
  current: Supervised;
}

const STOP_WITHIN_MS = 9_500;
const FIRST_RESTART_MS = 1_000;
const LONGEST_RESTART_MS = 30_000;
/** Ending that often within a minute means that starting it again does not help. */
const ENDINGS_A_MINUTE = 5;

/** The stop was asked for while something was being started. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

/**
 * Starts things in order, starts again what ends by itself, and stops everything in reverse order: on the first Ctrl+C or
 * SIGTERM in good order within a bound, on the second at once.
 */
export class Supervisor {
  readonly #entries: Entry[] = [];
  readonly #starting = new Set<Promise<unknown>>();
  readonly #stopping = new AbortController();
  readonly #reporter: Reporter;
  readonly #stopWithinMs: number;
  readonly #restartAfterMs: number;
  readonly #exit: (code: number) => void;
  #stopped: Promise<void> | undefined;

  constructor(options: SupervisorOptions) {
    this.#reporter = options.reporter;
    this.#stopWithinMs = options.stopWithinMs ?? STOP_WITHIN_MS;
    this.#restartAfterMs = options.restartAfterMs ?? FIRST_RESTART_MS;
    this.#exit =
      options.exit ??
      ((code) => {
        process.exit(code);
      });
  }

  get reporter(): Reporter {
    return this.#reporter;
  }

  /** Aborted as soon as the stop is asked for: give it to whatever takes long. */
  get signal(): AbortSignal {
    return this.#stopping.signal;
  }

  #isStopping(): boolean {
    return this.#stopping.signal.aborted;
  }

  /** From now on Ctrl+C and SIGTERM stop everything and end the process: with 0, as that is what was asked for. */
  listenToSignals(): void {
    const onSignal = (): void => {
      if (this.#stopped !== undefined) {
        this.#reporter.say('Stopping at once.');
        this.killAll();
        this.#exit(1);
        return;
      }
      void this.stop().then(() => {
        this.#exit(0);
      });
    };
    process.on('SIGINT', onSignal);
    process.on('SIGTERM', onSignal);
    process.on('SIGHUP', onSignal);
  }

  /** Starts it, says so, and keeps it running. Throws what the first start throws, or `Stopped`. */
  async run<T extends Supervised>(plan: Plan<T>): Promise<T> {
    const running = await this.#start(plan);
    this.#reporter.say(`${plan.name} ${plan.describe?.(running) ?? 'is running'}`);
    const entry: Entry = { name: plan.name, current: running };
    this.#entries.push(entry);
    void this.#keep(plan, entry, running);
    return running;
  }

  async #start<T extends Supervised>(plan: Plan<T>, previous?: T): Promise<T> {
    if (this.#isStopping()) throw new Stopped();
    const start = plan.start(previous);
    const settled = start.then(
      () => undefined,
      () => undefined,
    );
    this.#starting.add(settled);
    try {
      const running = await start;
      if (!this.#isStopping()) return running;
      await running.stop();
    } finally {
      this.#starting.delete(settled);
    }
    throw new Stopped();
  }

  async #keep<T extends Supervised>(plan: Plan<T>, entry: Entry, first: T): Promise<void> {
    const endings: number[] = [];
    for (let running = first; ;) {
      const how = await running.ended;
      if (this.#isStopping()) return;
      endings.push(Date.now());
      const recent = endings.filter((atMs) => atMs > Date.now() - 60_000).length;
      if (recent >= ENDINGS_A_MINUTE) {
        await this.fail(`${plan.name} ended ${recent} times within a minute (${how}).`);
        return;
      }
      const next = await this.#startAgain(plan, running, how, recent);
      if (next === undefined) return;
      running = next;
      entry.current = running;
    }
  }

  async #startAgain<T extends Supervised>(
    plan: Plan<T>,
    previous: T,
    how: Ending,
    recent: number,
  ): Promise<T | undefined> {
    for (let delayMs = this.#restartAfterMs * recent; ; delayMs = Math.min(delayMs * 2, LONGEST_RESTART_MS)) {
      this.#reporter.say(
        `${plan.name} ended by itself (${how}): starting it again in ${elapsedText(delayMs)}.`,
      );
      await sleep(delayMs);
      try {
        const running = await this.#start(plan, previous);
        this.#reporter.say(`${plan.name} ${plan.describe?.(running) ?? 'is running'} again`);
        return running;
      } catch (error) {
        if (this.#isStopping()) return undefined;
        this.#reporter.say(messageOf(error));
      }
    }
  }

  /** Says why, stops everything, and ends the process with 1. */
  async fail(why: string): Promise<void> {
    this.#reporter.say(why);
    await this.stop();
    this.#exit(1);
  }

  /** Stops everything in reverse order. Safe to call twice. */
  stop(): Promise<void> {
    this.#stopped ??= this.#stopAll();
    return this.#stopped;
  }

  async #stopAll(): Promise<void> {
    const endMs = Date.now() + this.#stopWithinMs;
    this.#stopping.abort(new Stopped());
    if (this.#entries.length > 0) this.#reporter.say('Stopping (once more Ctrl+C: at once) …');
    const inOrder = async (): Promise<void> => {
      await Promise.all(this.#starting);
      for (const entry of [...this.#entries].reverse()) await entry.current.stop(endMs - Date.now());
    };
    const isDone = await Promise.race([
      inOrder().then(() => true),
      sleep(this.#stopWithinMs, false, { ref: false }),
    ]);
    if (!isDone) this.killAll();
    else if (this.#entries.length > 0) this.#reporter.say('Everything is stopped.');
  }

  killAll(): void {
    for (const entry of this.#entries) entry.current.kill();
  }
}
