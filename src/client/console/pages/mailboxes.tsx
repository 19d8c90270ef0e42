/** The mailboxes: how each stands, how far it was read, what is wrong; and the switch of all sends. */

import { mailboxCoverage, type MailboxCoverage } from '../../queries/mailboxCoverage';
import { listMailboxes, type MailboxItem } from '../../queries/mailboxes';
import { capUse, type CapUse } from '../../stats/sends';
import { withQuery } from '../links';
import { OrderForm } from '../parts/orderForm';
import { Badge, Card, Empty, Foreign, Instant, Notice, Time } from '../parts/basics';
import { Bar } from '../parts/plots';
import { MAILBOX, plain } from '../words';
import type { ConsoleDeps } from '../deps';
import { Layout, type Frame } from './layout';
import type { Page } from './page';

/** A folder that was not swept for so long has a gap that nobody reads. The sweep comes every minute by default. */
const GAP_MS = 10 * 60_000;

const DONE: Readonly<Record<string, string>> = {
  resumed: 'The login is tried now, and the threads that waited for the mailbox are woken.',
  unwatched:
    'The hold is lifted, but no watcher runs for this mailbox: start a worker with the role `watch`, then run `mosaic setup`.',
  frozen: 'All sends are frozen: nothing leaves until you thaw.',
  thawed: 'Sends may leave again, paced, in due order.',
};

export const mailboxesPage: Page = (deps, frame, query) =>
  mailboxesWith(deps, frame, DONE[query('done') ?? ''] ?? null, null);

export async function mailboxesWith(
  deps: ConsoleDeps,
  frame: Frame,
  done: string | null,
  refused: string | null,
) {
  const { db, config } = deps.operator;
  const [mailboxes, coverage, caps] = await Promise.all([
    listMailboxes(db),
    mailboxCoverage(db),
    capUse(db, config.mailboxes),
  ]);
  return (
    <Layout title="Mailboxes" path="/mailboxes" frame={frame} live="/events">
      {done === null ? null : <Notice tone="good">{done}</Notice>}
      {refused === null ? null : <Notice tone="bad">{refused}</Notice>}
      {mailboxes.length === 0 ? (
        <div class="card">
          <Empty title="No mailbox was watched yet">Start a worker with the role `watch`.</Empty>
        </div>
      ) : (
        <div class="grid">
          {mailboxes.map((mailbox) => (
            <Mailbox
              key={mailbox.mailbox}
              mailbox={mailbox}
              coverage={coverage.get(mailbox.mailbox)}
              cap={caps.find((each) => each.mailbox === mailbox.mailbox)}
              frame={frame}
            />
          ))}
        </div>
      )}
      <Switch frame={frame} />
    </Layout>
  );
}

function Mailbox(props: {
  mailbox: MailboxItem;
  coverage: MailboxCoverage | undefined;
  cap: CapUse | undefined;
  frame: Frame;
}) {
  const { mailbox, coverage, frame } = props;
  const { label, tone } = MAILBOX[mailbox.state];
  const cap = props.cap?.capPerDay ?? null;
  const faults = faultsOf(mailbox, coverage, frame.nowMs);
  return (
    <Card title={mailbox.mailbox}>
      <div data-live={`mailbox ${mailbox.mailbox}`}>
        <p class="line">
          <Badge tone={tone}>{label}</Badge>
          <span class="note">
            since <Instant iso={mailbox.since} />
            {mailbox.until === null ? null : (
              <>
                , until <Instant iso={mailbox.until} />
              </>
            )}
          </span>
        </p>
        {faults.map((fault) => (
          <p key={fault} class="fault">
            <Foreign>{fault}</Foreign>
          </p>
        ))}
        <div class="capline">
          <Bar
            value={mailbox.sendsLast24h}
            of={cap ?? Math.max(1, mailbox.sendsLast24h)}
            tone={cap !== null && mailbox.sendsLast24h >= cap * 0.9 ? 'warn' : 'accent'}
          />
          <p class="note">
            {mailbox.sendsLast24h} sent in 24 hours, cap {cap ?? 'not known here'}
          </p>
        </div>
        <dl class="facts">
          <dt>Open threads</dt>
          <dd>
            <a href={withQuery('/threads', { mailbox: mailbox.mailbox })}>{mailbox.openThreads}</a>
          </dd>
          <dt>For a person</dt>
          <dd>
            <a href={withQuery('/people', { mailbox: mailbox.mailbox })}>{mailbox.needsHuman}</a>
          </dd>
          <dt>Last success</dt>
          <dd>
            <Time iso={mailbox.lastSuccessAt} nowMs={frame.nowMs} />
          </dd>
          <dt>Watched since</dt>
          <dd>
            <Instant iso={coverage?.watchedSince ?? null} />
          </dd>
          {(coverage?.folders ?? []).map((folder) => (
            <>
              <dt>
                {FOLDER[folder.role]} <span class="note">{folder.path}</span>
              </dt>
              <dd>
                read <Time iso={folder.sweptAt} nowMs={frame.nowMs} />, up to {folder.lastUid}
              </dd>
            </>
          ))}
          {(coverage?.leftAlone ?? []).length === 0 ? null : (
            <>
              <dt>Left alone since yesterday</dt>
              <dd>
                {(coverage?.leftAlone ?? []).map(({ kind, mails }) => `${mails} ${plain(kind)}`).join(', ')}
              </dd>
            </>
          )}
        </dl>
      </div>
      <OrderForm
        label="Resume"
        says="Tries the login at once, lifts a hold, and wakes the threads that wait for the mailbox."
        action="/orders/mailbox"
        fields={{ mailbox: mailbox.mailbox }}
        submit="Resume"
        frame={frame}
        asksReason={false}
      />
    </Card>
  );
}

const FOLDER = { inbox: 'Inbox', all: 'All mail', sent: 'Sent mail' } as const;

/** What is wrong, each in a sentence. */
function faultsOf(
  mailbox: MailboxItem,
  coverage: MailboxCoverage | undefined,
  nowMs: number,
): readonly string[] {
  const faults: string[] = [];
  if (mailbox.reason !== null) faults.push(mailbox.reason);
  if (coverage === undefined) return faults;
  const isHeld = coverage.leaseUntil !== null && Date.parse(coverage.leaseUntil) > nowMs;
  if (!isHeld) faults.push('No worker watches this mailbox now.');
  for (const folder of coverage.folders)
    if (folder.role !== 'sent' && nowMs - Date.parse(folder.sweptAt) > GAP_MS)
      faults.push(
        `A gap: ${FOLDER[folder.role]} was last read at ${folder.sweptAt.slice(0, 16).replace('T', ' ')} UTC. What came since is read as soon as the mailbox is watched again.`,
      );
  return faults;
}

function Switch({ frame }: { frame: Frame }) {
  const { frozen } = frame;
  return (
    <section class="card" id="freeze" aria-labelledby="freeze-title">
      <header>
        <h2 id="freeze-title">All sends</h2>
      </header>
      <p>
        {frozen === null
          ? 'Freezing stops every follow-up of every mailbox within a second. Mail is still read and judged.'
          : 'Nothing leaves. Thawing lets go what became due: paced, in due order, within the caps.'}
      </p>
      <OrderForm
        label={frozen === null ? 'Freeze all sends' : 'Thaw'}
        says={
          frozen === null
            ? 'For every mailbox, on every worker, until somebody thaws.'
            : 'What became due leaves one after another.'
        }
        action="/orders/sends"
        fields={{ order: frozen === null ? 'freeze' : 'thaw' }}
        submit={frozen === null ? 'Freeze all sends' : 'Thaw'}
        frame={frame}
        asksReason
        danger={frozen === null}
      />
    </section>
  );
}
