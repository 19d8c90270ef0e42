/**
 * A campaign in full swing, in a day that is minutes long: threads that wait for their next stage, and mail that keeps coming,
 * new answers and answers to follow-ups alike, until the caps of the mailboxes are spent, while somebody has the console open.
 * Throws when a cap is broken, when a mailbox is left behind, or when an answer is lost.
 *
 * At MOSAIC_LOAD_SCALE=1 these are 5,000 open threads and 8,000 mails, 3,000 of them new answers (about 50 minutes on two idle
 * cores); a tenth unless told otherwise. The mails come at the same rate whatever the scale: the load is in the number of
 * threads, not in the hurry.
 */

import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../launch/components/ports';
import { MAILBOXES, Product } from '../test/support/product';
import { ConsoleVisitor } from './consoleVisitor';
import type { BenchResult } from './main';
import { median } from './median';

const OPEN_THREADS = 5_000;
const NEW_ANSWERS = 3_000;
const DEFAULT_SCALE = 0.1;
const MAILS_PER_SECOND = 4;
/** Of the day's new sequences, the part that the caps have room for. */
const ROOM = 0.8;
/** Without any progress for so long, something is lost. */
const STUCK_MS = 180_000;
const LOOK_EVERY_MS = 2_000;
const MEMORY_EVERY_MS = 5_000;
/** A phone number that libphonenumber knows: an answer that closes its thread. */
const CONTACT = 'Sure, my WhatsApp is +34 612 345 678';

interface Answer {
  readonly creator: string;
  readonly mailbox: string;
  readonly deliveredAtMs: number;
}

export async function load(): Promise<BenchResult> {
  const scale = Number(process.env['MOSAIC_LOAD_SCALE'] ?? DEFAULT_SCALE);
  const each = (mails: number): number => Math.max(5, Math.round((mails * scale) / MAILBOXES.length));
  const open = each(OPEN_THREADS);
  const fresh = each(NEW_ANSWERS);
  const cap = open + Math.floor(fresh * ROOM);
  const consoleAddress = `127.0.0.1:${await freePort()}`;
  const product = await Product.start({
    env: {
      CONSOLE_ADDRESS: consoleAddress,
      DEBOUNCE_WINDOW: '0',
      POLLING_INTERVAL: '60',
      STAGE_2_DELAY: '12h',
      STAGE_3_DELAY: '12h',
      REPLY_WINDOW: '12h',
      LOG_LEVEL: 'WARNING',
      ...Object.fromEntries(
        MAILBOXES.map((_, index) => [`GMAIL_ACCOUNT_${index + 1}_RATE_LIMIT_PER_DAY`, String(cap)]),
      ),
    },
  });
  const visitor = new ConsoleVisitor(`http://${consoleAddress}`);
  const memory = new MemoryWatch(product);
  try {
    const waiting = await answers(product, 'open', open);
    await progress(
      product,
      () => product.mail.smtp.accepted.length,
      MAILBOXES.length * open,
      'stage 1 of the open threads',
    );
    const opened = memory.lap();

    const [today] = await Promise.all([answers(product, 'today', fresh), contacts(product, waiting)]);
    await progress(
      product,
      () => product.mail.smtp.accepted.length,
      MAILBOXES.length * cap,
      'sends up to the caps',
    );
    await progress(product, () => contactsGiven(product), waiting.length, 'answers that close their threads');
    const day = memory.lap();
    const pages = await visitor.leave();
    return {
      name: `load, at ${scale} of a full campaign; the console's slowest page was ${pages.slowestPath}`,
      figures: {
        'open threads': MAILBOXES.length * open,
        'mails of the day': MAILBOXES.length * fresh + waiting.length,
        ...sendsWithin(product, cap),
        ...latencies(product, today),
        'pages of the console': pages.visits,
        'changes told to it': pages.changesTold,
        'its slowest page, median (ms)': pages.slowestMedianMs,
        'memory, opening: first third (MB)': opened.first,
        'memory, opening: last third (MB)': opened.last,
        'memory, day: first third (MB)': day.first,
        'memory, day: last third (MB)': day.last,
        'memory, day: last to first third': day.last / day.first,
        'looks that grew too old': timesSaid(product, 'The fence took too long after the look'),
      },
    };
  } finally {
    memory.stop();
    await product.close();
  }
}

const timesSaid = (product: Product, words: string): number =>
  product.output.join('').split(words).length - 1;

/** The worker's resident memory, looked at every few seconds. */
class MemoryWatch {
  #samples: number[] = [];
  readonly #timer: NodeJS.Timeout;

  constructor(product: Product) {
    this.#timer = setInterval(() => {
      void memoryMb(product).then((mb) => {
        if (Number.isFinite(mb)) this.#samples.push(mb);
      });
    }, MEMORY_EVERY_MS);
  }

  /** Medians of the first and the last third since the lap before. */
  lap(): { readonly first: number; readonly last: number } {
    const samples = this.#samples;
    this.#samples = [];
    const third = Math.ceil(samples.length / 3);
    return { first: median(samples.slice(0, third)), last: median(samples.slice(-third)) };
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}

/** So many interested creators answer in each mailbox, at an even rate. */
async function answers(product: Product, name: string, perMailbox: number): Promise<readonly Answer[]> {
  const given: Answer[] = [];
  for (let index = 0; index < perMailbox; index += 1)
    for (const mailbox of MAILBOXES) {
      const creator = `${name}${index}.${mailbox.split('@')[0]}@example.net`;
      const outreach = await product.mail.outreach(mailbox, creator);
      await product.mail.reply(mailbox, { answering: outreach.raw, text: 'Yes, I am interested!' });
      given.push({ creator, mailbox, deliveredAtMs: Date.now() });
      await sleep(1_000 / MAILS_PER_SECOND);
    }
  return given;
}

/** Everybody who was asked gives a number. */
async function contacts(product: Product, asked: readonly Answer[]): Promise<void> {
  const followUps = new Map(
    product.mail.smtp.accepted.flatMap((mail) => mail.to.map((to) => [to, mail.raw])),
  );
  for (const { creator, mailbox } of asked) {
    const answering = followUps.get(creator);
    if (answering === undefined) throw new Error(`${creator} was never asked.`);
    await product.mail.reply(mailbox, { answering, text: CONTACT });
    await sleep(1_000 / MAILS_PER_SECOND);
  }
}

async function contactsGiven(product: Product): Promise<number> {
  const { funnel } = await product.json<{ readonly funnel: readonly { readonly contact: number }[] }>(
    'stats',
  );
  return funnel.reduce((sum, { contact }) => sum + contact, 0);
}

async function progress(
  product: Product,
  reached: () => number | Promise<number>,
  wanted: number,
  what: string,
): Promise<void> {
  let last = -1;
  let movedAtMs = Date.now();
  for (;;) {
    const now = await reached();
    if (now >= wanted) return;
    if (now !== last) movedAtMs = Date.now();
    last = now;
    if (Date.now() - movedAtMs > STUCK_MS)
      throw new Error(`${what}: stands at ${now} of ${wanted}. ${product.output.join('').slice(-2_000)}`);
    await sleep(LOOK_EVERY_MS);
  }
}

function sendsWithin(product: Product, cap: number): Record<string, number> {
  const sends = MAILBOXES.map(
    (mailbox) => product.mail.smtp.accepted.filter(({ user }) => user === mailbox).length,
  );
  if (sends.some((count) => count > cap)) throw new Error(`A cap of ${cap} was broken: ${sends.join(', ')}.`);
  return {
    'cap of each mailbox': cap,
    'most sends of a mailbox': Math.max(...sends),
    'fewest sends of a mailbox': Math.min(...sends),
  };
}

/** From a creator's answer to the acceptance of stage 1, of those whom the cap let through. */
function latencies(product: Product, today: readonly Answer[]): Record<string, number> {
  const acceptedAtMs = new Map(
    product.mail.smtp.accepted.flatMap((mail) => mail.to.map((to) => [to, mail.acceptedAtMs])),
  );
  const medians = MAILBOXES.map((mailbox) =>
    median(
      today.flatMap((answer) => {
        const atMs = acceptedAtMs.get(answer.creator);
        return answer.mailbox !== mailbox || atMs === undefined ? [] : [atMs - answer.deliveredAtMs];
      }),
    ),
  );
  return {
    'reply to stage 1, median (ms)': Math.round(median(medians)),
    'between mailboxes, at most (ms)': Math.round(Math.max(...medians) - Math.min(...medians)),
  };
}

async function memoryMb(product: Product): Promise<number> {
  const { body } = await product.health('/metrics');
  return Math.round(Number(/^process_resident_memory_bytes (\S+)/m.exec(body)?.[1] ?? NaN) / 1_000_000);
}
