/** What was written, by whom, in the order in which it happened. */

import type { ThreadDetail } from '../../queries/threadDetail';
import { STAGE_TEXTS } from '../../../domain/sending/templates';
import { MAIL_KIND } from '../words';
import { Badge, Empty, Foreign, Instant } from './basics';

type Entry =
  | { readonly at: string; readonly mail: ThreadDetail['mails'][number] }
  | { readonly at: string; readonly stage: ThreadDetail['stages'][number] };

export function Conversation({ detail }: { detail: ThreadDetail }) {
  const entries: Entry[] = [
    ...detail.mails.map((mail) => ({ at: mail.receivedAt, mail })),
    ...detail.stages.flatMap((stage) => (stage.sentAt === null ? [] : [{ at: stage.sentAt, stage }])),
  ].sort((one, other) => one.at.localeCompare(other.at));
  if (entries.length === 0) return <Empty title="No mail is kept of this thread" />;
  return (
    <ol class="mails">
      {entries.map((entry) =>
        'mail' in entry ? (
          <Mail key={entry.mail.replyId} mail={entry.mail} />
        ) : (
          <Sent key={`stage ${entry.stage.stage}`} stage={entry.stage} />
        ),
      )}
    </ol>
  );
}

function Mail({ mail }: { mail: ThreadDetail['mails'][number] }) {
  const notes = [
    ...(mail.senderMatches || mail.kind === 'own' ? [] : ['another sender than the one written to']),
    ...(mail.authentication === 'fail' ? ['authentication failed'] : []),
    ...(mail.awayUntil === null ? [] : [`away until ${mail.awayUntil.slice(0, 10)}`]),
    ...(mail.forHuman ? ['for a person'] : []),
    ...(mail.handedOffAt === null ? [] : ['left unread']),
  ];
  return (
    <li class={mail.kind === 'own' ? 'mail ours' : 'mail theirs'}>
      <p class="line">
        <span>
          <span class="strong">{MAIL_KIND[mail.kind]}</span>{' '}
          {mail.from === null ? null : (
            <span class="note">
              <Foreign>{mail.from}</Foreign>
            </span>
          )}
        </span>
        <span class="note">
          <Instant iso={mail.receivedAt} />
        </span>
      </p>
      {notes.length === 0 ? null : (
        <p class="chips">
          {notes.map((note) => (
            <Badge key={note} tone="warn">
              {note}
            </Badge>
          ))}
        </p>
      )}
      {mail.why === null ? null : (
        <p class="sub">
          <Foreign>{mail.why}</Foreign>
        </p>
      )}
      {mail.written === null ? (
        <p class="none">No text is kept of this mail.</p>
      ) : (
        <div class="text" dir="auto">
          {mail.written.trim()}
        </div>
      )}
    </li>
  );
}

function Sent({ stage }: { stage: ThreadDetail['stages'][number] }) {
  return (
    <li class="mail ours">
      <p class="line">
        <span class="strong">Follow-up {stage.stage}</span>
        <span class="note">
          <Instant iso={stage.sentAt} />
        </span>
      </p>
      <div class="text">{STAGE_TEXTS[stage.stage]}</div>
    </li>
  );
}
