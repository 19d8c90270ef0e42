import { FEATURE_COUNT } from '../src/domain/intent/features';
import { chancesOf, ROUTES, type RouteModel } from '../src/domain/intent/route';
import type { Example } from './examples';

const EPOCHS = 30;
const RATE = 0.5;
const DECAY = 4e-6;

/** Stochastic gradient descent with weight decay over shuffled examples: multinomial logistic regression. Deterministic. */
export function fit(examples: readonly Example[], random: () => number): RouteModel {
  const weights = new Float64Array(ROUTES.length * FEATURE_COUNT);
  const biases = ROUTES.map(() => 0);
  const model: RouteModel = { weights, scale: 1, biases };
  const order = examples.map((_entry, index) => index);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
    }
    const rate = RATE / (1 + epoch * 0.2);
    for (const index of order) {
      const entry = examples[index];
      if (entry === undefined) continue;
      chancesOf(model, entry.features).forEach((chance, r) => {
        const error = (chance - (r === entry.route ? 1 : 0)) * entry.weight;
        biases[r] = (biases[r] ?? 0) - rate * 0.1 * error;
        for (const [feature, value] of entry.features) {
          const at = r * FEATURE_COUNT + feature;
          weights[at] = (weights[at] ?? 0) - rate * error * value;
        }
      });
    }
    const kept = 1 - Math.min(0.5, DECAY * examples.length * rate);
    for (let w = 0; w < weights.length; w++) weights[w] = (weights[w] ?? 0) * kept;
  }
  return model;
}

/** Weights as int8, 127 standing for the largest: what is embedded. */
export function quantised({
  weights,
  scale,
  biases,
}: RouteModel): RouteModel & { readonly weights: Int8Array } {
  const floats = Array.from(weights, (weight) => weight * scale);
  const largest = floats.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const step = largest / 127;
  return { weights: Int8Array.from(floats, (weight) => Math.round(weight / step)), scale: step, biases };
}
