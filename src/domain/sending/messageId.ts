import { createHash } from 'node:crypto';
import type { Stage } from '../thread/state';
import { domainOf } from './headerValues';

/**
 * `<hash@sender's domain>`: the same stage of the same thread of the same mailbox has the same Message-ID for ever, so
 * that a mail whose fate is unknown can be looked for. Throws RangeError for a mailbox that is no plain address.
 */
export function followUpMessageId(mailbox: string, workflowId: string, stage: Stage): string {
  const domain = domainOf(mailbox);
  if (domain === null) throw new RangeError(`"${mailbox}" is not a mail address that can send.`);
  const hash = createHash('sha256')
    .update(JSON.stringify([mailbox.toLowerCase(), workflowId, stage]))
    .digest('hex')
    .slice(0, 40);
  return `<${hash}@${domain}>`;
}

const STAGES: readonly Stage[] = [1, 2, 3];

/** Of every stage, sent or not: what stands in Sent under one of them is this program's, whatever a ledger has lost. */
export function followUpMessageIds(mailbox: string, workflowId: string): readonly string[] {
  return STAGES.map((stage) => followUpMessageId(mailbox, workflowId, stage));
}
