/** The mail world of a test: mailboxes on an IMAP server, a scripted SMTP server that files copies in Sent, proxies before both. */
import { type ComposedMail, composeMail, composeReply, type ReplyFields } from '../../sandbox/mail/compose';
import { ImapServer, startImapServer } from '../../sandbox/mail/imapServer';
import type { Delivered, MailAccount, MailServer } from '../../sandbox/mail/mailServer';
import { startDovecot } from './dovecot';
import { type FaultyProxy, startFaultyProxy } from './faultyProxy';
import { type ScriptedSmtp, startScriptedSmtp, type TakenMail } from './scriptedSmtp';

/** `gmail` and `plain` are the sandbox's server, with and without Gmail's manners. */
export type MailFlavour = 'gmail' | 'plain' | 'dovecot';

/** When a copy of what SMTP took appears in Sent. `late`: when the test calls `fileCopies`. */
export type CopyFiling = 'at once' | 'late' | 'never';

export interface MailWorldOptions {
  readonly flavour: MailFlavour;
  readonly accounts: readonly MailAccount[];
  readonly filing?: CopyFiling;
}

function startImap({ flavour, accounts }: MailWorldOptions): Promise<MailServer> {
  switch (flavour) {
    case 'gmail':
      return startImapServer({ gmail: true, accounts });
    case 'plain':
      return startImapServer({ gmail: false, accounts });
    case 'dovecot':
      return startDovecot({ accounts });
  }
}

export class MailWorld {
  /** Changed by a test at any time: holds for what is taken from then on. */
  filing: CopyFiling;
  private readonly unfiled: TakenMail[] = [];

  private constructor(
    readonly imap: MailServer,
    readonly smtp: ScriptedSmtp,
    /** Where the program under test connects: behave as the servers until told otherwise. */
    readonly imapProxy: FaultyProxy,
    readonly smtpProxy: FaultyProxy,
    filing: CopyFiling,
  ) {
    this.filing = filing;
  }

  static async start(options: MailWorldOptions): Promise<MailWorld> {
    const imap = await startImap(options);
    const accounts = new Map(options.accounts.map(({ address, password }) => [address, password]));
    const worlds: MailWorld[] = [];
    const smtp = await startScriptedSmtp({
      accounts,
      onTaken: async (mail) => {
        await worlds[0]?.taken(mail);
      },
    });
    const [imapProxy, smtpProxy] = [await startFaultyProxy(imap), await startFaultyProxy(smtp)];
    const world = new MailWorld(imap, smtp, imapProxy, smtpProxy, options.filing ?? 'at once');
    worlds.push(world);
    return world;
  }

  /** An outreach mail that was sent from the mailbox some time ago: it stands in Sent and went through no SMTP server. */
  async outreach(
    from: string,
    to: string,
    fields: { subject?: string; text?: string; dateMs?: number } = {},
  ): Promise<ComposedMail> {
    const dateMs = fields.dateMs ?? Date.now() - 3_600_000;
    const { subject = 'Collaboration with our brand', text = 'Would you like to work with us?' } = fields;
    const mail = await composeMail({ from, to, subject, text, dateMs });
    const options = { folder: this.imap.sentFolder, seen: true, internalDateMs: dateMs };
    await this.imap.deliver(from, mail.raw, options);
    return mail;
  }

  /** An answer from the recipient of `answering`, delivered to its sender's inbox. */
  async reply(
    mailbox: string,
    fields: ReplyFields,
  ): Promise<ComposedMail & { readonly delivered: Delivered }> {
    const mail = await composeReply(fields);
    return { ...mail, delivered: await this.imap.deliver(mailbox, mail.raw) };
  }

  /** What the SMTP server took for this recipient, oldest first. */
  acceptedFor(recipient: string): TakenMail[] {
    return this.smtp.accepted.filter((mail) => mail.to.includes(recipient));
  }

  /** Files the copies that are due since filing is `late`. */
  async fileCopies(): Promise<void> {
    for (const mail of this.unfiled.splice(0)) await this.file(mail);
  }

  async close(): Promise<void> {
    await Promise.all([this.imapProxy.close(), this.smtpProxy.close()]);
    await Promise.all([this.smtp.close(), this.imap.close()]);
  }

  private async taken(mail: TakenMail): Promise<void> {
    if (this.filing === 'at once') await this.file(mail);
    else if (this.filing === 'late') this.unfiled.push(mail);
  }

  private async file(mail: TakenMail): Promise<void> {
    if (this.imap instanceof ImapServer) await this.imap.fileSent(mail.user, mail.raw, mail.messageId);
    else await this.imap.deliver(mail.user, mail.raw, { folder: this.imap.sentFolder, seen: true });
  }
}
