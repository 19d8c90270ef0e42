import { FEATURE_COUNT } from '../src/domain/intent/features';
import { ROUTES, type RouteModel } from '../src/domain/intent/route';
import type { Example } from './examples';

const EPOCHS = 25;
const RATE = 0.8;
/** How much sooner than by the prior alone the rate of learning falls. */
const FALL = 40;
/** Strength of the prior that holds the weights small, over all examples together. */
const PRIOR = 0.1;

/** Examples side by side, as one sparse matrix of rows. */
interface Matrix {
  readonly from: Int32Array;
  readonly features: Int32Array;
  readonly values: Float32Array;
}

/** A feature that stands in few examples says more: it counts for more while the weights are learnt. */
function rarity(examples: readonly Example[]): Float64Array {
  const holding = new Float64Array(FEATURE_COUNT);
  for (const { features } of examples)
    for (const feature of features.keys()) holding[feature] = (holding[feature] ?? 0) + 1;
  return holding.map((count) => (Math.log((1 + examples.length) / (1 + count)) + 1) / 4);
}

function matrixOf(examples: readonly Example[], scale: Float64Array): Matrix {
  const size = examples.reduce((sum, { features }) => sum + features.size, 0);
  const from = new Int32Array(examples.length + 1);
  const features = new Int32Array(size);
  const values = new Float32Array(size);
  let at = 0;
  examples.forEach((example, row) => {
    for (const [feature, value] of example.features) {
      features[at] = feature;
      values[at] = value * (scale[feature] ?? 0);
      at += 1;
    }
    from[row + 1] = at;
  });
  return { from, features, values };
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = kept;
  }
}

/** Multinomial logistic regression with a Gaussian prior, by stochastic gradient descent. Deterministic for one `random`. */
export function fit(examples: readonly Example[], random: () => number): RouteModel {
  const rare = rarity(examples);
  const { from, features, values } = matrixOf(examples, rare);
  const routes = ROUTES.length;
  // Weights are kept as `shrunk * weights`, so that the prior costs one multiplication a step. The routes of a feature stand together.
  const weights = new Float64Array(routes * FEATURE_COUNT);
  const biases = new Float64Array(routes);
  const chances = new Float64Array(routes);
  const order = Int32Array.from(examples, (_example, row) => row);
  const prior = PRIOR / examples.length;
  let shrunk = 1;
  let steps = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    for (const row of order) {
      const example = examples[row];
      if (example === undefined) continue;
      const start = from[row] ?? 0;
      const end = from[row + 1] ?? start;
      chances.set(biases);
      for (let i = start; i < end; i++) {
        const at = (features[i] as number) * routes;
        const value = (values[i] as number) * shrunk;
        for (let r = 0; r < routes; r++)
          chances[r] = (chances[r] as number) + (weights[at + r] as number) * value;
      }
      const highest = Math.max(...chances);
      let total = 0;
      for (let r = 0; r < routes; r++) total += chances[r] = Math.exp((chances[r] as number) - highest);
      const rate = RATE / (1 + RATE * prior * FALL * steps);
      steps += 1;
      shrunk *= 1 - rate * prior;
      for (let r = 0; r < routes; r++) {
        const error =
          ((chances[r] as number) / total - (r === example.route ? 1 : 0)) * example.weight * rate;
        biases[r] = (biases[r] as number) - 0.1 * error;
        chances[r] = error / shrunk;
      }
      for (let i = start; i < end; i++) {
        const at = (features[i] as number) * routes;
        const value = values[i] as number;
        for (let r = 0; r < routes; r++)
          weights[at + r] = (weights[at + r] as number) - (chances[r] as number) * value;
      }
    }
  }
  const byRoute = new Float64Array(weights.length);
  for (let feature = 0; feature < FEATURE_COUNT; feature++)
    for (let r = 0; r < routes; r++)
      byRoute[r * FEATURE_COUNT + feature] =
        (weights[feature * routes + r] as number) * shrunk * (rare[feature] as number);
  return { weights: byRoute, scale: 1, biases: [...biases] };
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
