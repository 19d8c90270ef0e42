/** What a mail costs at the model: the part of the prompt that is its own, against sending its body as it came. */

import { getEncoding } from 'js-tiktoken';
import { simpleParser } from 'mailparser';
import { parseMail } from '../src/adapters/mailparser-mail';
import { promptFor } from '../src/domain/intent/prompt';
import { cutText } from '../src/domain/text/cut';
import type { BenchResult } from './main';
import { benchMails } from './mails';

const MAILS = 200;
/** An attached picture is nothing that anybody sends to a model: its bytes are left out of what is compared with. */
const PICTURE = /\r\nContent-Type: image\/[\s\S]*?(?=\r\n--)/g;

export async function tokensPerMail(): Promise<BenchResult> {
  // The tokenizer of the GPT-OSS models is this one with other marks for turns.
  const encoder = getEncoding('o200k_base');
  const tokens = (text: string): number => encoder.encode(text, [], []).length;
  const sums = { raw: 0, text: 0, sent: 0 };
  let prefix = 0;
  for (const { raw } of await benchMails(MAILS)) {
    const mail = await parseMail(raw);
    const { written, signature } = cutText(mail);
    const messages = promptFor({ written, signature, subject: mail.subject, followUpsSent: 0 });
    prefix = messages.slice(0, -1).reduce((sum, { content }) => sum + tokens(content), 0);
    sums.sent += tokens(messages.at(-1)?.content ?? '');
    sums.raw += tokens(
      raw
        .subarray(raw.indexOf('\r\n\r\n') + 4)
        .toString()
        .replace(PICTURE, ''),
    );
    sums.text += tokens((await simpleParser(raw)).text ?? '');
  }
  return {
    name: 'tokens of a mail at the model',
    figures: {
      mails: MAILS,
      'instructions, the same for all and cached': prefix,
      'this program, per mail': sums.sent / MAILS,
      'the body as it came, per mail': sums.raw / MAILS,
      'its text alone, per mail': sums.text / MAILS,
      'ratio to the body as it came': sums.sent / sums.raw,
      'ratio to its text alone': sums.sent / sums.text,
    },
  };
}
