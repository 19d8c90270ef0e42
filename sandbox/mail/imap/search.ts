/** SEARCH (RFC 3501 6.4.4, MODSEQ of RFC 7162, X-GM-EXT-1) as a test on one entry. */
import { headerValue } from './mime';
import { type Account, type Entry, type Folder, mailHeader, mimeOf } from './model';
import { rawQuery } from './gmailSearch';
import { decodeWords } from './words';
import { inSet, SyntaxProblem, textOf, type Token } from './wire';

type Test = (entry: Entry, sequence: number) => boolean;

export interface SearchScope {
  readonly account: Account;
  readonly folder: Folder;
  readonly messages: number;
  readonly nowMs: number;
}

const DAY_MS = 86_400_000;
const FLAG_KEYS: Readonly<Record<string, string>> = {
  ANSWERED: '\\Answered',
  DELETED: '\\Deleted',
  DRAFT: '\\Draft',
  FLAGGED: '\\Flagged',
  SEEN: '\\Seen',
};

/** All keys together, as SEARCH joins them: and. */
export function searchTest(tokens: readonly Token[], scope: SearchScope): Test {
  const queue = [...tokens];
  if (queue[0]?.kind === 'atom' && queue[0].text.toUpperCase() === 'CHARSET') queue.splice(0, 2);
  if (queue.length === 0) throw new SyntaxProblem('SEARCH needs a key');
  return all(queue, scope);
}

function all(queue: Token[], scope: SearchScope): Test {
  const tests: Test[] = [];
  while (queue.length > 0) tests.push(one(queue, scope));
  return (entry, sequence) => tests.every((test) => test(entry, sequence));
}

function one(queue: Token[], scope: SearchScope): Test {
  const token = queue.shift();
  if (token?.kind === 'list') return all([...token.items], scope);
  const key = textOf(token).toUpperCase();
  if (key === 'NOT') {
    const inner = one(queue, scope);
    return (entry, sequence) => !inner(entry, sequence);
  }
  if (key === 'OR') {
    const [left, right] = [one(queue, scope), one(queue, scope)];
    return (entry, sequence) => left(entry, sequence) || right(entry, sequence);
  }
  return flagKey(key, queue) ?? dateKey(key, queue) ?? textKey(key, queue) ?? numberKey(key, queue, scope);
}

function flagKey(key: string, queue: Token[]): Test | null {
  const has = (flag: string): Test => {
    return ({ mail }) => [...mail.flags].some((own) => own.toLowerCase() === flag.toLowerCase());
  };
  const not =
    (test: Test): Test =>
    (entry, sequence) =>
      !test(entry, sequence);
  if (key === 'KEYWORD') return has(textOf(queue.shift()));
  if (key === 'UNKEYWORD') return not(has(textOf(queue.shift())));
  const flag = FLAG_KEYS[key];
  if (flag !== undefined) return has(flag);
  const unset = key.startsWith('UN') ? FLAG_KEYS[key.slice(2)] : undefined;
  if (unset !== undefined) return not(has(unset));
  // No mail is ever \Recent here: RFC 9051 dropped it.
  if (key === 'RECENT' || key === 'NEW') return () => false;
  return key === 'ALL' || key === 'OLD' ? () => true : null;
}

function dateKey(key: string, queue: Token[]): Test | null {
  const match = /^(SENT)?(BEFORE|ON|SINCE)$/.exec(key);
  if (match === null) return null;
  const text = textOf(queue.shift());
  const day = Date.parse(`${text} UTC`);
  if (Number.isNaN(day)) throw new SyntaxProblem(`${key} needs a date`);
  return ({ mail }) => {
    const sent = Date.parse(mailHeader(mail, 'date') ?? '');
    const ms = match[1] === undefined || Number.isNaN(sent) ? mail.internalDateMs : sent;
    if (match[2] === 'BEFORE') return ms < day;
    return ms >= day && (match[2] === 'SINCE' || ms < day + DAY_MS);
  };
}

function textKey(key: string, queue: Token[]): Test | null {
  const contains = (haystack: string | null, needle: string): boolean =>
    haystack !== null && decodeWords(haystack).toLowerCase().includes(needle.toLowerCase());
  switch (key) {
    case 'BCC':
    case 'CC':
    case 'FROM':
    case 'SUBJECT':
    case 'TO': {
      const needle = textOf(queue.shift());
      return ({ mail }) => contains(mailHeader(mail, key.toLowerCase()), needle);
    }
    case 'HEADER': {
      const name = textOf(queue.shift()).toLowerCase();
      const needle = textOf(queue.shift());
      return ({ mail }) =>
        mimeOf(mail).headers.some((header) => header.name === name && contains(header.value, needle));
    }
    case 'BODY':
    case 'TEXT': {
      const needle = textOf(queue.shift()).toLowerCase();
      return ({ mail }) => {
        const from = key === 'BODY' ? mimeOf(mail).body : 0;
        return mail.raw.subarray(from).toString('utf8').toLowerCase().includes(needle);
      };
    }
    default:
      return null;
  }
}

function numberKey(key: string, queue: Token[], scope: SearchScope): Test {
  const { account, folder, messages, nowMs } = scope;
  if (key.startsWith('X-GM-') && account.gmail) {
    const value = textOf(queue.shift());
    if (key === 'X-GM-MSGID') return ({ mail }) => mail.id === value;
    if (key === 'X-GM-THRID') return ({ mail }) => mail.threadId === value;
    if (key === 'X-GM-RAW') return rawQuery(value, account, nowMs);
  }
  switch (key) {
    case 'UID': {
      const test = inSet(textOf(queue.shift()), folder.entries.at(-1)?.uid ?? 0);
      return ({ uid }) => test(uid);
    }
    case 'LARGER':
    case 'SMALLER': {
      const sizeBytes = Number(textOf(queue.shift()));
      return ({ mail }) => (key === 'LARGER' ? mail.raw.length > sizeBytes : mail.raw.length < sizeBytes);
    }
    case 'MODSEQ': {
      const least = Number(textOf(queue.shift()));
      return ({ mail }) => mail.modseq >= least;
    }
    default: {
      const test = inSet(key, messages);
      return (_entry, sequence) => test(sequence);
    }
  }
}

/** Whether a mail has this Message-ID; brackets may be left out on either side. */
export function hasMessageId(entry: Entry, messageId: string): boolean {
  const bare = (id: string): string => id.trim().replace(/^<|>$/g, '').toLowerCase();
  return bare(headerValue(mimeOf(entry.mail), 'message-id') ?? '') === bare(messageId);
}
