import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LEXICON, type CueKind } from '../src/domain/intent/cues';
import { featuresOf } from '../src/domain/intent/features';
import { read } from '../src/domain/intent/reading';
import { ROUTES, type Route } from '../src/domain/intent/route';
import { asReply } from './asReply';
import type { Labelled } from './labelled';

/** What the model learns from: a text as features, and where it should go. */
export interface Example {
  readonly features: ReadonlyMap<number, number>;
  /** Index in `ROUTES`. */
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

/** A contact that the finders miss must not start anything, either. */
const ROUTE_OF_INTENT: Readonly<Record<Labelled['intent'], Route>> = {
  interested: 'start',
  not_interested: 'stop',
  clarification: 'person',
  contact_provided: 'person',
};

const ROUTE_OF_MARK: ReadonlyMap<string, Route> = new Map([
  ['+', 'start'],
  ['-', 'stop'],
  ['?', 'person'],
]);

/** How much one example counts, by how much it is like real mail. */
const WEIGHT = { phrase: 0.5, sentence: 2, reply: 3, contact: 1 } as const;

/** Numerical Recipes' linear congruential generator: the same examples in the same order on every machine. */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function example(text: string, route: Route, weight: number, wordsOnly = false): Example {
  const reading = read({ written: text, signature: '', subject: '', followUpsSent: 0 });
  return { features: featuresOf(reading, wordsOnly), route: ROUTES.indexOf(route), weight };
}

/**
 * Phrases alone, in courteous company, and a yes beside what must outweigh it. Their words only: that the rules know their
 * own phrases says nothing about mail.
 */
export function fromLexicon(random: () => number): Example[] {
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
  const phrase = (text: string, route: Route): Example => example(text, route, WEIGHT.phrase, true);
  const kinds = Object.entries(ROUTE_OF_KIND) as [Exclude<CueKind, 'neutral'>, Route][];
  return kinds.flatMap(([kind, route]) =>
    LEXICON[kind].flatMap((words, index) => {
      const beside = near(LEXICON.interest, index, LEXICON[kind].length);
      return [
        phrase(words, route),
        phrase(`${pick(LEXICON.neutral)} ${words} ${pick(LEXICON.neutral)}`, route),
        phrase(route === 'start' ? `${words} ${beside}` : `${beside} ${words}`, route),
      ];
    }),
  );
}

/** Sentences in `eval/training`, one a line: `+` starts the sequence, `-` ends it, `?` is for a person. */
export function fromSentences(): Example[] {
  const folder = join(__dirname, 'training');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .flatMap((line, index) => {
          if (line.trim() === '') return [];
          const route = ROUTE_OF_MARK.get(line.charAt(0));
          if (route === undefined)
            throw new Error(`eval/training/${name}:${index + 1}: a line begins with +, - or ?`);
          return [example(line.slice(1).trim(), route, WEIGHT.sentence)];
        }),
    );
}

/** Labelled replies as the intake would cut them. Held-out ones are refused: whoever learns from them measures nothing. */
export function fromReplies(replies: readonly Labelled[]): Example[] {
  if (replies.some(({ split }) => split !== 'tune')) throw new Error('Held-out replies are not learnt from.');
  return replies.map((reply) => {
    const weight = reply.intent === 'contact_provided' ? WEIGHT.contact : WEIGHT.reply;
    return example(asReply(reply).written ?? '', ROUTE_OF_INTENT[reply.intent], weight);
  });
}
