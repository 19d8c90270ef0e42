/** The built program under test, from the outside: its worker as a process, its command line, its mail world around it. */

import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../../launch/components/ports';
import { startGroqStub, stubVerdict, type GroqScript, type GroqStub } from './groqStub';
import { MailWorld, type MailFlavour } from './mailWorld';
import { createDatabase, createRedisDatabase, testServers, uniqueName } from './servers';

const ROOT = join(__dirname, '..', '..');
const WORKER = join(ROOT, 'dist', 'workers', 'main.js');
const CLI = join(ROOT, 'dist', 'client', 'cli.js');
const execute = promisify(execFile);
/** A list of all threads of a large campaign; more than Node keeps by default. */
const LONGEST_OUTPUT_BYTES = 100_000_000;

export const MAILBOXES = ['one@team.example', 'two@team.example', 'three@team.example'] as const;
export const CREATOR = 'creator@example.net';

export interface ProductOptions {
  readonly flavour?: MailFlavour;
  /** Over the defaults of the tests: short waits, a model stub. */
  readonly env?: Readonly<Record<string, string>>;
  /** Another Temporal server than the shared one. */
  readonly temporalAddress?: string;
  readonly databaseUrl?: string;
  readonly redisUrl?: string;
}

/** A row of `mosaic threads list --json`, as the outside relies on it. */
export interface ThreadRow {
  readonly workflowId: string;
  readonly mailbox: string;
  readonly creator: string;
  readonly subject: string;
  readonly status: string;
  readonly stage: number;
  readonly intent: string | null;
  readonly outcome: string | null;
  readonly waitingFor: string | null;
  readonly nextActionAt: string | null;
  readonly openedAt: string;
  readonly closedAt: string | null;
}

export interface SendListRow {
  readonly workflowId: string;
  readonly stage: number;
  readonly messageId: string;
  readonly state: string;
  readonly attempts: number;
  readonly sentAt: string | null;
}

/** By a word in the creator's text, as a person would judge it. */
export const JUDGING: GroqScript = ({ reply }) => {
  const intent = /not interested|no thanks/i.test(reply)
    ? 'not_interested'
    : /\?/.test(reply)
      ? 'clarification'
      : 'interested';
  return { do: 'answer', verdict: stubVerdict(intent) };
};

export class Product {
  private worker: ChildProcess | null = null;

  private constructor(
    readonly mail: MailWorld,
    readonly groq: GroqStub,
    readonly folder: string,
    readonly env: NodeJS.ProcessEnv,
    readonly databaseUrl: string,
  ) {}

  /** Set up, with the worker running and every mailbox watched. */
  static async start(options: ProductOptions = {}): Promise<Product> {
    const product = await Product.prepare(options);
    await product.cli('setup');
    await product.startWorker();
    return product;
  }

  /** Everything around the program, and nothing of it started. */
  static async prepare(options: ProductOptions = {}): Promise<Product> {
    if (!existsSync(WORKER))
      throw new Error('There is no dist/: run `npm run build` before the tests of the built program.');
    const accounts = MAILBOXES.map((address, index) => ({
      address,
      password: `pass word ${index}`.replaceAll(' ', ''),
    }));
    const mail = await MailWorld.start({ flavour: options.flavour ?? 'gmail', accounts });
    const groq = await startGroqStub(JUDGING);
    const folder = mkdtempSync(join(tmpdir(), 'mosaic-e2e-'));
    const databaseUrl = options.databaseUrl ?? (await createDatabase()).url;
    const settings: Record<string, string> = {
      ...Object.fromEntries(
        accounts.flatMap(({ address, password }, index) => [
          [`GMAIL_ACCOUNT_${index + 1}_EMAIL`, address],
          [`GMAIL_ACCOUNT_${index + 1}_PASSWORD`, password],
        ]),
      ),
      IMAP_HOST: '127.0.0.1',
      IMAP_PORT: String(mail.imapProxy.port),
      IMAP_SECURITY: 'none',
      SMTP_HOST: '127.0.0.1',
      SMTP_PORT: String(mail.smtpProxy.port),
      SMTP_SECURITY: 'none',
      GROQ_API_KEY: 'gsk_test_key',
      GROQ_BASE_URL: groq.baseUrl,
      DATABASE_URL: databaseUrl,
      REDIS_URL: options.redisUrl ?? (await createRedisDatabase()),
      TEMPORAL_ADDRESS: options.temporalAddress ?? testServers().temporalAddress,
      TEMPORAL_NAMESPACE: uniqueName('e2e'),
      STAGE_2_DELAY: '3s',
      STAGE_3_DELAY: '3s',
      REPLY_WINDOW: '3s',
      DEBOUNCE_WINDOW: '1s',
      POLLING_INTERVAL: '5s',
      METRICS_ADDRESS: `127.0.0.1:${await freePort()}`,
      CONSOLE_ADDRESS: '127.0.0.1:0',
      ...options.env,
    };
    // As a person does it: the settings stand in a file beside the program's working folder.
    writeFileSync(
      join(folder, '.env'),
      Object.entries(settings)
        .map(([name, value]) => `${name}=${value}\n`)
        .join(''),
    );
    const { PATH, HOME } = process.env;
    return new Product(mail, groq, folder, { PATH, HOME }, databaseUrl);
  }

  /** Starts the worker and returns once it says that it is ready. */
  async startWorker(): Promise<void> {
    this.spawnWorker();
    await this.until(
      async () => (await this.health('/readyz')).status === 200,
      'the worker is ready',
      60_000,
    );
  }

  spawnWorker(): ChildProcess {
    const worker = spawn(process.execPath, ['--enable-source-maps', WORKER], {
      cwd: this.folder,
      env: this.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    worker.stdout.on('data', (data: Buffer) => this.output.push(data.toString()));
    worker.stderr.on('data', (data: Buffer) => this.output.push(data.toString()));
    this.worker = worker;
    return worker;
  }

  /** What the worker printed. */
  readonly output: string[] = [];

  /** Ends the worker by a signal and waits until it is gone. Returns its exit code, null after a kill. */
  async stopWorker(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    const { worker } = this;
    this.worker = null;
    if (worker === null || worker.exitCode !== null) return worker?.exitCode ?? null;
    const exited = new Promise<number | null>((resolve) => worker.once('exit', resolve));
    worker.kill(signal);
    return exited;
  }

  async health(path: string): Promise<{ readonly status: number; readonly body: string }> {
    try {
      const response = await fetch(`http://${this.setting('METRICS_ADDRESS')}${path}`);
      return { status: response.status, body: await response.text() };
    } catch {
      return { status: 0, body: 'no answer' };
    }
  }

  setting(name: string): string {
    const line = readFileSync(join(this.folder, '.env'), 'utf8')
      .split('\n')
      .find((each) => each.startsWith(`${name}=`));
    return line?.slice(name.length + 1) ?? '';
  }

  /** Runs `mosaic` with these words and returns what it printed. A refusal rejects, with its exit code and words. */
  async cli(...words: string[]): Promise<string> {
    const { stdout } = await execute(process.execPath, [CLI, ...words], {
      cwd: this.folder,
      env: this.env,
      maxBuffer: LONGEST_OUTPUT_BYTES,
    });
    return stdout;
  }

  async json<T>(...words: string[]): Promise<T> {
    return JSON.parse(await this.cli(...words, '--json')) as T;
  }

  threads(): Promise<readonly ThreadRow[]> {
    return this.json<readonly ThreadRow[]>('threads', 'list');
  }

  sends(): Promise<readonly SendListRow[]> {
    return this.json<readonly SendListRow[]>('sends', 'list');
  }

  async thread(creator = CREATOR): Promise<ThreadRow | undefined> {
    return (await this.threads()).find((thread) => thread.creator === creator);
  }

  /** The creator's thread once `holds` is true of it. */
  async threadOnce(
    holds: (thread: ThreadRow) => boolean,
    creator = CREATOR,
    withinMs = 40_000,
  ): Promise<ThreadRow> {
    let last: ThreadRow | undefined;
    await this.until(
      async () => {
        last = await this.thread(creator);
        return last !== undefined && holds(last);
      },
      () => `the thread of ${creator} does; it stands at ${JSON.stringify(last)}`,
      withinMs,
    );
    return last as ThreadRow;
  }

  closed(outcome: string, creator = CREATOR): Promise<ThreadRow> {
    return this.threadOnce((thread) => thread.status === 'closed' && thread.outcome === outcome, creator);
  }

  async until(
    holds: () => Promise<boolean>,
    what: string | (() => string),
    withinMs = 40_000,
  ): Promise<void> {
    const endMs = Date.now() + withinMs;
    while (!(await holds())) {
      if (Date.now() > endMs)
        throw new Error(
          `Waited ${withinMs} ms in vain until ${typeof what === 'string' ? what : what()}. The worker said:\n${this.output.join('').slice(-3_000)}`,
        );
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  async close(): Promise<void> {
    await this.stopWorker('SIGKILL');
    await this.groq.close();
    await this.mail.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
