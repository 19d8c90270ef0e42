import { cachedTemporal, cliVersion } from './temporal';
import { archiveUrl } from './temporal-download';

describe('where the Temporal CLI comes from', () => {
  it('is the version that tools/temporal pins', () => {
    expect(cliVersion()).toMatch(/^v\d+\.\d+\.\d+$/);
  });

  it('is downloaded for the machines that it is built for', () => {
    expect(archiveUrl('v1.9.1', 'linux', 'x64')).toBe(
      'https://temporal.download/cli/archive/v1.9.1?platform=linux&arch=amd64',
    );
    expect(archiveUrl('v1.9.1', 'darwin', 'arm64')).toBe(
      'https://temporal.download/cli/archive/v1.9.1?platform=darwin&arch=arm64',
    );
    expect(archiveUrl('v1.9.1', 'freebsd', 'x64')).toBeUndefined();
    expect(archiveUrl('v1.9.1', 'linux', 'riscv64')).toBeUndefined();
  });

  it('is kept in the cache of the user', () => {
    expect(cachedTemporal({ XDG_CACHE_HOME: '/cache' })).toMatch(
      /^\/cache\/mosaic-autoresponder\/temporal-[0-9a-f]{16}\/temporal$/,
    );
  });
});
