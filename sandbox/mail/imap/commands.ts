/** The commands of RFC 3501 and the extensions that the server offers, by name. */
import { capabilities } from './capabilities';
import { authenticatePlain, login } from './loginCommands';
import { append, create, list, select, status } from './folderCommands';
import { copy, expunge, fetch, search, store } from './mailCommands';
import { Refusal, type Session } from './session';
import { type Command, SyntaxProblem } from './wire';

/** What a command says after its tag: `OK …`. Null: it has answered, or will, by itself. */
type Handler = (session: Session, command: Command) => string | null;

const ok = (): string => 'OK Completed';

const ANY_STATE: Readonly<Record<string, Handler>> = {
  CAPABILITY: (session) => {
    session.untagged(`CAPABILITY ${capabilities(session)}`);
    return ok();
  },
  ID: (session) => {
    session.untagged('ID ("name" "sandbox")');
    return ok();
  },
  NOOP: ok,
  LOGOUT: (session, command) => {
    session.untagged('BYE Logging out');
    session.write(`${command.tag} OK Completed\r\n`);
    session.end();
    return null;
  },
};

const LOGGED_OUT: Readonly<Record<string, Handler>> = { LOGIN: login, AUTHENTICATE: authenticatePlain };

const LOGGED_IN: Readonly<Record<string, Handler>> = {
  ENABLE: (session) => {
    session.untagged('ENABLED CONDSTORE');
    return ok();
  },
  NAMESPACE: (session) => {
    session.untagged('NAMESPACE (("" "/")) NIL NIL');
    return ok();
  },
  LIST: list,
  LSUB: list,
  SUBSCRIBE: ok,
  UNSUBSCRIBE: ok,
  STATUS: status,
  CREATE: create,
  APPEND: append,
  SELECT: (session, command) => select(session, command, false),
  EXAMINE: (session, command) => select(session, command, true),
  IDLE: (session, command) => {
    session.write('+ idling\r\n');
    session.sync(true);
    session.idleTag = command.tag;
    return null;
  },
};

const SELECTED: Readonly<Record<string, Handler>> = {
  CHECK: ok,
  CLOSE: (session, command) => {
    if (!session.readOnly) expunge(session, command, true);
    session.open(null, false);
    return ok();
  },
  UNSELECT: (session) => {
    session.open(null, false);
    return ok();
  },
  EXPUNGE: (session, command) => expunge(session, command, false),
  'UID EXPUNGE': (session, command) => expunge(session, command, false),
  SEARCH: search,
  'UID SEARCH': search,
  FETCH: fetch,
  'UID FETCH': fetch,
  STORE: store,
  'UID STORE': store,
  COPY: (session, command) => copy(session, command, false),
  'UID COPY': (session, command) => copy(session, command, false),
  MOVE: (session, command) => copy(session, command, true),
  'UID MOVE': (session, command) => copy(session, command, true),
};

/** RFC 3501 7.4.1: no EXPUNGE while sequence numbers of a running command must stay true. */
const NO_EXPUNGE = new Set(['FETCH', 'STORE', 'SEARCH']);

function handlerOf(session: Session, name: string): Handler {
  const always = ANY_STATE[name];
  if (always !== undefined) return always;
  const [loggedOut, loggedIn, selected] = [LOGGED_OUT[name], LOGGED_IN[name], SELECTED[name]];
  if (loggedOut !== undefined && session.account === null) return loggedOut;
  if (loggedIn !== undefined && session.account !== null) return loggedIn;
  if (selected !== undefined && session.folder !== null) return selected;
  if (loggedOut ?? loggedIn ?? selected) throw new Refusal(`${name} is not possible in this state`);
  throw new SyntaxProblem(`Unknown command ${name.replace(/[^A-Z0-9 -]/g, '?').slice(0, 40)}`);
}

export function runCommand(session: Session, command: Command): void {
  const answer = handlerOf(session, command.name)(session, command);
  if (answer === null) return;
  session.sync(!NO_EXPUNGE.has(command.name));
  session.write(`${command.tag} ${answer}\r\n`);
}
