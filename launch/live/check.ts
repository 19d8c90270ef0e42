import { loadClientConnectConfig } from '@temporalio/envconfig';
import type { Config } from '../../src/config';
import { type Answer, postgresAnswers, redisAnswers, temporalAnswers } from '../components/answers';
import type { Reporter } from '../report';
import { waitUntil } from '../wait';
import type { NamedServers } from './named';

/** A server may be coming up at the same time as we are. */
const PATIENCE_MS = 10_000;

interface Question {
  readonly server: string;
  /** What leads there, without its secrets. */
  readonly place: string;
  readonly variable: string;
  readonly ask: () => Promise<Answer>;
}

/** What does not answer of that which the configuration names, a sentence each, with what to do. */
export async function problemsOfNamed(
  named: NamedServers,
  config: Pick<Config, 'temporalEnv'>,
  reporter: Reporter,
): Promise<readonly string[]> {
  const asked = [...questions(named, config)];
  if (asked.length === 0) return [];
  const names = asked.map(({ server }) => server).join(', ');
  const problems = await reporter.during(`Checking the configured servers (${names})`, () =>
    Promise.all(asked.map(problemOf)),
  );
  return problems.filter((problem) => problem !== undefined);
}

function* questions(
  { postgresUrl, redisUrl, temporalAddress }: NamedServers,
  config: Pick<Config, 'temporalEnv'>,
): Iterable<Question> {
  if (postgresUrl !== undefined) {
    yield {
      server: 'PostgreSQL',
      place: placeOf(postgresUrl),
      variable: 'DATABASE_URL (or DATABASE_OWNER_URL)',
      ask: () => postgresServes(postgresUrl),
    };
  }
  if (redisUrl !== undefined) {
    yield {
      server: 'Redis',
      place: placeOf(redisUrl),
      variable: 'REDIS_URL',
      ask: () => redisAnswers(redisUrl),
    };
  }
  if (temporalAddress !== undefined) {
    const { connectionOptions } = loadClientConnectConfig({ overrideEnvVars: { ...config.temporalEnv } });
    yield {
      server: 'Temporal',
      place: temporalAddress,
      variable: 'TEMPORAL_ADDRESS',
      ask: () => temporalAnswers(connectionOptions),
    };
  }
}

async function problemOf({ server, place, variable, ask }: Question): Promise<string | undefined> {
  let answer = await ask();
  await waitUntil(async () => answer.ok || (answer = await ask()).ok, {
    timeoutMs: PATIENCE_MS,
    everyMs: 500,
  });
  return answer.ok
    ? undefined
    : `${server} at ${place} does not serve: ${answer.reason}. Start it or correct ${variable}; where that is not set, a server of our own is started.`;
}

/** Host, port and path of a URL. */
function placeOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname === '/' ? '' : pathname}`;
}

/** A database that is not there yet is made by the set-up: the server answers all the same. */
async function postgresServes(url: string): Promise<Answer> {
  const answer = await postgresAnswers(url);
  return !answer.ok && answer.code === '3D000' ? { ok: true } : answer;
}
