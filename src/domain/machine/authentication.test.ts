import fc from 'fast-check';
import type { Header } from '../mail';
import { senderAuthentication } from './authentication';

const results = (value: string): Header => ({ name: 'authentication-results', value });
const from = (value: string): Header => ({ name: 'from', value });
const received: Header = { name: 'received', value: 'from mail.example.net by mx.google.com' };
const verdict = (...headers: Header[]): string => senderAuthentication(headers, 'mx.google.com');
const jane = from('Jane <jane@example.com>');

describe('the verdict on the sender', () => {
  it.each([
    ['mx.google.com; dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=example.com', 'pass'],
    [
      'mx.google.com; dkim=pass header.i=@example.com; spf=pass smtp.mailfrom=jane@example.com; dmarc=fail (p=NONE) header.from=example.com',
      'fail',
    ],
    [
      'mx.google.com; dkim=pass header.i=@example.com header.s=s1 header.b=abc; spf=none smtp.mailfrom=x@bounce.example.net',
      'pass',
    ],
    ['mx.google.com; dkim=pass header.d=mail.example.com', 'pass'],
    [
      'mx.google.com; spf=pass (google.com: domain of jane@example.com designates 192.0.2.1 as permitted sender) smtp.mailfrom=jane@example.com',
      'pass',
    ],
    ['mx.google.com; spf=pass smtp.mailfrom=example.com; dmarc=none header.from=example.com', 'pass'],
    ['mx.google.com; spf=pass smtp.mailfrom=bulk@example.net; dkim=pass header.d=example.net', 'fail'],
    ['mx.google.com; spf=softfail smtp.mailfrom=jane@example.com', 'fail'],
    ['mx.google.com; spf=pass smtp.helo=example.com', 'fail'],
    ['mx.google.com; dkim=pass header.d=notexample.com', 'fail'],
    ['mx.google.com; dmarc=temperror header.from=example.com', 'fail'],
    ['mx.google.com; none', 'fail'],
    ['mx.google.com 1; dmarc=pass header.from=example.com', 'pass'],
    ['MX.Google.com;\r\n\tdmarc=pass\r\n\theader.from=example.com', 'pass'],
    ['mx.google.com (a comment; dmarc=fail); dmarc = pass', 'pass'],
    ['mx.google.com; dkim=fail (dmarc=pass; (nested) said the sender) header.d=example.com', 'fail'],
    ['mx.google.com; spf=fail reason="dmarc=pass; really" smtp.mailfrom=jane@example.com', 'fail'],
    ['mx.google.com; x-dmarc=pass', 'fail'],
  ])('%s: %s', (value, expected) => {
    expect(verdict(results(value), jane)).toBe(expected);
  });

  it('is neutral where our server wrote nothing', () => {
    expect(verdict(jane)).toBe('neutral');
    expect(verdict(results('evil.example.net; dmarc=pass'), jane)).toBe('neutral');
    expect(
      verdict({ name: 'arc-authentication-results', value: 'i=1; mx.google.com; dmarc=pass' }, jane),
    ).toBe('neutral');
    expect(verdict(results('dmarc=pass; mx.google.com'), jane)).toBe('neutral');
  });

  it('hears only the topmost block of our server', () => {
    const genuine = results('mx.google.com; dmarc=fail header.from=example.com');
    const forged = results('mx.google.com; dmarc=pass header.from=example.com');
    expect(verdict(genuine, received, forged, jane)).toBe('fail');
    expect(verdict(genuine, forged, jane)).toBe('fail');
    expect(verdict(results('other.example.net; dmarc=pass'), received, genuine, jane)).toBe('fail');
    const silent = results('mx.google.com; spf=pass smtp.mailfrom=x@example.net; dkim=none');
    expect(verdict(silent, forged, jane)).toBe('fail');
  });

  it('joins headers of one method each that stand in a row, as chains of filters write them', () => {
    const spf = results('mx.google.com; spf=fail smtp.mailfrom=x@example.net');
    const dkim = results('mx.google.com; dkim=pass header.d=example.com');
    expect(verdict(spf, dkim, received, jane)).toBe('pass');
    expect(verdict(spf, received, dkim, jane)).toBe('fail');
  });

  it('never takes two senders for an aligned one', () => {
    const dkim = results('mx.google.com; dkim=pass header.d=example.com');
    expect(verdict(dkim, jane, from('Eve <eve@evil.example>'))).toBe('fail');
    expect(verdict(dkim, from('eve@evil.example, jane@example.com'))).toBe('fail');
    expect(verdict(dkim, from('"jane@example.com" <eve@evil.example>'))).toBe('fail');
  });

  it('takes no pass for another domain than that of From', () => {
    const other = results('mx.google.com; dmarc=pass header.from=evil.example');
    expect(verdict(other, jane)).toBe('fail');
    expect(verdict(results('mx.google.com; dmarc=pass header.from=mail.example.com'), jane)).toBe('pass');
    const pass = results('mx.google.com; dmarc=pass header.from=example.com');
    expect(verdict(pass, jane, from('Eve <eve@evil.example>'))).toBe('fail');
    expect(verdict(pass, from('eve@evil.example, Jane <jane@example.com>'))).toBe('fail');
    expect(verdict(pass, from('The team: ;'))).toBe('fail');
  });

  it('lets no header below a failed verdict change it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('authentication-results', 'received', 'x-other'), fc.string())),
        (lower) => {
          const headers = [
            results('mx.google.com; dmarc=fail'),
            jane,
            ...lower.map(([name, value]) => ({ name, value })),
          ];
          expect(senderAuthentication(headers, 'mx.google.com')).toBe('fail');
        },
      ),
    );
  });

  it('reads any header without throwing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('(', ')', '"', '\\', ';', '=', ' ', '\n', 'a', '.', '@') }),
        (value) => {
          expect(['pass', 'fail', 'neutral']).toContain(verdict(results(`mx.google.com;${value}`), jane));
        },
      ),
    );
  });
});
