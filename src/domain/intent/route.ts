import { FEATURE_COUNT, featuresOf } from './features';
import type { Token } from './tokens';
import { BIASES, SCALE, WEIGHTS_BASE64 } from './weights';

/** Where a reply without contacts goes: the sequence, the end, or a person. */
export const ROUTES = ['start', 'stop', 'person'] as const;
export type Route = (typeof ROUTES)[number];

let decoded: Int8Array | null = null;

function weights(): Int8Array {
  decoded ??= new Int8Array(Buffer.from(WEIGHTS_BASE64, 'base64'));
  return decoded;
}

/**
 * Probabilities by multinomial logistic regression over hashed n-grams (trained by `eval/train.ts` on phrases and replies in
 * the project). A second opinion: it has no say against a rule, only against a yes that the rules alone would believe.
 */
export function routeProbabilities(tokens: readonly Token[]): Readonly<Record<Route, number>> {
  const features = featuresOf(tokens);
  const table = weights();
  const logits = ROUTES.map((_route, r) => {
    let sum = BIASES[r] ?? 0;
    for (const [index, value] of features) sum += (table[r * FEATURE_COUNT + index] ?? 0) * SCALE * value;
    return sum;
  });
  const highest = Math.max(...logits);
  const exponents = logits.map((logit) => Math.exp(logit - highest));
  const total = exponents.reduce((sum, value) => sum + value, 0);
  const probability = (r: number): number => (exponents[r] ?? 0) / total;
  return { start: probability(0), stop: probability(1), person: probability(2) };
}
