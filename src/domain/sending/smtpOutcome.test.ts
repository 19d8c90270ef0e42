import fc from 'fast-check';
import { smtpOutcome, type SmtpFailure } from './smtpOutcome';

const failure = (over: Partial<SmtpFailure>): SmtpFailure => ({
  phase: 'data',
  reply: null,
  bodyStarted: true,
  ...over,
});
const phases = ['connect', 'login', 'mail', 'rcpt', 'data'] as const;

describe('smtpOutcome', () => {
  it('without a reply is unknown if and only if a byte of the mail was given', () => {
    for (const phase of phases) {
      expect(smtpOutcome(failure({ phase }))).toEqual({ kind: 'unknown' });
      expect(smtpOutcome(failure({ phase, bodyStarted: false }))).toMatchObject({ kind: 'not_sent' });
    }
  });

  it('is never unknown with a 4xx or 5xx reply', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...phases),
        fc.integer({ min: 400, max: 599 }),
        fc.string(),
        (phase, code, text) => {
          expect(smtpOutcome(failure({ phase, reply: `${code} ${text}` })).kind).not.toBe('unknown');
        },
      ),
    );
  });

  it('is never a refusal for a 4xx reply', () => {
    fc.assert(
      fc.property(fc.constantFrom(...phases), fc.integer({ min: 400, max: 499 }), (phase, code) => {
        expect(smtpOutcome(failure({ phase, reply: `${code} 4.7.0 no` })).kind).toBe('not_sent');
      }),
    );
  });

  it.each([
    ['5.1.1', 'dead_address'],
    ['5.1.2', 'dead_address'],
    ['5.1.10', 'dead_address'],
    ['5.2.1', 'dead_address'],
    ['5.1.8', 'policy'],
    ['5.2.2', 'policy'],
    ['5.7.1', 'policy'],
    ['5.0.0', 'policy'],
  ])('at RCPT TO with %s is %s', (enhanced, cause) => {
    expect(smtpOutcome(failure({ phase: 'rcpt', reply: `550 ${enhanced} no` }))).toEqual({
      kind: 'refused',
      cause,
      response: `550 ${enhanced}`,
    });
  });

  it.each([
    ['rcpt', '550 No such user here', 'dead_address'],
    ['rcpt', '554 No', 'policy'],
    ['data', '550 No', 'policy'],
    ['mail', '550 5.1.1 Not you', 'policy'],
  ] as const)('at %s with "%s" is %s', (phase, reply, cause) => {
    expect(smtpOutcome(failure({ phase, reply }))).toMatchObject({ kind: 'refused', cause });
  });

  it('tells the codes of a reply in several lines, and nothing of its text', () => {
    const reply = '550-5.7.1 [creator@example.net] is blocked\n550 5.7.1 See the policy';
    expect(JSON.stringify(smtpOutcome(failure({ reply })))).toBe(
      '{"kind":"refused","cause":"policy","response":"550 5.7.1"}',
    );
  });

  it.each([
    ['mail', '530 5.7.0 Authentication Required', 'login_refused'],
    ['mail', '503 5.5.1 Bad sequence', 'provider_later'],
    ['login', '534 5.7.9 Application-specific password required', 'login_refused'],
    ['rcpt', '550 5.4.5 Daily limit', 'provider_quota'],
  ] as const)('at %s with "%s" is %s', (phase, reply, cause) => {
    expect(smtpOutcome(failure({ phase, reply }))).toMatchObject({ kind: 'not_sent', cause });
  });
});
