/** What creators gave. */

import { pageOfContacts, type ContactPageFilter } from '../../queries/contactPage';
import type { ContactItem } from '../../queries/contacts';
import { listMailboxes } from '../../queries/mailboxes';
import type { ContactKind } from '../../../domain/verdict';
import { oneOf } from '../forms';
import { threadPath, withQuery } from '../links';
import { Badge, Creator, Empty, Foreign, Time } from '../parts/basics';
import { Table } from '../parts/table';
import { CONTACT } from '../words';
import { Layout, type Frame } from './layout';
import type { Page } from './page';
import { Choice } from './threads';

const PAGE_SIZE = 50;
/** Below it the mark says how sure the reading is. */
const SURE = 0.75;
const KINDS = Object.keys(CONTACT) as ContactKind[];

export const contactsPage: Page = async ({ operator: { db } }, frame, query) => {
  const doubtful = oneOf(['yes', 'no'], query('doubtful'));
  const found = {
    search: query('q')?.slice(0, 200),
    mailbox: query('mailbox')?.toLowerCase(),
    kind: oneOf(KINDS, query('kind')),
    doubtful: doubtful === undefined ? undefined : doubtful === 'yes',
  };
  const filter = Object.fromEntries(
    Object.entries(found).filter(([, value]) => value !== undefined),
  ) as ContactPageFilter;
  const olderThan = /^\d{1,18}$/.exec(query('older') ?? '')?.[0] ?? null;
  const [contacts, mailboxes] = await Promise.all([
    pageOfContacts(db, filter, PAGE_SIZE, olderThan),
    listMailboxes(db),
  ]);
  const kept = { q: found.search, mailbox: found.mailbox, kind: found.kind, doubtful };
  return (
    <Layout
      title="Contacts"
      path="/contacts"
      frame={frame}
      live="/events"
      beside={
        <p class="actions">
          <a class="button quiet" href="/contacts.csv" download>
            Export CSV
          </a>
          <a class="button quiet" href="/contacts.json" download>
            Export JSON
          </a>
        </p>
      }
    >
      <form class="filters" method="get" action="/contacts" data-filters>
        <label>
          <span>Search</span>
          <input name="q" type="search" value={found.search ?? ''} maxLength={200} autocomplete="off" />
        </label>
        <Choice
          name="kind"
          label="Kind"
          chosen={found.kind}
          options={KINDS.map((each) => [each, CONTACT[each]])}
        />
        <Choice
          name="mailbox"
          label="Mailbox"
          chosen={found.mailbox}
          options={mailboxes.map((each) => [each.mailbox, each.mailbox])}
        />
        <Choice
          name="doubtful"
          label="Doubtful"
          chosen={doubtful}
          options={[
            ['no', 'No'],
            ['yes', 'Yes'],
          ]}
        />
        <button type="submit" class="quiet">
          Apply
        </button>
      </form>
      <div class="card flush" data-live="contacts">
        {contacts.items.length === 0 ? (
          <Empty title={Object.keys(filter).length === 0 ? 'No contact yet' : 'No contact fits'}>
            {Object.keys(filter).length === 0 ? (
              'Numbers and addresses stand here as soon as a creator gives one.'
            ) : (
              <a href="/contacts">Show all contacts</a>
            )}
          </Empty>
        ) : (
          <ContactTable items={contacts.items} frame={frame} />
        )}
      </div>
      {contacts.olderThan === null && olderThan === null ? null : (
        <nav class="pager" aria-label="Pages of contacts">
          {olderThan === null ? null : (
            <a class="button quiet" href={withQuery('/contacts', kept)}>
              Newest
            </a>
          )}
          {contacts.olderThan === null ? null : (
            <a
              class="button quiet"
              href={withQuery('/contacts', { ...kept, older: contacts.olderThan })}
              rel="next"
            >
              Older
            </a>
          )}
        </nav>
      )}
    </Layout>
  );
};

function ContactTable({ items, frame }: { items: readonly ContactItem[]; frame: Frame }) {
  return (
    <Table
      caption="Contacts, newest first"
      rows={items}
      keyOf={(item) => `${item.workflowId}/${item.kind}/${item.value}/${item.foundAt}`}
      columns={[
        {
          title: 'Contact',
          kind: 'main',
          cell: (item) => (
            <>
              <span class="strong">
                <Foreign>{item.value}</Foreign>
              </span>
              <span class="sub">{CONTACT[item.kind]}</span>
            </>
          ),
        },
        {
          title: 'Sure',
          cell: (item) => <Sureness item={item} />,
        },
        {
          title: 'Read from',
          cell: (item) => (
            <q class="evidence" dir="auto">
              {item.evidence}
            </q>
          ),
        },
        {
          title: 'Creator',
          cell: (item) => (
            <a href={threadPath(item.workflowId)}>
              <Creator address={item.creator} />
            </a>
          ),
        },
        { title: 'Mailbox', kind: 'rest', cell: (item) => item.mailbox },
        { title: 'Found', cell: (item) => <Time iso={item.foundAt} nowMs={frame.nowMs} /> },
      ]}
    />
  );
}

export function Sureness({ item }: { item: { readonly doubtful: boolean; readonly confidence: number } }) {
  const percent = `${Math.round(item.confidence * 100)} %`;
  if (item.doubtful) return <Badge tone="warn">Doubtful, {percent}</Badge>;
  if (item.confidence < SURE) return <Badge tone="warn">Unsure, {percent}</Badge>;
  return <>{percent}</>;
}
