/** The frame of every page. */

import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { at } from '../../cli/times';
import type { FreezeShown } from '../../sendFreeze';
import { assetPath } from '../assets';
import { Foreign } from '../parts/basics';
import type { Visitor } from '../visitors';

export const PAGES = [
  { path: '/', label: 'Overview' },
  { path: '/people', label: 'People queue' },
  { path: '/threads', label: 'Threads' },
  { path: '/contacts', label: 'Contacts' },
  { path: '/mailboxes', label: 'Mailboxes' },
] as const;

export const MOST_TASKS = 99;
export const tasksInWords = (tasks: number): string =>
  tasks > MOST_TASKS ? `${MOST_TASKS}+` : String(tasks);

export interface Frame {
  readonly visitor: Visitor;
  /** For the forms of the page. */
  readonly token: string;
  readonly nowMs: number;
  /** Null: sends may leave. */
  readonly frozen: FreezeShown | null;
  /** Before a person; above `MOST_TASKS` it is not said how many. */
  readonly tasks: number;
  /** What does not work now, as a sentence; null: nothing that is known of. */
  readonly trouble: string | null;
  readonly temporalUiUrl: string;
}

export const page = (document: VNode): string => `<!doctype html>${renderToString(document)}`;

export function Document({
  title,
  children,
  live,
}: {
  title: string;
  children: ComponentChildren;
  live?: string;
}) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{`${title} · Mosaic`}</title>
        <link rel="icon" href={assetPath('icon.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={assetPath('console.css')} />
        <script src={assetPath('console.js')} defer />
      </head>
      <body {...(live === undefined ? {} : { 'data-events': live })}>{children}</body>
    </html>
  );
}

export function Layout(props: {
  title: string;
  path: (typeof PAGES)[number]['path'];
  frame: Frame;
  /** Where the page hears of changes. */
  live: string;
  search?: string;
  /** Stands above the title. */
  above?: ComponentChildren;
  /** In place of the title as text. */
  heading?: ComponentChildren;
  beside?: ComponentChildren;
  children: ComponentChildren;
}) {
  const { title, path, frame } = props;
  return (
    <Document title={title} live={props.live}>
      <a class="skip" href="#main">
        Skip to the content
      </a>
      <div class="app">
        <header class="side">
          <a class="brand" href="/">
            <img src={assetPath('icon.svg')} alt="" width="24" height="24" />
            <span>Mosaic</span>
          </a>
          <form class="search" role="search" action="/threads" method="get">
            <label class="unseen" for="search">
              Search threads
            </label>
            <input
              id="search"
              type="search"
              name="q"
              placeholder="Search threads"
              value={props.search ?? ''}
              maxLength={200}
              autocomplete="off"
              spellcheck={false}
            />
            <kbd aria-hidden="true">/</kbd>
          </form>
          <nav aria-label="Pages" data-live="nav">
            <ul>
              {PAGES.map((each) => (
                <li key={each.path}>
                  <a href={each.path} {...(each.path === path ? { 'aria-current': 'page' as const } : {})}>
                    {each.label}
                    {each.path === '/people' && frame.tasks > 0 ? (
                      <span class="count">
                        {tasksInWords(frame.tasks)}
                        <span class="unseen"> waiting</span>
                      </span>
                    ) : null}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <div class="foot">
            <p class="live" data-connection>
              <i aria-hidden="true" />
              <span>Loaded {new Date(frame.nowMs).toISOString().slice(11, 19)} UTC</span>
            </p>
            <p>
              <a href={frame.temporalUiUrl} rel="noreferrer">
                Temporal UI
              </a>
            </p>
            <Who visitor={frame.visitor} token={frame.token} />
          </div>
        </header>
        <main id="main" tabIndex={-1}>
          <div data-live="notices">
            {frame.trouble === null ? null : (
              <div class="notice bad" role="alert">
                {frame.trouble}
              </div>
            )}
            {frame.frozen === null ? null : (
              <div class="notice warn" role="status">
                <strong>All sends are frozen</strong> since {at(frame.frozen.since)} UTC by{' '}
                <Foreign>{frame.frozen.by}</Foreign>
                {frame.frozen.reason === null ? null : (
                  <>
                    {' '}
                    (<Foreign>{frame.frozen.reason}</Foreign>)
                  </>
                )}
                . <a href="/mailboxes#freeze">Thaw</a>
              </div>
            )}
          </div>
          {props.above}
          <div class="headline">
            <h1>{props.heading ?? title}</h1>
            {props.beside}
          </div>
          {props.children}
        </main>
      </div>
    </Document>
  );
}

function Who({ visitor, token }: { visitor: Visitor; token: string }) {
  switch (visitor.via) {
    case 'open':
      return (
        <p>
          <a href="/sign-in">Say who you are</a>
        </p>
      );
    case 'proxy':
      return (
        <p class="who">
          <Foreign>{visitor.name ?? ''}</Foreign>
        </p>
      );
    case 'session':
      return (
        <form class="who" method="post" action="/sign-out">
          <input type="hidden" name="_csrf" value={token} />
          <span>
            <Foreign>{visitor.name ?? ''}</Foreign>
          </span>
          <button class="link" type="submit">
            Sign out
          </button>
        </form>
      );
  }
}

/** A page without the frame: signing in, and what went wrong. */
export function Plain({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <Document title={title}>
      <main id="main" class="plain-page">
        <img src={assetPath('icon.svg')} alt="" width="40" height="40" />
        <h1>{title}</h1>
        {children}
      </main>
    </Document>
  );
}
