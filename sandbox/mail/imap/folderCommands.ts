/** LIST, STATUS, SELECT, CREATE and APPEND. */
import { addMail } from './changes';
import { canonicalFlag } from './flags';
import { type Account, findFolder, type Folder } from './model';
import { Refusal, type Session } from './session';
import { type Command, imapString, SyntaxProblem, textOf, type Token } from './wire';

const FLAGS = '\\Answered \\Flagged \\Draft \\Deleted \\Seen';

export function accountOf(session: Session): Account {
  if (session.account === null) throw new Refusal('Log in first');
  return session.account;
}

export function folderNamed(session: Session, token: Token | undefined, code = 'NONEXISTENT'): Folder {
  const folder = findFolder(accountOf(session), textOf(token));
  if (folder === undefined) throw new Refusal('Unknown mailbox', code);
  return folder;
}

/** LIST with the parts of RFC 5258 and 6154 that clients use: a selection list before, RETURN options after. */
export function list(session: Session, command: Command): string {
  const account = accountOf(session);
  const selection = command.args[0]?.kind === 'list' ? command.args[0].items.map(textOf) : [];
  const [reference, pattern] = command.args[0]?.kind === 'list' ? command.args.slice(1) : command.args;
  const patterns = pattern?.kind === 'list' ? pattern.items.map(textOf) : [textOf(pattern)];
  if (patterns.length === 1 && patterns[0] === '') {
    session.untagged(`${command.name} (\\Noselect) "/" ""`);
    return 'OK Completed';
  }
  const tests = patterns.map((each) => globTest(textOf(reference) + each));
  const specialOnly = selection.some((option) => option.toUpperCase() === 'SPECIAL-USE');
  const parents = account.gmail
    ? [{ path: '[Gmail]', specialUse: null, attributes: '\\HasChildren \\Noselect' }]
    : [];
  const folders = [...account.folders.values()].map(({ path, specialUse }) => ({
    path,
    specialUse,
    attributes: specialUse === null ? '\\HasNoChildren' : `\\HasNoChildren ${specialUse}`,
  }));
  for (const folder of [...folders, ...parents]) {
    if (specialOnly && folder.specialUse === null) continue;
    if (!tests.some((test) => test(folder.path))) continue;
    session.untagged(`${command.name} (${folder.attributes}) "/" ${imapString(folder.path)}`);
  }
  return 'OK Completed';
}

/** `*` is anything, `%` anything within one level. */
function globTest(pattern: string): (path: string) => boolean {
  const source = pattern
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\*+/g, '.*')
    .replace(/%+/g, '[^/]*');
  const test = new RegExp(`^${source}$`);
  return (path) => test.test(path) || (path === 'INBOX' && /^inbox$/i.test(pattern));
}

export function status(session: Session, command: Command): string {
  const account = accountOf(session);
  const folder = folderNamed(session, command.args[0]);
  const wanted = command.args[1];
  if (wanted?.kind !== 'list') throw new SyntaxProblem('STATUS needs a list of items');
  const values: Readonly<Record<string, number>> = {
    MESSAGES: folder.entries.length,
    RECENT: 0,
    UIDNEXT: folder.uidNext,
    UIDVALIDITY: folder.uidValidity,
    UNSEEN: folder.entries.filter(({ mail }) => !mail.flags.has('\\Seen')).length,
    HIGHESTMODSEQ: account.modseq,
  };
  const answers = wanted.items.map((item) => {
    const name = textOf(item).toUpperCase();
    const value = values[name];
    if (value === undefined) throw new SyntaxProblem('Unknown status item');
    return `${name} ${value}`;
  });
  session.untagged(`STATUS ${imapString(folder.path)} (${answers.join(' ')})`);
  return 'OK Completed';
}

export function select(session: Session, command: Command, readOnly: boolean): string {
  session.open(null, false);
  const account = accountOf(session);
  const folder = folderNamed(session, command.args[0]);
  session.open(folder, readOnly);
  session.untagged(`FLAGS (${FLAGS})`);
  session.untagged(`OK [PERMANENTFLAGS (${readOnly ? '' : `${FLAGS} \\*`})] Flags`);
  session.untagged(`${folder.entries.length} EXISTS`);
  session.untagged('0 RECENT');
  session.untagged(`OK [UIDVALIDITY ${folder.uidValidity}] UIDs valid`);
  session.untagged(`OK [UIDNEXT ${folder.uidNext}] Next UID`);
  session.untagged(`OK [HIGHESTMODSEQ ${account.modseq}] Highest`);
  return `OK [${readOnly ? 'READ-ONLY' : 'READ-WRITE'}] Completed`;
}

export function create(session: Session, command: Command): string {
  const account = accountOf(session);
  const path = textOf(command.args[0]).replace(/\/$/, '');
  if (path === '' || findFolder(account, path) !== undefined)
    throw new Refusal('Mailbox exists', 'ALREADYEXISTS');
  const uidValidity = Math.max(...[...account.folders.values()].map((folder) => folder.uidValidity)) + 1;
  account.folders.set(path, { path, specialUse: null, uidValidity, uidNext: 1, entries: [] });
  account.version++;
  session.host.changed(account);
  return 'OK Completed';
}

/** APPEND mailbox [(flags)] ["date"] literal */
export function append(session: Session, command: Command): string {
  const account = accountOf(session);
  const folder = folderNamed(session, command.args[0], 'TRYCREATE');
  const literal = command.args.at(-1);
  if (command.args.length < 2 || literal?.kind !== 'string')
    throw new SyntaxProblem('APPEND needs a literal');
  const flags = command.args[1]?.kind === 'list' ? command.args[1].items.map(textOf).map(canonicalFlag) : [];
  const date = command.args.slice(1, -1).find((token) => token.kind === 'string');
  const internalDateMs = date === undefined ? Date.now() : Date.parse(textOf(date).trim().replace(/-/g, ' '));
  if (Number.isNaN(internalDateMs)) throw new SyntaxProblem('APPEND has a wrong date');
  const entry = addMail(account, folder, { raw: Buffer.from(literal.bytes), flags, internalDateMs });
  session.host.changed(account);
  return `OK [APPENDUID ${folder.uidValidity} ${entry.uid}] Completed`;
}
