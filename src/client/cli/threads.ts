/** `mosaic threads`: look at threads, and order them about. */

import type { Command } from 'commander';
import type { ExecutionStanding } from '../../activities/ports';
import { done, refused } from '../answer';
import { TemporalExecutions } from '../executions';
import { isServiceError } from '../grpc';
import type { Operator } from '../operator';
import { Unavailable } from '../unavailable';
import { threadDetail } from '../queries/threadDetail';
import { listThreads } from '../queries/threadList';
import { countArgument } from './arguments';
import { sayIfFrozen } from './freeze';
import { workflowLink } from '../uiLinks';
import { filterOf, threadFilters, type ListOptions } from './threadFilters';
import { addThreadOrders } from './threadOrders';
import { showThread } from './threadShown';
import { showThreads } from './threadsShown';
import { addThreadViews } from './threadViews';
import { addThreadWatch } from './threadWatch';
import { answer, jsonOption, type Terminal, type VerbOptions } from './verb';

export function addThreads(program: Command, terminal: Terminal): void {
  const threads = program.command('threads').description('look at threads, and order them about');

  jsonOption(threadFilters(threads.command('list')))
    .description('all threads, newest first, closed ones included')
    .option('--limit <n>', 'at most so many', countArgument)
    .action((options: ListOptions) =>
      answer(
        terminal,
        options,
        async ({ db }) => {
          await sayIfFrozen(terminal, db);
          return done(await listThreads(db, filterOf(options)));
        },
        (items, screen) => showThreads(items, Date.now(), screen),
      ),
    );

  jsonOption(threads.command('show <workflowId>'))
    .description('the whole truth about one thread')
    .action((workflowId: string, options: VerbOptions) =>
      answer(
        terminal,
        options,
        async (operator) => {
          const detail = await threadDetail(operator.db, workflowId, Date.now());
          if (detail === null) return refused(`There is no thread ${workflowId}.`);
          const { namespace } = operator.temporalTarget();
          return done({
            ...detail,
            link: workflowLink(operator.config.temporalUiUrl, namespace, workflowId),
            execution: await executionOf(operator, workflowId),
          });
        },
        (detail, screen) => showThread(detail, Date.now(), screen),
      ),
    );

  addThreadViews(threads, terminal);
  addThreadWatch(threads, terminal);
  addThreadOrders(threads, terminal);
}

/** What Temporal says of the thread's workflow; null while it does not answer: the tables can be shown without it. */
async function executionOf(operator: Operator, workflowId: string): Promise<ExecutionStanding | null> {
  try {
    const { client } = await operator.temporal();
    return (await new TemporalExecutions(client).standings([workflowId])).get(workflowId) ?? null;
  } catch (error) {
    if (error instanceof Unavailable || isServiceError(error)) return null;
    throw error;
  }
}
