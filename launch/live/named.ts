import { loadClientConfigProfile } from '@temporalio/envconfig';
import type { Config } from '../../src/config';

/** Which servers the configuration names. A server that is not named is one of our own. */
export interface NamedServers {
  /** What to log in to: the owner's login where it is named, as the application's may be made only by the set-up. */
  readonly postgresUrl: string | undefined;
  readonly redisUrl: string | undefined;
  /** Its address as Temporal's own configuration rules give it (environment, then profile file). */
  readonly temporalAddress: string | undefined;
}

/** Reads the environment that `config` was made of: the configuration itself has defaults in the places of what is missing. */
export function namedServers(env: NodeJS.ProcessEnv, config: Pick<Config, 'temporalEnv'>): NamedServers {
  return {
    postgresUrl: given(env['DATABASE_OWNER_URL']) ?? given(env['DATABASE_URL']),
    redisUrl: given(env['REDIS_URL']),
    temporalAddress: given(loadClientConfigProfile({ overrideEnvVars: { ...config.temporalEnv } }).address),
  };
}

function given(value: string | undefined): string | undefined {
  return value === undefined || value.trim() === '' ? undefined : value.trim();
}
