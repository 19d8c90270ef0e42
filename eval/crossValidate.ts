/**
 * `tsx eval/crossValidate.ts`: how the offline classifier fares on replies of writers whom its model did not learn from. Tuning
 * replies only, of the writings that the lexicon was not made on, in four folds: each leaves out whole files.
 */
import { join } from 'node:path';
import { findContacts } from '../src/domain/contacts/contacts';
import { answerOf } from '../src/activities/judge';
import { readOffline } from '../src/domain/intent/offline';
import { asReply } from './asReply';
import { fromReplies, fromSentences, generator, isOfContacts, isUnseenByLexicon } from './examples';
import { fit } from './fit';
import { loadLabelled, type Labelled } from './labelled';
import { mistakes, table } from './report';
import { judgedBy, score, type Judged } from './score';

const FOLDS = 4;
const tune = loadLabelled(join(__dirname, '..', 'test', 'fixtures', 'replies')).filter(
  (reply) => reply.split === 'tune' && !isOfContacts(reply),
);
const files = [...new Set(tune.filter(isUnseenByLexicon).map(fileOf))];
const learnt = fromReplies(tune);
const sentences = fromSentences();

function fileOf({ language, set }: Labelled): string {
  return `${language} ${set}`;
}

const judged = Array.from({ length: FOLDS }, (_fold, fold) => {
  const left = new Set(files.filter((_file, index) => index % FOLDS === fold));
  const isOut = (reply: Labelled): boolean => isUnseenByLexicon(reply) && left.has(fileOf(reply));
  const examples = learnt.filter((_example, index) => {
    const reply = tune[index];
    return reply !== undefined && !isOut(reply);
  });
  const model = fit([...sentences, ...examples], generator(fold + 2));
  return tune.filter(isOut).map((reply): Judged => {
    const row = asReply(reply);
    const text = { written: row.written ?? '', signature: row.signature ?? '', vcards: [] };
    const verdict = readOffline(
      answerOf([row], 0),
      findContacts(text, { defaultRegion: null }),
      model,
    ).offline;
    return judgedBy(reply, verdict, null);
  });
}).flat();

console.log(table(`offline, ${FOLDS} folds of writers`, score(judged), undefined, undefined));
if (process.argv.includes('--mistakes')) console.log(`\n${mistakes(judged)}`);
