import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { Client as PostgresClient } from 'pg';
import { freePort } from '../../launch/components/ports';
import { composeAutoReply, composeBounce, composeComplaint } from '../../sandbox/mail/composeAutomatic';
import { stubVerdict } from '../support/groqStub';
import { JUDGING, MAILBOXES, Product } from '../support/product';
import { createDatabase, uniqueName } from '../support/servers';
import { executionTexts } from '../support/traces';

// For hangs only: the waits inside end sooner.
jest.setTimeout(600_000);

/** Every secret and every personal word of this test holds it, in some case. */
const CANARY = 'CanaryZq';
const PASSWORDS = ['password0', 'password1', 'password2'];
const [FINE, FAULTY, REFUSED] = MAILBOXES;

let product: Product;
/** What `mosaic` printed where an operator did not ask for people's data, and all of its stderr. */
let printed = '';
const numbers: string[] = [];
/** Erased in the end. */
let gives: Canary;
beforeAll(async () => {
  product = await Product.start({
    databaseUrl: await databaseWithPassword(),
    env: {
      LOG_LEVEL: 'DEBUG',
      GROQ_API_KEY: `gsk_${CANARY}Key`,
      GMAIL_ACCOUNT_1_DISPLAY_NAME: 'The team',
      GMAIL_ACCOUNT_3_PASSWORD: `${CANARY}WrongPassword`,
    },
  });
  product.groq.script((request, index) => {
    const { reply } = request;
    const echo = request.messages.map(({ content }) => content).join(' ');
    if (reply.includes('ModelError'))
      return {
        do: 'error',
        status: 400,
        error: { message: `cannot read: ${echo}`, failed_generation: echo },
      };
    if (reply.includes('ModelDown')) return { do: 'error', status: 500, error: { message: echo } };
    if (reply.includes('ModelGarbage')) return { do: 'content', content: `{"intent": "${reply}"` };
    if (reply.includes('ModelInvents'))
      return { do: 'answer', verdict: stubVerdict('interested', { deciding_words: [reply], intent: reply }) };
    return JUDGING(request, index);
  });
});
afterAll(() => product.close());

/** A login of its own, so that the password in the URL is a canary, too. */
async function databaseWithPassword(): Promise<string> {
  const url = new URL((await createDatabase()).url);
  const owner = new PostgresClient({ connectionString: url.href });
  const login = uniqueName('canary').replaceAll('-', '_');
  const password = `${CANARY}DatabasePassword`;
  await owner.connect();
  await owner.query(`create role ${login} login superuser password '${password}'`);
  await owner.end();
  url.username = login;
  url.password = password;
  return url.href;
}

interface Canary {
  readonly creator: string;
  readonly outreach: Awaited<ReturnType<Product['mail']['outreach']>>;
  readonly name: string;
  answer(text: string, more?: object): Promise<unknown>;
}

/** A creator of whom everything is a canary. */
async function canary(name: string, mailbox: string = FINE): Promise<Canary> {
  const creator = `${CANARY}.${name}+tag@${CANARY}-${name}.example`.toLowerCase();
  const outreach = await product.mail.outreach(mailbox, creator, {
    subject: `${CANARY}Subject ${name}`,
    text: `Dear ${CANARY}Name ${name}, would you like to work with us?`,
  });
  return {
    creator,
    outreach,
    name,
    answer: (text, more = {}) =>
      product.mail.reply(mailbox, {
        answering: outreach.raw,
        fromName: `${CANARY}Person ${name}`,
        text: `${text}\n${CANARY}Body ${name}\n-- \n${CANARY}Signature`,
        ...more,
      }),
  };
}

function number(): string {
  const last = String(601 + numbers.length);
  numbers.push(`612987${last}`, `612 987 ${last}`, `612-987-${last}`);
  return `+34 612 987 ${last}`;
}

/** `mosaic`, whatever it comes to. */
function mosaic(
  words: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<{ out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(__dirname, '../../dist/client/cli.js'), ...words],
      { cwd: product.folder, env: { ...product.env, ...env } },
      (_, out, err) => {
        resolve({ out, err });
      },
    );
  });
}

/** Its output must name nobody. */
async function quiet(words: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<string> {
  const { out, err } = await mosaic(words, env);
  printed += `\n$ mosaic ${words.map((word) => (word.includes('@') ? '…' : word)).join(' ')}\n${out}\n${err}`;
  return out + err;
}

/** From the next connection on; sessions that stand are cut. */
function smtpSays(script: Parameters<Product['mail']['smtp']['always']>[0]): void {
  product.mail.smtp.always(script);
  product.mail.smtpProxy.cut();
}

const settled = (creator: string) =>
  product.threadOnce(({ status }) => status === 'needs_human' || status === 'closed', creator);
const asked = (creator: string) => product.threadOnce(({ stage }) => stage >= 1, creator);
const newestTo = (creator: string) => product.mail.acceptedFor(creator).at(-1)!.raw;

it('everything that can happen to a creator happens', async () => {
  const { mail } = product;
  gives = await canary('gives');
  await gives.answer('Yes, I am interested!');
  await asked(gives.creator);
  await gives.answer(
    `WhatsApp ${number()}.\nShip to:\n${CANARY} Person\nCalle ${CANARY} 12\n28013 Madrid\nSpain`,
    { headers: { 'X-Mailer': `${CANARY}Mailer` } },
  );
  await settled(gives.creator);

  const bounces = await canary('bounces');
  await bounces.answer('Yes please');
  await asked(bounces.creator);
  const diagnostic = `550 5.1.1 <${bounces.creator}> ${CANARY}Diagnostic`;
  const report = await composeBounce({ answering: newestTo(bounces.creator), status: '5.1.1', diagnostic });
  await mail.imap.deliver(FINE, report.raw);
  await product.closed('bounced', bounces.creator);

  const away = await canary('away');
  await away.answer('Yes please');
  await asked(away.creator);
  const note = { answering: newestTo(away.creator), text: `${CANARY} is out of office until 1 March 2031.` };
  await mail.imap.deliver(FINE, (await composeAutoReply(note)).raw);

  const complains = await canary('complains');
  await complains.answer('Yes please');
  await asked(complains.creator);
  await mail.imap.deliver(FINE, (await composeComplaint({ answering: newestTo(complains.creator) })).raw);

  for (const words of ['ModelError', 'ModelDown', 'ModelGarbage', 'ModelInvents']) {
    const judged = await canary(words.toLowerCase());
    await judged.answer(`We should see about that ${words}, ${number()} is somebody else's`);
    await settled(judged.creator);
  }

  const stops = await canary('stops');
  await stops.answer('Please remove me from your list and never contact me again.');
  await product.closed('opted_out', stops.creator);

  const odd = await canary('odd');
  await mail.imap.deliver(FINE, malformed(odd));
  const shown = await settled(odd.creator);
  await quiet(['threads', 'reclassify', shown.workflowId, 'not_interested', '--by', 'ana']);

  const another = await canary('another');
  await another.answer('Yes please', { from: `${CANARY}.manager@agency.example`.toLowerCase() });
  await settled(another.creator);

  // Or nobody had a chance to quote them.
  for (const words of ['ModelError', 'ModelDown', 'ModelGarbage', 'ModelInvents'])
    expect(product.groq.requests.filter(({ reply }) => reply.includes(words))).not.toHaveLength(0);
  expect(product.groq.requests[0]?.reply).toContain(CANARY);
});

it('servers quote people in what they refuse', async () => {
  const refused = await canary('refused', FAULTY);
  smtpSays({ rcpt: { reply: `550 5.7.1 <${refused.creator}>: ${CANARY}Refusal, no thanks` } });
  await refused.answer('Yes please');
  await settled(refused.creator);

  const after = await canary('after', FAULTY);
  smtpSays({
    dot: { fault: { reply: `554 5.7.1 spam: "${CANARY}Text" for ${after.creator}` }, taken: false },
  });
  await after.answer('Yes please');
  await settled(after.creator);

  const dead = await canary('dead', FAULTY);
  smtpSays({ rcpt: { reply: `550 5.1.1 <${dead.creator}>: ${CANARY}Unknown` } });
  await dead.answer('Yes please');
  await product.closed('bounced', dead.creator);

  const busy = await canary('busy', FAULTY);
  smtpSays({ rcpt: { reply: `451 4.2.1 <${busy.creator}>: ${CANARY}Busy` } });
  await busy.answer('Yes please');
  await product.threadOnce(
    ({ status, waitingFor }) => status === 'held' || waitingFor !== null,
    busy.creator,
  );

  const garbled = await canary('garbled');
  smtpSays({ data: { garbage: `${CANARY}Garbage <${garbled.creator}>` } });
  await garbled.answer('Yes please');
  await product.threadOnce(({ status }) => status !== 'deciding', garbled.creator);
  product.mail.imapProxy.cut();
  smtpSays({});
});

it('operators ask for everything, and for much that is wrong', async () => {
  const dead = `127.0.0.1:${String(await freePort())}`;
  await quiet(['setup']);
  await quiet(['doctor']);
  await quiet(['doctor', '--json']);
  await quiet(['doctor'], { DATABASE_URL: `postgresql://postgres:${CANARY}Other@${dead}/mosaic` });
  await quiet(['doctor'], { REDIS_URL: `redis://:${CANARY}Redis@${dead}/0`, TEMPORAL_ADDRESS: dead });
  await quiet(['doctor'], {
    GMAIL_ACCOUNT_2_PASSWORD: `${CANARY} Other`,
    PAYLOAD_ENCRYPTION_KEY: `2026a:${CANARY}`,
    CONSOLE_PASSWORD: CANARY,
    DATABASE_URL: `postgres:/${CANARY}:${CANARY}`,
    REDIS_URL: `http://${CANARY}:${CANARY}@localhost`,
  });
  await quiet(['doctor'], {
    GROQ_BASE_URL: `http://user:${CANARY}@${dead}`,
    GROQ_API_KEY: `${CANARY} spaces`,
  });
  await quiet(['reconcile']);
  await quiet(['stats']);
  await quiet(['sends', 'list']);
  await quiet(['mailboxes', 'list']);
  await quiet(['mailboxes', 'resume', REFUSED]);
  await quiet(['threads', 'pause', 'creator/nobody/0', '--by', 'ana']);
  const { workflowId } = (await product.thread(gives.creator))!;
  await quiet(['erase', '--creator', `${CANARY}.gives@${CANARY}-gives.example`, '--by', 'ana']);
  await quiet(['erase', '--creator', `${CANARY}.gives@${CANARY}-gives.example`, '--by', 'ana', '--yes']);
  expect(printed).toContain('Erased. Receipt');
  await erasedWritesAgain(workflowId);
  // What an operator asks to see is shown; what goes wrong meanwhile is told without it.
  for (const words of [
    ['threads', 'list'],
    ['contacts', 'export'],
    ['suppress', 'list'],
  ]) {
    const { out, err } = await mosaic(words);
    expect(out.toLowerCase()).toContain(CANARY.toLowerCase());
    printed += err;
  }
});

/** In the thread that was erased, and in one of new outreach: both stand before a person, and nothing is sent. */
async function erasedWritesAgain(workflowId: string): Promise<void> {
  const sent = product.mail.acceptedFor(gives.creator).length;
  await gives.answer('Are you still there?');
  await product.until(
    async () => (await mosaic(['threads', 'show', workflowId])).out.includes('for a person'),
    'the late mail stands before a person',
  );
  const again = await canary('gives');
  await again.answer('Yes, I am interested!');
  expect(await settled(again.creator)).toMatchObject({ status: 'needs_human', stage: 0 });
  expect(product.mail.acceptedFor(gives.creator)).toHaveLength(sent);
  expect((await mosaic(['suppress', 'list'])).out).not.toContain(`${CANARY}.gives@`.toLowerCase());
}

describe('no canary is', () => {
  /** Each canary found, with what stands around it. */
  const canaries = (text: string): string[] => {
    const digits = numbers.join('|');
    const marks = new RegExp(`.{0,60}(?:${[CANARY, ...PASSWORDS].join('|')}|${digits}).{0,40}`, 'gis');
    return [...text.matchAll(marks)].map(([found]) => found);
  };

  it('in the log file', () => {
    const log = readFileSync(join(product.folder, 'logs', 'application.log'), 'utf8');
    expect(log).toContain(REFUSED);
    expect(canaries(log)).toEqual([]);
  });
  it('on the console', () => {
    expect(product.output.join('')).toContain(REFUSED);
    expect(canaries(product.output.join(''))).toEqual([]);
  });
  it('in what the command line prints unasked', () => {
    expect(printed).toContain('$ mosaic doctor');
    expect(canaries(printed)).toEqual([]);
  });
  it.each(['/metrics', '/healthz', '/readyz'])('on %s', async (path) => {
    const { status, body } = await product.health(path);
    expect(status).not.toBe(0);
    expect(canaries(body)).toEqual([]);
  });
  it('in any history or description in Temporal, but for MosaicCreator', async () => {
    const connection = await Connection.connect({ address: product.setting('TEMPORAL_ADDRESS') });
    try {
      const client = new Client({ connection, namespace: product.setting('TEMPORAL_NAMESPACE') });
      const open = await executionTexts(client);
      expect(canaries(JSON.stringify(open)).length).toBeGreaterThan(10);
      const texts = await executionTexts(client, ['MosaicCreator']);
      expect(texts.length).toBeGreaterThan(10);
      for (const { workflowId, description, history } of texts)
        expect([workflowId, ...canaries(description), ...canaries(history)]).toEqual([workflowId]);
    } finally {
      await connection.close();
    }
  });
});

/** Boundaries that are none, broken encodings, headers without end. */
function malformed({ creator, outreach, name }: Canary): Buffer {
  return Buffer.concat([
    Buffer.from(
      [
        `From: "${CANARY} \\" <${creator}>`,
        `To: ${FINE}`,
        `Subject: =?utf-8?Q?Re=3A_${CANARY}Subject_${name}_=FF?=`,
        `Message-ID: <${CANARY}@${name}@broken.example>`,
        `In-Reply-To: ${outreach.messageId}`,
        `References: ${outreach.messageId}`,
        'Date: the day before yesterday',
        'Content-Type: multipart/mixed; boundary="',
        'Content-Transfer-Encoding: base64',
        `X-${CANARY}: ${'x'.repeat(2_000)}`,
        '',
        '--',
        `Content-Type: text/html; charset=${CANARY}`,
        '',
        `<p>${CANARY}Html</p`,
        '',
      ].join('\r\n'),
    ),
    Buffer.from([0xff, 0xfe, 0x00, 0x80, 0xc3, 0x28]),
    Buffer.from(`\r\n${CANARY}Tail`),
  ]);
}
