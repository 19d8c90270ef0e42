/** The campaign at a glance. */

import {
  funnelSince,
  intentsSince,
  modelAgreement,
  sendsByDay,
  timeToContactSince,
  type FunnelSince,
  type ModelAgreement,
} from '../../stats/overview';
import { capUse, type CapUse, type MailboxCap } from '../../stats/sends';
import { waiting, type Waiting } from '../../stats/waiting';
import { listMailboxes, type MailboxItem } from '../../queries/mailboxes';
import type { Database } from '../../../adapters/postgres/database';
import { oneOf } from '../forms';
import { remembered } from '../remembered';
import { withQuery } from '../links';
import { Badge, Card, Empty, Span, Time } from '../parts/basics';
import { Bar, SendsPlot } from '../parts/plots';
import { Table } from '../parts/table';
import { INTENT, MAILBOX, SOURCE, STATUS, WAITING_FOR } from '../words';
import { Layout, tasksInWords, type Frame } from './layout';
import type { Page } from './page';

const DAY_MS = 86_400_000;
const PLOT_DAYS = 14;
const MODEL_DAYS = 30;
const RANGES = ['today', '7d', '30d'] as const;
const RANGE_WORDS = { today: 'Today', '7d': '7 days', '30d': '30 days' } as const;

/** However many look at it, and however much happens: its numbers are counted anew every three seconds at the most. */
const REMEMBERED_MS = 3_000;

export function makeOverviewPage(): Page {
  const numbers = remembered<Numbers>(REMEMBERED_MS);
  return async ({ operator: { db, config } }, frame, query) => {
    const range = oneOf(RANGES, query('range')) ?? 'today';
    const todayMs = Math.floor(frame.nowMs / DAY_MS) * DAY_MS;
    const sinceMs = { today: todayMs, '7d': todayMs - 6 * DAY_MS, '30d': todayMs - 29 * DAY_MS }[range];
    const plotSinceMs = todayMs - (PLOT_DAYS - 1) * DAY_MS;
    const { funnel, contact, intents, waits, sends, caps, mailboxes, models } = await numbers(range, () =>
      numbersOf(db, config.mailboxes, { sinceMs, plotSinceMs, modelSinceMs: todayMs - MODEL_DAYS * DAY_MS }),
    );
    const days = Array.from({ length: PLOT_DAYS }, (_, day) =>
      new Date(plotSinceMs + day * DAY_MS).toISOString().slice(0, 10),
    );
    const open = waits.reduce((sum, each) => sum + each.threads, 0);
    const overdue = waits.reduce((sum, each) => sum + each.overdue, 0);
    return (
      <Layout
        title="Overview"
        path="/"
        frame={frame}
        live="/events"
        beside={
          <nav class="tabs" aria-label="Time">
            {RANGES.map((each) => (
              <a
                key={each}
                href={withQuery('/', { range: each === 'today' ? undefined : each })}
                {...(each === range ? { 'aria-current': 'true' as const } : {})}
              >
                {RANGE_WORDS[each]}
              </a>
            ))}
          </nav>
        }
      >
        <dl class="figures" data-live="figures">
          <Figure name="Creators answered" value={funnel.answered} note={RANGE_WORDS[range]} />
          <Figure
            name="Contacts given"
            value={funnel.contact}
            note={share(funnel.contact, funnel.answered)}
          />
          <Figure
            name="Time to contact"
            value={<Span seconds={contact.medianSeconds} />}
            note={
              contact.p90Seconds === null ? (
                'median'
              ) : (
                <>
                  median; nine in ten within <Span seconds={contact.p90Seconds} />
                </>
              )
            }
          />
          <Figure
            name="For a person"
            value={<a href="/people">{tasksInWords(frame.tasks)}</a>}
            note={frame.tasks === 0 ? 'nothing waits' : 'oldest first'}
          />
          <Figure
            name="Open threads"
            value={open}
            note={overdue === 0 ? 'none overdue' : `${overdue} overdue`}
          />
        </dl>
        <div class="grid">
          <Card
            title="Funnel"
            live="funnel"
            note={`Threads opened: ${RANGE_WORDS[range].toLowerCase()} (UTC)`}
          >
            <Funnel funnel={funnel} />
            {intents.length === 0 ? null : (
              <p class="chips">
                {intents.map(({ intent, threads }) => (
                  <span key={intent ?? ''} class="chip">
                    {intent === null ? 'Not judged yet' : INTENT[intent]} <b>{threads}</b>
                  </span>
                ))}
              </p>
            )}
          </Card>
          <Card title="Follow-ups sent" live="sends" note="All mailboxes, UTC days">
            <SendsPlot days={days} sends={sends} />
          </Card>
          <Card title="What waits, and why" live="waits">
            <Waits waits={waits} frame={frame} />
          </Card>
          <Card title="Mailboxes" live="mailboxes" note="Sends of the last 24 hours against the cap">
            <Mailboxes mailboxes={mailboxes} caps={caps} frame={frame} />
          </Card>
          <Card title="Model agreement" live="models" note={`Verdicts of the last ${MODEL_DAYS} days`} wide>
            <Models models={models} />
          </Card>
        </div>
      </Layout>
    );
  };
}

type Numbers = Awaited<ReturnType<typeof numbersOf>>;

async function numbersOf(
  db: Database,
  caps: readonly MailboxCap[],
  {
    sinceMs,
    plotSinceMs,
    modelSinceMs,
  }: Readonly<Record<'sinceMs' | 'plotSinceMs' | 'modelSinceMs', number>>,
) {
  const [funnel, contact, intents, waits, sends, used, mailboxes, models] = await Promise.all([
    funnelSince(db, sinceMs),
    timeToContactSince(db, sinceMs),
    intentsSince(db, sinceMs),
    waiting(db),
    sendsByDay(db, plotSinceMs),
    capUse(db, caps),
    listMailboxes(db),
    modelAgreement(db, modelSinceMs),
  ]);
  return { funnel, contact, intents, waits, sends, caps: used, mailboxes, models };
}

function Figure({
  name,
  value,
  note,
}: {
  name: string;
  value: preact.ComponentChildren;
  note: preact.ComponentChildren;
}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd class="value">{value}</dd>
      <dd class="note">{note}</dd>
    </div>
  );
}

const share = (part: number, whole: number): string =>
  whole === 0 ? 'of none' : `${Math.round((100 * part) / whole)} % of those who answered`;

function Funnel({ funnel }: { funnel: FunnelSince }) {
  const steps = [
    ['Answered', funnel.answered],
    ['Interested', funnel.interested],
    ['Stage 1 sent', funnel.stage1],
    ['Stage 2 sent', funnel.stage2],
    ['Stage 3 sent', funnel.stage3],
    ['Contact given', funnel.contact],
  ] as const;
  return (
    <ol class="funnel">
      {steps.map(([name, threads]) => (
        <li key={name}>
          <span class="name">{name}</span>
          <Bar value={threads} of={funnel.answered} tone={name === 'Contact given' ? 'good' : 'accent'} />
          <span class="number">{threads}</span>
        </li>
      ))}
    </ol>
  );
}

interface WaitRow {
  readonly status: Waiting['status'];
  readonly waitingFor: Waiting['waitingFor'];
  threads: number;
  overdue: number;
  longestSeconds: number;
  nextActionAt: string | null;
}

/** The mailboxes' rows together. */
function together(waits: readonly Waiting[]): readonly WaitRow[] {
  const rows = new Map<string, WaitRow>();
  for (const each of waits) {
    const key = `${each.status}/${each.waitingFor ?? ''}`;
    const row = rows.get(key) ?? {
      status: each.status,
      waitingFor: each.waitingFor,
      threads: 0,
      overdue: 0,
      longestSeconds: 0,
      nextActionAt: null,
    };
    row.threads += each.threads;
    row.overdue += each.overdue;
    row.longestSeconds = Math.max(row.longestSeconds, each.longestSeconds);
    if (each.nextActionAt !== null && (row.nextActionAt === null || each.nextActionAt < row.nextActionAt))
      row.nextActionAt = each.nextActionAt;
    rows.set(key, row);
  }
  return [...rows.values()].sort((one, other) => other.threads - one.threads);
}

function Waits({ waits, frame }: { waits: readonly Waiting[]; frame: Frame }) {
  if (waits.length === 0) return <Empty title="Nothing waits">Every thread is closed.</Empty>;
  return (
    <Table
      caption="Open threads by what they wait for"
      rows={together(waits)}
      keyOf={(row) => `${row.status}/${row.waitingFor ?? ''}`}
      columns={[
        {
          title: 'Status',
          kind: 'main',
          cell: (row) => (
            <a
              class="plain"
              href={withQuery('/threads', { status: row.status, waiting: row.waitingFor ?? undefined })}
            >
              <Badge tone={STATUS[row.status].tone}>{STATUS[row.status].label}</Badge>{' '}
              {row.waitingFor === null ? null : <span class="why">{WAITING_FOR[row.waitingFor]}</span>}
            </a>
          ),
        },
        { title: 'Threads', kind: 'number', cell: (row) => row.threads },
        {
          title: 'Overdue',
          kind: 'number',
          cell: (row) => (row.overdue === 0 ? <span class="none">–</span> : row.overdue),
        },
        { title: 'Next', cell: (row) => <Time iso={row.nextActionAt} nowMs={frame.nowMs} /> },
      ]}
    />
  );
}

function Mailboxes(props: { mailboxes: readonly MailboxItem[]; caps: readonly CapUse[]; frame: Frame }) {
  if (props.mailboxes.length === 0)
    return <Empty title="No mailbox was watched yet">Start a worker with the role `watch`.</Empty>;
  return (
    <ul class="meters">
      {props.mailboxes.map((mailbox) => {
        const cap = props.caps.find((each) => each.mailbox === mailbox.mailbox)?.capPerDay ?? null;
        const { label, tone } = MAILBOX[mailbox.state];
        return (
          <li key={mailbox.mailbox}>
            <div class="line">
              <span class="name">{mailbox.mailbox}</span>
              <Badge tone={tone}>{label}</Badge>
            </div>
            <Bar
              value={mailbox.sendsLast24h}
              of={cap ?? Math.max(1, mailbox.sendsLast24h)}
              tone={cap !== null && mailbox.sendsLast24h >= cap * 0.9 ? 'warn' : 'accent'}
            />
            <div class="line note">
              <span>
                {mailbox.sendsLast24h} of {cap ?? 'no known cap'} sent
              </span>
              <span>
                read <Time iso={mailbox.lastSuccessAt} nowMs={props.frame.nowMs} />
              </span>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function Models({ models }: { models: readonly ModelAgreement[] }) {
  if (models.length === 0) return <Empty title="Nothing was judged yet" />;
  return (
    <Table
      caption="Verdicts by model, and how many people or the acting model agreed with"
      rows={models}
      keyOf={(row) => `${row.source}/${row.model}/${String(row.acting)}`}
      columns={[
        {
          title: 'Judged by',
          kind: 'main',
          cell: (row) => `${SOURCE[row.source]}${row.acting ? '' : ' (shadow)'}`,
        },
        { title: 'Model', kind: 'rest', cell: (row) => row.model },
        { title: 'Verdicts', kind: 'number', cell: (row) => row.verdicts },
        {
          title: 'Compared with',
          cell: (row) => (row.acting ? "people's corrections" : 'the acting verdicts'),
        },
        {
          title: 'Agreed',
          kind: 'number',
          cell: (row) =>
            row.compared === 0 ? (
              <span class="none">nobody looked</span>
            ) : (
              `${row.agreed} of ${row.compared} (${Math.round((100 * row.agreed) / row.compared)} %)`
            ),
        },
        { title: 'Median', kind: 'number', cell: (row) => `${Math.round(row.medianLatencyMs)} ms` },
      ]}
    />
  );
}
