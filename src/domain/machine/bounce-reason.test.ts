import { bounceReason } from './bounce-reason';

describe('why a mail was not delivered', () => {
  it.each([
    ['5.1.1', 'smtp; 550 5.1.1 The email account that you tried to reach does not exist.'],
    [null, 'Unknown user: mia@creator.example'],
    [null, 'host mx.creator.example said: 550 no such user (in reply to RCPT TO command)'],
    [null, '550 <mia@creator.example>: Recipient address rejected: User unknown in local recipient table'],
    [null, '192.0.2.1 does not like recipient.\nRemote host said: 550 no such user'],
    [null, '550 mx.creator.example... 550 Host unknown'],
    ['5.0.0', 'smtp; 542 mia@creator.example Rejected'],
    ['5.1.10', 'smtp; 550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup'],
  ])('the address is dead: %s %s', (status, text) => {
    expect(bounceReason(status, text)).toBe('dead_address');
  });

  it.each([
    ['the box is full', '5.2.2', 'smtp; 552 5.2.2 over quota'],
    ['filing failed', '5.1.1', `x-unix; procmail: Couldn't create "/var/spool/mail/mia": No such user`],
    ['the mail itself was refused', null, '550 no such user (in reply to end of DATA command)'],
    [
      'nobody says what was answered so',
      null,
      'Server mx.creator.example failed with: 550 No such user here',
    ],
    ['policy', '5.7.1', 'smtp; 550 5.7.1 Message rejected due to local policy'],
  ])('the address may be alive: %s', (_, status, text) => {
    expect(bounceReason(status, text)).not.toBe('dead_address');
  });
});
