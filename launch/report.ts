/** Where the launcher tells what it does. */
export interface Reporter {
  say(line: string): void;
  /** Announces work before it begins, shows that it goes on, and says how long it took. */
  during<T>(what: string, work: () => Promise<T>): Promise<T>;
}

/** A terminal, or whatever stands in its place. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
}

const TERMINAL_TICK_MS = 1_000;
const CALM_TICK_MS = 30_000;

/** `47 s`, `4 min 12 s`. */
export function elapsedText(elapsedMs: number): string {
  const seconds = Math.round(elapsedMs / 1_000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/**
 * On a terminal the elapsed time counts on one line; elsewhere (a log, CI) a calm line comes every half minute.
 * Work that is done at once leaves only its announcement.
 */
export function terminalReporter(output: Output = process.stdout): Reporter {
  const say = (line: string): void => {
    output.write(`${line}\n`);
  };
  return {
    say,
    async during(what, work) {
      const startedMs = Date.now();
      const isTerminal = output.isTTY === true;
      const elapsed = (): string => elapsedText(Date.now() - startedMs);
      say(`${what} …`);
      const tick = setInterval(
        () => output.write(isTerminal ? `\r  ${elapsed()} ` : `  still at it after ${elapsed()}\n`),
        isTerminal ? TERMINAL_TICK_MS : CALM_TICK_MS,
      );
      try {
        const result = await work();
        if (Date.now() - startedMs >= TERMINAL_TICK_MS)
          say(`${isTerminal ? '\r' : ''}  done in ${elapsed()}`);
        return result;
      } catch (error) {
        if (isTerminal) output.write('\r');
        throw error;
      } finally {
        clearInterval(tick);
      }
    },
  };
}
