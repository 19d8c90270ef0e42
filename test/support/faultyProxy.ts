/** A TCP proxy that misbehaves on demand: it stands before IMAP, SMTP, Postgres or Redis in tests of outages. */
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** `hang`: bytes are taken and kept. `cut`: connections are reset. `refuse`: nobody listens on the port. */
export type ProxyMode = 'pass' | 'hang' | 'refuse';

export interface ProxyTarget {
  readonly host?: string;
  readonly port: number;
}

interface Pair {
  readonly client: Socket;
  readonly upstream: Socket;
}

export class FaultyProxy {
  readonly host = '127.0.0.1';
  private readonly pairs = new Set<Pair>();
  private server: Server;
  private mode: ProxyMode = 'pass';
  private ownPort = 0;
  private delayMs = 0;
  private accepted = 0;
  private readonly waiting = new Set<NodeJS.Timeout>();

  constructor(private readonly target: ProxyTarget) {
    this.server = this.createServer();
  }

  /** The port stays the same through `refuse` and `resume`. */
  get port(): number {
    return this.ownPort;
  }

  /** Connections taken since the start. */
  get connections(): number {
    return this.accepted;
  }

  get open(): number {
    return this.pairs.size;
  }

  async listen(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(this.ownPort, this.host, resolve);
    });
    this.ownPort = (this.server.address() as AddressInfo).port;
  }

  /** Resets every connection; new ones are served as before. */
  cut(): void {
    for (const { client, upstream } of this.pairs) {
      client.resetAndDestroy();
      upstream.destroy();
    }
  }

  /** Takes connections and bytes, and passes nothing on, in either direction, until `resume`. */
  hang(): void {
    this.mode = 'hang';
    for (const { client, upstream } of this.pairs) {
      client.pause();
      upstream.pause();
    }
  }

  /** Cuts what is open, and stops to listen: connecting is refused until `resume`. */
  async refuse(): Promise<void> {
    if (this.mode === 'refuse') return;
    this.mode = 'refuse';
    const closed = this.stopListening();
    this.cut();
    await closed;
  }

  /** Holds each piece of data for so long in each direction; 0 ends it. */
  delay(delayMs: number): void {
    this.delayMs = delayMs;
  }

  /** Back to normal. What `hang` kept is passed on. */
  async resume(): Promise<void> {
    const refused = this.mode === 'refuse';
    this.mode = 'pass';
    this.delayMs = 0;
    if (refused) {
      this.server = this.createServer();
      await this.listen();
    }
    for (const { client, upstream } of this.pairs) {
      client.resume();
      upstream.resume();
    }
  }

  async close(): Promise<void> {
    const closed = this.mode === 'refuse' ? Promise.resolve() : this.stopListening();
    for (const timer of this.waiting) clearTimeout(timer);
    for (const { client, upstream } of this.pairs) {
      client.destroy();
      upstream.destroy();
    }
    await closed;
  }

  private stopListening(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => {
        resolve();
      });
    });
  }

  private createServer(): Server {
    return createServer({ allowHalfOpen: true }, (client) => {
      this.accept(client);
    });
  }

  private accept(client: Socket): void {
    this.accepted++;
    const upstream = connect({
      host: this.target.host ?? '127.0.0.1',
      port: this.target.port,
      allowHalfOpen: true,
    });
    const pair: Pair = { client, upstream };
    this.pairs.add(pair);
    this.pipe(client, upstream);
    this.pipe(upstream, client);
    const end = (): void => {
      client.destroy();
      upstream.destroy();
      this.pairs.delete(pair);
    };
    client.on('close', end);
    upstream.on('close', end);
    if (this.mode === 'hang') {
      client.pause();
      upstream.pause();
    }
  }

  private pipe(from: Socket, to: Socket): void {
    // One chain a direction: what came first goes first, whatever the delay was meanwhile.
    let last: Promise<void> = Promise.resolve();
    const later = (act: () => void): void => {
      const { delayMs } = this;
      last = last.then(() => this.pause(delayMs)).then(act);
    };
    from.on('data', (chunk: Buffer) => {
      later(() => to.write(chunk));
    });
    from.on('end', () => {
      later(() => to.end());
    });
    // An error ends in `close`, which ends the other side too.
    from.on('error', () => to.destroy());
  }

  private pause(delayMs: number): Promise<void> {
    if (delayMs === 0) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.waiting.delete(timer);
        resolve();
      }, delayMs);
      this.waiting.add(timer);
    });
  }
}

export async function startFaultyProxy(target: ProxyTarget): Promise<FaultyProxy> {
  const proxy = new FaultyProxy(target);
  await proxy.listen();
  return proxy;
}
