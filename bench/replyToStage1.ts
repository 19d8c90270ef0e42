/**
 * From the reply in the mailbox to stage 1 taken by the SMTP server, for this program and for a poller that looks every
 * minute, over the same servers in one run. The model answers at once and the debounce window is off: what is measured is
 * everything else.
 */

import { setTimeout as sleep } from 'node:timers/promises';
import { ImapFlow } from 'imapflow';
import { simpleParser } from 'mailparser';
import { createTransport } from 'nodemailer';
import { Product, MAILBOXES } from '../test/support/product';
import { MailWorld } from '../test/support/mailWorld';
import type { BenchResult } from './main';

const MAILS = 120;
/** Mails come at random instants within this time. */
const SPREAD_MS = 90_000;
const POLL_MS = 60_000;
const [MAILBOX] = MAILBOXES;
const PASSWORD = 'password0';

export async function replyToStage1(): Promise<BenchResult> {
  const pushed = await measureProduct();
  const polled = await measurePoller();
  const [p50, p99] = [quantile(pushed, 0.5), quantile(pushed, 0.99)];
  return {
    name: 'reply in the mailbox to stage 1 accepted',
    figures: {
      mails: MAILS,
      'this program, p50 (ms)': p50,
      'this program, p99 (ms)': p99,
      'poller of 60 s, p50 (ms)': quantile(polled, 0.5),
      'poller of 60 s, p99 (ms)': quantile(polled, 0.99),
      'ratio p50 (program / poller)': p50 / quantile(polled, 0.5),
      'ratio p99 (program / poller)': p99 / quantile(polled, 0.99),
    },
  };
}

async function measureProduct(): Promise<number[]> {
  const product = await Product.start({
    env: {
      DEBOUNCE_WINDOW: '0',
      POLLING_INTERVAL: '60',
      STAGE_2_DELAY: '1h',
      STAGE_3_DELAY: '1h',
      REPLY_WINDOW: '1h',
    },
  });
  try {
    return await measure(product.mail);
  } finally {
    await product.close();
  }
}

/** What one writes in an afternoon: look for unread mail, read all of it, answer, sleep. */
async function measurePoller(): Promise<number[]> {
  const mail = await MailWorld.start({
    flavour: 'gmail',
    accounts: [{ address: MAILBOX, password: PASSWORD }],
  });
  const transport = createTransport({
    host: '127.0.0.1',
    port: mail.smtp.port,
    secure: false,
    ignoreTLS: true,
    auth: { user: MAILBOX, pass: PASSWORD },
  });
  const stop = new AbortController();
  const polling = (async () => {
    while (!stop.signal.aborted) {
      const client = new ImapFlow({
        host: '127.0.0.1',
        port: mail.imap.port,
        secure: false,
        doSTARTTLS: false,
        auth: { user: MAILBOX, pass: PASSWORD },
        logger: false,
      });
      client.on('error', () => undefined);
      await client.connect();
      await client.mailboxOpen('INBOX');
      const uids = await client.search({ seen: false }, { uid: true });
      for (const uid of Array.isArray(uids) ? uids : []) {
        const found = await client.fetchOne(String(uid), { source: true }, { uid: true });
        if (found === false || found.source === undefined) continue;
        const parsed = await simpleParser(found.source);
        await transport.sendMail({
          from: MAILBOX,
          to: parsed.from?.value[0]?.address ?? '',
          subject: parsed.subject ?? '',
          inReplyTo: parsed.messageId ?? '',
          text: 'Could you share your WhatsApp contact?',
        });
        await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true });
      }
      await client.logout();
      await sleep(POLL_MS, undefined, { signal: stop.signal }).catch(() => undefined);
    }
  })();
  try {
    return await measure(mail);
  } finally {
    stop.abort();
    await polling;
    transport.close();
    await mail.close();
  }
}

/** Delivers the mails at random instants and waits until each has its answer. Milliseconds, one per mail. */
async function measure(mail: MailWorld): Promise<number[]> {
  const deliveredAtMs = new Map<string, number>();
  const arrivals = Array.from({ length: MAILS }, (_, index) => ({
    creator: `creator${index}@example.net`,
    afterMs: Math.random() * SPREAD_MS,
  }));
  const outreach = new Map<string, Buffer>();
  for (const { creator } of arrivals) outreach.set(creator, (await mail.outreach(MAILBOX, creator)).raw);
  await Promise.all(
    arrivals.map(async ({ creator, afterMs }) => {
      await sleep(afterMs);
      const answering = outreach.get(creator);
      if (answering === undefined) return;
      await mail.reply(MAILBOX, { answering, text: 'Yes, I am interested!' });
      deliveredAtMs.set(creator, Date.now());
    }),
  );
  const endMs = Date.now() + 2 * POLL_MS;
  const answered = (): number =>
    arrivals.filter(({ creator }) => mail.acceptedFor(creator).length > 0).length;
  while (answered() < MAILS) {
    if (Date.now() > endMs) throw new Error(`Only ${answered()} of ${MAILS} mails were answered.`);
    await sleep(200);
  }
  return arrivals.map(
    ({ creator }) =>
      (mail.acceptedFor(creator)[0]?.acceptedAtMs ?? NaN) - (deliveredAtMs.get(creator) ?? NaN),
  );
}

function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? NaN);
}
