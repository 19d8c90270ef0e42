/** Hostile text and a model that obeys it, without servers: a closed choice, the creator's own words, and nothing else. */
import fc from 'fast-check';
import { hostile } from '../../../test/support/hostileText';
import { withCandidates } from '../contacts/verify';
import { findContacts } from '../contacts/contacts';
import type { AnswerText } from '../verdict';
import { INTENTS } from '../verdict';
import { combine } from './decide';
import { readModelReply } from './modelReply';
import { readOffline } from './offline';
import { promptFor } from './prompt';
import { rulesVerdict } from './rules';

const RUNS = { numRuns: 400 };
const answers: fc.Arbitrary<AnswerText> = fc.record({
  written: hostile,
  signature: fc.oneof(fc.constant(''), hostile),
  subject: hostile,
  followUpsSent: fc.nat(3),
});
const PLAIN: AnswerText = { written: 'Yes', signature: '', subject: '', followUpsSent: 0 };
/** What is invisible says nothing to the model either. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;

it('the mail is one JSON object at the end; all before it is the same for every mail', () => {
  const prefix = promptFor(PLAIN).slice(0, -1);
  fc.assert(
    fc.property(answers, (answer) => {
      const messages = promptFor(answer);
      expect(messages.slice(0, -1)).toEqual(prefix);
      const last = messages.at(-1);
      expect(last?.role).toBe('user');
      const data = JSON.parse(last?.content ?? '') as Record<string, unknown>;
      expect(Object.keys(data)).toEqual(['reply', 'signature']);
      expect(Object.values(data).every((value) => typeof value === 'string')).toBe(true);
      expect(last?.content).not.toMatch(INVISIBLE);
    }),
    RUNS,
  );
});

it('the subject is never shown to the model', () => {
  fc.assert(
    fc.property(answers, hostile, (answer, subject) => {
      expect(promptFor({ ...answer, subject })).toEqual(promptFor(answer));
    }),
    RUNS,
  );
});

/** Whatever an obeying model could put into its answer, the shape kept or not. */
const contents: fc.Arbitrary<string> = fc.oneof(
  hostile,
  fc.json(),
  fc
    .record({
      intent: fc.oneof(fc.constantFrom(...INTENTS), hostile),
      opt_out: fc.oneof(fc.boolean(), hostile),
      confidence: fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(-1, 2, 1e308)),
      deciding_words: fc.array(hostile, { maxLength: 8 }),
      contacts: fc.array(
        fc.record({
          kind: fc.oneof(fc.constantFrom('whatsapp', 'phone', 'address'), hostile),
          text: hostile,
        }),
        { maxLength: 12 },
      ),
    })
    .map((value) => JSON.stringify(value)),
  // The schema kept to the letter, for the attacker.
  fc
    .record({
      intent: fc.constantFrom(...INTENTS),
      opt_out: fc.boolean(),
      confidence: fc.constant(1),
      deciding_words: fc.array(hostile, { maxLength: 3 }),
      contacts: fc.array(
        fc.record({ kind: fc.constantFrom('whatsapp', 'phone', 'address'), text: hostile }),
        {
          maxLength: 3,
        },
      ),
    })
    .map((value) => JSON.stringify(value)),
);

it('what an obeying model answers is a choice from the closed list, in words of the creator’s', () => {
  let read = 0;
  fc.assert(
    fc.property(answers, contents, (answer, content) => {
      const reply = readModelReply(content, answer);
      const text = { written: answer.written, signature: answer.signature, vcards: [] };
      const found = findContacts(text, { defaultRegion: null });
      const contacts =
        reply === null ? found : withCandidates(text, found, reply.contacts, { defaultRegion: null });
      for (const { evidence } of contacts)
        expect(answer.written.includes(evidence) || answer.signature.includes(evidence)).toBe(true);
      if (reply !== null) read++;
      const rules = rulesVerdict(answer);
      const verdict = combine({
        answer,
        rules,
        offline: readOffline(answer, found).offline,
        contacts,
        model:
          reply === null
            ? { kind: 'failed', why: 'Groq answered outside the schema' }
            : {
                kind: 'answered',
                ...reply,
                model: 'm',
                promptVersion: 'v',
                latencyMs: 1,
                usage: { promptTokens: 0, cachedPromptTokens: 0, completionTokens: 0 },
              },
      });
      expect(INTENTS).toContain(verdict.intent);
      // What a model quotes is shown to people as the creator's words.
      if (verdict.source === 'groq')
        expect(verdict.decidingWords.every((word) => answer.written.includes(word))).toBe(true);
      // A refusal by rule, or one of the cautions that no model argues away, never starts a sequence.
      if (rules.kind === 'decided' && rules.intent === 'not_interested')
        expect(verdict.intent).toBe('not_interested');
      if (reply === null && verdict.intent === 'interested') expect(verdict.unsure).toBe(true);
    }),
    { numRuns: 300 },
  );
  expect(read).toBeGreaterThan(50);
}, 240_000);
