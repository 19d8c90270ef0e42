import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { envFile, readEnvironment } from './environment';
import { namedServers } from './named';

describe('the servers that a configuration names', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mosaic-named-'));
  const nothing = { TEMPORAL_CONFIG_FILE: join(folder, 'missing.toml') };
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('are none where nothing is said, or only an empty word', () => {
    const none = { postgresUrl: undefined, redisUrl: undefined, temporalAddress: undefined };
    expect(namedServers(nothing)).toEqual(none);
    expect(namedServers({ ...nothing, DATABASE_URL: '', REDIS_URL: ' ', TEMPORAL_ADDRESS: '' })).toEqual(
      none,
    );
  });

  it('are those of the variables, the database by its owner', () => {
    const env = {
      ...nothing,
      DATABASE_URL: 'postgresql://app@h/d',
      DATABASE_OWNER_URL: 'postgresql://owner@h/d',
      REDIS_URL: 'redis://h',
      TEMPORAL_ADDRESS: 'h:7233',
    };
    expect(namedServers(env)).toEqual({
      postgresUrl: 'postgresql://owner@h/d',
      redisUrl: 'redis://h',
      temporalAddress: 'h:7233',
    });
    expect(namedServers({ ...nothing, DATABASE_URL: 'postgresql://app@h/d' }).postgresUrl).toBe(
      'postgresql://app@h/d',
    );
  });

  it("take Temporal's address out of its profile file, and say so where that cannot be read", () => {
    const file = join(folder, 'temporal.toml');
    writeFileSync(file, '[profile.default]\naddress = "cluster:7233"\n');
    expect(namedServers({ TEMPORAL_CONFIG_FILE: file }).temporalAddress).toBe('cluster:7233');
    writeFileSync(file, 'no toml');
    expect(() => namedServers({ TEMPORAL_CONFIG_FILE: file })).toThrow(/configuration cannot be read/);
  });

  it('are read from .env, over which the environment wins', () => {
    writeFileSync(envFile(folder), 'REDIS_URL=redis://file\nLOG_LEVEL=DEBUG\n');
    expect(readEnvironment(folder, { REDIS_URL: 'redis://environment' })).toEqual({
      REDIS_URL: 'redis://environment',
      LOG_LEVEL: 'DEBUG',
    });
  });
});
