/** What stands in the tables for a person: freeze, undecided sends, people's tasks, late stages, and each mailbox. */

import type { Database } from '../../adapters/postgres/database';
import { standingFreeze } from '../../adapters/postgres/sendSwitch';
import { freezeInWords } from '../cli/freeze';
import { span } from '../cli/times';
import { freezeShown } from '../sendFreeze';
import { readStanding, type Standing } from '../stats/standing';
import { check, ok, warning, type CheckResult, type Outcome } from './check';
import { erasuresOutcome } from './erasures';

const READ_WITHIN_MS = 15_000;
const OLD_TASK_SECONDS = 86_400;
const LATE_SECONDS = 15 * 60;

export async function examineTables(db: Database): Promise<readonly CheckResult[]> {
  let reading: Promise<Standing> | undefined;
  const standing = (): Promise<Standing> => (reading ??= readStanding(db, Date.now(), READ_WITHIN_MS));
  return [
    await check('freeze', '', null, () => freeze(db)),
    await check('undecided sends', '', null, async () => undecided(await standing())),
    await check('people queue', '', null, async () => people(await standing())),
    await check('late stages', '', null, async () => late(await standing())),
    await check('erasures', '', null, () => erasuresOutcome(db)),
  ];
}

async function freeze(db: Database): Promise<Outcome> {
  const standing = await standingFreeze(db);
  return standing === null
    ? ok('sends may leave')
    : warning(
        `all sends are frozen ${freezeInWords(freezeShown(standing))}`,
        'Nothing leaves until `mosaic thaw`.',
      );
}

function undecided({ undecided: rows }: Standing): Outcome {
  const count = (state: string): number =>
    rows.filter((row) => row.state === state).reduce((sum, { sends }) => sum + sends, 0);
  const held = count('held');
  const unknown = count('unknown');
  if (held > 0)
    return warning(
      `${held} send(s) of which nobody knows whether they were accepted`,
      'Look into the mailbox, then `mosaic sends resolve` (`mosaic sends list --state held` names them).',
    );
  return ok(unknown === 0 ? 'none' : `${unknown} send(s) are being looked for in sent mail`);
}

function people({ people: rows }: Standing): Outcome {
  const tasks = rows.reduce((sum, row) => sum + row.tasks, 0);
  if (tasks === 0) return ok('empty');
  const oldestSeconds = Math.max(...rows.map((row) => row.oldestSeconds));
  const finding = `${tasks} thing(s) wait for a person, the oldest for ${span(oldestSeconds * 1_000)}`;
  return oldestSeconds > OLD_TASK_SECONDS
    ? warning(finding, '`mosaic stats` lists them; answer in the mailbox, or decide with `mosaic threads`.')
    : ok(finding);
}

function late({ overdue }: Standing): Outcome {
  const stages = overdue.reduce((sum, row) => sum + row.stages, 0);
  if (stages === 0) return ok('none');
  const oldestSeconds = Math.max(...overdue.map((row) => row.oldestSeconds));
  const finding = `${stages} stage(s) are due and have not left, the latest is ${span(oldestSeconds * 1_000)} late`;
  return oldestSeconds > LATE_SECONDS
    ? warning(
        finding,
        '`mosaic threads show <workflowId>` says what each waits for; without workers nothing leaves.',
      )
    : ok(finding);
}
