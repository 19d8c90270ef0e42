import type { ThreadedMailParser } from '../../src/adapters/mailparser';
import { recogniseMachine } from '../../src/domain/machine/recognise';
import { cutText } from '../../src/domain/text/cut';

/** Every mail is read, or refused with a reason; what was read is cut and recognised. Returns what became of each. */
export async function understandAll(
  parser: ThreadedMailParser,
  mails: readonly Buffer[],
): Promise<readonly string[]> {
  return Promise.all(
    mails.map(async (mail) => {
      const outcome = await parser.parse(mail);
      if (outcome.kind === 'unreadable') return outcome.why;
      const cut = cutText(outcome.mail);
      const whole = outcome.mail.text ?? '';
      for (const line of cut.written.split('\n'))
        if (!whole.includes(line)) throw new Error('A line was written that the mail does not hold.');
      return recogniseMachine(outcome.mail, cut, 0).kind;
    }),
  );
}
