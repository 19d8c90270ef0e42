/** Arguments of verbs, checked before anything is opened. */

import { InvalidArgumentError } from 'commander';
import type { Stage, ThreadStatus } from '../../domain/thread/state';
import { parseDurationMs } from '../../domain/duration';
import { INTENTS, type Intent } from '../../domain/verdict';

const STATUSES = [
  'deciding',
  'waiting',
  'sending',
  'held',
  'needs_human',
  'closed',
] as const satisfies readonly ThreadStatus[];

const oneOf =
  <T extends string>(allowed: readonly T[]) =>
  (text: string): T => {
    const found = allowed.find((each) => each === text);
    if (found === undefined) throw new InvalidArgumentError(`It must be one of ${allowed.join(', ')}.`);
    return found;
  };

export const statusArgument: (text: string) => ThreadStatus = oneOf(STATUSES);
export const intentArgument: (text: string) => Intent = oneOf(INTENTS);
export const formatArgument: (text: string) => 'csv' | 'json' = oneOf(['csv', 'json']);

export function countArgument(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('It must be a whole number above 0.');
  return Number(text);
}

export function stageArgument(text: string): Stage {
  const stages: readonly Stage[] = [1, 2, 3];
  const stage = stages.find((each) => String(each) === text);
  if (stage === undefined) throw new InvalidArgumentError('It must be 1, 2 or 3.');
  return stage;
}

export const resolutionArgument = (text: string): 'sent' | 'not_sent' =>
  oneOf(['sent', 'not-sent'])(text) === 'sent' ? 'sent' : 'not_sent';

export function addressArgument(text: string): string {
  if (!/^[^\s@<>]+@[^\s@<>]+$/.test(text))
    throw new InvalidArgumentError('It must be a bare address, like name@example.com.');
  return text;
}

/** Mailboxes are stored in lower case. */
export const mailboxArgument = (text: string): string => addressArgument(text).toLowerCase();

/** `14d`, `24h`, `15m`, `90s`, or plain seconds; in milliseconds, above 0. */
export function durationArgument(text: string): number {
  const durationMs = parseDurationMs(text);
  if (durationMs === null || durationMs <= 0)
    throw new InvalidArgumentError('It must be a time like 14d, 24h, 15m, 90s, or plain seconds.');
  return durationMs;
}

export function instantArgument(text: string): number {
  const atMs = Date.parse(text);
  if (Number.isNaN(atMs))
    throw new InvalidArgumentError('It must be a date like 2026-03-01 or 2026-03-01T14:05Z.');
  return atMs;
}
