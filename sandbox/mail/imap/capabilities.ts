import type { Session } from './session';

const ALWAYS = ['IMAP4rev1', 'SASL-IR', 'LITERAL+', 'ID', 'ENABLE', 'NAMESPACE', 'IDLE', 'UIDPLUS', 'MOVE'];
const EXTENSIONS = [...ALWAYS, 'UNSELECT', 'CONDSTORE', 'SPECIAL-USE', 'LIST-EXTENDED'];

/** What the server offers in the session's state, as CAPABILITY lists it. */
export function capabilities(session: Session): string {
  const offered = session.account === null ? [...EXTENSIONS, 'AUTH=PLAIN'] : EXTENSIONS;
  return (session.host.gmail ? [...offered, 'X-GM-EXT-1'] : offered).join(' ');
}
