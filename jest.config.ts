import type { Config } from 'jest';

/** Unit tests stand beside their file in `src`; what needs servers stands in `test`, one project per tier. */
const transform = {
  '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }],
} satisfies Config['transform'];
const tier = (name: string, match: string, globalSetup?: string) => ({
  displayName: name,
  testMatch: [`<rootDir>/${match}`],
  transform,
  testEnvironment: 'node',
  ...(globalSetup === undefined ? {} : { globalSetup }),
});

const config: Config = {
  projects: [
    tier('unit', '{src,sandbox,launch,eval}/**/*.test.ts'),
    tier('workflows', 'test/workflows/**/*.test.ts'),
    tier('replay', 'test/replay/**/*.test.ts'),
    tier('adapters', 'test/adapters/**/*.test.ts'),
    tier('e2e', 'test/e2e/**/*.test.ts'),
  ],
};

export default config;
