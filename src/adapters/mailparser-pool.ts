import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { UnderstoodMail } from '../domain/understand';

/** What the thread is told: one mail, and what dates in it count from. */
export interface ParseOrder {
  readonly source: ArrayBuffer;
  readonly receivedAtMs: number;
}

/** What the thread says. `ready` comes once, before any mail. */
export type WorkerReply =
  | { readonly kind: 'ready' }
  | ({ readonly kind: 'parsed' } & UnderstoodMail)
  | { readonly kind: 'refused'; readonly errorName: string };

/** How one job in a thread ended; a thread that did not answer is not used again. */
export type ThreadOutcome =
  | Exclude<WorkerReply, { kind: 'ready' }>
  | { readonly kind: 'stalled' }
  | { readonly kind: 'died'; readonly errorCode: string };

export interface ThreadLimits {
  readonly timeoutMs: number;
  readonly heapMb: number;
}

/** A cold thread loads the parser first, on a busy machine slowly; its start does not count against the mail's time. */
const START_TIMEOUT_MS = 60_000;

/** Runs from `dist/` as JavaScript. From sources (tests, evaluation) Node 20 needs a loader for TypeScript inside the thread. */
function startThread(heapMb: number): Worker {
  const file = join(__dirname, `mailparser-worker${extname(__filename)}`);
  const resourceLimits = { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 32 };
  if (extname(file) !== '.ts') return new Worker(file, { resourceLimits });
  const loader = createRequire(__filename).resolve('tsx/cjs');
  const bootstrap = `require(${JSON.stringify(loader)}); require(${JSON.stringify(file)});`;
  return new Worker(bootstrap, { eval: true, execArgv: [], resourceLimits });
}

/** One parsing thread with at most one mail in it. */
export class ParserThread {
  readonly #worker: Worker;
  readonly #limits: ThreadLimits;
  #ready = false;
  #dead: string | null = null;
  #job: { order: ParseOrder; settle: (outcome: ThreadOutcome) => void } | null = null;
  #timer: NodeJS.Timeout | undefined;

  constructor(limits: ThreadLimits) {
    this.#limits = limits;
    this.#worker = startThread(limits.heapMb);
    this.#worker.on('message', (reply: WorkerReply) => {
      this.#heard(reply);
    });
    this.#worker.on('error', (error: NodeJS.ErrnoException) => {
      this.#died(error.code ?? error.name);
    });
    this.#worker.on('exit', () => {
      this.#died('exit');
    });
    this.#worker.unref();
  }

  get usable(): boolean {
    return this.#dead === null;
  }

  /** Reads one mail. Its `source` is transferred: it is empty afterwards. */
  run(order: ParseOrder): Promise<ThreadOutcome> {
    return new Promise((settle) => {
      if (this.#dead !== null) {
        settle({ kind: 'died', errorCode: this.#dead });
        return;
      }
      this.#worker.ref();
      this.#job = { order, settle };
      if (this.#ready) this.#send();
      else this.#watch(START_TIMEOUT_MS);
    });
  }

  async close(): Promise<void> {
    this.#died('closed');
    await this.#worker.terminate();
  }

  #send(): void {
    if (this.#job === null) return;
    this.#watch(this.#limits.timeoutMs);
    this.#worker.postMessage(this.#job.order, [this.#job.order.source]);
  }

  #watch(timeoutMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#dead = 'stalled';
      this.#settle({ kind: 'stalled' });
      // A thread that spins cannot be asked to stop; `terminate` resolves with its exit and does not reject.
      void this.#worker.terminate();
    }, timeoutMs);
  }

  #heard(reply: WorkerReply): void {
    if (reply.kind === 'ready') {
      this.#ready = true;
      this.#send();
      return;
    }
    this.#settle(reply);
  }

  #died(errorCode: string): void {
    this.#dead ??= errorCode;
    this.#settle({ kind: 'died', errorCode });
  }

  #settle(outcome: ThreadOutcome): void {
    clearTimeout(this.#timer);
    const job = this.#job;
    this.#job = null;
    this.#worker.unref();
    job?.settle(outcome);
  }
}
