/** From a head to the whole mail, as far as it can be had. */

import type { UnderstoodMail } from '../domain/understand';
import type { IntakeDeps } from './intake';
import type { MailHead, MailSession } from './ports';

export type ReadMail =
  | ({ readonly kind: 'parsed'; readonly source: Buffer } & UnderstoodMail)
  /** For a person. `source` null: it was not downloaded. */
  | { readonly kind: 'unreadable'; readonly source: Buffer | null; readonly why: string }
  | { readonly kind: 'gone'; readonly source: null };

/** Downloads and parses; what is too large, or more than the parser takes, is left to a person. */
export async function readMail(
  deps: Pick<IntakeDeps, 'parser' | 'options'>,
  session: MailSession,
  head: MailHead,
): Promise<ReadMail> {
  const { maxMailBytes } = deps.options;
  const tooLarge = { kind: 'unreadable', source: null, why: `larger than ${maxMailBytes} bytes` } as const;
  if (head.sizeBytes > maxMailBytes) return tooLarge;
  const source = await sourceWithin(session, head, maxMailBytes);
  if (source === 'too_large') return tooLarge;
  if (source === null) return { kind: 'gone', source: null };
  const parsed = await deps.parser.parse(source, head.receivedAtMs);
  return parsed.kind === 'parsed' ? { ...parsed, source } : { kind: 'unreadable', source, why: parsed.why };
}

/** What the server calls the size of a mail is its word only. */
async function sourceWithin(
  session: MailSession,
  head: MailHead,
  maxBytes: number,
): Promise<Buffer | 'too_large' | null> {
  try {
    return await session.source(head.location, maxBytes);
  } catch (error) {
    if (error instanceof RangeError) return 'too_large';
    throw error;
  }
}
