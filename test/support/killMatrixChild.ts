/**
 * A worker that sends one stage and settles it, and that is killed at one call of one port. A process of its own, so that the
 * kill is the real one: no `finally`, no flush, no goodbye to any server. Order of things: it starts, says `ready`, takes its
 * order as a line of JSON, works, and says what it called.
 */
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { ApplicationFailure } from '@temporalio/activity';
import { sendOnce } from '../../src/activities/sendStage';
import { settleOnce } from '../../src/activities/settleSend';
import { openSendDeps, sendRun } from './sendDeps';
import type { KillOrder } from './killMatrix';

const PORTS = ['threads', 'replies', 'sends', 'sessions', 'mailboxes', 'transport', 'rateLimit'] as const;

class KillSwitch {
  readonly calls: string[] = [];

  constructor(private readonly at: KillOrder['killAt']) {}

  /** A port whose calls are counted; what it hands to its caller's functions is counted too. */
  guard<T extends object>(name: string, port: T): T {
    return new Proxy(port, {
      get: (target, property) => {
        const member: unknown = Reflect.get(target, property, target);
        if (typeof member !== 'function') return member;
        return (...args: unknown[]): unknown => {
          const call = this.calls.push(`${name}.${String(property)}`) - 1;
          this.dieIf(call, 'before');
          const result: unknown = Reflect.apply(
            member,
            target,
            args.map((arg) => this.guardArgument(name, arg)),
          );
          if (!(result instanceof Promise)) return result;
          return result.then((value: unknown) => {
            this.dieIf(call, 'after');
            return value;
          });
        };
      },
    });
  }

  /** `sessions.use` hands a session to what it is given. */
  private guardArgument(name: string, arg: unknown): unknown {
    if (name !== 'sessions' || typeof arg !== 'function') return arg;
    return (session: object): unknown => Reflect.apply(arg, undefined, [this.guard('session', session)]);
  }

  private dieIf(call: number, when: 'before' | 'after'): void {
    if (this.at?.call === call && this.at.when === when) process.kill(process.pid, 'SIGKILL');
  }
}

async function work(order: KillOrder): Promise<readonly string[]> {
  const open = await openSendDeps(order.config, { nowMs: () => Date.now() + order.aheadMs });
  const kill = new KillSwitch(order.killAt);
  const guarded = PORTS.map((name) => [name, kill.guard(name, open.deps[name])]);
  const deps = { ...open.deps, ...(Object.fromEntries(guarded) as Partial<typeof open.deps>) };
  const { threadId } = order;
  const events = await sendOnce(deps, { threadId, stage: 1, dueAtMs: 0, ordered: false }, sendRun());
  if (events.at(-1)?.kind === 'send_unsettled') await settle(() => settleOnce(deps, { threadId, stage: 1 }));
  await open.close();
  return kill.calls;
}

async function settle(look: () => Promise<unknown>): Promise<void> {
  for (;;) {
    try {
      await look();
      return;
    } catch (error) {
      if (!(error instanceof ApplicationFailure)) throw error;
      await sleep(Number(error.nextRetryDelay));
    }
  }
}

createInterface({ input: process.stdin }).once('line', (line) => {
  work(JSON.parse(line) as KillOrder).then(
    (calls) => {
      process.stdout.write(`${JSON.stringify(calls)}\n`, () => process.exit(0));
    },
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : 'failed'}\n`, () =>
        process.exit(1),
      );
    },
  );
});
process.stdout.write('ready\n');
