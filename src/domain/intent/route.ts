import { FEATURE_COUNT, featuresByWord, featuresOf } from './features';
import type { Reading } from './reading';
import { BIASES, SCALE, WEIGHTS_BASE64 } from './weights';

/** Where a reply without contacts goes: the sequence, the end, or a person. */
export const ROUTES = ['start', 'stop', 'person'] as const;
export type Route = (typeof ROUTES)[number];
export type Chances = Readonly<Record<Route, number>>;

/** One row of weights for each route, of `FEATURE_COUNT` each. */
export interface RouteModel {
  readonly weights: ArrayLike<number>;
  readonly scale: number;
  readonly biases: readonly number[];
}

let embedded: RouteModel | null = null;

function embeddedModel(): RouteModel {
  embedded ??= {
    weights: new Int8Array(Buffer.from(WEIGHTS_BASE64, 'base64')),
    scale: SCALE,
    biases: BIASES,
  };
  return embedded;
}

/** Probabilities, in the order of `ROUTES`, by multinomial logistic regression. */
export function chancesOf(
  { weights, scale, biases }: RouteModel,
  features: ReadonlyMap<number, number>,
): readonly number[] {
  const logits = ROUTES.map((_route, r) => {
    let sum = biases[r] ?? 0;
    for (const [index, value] of features) sum += (weights[r * FEATURE_COUNT + index] ?? 0) * scale * value;
    return sum;
  });
  const highest = Math.max(...logits);
  const exponents = logits.map((logit) => Math.exp(logit - highest));
  const total = exponents.reduce((sum, value) => sum + value, 0);
  return exponents.map((value) => value / total);
}

/**
 * What the trained model (`eval/train.ts`, on sentences and replies in the project) makes of a reply. It has no say against a
 * firm rule; how sure it must be, what speaks against automation decides.
 */
export function routeChances(reading: Reading, model: RouteModel = embeddedModel()): Chances {
  const [start = 0, stop = 0, person = 0] = chancesOf(model, featuresOf(reading));
  return { start, stop, person };
}

const MAX_WORDS = 3;

/** The words that speak most for a route and against the others, in the order of the text: what the model went by. */
export function wordsFor(
  reading: Reading,
  route: Route,
  { weights, scale }: RouteModel = embeddedModel(),
): readonly string[] {
  const row = ROUTES.indexOf(route);
  const others = ROUTES.length - 1;
  const weightOf = (feature: number): number =>
    ROUTES.reduce((sum, _route, r) => {
      const weight = (weights[r * FEATURE_COUNT + feature] ?? 0) * scale;
      return sum + (r === row ? weight : -weight / others);
    }, 0);
  const said = featuresByWord(reading).map((features, index) => ({
    index,
    weight: features.reduce((sum, [feature, value]) => sum + weightOf(feature) * value, 0),
  }));
  const strongest = said
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, MAX_WORDS)
    .sort((one, other) => one.index - other.index);
  return [...new Set(strongest.flatMap(({ index }) => reading.tokens[index]?.text ?? []))];
}
