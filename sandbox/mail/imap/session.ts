/** One IMAP connection: reads commands one at a time, keeps the client's view of its folder, pushes what changed. */
import type { Socket } from 'node:net';
import type { Account, Entry, Folder } from './model';
import { type Command, CommandReader, parseCommand, SyntaxProblem, tagOf } from './wire';
import { flagList } from './fetchItems';

interface Seen {
  readonly entry: Entry;
  modseq: number;
}

/** A refusal that the client is told as NO, with an optional response code. */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly code?: string,
  ) {
    super(message);
  }
}

/** What a connection needs of its server. */
export interface SessionHost {
  readonly gmail: boolean;
  login(address: string, password: string): Account | null;
  /** Tell the other sessions and the disk. */
  changed(account: Account): void;
  run(session: Session, command: Command): void;
  /** A mistake in the server itself: that connection ends, the others live on. */
  failed(error: unknown): void;
}

export class Session {
  account: Account | null = null;
  folder: Folder | null = null;
  readOnly = false;
  /** Set by IDLE: the tag to finish with DONE. */
  idleTag: string | null = null;
  /** Set by AUTHENTICATE without an initial response: takes the next line. */
  onLine: ((line: string) => void) | null = null;
  private view: Seen[] = [];
  private viewVersion = -1;
  private readonly reader: CommandReader;

  constructor(
    private readonly socket: Socket,
    readonly host: SessionHost,
  ) {
    this.reader = new CommandReader(() => {
      this.write('+ Ready\r\n');
    });
    socket.setNoDelay(true);
    socket.on('data', (chunk: Buffer) => {
      this.receive(chunk);
    });
  }

  write(text: string): void {
    if (this.socket.writable) this.socket.write(Buffer.from(text, 'latin1'));
  }

  untagged(text: string): void {
    this.write(`* ${text}\r\n`);
  }

  /** Ends the connection at once, as a lost network does. */
  drop(): void {
    this.socket.destroy();
  }

  end(): void {
    this.socket.end();
  }

  /** Opens a folder: the client's view begins with what is in it now. */
  open(folder: Folder | null, readOnly: boolean): void {
    this.folder = folder;
    this.readOnly = readOnly;
    this.view = folder === null ? [] : folder.entries.map(asSeen);
    this.viewVersion = this.account?.version ?? -1;
  }

  /** The client's view: sequence number n is at index n - 1. */
  entries(): readonly Entry[] {
    return this.view.map((seen) => seen.entry);
  }

  /** The client was just told the flags of this entry. */
  toldFlags(entry: Entry): void {
    const seen = this.view.find((candidate) => candidate.entry === entry);
    if (seen !== undefined) seen.modseq = entry.mail.modseq;
  }

  /** Tells what changed in the open folder since the client last heard. */
  sync(mayExpunge: boolean): void {
    if (this.folder === null || this.account === null || this.viewVersion === this.account.version) return;
    const present = new Set(this.folder.entries);
    if (mayExpunge) {
      // From the end, so that the numbers still to come stay true.
      for (const [index, seen] of [...this.view.entries()].reverse()) {
        if (present.has(seen.entry)) continue;
        this.view.splice(index, 1);
        this.untagged(`${index + 1} EXPUNGE`);
      }
      this.viewVersion = this.account.version;
    }
    const known = new Set(this.view.map((seen) => seen.entry));
    const fresh = this.folder.entries.filter((entry) => !known.has(entry));
    if (fresh.length > 0) {
      this.view.push(...fresh.map(asSeen));
      this.untagged(`${this.view.length} EXISTS`);
    }
    this.view.forEach((seen, index) => {
      const { entry } = seen;
      if (seen.modseq === entry.mail.modseq) return;
      seen.modseq = entry.mail.modseq;
      this.untagged(
        `${index + 1} FETCH (UID ${entry.uid} FLAGS ${flagList(entry)} MODSEQ (${entry.mail.modseq}))`,
      );
    });
  }

  private receive(chunk: Buffer): void {
    try {
      for (const raw of this.reader.push(chunk)) {
        if (this.onLine !== null) {
          const take = this.onLine;
          this.onLine = null;
          take(raw.texts[0] ?? '');
        } else if (this.idleTag !== null) {
          this.endIdle(raw.texts[0] ?? '');
        } else {
          this.execute(raw);
        }
      }
    } catch (error) {
      if (!(error instanceof SyntaxProblem)) this.host.failed(error);
      this.untagged(`BYE ${error instanceof SyntaxProblem ? error.message : 'Server error'}`);
      // The client may still send: nothing more of it is read.
      this.socket.destroySoon();
    }
  }

  private endIdle(line: string): void {
    const tag = this.idleTag ?? '*';
    this.idleTag = null;
    this.write(
      /^done$/i.test(line.trim()) ? `${tag} OK IDLE terminated\r\n` : `${tag} BAD Expected DONE\r\n`,
    );
  }

  private execute(raw: { texts: string[]; literals: Buffer[] }): void {
    try {
      this.host.run(this, parseCommand(raw));
    } catch (error) {
      if (error instanceof Refusal) {
        const code = error.code === undefined ? '' : `[${error.code}] `;
        this.write(`${tagOf(raw)} NO ${code}${error.message}\r\n`);
      } else if (error instanceof SyntaxProblem) {
        this.write(`${tagOf(raw)} BAD ${error.message}\r\n`);
      } else {
        throw error;
      }
    }
  }
}

const asSeen = (entry: Entry): Seen => ({ entry, modseq: entry.mail.modseq });
