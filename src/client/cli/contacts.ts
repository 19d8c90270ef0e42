/** `mosaic contacts export`. */

import type { Command } from 'commander';
import { done } from '../answer';
import { csvOfContacts } from '../contactsCsv';
import { listContacts } from '../queries/contacts';
import { formatArgument, instantArgument, mailboxArgument } from './arguments';
import { answer, jsonOption, type Terminal, type VerbOptions } from './verb';

interface ExportOptions extends VerbOptions {
  readonly format: 'csv' | 'json';
  readonly mailbox?: string;
  readonly since?: number;
}

export function addContacts(program: Command, terminal: Terminal): void {
  const contacts = program.command('contacts').description('what creators gave: numbers and addresses');

  jsonOption(contacts.command('export'))
    .description('all contacts, oldest first, as CSV or JSON')
    .option('--format <format>', 'csv or json', formatArgument, 'csv')
    .option('--mailbox <address>', "one mailbox's", mailboxArgument)
    .option('--since <date>', 'found since then (UTC)', instantArgument)
    .action((options: ExportOptions) =>
      answer(
        terminal,
        { json: options.json === true || options.format === 'json' },
        async ({ db }) =>
          done(
            await listContacts(db, {
              ...(options.mailbox === undefined ? {} : { mailbox: options.mailbox }),
              ...(options.since === undefined ? {} : { sinceMs: options.since }),
            }),
          ),
        (items) => csvOfContacts(items).trimEnd(),
      ),
    );
}
