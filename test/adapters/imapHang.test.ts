/** A server that takes bytes and answers nothing: noticed in seconds, said, and over when it answers again. */
import { startImapServer } from '../../sandbox/mail/imapServer';
import { MailboxUnreachable } from '../../src/activities/ports';
import { IntakeWorld, startIntakeServers, type IntakeServers } from './intakeWorld';

let servers: IntakeServers;
let world: IntakeWorld;
beforeAll(async () => {
  servers = await startIntakeServers((accounts) => startImapServer({ gmail: true, accounts }));
  world = new IntakeWorld(servers, servers.nextAccount());
});
afterAll(async () => {
  await world.close();
  await servers.close();
});

it('a shared connection and a watcher in IDLE both give up, and come back', async () => {
  const look = () => world.sessions.use(world.mailbox, (session) => session.findSent('<a@ours.test>'));
  await look();
  const session = await world.sessions.open(world.mailbox);
  const folder = session.folders[0]!.path;
  await session.headsAfter(folder, 0, 10);

  servers.proxy.hang();
  try {
    const waiting = session.waitForMail(folder, 1_000, new AbortController().signal);
    await Promise.all([
      expect(look()).rejects.toThrow(MailboxUnreachable),
      expect(waiting).rejects.toThrow(MailboxUnreachable),
    ]);
  } finally {
    await servers.proxy.resume();
  }
  expect(await look()).toBeNull();
}, 60_000);
