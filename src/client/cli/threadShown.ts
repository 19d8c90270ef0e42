/** One thread as text: everything, in the order in which it happened. */

import type { ExecutionStanding } from '../../activities/ports';
import type { ThreadStatus } from '../../domain/thread/state';
import type { ThreadDetail } from '../queries/threadDetail';
import { oneLine, safe, type Screen } from './screen';
import { statusColour, statusText } from './threadsShown';
import { at, relative } from './times';

/** What strangers wrote stands behind a bar: no line of theirs can pass for one of ours. */
export function showThread(
  detail: ThreadDetail & { readonly link: string; readonly execution: ExecutionStanding | null },
  nowMs: number,
  screen: Screen,
): string {
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ['Conversation', conversation(detail)],
    ['Verdicts', verdicts(detail)],
    ['Contacts', contacts(detail)],
    ['Stages', stages(detail)],
    ['By hand', byHand(detail)],
  ];
  const head = [
    screen.paint(oneLine(detail.subject ?? '(no subject)'), 'bold'),
    `${oneLine(detail.creator ?? '(erased)')} — ${detail.mailbox}`,
    screen.paint(statusText(detail), statusColour(detail) ?? 'bold'),
    detail.standing,
    ...(detail.nextActionAt === null
      ? []
      : [`Next: ${at(detail.nextActionAt)} UTC (${relative(detail.nextActionAt, nowMs)})`]),
    `Opened ${at(detail.openedAt)} UTC${detail.closedAt === null ? '' : `, closed ${at(detail.closedAt)} UTC`}`,
    detail.workflowId,
    detail.link,
    ...execution(detail.status, detail.execution).map((line) => screen.paint(line, 'yellow')),
  ];
  return [
    head.join('\n'),
    ...sections.map(([title, lines]) =>
      [screen.paint(title, 'bold'), ...(lines.length === 0 ? ['  none'] : lines)].join('\n'),
    ),
  ].join('\n\n');
}

/** Only where it is not as the tables say. */
function execution(status: ThreadStatus, standing: ExecutionStanding | null): readonly string[] {
  if (standing === null) return ['Temporal does not answer: whether the workflow runs is not known.'];
  if (status === 'closed' || standing === 'running') return [];
  return [
    `The thread is open, but Temporal says that its workflow is ${standing}: \`mosaic reconcile\` puts it right.`,
  ];
}

function conversation(detail: ThreadDetail): string[] {
  const received = detail.mails.map((mail) => ({
    at: mail.receivedAt,
    lines: [
      `  ${at(mail.receivedAt)}  ${mail.kind} mail ${mail.kind === 'own' ? 'written by hand from' : 'from'} ${oneLine(mail.from ?? 'an unknown sender')}${marks(mail)}`,
      ...(mail.why === null ? [] : [`      ${oneLine(mail.why)}`]),
      ...indented(mail.written),
    ],
  }));
  const sent = detail.stages
    .filter((stage) => stage.sentAt !== null)
    .map((stage) => ({
      at: stage.sentAt ?? '',
      lines: [`  ${at(stage.sentAt)}  stage ${stage.stage} sent`],
    }));
  return [...received, ...sent].sort((a, b) => a.at.localeCompare(b.at)).flatMap((each) => each.lines);
}

function marks(mail: ThreadDetail['mails'][number]): string {
  const notes = [
    ...(mail.senderMatches || mail.kind === 'own' ? [] : ['another sender than the one written to']),
    ...(mail.authentication === 'fail' ? ['authentication failed'] : []),
    ...(mail.newPeople ? ['brings in new people'] : []),
    ...(mail.handedOffAt === null ? [] : [`left unread ${at(mail.handedOffAt)}`]),
    ...(mail.forHuman ? ['for a person'] : []),
  ];
  return notes.length === 0 ? '' : ` [${notes.join('; ')}]`;
}

function indented(text: string | null): string[] {
  if (text === null || text.trim() === '') return [];
  return safe(text)
    .trim()
    .split('\n')
    .map((line) => `    | ${line}`);
}

function verdicts(detail: ThreadDetail): string[] {
  return detail.verdicts.flatMap((verdict) => [
    `  ${at(verdict.judgedAt)}  ${verdict.intent}${verdict.optOut ? ', opt-out' : ''}${verdict.unsure ? ', unsure' : ''} (${verdict.confidence.toFixed(2)}) by ${verdict.source} ${oneLine(verdict.model)}${verdict.acting ? '' : ', shadow: not acted on'}${verdict.gate === null ? '' : `; to a person: ${verdict.gate}`}`,
    ...verdict.decidingWords.map((words) => `    | ${oneLine(words)}`),
  ]);
}

function contacts(detail: ThreadDetail): string[] {
  return detail.contacts.flatMap((contact) => [
    `  ${contact.kind}: ${oneLine(contact.value)} (${contact.confidence.toFixed(2)}${contact.doubtful ? ', doubtful' : ''}), read from the ${contact.source}`,
    ...indented(contact.evidence),
  ]);
}

function stages(detail: ThreadDetail): string[] {
  return detail.stages.map(
    (stage) =>
      `  stage ${stage.stage}: ${stage.state}${stage.sentAt === null ? `, due ${at(stage.dueAt)}` : ` ${at(stage.sentAt)}`}, ${stage.attempts} attempt(s)${stage.responseCode === null ? '' : `, answer ${oneLine(stage.responseCode)}`} ${stage.messageId}${stage.resolvedBy === null ? '' : `, resolved by ${oneLine(stage.resolvedBy)}${stage.resolvedReason === null ? '' : `: ${oneLine(stage.resolvedReason)}`}`}`,
  );
}

function byHand(detail: ThreadDetail): string[] {
  return detail.byHand.map(
    (act) =>
      `  ${at(act.at)}  ${act.action}${act.detail === null ? '' : ` ${act.detail}`} by ${oneLine(act.by)}${act.reason === null ? '' : `: ${oneLine(act.reason)}`}`,
  );
}
