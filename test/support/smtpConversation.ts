/** One scripted SMTP session (RFC 5321, AUTH of RFC 4954, PIPELINING): answers as its script says. */
import type { Socket } from 'node:net';
import type { Fault, Script, TakenMail } from './scriptedSmtp';

export interface Answers {
  readonly script: Script;
  logsIn(user: string, password: string): boolean;
  take(mail: Omit<TakenMail, 'messageId' | 'acceptedAtMs'>): Promise<void>;
}

const OFFERS = [
  '250-scripted.test',
  '250-PIPELINING',
  '250-8BITMIME',
  '250-AUTH PLAIN LOGIN',
  '250 SIZE 26214400',
];
const DOT = '\r\n.\r\n';

export class SmtpConversation {
  private pending = '';
  private user = '';
  private from = '';
  private to: string[] = [];
  /** Set while a message comes in: what came of it, as latin1. */
  private body: string | null = null;
  private bodyFaultDone = false;
  /** Set while a command waits for one more line, as AUTH does. */
  private onLine: ((line: string) => void) | null = null;
  /** True: nothing is read or said any more. */
  private silent = false;
  /** True while a taken message is handed on: its answer comes first. */
  private busy = false;

  constructor(
    private readonly socket: Socket,
    private readonly answers: Answers,
  ) {}

  begin(): void {
    this.socket.on('data', (chunk: Buffer) => {
      if (this.silent) return;
      this.pending += chunk.toString('latin1');
      this.work();
    });
    this.answer(this.answers.script.greeting, '220 scripted.test ESMTP');
  }

  /** Says the ordinary answer, or does what the script has in its place. False: the step did not go well. */
  private answer(fault: Fault | undefined, ordinary: string): boolean {
    if (fault === undefined) {
      this.say(ordinary);
      return ordinary.startsWith('2') || ordinary.startsWith('3');
    }
    if (typeof fault === 'object') {
      this.say('garbage' in fault ? fault.garbage : fault.reply);
      // RFC 5321 3.8: after 421 the server ends the connection.
      if (!('reply' in fault) || !fault.reply.startsWith('421')) return false;
      this.socket.end();
    } else if (fault === 'drop') {
      this.socket.destroySoon();
    } else if (fault === 'reset') {
      this.socket.resetAndDestroy();
    }
    this.silent = true;
    return false;
  }

  private say(line: string): void {
    if (this.socket.writable) this.socket.write(`${line}\r\n`);
  }

  private work(): void {
    while (!this.silent && !this.busy) {
      if (this.body !== null) {
        if (!this.readBody()) return;
        continue;
      }
      const newline = this.pending.indexOf('\n');
      if (newline < 0) return;
      const line = this.pending.slice(0, newline).replace(/\r$/, '');
      this.pending = this.pending.slice(newline + 1);
      const take = this.onLine;
      this.onLine = null;
      if (take !== null) take(line);
      else this.command(line);
    }
  }

  private command(line: string): void {
    const { script } = this.answers;
    const verb = line.split(/[\s:]/, 1)[0]?.toUpperCase() ?? '';
    switch (verb) {
      case 'EHLO':
      case 'HELO':
        this.answer(script.ehlo, OFFERS.join('\r\n'));
        return;
      case 'AUTH':
        this.auth(line);
        return;
      case 'MAIL':
        this.to = [];
        this.from = addressIn(line);
        this.answer(script.mail, '250 2.1.0 OK');
        return;
      case 'RCPT':
        if (this.answer(script.rcpt, '250 2.1.5 OK')) this.to.push(addressIn(line));
        return;
      case 'DATA':
        this.data();
        return;
      case 'QUIT':
        if (this.answer(script.quit, '221 2.0.0 Bye')) this.socket.end();
        return;
      case 'RSET':
      case 'NOOP':
        this.say('250 2.0.0 OK');
        return;
      default:
        this.say('502 5.5.1 Unknown command');
    }
  }

  private auth(line: string): void {
    const [, mechanism = '', initial] = line.split(' ');
    const finish = (user: string, password: string): void => {
      const good = this.answers.logsIn(user, password);
      const ordinary = good ? '235 2.7.0 Accepted' : '535 5.7.8 Username and Password not accepted';
      if (this.answer(this.answers.script.auth, ordinary)) this.user = user;
    };
    const plain = (base64: string): void => {
      const [, user = '', password = ''] = decode(base64).split('\0');
      finish(user, password);
    };
    if (mechanism.toUpperCase() === 'PLAIN' && initial !== undefined) {
      plain(initial);
    } else if (mechanism.toUpperCase() === 'PLAIN') {
      this.ask('', plain);
    } else {
      this.ask('Username:', (user) => {
        this.ask('Password:', (password) => {
          finish(decode(user), decode(password));
        });
      });
    }
  }

  private ask(question: string, take: (line: string) => void): void {
    this.say(`334 ${Buffer.from(question).toString('base64')}`);
    this.onLine = take;
  }

  private data(): void {
    // A client that pipelines sends DATA before it knows that RCPT was refused (RFC 2920 3.1).
    if (this.to.length === 0) this.say('503 5.5.1 No recipient');
    else if (this.answer(this.answers.script.data, '354 Go ahead')) this.body = '\r\n';
  }

  /** Takes what came of the body. True: the body is complete, or the connection is at its end. */
  private readBody(): boolean {
    const body = `${this.body ?? ''}${this.pending}`;
    this.body = body;
    this.pending = '';
    const { body: midway, dot } = this.answers.script;
    if (midway !== undefined && !this.bodyFaultDone && body.length >= midway.afterBytes) {
      this.bodyFaultDone = true;
      this.answer(midway.fault, '');
      return true;
    }
    const end = body.indexOf(DOT);
    if (end < 0) return false;
    this.pending = body.slice(end + DOT.length);
    this.body = null;
    // The CRLF put in front lets a dot be found, and unstuffed, in the first line as well.
    const text = `${body.slice(0, end)}\r\n`.replace(/\r\n\.\./g, '\r\n.').slice(2);
    const refused = dot !== undefined && !(dot.taken ?? !isReply(dot.fault));
    if (refused) {
      this.answer(dot.fault, '');
      return true;
    }
    this.busy = true;
    const raw = Buffer.from(text, 'latin1');
    this.answers.take({ from: this.from, to: this.to, user: this.user, raw }).then(
      () => {
        this.afterTaking(dot?.fault, '250 2.0.0 OK');
      },
      () => {
        this.afterTaking(undefined, '451 4.3.0 The test could not file the copy');
      },
    );
    return true;
  }

  private afterTaking(fault: Fault | undefined, ordinary: string): void {
    this.busy = false;
    this.answer(fault, ordinary);
    this.work();
  }
}

const isReply = (fault: Fault): boolean => typeof fault === 'object' && 'reply' in fault;
const decode = (base64: string): string => Buffer.from(base64, 'base64').toString('utf8');
const addressIn = (line: string): string => /<([^>]*)>/.exec(line)?.[1] ?? '';
