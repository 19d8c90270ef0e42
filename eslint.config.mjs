import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import { importX, createNodeResolver } from 'eslint-plugin-import-x';
import ts from 'typescript-eslint';

/** `target` must not import anything in `from`, except what stands in `except` (paths relative to `from`). */
const zone = (target, from, message, except = []) => ({ target, from, message, except });

export default ts.config(
  { ignores: ['dist', 'coverage', '.mosaic', 'node_modules'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...ts.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
  },
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx', '.js', '.json'] })],
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': [
        'error',
        {
          zones: [
            zone('./src/domain', './src', 'domain is pure: it imports domain only', ['./domain']),
            zone('./src/workflows', './src/adapters', 'workflows are deterministic'),
            zone('./src/workflows', './src/client', 'workflows are deterministic'),
            zone('./src/workflows', './src/config.ts', 'what a workflow needs travels in its input'),
            zone('./src/activities', './src/adapters', 'activities know ports, never adapters'),
            zone('./src/activities', './src/client', 'activities do not call clients'),
            zone(
              './src/activities',
              './src/config.ts',
              'activities get what they need from the composition root',
            ),
            zone('./src/adapters', './src/workflows', 'adapters know ports and one library'),
            zone('./src/adapters', './src/client', 'adapters know ports and one library'),
            zone('./src/adapters', './src/config.ts', 'adapters get their options from the composition root'),
            zone(
              './src/{domain,workflows,activities,adapters,client}',
              './src/workers',
              'nobody imports the composition root',
            ),
            zone('./src', './sandbox', 'the product does not know of the sandbox'),
            zone('./src', './launch', 'the product does not know of its launcher'),
          ],
        },
      ],
      'no-console': 'error',
    },
  },
  {
    files: ['src/workflows/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex:
                '^(node:|fs|net|crypto|pg|kysely|imapflow|nodemailer|mailparser|groq-sdk|ioredis|libphonenumber-js|@temporalio/(client|worker|activity))',
              message: 'no Node built-in and no library but Temporal’s in the workflow bundle',
            },
          ],
        },
      ],
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '/activities(/|$)',
              allowTypeImports: true,
              message: 'activities are imported as types only',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/domain/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(node:(?!crypto)|fs|net|pg|kysely|imapflow|nodemailer|groq-sdk|ioredis|@temporalio)',
              message: 'domain does no I/O',
            },
          ],
        },
      ],
      'no-restricted-globals': ['error', 'process', 'setTimeout', 'setInterval', 'fetch'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'domain has no clock: take nowMs as an argument' },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/config.ts', 'src/**/*.test.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'src/config.ts is the only reader of the environment',
        },
      ],
    },
  },
  {
    files: [
      'src/client/cli/**/*.ts',
      'src/client/cli.ts',
      'launch/**',
      'sandbox/**',
      'bench/**',
      'eval/**',
      'src/workers/bundle.ts',
    ],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.test.ts', 'test/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', '@typescript-eslint/unbound-method': 'off' },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
      },
    },
  },
  {
    files: ['src/client/console/assets/*.js'],
    languageOptions: {
      sourceType: 'script',
      globals: Object.fromEntries(
        ['document', 'window', 'location', 'fetch', 'setTimeout', 'CSS', 'DOMParser', 'EventSource'].map(
          (name) => [name, 'readonly'],
        ),
      ),
    },
  },
  prettier,
);
