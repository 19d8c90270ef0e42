import fc from 'fast-check';
import { bodyStructure, envelope } from './bodyStructure';
import { type MimeNode, parseMime } from './mime';
import { CommandReader, parseCommand, SyntaxProblem } from './wire';

jest.setTimeout(60_000);

/** Texts that are more often than not nearly right. */
const nearly = (words: readonly string[]) =>
  fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary', maxLength: 6 })), {
    maxLength: 40,
  });

const command = nearly([
  'a',
  ' ',
  'UID',
  'FETCH',
  '(',
  ')',
  '"',
  '\\',
  '{3}\r\n',
  '{0}\r\n',
  '\r\n',
  '[',
  ']',
  '1:*',
]);
const mail = nearly([
  '\r\n',
  '\n',
  '--b',
  '--',
  ': ',
  'Content-Type: multipart/mixed; boundary=b\r\n',
  'message/rfc822',
  '\r',
]);

function inBounds(node: MimeNode, from: number, to: number): boolean {
  const ordered = from <= node.start && node.start <= node.body && node.body <= node.end && node.end <= to;
  const inner = node.message === null ? node.children : [node.message];
  return ordered && inner.every((child) => inBounds(child, node.body, node.end));
}

describe('hostile input', () => {
  it('is a command or a syntax problem, whatever the bytes and wherever they are cut', () => {
    fc.assert(
      fc.property(command, fc.nat(20), (words, cutAt) => {
        const bytes = Buffer.from(words.join(''), 'latin1');
        const reader = new CommandReader(() => undefined);
        try {
          for (const part of [bytes.subarray(0, cutAt), bytes.subarray(cutAt)]) {
            for (const raw of reader.push(part)) parseCommand(raw);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(SyntaxProblem);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('is a mail whose parts lie within each other, and can be described', () => {
    fc.assert(
      fc.property(mail, (words) => {
        const raw = Buffer.from(words.join(''), 'latin1');
        const node = parseMime(raw);
        expect(inBounds(node, 0, raw.length)).toBe(true);
        expect(bodyStructure(node, true)).toMatch(/^\(.*\)$/s);
        expect(envelope(node)).toMatch(/^\(.*\)$/s);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads a literal as it stands, also when it comes in pieces', () => {
    let asked = 0;
    const reader = new CommandReader(() => asked++);
    expect(reader.push(Buffer.from('a APPEND INBOX (\\Seen) {7}\r\nab'))).toEqual([]);
    const [raw] = reader.push(Buffer.from('\r\n(")\r\n'));
    expect(asked).toBe(1);
    expect(parseCommand(raw!)).toEqual({
      tag: 'a',
      name: 'APPEND',
      args: [
        { kind: 'atom', text: 'INBOX' },
        { kind: 'list', items: [{ kind: 'atom', text: '\\Seen' }] },
        { kind: 'string', bytes: Buffer.from('ab\r\n(")') },
      ],
    });
  });

  it('takes no time with thousands of parts and headers', () => {
    const parts = '--b\r\n\r\nx\r\n'.repeat(200_000);
    const headers = 'X-Same: y\r\n folded\r\n'.repeat(100_000);
    const node = parseMime(
      Buffer.from(`${headers}Content-Type: multipart/mixed; boundary=b\r\n\r\n${parts}`),
    );
    expect(node.headers).toHaveLength(100_001);
    expect(node.children.length).toBeLessThanOrEqual(1000);
  });
});
