/** The acting judge, its shadow and people, as `mosaic stats` sets them side by side; and what people corrected, as cases. */
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadLabelled } from '../../eval/labelled';
import { PostgresDecisions } from '../../src/adapters/postgres/decisions';
import { PostgresReplies } from '../../src/adapters/postgres/replies';
import { PostgresThreads } from '../../src/adapters/postgres/threads';
import type { NewReply } from '../../src/activities/ports';
import type { JudgesCompared } from '../../src/client/stats/judges';
import type { Intent, Verdict } from '../../src/domain/verdict';
import { createMigratedDatabase, type MigratedDatabase } from '../support/database';
import { INTERESTED, newReply, newThread, T0 } from '../support/threadRows';
import { commandLine } from './commandLine';

const GROQ: Partial<Verdict> = { source: 'groq', model: 'm', promptVersion: 'reply-2' };

let database: MigratedDatabase;
let decisions: PostgresDecisions;
let folder: string;
let settings: Record<string, string>;

beforeAll(async () => {
  database = await createMigratedDatabase();
  decisions = new PostgresDecisions(database.app, { nowMs: () => T0 });
  folder = mkdtempSync(join(tmpdir(), 'mosaic-stats-'));
  settings = { DATABASE_URL: database.url };
  await judged('Sounds great!', { said: 'interested' }, 'interested');
  await judged('Depende del pago, gracias', { said: 'clarification' }, 'interested', 'clarification');
  await judged(
    'I am out of office until Monday',
    { said: 'not_interested', optOut: true },
    'clarification',
    'interested',
  );
  await judged('Hmm, maybe', { said: 'interested', unsure: true }, null, 'clarification');
  await judged(null, { said: 'clarification' }, null, 'not_interested');
  await judged('Take me off your list', { said: 'not_interested', optOut: true }, null, 'not_interested');
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await database.close();
});

async function judged(
  written: string | null,
  acting: { said: Intent; unsure?: boolean; optOut?: boolean },
  shadowSaid: Intent | null,
  personSaid?: Intent,
): Promise<string> {
  const threads = new PostgresThreads(database.app, { nowMs: () => T0 });
  const mail: Partial<NewReply> =
    written === null ? { written, signature: null, kind: 'unreadable' } : { written };
  const { reply } = await new PostgresReplies(database.app).store(newThread(), newReply(mail), null);
  const { threadId, replyId } = reply;
  await decisions.record({
    threadId,
    replyIds: [replyId],
    verdict: {
      ...INTERESTED,
      intent: acting.said,
      unsure: acting.unsure ?? false,
      optOut: acting.optOut ?? false,
    },
    contacts: new Map(),
    gate: null,
    suppress: false,
    forHuman: true,
    events: [
      { kind: 'decided', atMs: T0, replyIds: [replyId], intent: acting.said, route: { kind: 'human' } },
    ],
  });
  if (shadowSaid !== null)
    await decisions.recordShadow(threadId, [replyId], { ...INTERESTED, ...GROQ, intent: shadowSaid });
  if (personSaid !== undefined)
    await threads.record(threadId, [
      { kind: 'reclassified', intent: personSaid, by: 'ada', reason: null, atMs: T0 + 1_000 },
    ]);
  return replyId;
}

const mosaic = (...args: string[]) => commandLine(settings, args);
const compared = async (): Promise<JudgesCompared[]> => {
  const { out } = await mosaic('stats', '--json');
  return (JSON.parse(out) as { judges: JudgesCompared[] }).judges;
};

it('the acting judge and its shadow stand side by side, and against people', async () => {
  expect(await compared()).toEqual([
    {
      acting: { source: 'offline', model: 'built-in', promptVersion: '1' },
      shadow: { source: 'groq', model: 'm', promptVersion: 'reply-2' },
      mails: 3,
      agreed: 1,
      corrected: 2,
      actingRight: 1,
      shadowRight: 0,
      shadowAloneStarts: 1,
      confusion: expect.arrayContaining([
        { actingSaid: 'interested', shadowSaid: 'interested', personSaid: null, mails: 1 },
        { actingSaid: 'clarification', shadowSaid: 'interested', personSaid: 'clarification', mails: 1 },
        { actingSaid: 'not_interested', shadowSaid: 'clarification', personSaid: 'interested', mails: 1 },
      ]) as unknown,
    },
  ]);
  const { out } = await mosaic('stats');
  expect(out).toMatch(/offline built-in\s+groq m\s+3\s+1 \(33 %\)\s+2\s+1 \(50 %\)\s+0 \(0 %\)\s+1/);
  expect(out).not.toContain('Depende');
});

it('a shadow that judges again what it judged keeps its first word', async () => {
  const replyId = await judged('Fine by me', { said: 'interested' }, 'interested');
  const { thread_id: threadId } = await database.app
    .selectFrom('email_replies')
    .select('thread_id')
    .where('id', '=', replyId)
    .executeTakeFirstOrThrow();
  await decisions.recordShadow(threadId, [replyId], { ...INTERESTED, ...GROQ, intent: 'clarification' });
  expect((await compared())[0]).toMatchObject({ mails: 4, agreed: 2 });
});

it('corrections are written as labelled replies that the eval reads, for their owner’s eyes', async () => {
  const file = join(folder, 'corrections.jsonl');
  const { code, out } = await mosaic('stats', '--cases', file);
  expect(code).toBe(0);
  expect(out).toContain('4 corrected replies are in');
  expect(out).toContain('1 more have no text');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(loadLabelled(file)).toMatchObject([
    {
      language: 'es',
      text: 'Depende del pago, gracias',
      intent: 'clarification',
      optOut: false,
      split: 'tune',
      acting: { intent: 'clarification' },
      shadow: { intent: 'interested' },
    },
    { text: 'I am out of office until Monday', intent: 'interested', optOut: false },
    { text: 'Hmm, maybe', intent: 'clarification', acting: { intent: 'interested', unsure: true } },
    { text: 'Take me off your list', intent: 'not_interested', optOut: true },
  ]);
});

it('a file that is there is left alone, and - prints the lines and nothing else', async () => {
  const file = join(folder, 'mine.jsonl');
  writeFileSync(file, 'mine');
  expect(await mosaic('stats', '--cases', file)).toMatchObject({
    code: 1,
    err: expect.stringContaining('already') as string,
  });
  expect(await mosaic('stats', '--cases', join(folder, 'no', 'x.jsonl'))).toMatchObject({ code: 1 });
  const { out } = await mosaic('stats', '--cases', '-');
  expect(
    out
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { text: string }).text),
  ).toHaveLength(4);
});
