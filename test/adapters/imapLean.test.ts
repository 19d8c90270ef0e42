/** A large mail without its pictures says the same as the whole one, on real servers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import MailComposer from 'nodemailer/lib/mail-composer';
import { connectImap } from '../../src/adapters/imap/connect';
import { ImapSession } from '../../src/adapters/imap/session';
import { parseMail } from '../../src/adapters/mailparser-mail';
import { startImapServer, withCrlf } from '../../sandbox/mail/imapServer';
import type { MailAccount, MailServer } from '../../sandbox/mail/mailServer';
import { describeCorpus, filesIn } from '../corpora/corpus';
import { findDovecot, startDovecot } from '../support/dovecot';

const ACCOUNT: MailAccount = { address: 'team@ours.test', password: 'right horse' };
const MAX_BYTES = 25 * 1024 * 1024;
const PICTURE = Buffer.alloc(300_000, 'picture ');

/** What is read of a mail: everything but how large its heavy parts are. */
async function said(source: Buffer) {
  const { parts, ...mail } = await parseMail(source);
  return {
    ...mail,
    parts: parts.map(({ contentType, fileName, text }) => ({ contentType, fileName, text })),
  };
}

function describeLean(name: string, start: (accounts: readonly MailAccount[]) => Promise<MailServer>): void {
  describe(name, () => {
    let server: MailServer;
    let session: ImapSession;
    let received: () => number;
    beforeAll(async () => {
      server = await start([ACCOUNT]);
      const client = await connectImap({
        mailbox: ACCOUNT.address,
        password: ACCOUNT.password,
        host: '127.0.0.1',
        port: server.port,
        security: 'none',
      });
      received = () => client.stats().received;
      session = await ImapSession.start(ACCOUNT.address, client);
    });
    afterAll(async () => {
      await session.close();
      await server.close();
    });

    async function fetched(raw: Buffer) {
      const { uid } = await server.deliver(ACCOUNT.address, raw);
      const head = (await session.headsAfter('INBOX', uid - 1, 1))[0]!;
      const before = received();
      const source = (await session.source(head.location, MAX_BYTES))!;
      return { source, bytes: received() - before };
    }

    it.each<[string, ConstructorParameters<typeof MailComposer>[0]]>([
      ['attached', { attachments: [{ filename: 'kit.png', content: PICTURE }] }],
      [
        'in the signature, beside a vCard and a small one',
        {
          attachments: [
            { filename: 'logo.png', content: PICTURE, cid: 'logo' },
            {
              filename: 'me.vcf',
              content: 'BEGIN:VCARD\r\nTEL:+447911123456\r\nEND:VCARD',
              contentType: 'text/vcard',
            },
            { filename: 'dot.gif', content: Buffer.alloc(60) },
          ],
        },
      ],
      [
        'as a film and a document',
        {
          attachments: [
            { filename: 'reel.mp4', content: PICTURE },
            { filename: 'Überblick – Preise.pdf', content: PICTURE },
          ],
        },
      ],
    ])('a picture %s is not fetched, and nothing else is missing', async (_where, more) => {
      const composer = new MailComposer({
        from: 'Mia <mia@theirs.test>',
        to: ACCOUNT.address,
        subject: 'Re: Größe',
        inReplyTo: '<1@ours.test>',
        text: 'Yes — mañana!\n\nMia',
        html: '<p>Yes — mañana!</p><p>Mia</p>',
        ...more,
      });
      const raw = withCrlf(await composer.compile().build());
      const { source, bytes } = await fetched(raw);
      expect(bytes).toBeLessThan(80_000);
      expect(await said(source)).toEqual(await said(raw));
    });

    it('one large text is fetched whole', async () => {
      const raw = withCrlf(
        Buffer.from(`From: mia@theirs.test\r\n\r\n${'All of this is hers.\r\n'.repeat(10_000)}`),
      );
      expect((await fetched(raw)).source.equals(raw)).toBe(true);
    });

    it('what is larger than allowed is refused, however it is made up', async () => {
      for (const attachments of [[], [{ filename: 'kit.png', content: PICTURE }]]) {
        const text = 'Yes! '.repeat(20_000);
        const raw = withCrlf(
          await new MailComposer({ from: 'mia@theirs.test', text, attachments }).compile().build(),
        );
        const { uid } = await server.deliver(ACCOUNT.address, raw);
        const head = (await session.headsAfter('INBOX', uid - 1, 1))[0]!;
        await expect(session.source(head.location, 50_000)).rejects.toThrow(RangeError);
      }
    });

    describeCorpus('mime-torture', 'mails that broke other parsers', (folder) => {
      it('say the same', async () => {
        for (const file of filesIn(folder, '.msg')) {
          const raw = withCrlf(readFileSync(join(folder, file)));
          if (raw.length < 20_000) continue;
          const { source } = await fetched(raw);
          expect({ file, ...(await said(source)) }).toEqual({ file, ...(await said(raw)) });
        }
      }, 120_000);
    });
  });
}

describeLean('on the sandbox’s server', (accounts) => startImapServer({ gmail: false, accounts }));
if (findDovecot() === null) {
  it.skip('Dovecot is missing: apt-get install dovecot-imapd dovecot-lmtpd', () => undefined);
} else {
  describeLean('on Dovecot', (accounts) => startDovecot({ accounts }));
}
