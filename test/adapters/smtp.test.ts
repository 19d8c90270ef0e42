import { setTimeout as sleep } from 'node:timers/promises';
import { simpleParser } from 'mailparser';
import type { Log, TransmitResult } from '../../src/activities/ports';
import type { ComposedFollowUp } from '../../src/domain/sending/composeFollowUp';
import { SmtpTransport } from '../../src/adapters/smtp';
import { STAGE_TEXTS } from '../../src/domain/sending/templates';
import { startScriptedSmtp, type Script, type ScriptedSmtp } from '../support/scriptedSmtp';

const MAILBOX = 'team@example.com';
const PASSWORD = 'correct horse battery staple';

const MAIL: ComposedFollowUp = {
  mailbox: MAILBOX,
  to: 'creator@example.net',
  messageId: '<stage-1@example.com>',
  subject: 'Re: Your videos and our serum',
  inReplyTo: '<answer@example.net>',
  references: ['<outreach@example.com>', '<answer@example.net>'],
  text: STAGE_TEXTS[1],
};

/** The guard's answers, kept as a list: who asked for what. */
class LoginGuard {
  readonly calls: string[] = [];
  nextAtMs: number | null = null;
  nextLoginAtMs = (): Promise<number | null> => {
    this.calls.push('next');
    return Promise.resolve(this.nextAtMs);
  };
  loginRefused = (): Promise<void> => this.note('refused');
  loginUntried = (): Promise<void> => this.note('untried');
  loginWorked = (): Promise<boolean> => this.note('worked').then(() => false);
  private note(what: string): Promise<void> {
    this.calls.push(what);
    return Promise.resolve();
  }
}

let smtp: ScriptedSmtp;
let guard: LoginGuard;
let transport: SmtpTransport;
let lines: string[];

beforeEach(async () => {
  smtp = await startScriptedSmtp({ accounts: new Map([[MAILBOX, PASSWORD]]) });
  guard = new LoginGuard();
  lines = [];
  transport = transportWith({});
});

afterEach(async () => {
  transport.close();
  await smtp.close();
});

function transportWith(over: { password?: string; displayName?: string; replyMs?: number }): SmtpTransport {
  const line = (...parts: unknown[]): void => {
    lines.push(JSON.stringify(parts));
  };
  const log: Log = { debug: line, info: line, warn: line, error: line };
  return new SmtpTransport({
    accounts: [
      {
        mailbox: MAILBOX,
        password: over.password ?? PASSWORD,
        host: smtp.host,
        port: smtp.port,
        security: 'none',
        displayName: over.displayName ?? null,
      },
    ],
    mailboxes: guard,
    cameBack: () => Promise.resolve(),
    clock: { nowMs: () => Date.UTC(2026, 2, 2, 9) },
    log,
    timeouts: { connectMs: 2_000, greetingMs: 300, replyMs: over.replyMs ?? 400 },
  });
}

function send(mail: Partial<ComposedFollowUp> = {}, claim = (): Promise<boolean> => Promise.resolve(true)) {
  return transport.transmit({ ...MAIL, ...mail }, { claim, signal: new AbortController().signal });
}

const unreachable: TransmitResult = { kind: 'not_sent', cause: 'unreachable', response: null };
const unknown: TransmitResult = { kind: 'unknown' };
const later = (response: string): TransmitResult => ({ kind: 'not_sent', cause: 'provider_later', response });
const refused = (cause: 'dead_address' | 'policy', response: string): TransmitResult => ({
  kind: 'refused',
  cause,
  response,
});

describe('what the server and the network do', () => {
  const rows: readonly [string, Script, TransmitResult, number][] = [
    ['drops at the greeting', { greeting: 'drop' }, unreachable, 0],
    ['resets at the greeting', { greeting: 'reset' }, unreachable, 0],
    ['hangs at the greeting', { greeting: 'hang' }, unreachable, 0],
    [
      'greets with 554',
      { greeting: { reply: '554 5.3.2 no' } },
      { ...unreachable, response: '554 5.3.2' },
      0,
    ],
    ['greets with 421', { greeting: { reply: '421 4.3.0 busy' } }, later('421 4.3.0'), 0],
    ['drops at EHLO', { ehlo: 'drop' }, unreachable, 0],
    ['drops at AUTH', { auth: 'drop' }, unreachable, 0],
    [
      'says 454 at AUTH',
      { auth: { reply: '454 4.7.0 Too many login attempts' } },
      { kind: 'not_sent', cause: 'login_later', response: '454 4.7.0' },
      0,
    ],
    [
      'says 535 at AUTH',
      { auth: { reply: '535 5.7.8 Username and Password not accepted' } },
      { kind: 'not_sent', cause: 'login_refused', response: '535 5.7.8' },
      0,
    ],
    ['drops at MAIL', { mail: 'drop' }, unreachable, 0],
    ['hangs at MAIL', { mail: 'hang' }, unreachable, 0],
    ['says 421 at MAIL', { mail: { reply: '421 4.7.0 Try again later' } }, later('421 4.7.0'), 0],
    [
      'says 550 5.4.5 at MAIL',
      { mail: { reply: '550 5.4.5 Daily user sending limit exceeded' } },
      { kind: 'not_sent', cause: 'provider_quota', response: '550 5.4.5' },
      0,
    ],
    ['says 550 5.7.1 at MAIL', { mail: { reply: '550 5.7.1 Not you' } }, refused('policy', '550 5.7.1'), 0],
    ['drops at RCPT', { rcpt: 'drop' }, unreachable, 0],
    ['says 450 4.2.1 at RCPT', { rcpt: { reply: '450 4.2.1 Too fast' } }, later('450 4.2.1'), 0],
    [
      'says 550 5.1.1 at RCPT',
      { rcpt: { reply: '550 5.1.1 No such user' } },
      refused('dead_address', '550 5.1.1'),
      0,
    ],
    [
      'says 550 5.2.1 at RCPT',
      { rcpt: { reply: '550 5.2.1 Disabled' } },
      refused('dead_address', '550 5.2.1'),
      0,
    ],
    ['says 550 5.7.1 at RCPT', { rcpt: { reply: '550 5.7.1 Blocked' } }, refused('policy', '550 5.7.1'), 0],
    ['says 552 5.2.2 at RCPT', { rcpt: { reply: '552 5.2.2 Full' } }, refused('policy', '552 5.2.2'), 0],
    ['drops at DATA', { data: 'drop' }, unreachable, 0],
    ['says 451 at DATA', { data: { reply: '451 4.3.0 Later' } }, later('451 4.3.0'), 0],
    ['says garbage at DATA', { data: { garbage: 'what?' } }, unreachable, 0],
    ['drops in the body', { body: { afterBytes: 10, fault: 'drop' } }, unknown, 0],
    ['drops after the dot, mail taken', { dot: { fault: 'drop', taken: true } }, unknown, 1],
    ['drops after the dot, mail not taken', { dot: { fault: 'drop', taken: false } }, unknown, 0],
    ['resets after the dot', { dot: { fault: 'reset' } }, unknown, 1],
    ['hangs after the dot', { dot: { fault: 'hang' } }, unknown, 1],
    ['says garbage after the dot', { dot: { fault: { garbage: 'ok then' } } }, unknown, 1],
    ['says 354 again after the dot', { dot: { fault: { reply: '354 more' }, taken: true } }, unknown, 1],
    ['says 421 after the dot', { dot: { fault: { reply: '421 4.3.0 Bye' } } }, later('421 4.3.0'), 0],
    ['says 451 after the dot', { dot: { fault: { reply: '451 4.3.0 Later' } } }, later('451 4.3.0'), 0],
    [
      'says 550 5.7.1 after the dot',
      { dot: { fault: { reply: '550 5.7.1 Spam' } } },
      refused('policy', '550 5.7.1'),
      0,
    ],
    [
      'says 552 after the dot',
      { dot: { fault: { reply: '552 5.3.4 Big' } } },
      refused('policy', '552 5.3.4'),
      0,
    ],
    [
      'says 550 5.4.5 after the dot',
      { dot: { fault: { reply: '550-5.4.5 Daily user\r\n550 5.4.5 limit' } } },
      { kind: 'not_sent', cause: 'provider_quota', response: '550 5.4.5' },
      0,
    ],
    ['drops at QUIT', { quit: 'drop' }, { kind: 'accepted', response: '250 2.0.0' }, 1],
  ];

  it.each(rows)('%s', async (_name, script, expected, taken) => {
    smtp.always(script);
    await expect(send()).resolves.toEqual(expected);
    expect(smtp.accepted).toHaveLength(taken);
  });

  it('refuses the connection', async () => {
    await smtp.refuse();
    await expect(send()).resolves.toEqual(unreachable);
  });

  it('has no address of a creator and no password in its log', async () => {
    smtp.always({ rcpt: { reply: '550 5.1.1 <creator@example.net> is unknown' } });
    await send();
    smtp.always({ auth: { reply: `535 5.7.8 not ${PASSWORD}` } });
    await send();
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.join('\n')).not.toMatch(/creator@|horse/);
    expect(lines.join('\n')).toContain(`SMTP: Authentication failed for ${MAILBOX}`);
  });
});

describe('the claim of the wire', () => {
  it('comes after the server asked for the mail and before its first byte', async () => {
    let takenAtClaim = -1;
    await send({}, () => {
      takenAtClaim = smtp.accepted.length;
      return Promise.resolve(true);
    });
    expect([takenAtClaim, smtp.accepted.length]).toEqual([0, 1]);
  });

  it('is not asked for where the recipient is refused', async () => {
    smtp.always({ rcpt: { reply: '550 5.1.1 No such user' } });
    const claim = jest.fn(() => Promise.resolve(true));
    await send({}, claim);
    expect(claim).not.toHaveBeenCalled();
  });

  it.each([
    ['refused', (): Promise<boolean> => Promise.resolve(false)],
    ['failing', (): Promise<boolean> => Promise.reject(new Error('the database is away'))],
  ])('%s: nothing is given', async (_name, claim) => {
    await expect(send({}, claim)).resolves.toEqual({ kind: 'not_sent', cause: 'claim_lost', response: null });
    await sleep(50);
    expect(smtp.accepted).toHaveLength(0);
  });

  it('that is answered too late gives nothing', async () => {
    const now = jest.spyOn(performance, 'now');
    const start = performance.now();
    now.mockImplementation(() => start);
    const result = await send({}, () => {
      now.mockImplementation(() => start + 31_000);
      return Promise.resolve(true);
    });
    now.mockRestore();
    expect(result).toEqual({ kind: 'not_sent', cause: 'claim_lost', response: null });
    expect(smtp.accepted).toHaveLength(0);
  });

  it('leaves the end unknown when the wait for the answer is given up', async () => {
    smtp.always({ dot: { fault: 'hang' } });
    const stop = new AbortController();
    const result = transport.transmit(MAIL, { claim: () => Promise.resolve(true), signal: stop.signal });
    while (smtp.accepted.length === 0) await sleep(5);
    stop.abort();
    await expect(result).resolves.toEqual(unknown);
  });
});

describe('connections', () => {
  it('are kept for the next mail', async () => {
    await send();
    await send({ messageId: '<stage-2@example.com>' });
    expect([smtp.accepted.length, smtp.connections]).toEqual([2, 1]);
    expect(guard.calls).toEqual(['next', 'worked']);
  });

  it('that the server closed meanwhile are replaced, and the mail leaves once', async () => {
    await send();
    smtp.dropConnections();
    await expect(send({ messageId: '<stage-2@example.com>' })).resolves.toMatchObject({ kind: 'accepted' });
    expect(smtp.accepted.map((mail) => mail.messageId)).toEqual([
      '<stage-1@example.com>',
      '<stage-2@example.com>',
    ]);
  });

  it('carry mails side by side', async () => {
    const results = await Promise.all(
      Array.from({ length: 8 }, (_, index) => send({ messageId: `<mail-${index}@example.com>` })),
    );
    expect(results.every((result) => result.kind === 'accepted')).toBe(true);
    expect(new Set(smtp.accepted.map((mail) => mail.messageId)).size).toBe(8);
  });
});

describe('the guard over logins', () => {
  it('is told of a refusal', async () => {
    transport = transportWith({ password: 'wrong' });
    await expect(send()).resolves.toEqual({
      kind: 'not_sent',
      cause: 'login_refused',
      response: '535 5.7.8',
    });
    expect(guard.calls).toEqual(['next', 'refused']);
  });

  it('keeps a login from being tried', async () => {
    guard.nextAtMs = 4_711;
    await expect(send()).resolves.toEqual({
      kind: 'not_sent',
      cause: 'login_waits',
      response: null,
      untilMs: 4_711,
    });
    expect(smtp.connections).toBe(0);
  });

  it.each([
    ['a temporary refusal', { auth: { reply: '454 4.7.0 Too many' } }],
    ['a lost connection', { auth: 'drop' }],
  ] as const)('gets the claim back after %s', async (_name, script) => {
    smtp.always(script);
    await send();
    expect(guard.calls).toEqual(['next', 'untried']);
  });
});

describe('the mail', () => {
  it.each([1, 2, 3] as const)('of stage %d is one part with the text and nothing else', async (stage) => {
    await send({ text: STAGE_TEXTS[stage] });
    const raw = smtp.accepted[0]!.raw.toString('latin1');
    const parsed = await simpleParser(smtp.accepted[0]!.raw);
    expect(parsed.text?.replace(/\r?\n$/, '')).toBe(STAGE_TEXTS[stage]);
    expect(parsed.html).toBe(false);
    expect(parsed.attachments).toEqual([]);
    expect(raw).toMatch(/^Content-Type: text\/plain; charset=utf-8\r$/m);
    expect(Buffer.from(raw, 'latin1').every((byte) => byte < 0x80)).toBe(true);
  });

  it('has the headers of an answer in the thread', async () => {
    transport = transportWith({ displayName: 'Zoë — “Team”' });
    await send();
    const mail = await simpleParser(smtp.accepted[0]!.raw);
    expect(smtp.accepted[0]).toMatchObject({ from: MAILBOX, to: ['creator@example.net'], user: MAILBOX });
    expect(mail.from?.value).toEqual([{ address: MAILBOX, name: 'Zoë — “Team”' }]);
    expect(mail).toMatchObject({
      subject: 'Re: Your videos and our serum',
      messageId: '<stage-1@example.com>',
      inReplyTo: '<answer@example.net>',
      references: ['<outreach@example.com>', '<answer@example.net>'],
      date: new Date(Date.UTC(2026, 2, 2, 9)),
    });
    expect(mail.headers.get('auto-submitted')).toBe('auto-replied');
  });

  it('folds many references into lines that no server refuses', async () => {
    const references = Array.from({ length: 40 }, (_, index) => `<${'x'.repeat(200)}${index}@example.net>`);
    await send({ references });
    const raw = smtp.accepted[0]!.raw.toString('latin1');
    expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThan(998);
    await expect(simpleParser(smtp.accepted[0]!.raw)).resolves.toMatchObject({ references });
  });

  it.each([
    ['a second recipient in the address', { to: 'b@example.com\r\nRCPT TO:<evil@example.org>' }],
    ['a list of addresses', { to: 'b@example.com, evil@example.org' }],
    ['a name before the address', { to: 'B <b@example.com>' }],
    ['a header in an id', { inReplyTo: '<a@b>\r\nBcc: evil@example.org' }],
    ['a header in a reference', { references: ['<a@b>\nBcc: evil@example.org'] }],
    ['a second line in the subject', { subject: 'Re: x\r\nBcc: evil@example.org' }],
  ])('is not sent with %s', async (_name, over) => {
    await expect(send(over)).rejects.toThrow(RangeError);
    expect(smtp.connections).toBe(0);
  });
});
