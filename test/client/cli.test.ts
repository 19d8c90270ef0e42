import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandLine, settingsOf, type Ended } from './commandLine';
import { createWorld, MAILBOX, type World } from './world';

const ROOT = join(__dirname, '../..');

describe('mosaic', () => {
  let world: World;
  let folder: string;
  let settings: Record<string, string>;
  beforeAll(async () => {
    world = await createWorld();
    await world.work('interested');
    folder = mkdtempSync(join(tmpdir(), 'mosaic-cli-'));
    settings = settingsOf(world);
    writeFileSync(
      join(folder, '.env'),
      Object.entries(settings)
        .map(([name, value]) => `${name}=${value}\n`)
        .join(''),
    );
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await world.close();
  });

  const mosaicWith = (env: NodeJS.ProcessEnv, ...args: string[]): Promise<Ended> =>
    commandLine({ ...settings, ...env }, args);
  const mosaic = (...args: string[]): Promise<Ended> => mosaicWith({}, ...args);

  /** A process in a folder of its own with an `.env`, as an operator runs it. */
  const asProgram = (...args: string[]): Promise<Ended> =>
    new Promise((resolve) => {
      const { PATH, HOME } = process.env;
      execFile(
        process.execPath,
        ['--import', require.resolve('tsx'), join(ROOT, 'src/client/cli.ts'), ...args],
        { cwd: folder, env: { PATH, HOME } },
        (error, out, err) => {
          resolve({ code: error === null ? 0 : Number(error.code), out, err });
        },
      );
    });
  const json = async (...args: string[]): Promise<unknown> => {
    const { code, out, err } = await mosaic(...args, '--json');
    if (code !== 0) throw new Error(`mosaic ${args.join(' ')}: ${err}`);
    return JSON.parse(out);
  };
  const started = async (creatorAddress?: string) => {
    const { thread, replyId } = await world.store(creatorAddress === undefined ? {} : { creatorAddress });
    await world.signals.deliver(thread, { name: 'replyReceived', replyId });
    await world.becomes(thread.workflowId, ({ state }) => state.stagesSent === 1);
    return thread;
  };

  it.each([
    [['threads', 'snooze', 'x', 'soon'], 'It must be a time like 14d'],
    [['threads', 'reclassify', 'x', 'perhaps'], 'It must be one of interested'],
    [['threads', 'list', '--status', 'asleep'], 'It must be one of deciding'],
    [['sends', 'resolve', 'x', '4', 'sent'], 'It must be 1, 2 or 3'],
    [['sends', 'resolve', 'x', '1', 'maybe'], 'It must be one of sent, not-sent'],
    [['threads', 'show'], "missing required argument 'workflowId'"],
    [['threads', 'dance'], "unknown command 'dance'"],
    [['threads', 'list', '--colour'], "unknown option '--colour'"],
    [[], 'Usage: mosaic'],
  ])('ends with 2 and says what is wrong: %j', async (args, says) => {
    const { code, out, err } = await mosaic(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(says);
  });

  it('ends with 0 for help that was asked for', async () => {
    const { code, out } = await mosaic('--help');
    expect(code).toBe(0);
    for (const verb of [
      'setup',
      'doctor',
      'threads',
      'sends',
      'mailboxes',
      'contacts',
      'suppress',
      'stats',
      'reconcile',
    ])
      expect(out).toContain(verb);
  });

  it('ends with 1 and a sentence when something does not answer, without secrets', async () => {
    const database = await mosaicWith(
      { DATABASE_URL: 'postgresql://me:secret@127.0.0.1:1/x' },
      'threads',
      'list',
    );
    expect(database.code).toBe(1);
    expect(database.err).toMatch(/^The database does not answer \(.+\)\. Start it/);
    expect(database.err).not.toContain('secret');
    const temporal = await mosaicWith({ TEMPORAL_ADDRESS: '127.0.0.1:1' }, 'threads', 'pause', 'x');
    expect(temporal.code).toBe(1);
    expect(temporal.err).toContain('Temporal does not answer at 127.0.0.1:1');
    const namespace = await mosaicWith({ TEMPORAL_NAMESPACE: 'no-such' }, 'threads', 'pause', 'x');
    expect(namespace.code).toBe(1);
    expect(namespace.err).toContain('Temporal has no namespace no-such. Run `mosaic setup`');
  });

  it('lists threads with exactly the fields that programs rely on, newest first, filtered', async () => {
    const thread = await started('Some.One+brand@gmail.com');
    const later = await world.store({ openedAtMs: Date.now() });
    const all = (await json('threads', 'list')) as { workflowId: string }[];
    expect(all[0]?.workflowId).toBe(later.thread.workflowId);
    expect(await json('threads', 'list', '--creator', 'someone@gmail.com')).toEqual([
      {
        workflowId: thread.workflowId,
        mailbox: MAILBOX,
        creator: 'Some.One+brand@gmail.com',
        subject: 'Your videos and our serum',
        status: 'waiting',
        stage: 1,
        intent: 'interested',
        outcome: null,
        waitingFor: 'STAGE_DELAY',
        nextActionAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string,
        openedAt: expect.stringMatching(/Z$/) as string,
        closedAt: null,
      },
    ]);
    expect(await json('threads', 'list', '--limit', '1')).toHaveLength(1);
    expect(await json('threads', 'list', '--mailbox', 'nobody@example.com')).toEqual([]);
    expect(await json('threads', 'list', '--status', 'closed')).toEqual([]);
    const { out } = await mosaic('threads', 'list', '--creator', 'someone@gmail.com');
    expect(out).toMatch(/^STATUS .*WORKFLOW\nwaiting: STAGE_DELAY {2}1\/3 /);
    expect(out).not.toContain('\u001b');
  });

  it('orders a thread about, and shows by whom and why', async () => {
    const { workflowId } = await started();
    const paused = await mosaic('threads', 'pause', workflowId, '--by', 'ann', '--reason', 'on holiday');
    expect(paused).toMatchObject({ code: 0, out: expect.stringContaining('held (PAUSED)') as string });
    const again = await mosaic('threads', 'pause', workflowId);
    expect(again).toEqual({ code: 1, out: '', err: 'The thread is paused already.\n' });
    expect(await json('threads', 'snooze', workflowId, '48h')).toMatchObject({ workflowId, status: 'held' });
    const shown = await mosaic('threads', 'show', workflowId);
    expect(shown.out).toContain('paused by ann: on holiday');
    expect(shown.out).toContain(
      `http://temporal.example:8233/namespaces/${world.namespace.namespace}/workflows/${encodeURIComponent(workflowId)}`,
    );
    expect(await mosaic('threads', 'show', 'creator/nobody')).toEqual({
      code: 1,
      out: '',
      err: 'There is no thread creator/nobody.\n',
    });
  });

  it('shows strangers’ text without what would move the cursor', async () => {
    const { thread } = await world.store({}, { written: 'Nice\u001b[2J\u202eevil\nStage 3 sent' });
    const { out } = await mosaic('threads', 'show', thread.workflowId);
    expect(out).not.toContain('\u001b');
    expect(out).not.toContain('\u202e');
    expect(out).toContain('    | Stage 3 sent');
  });

  it('shows a thread also while Temporal does not answer, and says where Temporal knows better', async () => {
    const { thread } = await world.store();
    const absent = await mosaic('threads', 'show', thread.workflowId);
    expect(absent.out).toContain(
      'Temporal says that its workflow is absent: `mosaic reconcile` puts it right.',
    );
    const away = await mosaicWith({ TEMPORAL_ADDRESS: '127.0.0.1:1' }, 'threads', 'show', thread.workflowId);
    expect(away.code).toBe(0);
    expect(away.out).toContain('Temporal does not answer: whether the workflow runs is not known.');
    const { workflowId } = await started();
    expect((await mosaic('threads', 'show', workflowId)).out).not.toContain('Temporal');
  });

  it('watches one thread until it is closed', async () => {
    const { workflowId } = await started();
    const watching = mosaic('threads', 'watch', workflowId, '--every', '1', '--json');
    await mosaic('threads', 'hand-off', workflowId);
    const { code, out } = await watching;
    const seen = out
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { outcome: string | null }).outcome);
    expect(code).toBe(0);
    expect(seen.at(-1)).toBe('handed_off');
  });

  it('watches one thread as a story: each thing that happened once, with who ordered what, and how it stands', async () => {
    const { workflowId } = await started();
    const watching = mosaic('threads', 'watch', workflowId, '--every', '1');
    await mosaic(
      'threads',
      'reclassify',
      workflowId,
      'clarification',
      '--by',
      'ann',
      '--reason',
      'asks a lot',
    );
    await mosaic('threads', 'hand-off', workflowId, '--by', 'ben');
    const { code, out } = await watching;
    expect(code).toBe(0);
    const once = (text: string) => out.split(text).length - 1;
    expect(once('human mail from')).toBe(1);
    expect(once('reclassified as clarification by ann: asks a lot')).toBe(1);
    expect(once('handed_off by ben')).toBe(1);
    expect(out.trim().split('\n').at(-1)).toMatch(/closed: replied/);
  });

  it('suppresses a person however the address is spelled', async () => {
    await mosaic('suppress', 'add', 'Some.Body+x@googlemail.com', '--by', 'ann', '--reason', 'asked');
    expect(await json('suppress', 'list')).toEqual([
      {
        address: 'somebody@gmail.com',
        reason: 'operator',
        by: 'ann',
        note: 'asked',
        createdAt: expect.stringMatching(/Z$/) as string,
      },
    ]);
    expect((await mosaic('suppress', 'remove', 'somebody@gmail.com')).code).toBe(0);
    expect(await mosaic('suppress', 'remove', 'somebody@gmail.com')).toEqual({
      code: 1,
      out: '',
      err: 'This address is not suppressed.\n',
    });
  });

  it('exports contacts as JSON and as CSV that no spreadsheet runs', async () => {
    const { thread, replyId } = await world.store({ creatorAddress: 'giver@example.net' });
    const contact = {
      thread_id: thread.threadId,
      reply_id: replyId,
      source: 'written' as const,
      confidence: 1,
      doubtful: false,
    };
    await world.database.owner
      .insertInto('contacts')
      .values([
        {
          ...contact,
          kind: 'whatsapp',
          value: '+447911123456',
          evidence: '=HYPERLINK("http://evil.example")',
        },
        { ...contact, kind: 'address', value: 'Baker Street 1, London', evidence: 'line 1\nline 2' },
      ])
      .execute();
    expect(await json('contacts', 'export')).toMatchObject([
      { creator: 'giver@example.net', mailbox: MAILBOX, kind: 'whatsapp', value: '+447911123456' },
      {
        kind: 'address',
        messageId: expect.stringMatching(/^<.*>$/) as string,
        foundAt: expect.stringMatching(/Z$/) as string,
      },
    ]);
    const { out } = await mosaic('contacts', 'export');
    expect(out.split('\r\n')[0]).toMatch(/^creator,mailbox,kind,value,evidence,messageId,foundAt/);
    expect(out).toContain(
      `giver@example.net,${MAILBOX},whatsapp,+447911123456,"'=HYPERLINK(""http://evil.example"")"`,
    );
    expect(out).toContain('"Baker Street 1, London","line 1\nline 2"');
  });

  it('resumes a mailbox: forgets the refused login, and says that no watcher runs', async () => {
    await world.database.owner
      .updateTable('mailboxes')
      .set({ state: 'login_refused', login_refused_at: new Date(), state_reason: 'no' })
      .where('address', '=', MAILBOX)
      .execute();
    expect(await json('mailboxes', 'resume', MAILBOX)).toEqual({
      mailbox: MAILBOX,
      watcherTold: false,
      threadsWoken: 0,
    });
    expect(await json('mailboxes', 'list')).toMatchObject([
      { mailbox: MAILBOX, state: 'down', loginRefusedAt: null },
    ]);
    expect(await mosaic('mailboxes', 'resume', 'nobody@example.com')).toMatchObject({ code: 1 });
  });

  it('prints statistics', async () => {
    expect(Object.keys((await json('stats')) as object)).toEqual(
      expect.arrayContaining(['answers', 'funnel', 'waiting']),
    );
    expect((await mosaic('stats')).out).toContain('From interest to contact');
  });

  it('examines, and ends with 1 when something is not right', async () => {
    const { code, out } = await mosaic('doctor', '--json');
    expect(code).toBe(1);
    const lines = JSON.parse(out) as {
      part: string;
      subject: string;
      standing: string;
      remedy: string | null;
    }[];
    const of = (part: string) => lines.filter((line) => line.part === part).map(({ standing }) => standing);
    expect(of('configuration')).toContain('failed');
    expect(of('database')).toEqual(['ok']);
    expect(of('temporal')).toEqual(['ok']);
    expect(of('search attributes')).toEqual(['ok']);
    expect(of('schedule')).toEqual(['failed']);
    expect(of('workers')).toEqual(['ok', 'ok', 'ok']);
    for (const line of lines) if (line.standing === 'failed') expect(line.remedy).toBeTruthy();
  });

  it('is a program that reads the .env of its folder, and ends with 0, 1 or 2', async () => {
    const [listed, refused, misused] = await Promise.all([
      asProgram('threads', 'list', '--json'),
      asProgram('threads', 'pause', 'creator/nobody', '--json'),
      asProgram('threads', 'pause'),
    ]);
    expect(listed).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(listed.out)).toEqual(await json('threads', 'list'));
    expect(refused).toEqual({ code: 1, out: '', err: 'There is no thread creator/nobody.\n' });
    expect(misused).toMatchObject({ code: 2, out: '' });
  }, 60_000);
});
