import { startImapServer } from '../../sandbox/mail/imapServer';
import { findDovecot, startDovecot } from '../support/dovecot';
import { describeImapAdapter } from './imapSuite';

describeImapAdapter(
  'IMAP with Gmail’s extensions',
  (accounts) => startImapServer({ gmail: true, accounts }),
  true,
);
describeImapAdapter(
  'IMAP without extensions',
  (accounts) => startImapServer({ gmail: false, accounts }),
  false,
);

if (findDovecot() === null) {
  it.skip('Dovecot is missing: apt-get install dovecot-imapd dovecot-lmtpd', () => undefined);
} else {
  describeImapAdapter('Dovecot', (accounts) => startDovecot({ accounts }), false);
}
