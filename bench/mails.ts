/** Answers as mail programs send them: the labelled replies of test/fixtures, in the wrapping that real mail has. */

import { join } from 'node:path';
import { loadLabelled } from '../eval/labelled';
import { composeMail, composeReply, type ComposedMail } from '../sandbox/mail/compose';

const REPLIES = join(__dirname, '..', 'test', 'fixtures', 'replies');
const MAILBOX = 'team@brand.example';
const CREATOR = 'creator@creator.example';
const FOOTER =
  'This message and any attachments are confidential and intended solely for the addressee. If you received it in error, please delete it and tell the sender.';
const OUTREACH = `Hi there,

I work with the creator team of Mosaic Skincare. We have followed your videos for a while, and the one about your evening routine was the best explanation of a retinol serum that we have seen this year.

We are looking for creators who want to show our new night serum to their audience. You would get the product, a personal discount code for your followers, and a share of every sale that comes from your link. There is no fixed script: we send a short brief, and you decide how it fits your channel.

If you would like to take part, please answer this mail with your WhatsApp number and a shipping address, and we will send you the product this week.

Kind regards
Ben Harper, Creator Partnerships
Mosaic Skincare, 410 Townsend Street, San Francisco
WhatsApp +1 415 555 2671

${FOOTER}`;

export interface BenchMail {
  readonly raw: Buffer;
  readonly written: string;
}

/**
 * A fixed mix: most with a quote and as text and HTML, some after a longer exchange, some from a phone without a quote, one in
 * five with a picture in the signature or attached.
 */
export async function benchMails(count: number): Promise<readonly BenchMail[]> {
  const replies = loadLabelled(REPLIES).filter(({ split, text }) => split === 'tune' && text.trim() !== '');
  const step = Math.max(1, Math.floor(replies.length / count));
  const outreach = await composeMail({
    from: MAILBOX,
    to: CREATOR,
    subject: 'Your videos and our serum',
    text: OUTREACH,
  });
  const second = await answerTo(
    outreach,
    'Thanks for the mail, let me have a look and I will write tonight.',
  );
  const exchange = await composeReply({ answering: second.raw, text: 'Of course, take your time!\n\nBen' });
  const mails: BenchMail[] = [];
  for (let index = 0; index < Math.min(count, replies.length); index++) {
    const { text: written, signature = '' } = replies[index * step] ?? { text: '' };
    const text = signature === '' ? written : `${written}\n\n-- \n${signature}`;
    const isPhone = index % 10 === 7;
    const mail = await answerTo(index % 10 >= 8 ? exchange : outreach, text, {
      quote: !isPhone,
      picture: index % 5 === 4 ? 60_000 + (index % 7) * 60_000 : 0,
    });
    mails.push({ raw: mail.raw, written });
  }
  return mails;
}

async function answerTo(
  answered: ComposedMail,
  text: string,
  { quote = true, picture = 0 } = {},
): Promise<ComposedMail> {
  const quoted = quote
    ? `<div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Mon, 2 Mar 2026 at 09:30, Ben Harper &lt;<a href="mailto:${MAILBOX}">${MAILBOX}</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">${asHtml(OUTREACH)}</blockquote></div>`
    : '';
  return composeReply({
    answering: answered.raw,
    from: CREATOR,
    to: MAILBOX,
    text,
    quote,
    html: `<html><body><div dir="ltr" style="font-family:Arial,Helvetica,sans-serif;font-size:small;color:#222222">${asHtml(text)}</div><br>${quoted}</body></html>`,
    ...(picture === 0
      ? {}
      : {
          attachments: [{ filename: 'media-kit.png', content: noise(picture), contentType: 'image/png' }],
        }),
  });
}

const asHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .split('\n')
    .map((line) => `<div>${line === '' ? '<br>' : line}</div>`)
    .join('');

/** As large as a picture, and as little to be compressed. */
function noise(length: number): string {
  let state = 7;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return String.fromCharCode(33 + (state % 90));
  }).join('');
}
