/** `tsx eval/train.ts`: trains the small model of the offline classifier and writes `src/domain/intent/weights.ts`. Deterministic. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chancesOf } from '../src/domain/intent/route';
import { fromReplies, fromSentences, generator, isOfContacts } from './examples';
import { fit, quantised } from './fit';
import { loadLabelled } from './labelled';

const random = generator(20_240_701);
const replies = loadLabelled(join(__dirname, '..', 'test', 'fixtures', 'replies'));
const examples = [
  ...fromSentences(),
  ...fromReplies(replies.filter((reply) => reply.split === 'tune' && !isOfContacts(reply))),
];
const model = quantised(fit(examples, random));
const base64 = Buffer.from(model.weights.buffer).toString('base64');
const source = [
  '/** Written by `tsx eval/train.ts`; do not edit. Three rows of int8, one a route, in units of SCALE. */',
  `export const SCALE = ${model.scale.toPrecision(8)};`,
  `export const BIASES: readonly number[] = [${model.biases.map((bias) => bias.toPrecision(8)).join(', ')}];`,
  `export const WEIGHTS_BASE64 =\n  '${base64}';`,
  '',
].join('\n');
writeFileSync(join(__dirname, '..', 'src', 'domain', 'intent', 'weights.ts'), source);
const fitted = examples.filter(({ features, route }) => {
  const chances = chancesOf(model, features);
  return chances.indexOf(Math.max(...chances)) === route;
});
console.log(`${examples.length} examples, ${((100 * fitted.length) / examples.length).toFixed(1)} % fitted`);
