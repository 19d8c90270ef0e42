/** FETCH, STORE, SEARCH, COPY, MOVE and EXPUNGE on the open folder. */
import { copyMail, removeFrom, setFlags } from './changes';
import { expandMacro, fetchItem, flagList, marksSeen } from './fetchItems';
import { canonicalFlag } from './flags';
import { accountOf, folderNamed } from './folderCommands';
import type { Entry, Folder } from './model';
import { searchTest } from './search';
import { Refusal, type Session } from './session';
import { type Command, inSet, SyntaxProblem, textOf, type Token } from './wire';

type Numbered = readonly [sequence: number, entry: Entry];

function openFolder(session: Session): Folder {
  if (session.folder === null) throw new Refusal('Select a mailbox first');
  return session.folder;
}

function writable(session: Session): Folder {
  if (session.readOnly) throw new Refusal('The mailbox is open for reading only', 'READ-ONLY');
  return openFolder(session);
}

const byUid = (command: Command): boolean => command.name.startsWith('UID ');

function selected(session: Session, command: Command): Numbered[] {
  const entries = session.entries();
  const uids = byUid(command);
  const test = inSet(textOf(command.args[0]), uids ? (entries.at(-1)?.uid ?? 0) : entries.length);
  return entries
    .map((entry, index): Numbered => [index + 1, entry])
    .filter(([sequence, entry]) => test(uids ? entry.uid : sequence));
}

/** The number after a word in a modifier list, such as CHANGEDSINCE or UNCHANGEDSINCE (RFC 7162). */
function modifier(token: Token | undefined, name: string): number | null {
  if (token?.kind !== 'list') return null;
  const at = token.items.findIndex((item) => item.kind === 'atom' && item.text.toUpperCase() === name);
  return at < 0 ? null : Number(textOf(token.items[at + 1]));
}

export function fetch(session: Session, command: Command): string {
  const account = accountOf(session);
  const folder = openFolder(session);
  const wanted = command.args[1];
  const named = wanted?.kind === 'list' ? wanted.items.map(textOf) : [textOf(wanted)];
  const items = [...expandMacro(named)];
  const changedSince = modifier(command.args[2], 'CHANGEDSINCE');
  const has = (name: string): boolean => items.some((item) => item.toUpperCase() === name);
  if (byUid(command) && !has('UID')) items.unshift('UID');
  if (changedSince !== null && !has('MODSEQ')) items.push('MODSEQ');
  const seeing = !session.readOnly && items.some(marksSeen);
  if (seeing && !has('FLAGS')) items.push('FLAGS');
  for (const [sequence, entry] of selected(session, command)) {
    if (changedSince !== null && entry.mail.modseq <= changedSince) continue;
    if (seeing) setFlags(account, entry.mail, new Set([...entry.mail.flags, '\\Seen']));
    if (has('FLAGS')) session.toldFlags(entry);
    session.untagged(
      `${sequence} FETCH (${items.map((item) => fetchItem(account, folder, entry, item)).join(' ')})`,
    );
  }
  if (seeing) session.host.changed(account);
  return 'OK Completed';
}

export function store(session: Session, command: Command): string {
  const account = accountOf(session);
  writable(session);
  const unchangedSince = modifier(command.args[1], 'UNCHANGEDSINCE');
  const [action, value] = command.args.slice(command.args[1]?.kind === 'list' ? 2 : 1);
  const match = /^([+-]?)FLAGS(\.SILENT)?$/i.exec(textOf(action));
  if (match === null) throw new SyntaxProblem('STORE changes FLAGS only');
  const given = (value?.kind === 'list' ? value.items.map(textOf) : [textOf(value)]).map(canonicalFlag);
  const modified: number[] = [];
  for (const [sequence, entry] of selected(session, command)) {
    if (unchangedSince !== null && entry.mail.modseq > unchangedSince) {
      modified.push(byUid(command) ? entry.uid : sequence);
      continue;
    }
    const old = [...entry.mail.flags];
    const next =
      match[1] === '+'
        ? [...old, ...given]
        : match[1] === '-'
          ? old.filter((f) => !given.includes(f))
          : given;
    setFlags(account, entry.mail, new Set(next));
    session.toldFlags(entry);
    const flags = match[2] === undefined ? ` FLAGS ${flagList(entry)}` : '';
    session.untagged(`${sequence} FETCH (UID ${entry.uid}${flags} MODSEQ (${entry.mail.modseq}))`);
  }
  session.host.changed(account);
  return modified.length === 0
    ? 'OK Completed'
    : `OK [MODIFIED ${modified.join(',')}] Some were changed meanwhile`;
}

export function search(session: Session, command: Command): string {
  const folder = openFolder(session);
  const entries = session.entries();
  const scope = { account: accountOf(session), folder, messages: entries.length, nowMs: Date.now() };
  const test = searchTest(command.args, scope);
  const found = entries.flatMap((entry, index) =>
    test(entry, index + 1) ? [byUid(command) ? entry.uid : index + 1] : [],
  );
  session.untagged(['SEARCH', ...found].join(' '));
  return 'OK Completed';
}

export function copy(session: Session, command: Command, move: boolean): string {
  const account = accountOf(session);
  const source = move ? writable(session) : openFolder(session);
  const target = folderNamed(session, command.args[1], 'TRYCREATE');
  const chosen = selected(session, command).map(([, entry]) => entry);
  if (chosen.length === 0 || target === source) return 'OK Completed';
  const copies = chosen.map((entry) => copyMail(account, entry.mail, target));
  const uids = (entries: readonly Entry[]): string => entries.map((entry) => entry.uid).join(',');
  const code = `[COPYUID ${target.uidValidity} ${uids(chosen)} ${uids(copies)}]`;
  if (move) {
    for (const entry of chosen) removeFrom(account, source, entry.mail);
    session.untagged(`OK ${code} Moved`);
  }
  session.host.changed(account);
  return move ? 'OK Completed' : `OK ${code} Completed`;
}

/** `silent`: as CLOSE does, without telling the client. */
export function expunge(session: Session, command: Command, silent: boolean): string {
  const account = accountOf(session);
  const folder = writable(session);
  const candidates =
    byUid(command) && !silent ? selected(session, command).map(([, entry]) => entry) : folder.entries;
  for (const entry of candidates.filter(({ mail }) => mail.flags.has('\\Deleted'))) {
    removeFrom(account, folder, entry.mail);
  }
  session.host.changed(account);
  return 'OK Completed';
}
