/** LOGIN and AUTHENTICATE PLAIN (RFC 3501 6.2, RFC 4616, RFC 4959). */
import { capabilities } from './capabilities';
import { Refusal, type Session } from './session';
import { type Command, SyntaxProblem, textOf } from './wire';

function enter(session: Session, address: string, password: string): string {
  const account = session.host.login(address, password);
  // The words of Gmail's refusal; the code is RFC 5530.
  if (account === null) throw new Refusal('Invalid credentials (Failure)', 'AUTHENTICATIONFAILED');
  session.account = account;
  return `OK [CAPABILITY ${capabilities(session)}] Logged in`;
}

export function login(session: Session, command: Command): string {
  return enter(session, textOf(command.args[0]), textOf(command.args[1]));
}

function enterPlain(session: Session, base64: string): string {
  const [, address = '', password = ''] = Buffer.from(base64, 'base64').toString('utf8').split('\0');
  return enter(session, address, password);
}

export function authenticatePlain(session: Session, command: Command): string | null {
  if (textOf(command.args[0]).toUpperCase() !== 'PLAIN') throw new Refusal('Unsupported mechanism');
  const initial = command.args[1];
  if (initial !== undefined) return enterPlain(session, textOf(initial));
  session.write('+ \r\n');
  session.onLine = (line) => {
    session.write(`${command.tag} ${answerTo(session, line)}\r\n`);
  };
  return null;
}

function answerTo(session: Session, line: string): string {
  if (line.trim() === '*') return 'BAD Cancelled';
  try {
    return enterPlain(session, line);
  } catch (error) {
    if (error instanceof Refusal) return `NO [${error.code ?? 'CANNOT'}] ${error.message}`;
    if (error instanceof SyntaxProblem) return `BAD ${error.message}`;
    throw error;
  }
}
