/**
 * Unit tests stand beside their file; what needs servers stands in `test`, one project per tier.
 * The servers are started once per run, and only when a test of a tier that needs them is in the run.
 */
const swc = (parser) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', ...parser },
      transform: { react: { runtime: 'automatic', importSource: 'preact' } },
    },
  },
];
const transform = { '^.+\\.ts$': swc({}), '^.+\\.tsx$': swc({ tsx: true }) };

const tier = (displayName, ...matches) => ({
  displayName,
  testMatch: matches.map((match) => `<rootDir>/${match}`),
  transform,
  testEnvironment: 'node',
});

const withServers = {
  globalSetup: '<rootDir>/test/support/servers.setup.ts',
  globalTeardown: '<rootDir>/test/support/servers.teardown.ts',
};

/** `npm run test:full` sets it: kill matrices, load, fuzzing. */
const isFull = process.env.MOSAIC_TEST_FULL === '1';

/** @type {import('jest').Config} */
export default {
  // Only what hangs ends here: how long something takes is no test's business on a busy machine.
  testTimeout: 60_000,
  projects: [
    tier('unit', '{src,sandbox,launch,eval}/**/*.test.ts'),
    { ...tier('workflows', 'test/workflows/**/*.test.ts'), ...withServers },
    { ...tier('replay', 'test/replay/**/*.test.ts'), ...withServers },
    { ...tier('adapters', 'test/adapters/**/*.test.ts'), ...withServers },
    { ...tier('client', 'test/client/**/*.test.ts'), ...withServers },
    { ...tier('console', 'test/console/**/*.test.ts'), ...withServers },
    { ...tier('e2e', 'test/e2e/**/*.test.ts'), ...withServers },
    tier('corpora', 'test/corpora/**/*.test.ts'),
    tier('support', 'test/support/**/*.test.ts'),
    ...(isFull ? [{ ...tier('full', 'test/full/**/*.test.ts'), ...withServers }] : []),
  ],
};
