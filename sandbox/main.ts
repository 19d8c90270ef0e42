/** The sandbox: real servers of its own, three mailboxes, creators who answer, and the product's worker as it is. */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { buildIfStale } from '../launch/build';
import { claimFolder } from '../launch/claim';
import { freePort, portOr } from '../launch/components/ports';
import { leaveVariables, startOwnServers } from '../launch/live/servers';
import { runWorker, setUp } from '../launch/live/worker';
import type { Mode } from '../launch/mode';
import { PROJECT_ROOT, STATE_DIR } from '../launch/paths';
import { Problem } from '../launch/problem';
import type { Supervised, Supervisor } from '../launch/supervisor';
import { Creators } from './creators';
import { startImapServer, type ImapServer } from './mail/imapServer';
import { startSmtpServer } from './mail/smtpServer';
import { playCreator } from './reply';
import { MAILBOXES, PASSWORD, sandboxEnvironment } from './settings';
import { openView, type View } from './view';

const FOLDER = join(STATE_DIR, 'sandbox');
const ENVIRONMENT = join(FOLDER, 'environment');
const NOTHING_NAMED = { postgresUrl: undefined, redisUrl: undefined, temporalAddress: undefined };
/** Wished for, so that links stay the same; others are taken where these are busy. Not the defaults: those may be somebody's. */
const PORTS = { temporal: 17_233, temporalUi: 18_233, postgres: 15_432, redis: 16_379 };
const CONSOLE_PORT = 18_080;

export async function runSandbox(
  supervisor: Supervisor,
  mode: Extract<Mode, { kind: 'sandbox' }>,
): Promise<void> {
  const [verb, ...rest] = mode.args;
  switch (verb) {
    case undefined:
      return runWorld(supervisor, mode);
    case 'reply':
      supervisor.reporter.say(await playCreator(rest, Number(runningEnvironment()['IMAP_PORT'])));
      return;
    case 'mosaic':
      process.exitCode = mosaic(rest);
      return;
    default:
      throw new Problem(
        `There is no "${verb}". The sandbox is \`npm run sandbox\`; in another terminal \`npm run sandbox -- reply <address> "<text>"\` plays a creator and \`npm run sandbox -- mosaic <verb>\` operates it.`,
      );
  }
}

async function runWorld(supervisor: Supervisor, mode: Extract<Mode, { kind: 'sandbox' }>): Promise<void> {
  const { reporter, signal } = supervisor;
  reporter.say(
    mode.why === 'nothing is configured'
      ? 'SANDBOX: no mailbox is configured, so this is a world of its own: no real mail is read or sent. For the real thing copy .env.example to .env and fill it in.'
      : 'SANDBOX: a world of its own; no real mail is read or sent, whatever is configured.',
  );
  claimFolder(FOLDER, 'The sandbox');
  // Nothing that is configured on this machine reaches the sandbox.
  const bare = bareEnvironment();
  await buildIfStale({ reporter, env: bare, signal });
  const servers = await startOwnServers(supervisor, FOLDER, NOTHING_NAMED, bare, PORTS);
  const imap = await startMail(supervisor);
  const world: { creators?: Creators; view?: View } = {};
  const smtp = await startSmtpServer({ imap, onMessage: (mail) => world.creators?.received(mail) });
  await supervisor.run({
    name: 'The mailboxes',
    start: () => Promise.resolve(inProcess(() => smtp.close())),
    describe: () => MAILBOXES.join(', '),
  });
  const settings = sandboxEnvironment({
    imapPort: imap.port,
    smtpPort: smtp.port,
    logFile: join(FOLDER, 'application.log'),
    metricsPort: await freePort(),
    consolePort: await portOr(CONSOLE_PORT),
    servers,
  });
  leaveVariables(FOLDER, settings);
  const env = { ...bare, ...settings };
  await setUp(supervisor, env);
  await runWorker(supervisor, FOLDER, env, { file: join(FOLDER, 'worker.log') });
  const view = openView({
    databaseUrl: settings['DATABASE_OWNER_URL'] ?? settings['DATABASE_URL'] ?? '',
    temporalUiUrl: settings['TEMPORAL_UI_URL'] ?? '',
    namespace: 'default',
    consoleUrl: `http://${settings['CONSOLE_ADDRESS'] ?? ''}`,
    out: process.stdout,
  });
  const creators = new Creators({
    imap,
    mailboxes: MAILBOXES,
    round: nextRound(),
    tell: (event) => {
      view.tell(event);
    },
  });
  Object.assign(world, { creators, view });
  await supervisor.run({
    name: 'The creators',
    start: () =>
      Promise.resolve(
        inProcess(async () => {
          creators.stop();
          await view.close();
        }),
      ),
    describe: () => 'answer over the next minutes',
  });
  await creators.begin();
}

async function startMail(supervisor: Supervisor): Promise<ImapServer> {
  const imap = await startImapServer({
    gmail: true,
    accounts: MAILBOXES.map((address) => ({ address, password: PASSWORD })),
    dataDir: join(FOLDER, 'mail'),
  });
  await supervisor.run({
    name: 'IMAP',
    start: () => Promise.resolve(inProcess(() => imap.close())),
    describe: () => `ready on port ${imap.port}`,
  });
  return imap;
}

/** Something that lives in this process and ends only when it is stopped. */
function inProcess(close: () => Promise<void>): Supervised {
  let end = (): void => undefined;
  const ended = new Promise<string>((resolve) => {
    end = () => {
      resolve('stopped');
    };
  });
  return {
    ended,
    stop: async () => {
      await close();
      end();
    },
    kill: () => {
      end();
    },
  };
}

/** Each start is a new round of the campaign, with people of its own; what earlier rounds left goes on. */
function nextRound(): number {
  const file = join(FOLDER, 'round');
  const round = existsSync(file) ? Number(readFileSync(file, 'utf8')) + 1 : 1;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(file, String(round));
  return round;
}

/** The command line, over the sandbox's servers. */
function mosaic(args: readonly string[]): number {
  const cli = join(PROJECT_ROOT, 'dist', 'client', 'cli.js');
  const { status } = spawnSync(process.execPath, [cli, ...args], {
    stdio: 'inherit',
    cwd: FOLDER,
    env: { ...bareEnvironment(), ...runningEnvironment() },
  });
  return status ?? 1;
}

function runningEnvironment(): NodeJS.Dict<string> {
  if (!existsSync(ENVIRONMENT))
    throw new Problem('The sandbox has not run yet. Start it with `npm run sandbox` in another terminal.');
  return parseEnv(readFileSync(ENVIRONMENT, 'utf8'));
}

function bareEnvironment(): NodeJS.ProcessEnv {
  const kept = [
    ...['PATH', 'HOME', 'USER', 'LOGNAME', 'LANG', 'TERM', 'TZ', 'TMPDIR', 'NO_COLOR', 'XDG_CACHE_HOME'],
    // Programs may still have to be fetched.
    ...[
      'GOFLAGS',
      'GOPROXY',
      'HTTP_PROXY',
      'HTTPS_PROXY',
      'NO_PROXY',
      'http_proxy',
      'https_proxy',
      'no_proxy',
    ],
    ...['NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE'],
  ];
  return Object.fromEntries(
    kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
}
