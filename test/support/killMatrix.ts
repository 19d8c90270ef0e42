/** Kills a sending worker at one point, lets the protocol go on elsewhere, and counts what the SMTP server took. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SendDepsConfig } from './sendDeps';
import type { Script } from './scriptedSmtp';
import type { DueThread, SendWorld } from './sendWorld';

export interface KillPoint {
  /** The how many-th call of any port. */
  readonly call: number;
  readonly when: 'before' | 'after';
}

export interface KillOrder {
  readonly config: SendDepsConfig;
  readonly threadId: string;
  readonly aheadMs: number;
  readonly killAt: KillPoint | null;
}

/** What a killed send came to, after everything went on. */
export interface KillOutcome {
  readonly copies: number;
  readonly ledger: string;
  readonly stagesSent: number;
  readonly openSend: string | null;
}

interface Child {
  readonly process: ChildProcessWithoutNullStreams;
  readonly lines: Interface;
  readonly errors: string[];
}

/** Children that have loaded the program and wait for their order: loading takes longer than sending. */
export class KillMatrix {
  private readonly waiting: Promise<Child>[] = [];

  constructor(
    private readonly world: SendWorld,
    private readonly readyChildren = 2,
  ) {}

  /** The calls of a send that nobody kills, in order. */
  async calls(script: Script): Promise<readonly string[]> {
    const due = await this.world.dueThread();
    this.world.smtpSays(script);
    const child = await this.order(due, null);
    const said: string[] = [];
    child.lines.on('line', (line) => said.push(line));
    const [code] = (await once(child.process, 'close')) as [number | null];
    if (code !== 0) throw new Error(`The child failed: ${child.errors.join('')}`);
    return JSON.parse(said.at(-1) ?? '[]') as string[];
  }

  /** One send, killed at that call; null: when it hangs on the wire, as the script has it. */
  async run(script: Script, killAt: KillPoint | null): Promise<KillOutcome> {
    const due = await this.world.dueThread();
    this.world.smtpSays(script);
    const child = await this.order(due, killAt);
    const closed = once(child.process, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
    if (killAt === null) {
      await this.onTheWire(due, script);
      child.process.kill('SIGKILL');
    }
    const [code, signal] = await closed;
    if (signal !== 'SIGKILL' && code !== 0) throw new Error(`The child failed: ${child.errors.join('')}`);
    this.world.smtpSays({});
    await this.world.goOn(due.threadId);
    return this.outcome(due);
  }

  async close(): Promise<void> {
    for (const child of await Promise.all(this.waiting.splice(0))) {
      const closed = once(child.process, 'close');
      child.process.kill('SIGKILL');
      await closed;
    }
  }

  /** As far on the wire as the script lets it come, and a moment for the last bytes, whose arrival nobody tells. */
  private async onTheWire(due: DueThread, { body, dot }: Script): Promise<void> {
    const isThere = async (): Promise<boolean> => {
      if (dot?.taken === true) return this.world.copiesFor(due).length > 0;
      const row = await this.world.deps.sends.find(due.threadId, 1);
      return body === undefined && dot === undefined ? row?.state === 'fenced' : row?.wireAtMs != null;
    };
    while (!(await isThere())) await sleep(5);
    await sleep(200);
  }

  private async outcome(due: DueThread): Promise<KillOutcome> {
    const { sends, threads } = this.world.deps;
    const [row, { state }] = await Promise.all([sends.find(due.threadId, 1), threads.get(due.threadId)]);
    return {
      copies: this.world.copiesFor(due).length,
      ledger: row?.state ?? 'none',
      stagesSent: state.stagesSent,
      openSend: state.openSend?.kind ?? null,
    };
  }

  private async order(due: DueThread, killAt: KillPoint | null): Promise<Child> {
    while (this.waiting.length <= this.readyChildren) this.waiting.push(startChild());
    const child = await this.waiting.shift()!;
    const order: KillOrder = {
      config: this.world.config,
      threadId: due.threadId,
      aheadMs: this.world.deps.clock.nowMs() - Date.now(),
      killAt,
    };
    child.process.stdin.write(`${JSON.stringify(order)}\n`);
    return child;
  }
}

async function startChild(): Promise<Child> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'killMatrixChild.ts')]);
  const errors: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk.toString()));
  const lines = createInterface({ input: child.stdout });
  await once(lines, 'line');
  return { process: child, lines, errors };
}
