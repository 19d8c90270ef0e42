/** Small things that every page is made of. */

import type { ComponentChildren } from 'preact';
import { at, relative, span } from '../../cli/times';
import type { ThreadItem } from '../../queries/threadList';
import { OUTCOME, STATUS, WAITING_FOR, type Tone } from '../words';

export function Badge({ tone, children }: { tone: Tone; children: ComponentChildren }) {
  return <span class={`badge ${tone}`}>{children}</span>;
}

/** Told from now, exact when pointed at. */
export function Time({ iso, nowMs }: { iso: string | null; nowMs: number }) {
  if (iso === null) return <span class="none">–</span>;
  return (
    <time dateTime={iso} title={`${at(iso)} UTC`}>
      {relative(iso, nowMs)}
    </time>
  );
}

/** Exact to the minute. */
export function Instant({ iso }: { iso: string | null }) {
  if (iso === null) return <span class="none">–</span>;
  return <time dateTime={iso}>{at(iso)} UTC</time>;
}

export function Span({ seconds }: { seconds: number | null }) {
  return seconds === null ? <span class="none">–</span> : <>{span(seconds * 1_000)}</>;
}

/** Text that a stranger wrote: it stays text, and cannot turn the direction of what stands around it. */
export function Foreign({ children }: { children: string }) {
  return <bdi>{children}</bdi>;
}

/** The creator, or that the person was erased. */
export function Creator({ address }: { address: string | null }) {
  return address === null ? <span class="none">erased</span> : <Foreign>{address}</Foreign>;
}

export function ThreadStatusBadge({ thread }: { thread: ThreadItem }) {
  if (thread.outcome !== null) {
    const { label, tone } = OUTCOME[thread.outcome];
    return <Badge tone={tone}>{label}</Badge>;
  }
  const { label, tone } = STATUS[thread.status];
  return <Badge tone={tone}>{label}</Badge>;
}

export function WaitsFor({ thread }: { thread: ThreadItem }) {
  return thread.waitingFor === null ? null : <>{WAITING_FOR[thread.waitingFor]}</>;
}

/** Stages sent, as three dots and a number for those who do not see them. */
export function Stages({ sent }: { sent: number }) {
  return (
    <span class="stages" title={`${sent} of 3 follow-ups sent`}>
      {[1, 2, 3].map((stage) => (
        <i key={stage} class={stage <= sent ? 'on' : ''} aria-hidden="true" />
      ))}
      <span class="count">{sent}/3</span>
    </span>
  );
}

/** A thing of a page with its heading. `live`: refreshed by itself under this name. */
export function Card(props: {
  title: string;
  live?: string;
  note?: ComponentChildren;
  wide?: boolean;
  children: ComponentChildren;
}) {
  const id = `card-${props.title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
  return (
    <section class={props.wide === true ? 'card wide' : 'card'} aria-labelledby={id}>
      <header>
        <h2 id={id}>{props.title}</h2>
        {props.note === undefined ? null : <p class="note">{props.note}</p>}
      </header>
      <div {...(props.live === undefined ? {} : { 'data-live': props.live })}>{props.children}</div>
    </section>
  );
}

export function Empty({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <p class="title">{title}</p>
      {children === undefined ? null : <p>{children}</p>}
    </div>
  );
}

export function Notice({ tone, children }: { tone: 'good' | 'warn' | 'bad'; children: ComponentChildren }) {
  return (
    <div class={`notice ${tone}`} role={tone === 'good' ? 'status' : 'alert'}>
      {children}
    </div>
  );
}
