/** Handing a mail to the SMTP server. */

import type { ComposedFollowUp } from '../../domain/sending/composeFollowUp';

/** What a try to hand a mail to the SMTP server came to. `response`: reply code and enhanced code only. */
export type TransmitResult =
  | { readonly kind: 'accepted'; readonly response: string }
  /** Certainly not accepted, and nothing is wrong with the address: try again later. */
  | { readonly kind: 'not_sent'; readonly cause: NotSentCause; readonly response: string | null }
  /** No login may be tried before then: the last one was refused, or another connection's try is on its way. */
  | {
      readonly kind: 'not_sent';
      readonly cause: 'login_waits';
      readonly response: null;
      readonly untilMs: number;
    }
  /** The server refused this mail or this recipient for good. */
  | { readonly kind: 'refused'; readonly cause: 'dead_address' | 'policy'; readonly response: string }
  /** DATA may have been written and no reply was read. */
  | { readonly kind: 'unknown' };

export type NotSentCause =
  | 'unreachable'
  | 'login_refused'
  | 'login_later'
  | 'provider_quota'
  | 'provider_later'
  /** The claim was refused: the row is not this attempt's any more. */
  | 'claim_lost';

export interface Wire {
  /**
   * Called at most once: when the server asks for the mail, before its first byte is given to the connection. False, or a
   * failure: nothing is given.
   */
  claim(): Promise<boolean>;
  /** Aborted: whoever waits for the server's answer gives up. */
  readonly signal: AbortSignal;
}

export interface MailTransport {
  /** Never throws for what a server or a network does. */
  transmit(mail: ComposedFollowUp, wire: Wire): Promise<TransmitResult>;
}
