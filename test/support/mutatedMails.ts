/** Mails that nobody meant to send: bytes, lines and parts of real ones changed at random, the same for the same seed. */

/** Mulberry32: enough to scatter, and the same on every machine. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const FRAGMENTS = [
  '\r\n',
  '\r\n\r\n',
  '>',
  '> > ',
  'On Tue, Mar 3, 2026 at 10:15 AM A <a@b.example> wrote:\r\n',
  '--b\r\n',
  '-- \r\n',
  'From: ',
  'Content-Type: multipart/mixed; boundary=b\r\n\r\n',
  'Content-Transfer-Encoding: base64\r\n',
  'Content-Type: message/rfc822\r\n\r\n',
  'Content-Type: text/html; charset=utf-7\r\n\r\n',
  '<div>',
  '<blockquote>',
  '<table><tr><td>',
  '&nbsp;',
  '=?utf-8?q?=FF=FE?=',
  '=E2=80=AE',
  '\0',
  '\ud83d',
  'out of office until 3 March',
  '+1 (555) 010-99',
] as const;

const MAX_COPIES = 2_000;
const MAX_BYTES = 1_500_000;

/** `source` after a few random changes; `others` are mails of which pieces are spliced in. */
export function mutated(source: Buffer, others: readonly Buffer[], random: () => number): Buffer {
  const below = (limit: number): number => Math.floor(random() * limit);
  let mail = source;
  for (let changes = 1 + below(4); changes > 0; changes--) {
    const at = below(mail.length + 1);
    const length = below(Math.min(4_000, mail.length - at + 1));
    const before = mail.subarray(0, at);
    const after = mail.subarray(at + (random() < 0.5 ? length : 0));
    mail = Buffer.concat([before, inserted(mail.subarray(at, at + length), others, random), after]);
    if (mail.length > MAX_BYTES) mail = mail.subarray(0, MAX_BYTES);
  }
  return mail;
}

function inserted(piece: Buffer, others: readonly Buffer[], random: () => number): Buffer {
  const below = (limit: number): number => Math.floor(random() * limit);
  const fragment = FRAGMENTS[below(FRAGMENTS.length)] ?? '';
  switch (below(5)) {
    case 0:
      return Buffer.alloc(0);
    case 1:
      return Buffer.from(fragment.repeat(1 + below(MAX_COPIES)));
    case 2:
      return Buffer.concat(Array.from({ length: 1 + below(200) }, () => piece));
    case 3: {
      const other = others[below(others.length)] ?? piece;
      const from = below(other.length);
      return other.subarray(from, from + below(8_000));
    }
    default:
      return Buffer.from(Array.from({ length: 1 + below(60) }, () => below(256)));
  }
}
