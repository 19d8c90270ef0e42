/** Somebody who has the console open: the live stream, and one page after the other. */

import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { median } from './median';

/** A refresh of each page about every eight seconds, as somebody causes who clicks without rest. */
const BETWEEN_PAGES_MS = 1_000;
const PAGES = [
  '/',
  '/threads',
  '/threads?sort=next',
  '/threads?status=awaiting_reply',
  '/threads?q=today1',
  '/people',
  '/contacts',
  '/mailboxes',
];

export interface VisitedPages {
  /** The slowest page's median from the request to the last byte. */
  readonly slowestMedianMs: number;
  readonly slowestPath: string;
  readonly visits: number;
  /** Changes that the live stream told. */
  readonly changesTold: number;
}

export class ConsoleVisitor {
  readonly #times = new Map<string, number[]>();
  readonly #stopping = new AbortController();
  readonly #ended: Promise<readonly PromiseSettledResult<void>[]>;
  #changesTold = 0;

  constructor(private readonly url: string) {
    this.#ended = Promise.allSettled([this.#walk(), this.#listen()]);
  }

  /** Throws what a page or the stream failed with. */
  async leave(): Promise<VisitedPages> {
    this.#stopping.abort();
    for (const end of await this.#ended) if (end.status === 'rejected') throw end.reason;
    const medians = [...this.#times].map(([path, times]) => ({ path, medianMs: median(times) }));
    const slowest = medians.reduce((one, other) => (other.medianMs > one.medianMs ? other : one));
    return {
      slowestMedianMs: Math.round(slowest.medianMs),
      slowestPath: slowest.path,
      visits: [...this.#times.values()].reduce((sum, { length }) => sum + length, 0),
      changesTold: this.#changesTold,
    };
  }

  async #walk(): Promise<void> {
    for (let visit = 0; !this.#stopping.signal.aborted; visit += 1) {
      const path = PAGES[visit % PAGES.length] ?? '/';
      const startMs = performance.now();
      const response = await fetch(this.url + path);
      await response.text();
      if (!response.ok) throw new Error(`The console's ${path} answers ${response.status}.`);
      const times = this.#times.get(path) ?? [];
      times.push(performance.now() - startMs);
      this.#times.set(path, times);
      await sleep(BETWEEN_PAGES_MS);
    }
  }

  async #listen(): Promise<void> {
    const { signal } = this.#stopping;
    try {
      const response = await fetch(`${this.url}/events`, { signal });
      if (!response.ok || response.body === null)
        throw new Error(`The console's stream answers ${response.status}.`);
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      for (let part = await reader.read(); !part.done; part = await reader.read())
        this.#changesTold += part.value.split('event: changed').length - 1;
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }
}
