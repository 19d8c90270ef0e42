/** Which workflow and thread a log line belongs to, although whoever writes it does not know: an adapter, say. */

import { AsyncLocalStorage } from 'node:async_hooks';
import type { ActivityExecuteInput, ActivityInboundCallsInterceptor, Next } from '@temporalio/worker';
import type { Log, LogFields } from '../activities/ports';

const running = new AsyncLocalStorage<LogFields>();

/** What is logged while the activity runs carries its workflow's id, and its thread's where its input names one. */
export class TaskFields implements ActivityInboundCallsInterceptor {
  constructor(private readonly workflowId: string | null) {}

  execute(
    input: ActivityExecuteInput,
    next: Next<ActivityInboundCallsInterceptor, 'execute'>,
  ): Promise<unknown> {
    return running.run(
      {
        ...(this.workflowId === null ? {} : { workflowId: this.workflowId }),
        ...threadOf(input.args[0]),
      },
      () => next(input),
    );
  }
}

function threadOf(argument: unknown): LogFields {
  if (typeof argument !== 'object' || argument === null || !('threadId' in argument)) return {};
  const { threadId } = argument;
  return typeof threadId === 'string' ? { threadId } : {};
}

/** What a line says itself wins. */
export function withTaskFields(log: Log): Log {
  const write =
    (level: keyof Log) =>
    (message: string, fields: LogFields = {}): void => {
      log[level](message, { ...running.getStore(), ...fields });
    };
  return { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
}
