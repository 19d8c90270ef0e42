/** Failures as pages: a sentence about what went wrong, and what still works. */

import { isGrpcServiceError, ServiceError } from '@temporalio/client';
import type { FastifyError, FastifyInstance } from 'fastify';
import { DatabaseFailure, DatabaseRefused, DatabaseUnavailable } from '../../adapters/postgres/errors';
import { failureSentence } from '../failures';
import { Unavailable } from '../unavailable';
import type { ConsoleDeps } from './deps';
import { Refused } from './guard';
import { Failure } from './pages/failure';
import { page } from './pages/layout';

interface Shown {
  readonly status: number;
  readonly title: string;
  readonly sentence: string;
  readonly works: string | null;
}

const TEMPORAL_GOES_ON =
  'Sends that are due wait for it; nothing is lost. The Temporal UI and `mosaic doctor` say more.';

export function addFailures(app: FastifyInstance, { log }: ConsoleDeps): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const shown = shownOf(error);
    // The message of an unknown error may quote what a stranger wrote.
    if (shown.status >= 500)
      log.error('Console: a page could not be shown', {
        route: request.routeOptions.url ?? 'none',
        error: error.name,
        at: shown.status === 500 ? stackOf(error) : null,
      });
    return reply
      .code(shown.status)
      .type('text/html; charset=utf-8')
      .send(page(<Failure title={shown.title} sentence={shown.sentence} works={shown.works} />));
  });
  app.setNotFoundHandler((_request, reply) =>
    reply
      .code(404)
      .type('text/html; charset=utf-8')
      .send(page(<Failure title="No such page" sentence="There is nothing at this address." works={null} />)),
  );
}

function shownOf(error: FastifyError): Shown {
  if (error instanceof Refused)
    return { status: error.statusCode, title: error.title, sentence: error.message, works: null };
  if (
    error instanceof DatabaseUnavailable ||
    error instanceof DatabaseRefused ||
    error instanceof DatabaseFailure
  )
    return {
      status: 503,
      title: error instanceof DatabaseUnavailable ? 'The database does not answer' : 'The database refuses',
      sentence: failureSentence(error),
      works: TEMPORAL_GOES_ON,
    };
  if (error instanceof Unavailable || error instanceof ServiceError || isGrpcServiceError(error))
    return {
      status: 503,
      title: 'Temporal does not answer',
      sentence: `The order was not given. ${failureSentence(error)}`,
      works: 'Lists and threads can still be looked at: they come from PostgreSQL.',
    };
  return requestProblem(error);
}

/** Plugins throw errors without a code, too. */
function requestProblem({ code, statusCode }: Partial<FastifyError>): Shown {
  if (code?.startsWith('FST_CSRF_') === true)
    return {
      status: 403,
      title: 'An old page',
      sentence:
        'The order was not carried out: its page is from before a restart of the console or another sign-in. Go back, load the page again, and give the order once more.',
      works: null,
    };
  if (statusCode === 429)
    return {
      status: 429,
      title: 'Too many tries',
      sentence: 'Too many tries to sign in from your address. Wait a minute, then try again.',
      works: null,
    };
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
    return {
      status: statusCode,
      title: 'Not understood',
      sentence: 'The request was not understood.',
      works: null,
    };
  return {
    status: 500,
    title: 'Something broke',
    sentence: 'The page could not be made. The log says where.',
    works: null,
  };
}

/** Where it happened, without the message. */
function stackOf(error: Error): string {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 5)
    .map((line) => line.trim())
    .join(' | ');
}
