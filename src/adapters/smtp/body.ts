/** A mail's bytes as nodemailer reads them: only when the server asked for the mail, and only after the wire was claimed. */

import { Readable } from 'node:stream';
import { CLAIM_VALID_MS } from '../../domain/sending/limits';

export type BodyState =
  /** The server has not asked for it. */
  | 'kept'
  /** The claim was asked for. */
  | 'claiming'
  /** Nothing was given, and nothing will be. */
  | 'withheld'
  /** From here on the mail may have been accepted. */
  | 'given';

export class GuardedBody extends Readable {
  #state: BodyState = 'kept';

  constructor(
    private readonly bytes: Buffer,
    private readonly claim: () => Promise<boolean>,
  ) {
    super();
  }

  get state(): BodyState {
    return this.#state;
  }

  override _read(): void {
    if (this.#state !== 'kept') return;
    this.#state = 'claiming';
    const askedAtMs = performance.now();
    this.claim().then(
      (isOurs) => {
        // The process may have been stopped while it waited, for longer than its claim is good for.
        if (isOurs && !this.destroyed && performance.now() - askedAtMs < CLAIM_VALID_MS) this.give();
        else this.withhold(new Error("The send is not this attempt's any more."));
      },
      (error: unknown) => {
        this.withhold(error instanceof Error ? error : new Error('The claim failed.'));
      },
    );
  }

  private give(): void {
    this.#state = 'given';
    this.push(this.bytes);
    this.push(null);
  }

  private withhold(why: Error): void {
    this.#state = 'withheld';
    this.destroy(why);
  }
}
