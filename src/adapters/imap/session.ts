/** One authenticated IMAP connection: the port `MailSession` over imapflow. */

import type { ImapFlow, SearchObject } from 'imapflow';
import {
  MailboxUnreachable,
  NoSentFolder,
  type MailHead,
  type MailLocation,
  type MailSession,
} from '../../activities/ports';
import { sameSubject } from '../../domain/intake/subject';
import { isMailFailure, reasonOf } from './connect';
import { HEAD_QUERY, headOf, isMail, type FolderView } from './heads';
import { leanPlan } from './lean';
import { untilPush } from './untilPush';
import { within } from './within';
import { byCitation, byMessageId, isSearchable, since } from './searches';

type Folder = MailSession['folders'][number];

/** Heads fetched by one command. */
const HEADS_AT_ONCE = 50;
/** Mails to one address that are looked through for a subject, newest first. */
const SENT_TO_LOOKED_AT = 50;
/** Most answers are shorter, and had with one command; of the others only what is read. A change of it is a change of message keys. */
const BEGINNING_BYTES = 32 * 1024;
const LOGOUT_MS = 1_000;
/** How long a live server may take to answer where nobody else keeps it busy. */
const AWAKE_MS = 15_000;

export class ImapSession implements MailSession {
  readonly gmail: boolean;
  /** Folders in which the server announced mail that no look has covered yet. */
  readonly #announced = new Set<string>();
  /** UIDNEXT of a folder when it was last looked through. */
  readonly #seenUpTo = new Map<string, number>();
  #closed = false;
  /** The open folder was selected for the work that is about to begin. */
  #justOpened = false;

  private constructor(
    private readonly mailbox: string,
    private readonly client: ImapFlow,
    readonly folders: readonly Folder[],
  ) {
    this.gmail = client.capabilities.has('X-GM-EXT-1');
    client.on('exists', ({ path }) => this.#announced.add(path));
    client.on('mailboxOpen', () => {
      this.#justOpened = true;
    });
    client.on('close', () => {
      this.#closed = true;
    });
    this.#closed = !client.usable;
  }

  static async start(mailbox: string, client: ImapFlow): Promise<ImapSession> {
    try {
      const listed = await client.list();
      const pathOf = (use: string): string | null =>
        listed.find((folder) => folder.specialUse === use && !folder.flags.has('\\Noselect'))?.path ?? null;
      const [all, sent] = [pathOf('\\All'), pathOf('\\Sent')];
      const folders: readonly Folder[] =
        all !== null && client.capabilities.has('X-GM-EXT-1')
          ? [{ path: all, role: 'all' }]
          : [
              { path: 'INBOX', role: 'inbox' },
              ...(sent === null ? [] : [{ path: sent, role: 'sent' as const }]),
            ];
      if (folders.every(({ role }) => role === 'inbox')) throw new NoSentFolder(mailbox);
      return new ImapSession(mailbox, client, folders);
    } catch (error) {
      client.close();
      throw castError(mailbox, error);
    }
  }

  get closed(): boolean {
    return this.#closed || !this.client.usable;
  }

  /** Whether the server names this capability (RFC 9051, section 7.2.2) after the login. */
  offers(capability: string): boolean {
    return this.client.capabilities.has(capability);
  }

  /** Whether the server answers within that time. A connection that does not is closed. */
  async alive(withinMs: number): Promise<boolean> {
    if (this.closed) return false;
    const answered = this.client.noop().then(
      () => true,
      () => false,
    );
    const alive = (await within(withinMs, answered)) ?? false;
    if (!alive) this.client.close();
    return alive && !this.closed;
  }

  async status(folder: string): Promise<{ readonly uidValidity: string; readonly lastUid: number }> {
    const status = await this.#cast(() => this.client.status(folder, { uidNext: true, uidValidity: true }));
    if (status === false || status.uidNext === undefined || status.uidValidity === undefined)
      throw this.#unreachable('STATUS was refused');
    return { uidValidity: String(status.uidValidity), lastUid: status.uidNext - 1 };
  }

  headsAfter(folder: string, afterUid: number, limit: number): Promise<readonly MailHead[]> {
    return this.#in(folder, async (view) => {
      this.#announced.delete(folder);
      this.#seenUpTo.set(folder, this.#uidNext());
      const found = await this.#search({ uid: `${afterUid + 1}:*` });
      // `n:*` names the last message even when nothing is newer than n.
      const uids = found.filter((uid) => uid > afterUid);
      const heads: MailHead[] = [];
      for (let first = 0; first < uids.length && heads.length < limit; first += HEADS_AT_ONCE)
        heads.push(...(await this.#heads(view, uids.slice(first, first + HEADS_AT_ONCE))));
      if (heads.length >= limit) this.#announced.add(folder);
      return heads.slice(0, limit);
    });
  }

  headsSince(folder: string, sinceMs: number): Promise<readonly MailHead[]> {
    return this.#in(folder, async (view) => {
      const heads = await this.#heads(view, await this.#search(since(sinceMs)));
      return heads.filter((head) => head.receivedAtMs >= sinceMs);
    });
  }

  async threadHeads(thread: Parameters<MailSession['threadHeads']>[0]): Promise<readonly MailHead[]> {
    const { gmailThreadId, messageIds, creatorAddress, sinceMs } = thread;
    const ofThread: SearchObject | null =
      this.gmail && gmailThreadId !== null ? { threadId: gmailThreadId } : byCitation(messageIds);
    const heads: MailHead[] = [];
    for (const { path, role } of this.folders) {
      heads.push(
        ...(await this.#in(path, async (view) => {
          const cited = ofThread === null ? [] : await this.#search(ofThread);
          // An answer may cite nothing at all.
          const written =
            role === 'sent' || creatorAddress === null || !isSearchable(creatorAddress)
              ? []
              : await this.#search({ from: creatorAddress, ...since(sinceMs) });
          const found = await this.#heads(view, [...new Set([...cited, ...written])]);
          return found.filter((head) => cited.includes(head.location.uid) || head.receivedAtMs >= sinceMs);
        })),
      );
    }
    return heads.sort((a, b) => a.receivedAtMs - b.receivedAtMs || a.location.uid - b.location.uid);
  }

  async findSent(messageId: string): Promise<MailHead | null> {
    return this.#in(this.#sentFolder(), async (view) => {
      const heads = await this.#heads(view, await this.#search(byMessageId(messageId, this.gmail)));
      return heads.find((head) => head.inSent && head.messageId === messageId) ?? null;
    });
  }

  async findSentTo(address: string, subject: string): Promise<MailHead | null> {
    if (!isSearchable(address)) return null;
    return this.#in(this.#sentFolder(), async (view) => {
      const uids = (await this.#search({ or: [{ to: address }, { bcc: address }] })).slice(
        -SENT_TO_LOOKED_AT,
      );
      const heads = await this.#heads(view, uids);
      const matches = (head: MailHead): boolean =>
        head.inSent &&
        [...head.to, ...head.bcc].some((to) => to.toLowerCase() === address.toLowerCase()) &&
        sameSubject(head.subject, subject);
      return [...heads].reverse().find(matches) ?? null;
    });
  }

  source(location: MailLocation, maxBytes: number): Promise<Buffer | null> {
    const read = async (view: FolderView): Promise<Buffer | null> => {
      if (view.uidValidity !== location.uidValidity) return null;
      const beginning = await this.#beginning(location.uid, Math.min(maxBytes, BEGINNING_BYTES) + 1);
      if (beginning === null || beginning.length <= Math.min(maxBytes, BEGINNING_BYTES)) return beginning;
      const source =
        (await this.#lean(location.uid, maxBytes)) ?? (await this.#beginning(location.uid, maxBytes + 1));
      if (source !== null && source.length > maxBytes)
        throw new RangeError(`The mail is larger than ${maxBytes} bytes.`);
      return source;
    };
    return this.#in(location.folder, read, false);
  }

  markUnread(location: MailLocation): Promise<'unread' | 'gone'> {
    return this.#in(location.folder, async (view) => {
      if (view.uidValidity !== location.uidValidity) return 'gone';
      const uid = String(location.uid);
      await this.client.messageFlagsRemove(uid, ['\\Seen'], { uid: true });
      // STORE says OK for a UID that is not there.
      const message = await this.client.fetchOne(uid, { uid: true, flags: true }, { uid: true });
      if (message === false) return 'gone';
      if (message.flags?.has('\\Seen') !== false)
        throw this.#unreachable('the server kept a mail marked as read');
      return 'unread';
    });
  }

  /** On a server without IDLE the time runs out, and the caller's sweep is the poll. */
  waitForMail(folder: string, maxMs: number, signal: AbortSignal): Promise<void> {
    return this.#in(folder, async () => {
      const isNew = (): boolean =>
        this.#announced.has(folder) || this.#uidNext() > (this.#seenUpTo.get(folder) ?? 0);
      if (isNew() || signal.aborted || maxMs <= 0) return;
      await untilPush(this.client, maxMs, signal);
      if (this.closed) throw this.#unreachable('the connection was lost while waiting for mail');
      // Ends the IDLE, and proves that the connection outlived it.
      if (!(await this.alive(AWAKE_MS))) throw this.#unreachable('it does not answer any more');
    });
  }

  /** Calls back once, when the connection ends. */
  whenClosed(listener: () => void): void {
    this.client.once('close', listener);
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.client.usable) {
      const bye = this.client.logout().then(
        () => true,
        () => false,
      );
      await within(LOGOUT_MS, bye);
    }
    this.client.close();
  }

  async #beginning(uid: number, bytes: number): Promise<Buffer | null> {
    const query = { uid: true, source: { start: 0, maxLength: bytes } };
    const message = await this.client.fetchOne(String(uid), query, { uid: true });
    return message === false ? null : (message.source ?? null);
  }

  /** Null: the whole source has to be had. */
  async #lean(uid: number, maxBytes: number): Promise<Buffer | null> {
    const found = await this.client.fetchOne(String(uid), { uid: true, bodyStructure: true }, { uid: true });
    const plan = found === false ? null : leanPlan(found.bodyStructure, maxBytes);
    if (plan === null) return null;
    const message = await this.client.fetchOne(String(uid), plan.query, { uid: true });
    return message === false ? null : plan.assemble(message);
  }

  #sentFolder(): string {
    const folder = this.folders.find(({ role }) => role === 'all' || role === 'sent');
    if (folder === undefined) throw new NoSentFolder(this.mailbox);
    return folder.path;
  }

  #uidNext(): number {
    return this.client.mailbox === false ? 0 : this.client.mailbox.uidNext;
  }

  /** Opens a folder for some commands; for a look as the server sees it now. */
  async #in<T>(path: string, work: (view: FolderView) => Promise<T>, isLook = true): Promise<T> {
    return this.#cast(async () => {
      if (this.closed) throw this.#unreachable('the connection is closed');
      const lock = await this.client.getMailboxLock(path);
      try {
        // An open folder shows new mail only when the server was given a chance to tell.
        if (isLook && !this.#justOpened && !(await this.alive(AWAKE_MS)))
          throw this.#unreachable('it does not answer any more');
        this.#justOpened = false;
        const { mailbox } = this.client;
        if (mailbox === false) throw this.#unreachable('the folder could not be opened');
        const role = this.folders.find((folder) => folder.path === path)?.role ?? 'inbox';
        return await work({ path, role, uidValidity: String(mailbox.uidValidity), gmail: this.gmail });
      } finally {
        lock.release();
      }
    });
  }

  /** UIDs, ascending. A search that was not answered with a list never looks like one that found nothing. */
  async #search(query: SearchObject): Promise<number[]> {
    const found = await this.client.search(query, { uid: true });
    if (!Array.isArray(found)) throw this.#unreachable('SEARCH was not answered');
    return found;
  }

  async #heads(view: FolderView, uids: readonly number[]): Promise<MailHead[]> {
    const heads: MailHead[] = [];
    for (let first = 0; first < uids.length; first += HEADS_AT_ONCE) {
      const range = uids.slice(first, first + HEADS_AT_ONCE).join(',');
      const messages = await this.client.fetchAll(range, HEAD_QUERY, { uid: true });
      heads.push(...messages.filter(isMail).map((message) => headOf(message, view)));
    }
    return heads.sort((a, b) => a.location.uid - b.location.uid);
  }

  async #cast<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw castError(this.mailbox, error);
    }
  }

  #unreachable(why: string): MailboxUnreachable {
    return new MailboxUnreachable(this.mailbox, null, why);
  }
}

function castError(mailbox: string, error: unknown): unknown {
  return isMailFailure(error) ? new MailboxUnreachable(mailbox, null, reasonOf(error)) : error;
}
