/** X-GM-RAW: the part of Gmail's search language that a mail client needs. Unknown operators find nothing, as a typo does in Gmail. */
import { type Account, type Entry, type Folder, mailHeader, mimeOf } from './model';
import { decodeWords } from './words';

type Test = (entry: Entry) => boolean;

const UNIT_MS: Readonly<Record<string, number>> = {
  h: 3_600_000,
  d: 86_400_000,
  m: 30 * 86_400_000,
  y: 365 * 86_400_000,
};
const TERM = /(-?)(?:([a-z_0-9]+):)?(?:"([^"]*)"|\(([^)]*)\)|(\S+))/gi;

/** Terms stand side by side and all must hold; a leading minus negates one. */
export function rawQuery(query: string, account: Account, nowMs: number): Test {
  const tests = [...query.matchAll(TERM)].map((match): Test => {
    const value = match[3] ?? match[4] ?? match[5] ?? '';
    const test = term((match[2] ?? '').toLowerCase(), value, account, nowMs);
    return match[1] === '-' ? (entry) => !test(entry) : test;
  });
  return (entry) => tests.every((test) => test(entry));
}

function term(operator: string, value: string, account: Account, nowMs: number): Test {
  const needle = value.toLowerCase();
  const inHeader =
    (name: string): Test =>
    ({ mail }) =>
      decodeWords(mailHeader(mail, name) ?? '')
        .toLowerCase()
        .includes(needle);
  switch (operator) {
    case 'rfc822msgid': {
      const bare = needle.replace(/^<|>$/g, '');
      return ({ mail }) =>
        (mailHeader(mail, 'message-id') ?? '').toLowerCase().replace(/^<|>$/g, '') === bare;
    }
    case 'in':
    case 'label':
      return inFolder(needle, account);
    case 'is':
      return isState(needle);
    case 'subject':
    case 'from':
    case 'to':
    case 'cc':
      return inHeader(operator);
    case 'newer_than':
    case 'older_than': {
      const age = /^(\d+)([hdmy])$/.exec(needle);
      const sinceMs = nowMs - Number(age?.[1] ?? NaN) * (UNIT_MS[age?.[2] ?? ''] ?? NaN);
      return ({ mail }) =>
        operator === 'newer_than' ? mail.internalDateMs >= sinceMs : mail.internalDateMs < sinceMs;
    }
    case 'after':
    case 'before': {
      // Gmail takes a date (2024/05/01) or seconds since the epoch.
      const ms = /^\d{6,}$/.test(needle) ? Number(needle) * 1000 : Date.parse(needle.replace(/\//g, '-'));
      return ({ mail }) => (operator === 'after' ? mail.internalDateMs >= ms : mail.internalDateMs < ms);
    }
    case '':
      return ({ mail }) => {
        const { headers, body } = mimeOf(mail);
        const subject = decodeWords(headers.find((header) => header.name === 'subject')?.value ?? '');
        return `${subject}\n${mail.raw.subarray(body).toString('utf8')}`.toLowerCase().includes(needle);
      };
    default:
      return () => false;
  }
}

function inFolder(name: string, account: Account): Test {
  if (name === 'anywhere') return () => true;
  const matches = (folder: Folder): boolean =>
    folder.path.toLowerCase() === name ||
    folder.specialUse?.slice(1).toLowerCase() ===
      (name === 'spam' ? 'junk' : name === 'draft' ? 'drafts' : name);
  const folders = [...account.folders.values()].filter(matches);
  return ({ mail }) => folders.some((folder) => folder.entries.some((entry) => entry.mail === mail));
}

function isState(state: string): Test {
  const flag = (name: string, wanted: boolean): Test => {
    return ({ mail }) => mail.flags.has(name) === wanted;
  };
  if (state === 'unread') return flag('\\Seen', false);
  if (state === 'read') return flag('\\Seen', true);
  return state === 'starred' ? flag('\\Flagged', true) : () => false;
}
