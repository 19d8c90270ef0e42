import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
const WEIGHT = { sentence: 0.7, reply: 1, contact: 0.5 } as const;

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

/** From this writing on the replies were written by people who had not seen the lexicon, and it was not made on them. */
const UNSEEN_BY_LEXICON = 4;

export const isUnseenByLexicon = ({ set }: Labelled): boolean =>
  Number(/[0-9]+$/.exec(set)?.[0] ?? 1) >= UNSEEN_BY_LEXICON;

/** Sets that are about contacts: hardly anybody in them agrees or declines. */
export const isOfContacts = ({ set }: Labelled): boolean => /^(?:addresses|phones) /.test(set);

/**
 * Labelled replies as the intake would cut them. Held-out ones are refused: whoever learns from them measures nothing. Of
 * replies that the lexicon was made on only the words count: how well it knows them says nothing about mail.
 */
export function fromReplies(replies: readonly Labelled[]): Example[] {
  if (replies.some(({ split }) => split !== 'tune')) throw new Error('Held-out replies are not learnt from.');
  return replies.map((reply) => {
    const weight = reply.intent === 'contact_provided' ? WEIGHT.contact : WEIGHT.reply;
    return example(
      asReply(reply).written ?? '',
      ROUTE_OF_INTENT[reply.intent],
      weight,
      !isUnseenByLexicon(reply),
    );
  });
}
