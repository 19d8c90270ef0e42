/** The live view: what every thread does and waits for, the mailboxes, the last events. Calm: it is drawn when something changed. */

import { openDatabase } from '../src/adapters/postgres/database';
import { listMailboxes, type MailboxItem } from '../src/client/queries/mailboxes';
import { listThreads, type ThreadItem } from '../src/client/queries/threadList';

export interface ViewOptions {
  readonly databaseUrl: string;
  readonly temporalUiUrl: string;
  readonly namespace: string;
  readonly consoleUrl: string;
  readonly out: NodeJS.WriteStream;
}

const EVERY_MS = 1_000;
const EVENTS = 8;

export interface View {
  /** Adds a line to the last events. */
  tell(event: string): void;
  close(): Promise<void>;
}

/** On a terminal the screen is redrawn; elsewhere each change is a line. */
export function openView(options: ViewOptions): View {
  const db = openDatabase({
    url: options.databaseUrl,
    maxConnections: 1,
    role: null,
    onLost: () => undefined,
  });
  const events: string[] = [];
  const seen = new Map<string, string>();
  const isTerminal = options.out.isTTY;
  const tell = (event: string): void => {
    const line = `${new Date().toISOString().slice(11, 19)}  ${event}`;
    events.push(line);
    if (events.length > EVENTS) events.shift();
    if (!isTerminal) options.out.write(`${line}\n`);
  };
  let drawn = '';
  const refresh = async (): Promise<void> => {
    const threads = await listThreads(db, {});
    for (const thread of threads) {
      const now = standing(thread);
      const key = `${thread.status}/${thread.stage}/${thread.waitingFor ?? ''}/${thread.outcome ?? ''}`;
      if (seen.get(thread.workflowId) === key) continue;
      seen.set(thread.workflowId, key);
      tell(`${thread.creator ?? 'a creator'}: ${now}`);
    }
    if (!isTerminal) return;
    const screen = draw(threads, await listMailboxes(db), events, options);
    if (screen === drawn) return;
    drawn = screen;
    options.out.write(`\u001b[H\u001b[2J${screen}`);
  };
  let isBusy = false;
  const timer = setInterval(() => {
    if (isBusy) return;
    isBusy = true;
    // While the database is away there is nothing to show; it shows again once it answers.
    refresh().then(
      () => (isBusy = false),
      () => (isBusy = false),
    );
  }, EVERY_MS);
  return {
    tell,
    close: async () => {
      clearInterval(timer);
      await db.destroy();
    },
  };
}

/** `waiting for stage 2 until 12:04:10`, `closed: contact provided`. */
export function standing(thread: ThreadItem): string {
  const until = thread.nextActionAt === null ? '' : ` until ${thread.nextActionAt.slice(11, 19)}`;
  if (thread.outcome !== null) return `closed: ${words(thread.outcome)}`;
  if (thread.waitingFor === 'STAGE_DELAY')
    return `stage ${thread.stage + 1} is due${until.replace('until', 'at')}`;
  const reason = thread.waitingFor === null ? '' : `: ${words(thread.waitingFor)}`;
  return `${words(thread.status)}${reason}${until}`;
}

const words = (name: string): string => name.toLowerCase().replaceAll('_', ' ');

function draw(
  threads: readonly ThreadItem[],
  mailboxes: readonly MailboxItem[],
  events: readonly string[],
  options: ViewOptions,
): string {
  const width = Math.max(60, options.out.columns);
  const rows = Math.max(6, options.out.rows - mailboxes.length - EVENTS - 12);
  const cut = (line: string): string => (line.length > width ? `${line.slice(0, width - 1)}…` : line);
  const shown = threads.slice(0, rows);
  const widest = Math.max(24, ...shown.map((thread) => (thread.creator ?? '').length)) + 2;
  const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;
  return [
    `Mosaic Autoresponder · sandbox · a day lasts a minute · ${new Date().toISOString().slice(11, 16)} UTC`,
    '',
    `${'CREATOR'.padEnd(widest)}${'MAILBOX'.padEnd(22)}${'STAGE'.padEnd(7)}NOW`,
    ...shown.map((thread) =>
      cut(
        `${(thread.creator ?? 'erased').padEnd(widest)}${thread.mailbox.padEnd(22)}${`${thread.stage}/3`.padEnd(7)}${standing(thread)}`,
      ),
    ),
    ...(threads.length > shown.length ? [`… and ${threads.length - shown.length} more`] : []),
    ...(threads.length === 0 ? ['The first answers come within seconds.'] : []),
    '',
    ...mailboxes.map((mailbox) =>
      cut(
        `${mailbox.mailbox.padEnd(widest)}${mailbox.state.padEnd(22)}${count(mailbox.openThreads, 'open thread')}, ${mailbox.needsHuman} for a person, ${mailbox.sendsLast24h} sent`,
      ),
    ),
    '',
    ...events.map(cut),
    '',
    `Console: ${options.consoleUrl}    Histories: ${options.temporalUiUrl}/namespaces/${options.namespace}/workflows`,
    'Play a creator: npm run sandbox -- reply <address> "<text>"    Operate: npm run sandbox -- mosaic threads list',
    'Ctrl+C stops everything.',
    '',
  ].join('\n');
}
