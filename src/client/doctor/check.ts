/** One line of the examination. */

import { failureSentence } from '../failures';

export interface CheckResult {
  readonly part: string;
  /** Which one of several: a mailbox, a task queue; empty where there is one only. */
  readonly subject: string;
  /** `warning`: it works, and a person should know. */
  readonly standing: 'ok' | 'warning' | 'failed';
  readonly finding: string;
  /** How to clear it; null when there is nothing to clear. */
  readonly remedy: string | null;
}

export type Outcome = Pick<CheckResult, 'standing' | 'finding' | 'remedy'>;

export const ok = (finding: string): Outcome => ({ standing: 'ok', finding, remedy: null });
export const warning = (finding: string, remedy: string): Outcome => ({
  standing: 'warning',
  finding,
  remedy,
});
export const failed = (finding: string, remedy: string): Outcome => ({ standing: 'failed', finding, remedy });

/** Runs one check; what it throws is its finding. `remedy` null: what is thrown says it itself. */
export async function check(
  part: string,
  subject: string,
  remedy: string | null,
  examine: () => Promise<Outcome>,
): Promise<CheckResult> {
  try {
    return { part, subject, ...(await examine()) };
  } catch (error) {
    return { part, subject, standing: 'failed', finding: failureSentence(error), remedy };
  }
}
