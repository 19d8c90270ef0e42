/** What a creator's human mail means, and what follows from it. */

/** Verdicts of `judging-replies`: precedence not_interested > contact_provided > clarification > interested. */
export type Intent = 'interested' | 'not_interested' | 'clarification' | 'contact_provided';

export const INTENTS = [
  'interested',
  'not_interested',
  'clarification',
  'contact_provided',
] as const satisfies readonly Intent[];

/** Half-open range of UTF-16 code units in the text that the span's owner names. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type ContactKind = 'whatsapp' | 'phone' | 'address';

/** A contact found in a creator's mail. */
export interface FoundContact {
  readonly kind: ContactKind;
  /** E.164 for numbers; for an address its lines joined with ", ". */
  readonly value: string;
  /** The exact text it was read from: a substring of `CutText.written`, `.signature`, or an attached vCard. */
  readonly evidence: string;
  readonly source: 'written' | 'signature' | 'vcard';
  /** Where `evidence` stands in its source; null for a vCard. */
  readonly span: Span | null;
  /** 0 to 1. */
  readonly confidence: number;
  /** True: stored and shown as doubtful; never enough to say `contact_provided` by itself. */
  readonly doubtful: boolean;
}

/** Who judged. `rules` decide opt-outs and the like before any classifier; `fallback` is offline acting while Groq is out: it may stop or hand over, never start. */
export type VerdictSource = 'rules' | 'offline' | 'groq' | 'fallback';

/** The judgement on one answer (possibly several mails taken together). */
export interface Verdict {
  readonly intent: Intent;
  /** True only if the writer asks not to be written to again, to unsubscribe or to delete data; implies `not_interested`. */
  readonly optOut: boolean;
  /** True: the judge is not sure; the route is then a person, whatever `intent` says. */
  readonly unsure: boolean;
  readonly source: VerdictSource;
  readonly model: string;
  readonly promptVersion: string;
  /** 0 to 1, calibrated where the source allows. */
  readonly confidence: number;
  /** The words that decided: substrings of the creator's text, at most a few. Personal data: Postgres only. */
  readonly decidingWords: readonly string[];
  readonly latencyMs: number;
}

/** A classifier's view of one answer: only what the creator wrote now, with a little context that is ours. */
export interface AnswerText {
  /** New text of the mails judged together, oldest first, joined with a blank line. */
  readonly written: string;
  readonly signature: string;
  /** The subject line of the newest mail, decoded; hostile text like everything else here. */
  readonly subject: string;
  /** How many of our follow-ups it answers, 0 to 3. */
  readonly followUpsSent: number;
}
