/** Reads variables one by one and collects what is wrong with them, so that a person sees all of it at once. */

import { formatDuration, parseDurationMs } from '../domain/duration';
import type { Parsed } from '../domain/sending/parsed';

export type Environment = Readonly<Record<string, string | undefined>>;

interface Range {
  readonly min: number;
  readonly max: number;
}

/** Each method returns the fallback where the variable is absent, empty or wrong; what is wrong is in `problems`. */
export class Reader {
  readonly problems: string[] = [];

  constructor(private readonly env: Environment) {}

  /** Trimmed; undefined where the variable is absent or empty. */
  text(name: string): string | undefined {
    const value = this.env[name]?.trim();
    return value === undefined || value === '' ? undefined : value;
  }

  names(): readonly string[] {
    return Object.keys(this.env);
  }

  refuse(problem: string): void {
    this.problems.push(problem);
  }

  /** `read` says in a sentence what is wrong and how it is written. */
  parsed<T>(name: string, fallback: T, read: (text: string) => Parsed<T>): T {
    const text = this.text(name);
    if (text === undefined) return fallback;
    const result = read(text);
    if (result.ok) return result.value;
    this.refuse(`${name} is not usable: ${result.problem}`);
    return fallback;
  }

  durationMs(name: string, fallbackMs: number, range: Range): number {
    const text = this.text(name);
    if (text === undefined) return fallbackMs;
    const ms = parseDurationMs(text);
    const [min, max, usual] = [range.min, range.max, fallbackMs].map(formatDuration);
    if (ms === null)
      this.refuse(`${name} is "${text}", which is no duration. Write it like ${usual}, or in plain seconds.`);
    else if (ms < range.min || ms > range.max)
      this.refuse(`${name} is "${text}". Write a duration from ${min} to ${max}, for example ${usual}.`);
    else return ms;
    return fallbackMs;
  }

  integer(name: string, fallback: number, range: Range): number {
    const text = this.text(name);
    if (text === undefined) return fallback;
    const value = /^\d+$/.test(text) ? Number(text) : NaN;
    if (value >= range.min && value <= range.max) return value;
    this.refuse(
      `${name} is "${text}". Write a whole number from ${range.min} to ${range.max}, for example ${fallback}.`,
    );
    return fallback;
  }

  /** One of `choices`, whatever its case. */
  choice<T extends string, F extends T | null>(name: string, fallback: F, choices: readonly T[]): T | F {
    const text = this.text(name);
    if (text === undefined) return fallback;
    const chosen = choices.find((choice) => choice.toLowerCase() === text.toLowerCase());
    if (chosen !== undefined) return chosen;
    this.refuse(`${name} is "${text}". Write ${listed(choices)}.`);
    return fallback;
  }

  /** A URL may hold a password, so that it is never shown. */
  url(name: string, fallback: string, schemes: readonly string[], example: string): string {
    const text = this.text(name);
    if (text === undefined) return fallback;
    if (URL.canParse(text)) {
      const { protocol, hostname } = new URL(text);
      if (schemes.includes(protocol) && hostname !== '') return text;
    }
    this.refuse(
      `${name} is not a URL that begins with ${listed(schemes.map((each) => `${each}//`))}. Write it like ${example}.`,
    );
    return fallback;
  }
}

function listed(choices: readonly string[]): string {
  const last = choices.at(-1) ?? '';
  return choices.length < 2 ? last : `${choices.slice(0, -1).join(', ')} or ${last}`;
}
