import { citedIds, creatorOf, mayBeReport, newPeople, senderMatches } from './matching';

describe('citedIds', () => {
  it('gives the root first and each id once', () => {
    expect(citedIds({ references: ['<a>', '<b>', '<a>'], inReplyTo: '<b>' })).toEqual(['<a>', '<b>']);
    expect(citedIds({ references: ['<a>'], inReplyTo: '<c>' })).toEqual(['<a>', '<c>']);
    expect(citedIds({ references: [], inReplyTo: null })).toEqual([]);
  });

  it('keeps the root and the newest of a thousand', () => {
    const references = Array.from({ length: 1_000 }, (_, index) => `<${index}>`);
    const ids = citedIds({ references, inReplyTo: '<last>' });
    expect(ids).toHaveLength(30);
    expect([ids[0], ids.at(-1)]).toEqual(['<0>', '<last>']);
  });
});

describe('creatorOf', () => {
  const of = (to: string[], from: string | null, bcc: string[] = []) =>
    creatorOf({ to, bcc }, 'team@ours.test', from);

  it('is the recipient who answers, else the first', () => {
    const to = ['Ann@theirs.test', 'mia@theirs.test'];
    expect(of(to, 'MIA@theirs.test')).toBe('mia@theirs.test');
    expect(of(to, 'stranger@else.test')).toBe('Ann@theirs.test');
    expect(of(to, null)).toBe('Ann@theirs.test');
    expect(of([], 'mia@theirs.test')).toBeNull();
  });

  it('is never the mailbox itself, but who was written to as a blind copy', () => {
    const blind = ['ann@theirs.test', 'mia@theirs.test'];
    expect(of(['Team@ours.test'], 'mia@theirs.test', blind)).toBe('mia@theirs.test');
    expect(of([], 'mia@theirs.test', blind)).toBe('mia@theirs.test');
    expect(of(['team@ours.test'], 'mia@theirs.test')).toBeNull();
  });
});

describe('senderMatches', () => {
  it.each([
    [['mia@theirs.test'], [], true],
    [['MIA@Theirs.test'], [], true],
    [['mia+work@theirs.test'], [], true],
    [['mia@theirs.test'], ['mia@theirs.test'], true],
    [['mia@theirs.test', 'Mia+x@theirs.test'], [], true],
    [['mia@theirs.test', 'agent@agency.test'], [], false],
    [['mia@theirs.test'], ['agent@agency.test'], false],
    [['mia@theirs.test'], ['mia@theirs.test', 'agent@agency.test'], false],
    [['agent@agency.test'], [], false],
    [[], [], false],
  ])('From %p, Reply-To %p: %p', (from, replyTo, matches) => {
    expect(senderMatches(from, replyTo, 'mia@theirs.test')).toBe(matches);
  });

  it("does not mind Gmail's dots", () => {
    expect(senderMatches(['m.i.a@gmail.com'], [], 'mia@gmail.com')).toBe(true);
    expect(senderMatches(['m.i.a@theirs.test'], [], 'mia@theirs.test')).toBe(false);
  });
});

describe('newPeople', () => {
  it.each([
    [['team@ours.test'], []],
    [['Team+crm@Ours.test', 'mia@theirs.test'], []],
    [['team@ours.test', 'agent@agency.test'], ['agent@agency.test']],
    [['m.i.a@theirs.test'], ['m.i.a@theirs.test']],
  ])('%j: %j are new', (addressed, expected) => {
    expect(newPeople(addressed, ['team@ours.test', 'mia@theirs.test'])).toEqual(expected);
  });
});

describe('mayBeReport', () => {
  it.each([
    ['MAILER-DAEMON@mx.test', 'text/plain', true],
    ['postmaster@mx.test', null, true],
    ['bounces+123=x@mx.test', 'text/plain', true],
    [null, 'text/plain', true],
    ['mia@theirs.test', 'multipart/report', true],
    ['mia@theirs.test', 'text/plain', false],
    ['postmastery@theirs.test', 'text/plain', false],
  ])('From %p, %p: %p', (from, contentType, may) => {
    expect(mayBeReport({ from, contentType })).toBe(may);
  });
});
