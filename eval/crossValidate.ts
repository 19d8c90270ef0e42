/**
 * `tsx eval/crossValidate.ts`: how the offline classifier fares on replies that its model did not learn from. Tuning replies
 * only, in five folds; lexicons and rules have seen them all, so that unseen mail fares worse.
 */
import { join } from 'node:path';
import { findContacts } from '../src/domain/contacts/contacts';
import { answerOf } from '../src/activities/judge';
import { classifyOffline } from '../src/domain/intent/offline';
import { asReply } from './asReply';
import { fromLexicon, fromReplies, fromSentences, generator } from './examples';
import { fit } from './fit';
import { loadLabelled } from './labelled';
import { mistakes, table } from './report';
import { score, type Judged } from './score';

const FOLDS = 5;
const tune = loadLabelled(join(__dirname, '..', 'test', 'fixtures', 'replies')).filter(
  ({ split }) => split === 'tune',
);
const given = [...fromLexicon(generator(1)), ...fromSentences()];

const judged = Array.from({ length: FOLDS }, (_fold, fold) => {
  const isOut = (index: number): boolean => index % FOLDS === fold;
  const learnt = fromReplies(tune.filter((_reply, index) => !isOut(index)));
  const model = fit([...given, ...learnt], generator(fold + 2));
  return tune
    .filter((_reply, index) => isOut(index))
    .map((reply): Judged => {
      const row = asReply(reply);
      const text = { written: row.written ?? '', signature: row.signature ?? '', vcards: [] };
      const verdict = classifyOffline(answerOf([row], 0), findContacts(text, { defaultRegion: null }), model);
      return {
        reply,
        machine: null,
        intent: verdict.unsure ? 'clarification' : verdict.intent,
        unsure: verdict.unsure,
        optOut: verdict.optOut,
        confidence: verdict.confidence,
        decidingWords: verdict.decidingWords,
        contacts: null,
      };
    });
}).flat();

console.log(table(`offline, ${FOLDS} folds of tuning replies`, score(judged), undefined, undefined));
if (process.argv.includes('--mistakes')) console.log(`\n${mistakes(judged)}`);
