/** Contacts as a spreadsheet takes them. */

import { csv } from './cli/csv';
import type { ContactItem } from './queries/contacts';

export function csvOfContacts(items: readonly ContactItem[]): string {
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
  );
}
