/** The mailboxes: GMAIL_ACCOUNT_1_EMAIL and so on. */

import { sameMailbox } from '../domain/address';
import { isPhoneRegion } from '../domain/contacts/region';
import { readMailServer, type MailServer } from './mailServer';
import type { Reader } from './reader';
import { Secret } from './secret';

export interface MailboxConfig {
  /** In lower case: the mailbox's name everywhere. */
  readonly mailbox: string;
  /** This program's own sends in any rolling 24 h. */
  readonly capPerDay: number;
}

export interface AccountConfig extends MailboxConfig {
  readonly password: Secret;
  /** In From; null: the address alone. */
  readonly displayName: string | null;
  /** Where its creators are at home (ISO 3166-1 alpha-2), for numbers that nothing else places; null: anywhere. */
  readonly region: string | null;
  readonly imap: MailServer;
  readonly smtp: MailServer;
}

/** Gmail's own limit for a consumer account. */
const CAP_PER_DAY = 500;
const MAX_CAP_PER_DAY = 100_000;
const MAX_NAME_CHARACTERS = 100;
const GMAIL_IMAP: MailServer = { host: 'imap.gmail.com', port: 993, security: 'tls' };
const GMAIL_SMTP: MailServer = { host: 'smtp.gmail.com', port: 465, security: 'tls' };
const PARTS = [
  'EMAIL',
  'PASSWORD',
  'RATE_LIMIT_PER_DAY',
  'DISPLAY_NAME',
  'REGION',
  'IMAP_HOST',
  'IMAP_PORT',
  'IMAP_SECURITY',
  'SMTP_HOST',
  'SMTP_PORT',
  'SMTP_SECURITY',
] as const;

export function readAccounts(reader: Reader): readonly AccountConfig[] {
  const imap = readMailServer(reader, '', 'IMAP', GMAIL_IMAP);
  const smtp = readMailServer(reader, '', 'SMTP', GMAIL_SMTP);
  const numbers = accountNumbers(reader);
  if (numbers.length === 0)
    reader.refuse(
      'No mailbox is configured. Set GMAIL_ACCOUNT_1_EMAIL and GMAIL_ACCOUNT_1_PASSWORD (an app password), or run `npm run sandbox`.',
    );
  refuseGaps(reader, numbers);
  const accounts = numbers.flatMap((n) => readAccount(reader, n, imap, smtp) ?? []);
  refuseDuplicates(reader, accounts);
  return accounts.map(({ account }) => account);
}

/** The accounts that have an address, for those who log in to none of them. */
export function readMailboxes(reader: Reader): readonly MailboxConfig[] {
  return accountNumbers(reader).flatMap((n) => {
    const name = `GMAIL_ACCOUNT_${n}_EMAIL`;
    const mailbox = reader.text(name) === undefined ? null : readEmail(reader, name);
    return mailbox === null ? [] : [{ mailbox, capPerDay: readCapPerDay(reader, n) }];
  });
}

interface Numbered {
  readonly n: number;
  readonly account: AccountConfig;
}

/** The numbers that any non-empty variable uses, ascending. What only looks like an account's variable is refused. */
function accountNumbers(reader: Reader): readonly number[] {
  const numbers = new Set<number>();
  for (const name of reader.names()) {
    if (!name.startsWith('GMAIL_ACCOUNT_') || reader.text(name) === undefined) continue;
    const match = /^GMAIL_ACCOUNT_([1-9]\d{0,3})_(.+)$/.exec(name);
    if (match === null)
      reader.refuse(
        `${name} is no setting. Accounts are numbered from 1: GMAIL_ACCOUNT_1_EMAIL, GMAIL_ACCOUNT_2_EMAIL and on.`,
      );
    else if (!PARTS.some((part) => part === match[2]))
      reader.refuse(`${name} is no setting. An account has ${PARTS.join(', ')}.`);
    else numbers.add(Number(match[1]));
  }
  return [...numbers].sort((a, b) => a - b);
}

function refuseGaps(reader: Reader, numbers: readonly number[]): void {
  const last = numbers.at(-1) ?? 0;
  for (let n = 1; n < last; n++)
    if (!numbers.includes(n))
      reader.refuse(
        `GMAIL_ACCOUNT_${n}_EMAIL is missing, although there is an account ${last}. Number the accounts 1, 2, 3 and on without a gap.`,
      );
}

function readAccount(reader: Reader, n: number, imap: MailServer, smtp: MailServer): Numbered | null {
  const prefix = `GMAIL_ACCOUNT_${n}_`;
  const mailbox = readEmail(reader, `${prefix}EMAIL`);
  const password = readPassword(reader, `${prefix}PASSWORD`);
  const rest = {
    displayName: readDisplayName(reader, `${prefix}DISPLAY_NAME`),
    region: readRegion(reader, `${prefix}REGION`),
    capPerDay: readCapPerDay(reader, n),
    imap: readMailServer(reader, prefix, 'IMAP', imap),
    smtp: readMailServer(reader, prefix, 'SMTP', smtp),
  };
  return mailbox === null || password === null ? null : { n, account: { mailbox, password, ...rest } };
}

function readCapPerDay(reader: Reader, n: number): number {
  return reader.integer(`GMAIL_ACCOUNT_${n}_RATE_LIMIT_PER_DAY`, CAP_PER_DAY, {
    min: 1,
    max: MAX_CAP_PER_DAY,
  });
}

function readEmail(reader: Reader, name: string): string | null {
  const email = reader.text(name);
  if (email === undefined) {
    reader.refuse(`${name} is missing. Write the mailbox's address, for example talent@example.com.`);
    return null;
  }
  if (/^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+$/.test(email)) return email.toLowerCase();
  reader.refuse(`${name} is "${email}", which is no address. Write it bare, for example talent@example.com.`);
  return null;
}

/** Google shows an app password in groups of four; the spaces do not belong to it. */
function readPassword(reader: Reader, name: string): Secret | null {
  const password = reader.text(name)?.replace(/\s/g, '');
  if (password !== undefined && password !== '') return new Secret(password);
  reader.refuse(
    `${name} is missing. Write an app password of that mailbox (Google account > Security > 2-Step Verification > App passwords).`,
  );
  return null;
}

function readDisplayName(reader: Reader, name: string): string | null {
  const displayName = reader.text(name);
  if (displayName === undefined) return null;
  if (displayName.length <= MAX_NAME_CHARACTERS && !/\p{Cc}/u.test(displayName)) return displayName;
  reader.refuse(
    `${name} is not usable as a name. Write one line of at most ${MAX_NAME_CHARACTERS} characters.`,
  );
  return null;
}

function readRegion(reader: Reader, name: string): string | null {
  const region = reader.text(name)?.toUpperCase();
  if (region === undefined || isPhoneRegion(region)) return region ?? null;
  reader.refuse(`${name} is "${region}", which is no country. Write two letters, for example US.`);
  return null;
}

function refuseDuplicates(reader: Reader, accounts: readonly Numbered[]): void {
  accounts.forEach(({ n, account }, index) => {
    const first = accounts
      .slice(0, index)
      .find((earlier) => sameMailbox(earlier.account.mailbox, account.mailbox));
    if (first !== undefined)
      reader.refuse(
        `GMAIL_ACCOUNT_${n}_EMAIL is ${account.mailbox}, the same mailbox as GMAIL_ACCOUNT_${first.n}_EMAIL. Write each mailbox once.`,
      );
  });
}
