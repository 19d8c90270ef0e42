/** `mosaic contacts export`. */

import type { Command } from 'commander';
import { done } from '../answer';
import { listContacts, type ContactItem } from '../queries/contacts';
import { formatArgument, instantArgument, mailboxArgument } from './arguments';
import { csv } from './csv';
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
        toCsv,
      ),
    );
}

function toCsv(items: readonly ContactItem[]): string {
  return csv(
    [
      'creator',
      'mailbox',
      'kind',
      'value',
      'evidence',
      'messageId',
      'foundAt',
      'doubtful',
      'confidence',
      'workflowId',
    ],
    items.map((item) => [
      item.creator ?? '',
      item.mailbox,
      item.kind,
      item.value,
      item.evidence,
      item.messageId ?? '',
      item.foundAt,
      String(item.doubtful),
      String(item.confidence),
      item.workflowId,
    ]),
  ).trimEnd();
}
