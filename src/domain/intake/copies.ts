/** What makes two mails copies of one, where their ids on the server differ. */
export interface Copyable {
  readonly messageId: string | null;
  readonly fromAddress: string | null;
  readonly subject: string | null;
  readonly written: string | null;
  readonly signature: string | null;
  readonly quoted: string | null;
  readonly sizeBytes: number;
}

/** Headers that name the way a mail took make copies differ in size: up to so much. */
const MAX_SIZE_DIFFERENCE_BYTES = 16_384;

/** Never by Message-ID alone: it is repeated in 15 % of odd mail. A mail without one has no copies. */
export function isCopy(one: Copyable, other: Copyable): boolean {
  return (
    one.messageId !== null &&
    one.messageId === other.messageId &&
    one.fromAddress?.toLowerCase() === other.fromAddress?.toLowerCase() &&
    one.subject === other.subject &&
    one.written === other.written &&
    one.signature === other.signature &&
    one.quoted === other.quoted &&
    Math.abs(one.sizeBytes - other.sizeBytes) <= MAX_SIZE_DIFFERENCE_BYTES
  );
}
