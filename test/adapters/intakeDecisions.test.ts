import { startImapServer } from '../../sandbox/mail/imapServer';
import { findDovecot, startDovecot } from '../support/dovecot';
import { describeDecisions } from './decideSuite';

describeDecisions('decisions with Gmail’s extensions', (accounts) =>
  startImapServer({ gmail: true, accounts }),
);
describeDecisions('decisions without extensions', (accounts) => startImapServer({ gmail: false, accounts }));

if (findDovecot() === null) {
  it.skip('Dovecot is missing: apt-get install dovecot-imapd dovecot-lmtpd', () => undefined);
} else {
  describeDecisions('decisions on Dovecot', (accounts) => startDovecot({ accounts }));
}
