import { performance } from 'node:perf_hooks';
import { judge, type Judging } from '../src/activities/judge';
import { createGroqModel, DEFAULT_GROQ_MODEL } from '../src/adapters/groq';
import { asReply } from './asReply';
import type { Labelled, StoredVerdict } from './labelled';
import { judgedBy, type Judged } from './score';

/** Judges one reply; null where the judge has nothing to say of it. */
export type Judge = (reply: Labelled) => Promise<Judged | null>;

const LONGEST_PAUSE_MS = 60_000;

async function judged(judging: Judging, reply: Labelled): Promise<Judged> {
  const row = asReply(reply);
  if (row.kind !== 'human')
    return {
      reply,
      machine: row.kind,
      intent: 'clarification',
      unsure: true,
      optOut: false,
      confidence: 1,
      decidingWords: [],
      contacts: { phones: [], whatsapp: [], addresses: [] },
    };
  for (;;) {
    const answer = await judge(judging, [row], 0);
    if (answer.kind === 'later') {
      const pauseMs = Math.min(answer.retryAfterMs, LONGEST_PAUSE_MS);
      await new Promise<void>((resolve) => setTimeout(resolve, pauseMs));
      continue;
    }
    const { verdict } = answer;
    const found = [...answer.contacts.values()].flat();
    const numbers = found.filter(({ kind }) => kind !== 'address');
    return judgedBy(reply, verdict, {
      phones: numbers.map(({ value }) => value),
      whatsapp: numbers.filter(({ kind }) => kind === 'whatsapp').map(({ value }) => value),
      addresses: found.filter(({ kind }) => kind === 'address').map(({ value }) => value),
    });
  }
}

/** Scores what a running system said when the mail came, not what the code in the tree would say. */
const stored =
  (which: (reply: Labelled) => StoredVerdict | undefined): Judge =>
  (reply) => {
    const verdict = which(reply);
    return Promise.resolve(verdict === undefined ? null : judgedBy(reply, verdict, null));
  };

function groq(environment: NodeJS.ProcessEnv): Judging {
  const apiKey = environment['GROQ_API_KEY'];
  if (apiKey === undefined || apiKey === '')
    throw new Error(
      'GROQ_API_KEY is not set: the judge "groq" asks the model. Set it, or run with --judge offline.',
    );
  return {
    model: createGroqModel({
      apiKey,
      baseUrl: environment['GROQ_BASE_URL'] ?? null,
      model: environment['GROQ_MODEL'] ?? DEFAULT_GROQ_MODEL,
      timeoutMs: 8_000,
      clock: () => performance.now(),
    }),
  };
}

export const JUDGES = ['offline', 'groq', 'acting', 'shadow'] as const;
export type JudgeName = (typeof JUDGES)[number];

/** Throws where the environment lacks what the judge needs, in words for a person. */
export function judgeNamed(name: JudgeName, environment: NodeJS.ProcessEnv): Judge {
  switch (name) {
    case 'offline':
      return (reply) => judged({ model: null }, reply);
    case 'groq': {
      const judging = groq(environment);
      return (reply) => judged(judging, reply);
    }
    case 'acting':
      return stored((reply) => reply.acting);
    case 'shadow':
      return stored((reply) => reply.shadow);
  }
}
