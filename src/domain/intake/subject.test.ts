import fc from 'fast-check';
import { bareSubject, isReplySubject, sameSubject } from './subject';

describe('reply prefixes', () => {
  it.each([
    'Re: A collab',
    'RE: A collab',
    're:A collab',
    'AW: A collab',
    'Antw: A collab',
    'SV: A collab',
    'VS: A collab',
    'RES: A collab',
    'Rép : A collab',
    'RIF: A collab',
    'R: A collab',
    'Odp: A collab',
    'YNT: A collab',
    'Bls: A collab',
    'RE：A collab',
    'Отв: A collab',
    'ΑΠ: A collab',
    '回复: A collab',
    '回覆：A collab',
    '答复: A collab',
    '返信: A collab',
    '답장: A collab',
    'رد: A collab',
    'השב: A collab',
    'Trả lời: A collab',
    'ตอบ: A collab',
    'Re[2]: A collab',
    'Re (3): A collab',
    'Re^4: A collab',
    'Re: AW: RE: Re: A collab',
    '[External] Re: A collab',
    'Re: [EXT] A collab',
    '  re :  A   collab ',
    '\u200fRe: A collab',
  ])('%p answers "A collab"', (subject) => {
    expect(bareSubject(subject)).toBe('A collab');
    expect(isReplySubject(subject)).toBe(true);
    expect(sameSubject(subject, 'a COLLAB')).toBe(true);
  });

  it.each([
    'A collab',
    'Fwd: A collab',
    'WG: A collab',
    'TR: A collab',
    'Regarding: A collab',
    'Research: a collab',
    'Resume: a collab',
    'Sale: 50 % off',
    'Rabatt: ein Angebot',
    'Spring: a collab',
  ])('%p answers nothing', (subject) => {
    expect(isReplySubject(subject)).toBe(false);
    expect(bareSubject(subject)).toBe(subject);
  });

  it('no subject is the same as none', () => {
    expect(sameSubject('', '')).toBe(false);
    expect(sameSubject('Re:', 'Re: ')).toBe(false);
  });

  it('takes time that grows with the subject only, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 500 }), (subject) => {
        expect(bareSubject(`Re: ${bareSubject(subject)}`)).toBe(bareSubject(subject));
      }),
    );
    expect(bareSubject('Re: '.repeat(100_000)).length).toBeLessThan(2_001);
  });
});
