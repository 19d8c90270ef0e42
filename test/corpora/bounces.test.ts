import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseMail } from '../../src/adapters/mailparser-mail';
import { recogniseMachine } from '../../src/domain/machine/recognise';
import type { MailKind } from '../../src/domain/mail';
import { cutText } from '../../src/domain/text/cut';
import { describeCorpus, filesIn, textOf } from './corpus';

type Expected = Record<string, readonly { readonly hardBounce: boolean }[]>;

describeCorpus('bounces', 'reports of about 80 mail systems', (path) => {
  const expected = JSON.parse(textOf(path, 'expected.json')) as Expected;
  const kinds = new Map<string, MailKind>();

  beforeAll(async () => {
    for (const file of filesIn(join(path, 'mails'), '.eml')) {
      const mail = await parseMail(readFileSync(join(path, 'mails', file)));
      kinds.set(file, recogniseMachine(mail, cutText(mail), mail.dateMs ?? 0));
    }
  }, 60_000);

  it('takes none of them for a human', () => {
    expect([...kinds].filter(([, { kind }]) => kind === 'human').map(([file]) => file)).toEqual([]);
    expect(kinds.size).toBe(315);
  });

  it('tells a dead address from every other trouble as expected, in at least 95 of 100', () => {
    const judged = [...kinds].flatMap(([file, kind]) =>
      kind.kind === 'bounce' && expected[file] !== undefined
        ? [{ file, permanent: kind.permanent, hard: expected[file].some(({ hardBounce }) => hardBounce) }]
        : [],
    );
    const wrong = judged.filter(({ permanent, hard }) => permanent !== hard);
    expect(judged.length).toBeGreaterThan(270);
    expect(wrong.length / judged.length).toBeLessThanOrEqual(0.05);
  });

  it('calls nothing a bounce for ever that is expected to be none, in more than 5 of 100', () => {
    const others = [...kinds].filter(([file]) => expected[file]?.every(({ hardBounce }) => !hardBounce));
    const lost = others.filter(([, kind]) => kind.kind === 'bounce' && kind.permanent);
    expect(lost.length / others.length).toBeLessThanOrEqual(0.05);
  });

  it('finds an address in at least 95 of 100', () => {
    const bounces = [...kinds.values()].filter((kind) => kind.kind === 'bounce');
    const nameless = bounces.filter(({ recipients }) => recipients.length === 0);
    expect(nameless.length / bounces.length).toBeLessThanOrEqual(0.05);
  });

  it('tells complaints from reports in which nobody complains', () => {
    const reports = [...kinds].filter(([file]) => file.startsWith('arf-')).map(([, { kind }]) => kind);
    expect(reports.filter((kind) => kind !== 'complaint' && kind !== 'automatic')).toEqual([]);
    expect(reports.filter((kind) => kind === 'complaint').length).toBeGreaterThanOrEqual(7);
  });

  it('calls nothing permanent whose status is temporary', () => {
    const recipients = [...kinds.values()].flatMap((kind) => (kind.kind === 'bounce' ? kind.recipients : []));
    expect(
      recipients.filter(({ status, permanent }) => permanent && status?.startsWith('4') === true),
    ).toEqual([]);
  });
});
