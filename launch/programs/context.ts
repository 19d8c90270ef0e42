import type { Reporter } from '../report';

/** What getting a program needs to know. */
export interface ProgramContext {
  readonly reporter: Reporter;
  readonly env: NodeJS.ProcessEnv;
  /** Aborted when the person at the terminal has had enough: nothing that was started for us goes on. */
  readonly signal?: AbortSignal;
}
