/** The vocabulary of a received mail, as the intake hands it to the rules. No I/O: a parser adapter fills it. */

/** One header line, unfolded; `name` in lower case. Order is that of the mail (top first). */
export interface Header {
  readonly name: string;
  readonly value: string;
}

/** A mailbox as written in a header: `address` trimmed, case kept; `name` decoded. */
export interface MailAddress {
  readonly address: string;
  readonly name: string;
}

/** A part that is no body text. `text` is set for small text parts (vCards, delivery-status, headers of a returned mail). */
export interface MailPart {
  readonly contentType: string;
  readonly fileName: string | null;
  readonly sizeBytes: number;
  readonly text: string | null;
}

/** A mail after MIME decoding. `messageId`, `inReplyTo` and `references` keep their angle brackets. */
export interface ParsedMail {
  readonly headers: readonly Header[];
  readonly from: MailAddress | null;
  readonly replyTo: readonly MailAddress[];
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  readonly subject: string;
  readonly messageId: string | null;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  /** The Date header, milliseconds since the epoch; null if absent or unreadable. */
  readonly dateMs: number | null;
  /**
   * The body as text: decoded text/plain, or the HTML turned into text (quotes marked with `> `) where the mail has no plain part or one
   * that lacks what the HTML says. Null where it has neither.
   */
  readonly text: string | null;
  /** Decoded text/html, or null where the mail has none. */
  readonly html: string | null;
  /** Content-Type of the whole mail with its parameters, as written: `multipart/report; report-type=delivery-status`. */
  readonly contentType: string;
  readonly parts: readonly MailPart[];
}

/** The text of a mail, cut: only `written` is judged as what the creator says now; `signature` may hold a contact; `quoted` is history. */
export interface CutText {
  readonly written: string;
  readonly signature: string;
  readonly quoted: string;
}

/** Who or what wrote a mail. Everything but `human` is never answered and never counts as a reply. */
export type MailKind =
  | { readonly kind: 'human' }
  /** `untilMs`: the stated return, at its start of day UTC; null when none is stated. */
  | { readonly kind: 'out_of_office'; readonly untilMs: number | null; readonly why: string }
  | { readonly kind: 'automatic'; readonly why: string }
  | { readonly kind: 'list'; readonly why: string }
  /** A report about mail that was not delivered. `recipients`: addresses it names. Only `permanent` for the creator's exact address stops a thread. */
  | {
      readonly kind: 'bounce';
      readonly permanent: boolean;
      readonly recipients: readonly BouncedRecipient[];
      readonly why: string;
    }
  /** An abuse report (ARF, RFC 5965). */
  | { readonly kind: 'complaint'; readonly recipients: readonly string[]; readonly why: string };

/** One recipient of a delivery report (RFC 3464). `status` like `5.1.1`; null when the report gives none. */
export interface BouncedRecipient {
  readonly address: string;
  readonly status: string | null;
  readonly permanent: boolean;
}
