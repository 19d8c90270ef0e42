import type { MailParser } from '../activities/ports';
import type { UnderstoodMail } from '../domain/understand';
import { ParserThread } from './mailparser-pool';
import type { ThreadOutcome } from './mailparser-pool';

/** `unreadable` goes to a person; `why` is a sentence part without any text of the mail. */
export type ParseOutcome =
  ({ readonly kind: 'parsed' } & UnderstoodMail) | { readonly kind: 'unreadable'; readonly why: string };

export interface ThreadedMailParserOptions {
  /** Larger mails are refused unread. Default 30 MB, what the IMAP adapter downloads at most. */
  readonly maxBytes?: number;
  /** How long one mail may take once a thread has it. Default 5 s: real mail takes milliseconds. */
  readonly timeoutMs?: number;
  /** Heap of one thread. Default 256 MB; a flat 10 MB HTML mail wants 680 MB and is refused. */
  readonly heapMb?: number;
  /** Mails parsed at once. Default 1. */
  readonly threads?: number;
}

/**
 * Parses in worker threads with a limit on size, time and memory: a hostile mail costs its own thread and nothing else, and the
 * event loop of the caller stays free. Threads start on first use, do not keep the process alive, and are replaced when one is lost.
 */
export class ThreadedMailParser implements MailParser {
  readonly #maxBytes: number;
  readonly #timeoutMs: number;
  readonly #heapMb: number;
  readonly #slots: Slot[];
  readonly #waiting: ((slot: Slot) => void)[] = [];
  #closed = false;

  constructor(options: ThreadedMailParserOptions = {}) {
    this.#maxBytes = options.maxBytes ?? 30 * 1024 * 1024;
    this.#timeoutMs = options.timeoutMs ?? 5_000;
    this.#heapMb = options.heapMb ?? 256;
    this.#slots = Array.from({ length: options.threads ?? 1 }, () => ({ thread: null, busy: false }));
  }

  async parse(source: Buffer, receivedAtMs: number): Promise<ParseOutcome> {
    if (source.length > this.#maxBytes) return unreadable(`larger than ${this.#maxBytes} bytes`);
    const slot = await this.#freeSlot();
    try {
      if (this.#closed) return unreadable('the parser was closed');
      if (slot.thread?.usable !== true) {
        slot.thread = new ParserThread({ timeoutMs: this.#timeoutMs, heapMb: this.#heapMb });
      }
      return this.#outcome(await slot.thread.run({ source: copyOf(source), receivedAtMs }));
    } finally {
      this.#release(slot);
    }
  }

  /** Ends the threads; mails still inside are answered as unreadable. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all(this.#slots.flatMap((slot) => (slot.thread === null ? [] : [slot.thread.close()])));
  }

  #freeSlot(): Promise<Slot> {
    const free = this.#slots.find((slot) => !slot.busy);
    if (free === undefined) return new Promise((take) => this.#waiting.push(take));
    free.busy = true;
    return Promise.resolve(free);
  }

  #release(slot: Slot): void {
    const next = this.#waiting.shift();
    if (next === undefined) slot.busy = false;
    else next(slot);
  }

  #outcome(outcome: ThreadOutcome): ParseOutcome {
    switch (outcome.kind) {
      case 'parsed':
        return outcome;
      case 'refused':
        return unreadable(`the parser refused it (${outcome.errorName})`);
      case 'stalled':
        return unreadable(`parsing took longer than ${this.#timeoutMs} ms`);
      case 'died':
        return unreadable(
          outcome.errorCode === 'ERR_WORKER_OUT_OF_MEMORY'
            ? `parsing needs more than ${this.#heapMb} MB`
            : `the parsing thread ended (${outcome.errorCode})`,
        );
    }
  }
}

interface Slot {
  thread: ParserThread | null;
  busy: boolean;
}

const unreadable = (why: string): ParseOutcome => ({ kind: 'unreadable', why });

/** A thread takes its own memory: the caller's buffer may be a slice of a shared pool. */
function copyOf(source: Buffer): ArrayBuffer {
  const copy = new ArrayBuffer(source.length);
  new Uint8Array(copy).set(source);
  return copy;
}
