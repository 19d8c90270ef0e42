import { loadClientConfigProfile } from '@temporalio/envconfig';
import { messageOf, Problem } from '../problem';

/** Which servers the configuration names. A server that is not named is one of our own. */
export interface NamedServers {
  /** What to log in to: the owner's login where it is named, as the application's may be made only by the set-up. */
  readonly postgresUrl: string | undefined;
  readonly redisUrl: string | undefined;
  /** Its address as Temporal's own configuration rules give it (environment, then profile file). */
  readonly temporalAddress: string | undefined;
}

export function namedServers(env: NodeJS.ProcessEnv): NamedServers {
  return {
    postgresUrl: given(env['DATABASE_OWNER_URL']) ?? given(env['DATABASE_URL']),
    redisUrl: given(env['REDIS_URL']),
    temporalAddress: temporalAddress(env),
  };
}

function given(value: string | undefined): string | undefined {
  return value === undefined || value.trim() === '' ? undefined : value;
}

function temporalAddress(env: NodeJS.ProcessEnv): string | undefined {
  try {
    return given(loadClientConfigProfile({ overrideEnvVars: definedOnly(env) }).address);
  } catch (error) {
    throw new Problem(
      `Temporal's client configuration cannot be read: ${messageOf(error)}. Correct the file or the TEMPORAL_… variable that it names.`,
    );
  }
}

export function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
