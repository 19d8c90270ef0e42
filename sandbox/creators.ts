/** The creators at their mail programs: they were written to, and act on their cues. */

import { CAST, type Act, type Creator, type Cue } from './cast';
import { composeMail, composeReply } from './mail/compose';
import { composeAutoReply, composeBounce } from './mail/composeAutomatic';
import type { ImapServer } from './mail/imapServer';
import type { AcceptedMail } from './mail/smtpServer';

/** A creator of this round of the campaign. */
interface Player {
  readonly creator: Creator;
  readonly address: string;
  readonly mailbox: string;
  /** The mail that is answered next: the outreach, then whatever came last. */
  newest: Buffer;
  stagesGot: number;
}

export interface CreatorsOptions {
  readonly imap: ImapServer;
  readonly mailboxes: readonly string[];
  /** Each start of the sandbox is a round with people of its own. */
  readonly round: number;
  readonly tell: (event: string) => void;
}

export class Creators {
  private readonly players = new Map<string, Player>();
  private readonly timers = new Set<NodeJS.Timeout>();

  constructor(private readonly options: CreatorsOptions) {}

  /** The outreach mails stand in Sent, as if the team had sent them this morning; from now on the creators play. */
  async begin(): Promise<void> {
    for (const creator of CAST) await this.writeTo(creator);
    for (const player of this.players.values()) this.cue(player, (cue) => cue.after === 'start');
  }

  /** A mail of ours reached somebody. */
  received(mail: AcceptedMail): void {
    for (const recipient of mail.envelope.to) {
      const player = this.players.get(recipient.toLowerCase());
      if (player === undefined) continue;
      player.newest = mail.raw;
      player.stagesGot += 1;
      this.cue(player, (cue) => cue.after === 'stage' && cue.stage === player.stagesGot);
    }
  }

  stop(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
  }

  private async writeTo(creator: Creator): Promise<void> {
    const mailbox = this.options.mailboxes[creator.mailbox];
    if (mailbox === undefined) return;
    const suffix = this.options.round === 1 ? '' : `.${this.options.round}`;
    const address = `${creator.key}${suffix}@creators.sandbox`;
    const dateMs = Date.now() - 3_600_000;
    const { raw } = await composeMail({
      from: mailbox,
      to: address,
      subject: `Would you feature our ${creator.shop}?`,
      text: `Hi ${creator.name.split(' ')[0] ?? ''},\n\nwe love your videos. Would you like to feature our ${creator.shop} on TikTok Shop?\n\nBest,\nthe talent team`,
      dateMs,
    });
    await this.options.imap.deliver(mailbox, raw, {
      folder: this.options.imap.sentFolder,
      seen: true,
      internalDateMs: dateMs,
    });
    this.players.set(address, { creator, address, mailbox, newest: raw, stagesGot: 0 });
  }

  private cue(player: Player, matches: (cue: Cue) => boolean): void {
    for (const [cue, act] of player.creator.beats) {
      if (!matches(cue)) continue;
      const timer = setTimeout(() => {
        this.timers.delete(timer);
        this.perform(player, act).catch((error: unknown) => {
          this.options.tell(
            `${player.creator.name} could not act: ${error instanceof Error ? error.message : 'no reason'}`,
          );
        });
      }, cue.seconds * 1_000);
      this.timers.add(timer);
    }
  }

  private async perform(player: Player, act: Act): Promise<void> {
    const { imap } = this.options;
    const { mailbox, newest: answering } = player;
    switch (act.kind) {
      case 'reply': {
        const mail = await composeReply({
          answering,
          text: act.text,
          fromName: player.creator.name,
          ...(act.from === undefined ? {} : { from: act.from }),
        });
        await imap.deliver(mailbox, mail.raw);
        this.options.tell(`${player.creator.name} writes: ${act.text.split('\n')[0] ?? ''}`);
        return;
      }
      case 'auto-reply':
        await imap.deliver(mailbox, (await composeAutoReply({ answering, text: act.text })).raw);
        this.options.tell(`${player.creator.name}'s mail program says: out of office`);
        return;
      case 'bounce':
        await imap.deliver(mailbox, (await composeBounce({ answering, status: '5.1.1' })).raw);
        this.options.tell(`mail to ${player.creator.name} bounces`);
        return;
      case 'colleague': {
        const mail = await composeReply({ answering, from: mailbox, to: player.address, text: act.text });
        await imap.deliver(mailbox, mail.raw, { folder: imap.sentFolder, seen: true });
        this.options.tell(`a colleague writes to ${player.creator.name} by hand`);
        return;
      }
    }
  }
}
