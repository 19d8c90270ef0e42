import { startImapServer } from '../../sandbox/mail/imapServer';
import { findDovecot, startDovecot } from '../support/dovecot';
import { describeIntake } from './intakeSuite';

describeIntake('intake with Gmail’s extensions', (accounts) => startImapServer({ gmail: true, accounts }));
describeIntake('intake without extensions', (accounts) => startImapServer({ gmail: false, accounts }));

if (findDovecot() === null) {
  it.skip('Dovecot is missing: apt-get install dovecot-imapd dovecot-lmtpd', () => undefined);
} else {
  describeIntake('intake on Dovecot', (accounts) => startDovecot({ accounts }));
}
