import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { namedServers } from './named';

describe('the servers that a configuration names', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mosaic-named-'));
  const noProfile = { temporalEnv: { TEMPORAL_CONFIG_FILE: join(folder, 'missing.toml') } };
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('are none where nothing is said, or only an empty word', () => {
    const none = { postgresUrl: undefined, redisUrl: undefined, temporalAddress: undefined };
    expect(namedServers({}, noProfile)).toEqual(none);
    expect(namedServers({ DATABASE_URL: '', DATABASE_OWNER_URL: '', REDIS_URL: ' ' }, noProfile)).toEqual(
      none,
    );
  });

  it('are those of the variables, the database by its owner', () => {
    const env = { DATABASE_URL: 'postgresql://app@h/d', REDIS_URL: 'redis://h' };
    const temporalEnv = { ...noProfile.temporalEnv, TEMPORAL_ADDRESS: 'h:7233' };
    expect(namedServers({ ...env, DATABASE_OWNER_URL: 'postgresql://owner@h/d' }, { temporalEnv })).toEqual({
      postgresUrl: 'postgresql://owner@h/d',
      redisUrl: 'redis://h',
      temporalAddress: 'h:7233',
    });
    expect(namedServers(env, noProfile).postgresUrl).toBe('postgresql://app@h/d');
  });

  it("take Temporal's address out of its profile file", () => {
    const file = join(folder, 'temporal.toml');
    writeFileSync(file, '[profile.default]\naddress = "cluster:7233"\n');
    expect(namedServers({}, { temporalEnv: { TEMPORAL_CONFIG_FILE: file } }).temporalAddress).toBe(
      'cluster:7233',
    );
  });
});
