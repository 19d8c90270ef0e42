import {
  bounced,
  contactProvided,
  optedOut,
  outOfOffice,
  ownMailSeen,
  replyReceived,
  wake,
} from '../../src/workflows/creatorThread.contract';
import { openThread } from '../../src/domain/thread/state';
import {
  CADENCE,
  DAY_MS,
  decided,
  HOUR_MS,
  interestedThen,
  judgedAs,
  PlayedActivities,
  startThreadHarness,
  until,
  type ThreadHarness,
} from '../support/threadHarness';

let harness: ThreadHarness;
beforeAll(async () => {
  harness = await startThreadHarness();
});
afterAll(() => harness.close());

describe('the first answer', () => {
  it('that is interested gets three stages at their times, then the reply window, then closes exhausted', async () => {
    const script = new PlayedActivities();
    const handle = await harness.open(script);
    await expect(handle.result()).resolves.toBe('exhausted');
    const [one, two, three] = script.calls.flatMap((call) =>
      call.name === 'sendStage' ? [call.input.dueAtMs] : [],
    );
    expect(script.stagesSent()).toEqual([1, 2, 3]);
    expect(two! - one!).toBeGreaterThanOrEqual(CADENCE.stage2DelayMs);
    expect(three! - two!).toBeGreaterThanOrEqual(CADENCE.stage3DelayMs);
    const closed = script.recorded.find((event) => event.kind === 'closed');
    expect(closed!.atMs - three!).toBeGreaterThanOrEqual(CADENCE.replyWindowMs);
  });

  it.each(['contact_provided', 'not_interested', 'opted_out'] as const)(
    'that is judged %s closes at once, nothing sent',
    async (outcome) => {
      const intent = outcome === 'opted_out' ? 'not_interested' : outcome;
      const script = judgedAs(intent, { kind: 'close', outcome });
      await expect((await harness.open(script)).result()).resolves.toBe(outcome);
      expect(script.stagesSent()).toEqual([]);
      expect(script.recorded).toMatchObject([{ kind: 'closed', outcome }]);
    },
  );

  it('that is a question waits for a person and closes as clarification after the window', async () => {
    const script = judgedAs('clarification', { kind: 'human' });
    const handle = await harness.open(script, { waits: 'kept' });
    await expect(harness.reaches(handle, 'needs_human')).resolves.toMatchObject({
      outcome: null,
      intent: 'clarification',
    });
    await harness.letTimeFly(handle);
    await expect(handle.result()).resolves.toBe('clarification');
    expect(script.stagesSent()).toEqual([]);
  });

  it('is judged again together with a mail that comes while it is being judged, before anything is sent', async () => {
    const script = new PlayedActivities();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    script.onDecide = async (input, nowMs) => {
      if (input.replyIds.includes('2'))
        return [decided(input, nowMs, 'not_interested', { kind: 'close', outcome: 'not_interested' })];
      await held;
      return [decided(input, nowMs, 'interested', { kind: 'follow_up' })];
    };
    const handle = await harness.open(script);
    await until(() => script.calls.length === 1);
    await handle.signal(replyReceived, { replyId: '2' });
    release();
    await expect(handle.result()).resolves.toBe('not_interested');
    expect(script.stagesSent()).toEqual([]);
  });
});

describe('an answer to a follow-up', () => {
  it.each([
    ['contact_provided', 'contact_provided', contactProvided],
    ['interested', 'replied', replyReceived],
    ['not_interested', 'not_interested', replyReceived],
    ['not_interested', 'opted_out', optedOut],
  ] as const)('judged %s stops the sequence and closes %s', async (intent, outcome, signal) => {
    const script = interestedThen(intent, outcome);
    const handle = await harness.open(script, { waits: 'kept' });
    await harness.reaches(handle, 'waiting', 'STAGE_DELAY');
    await handle.signal(signal, { replyId: '2' });
    await expect(handle.result()).resolves.toBe(outcome);
    expect(script.stagesSent()).toEqual([1]);
  });

  it('after the last stage, within the window, is judged too', async () => {
    const script = interestedThen('contact_provided', 'contact_provided');
    const cadence = { ...CADENCE, stage2DelayMs: 1, stage3DelayMs: 1 };
    const handle = await harness.open(script, {
      waits: 'kept',
      input: { state: openThread(cadence, Date.now()) },
    });
    await harness.reaches(handle, 'waiting', 'REPLY_WINDOW');
    await handle.signal(contactProvided, { replyId: '2' });
    await expect(handle.result()).resolves.toBe('contact_provided');
    expect(script.stagesSent()).toEqual([1, 2, 3]);
  });

  it('is judged once however often it is signalled', async () => {
    const script = interestedThen('contact_provided', 'contact_provided');
    const handle = await harness.open(script, { waits: 'kept' });
    await harness.reaches(handle, 'waiting', 'STAGE_DELAY');
    await handle.signal(contactProvided, { replyId: '2' });
    await handle.signal(contactProvided, { replyId: '2' }).catch(() => undefined);
    await handle.result();
    expect(
      script.calls.filter((call) => call.name === 'decideReplies' && call.input.replyIds.includes('2')),
    ).toHaveLength(1);
  });

  it('that gives a contact is not forgotten when a thank-you follows while it is judged', async () => {
    const script = new PlayedActivities();
    const handles: { signal?: () => Promise<void> } = {};
    script.onDecide = async (input, nowMs) => {
      if (input.replyIds.includes('1')) return [decided(input, nowMs, 'interested', { kind: 'follow_up' })];
      if (input.replyIds.includes('2')) {
        await handles.signal?.();
        return [decided(input, nowMs, 'contact_provided', { kind: 'close', outcome: 'contact_provided' })];
      }
      return [decided(input, nowMs, 'interested', { kind: 'close', outcome: 'replied' })];
    };
    const handle = await harness.open(script, { waits: 'kept' });
    handles.signal = () => handle.signal(replyReceived, { replyId: '3' });
    await harness.reaches(handle, 'waiting', 'STAGE_DELAY');
    await handle.signal(contactProvided, { replyId: '2' });
    await expect(handle.result()).resolves.toBe('contact_provided');
    expect(script.calls.filter((call) => call.name === 'decideReplies')).toHaveLength(3);
  });
});

describe('what is no reply', () => {
  it('an out-of-office holds the wait until the return, and gives back what was left', async () => {
    const script = new PlayedActivities();
    const handle = await harness.open(script, { waits: 'kept' });
    await harness.reaches(handle, 'waiting', 'STAGE_DELAY');
    const nowMs = Date.now();
    const untilMs = nowMs + 10 * DAY_MS;
    await handle.signal(outOfOffice, { replyId: '2', untilMs });
    await expect(harness.reaches(handle, 'held', 'OUT_OF_OFFICE')).resolves.toMatchObject({
      nextActionAt: new Date(untilMs).toISOString(),
    });
    await harness.letTimeFly(handle);
    await expect(handle.result()).resolves.toBe('exhausted');
    const stage2 = script.calls.flatMap((call) =>
      call.name === 'sendStage' && call.input.stage === 2 ? [call.input.dueAtMs] : [],
    );
    expect(stage2[0]! - untilMs).toBeGreaterThan(23 * HOUR_MS);
    expect(stage2[0]! - untilMs).toBeLessThan(25 * HOUR_MS);
  });

  it('a human mail ends the hold', async () => {
    const script = interestedThen('contact_provided', 'contact_provided');
    const handle = await harness.open(script, { waits: 'kept' });
    await harness.reaches(handle, 'waiting', 'STAGE_DELAY');
    await handle.signal(outOfOffice, { replyId: '2', untilMs: Date.now() + 10 * DAY_MS });
    await harness.reaches(handle, 'held', 'OUT_OF_OFFICE');
    await handle.signal(contactProvided, { replyId: '3' });
    await expect(handle.result()).resolves.toBe('contact_provided');
  });

  it('a permanent bounce closes the thread', async () => {
    const script = new PlayedActivities();
    const handle = await harness.open(script, { waits: 'kept' });
    await harness.reaches(handle, 'waiting', 'STAGE_DELAY');
    await handle.signal(bounced, { replyId: '2' });
    await expect(handle.result()).resolves.toBe('bounced');
    expect(script.recorded.map((event) => event.kind)).toEqual(['bounced', 'closed']);
  });

  it('a mail by a colleague closes a running thread as handed off', async () => {
    const script = new PlayedActivities();
    const handle = await harness.open(script, { waits: 'kept' });
    await harness.reaches(handle, 'waiting', 'STAGE_DELAY');
    await handle.signal(ownMailSeen, { replyId: '2' });
    await expect(handle.result()).resolves.toBe('handed_off');
  });

  it('a mail by a colleague in a thread that waits for a person closes it as clarification', async () => {
    const handle = await harness.open(judgedAs('clarification', { kind: 'human' }), { waits: 'kept' });
    await harness.reaches(handle, 'needs_human');
    await handle.signal(ownMailSeen, { replyId: '2' });
    await expect(handle.result()).resolves.toBe('clarification');
  });
});

describe('a send that cannot be made now', () => {
  it.each([
    ['DAILY_CAP', 'waiting'],
    ['SEND_WINDOW', 'waiting'],
    ['SEND_GAP', 'waiting'],
    ['PROVIDER_QUOTA', 'held'],
    ['MAILBOX_DOWN', 'held'],
  ] as const)('for %s shows as %s with a time, and is made then', async (reason, status) => {
    const script = new PlayedActivities();
    let untilMs = 0;
    script.onSend = (input, nowMs) => {
      if (untilMs === 0) {
        untilMs = nowMs + 5 * HOUR_MS;
        return Promise.resolve([{ kind: 'blocked', reason, untilMs, atMs: nowMs }]);
      }
      return Promise.resolve([{ kind: 'stage_sent', stage: input.stage, sentAtMs: nowMs, atMs: nowMs }]);
    };
    const handle = await harness.open(script, { waits: 'kept' });
    const report = await harness.reaches(handle, status, reason);
    expect(report.nextActionAt).toBe(new Date(untilMs).toISOString());
    await harness.letTimeFly(handle);
    await expect(handle.result()).resolves.toBe('exhausted');
    expect(script.stagesSent()).toEqual([1, 1, 2, 3]);
  });

  it('is tried again at once when woken', async () => {
    const script = new PlayedActivities();
    script.onSend = (input, nowMs) =>
      Promise.resolve(
        script.stagesSent().length === 1
          ? [{ kind: 'blocked', reason: 'MAILBOX_DOWN', untilMs: null, atMs: nowMs }]
          : [{ kind: 'stage_sent', stage: input.stage, sentAtMs: nowMs, atMs: nowMs }],
      );
    const handle = await harness.open(script, { waits: 'kept' });
    await harness.reaches(handle, 'held', 'MAILBOX_DOWN');
    await handle.signal(wake);
    await expect(harness.reaches(handle, 'waiting', 'STAGE_DELAY')).resolves.toMatchObject({ stage: 1 });
    await handle.terminate();
  });

  it('is given up for an answer that comes while it waits', async () => {
    const script = interestedThen('contact_provided', 'contact_provided');
    script.onSend = (_input, nowMs) =>
      Promise.resolve([{ kind: 'blocked', reason: 'DAILY_CAP', untilMs: nowMs + HOUR_MS, atMs: nowMs }]);
    const handle = await harness.open(script, { waits: 'kept' });
    await harness.reaches(handle, 'waiting', 'DAILY_CAP');
    await handle.signal(contactProvided, { replyId: '2' });
    await expect(handle.result()).resolves.toBe('contact_provided');
    expect(script.stagesSent()).toEqual([1]);
  });

  it('because the model asks to come back later shows as deciding and is judged then', async () => {
    const script = new PlayedActivities();
    script.onDecide = (input, nowMs) =>
      Promise.resolve(
        script.calls.length === 1
          ? [{ kind: 'blocked', reason: 'CLASSIFIER', untilMs: nowMs + 10 * 60_000, atMs: nowMs }]
          : [decided(input, nowMs, 'not_interested', { kind: 'close', outcome: 'not_interested' })],
      );
    const handle = await harness.open(script, { waits: 'kept' });
    await harness.reaches(handle, 'deciding', 'CLASSIFIER');
    await harness.letTimeFly(handle);
    await expect(handle.result()).resolves.toBe('not_interested');
  });

  it('because the server refuses the mail by policy goes to a person', async () => {
    const script = new PlayedActivities();
    script.onSend = (input, nowMs) =>
      Promise.resolve([{ kind: 'send_refused', stage: input.stage, atMs: nowMs }]);
    const handle = await harness.open(script, { waits: 'kept' });
    await expect(harness.reaches(handle, 'needs_human')).resolves.toMatchObject({ stage: 0 });
    await harness.letTimeFly(handle);
    await expect(handle.result()).resolves.toBe('clarification');
  });
});
