/** One line of the examination. */

import { within } from '../../adapters/imap/within';
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

/** What does not answer at all is not waited for. */
const LIMIT_MS = 20_000;

/** Runs one check; what it throws is its finding, and so is that it takes too long. `remedy` null: what is thrown says it itself. */
export async function check(
  part: string,
  subject: string,
  remedy: string | null,
  examine: () => Promise<Outcome>,
  limitMs = LIMIT_MS,
): Promise<CheckResult> {
  try {
    const outcome = await within(limitMs, examine());
    if (outcome !== null) return { part, subject, ...outcome };
    const finding = `no answer within ${limitMs / 1_000} s`;
    return {
      part,
      subject,
      standing: 'failed',
      finding,
      remedy: remedy ?? 'See that it runs and is not overloaded.',
    };
  } catch (error) {
    return { part, subject, standing: 'failed', finding: failureSentence(error), remedy };
  }
}

/** Due times are compared with the worker's clock: more than this makes stages visibly early or late. */
const SKEW_WARNING_MS = 2_000;
const SKEW_FAILURE_MS = 60_000;
const NTP = 'Set the clocks by NTP.';

export function skewOutcome(skewMs: number, whose: string): Outcome {
  const finding = `this machine and ${whose} are ${Math.round(Math.abs(skewMs))} ms apart`;
  if (Math.abs(skewMs) > SKEW_FAILURE_MS) return failed(finding, NTP);
  return Math.abs(skewMs) > SKEW_WARNING_MS ? warning(finding, NTP) : ok(finding);
}

/** Where only the newest instant that a server wrote is known: it must not lie ahead of now. */
export function aheadOutcome(newestMs: number | null, nowMs: number, whose: string): Outcome {
  if (newestMs === null || newestMs <= nowMs + SKEW_WARNING_MS)
    return ok(`${whose} is not ahead of this machine`);
  return skewOutcome(newestMs - nowMs, whose);
}
