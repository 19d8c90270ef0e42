/** The last edge before Temporal's history: what an activity throws is kept there, so it must not quote a mail or a person. */

import type { ActivityExecuteInput, ActivityInboundCallsInterceptor, Next } from '@temporalio/worker';
import { ApplicationFailure, CancelledFailure, TemporalFailure } from '@temporalio/common';
import { CompleteAsyncError } from '@temporalio/activity';
import {
  LeaseLost,
  LoginRefused,
  MailboxUnreachable,
  OtherSequenceRunning,
  type Log,
} from '../activities/ports';
import { DatabaseFailure, DatabaseRefused, DatabaseUnavailable } from '../adapters/postgres/errors';
import { Unavailable } from '../client/unavailable';

/** Their messages are sentences of ours, made of codes, ids and mailboxes' own addresses. */
const SPEAKABLE = [
  LeaseLost,
  LoginRefused,
  MailboxUnreachable,
  OtherSequenceRunning,
  DatabaseFailure,
  DatabaseRefused,
  DatabaseUnavailable,
  Unavailable,
];

export class ScrubFailures implements ActivityInboundCallsInterceptor {
  constructor(
    private readonly log: Log,
    private readonly activity: string,
  ) {}

  async execute(
    input: ActivityExecuteInput,
    next: Next<ActivityInboundCallsInterceptor, 'execute'>,
  ): Promise<unknown> {
    try {
      return await next(input);
    } catch (error) {
      if (
        error instanceof TemporalFailure ||
        error instanceof CancelledFailure ||
        error instanceof CompleteAsyncError
      )
        throw error;
      const failure = scrubbed(error);
      this.log.warn(`${this.activity} failed and is tried again: ${failure.message}`, {
        at: framesOf(error),
      });
      throw failure;
    }
  }
}

/** A library's message may quote what it choked on: only its class and the place in the code go on. */
export function scrubbed(error: unknown): ApplicationFailure {
  const type = error instanceof Error ? error.name : 'UnknownError';
  const message =
    error instanceof Error && SPEAKABLE.some((speakable) => error instanceof speakable)
      ? error.message
      : `${type} ${framesOf(error).split(' < ')[0] ?? ''}`.trim();
  return ApplicationFailure.create({ message, type, nonRetryable: false });
}

/** The stack's places without its first lines, which hold the message. */
export function framesOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  return [...stack.matchAll(/^\s+at (?:(\S+) )?.*?([\w.-]+:\d+):\d+\)?$/gm)]
    .slice(0, 4)
    .map(([, name, place]) => `at ${name === undefined ? '' : `${name} `}${place ?? ''}`)
    .join(' < ');
}
