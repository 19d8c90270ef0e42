import { mailOf } from '../../../test/support/parsedMail';
import { cutText } from './cut';

const CREATOR = 'kim@creator.example';
const kept = (...lines: string[]): string =>
  cutText(
    mailOf({
      from: { address: CREATOR, name: 'Kim' },
      cc: [{ address: 'boss@brand.example', name: '' }],
      text: lines.join('\n'),
    }),
  ).signature;

const OURS = 'On Tue, 3 Mar 2026 at 15:12, Clara <team@brand.example> wrote:';

describe("what a mail quotes of its writer's own earlier words", () => {
  it('is kept with what stands below the mail, and nothing of ours with it', () => {
    expect(
      kept(
        'It is in my first mail',
        '',
        OURS,
        '> What is your number? Ours: +44 7700 900461',
        '>',
        `> On Tue, 3 Mar 2026 at 11:47, Kim <${CREATOR}> wrote:`,
        '>> Hi! My number is 0159 06218374',
        '>> Kim',
        '> All the best, Clara, +44 7700 900462',
      ),
    ).toBe('Hi! My number is 0159 06218374\nKim');
  });

  it('stands below a signature of the mail itself', () => {
    const text = kept(
      'Yes',
      '-- ',
      'Kim, 0171 1',
      OURS,
      '> Hello',
      `> On 3 Mar 2026 at 11:47, <${CREATOR}> wrote:`,
      '>> 0171 2',
    );
    expect(text).toBe('--\nKim, 0171 1\n\n0171 2');
  });

  it('ends where the mail that it answered begins', () => {
    expect(
      kept(
        'see below',
        OURS,
        '> Thanks!',
        `> On Tue, 3 Mar 2026 at 11:47, Kim <${CREATOR}> wrote:`,
        '>> Sure, 0159 06218374',
        '>> On Mon, 2 Mar 2026 at 09:30, Clara <team@brand.example> wrote:',
        '>>> Call us: +44 7700 900461',
      ),
    ).toBe('Sure, 0159 06218374');
  });

  it.each([
    ['by the address that the mail came from', CREATOR],
    ['by another address of theirs, at a provider for people', 'kim.films@gmail.com'],
  ])('is their own mail sent once more, known %s, without what it answered', (_how, address) => {
    expect(
      kept(
        'My details are below',
        `On Tue, 3 Mar 2026 at 15:12, Kim <${address}> wrote:`,
        '> Sure, 0159 06218374',
        '> On Mon, 2 Mar 2026 at 09:30, Clara <clara@agency.example> wrote:',
        '>> Ours: +44 7700 900461',
      ),
    ).toBe('Sure, 0159 06218374');
  });

  it('is known without quote marks, below the heads that Outlook writes', () => {
    const head = (from: string) => [
      `From: ${from}`,
      'Sent: Tuesday, March 3, 2026 3:12 PM',
      'To: someone',
      'Subject: Re: Paid collaboration',
      '',
    ];
    expect(
      kept(
        'see below',
        '',
        ...head('Clara <team@brand.example>'),
        'Our number: +44 7700 900461',
        '',
        ...head(`Kim <${CREATOR}>`),
        'Mine is 0159 06218374',
        '',
        ...head('Clara <team@brand.example>'),
        'Hello! +44 7700 900463',
      ),
    ).toBe('Mine is 0159 06218374');
  });

  it.each([
    ['From: Clara', `To: Kim <${CREATOR}>`, 'Subject: Re: Paid collaboration'],
    ['Dari: Clara', `Kepada: ${CREATOR}`, 'Subjek: Re: Kerja sama'],
    ['Von: Clara', `Cc: ${CREATOR}`, 'An: jemand', 'Betreff: Zusammenarbeit'],
  ])('is not what was written to them, where its writer has no address: %s', (from, ...fields) => {
    const head = [from, 'Date: Tuesday, March 3, 2026 3:12 PM', ...fields, ''];
    expect(kept('all clear, let us go', '', ...head, 'Ours: +44 7700 900461')).toBe('');
  });

  it.each([
    ['the outreach alone', [OURS, '> Our number: +44 7700 900461']],
    [
      'a colleague of ours',
      [
        OURS,
        '> see below',
        '> On 3 Mar 2026 at 11:47, Boss <boss@brand.example> wrote:',
        '>> +44 7700 900461',
      ],
    ],
    [
      'another colleague of the same house',
      [OURS, '> see below', '> On 3 Mar 2026 at 11:47, New <new@brand.example> wrote:', '>> +44 7700 900461'],
    ],
    [
      'somebody without an address',
      [OURS, '> see below', '> On 3 Mar 2026 at 11:47, Somebody wrote:', '>> +44 7700 900461'],
    ],
  ])('is not what it quotes of %s', (_whom, lines) => {
    expect(kept('Yes', '', ...lines)).toBe('');
  });
});

it('a mail of ours alone is no answer, though its head holds no address but theirs', () => {
  const mail = mailOf({
    from: { address: CREATOR, name: 'Kim' },
    to: [{ address: 'team@brand.example', name: '' }],
    text: `From: Clara\nDate: Tuesday, March 3, 2026 3:12 PM\nTo: ${CREATOR}\nSubject: Paid collaboration\n\nSay yes: +44 7700 900461`,
  });
  expect(cutText(mail).written).toBe('');
});
