import { loadClientConnectConfig } from '@temporalio/envconfig';
import { type Answer, postgresAnswers, redisAnswers, temporalAnswers } from '../components/answers';
import { waitUntil } from '../wait';
import { definedOnly, type NamedServers } from './named';

const PATIENCE_MS = 10_000;

/** A server may be coming up at the same time as we are. */
async function patiently(question: () => Promise<Answer>): Promise<Answer> {
  let answer: Answer = { ok: false, reason: 'it was not asked' };
  await waitUntil(
    async () => {
      answer = await question();
      return answer.ok;
    },
    { timeoutMs: PATIENCE_MS, everyMs: 500 },
  );
  return answer;
}

/** Host, port and path of a URL: what may be shown. */
function place(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname === '/' ? '' : pathname}`;
}

/** What does not answer of that which the configuration names, a sentence each, with what to do. */
export async function problemsOfNamed(
  named: NamedServers,
  env: NodeJS.ProcessEnv,
): Promise<readonly string[]> {
  const { postgresUrl, redisUrl, temporalAddress } = named;
  const problems = await Promise.all([
    postgresUrl === undefined
      ? undefined
      : patiently(() => postgresServes(postgresUrl)).then((answer) =>
          answer.ok
            ? undefined
            : `PostgreSQL at ${place(postgresUrl)} does not serve: ${answer.reason}. Start it or correct DATABASE_URL (and DATABASE_OWNER_URL); with neither set, a server of our own is started.`,
        ),
    redisUrl === undefined
      ? undefined
      : patiently(() => redisAnswers(redisUrl)).then((answer) =>
          answer.ok
            ? undefined
            : `Redis at ${place(redisUrl)} does not serve: ${answer.reason}. Start it or correct REDIS_URL; without it, a server of our own is started.`,
        ),
    temporalAddress === undefined
      ? undefined
      : patiently(() =>
          temporalAnswers(loadClientConnectConfig({ overrideEnvVars: definedOnly(env) }).connectionOptions),
        ).then((answer) =>
          answer.ok
            ? undefined
            : `Temporal at ${temporalAddress} does not serve: ${answer.reason}. Start it or correct TEMPORAL_ADDRESS; without it, a server of our own is started.`,
        ),
  ]);
  return problems.filter((problem) => problem !== undefined);
}

/** A database that is not there yet is made by the set-up: the server answers all the same. */
async function postgresServes(url: string): Promise<Answer> {
  const answer = await postgresAnswers(url);
  return !answer.ok && answer.code === '3D000' ? { ok: true } : answer;
}
