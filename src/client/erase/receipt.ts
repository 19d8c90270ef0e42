/** What a receipt says in words. It names nobody. */

/** By table: what of its rows is removed. */
export const WHAT: Readonly<Record<string, string>> = {
  creators: 'the address; a salted hash of it stays',
  email_threads: 'address, subject, Message-ID of the first answer',
  email_replies: 'sender, subject, text, signature, quote, cards, Message-ID',
  classifications: 'the words that decided a verdict',
  contacts: 'the rows: numbers, addresses, evidence',
  stage_transitions: 'reasons that operators typed',
  corrections: 'reasons that operators typed',
  followup_sends: 'reasons that operators typed',
  suppressions: 'the address; a salted hash of it stays',
  temporal_executions: 'workflow executions with their histories',
};

export const KEPT: readonly string[] = [
  'a salted hash of the address in the suppression list, so that nothing automated reaches the person again',
  'events and the ledger of sends: ids, times, stages, outcomes, names of operators; no address and no text',
  'verdicts without words, and keys by which a mail that was taken in is not taken in again',
  'this receipt, under the hash of the address',
];

export const NOT_TOUCHED: readonly string[] = [
  'mails in the mailboxes: delete them in Gmail; a mail that comes later is stored as any other, and can be erased again',
  'backups of PostgreSQL and Temporal: they age out as you keep them; erase again after restoring one',
  'log files: they hold no personal data',
  'copies that people made: contact exports, forwarded mails',
];
