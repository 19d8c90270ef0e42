/** `tsx eval/train.ts`: trains the small model of the offline classifier and writes `src/domain/intent/weights.ts`. Deterministic. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LEXICON, type CueKind } from '../src/domain/intent/cues';
import { FEATURE_COUNT, featuresOf } from '../src/domain/intent/features';
import { ROUTES, type Route } from '../src/domain/intent/route';
import { tokenise } from '../src/domain/intent/tokens';
import { loadLabelled, type Labelled } from './labelled';

interface Example {
  readonly features: ReadonlyMap<number, number>;
  readonly route: number;
  readonly weight: number;
}

const ROUTE_OF_KIND: Readonly<Record<Exclude<CueKind, 'neutral'>, Route>> = {
  opt_out: 'stop',
  refusal: 'stop',
  complaint: 'person',
  pitch: 'person',
  go_on: 'start',
  condition: 'person',
  question: 'person',
  hedge: 'person',
  channel: 'person',
  likely_refusal: 'person',
  interest: 'start',
};

const ROUTE_OF_INTENT: Readonly<Record<Labelled['intent'], Route | null>> = {
  interested: 'start',
  not_interested: 'stop',
  clarification: 'person',
  contact_provided: null,
};

/** Numerical Recipes' linear congruential generator: the same examples in the same order on every machine. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function example(text: string, route: Route, weight: number): Example {
  return { features: featuresOf(tokenise(text)), route: ROUTES.indexOf(route), weight };
}

/** Phrases alone, in courteous company, and a yes beside what must outweigh it. */
function fromLexicon(random: () => number): Example[] {
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const near = (list: readonly string[], at: number, of: number): string => {
    // Lists run through the languages in one order: a neighbour by share is likely of the same language.
    const centre = (at / of) * list.length;
    return (
      list[
        Math.max(0, Math.min(list.length - 1, Math.round(centre + (random() - 0.5) * list.length * 0.06)))
      ] ?? ''
    );
  };
  const kinds = Object.entries(ROUTE_OF_KIND) as [Exclude<CueKind, 'neutral'>, Route][];
  return kinds.flatMap(([kind, route]) =>
    LEXICON[kind].flatMap((phrase, index) => {
      const of = LEXICON[kind].length;
      const alone = [
        example(phrase, route, 1),
        example(`${pick(LEXICON.neutral)} ${phrase} ${pick(LEXICON.neutral)}`, route, 1),
      ];
      if (route === 'start')
        return [...alone, example(`${phrase} ${near(LEXICON.interest, index, of)}`, 'start', 1)];
      const beside = `${near(LEXICON.interest, index, of)} ${phrase}`;
      return [...alone, example(beside, route === 'stop' ? 'stop' : 'person', 1)];
    }),
  );
}

function fromReplies(folder: string): Example[] {
  return loadLabelled(folder)
    .filter(({ split }) => split === 'tune')
    .flatMap(({ text, intent }) => {
      const route = ROUTE_OF_INTENT[intent];
      return route === null ? [] : [example(text, route, 3)];
    });
}

const EPOCHS = 40;
const RATE = 0.8;
const DECAY = 2e-5;

/** Stochastic gradient descent with weight decay over shuffled examples. */
function train(
  examples: readonly Example[],
  random: () => number,
): { weights: Float64Array; biases: number[] } {
  const weights = new Float64Array(ROUTES.length * FEATURE_COUNT);
  const biases = ROUTES.map(() => 0);
  const order = examples.map((_entry, index) => index);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
    }
    const rate = RATE / (1 + epoch * 0.15);
    for (const index of order) {
      const entry = examples[index];
      if (entry === undefined) continue;
      step(entry, weights, biases, rate);
    }
    for (let w = 0; w < weights.length; w++)
      weights[w] = (weights[w] ?? 0) * (1 - DECAY * examples.length * rate);
  }
  return { weights, biases };
}

function step(entry: Example, weights: Float64Array, biases: number[], rate: number): void {
  const logits = ROUTES.map((_route, r) => {
    let sum = biases[r] ?? 0;
    for (const [index, value] of entry.features) sum += (weights[r * FEATURE_COUNT + index] ?? 0) * value;
    return sum;
  });
  const highest = Math.max(...logits);
  const exponents = logits.map((logit) => Math.exp(logit - highest));
  const total = exponents.reduce((sum, value) => sum + value, 0);
  ROUTES.forEach((_route, r) => {
    const error = ((exponents[r] ?? 0) / total - (r === entry.route ? 1 : 0)) * entry.weight;
    biases[r] = (biases[r] ?? 0) - rate * 0.1 * error;
    for (const [index, value] of entry.features) {
      const at = r * FEATURE_COUNT + index;
      weights[at] = (weights[at] ?? 0) - rate * error * value;
    }
  });
}

function write(weights: Float64Array, biases: readonly number[]): void {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const scale = largest / 127;
  const quantised = Int8Array.from(weights, (weight) => Math.round(weight / scale));
  const base64 = Buffer.from(quantised.buffer).toString('base64');
  const source = [
    '/** Written by `tsx eval/train.ts`; do not edit. Three rows of int8, one a route, in units of SCALE. */',
    `export const SCALE = ${scale.toPrecision(8)};`,
    `export const BIASES: readonly number[] = [${biases.map((bias) => bias.toPrecision(8)).join(', ')}];`,
    `export const WEIGHTS_BASE64 =\n  '${base64}';`,
    '',
  ].join('\n');
  writeFileSync(join(__dirname, '..', 'src', 'domain', 'intent', 'weights.ts'), source);
}

const random = generator(20_240_701);
const examples = [
  ...fromLexicon(random),
  ...fromReplies(join(__dirname, '..', 'test', 'fixtures', 'replies')),
];
const trained = train(examples, random);
write(trained.weights, trained.biases);
const right = examples.filter(({ features, route }) => {
  const logits = ROUTES.map((_route, r) => {
    let sum = trained.biases[r] ?? 0;
    for (const [index, value] of features) sum += (trained.weights[r * FEATURE_COUNT + index] ?? 0) * value;
    return sum;
  });
  return logits.indexOf(Math.max(...logits)) === route;
});
console.log(`${examples.length} examples, ${((100 * right.length) / examples.length).toFixed(1)} % fitted`);
