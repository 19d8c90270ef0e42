import { isNativeError } from 'node:util/types';

/** Something that the person at the terminal has to clear. Its message is complete: what was wrong, where, what to do. */
export class Problem extends Error {
  override readonly name = 'Problem';
}

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
  return isNativeError(error) ? error.message : String(error);
}

/** The code of errors of the file system, of the network, of child processes and of PostgreSQL: `ENOENT` and the like. */
export function codeOf(error: unknown): string | undefined {
  const hasOne =
    typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string';
  return hasOne ? (error.code as string) : undefined;
}
