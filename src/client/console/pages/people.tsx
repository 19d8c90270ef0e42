/** What needs a person, oldest first. */

import { listMailboxes } from '../../queries/mailboxes';
import { listPeopleTasks, type PeopleTask } from '../../queries/peopleTasks';
import { gmailLink, threadPath } from '../links';
import { Badge, Creator, Empty, Foreign, Time } from '../parts/basics';
import { GATE, INTENT, MAIL_KIND, OUTCOME, TASK, type Tone } from '../words';
import type { ConsoleDeps } from '../deps';
import { Layout, type Frame } from './layout';
import type { Page } from './page';
import { Choice } from './threads';

const MOST = 200;

const TONE: Readonly<Record<PeopleTask['why'], Tone>> = {
  mail: 'warn',
  late_mail: 'calm',
  send_undecided: 'bad',
  thread: 'warn',
};

export const peoplePage: Page = async (deps, frame, query) => {
  const { db } = deps.operator;
  const mailbox = query('mailbox')?.toLowerCase();
  const [tasks, mailboxes] = await Promise.all([
    listPeopleTasks(db, mailbox === undefined ? {} : { mailbox }, MOST),
    listMailboxes(db),
  ]);
  return (
    <Layout
      title="People queue"
      path="/people"
      frame={frame}
      live="/events"
      beside={<p class="note">Oldest first</p>}
    >
      <form class="filters" method="get" action="/people" data-filters>
        <Choice
          name="mailbox"
          label="Mailbox"
          chosen={mailbox}
          options={mailboxes.map((each) => [each.mailbox, each.mailbox])}
        />
        <button type="submit" class="quiet">
          Apply
        </button>
      </form>
      <div data-live="tasks">
        {tasks.length === 0 ? (
          <div class="card">
            <Empty title="Nobody waits for a person">
              {mailbox === undefined
                ? 'Questions, doubts and late mails will stand here.'
                : 'At least not in this mailbox.'}
            </Empty>
          </div>
        ) : (
          <ol class="tasks">
            {tasks.map((task) => (
              <Task
                key={`${task.workflowId}/${task.why}/${task.since}`}
                task={task}
                deps={deps}
                frame={frame}
              />
            ))}
          </ol>
        )}
        {tasks.length < MOST ? null : <p class="note">The {MOST} oldest are shown.</p>}
      </div>
    </Layout>
  );
};

function Task({ task, deps, frame }: { task: PeopleTask; deps: ConsoleDeps; frame: Frame }) {
  const messageId = task.mail?.messageId ?? null;
  return (
    <li class="card task">
      <div class="line">
        <Badge tone={TONE[task.why]}>{TASK[task.why]}</Badge>
        <span class="note">
          <Time iso={task.since} nowMs={frame.nowMs} />
        </span>
      </div>
      <h2>
        <a href={threadPath(task.workflowId)}>
          <Creator address={task.creator} />
        </a>
      </h2>
      <p class="sub">
        <Foreign>{task.subject ?? '(no subject)'}</Foreign> · {task.mailbox}
      </p>
      <p class="reason">{reasonOf(task)}</p>
      {task.mail === null || task.mail.written === null ? null : (
        <blockquote dir="auto">{task.mail.written}</blockquote>
      )}
      <p class="actions">
        <a class="button" href={threadPath(task.workflowId)}>
          Open thread
        </a>
        {messageId === null ? null : deps.isGmail(task.mailbox) ? (
          <a class="button quiet" href={gmailLink(task.mailbox, messageId)} rel="noreferrer" target="_blank">
            Open in Gmail
          </a>
        ) : (
          <span class="note id">{messageId}</span>
        )}
      </p>
    </li>
  );
}

/** Why it stands here, in a sentence. */
function reasonOf({ why, mail, outcome }: PeopleTask): string {
  if (why === 'send_undecided')
    return 'It cannot be known whether the mail server took the follow-up. Look into the sent mail, then say so in the thread.';
  const parts: string[] = [];
  if (why === 'late_mail' && outcome !== null)
    parts.push(`Closed before: ${OUTCOME[outcome].label.toLowerCase()}.`);
  if (why === 'thread')
    parts.push('A follow-up was refused or is forbidden, so a person decides how to go on.');
  if (mail === null) return parts.join(' ');
  if (mail.kind !== 'human') parts.push(`${MAIL_KIND[mail.kind]}.`);
  const { verdict } = mail;
  if (verdict === null) {
    if (!mail.senderMatches) parts.push(`Because it is ${GATE.sender_differs}.`);
    return parts.join(' ');
  }
  parts.push(
    `Understood as: ${INTENT[verdict.intent].toLowerCase()}${verdict.optOut ? ', and wants no more mail' : ''}${verdict.unsure ? ', unsure' : ''}.`,
  );
  if (verdict.gate !== null) parts.push(`Handed over because ${GATE[verdict.gate]}.`);
  return parts.join(' ');
}
