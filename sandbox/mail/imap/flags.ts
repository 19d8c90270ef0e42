import { SyntaxProblem } from './wire';

/** System flags in the spelling of RFC 3501, keywords as they are; whatever else would break the syntax of a response. */
export function canonicalFlag(flag: string): string {
  if (!/^\\?[A-Za-z0-9$_.!#&+/:;<=>?@^`|~'-]+$/.test(flag)) throw new SyntaxProblem('A flag is wrong');
  return flag.startsWith('\\') ? `\\${flag.slice(1, 2).toUpperCase()}${flag.slice(2).toLowerCase()}` : flag;
}
