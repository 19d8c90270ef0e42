/** Whether Temporal answers, as it was known a moment ago: no page waits for it. */

import { failureSentence } from '../failures';
import type { Operator } from '../operator';

const LOOK_EVERY_MS = 10_000;
const ANSWER_WITHIN_MS = 3_000;

export class TemporalHealth {
  private sentence: string | null = null;
  private lookedAtMs = 0;

  constructor(private readonly operator: Operator) {}

  /** A sentence while it does not answer, with what still works. Looks anew, for the next page, where the last look is old. */
  trouble(): string | null {
    const nowMs = Date.now();
    if (nowMs - this.lookedAtMs >= LOOK_EVERY_MS) {
      this.lookedAtMs = nowMs;
      void this.look();
    }
    return this.sentence;
  }

  private async look(): Promise<void> {
    try {
      const { connection } = await this.operator.temporal();
      await connection.withDeadline(Date.now() + ANSWER_WITHIN_MS, () =>
        connection.workflowService.getSystemInfo({}),
      );
      this.sentence = null;
    } catch (error) {
      this.sentence = `${failureSentence(error)} What is shown here comes from PostgreSQL and is as it was; orders wait until Temporal is back.`;
    }
  }
}
