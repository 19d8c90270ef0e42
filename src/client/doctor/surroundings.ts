/** What answers over HTTP on this machine or beside it: the worker's health, the console, the Temporal UI. */

import type { ClientConfig, Config, ListenAddress } from '../../config';
import { check, failed, ok, warning, type CheckResult, type Outcome } from './check';

const ANSWER_WITHIN_MS = 5_000;
const MAX_SHOWN = 300;

type Answered = { readonly status: number; readonly body: string } | null;

export function examineWorkerHealth({
  metricsAddress,
}: Pick<Config, 'metricsAddress'>): Promise<CheckResult> {
  const url = `${urlOf(metricsAddress)}/readyz`;
  return check('worker health', url, null, async () => {
    const answer = await ask(url);
    if (answer === null)
      return warning(
        'nothing answers',
        'No worker runs on this machine, or METRICS_ADDRESS differs from its own.',
      );
    return answer.status === 200
      ? ok('ready')
      : failed(
          `not ready: ${answer.body.trim().replaceAll('\n', ' ').slice(0, MAX_SHOWN)}`,
          'It clears when what it waits for is there; docs/operations.md, "Nothing is processed".',
        );
  });
}

export function examineConsole({
  console,
  workerRoles,
}: Pick<Config, 'console' | 'workerRoles'>): Promise<CheckResult> {
  const url = urlOf(console.address);
  return check('console', url, null, async (): Promise<Outcome> => {
    if (!workerRoles.includes('console')) return ok('not asked for by WORKER_ROLES');
    const answer = await ask(url);
    if (answer === null)
      return warning('nothing answers', 'Start a worker with the role console, or correct CONSOLE_ADDRESS.');
    return answer.status >= 500
      ? failed(`answers ${answer.status}`, 'Look at the worker log.')
      : ok('answers');
  });
}

export function examineTemporalUi({
  temporalUiUrl,
}: Pick<ClientConfig, 'temporalUiUrl'>): Promise<CheckResult> {
  return check('temporal ui', temporalUiUrl, null, async () => {
    const answer = await ask(temporalUiUrl);
    return answer === null
      ? warning(
          'nothing answers',
          'Start it, or set TEMPORAL_UI_URL to where it is: links that we print lead there.',
        )
      : ok('answers');
  });
}

/** Listening everywhere, it also listens here. */
const urlOf = ({ host, port }: ListenAddress): string =>
  `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host}:${port}`;

async function ask(url: string): Promise<Answered> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS), redirect: 'manual' });
    return { status: response.status, body: await response.text() };
  } catch {
    // Refused, unknown host, no answer in time: nothing answers, whichever it was.
    return null;
  }
}
