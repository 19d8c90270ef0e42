/** What happened in one thread, as lines in their order: `threads watch` follows it. */

import type { ThreadDetail } from '../queries/threadDetail';
import { oneLine } from './screen';
import { at } from './times';

export interface Entry {
  /** Names it among the entries of its thread, so that each is printed once. */
  readonly key: string;
  readonly at: string;
  readonly text: string;
}

/** Oldest first. Strangers' text is on one line and harmless to print. */
export function timeline(detail: ThreadDetail): readonly Entry[] {
  const entries: readonly Entry[] = [
    ...detail.mails.map((mail) => ({
      key: `mail:${mail.replyId}`,
      at: mail.receivedAt,
      text: `${mail.kind} mail ${mail.kind === 'own' ? 'written by hand from' : 'from'} ${oneLine(mail.from ?? 'an unknown sender')}: ${oneLine(mail.written ?? mail.why ?? '')}`,
    })),
    ...detail.mails
      .filter((mail) => mail.handedOffAt !== null)
      .map((mail) => ({
        key: `left:${mail.replyId}`,
        at: mail.handedOffAt ?? '',
        text: 'left unread in the mailbox for a person',
      })),
    ...detail.verdicts.map((verdict) => ({
      key: `verdict:${verdict.judgedAt}:${verdict.source}:${verdict.acting}`,
      at: verdict.judgedAt,
      text: `${verdict.acting ? 'judged' : 'shadow judged'} ${verdict.intent}${verdict.unsure ? ', unsure' : ''} (${verdict.confidence.toFixed(2)}, ${verdict.source})${verdict.gate === null ? '' : `; to a person: ${verdict.gate}`}`,
    })),
    ...detail.contacts.map((contact) => ({
      key: `contact:${contact.replyId}:${contact.kind}:${contact.value}`,
      at: contact.foundAt,
      text: `${contact.kind} found: ${oneLine(contact.value)}${contact.doubtful ? ' (doubtful)' : ''}`,
    })),
    ...detail.stages
      .filter((stage) => stage.sentAt !== null)
      .map((stage) => ({
        key: `sent:${stage.stage}`,
        at: stage.sentAt ?? '',
        text: `stage ${stage.stage} sent`,
      })),
    ...detail.byHand.map((act) => ({
      key: `hand:${act.at}:${act.action}`,
      at: act.at,
      text: `${act.action}${act.detail === null ? '' : ` ${act.detail}`} by ${oneLine(act.by)}${act.reason === null ? '' : `: ${oneLine(act.reason)}`}`,
    })),
  ];
  return [...entries].sort((a, b) => a.at.localeCompare(b.at));
}

export const entryLine = ({ at: when, text }: Entry): string => `  ${at(when)}  ${text}`;
