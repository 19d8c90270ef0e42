import { createTransport } from 'nodemailer';
import { type Script, type ScriptedSmtp, startScriptedSmtp } from './scriptedSmtp';

jest.setTimeout(60_000);

/** What nodemailer reports for each way in which a server can fail, and whether the server has the message all the same. */
interface Row {
  readonly name: string;
  readonly script: Script;
  readonly taken: boolean;
  readonly error: {
    readonly code: string | RegExp;
    readonly command?: string;
    readonly responseCode?: number;
  } | null;
}

const reply = (line: string) => ({ reply: line });
const UNANSWERED = /^(ECONNECTION|ESOCKET)$/;

const ROWS: readonly Row[] = [
  { name: 'a drop at the greeting', script: { greeting: 'drop' }, taken: false, error: { code: UNANSWERED } },
  {
    name: 'a reset at the greeting',
    script: { greeting: 'reset' },
    taken: false,
    error: { code: UNANSWERED },
  },
  {
    name: 'a hang at the greeting',
    script: { greeting: 'hang' },
    taken: false,
    error: { code: 'ETIMEDOUT' },
  },
  {
    name: '554 as the greeting',
    script: { greeting: reply('554 5.7.1 No service') },
    taken: false,
    error: { code: 'EPROTOCOL', responseCode: 554 },
  },
  {
    name: '454 at AUTH',
    script: { auth: reply('454 4.7.0 Too many login attempts') },
    taken: false,
    error: { code: 'EAUTH', responseCode: 454 },
  },
  {
    name: '535 at AUTH',
    script: { auth: reply('535 5.7.8 Not accepted') },
    taken: false,
    error: { code: 'EAUTH', responseCode: 535 },
  },
  { name: 'a drop at AUTH', script: { auth: 'drop' }, taken: false, error: { code: UNANSWERED } },
  {
    name: '550 5.4.5 at MAIL',
    script: { mail: reply('550 5.4.5 Daily user sending limit exceeded') },
    taken: false,
    error: { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 550 },
  },
  {
    name: '450 at RCPT',
    script: { rcpt: reply('450 4.2.1 Too fast') },
    taken: false,
    error: { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 450 },
  },
  {
    name: '550 at RCPT',
    script: { rcpt: reply('550 5.1.1 No such user') },
    taken: false,
    error: { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 },
  },
  { name: 'a drop at RCPT', script: { rcpt: 'drop' }, taken: false, error: { code: UNANSWERED } },
  {
    name: 'a drop in the middle of the body',
    script: { body: { afterBytes: 50_000, fault: 'drop' } },
    taken: false,
    error: { code: UNANSWERED },
  },
  {
    name: 'a drop after the dot',
    script: { dot: { fault: 'drop' } },
    taken: true,
    error: { code: UNANSWERED },
  },
  {
    name: 'a reset after the dot',
    script: { dot: { fault: 'reset' } },
    taken: true,
    error: { code: UNANSWERED },
  },
  {
    name: 'a hang after the dot',
    script: { dot: { fault: 'hang' } },
    taken: true,
    error: { code: 'ETIMEDOUT' },
  },
  {
    name: 'a drop after the dot by a server that took nothing',
    script: { dot: { fault: 'drop', taken: false } },
    taken: false,
    error: { code: UNANSWERED },
  },
  {
    name: 'garbage after the dot',
    script: { dot: { fault: { garbage: 'what?' } } },
    taken: true,
    error: { code: 'EMESSAGE', command: 'DATA' },
  },
  ...['421 4.7.0 Closing', '451 4.3.0 Later', '550 5.7.1 Refused', '552 5.3.4 Too large'].map((line) => ({
    name: `${line} after the dot`,
    script: { dot: { fault: reply(line) } },
    taken: false,
    error: { code: 'EMESSAGE', command: 'DATA', responseCode: Number(line.slice(0, 3)) },
  })),
  { name: '250 and a drop at QUIT', script: { quit: 'drop' }, taken: true, error: null },
];

let server: ScriptedSmtp;

beforeAll(async () => {
  server = await startScriptedSmtp();
});

afterAll(() => server.close());

/** Sends one mail; what went wrong, or null. */
async function send(port: number, patienceMs = 30_000): Promise<unknown> {
  const transport = createTransport({
    host: '127.0.0.1',
    port,
    secure: false,
    auth: { user: 'ann@ours.test', pass: 'secret' },
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
  });
  try {
    await transport.sendMail({
      envelope: { from: 'ann@ours.test', to: ['creator@theirs.test'] },
      from: 'ann@ours.test',
      to: 'creator@theirs.test',
      messageId: '<stage@ours.test>',
      subject: 'Re: Collaboration',
      text: `.a dot at the start\n${'A line of the body.\n'.repeat(5000)}`,
    });
    return null;
  } catch (error) {
    return error;
  } finally {
    transport.close();
  }
}

describe('the scripted SMTP server', () => {
  it.each(ROWS)('produces $name', async ({ script, taken, error }) => {
    const before = server.accepted.length;
    server.next(script);

    const hangs = JSON.stringify(script).includes('hang');
    const failure = await send(server.port, hangs ? 1_000 : undefined);

    expect(server.accepted.length - before).toBe(taken ? 1 : 0);
    if (error === null) {
      expect(failure).toBeNull();
    } else {
      expect(failure).toMatchObject({
        code: typeof error.code === 'string' ? error.code : (expect.stringMatching(error.code) as string),
        ...(error.command === undefined ? {} : { command: error.command }),
      });
      expect((failure as { responseCode?: number }).responseCode).toBe(error.responseCode);
    }
  });

  it('refuses to connect, and serves again on the same port', async () => {
    const { port } = server;
    await server.refuse();
    expect(await send(port)).toMatchObject({ code: 'ESOCKET', command: 'CONN' });

    await server.listen();
    expect(await send(port)).toBeNull();
    expect(server.port).toBe(port);
  });

  it('keeps what it took byte for byte, with envelope and login', async () => {
    expect(await send(server.port)).toBeNull();

    const mail = server.accepted.at(-1)!;
    expect(mail).toMatchObject({
      from: 'ann@ours.test',
      to: ['creator@theirs.test'],
      user: 'ann@ours.test',
      messageId: '<stage@ours.test>',
    });
    expect(mail.raw.toString()).toContain('\r\n\r\n.a dot at the start\r\nA line of the body.\r\n');
    expect(mail.raw.toString()).toMatch(/A line of the body\.\r\n$/);
  });

  it('hands each message on before it answers, also when the answer is lost', async () => {
    const filed: (string | null)[] = [];
    const filing = await startScriptedSmtp({
      onTaken: async (mail) => {
        await new Promise((resolve) => setImmediate(resolve));
        filed.push(mail.messageId);
      },
    });
    filing.next({}, { dot: { fault: 'drop' } });

    expect(await send(filing.port)).toBeNull();
    expect(filed).toHaveLength(1);
    expect(await send(filing.port)).toMatchObject({ code: expect.stringMatching(UNANSWERED) as string });
    expect(filed).toHaveLength(2);
    await filing.close();
  });

  it('refuses a login that it does not know', async () => {
    const strict = await startScriptedSmtp({ accounts: new Map([['ann@ours.test', 'another']]) });
    expect(await send(strict.port)).toMatchObject({ code: 'EAUTH', responseCode: 535 });
    await strict.close();
  });
});
