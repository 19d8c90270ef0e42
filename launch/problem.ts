/** Something that the person at the terminal has to clear. Its message is complete: what was wrong, where, what to do. */
export class Problem extends Error {
  override readonly name = 'Problem';
}

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** True for errors of the file system and of child processes with this code (`ENOENT` and the like). */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
