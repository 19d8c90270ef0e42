/** Keeps an account's mail on disk: a file for each mail, and an index that is replaced as a whole. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Account, allMails, type Mail } from './model';

interface Index {
  readonly modseq: number;
  readonly nextMailId: string;
  readonly mails: readonly {
    readonly id: string;
    readonly threadId: string;
    readonly internalDateMs: number;
    readonly flags: readonly string[];
    readonly modseq: number;
  }[];
  readonly folders: readonly {
    readonly path: string;
    readonly specialUse: string | null;
    readonly uidValidity: number;
    readonly uidNext: number;
    /** UID and id of each mail. */
    readonly entries: readonly (readonly [number, string])[];
  }[];
}

/** Mails whose file is there: a mail's bytes never change. */
const onDisk = new WeakSet<Mail>();

const homeOf = (dataDir: string, account: Account): string =>
  join(dataDir, encodeURIComponent(account.address));

export function saveAccount(dataDir: string, account: Account): void {
  const home = homeOf(dataDir, account);
  mkdirSync(home, { recursive: true });
  const mails = [...allMails(account)];
  for (const mail of mails) {
    if (onDisk.has(mail)) continue;
    writeFileSync(join(home, `${mail.id}.eml`), mail.raw);
    onDisk.add(mail);
  }
  const index: Index = {
    modseq: account.modseq,
    nextMailId: String(account.nextMailId),
    mails: mails.map(({ id, threadId, internalDateMs, flags, modseq }) => {
      return { id, threadId, internalDateMs, flags: [...flags], modseq };
    }),
    folders: [...account.folders.values()].map((folder) => {
      return { ...folder, entries: folder.entries.map(({ uid, mail }) => [uid, mail.id] as const) };
    }),
  };
  // Replaced by a rename, so that a crash leaves the old index or the new one.
  writeFileSync(join(home, 'index.json.new'), JSON.stringify(index));
  renameSync(join(home, 'index.json.new'), join(home, 'index.json'));
}

/** Fills an empty account with what was saved; nothing saved leaves it as it is. */
export function loadAccount(dataDir: string, account: Account): void {
  const home = homeOf(dataDir, account);
  if (!existsSync(join(home, 'index.json'))) return;
  const index = JSON.parse(readFileSync(join(home, 'index.json'), 'utf8')) as Index;
  const mails = new Map<string, Mail>();
  for (const { flags, ...saved } of index.mails) {
    const raw = readFileSync(join(home, `${saved.id}.eml`));
    const mail = { ...saved, raw, flags: new Set(flags) };
    onDisk.add(mail);
    mails.set(saved.id, mail);
  }
  account.modseq = index.modseq;
  account.nextMailId = BigInt(index.nextMailId);
  for (const { entries, ...folder } of index.folders) {
    const filled = entries.flatMap(([uid, id]) => {
      const mail = mails.get(id);
      return mail === undefined ? [] : [{ uid, mail }];
    });
    account.folders.set(folder.path, { ...folder, entries: filled });
  }
}
