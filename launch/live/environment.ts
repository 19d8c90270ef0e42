import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';

/** The file that a person fills in, in the checkout's root. */
export function envFile(root: string): string {
  return join(root, '.env');
}

/** What is configured: the file's values, and over them those of the environment. */
export function readEnvironment(root: string, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const file = envFile(root);
  return existsSync(file) ? { ...parseEnv(readFileSync(file, 'utf8')), ...env } : { ...env };
}
