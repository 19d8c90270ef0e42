/** What servers say to a login, and what it means: a wrong password must not be tried again, a busy server may. */
import { createServer, type AddressInfo, type Server } from 'node:net';
import { connectImap } from '../../src/adapters/imap/connect';
import { LoginRefused, MailboxUnreachable } from '../../src/activities/ports';

const MAILBOX = 'team@ours.test';
let server: Server;
let answer: string | null;
let greeting: string;
let tries: number;

beforeEach(async () => {
  [answer, greeting, tries] = [null, '* OK ready', 0];
  server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.write(`${greeting}\r\n`);
    socket.on('data', (chunk) => {
      for (const line of chunk.toString('latin1').split('\r\n').filter(Boolean)) {
        const [tag = '', command = ''] = line.split(' ');
        if (/^CAPABILITY$/i.test(command))
          socket.write(`* CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN\r\n${tag} OK done\r\n`);
        else if (/^(?:AUTHENTICATE|LOGIN)$/i.test(command)) {
          tries++;
          if (answer === null) socket.destroy();
          else socket.write(`${tag} ${answer}\r\n`);
        } else socket.write(`${tag} OK done\r\n`);
      }
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
});
afterEach(
  () =>
    new Promise((resolve) => {
      server.close(resolve);
    }),
);

const connect = () =>
  connectImap({
    mailbox: MAILBOX,
    password: 'secret words',
    host: '127.0.0.1',
    port: (server.address() as AddressInfo).port,
    security: 'none',
  });

it.each([
  'NO [AUTHENTICATIONFAILED] Invalid credentials (Failure)',
  'NO [ALERT] Application-specific password required: https://support.example.com (Failure)',
  'NO [ALERT] Please log in via your web browser (Failure)',
  'NO [AUTHORIZATIONFAILED] Not for you',
  'NO [EXPIRED] That password is no longer valid',
  'NO Login failed',
  'BAD Invalid login',
])('"%s" refuses the password: one try, and no more', async (text) => {
  answer = text;
  await expect(connect()).rejects.toThrow(new LoginRefused(MAILBOX));
  expect(tries).toBe(1);
});

it.each([
  'NO [UNAVAILABLE] User backend is down',
  'NO [ALERT] Too many simultaneous connections. (Failure)',
  'NO [LIMIT] Too many',
  'NO [INUSE] Mailbox is locked',
  'NO [ALERT] Account exceeded command or bandwidth limits. (Failure)',
  'NO [SERVERBUG] Internal error occurred',
  'NO Temporary authentication failure, try again later',
])('"%s" passes by itself', async (text) => {
  answer = text;
  await expect(connect()).rejects.toThrow(MailboxUnreachable);
});

it('a connection that drops at the login says nothing about the password', async () => {
  await expect(connect()).rejects.toThrow(MailboxUnreachable);
});

it('a server that says goodbye instead of hello can be tried again', async () => {
  greeting = '* BYE overloaded';
  await expect(connect()).rejects.toThrow(MailboxUnreachable);
});

it('no word of the server and no password gets into the error', async () => {
  answer = 'NO [UNAVAILABLE] mia@theirs.test secret words';
  const error: unknown = await connect().catch((reason: unknown) => reason);
  expect(JSON.stringify([String(error), error])).not.toMatch(/mia|secret/);
});

it('a port where nobody listens', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => {
    other.listen(0, '127.0.0.1', resolve);
  });
  const { port } = other.address() as AddressInfo;
  await new Promise((resolve) => other.close(resolve));
  const account = { mailbox: MAILBOX, password: 'x', host: '127.0.0.1', port, security: 'none' as const };
  await expect(connectImap(account)).rejects.toThrow('ECONNREFUSED');
});
