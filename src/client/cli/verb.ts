/** How a verb runs: one answer, printed as JSON or as text; a refusal's sentence on stderr; the exit code. */

import { userInfo } from 'node:os';
import type { Command } from 'commander';
import type { Ordered } from '../../domain/thread/events';
import type { Config, Loaded } from '../../config';
import type { Answer } from '../answer';
import type { Operator } from '../operator';
import type { Screen } from './screen';

/** Exit codes, as the outside relies on them. */
export const EXIT = { done: 0, failed: 1, usage: 2 } as const;

/** What the command line stands on. */
export interface Terminal {
  readonly screen: Screen;
  out(text: string): void;
  err(text: string): void;
  /** Opened only by verbs that need it; throws where the configuration is wrong. */
  operator(): Operator;
  /** The whole configuration, with what is wrong in it. */
  workerConfig(): Loaded<Config>;
  fail(): void;
  /** From this call on Ctrl+C aborts the signal, and does not end the program. */
  interrupted(): AbortSignal;
}

export interface VerbOptions {
  readonly json?: boolean;
}

export const jsonOption = (command: Command): Command => command.option('--json', 'print JSON');

/** Runs a verb and prints what it answers. */
export async function answer<T>(
  terminal: Terminal,
  options: VerbOptions,
  run: (operator: Operator) => Promise<Answer<T>>,
  show: (value: T, screen: Screen) => string,
): Promise<void> {
  print(terminal, options, await run(terminal.operator()), show);
}

export function print<T>(
  terminal: Terminal,
  options: VerbOptions,
  result: Answer<T>,
  show: (value: T, screen: Screen) => string,
): void {
  if (result.kind === 'refused') {
    terminal.err(result.why);
    terminal.fail();
    return;
  }
  terminal.out(
    options.json === true ? JSON.stringify(result.value, null, 2) : show(result.value, terminal.screen),
  );
}

export interface OrderedOptions extends VerbOptions {
  readonly by: string;
  readonly reason?: string;
}

/** Who gives an order, and why: kept with it. */
export function orderedOptions(command: Command): Command {
  const login = loginName();
  const by = ['--by <name>', 'who orders it'] as const;
  return jsonOption(login === null ? command.requiredOption(...by) : command.option(...by, login)).option(
    '--reason <text>',
    'why; kept with the order in the tables and in Temporal, so name no creator',
  );
}

export const orderedBy = (options: OrderedOptions): Ordered => ({
  by: options.by,
  reason: options.reason ?? null,
});

/** Null where the user has no name: a container's bare number. */
function loginName(): string | null {
  try {
    return userInfo().username;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_SYSTEM_ERROR') return null;
    throw error;
  }
}
