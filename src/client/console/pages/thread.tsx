/** The whole truth about one thread, and what can be ordered of it. */

import { threadDetail, type ThreadDetail } from '../../queries/threadDetail';
import { workflowLink } from '../../uiLinks';
import type { ConsoleDeps } from '../deps';
import { gmailLink } from '../links';
import {
  Badge,
  Card,
  Creator,
  Empty,
  Foreign,
  Instant,
  Notice,
  Stages,
  ThreadStatusBadge,
  Time,
  WaitsFor,
} from '../parts/basics';
import { Conversation } from '../parts/conversation';
import { ThreadActions, ResolveSend } from '../parts/threadActions';
import { CONTACT, GATE, INTENT, SEND, SOURCE, plain } from '../words';
import { Sureness } from './contacts';
import { Layout, type Frame } from './layout';

/** `done`: the order that was carried out; `refused`: why one was not. Null: there is no such thread. */
export async function threadPage(
  deps: ConsoleDeps,
  frame: Frame,
  workflowId: string,
  done: string | null,
  refused: string | null,
) {
  const { operator } = deps;
  const [detail, record] = await Promise.all([
    threadDetail(operator.db, workflowId, frame.nowMs),
    operator.lookup.byWorkflowId(workflowId),
  ]);
  if (detail === null || record === null) return null;
  const newest = detail.mails.filter((mail) => mail.kind !== 'own').at(-1)?.messageId ?? null;
  const link = workflowLink(operator.config.temporalUiUrl, operator.temporalTarget().namespace, workflowId);
  return (
    <Layout
      title={detail.subject ?? 'Thread'}
      path="/threads"
      frame={frame}
      live={`/events?thread=${encodeURIComponent(detail.threadId)}`}
      heading={<Foreign>{detail.subject ?? '(no subject)'}</Foreign>}
      above={
        <>
          {done === null ? null : <Done done={done} />}
          {refused === null ? null : <Notice tone="bad">{refused}</Notice>}
        </>
      }
    >
      <div class="standing" data-live="standing">
        <p class="line start">
          <ThreadStatusBadge thread={detail} />
          <Stages sent={detail.stage} />
          <span class="note">
            <WaitsFor thread={detail} />
          </span>
        </p>
        <p class="sentence">{detail.standing}</p>
        <dl class="facts across">
          <dt>Creator</dt>
          <dd>
            <Creator address={detail.creator} />
          </dd>
          <dt>Mailbox</dt>
          <dd>{detail.mailbox}</dd>
          <dt>Next</dt>
          <dd>
            <Time iso={detail.nextActionAt} nowMs={frame.nowMs} />
          </dd>
          <dt>Opened</dt>
          <dd>
            <Instant iso={detail.openedAt} />
          </dd>
          {detail.closedAt === null ? null : (
            <>
              <dt>Closed</dt>
              <dd>
                <Instant iso={detail.closedAt} />
              </dd>
            </>
          )}
          <dt>Workflow</dt>
          <dd class="id">
            <a href={link} rel="noreferrer">
              {detail.workflowId}
            </a>
          </dd>
          {newest === null ? null : (
            <>
              <dt>Newest mail</dt>
              <dd>
                {deps.isGmail(detail.mailbox) ? (
                  <a href={gmailLink(detail.mailbox, newest)} rel="noreferrer" target="_blank">
                    Open in Gmail
                  </a>
                ) : (
                  newest
                )}
              </dd>
            </>
          )}
        </dl>
      </div>
      <div data-live="actions">
        <ThreadActions state={record.state} workflowId={workflowId} frame={frame} />
      </div>
      <div class="columns">
        <div>
          <Card title="Conversation" live="conversation">
            <Conversation detail={detail} />
          </Card>
        </div>
        <div>
          <Card title="Contacts" live="contacts">
            <Contacts detail={detail} />
          </Card>
          <Card title="Stages" live="stages">
            <StagesOf detail={detail} frame={frame} />
          </Card>
          <Card title="Verdicts" live="verdicts">
            <Verdicts detail={detail} />
          </Card>
          <Card title="By hand" live="hand">
            <ByHand detail={detail} />
          </Card>
        </div>
      </div>
    </Layout>
  );
}

const DONE: Readonly<Record<string, string>> = {
  pause: 'Paused: nothing is sent until somebody resumes the thread.',
  resume: 'Resumed: the thread goes on.',
  snooze: 'Snoozed.',
  sendNow: 'The next stage goes out now, as soon as the caps allow it.',
  skip: 'The next stage is left out.',
  handOff: 'Handed off: the thread is yours, nothing more is sent.',
  reclassify: 'The verdict is corrected.',
  cancel: 'Cancelled: nothing more is sent.',
  resolveSend: 'The send is resolved.',
};

function Done({ done }: { done: string }) {
  const words = DONE[done];
  return words === undefined ? null : <Notice tone="good">{words}</Notice>;
}

function Contacts({ detail }: { detail: ThreadDetail }) {
  if (detail.contacts.length === 0) return <Empty title="No contact yet" />;
  return (
    <ul class="items">
      {detail.contacts.map((contact) => (
        <li key={`${contact.replyId}/${contact.kind}/${contact.value}`}>
          <p class="line">
            <span class="strong">
              <Foreign>{contact.value}</Foreign>
            </span>
            <Sureness item={contact} />
          </p>
          <p class="sub">
            {CONTACT[contact.kind]}, read from{' '}
            <q class="evidence" dir="auto">
              {contact.evidence}
            </q>{' '}
            ({contact.source})
          </p>
        </li>
      ))}
    </ul>
  );
}

function StagesOf({ detail, frame }: { detail: ThreadDetail; frame: Frame }) {
  if (detail.stages.length === 0) return <Empty title="Nothing was sent" />;
  return (
    <ul class="items">
      {detail.stages.map((stage) => (
        <li key={stage.stage}>
          <p class="line">
            <span class="strong">Stage {stage.stage}</span>
            <Badge tone={SEND[stage.state].tone}>{SEND[stage.state].label}</Badge>
          </p>
          <p class="sub">
            {stage.sentAt === null ? (
              <>
                due <Instant iso={stage.dueAt} />
              </>
            ) : (
              <>
                accepted <Instant iso={stage.sentAt} />
              </>
            )}
            , {stage.attempts} {stage.attempts === 1 ? 'attempt' : 'attempts'}
            {stage.responseCode === null ? null : `, answer ${stage.responseCode}`}
          </p>
          <p class="sub id">{stage.messageId}</p>
          {stage.resolvedBy === null ? null : (
            <p class="sub">
              resolved by <Foreign>{stage.resolvedBy}</Foreign>
              {stage.resolvedReason === null ? null : (
                <>
                  : <Foreign>{stage.resolvedReason}</Foreign>
                </>
              )}
            </p>
          )}
          {stage.state === 'held' ? (
            <ResolveSend workflowId={detail.workflowId} stage={stage.stage} frame={frame} />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Verdicts({ detail }: { detail: ThreadDetail }) {
  if (detail.verdicts.length === 0) return <Empty title="Not judged yet" />;
  return (
    <ul class="items">
      {detail.verdicts.map((verdict) => (
        <li key={`${verdict.judgedAt}/${verdict.source}`}>
          <p class="line">
            <span class="strong">
              {INTENT[verdict.intent]}
              {verdict.optOut ? ', wants no more mail' : ''}
              {verdict.unsure ? ', unsure' : ''}
            </span>
            <span class="note">{Math.round(verdict.confidence * 100)} %</span>
          </p>
          <p class="sub">
            {SOURCE[verdict.source]} ({verdict.model}){verdict.acting ? '' : ', shadow: not acted on'},{' '}
            <Instant iso={verdict.judgedAt} />
          </p>
          {verdict.gate === null ? null : <p class="sub">Handed over because {GATE[verdict.gate]}.</p>}
          {verdict.decidingWords.length === 0 ? null : (
            <p class="chips">
              {verdict.decidingWords.map((words) => (
                <span key={words} class="chip" dir="auto">
                  {words}
                </span>
              ))}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function ByHand({ detail }: { detail: ThreadDetail }) {
  if (detail.byHand.length === 0) return <Empty title="Nobody gave an order" />;
  return (
    <ol class="items">
      {detail.byHand.map((act) => (
        <li key={`${act.at}/${act.action}`}>
          <p class="line">
            <span>
              <span class="strong">{plain(act.action)}</span> by <Foreign>{act.by}</Foreign>
            </span>
            <span class="note">
              <Instant iso={act.at} />
            </span>
          </p>
          {act.reason === null ? null : (
            <p class="sub">
              <Foreign>{act.reason}</Foreign>
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
