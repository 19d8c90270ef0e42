import type { Database } from '../../src/adapters/postgres/database';
import { threadColumns } from '../../src/adapters/postgres/recordEvents';
import { applyEvent } from '../../src/domain/thread/applyEvent';
import { eventKey, type ThreadEvent } from '../../src/domain/thread/events';
import { openThread, type Outcome, type Stage } from '../../src/domain/thread/state';
import { creatorWorkflowId } from '../../src/domain/thread/workflowId';
import type { Intent } from '../../src/domain/verdict';
import { CADENCE } from './threadRows';

const HOUR_MS = 3_600_000;
const BATCH = 500;
const FIRST = [
  'Amara',
  'Bruno',
  'Chiara',
  'Devon',
  'Elif',
  'Farah',
  'Gustavo',
  'Hana',
  'Ines',
  'Jamal',
  'Kaia',
  'Leila',
  'Mateo',
  'Nadia',
  'Omar',
  'Priya',
  'Quinn',
  'Rosa',
  'Søren',
  'Tilda',
];
const LAST = [
  'Adeyemi',
  'Brandt',
  'Costa',
  'Dubois',
  'Ekström',
  'Fernandes',
  'Gupta',
  'Haddad',
  'Ito',
  'Jansen',
  'Kaya',
  'Lindqvist',
  'Moreau',
  'Novak',
  'Okafor',
  'Price',
  'Rossi',
  'Silva',
  'Tanaka',
  'Vega',
];
const GOODS = [
  'lip oils',
  'hair masks',
  'protein bars',
  'vitamin C serum',
  'silk scrunchies',
  'matcha kits',
  'ring lights',
  'travel pouches',
];

/** How a thread came to stand, in shares of all. */
type Story =
  | 'stage 1 sent'
  | 'stage 2 sent'
  | 'all sent'
  | 'asks'
  | 'gave a contact'
  | 'declined'
  | 'exhausted'
  | 'held send'
  | 'paused'
  | 'late mail';
const OPEN: readonly Story[] = [
  'stage 1 sent',
  'stage 2 sent',
  'all sent',
  'asks',
  'asks',
  'paused',
  'held send',
];
const CLOSED: readonly Story[] = [
  ...Array<Story>(7).fill('gave a contact'),
  ...Array<Story>(4).fill('declined'),
  ...Array<Story>(8).fill('exhausted'),
  'late mail',
];

const WRITTEN: Readonly<Record<Story, string>> = {
  'stage 1 sent': 'Hi! Yes, I would love to work with you.',
  'stage 2 sent': 'Sounds great, count me in!',
  'all sent': 'Yes please, tell me more.',
  asks: 'Hey, thanks for reaching out! Before I say yes: how long do I keep the product, and is there a fixed fee besides the commission? My last brand paid 20 % and I would not go below that.',
  'gave a contact':
    'Of course! My WhatsApp is +49 151 23456789, address: Lindenstraße 12, 10969 Berlin, Germany.',
  declined: 'Thank you, but this is not for me.',
  exhausted: 'Interested!',
  'held send': 'Okay, sounds good.',
  paused: 'Yes! I am on a shoot until Friday though.',
  'late mail': 'Sorry for the silence, is this still open? I changed my number.',
};

export interface CampaignOptions {
  readonly threads: number;
  readonly mailboxes: readonly string[];
  /** Instants are told back from here. */
  readonly nowMs: number;
  /** How far back the oldest thread was opened. */
  readonly days: number;
  /** Share of threads that are open, 0 to 1. */
  readonly open: number;
}

/** Fills tables, as the owner, with a campaign in all its states. Nothing runs in Temporal for it. */
export async function seedCampaign(owner: Database, options: CampaignOptions): Promise<void> {
  const random = generator(7);
  await owner
    .insertInto('mailboxes')
    .values(
      options.mailboxes.map((address, index) => ({
        address,
        state: index === 2 ? ('login_refused' as const) : ('watching' as const),
        state_reason: index === 2 ? 'The server refused the login.' : null,
        state_since: new Date(options.nowMs - 26 * HOUR_MS),
        last_success_at: new Date(options.nowMs - (index === 2 ? 26 * HOUR_MS : 20_000)),
        watched_since: new Date(options.nowMs - options.days * 24 * HOUR_MS),
        lease_holder: 'worker',
        lease_until: new Date(options.nowMs + HOUR_MS),
      })),
    )
    .onConflict((conflict) => conflict.column('address').doNothing())
    .execute();
  await owner
    .insertInto('mailbox_folders')
    .values(
      options.mailboxes.flatMap((mailbox, index) =>
        (['inbox', 'sent'] as const).map((role) => ({
          mailbox,
          path: role === 'inbox' ? 'INBOX' : '[Gmail]/Sent Mail',
          role,
          uid_validity: 1,
          last_uid: 48_211,
          swept_at: new Date(options.nowMs - (index === 2 ? 26 * HOUR_MS : 20_000)),
        })),
      ),
    )
    .onConflict((conflict) => conflict.columns(['mailbox', 'path']).doNothing())
    .execute();
  for (let first = 0; first < options.threads; first += BATCH) {
    const size = Math.min(BATCH, options.threads - first);
    await seedBatch(
      owner,
      Array.from({ length: size }, (_, index) => personOf(first + index, random, options)),
    );
  }
}

interface Person {
  readonly number: number;
  readonly story: Story;
  readonly mailbox: string;
  readonly address: string;
  readonly subject: string;
  readonly openedAtMs: number;
  readonly nowMs: number;
  readonly events: readonly ThreadEvent[];
}

function personOf(number: number, random: () => number, options: CampaignOptions): Person {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const story = pick(random() < options.open ? OPEN : CLOSED);
  const mailbox = pick(options.mailboxes);
  const [one, other] = [pick(FIRST), pick(LAST)];
  const age =
    story === 'stage 1 sent'
      ? random() * 20
      : story === 'asks'
        ? random() * 90
        : 80 + random() * (options.days * 24 - 80);
  const openedAtMs = Math.floor(options.nowMs - Math.max(0.2, age) * HOUR_MS);
  return {
    number,
    story,
    mailbox,
    address:
      `${one}.${other}${number}@${pick(['gmail.com', 'outlook.com', 'creators.example'])}`.toLowerCase(),
    subject: `${one}, your videos and our ${pick(GOODS)}`,
    openedAtMs,
    nowMs: options.nowMs,
    events: eventsOf(story, openedAtMs),
  };
}

/** Reply ids are put in once the rows have them. */
function eventsOf(story: Story, openedAtMs: number): readonly ThreadEvent[] {
  const judged = (
    intent: Intent,
    route: Extract<ThreadEvent, { kind: 'decided' }>['route'],
  ): ThreadEvent => ({
    kind: 'decided',
    replyIds: ['0'],
    intent,
    route,
    atMs: openedAtMs + 12_000,
  });
  const going = judged('interested', { kind: 'follow_up' });
  const sent = (stage: Stage): ThreadEvent => {
    const atMs = openedAtMs + 15_000 + (stage - 1) * 24 * HOUR_MS + (stage === 3 ? 24 * HOUR_MS : 0);
    return { kind: 'stage_sent', stage, sentAtMs: atMs, atMs };
  };
  const closed = (outcome: Outcome, afterHours: number): ThreadEvent => ({
    kind: 'closed',
    outcome,
    atMs: openedAtMs + afterHours * HOUR_MS,
  });
  switch (story) {
    case 'stage 1 sent':
      return [going, sent(1)];
    case 'stage 2 sent':
      return [going, sent(1), sent(2)];
    case 'all sent':
      return [going, sent(1), sent(2), sent(3)];
    case 'asks':
      return [judged('clarification', { kind: 'human' })];
    case 'gave a contact':
      return [going, sent(1), closed('contact_provided', 3)];
    case 'declined':
      return [
        judged('not_interested', { kind: 'close', outcome: 'not_interested' }),
        closed('not_interested', 0.01),
      ];
    case 'exhausted':
    case 'late mail':
      return [going, sent(1), sent(2), sent(3), closed('exhausted', 79)];
    case 'held send':
      return [
        going,
        { kind: 'send_unsettled', stage: 1, atMs: openedAtMs + 15_000 },
        { kind: 'send_held', stage: 1, atMs: openedAtMs + HOUR_MS },
      ];
    case 'paused':
      return [
        going,
        sent(1),
        { kind: 'paused', by: 'ada', reason: 'asked for a week', atMs: openedAtMs + HOUR_MS },
      ];
  }
}

async function seedBatch(owner: Database, people: readonly Person[]): Promise<void> {
  const creators = await owner
    .insertInto('creators')
    .values(people.map(({ address }) => ({ canonical: address })))
    .returning('id')
    .execute();
  const threads = await owner
    .insertInto('email_threads')
    .values(
      people.map((person, index) => {
        const threadKey = `<outreach-${person.number}@example.com>`;
        const state = person.events.reduce(applyEvent, openThread(CADENCE, person.openedAtMs));
        return {
          workflow_id: creatorWorkflowId(person.mailbox, threadKey),
          mailbox: person.mailbox,
          thread_key: threadKey,
          creator_id: creators[index]?.id ?? '',
          creator_address: person.address,
          subject: person.subject,
          message_id: `<reply-${person.number}@example.net>`,
          outreach_message_id: threadKey,
          opened_at: new Date(person.openedAtMs),
          ...threadColumns(state, person.nowMs),
          updated_at: new Date(person.events.at(-1)?.atMs ?? person.openedAtMs),
        };
      }),
    )
    .returning('id')
    .execute();
  const idOf = (index: number): string => threads[index]?.id ?? '';
  const replies = await owner
    .insertInto('email_replies')
    .values(
      people.map((person, index) => {
        const isLate = person.story === 'late mail';
        const atMs = isLate ? person.openedAtMs + 90 * HOUR_MS : person.openedAtMs;
        return {
          mailbox: person.mailbox,
          message_key: `key-${person.number}`,
          thread_id: idOf(index),
          message_id: `<reply-${person.number}@example.net>`,
          kind: 'human' as const,
          from_address: person.address,
          subject: `Re: ${person.subject}`,
          written: WRITTEN[person.story],
          sender_matches: true,
          authentication: 'pass' as const,
          folder: 'INBOX',
          uid_validity: 1,
          uid: person.number + 1,
          size_bytes: 4_000,
          received_at: new Date(atMs),
          seen_at: new Date(atMs),
          ready_at: new Date(atMs + 10_000),
          signalled_at: new Date(atMs + 10_000),
          decided_at: new Date(atMs + 12_000),
          for_human: isLate || person.story === 'asks',
        };
      }),
    )
    .returning('id')
    .execute();
  const replyOf = (index: number): string => replies[index]?.id ?? '';
  await owner
    .insertInto('stage_transitions')
    .values(
      people.flatMap(({ events }, index) =>
        events.map((event) => {
          const real = event.kind === 'decided' ? { ...event, replyIds: [replyOf(index)] } : event;
          const { kind, atMs, ...data } = real;
          return {
            thread_id: idOf(index),
            key: eventKey(real),
            kind,
            data: JSON.stringify(data),
            at: new Date(atMs),
          };
        }),
      ),
    )
    .execute();
  await owner
    .insertInto('classifications')
    .values(
      people.flatMap((person, index) =>
        [true, false].map((acting) => ({
          thread_id: idOf(index),
          reply_id: replyOf(index),
          reply_ids: [replyOf(index)],
          acting,
          source: acting ? ('groq' as const) : ('offline' as const),
          model: acting ? 'openai/gpt-oss-120b' : 'built-in',
          prompt_version: '1',
          intent: !acting && person.number % 9 === 0 ? ('clarification' as const) : intentOf(person.story),
          opt_out: false,
          unsure: false,
          confidence: 0.92,
          deciding_words: JSON.stringify(['love to work with you']),
          latency_ms: acting ? 640 : 2,
          judged_at: new Date(person.openedAtMs + 12_000),
        })),
      ),
    )
    .execute();
  const contacts = people.flatMap((person, index) =>
    person.story !== 'gave a contact'
      ? []
      : [
          {
            kind: 'whatsapp' as const,
            value: `+49151${String(20_000_000 + person.number)}`,
            evidence: 'My WhatsApp is +49 151 23456789',
            confidence: 0.98,
          },
          {
            kind: 'address' as const,
            value: 'Lindenstraße 12, 10969 Berlin, Germany',
            evidence: 'Lindenstraße 12, 10969 Berlin, Germany',
            confidence: person.number % 4 === 0 ? 0.55 : 0.9,
          },
        ].map((contact) => ({
          ...contact,
          thread_id: idOf(index),
          reply_id: replyOf(index),
          source: 'written' as const,
          doubtful: person.number % 8 === 0 && contact.kind === 'address',
          found_at: new Date(person.openedAtMs + 3 * HOUR_MS),
        })),
  );
  if (contacts.length > 0) await owner.insertInto('contacts').values(contacts).execute();
  const sends = people.flatMap((person, index) =>
    person.events.flatMap((event) =>
      event.kind !== 'stage_sent' && event.kind !== 'send_unsettled'
        ? []
        : [
            {
              mailbox: person.mailbox,
              thread_id: idOf(index),
              stage: event.stage,
              creator_id: creators[index]?.id ?? '',
              message_id: `<${person.number}.${event.stage}@example.com>`,
              state: event.kind === 'stage_sent' ? ('sent' as const) : ('held' as const),
              attempts: 1,
              due_at: new Date(event.atMs),
              planned_at: new Date(event.atMs),
              fenced_at: new Date(event.atMs),
              sent_at: event.kind === 'stage_sent' ? new Date(event.atMs) : null,
              response_code: event.kind === 'stage_sent' ? '250 2.0.0' : null,
            },
          ],
    ),
  );
  if (sends.length > 0) await owner.insertInto('followup_sends').values(sends).execute();
}

function intentOf(story: Story): Intent {
  if (story === 'asks') return 'clarification';
  if (story === 'declined') return 'not_interested';
  return story === 'gave a contact' ? 'contact_provided' : 'interested';
}

/** The same numbers at each run (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
