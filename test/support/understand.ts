import type { ThreadedMailParser } from '../../src/adapters/mailparser';

/** Every mail is read, or refused with a reason. Returns what became of each. */
export async function understandAll(
  parser: ThreadedMailParser,
  mails: readonly Buffer[],
): Promise<readonly string[]> {
  return Promise.all(
    mails.map(async (mail) => {
      const outcome = await parser.parse(mail, 0);
      return outcome.kind === 'parsed' ? outcome.machine.kind : outcome.why;
    }),
  );
}
