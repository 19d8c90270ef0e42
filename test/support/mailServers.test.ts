import { startImapServer } from '../../sandbox/mail/imapServer';
import { findDovecot, startDovecot } from './dovecot';
import { describeMailServer } from './mailServerSuite';

jest.setTimeout(60_000);

describeMailServer('the sandbox IMAP server with Gmail’s manners', (accounts) =>
  startImapServer({ gmail: true, accounts }),
);
describeMailServer('the sandbox IMAP server without them', (accounts) =>
  startImapServer({ gmail: false, accounts }),
);

if (findDovecot() === null) {
  it.skip('Dovecot is missing: apt-get install dovecot-imapd dovecot-lmtpd', () => undefined);
} else {
  describeMailServer('Dovecot', (accounts) => startDovecot({ accounts }));
}
