/** Server-sent events: a browser is told that something on its page changed, and fetches the page again. No data goes this way. */

import { PassThrough, type Readable } from 'node:stream';
import type { Changes } from '../../adapters/postgres/changes';

/** However much happens, a page is not fetched more often. */
const AT_MOST_EVERY_MS = 1_000;
const HEARTBEAT_MS = 20_000;
/** Then the browser asks again, and is asked again who it is. */
const LONGEST_MS = 10 * 60_000;
const MOST_BROWSERS = 200;

interface Stream {
  readonly out: PassThrough;
  /** Null: of a list, which any change may concern. */
  readonly threadId: string | null;
  readonly endsAtMs: number;
  due: NodeJS.Timeout | undefined;
}

export class LiveUpdates {
  private readonly streams = new Set<Stream>();
  private readonly unsubscribe: () => void;
  private readonly heartbeat: NodeJS.Timeout;

  constructor(changes: Changes) {
    this.unsubscribe = changes.subscribe(({ threadId }) => {
      for (const stream of this.streams)
        if (threadId === null || stream.threadId === null || stream.threadId === threadId) tellSoon(stream);
    });
    this.heartbeat = setInterval(() => {
      const nowMs = Date.now();
      for (const { out, endsAtMs } of this.streams) {
        if (endsAtMs <= nowMs) out.end();
        else out.write(': still here\n\n');
      }
    }, HEARTBEAT_MS);
  }

  /** Null: too many browsers listen already. */
  open(threadId: string | null): Readable | null {
    if (this.streams.size >= MOST_BROWSERS) return null;
    const out = new PassThrough();
    const stream: Stream = { out, threadId, endsAtMs: Date.now() + LONGEST_MS, due: undefined };
    this.streams.add(stream);
    out.once('close', () => {
      clearTimeout(stream.due);
      this.streams.delete(stream);
    });
    out.write('retry: 3000\n\n');
    return out;
  }

  close(): void {
    this.unsubscribe();
    clearInterval(this.heartbeat);
    for (const { out } of this.streams) out.end();
  }
}

function tellSoon(stream: Stream): void {
  stream.due ??= setTimeout(() => {
    stream.due = undefined;
    if (stream.out.writable) stream.out.write('event: changed\ndata: \n\n');
  }, AT_MOST_EVERY_MS);
}
