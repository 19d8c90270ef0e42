/** Subjects without the marks that mail programs put before an answer. */

/**
 * Words that mail programs put before the subject of an answer, in the languages of their menus. Forward marks are not
 * among them: a forwarded mail is no answer.
 */
const REPLY_WORDS = [
  're',
  'r',
  'aw',
  'antw',
  'antwort',
  'sv',
  'vs',
  'res',
  'resp',
  'rép',
  'rif',
  'odp',
  'ynt',
  'bls',
  'atb',
  'atbilde',
  'vá',
  'απ',
  'σχετ',
  'отв',
  'ответ',
  'відп',
  'رد',
  'השב',
  'ตอบ',
  'ตอบกลับ',
  'trả lời',
  '回复',
  '回覆',
  '答复',
  '答覆',
  '返信',
  '답장',
  '회신',
];

const PREFIX = new RegExp(
  `^(?:${[...REPLY_WORDS].sort((a, b) => b.length - a.length).join('|')})\\s*(?:[\\[(^]\\s*\\d{1,3}\\s*[\\])]?|\\*\\d{1,3})?\\s*[:：]\\s*`,
  'iu',
);

/** Marks that a gateway puts before everything: `[External]`, `[EXT]`. */
const BANNER = /^\[(?:ext|external|extern)\]\s*:?\s*/iu;
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const MAX_PREFIXES = 50;

interface Stripped {
  readonly bare: string;
  readonly replies: number;
}

function strip(subject: string): Stripped {
  let rest = subject.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim().slice(0, 2_000);
  let replies = 0;
  for (let round = 0; round < MAX_PREFIXES; round++) {
    const prefix = PREFIX.exec(rest);
    const banner = prefix ?? BANNER.exec(rest);
    if (banner === null) break;
    if (prefix !== null) replies++;
    rest = rest.slice(banner[0].length).trimStart();
  }
  return { bare: rest, replies };
}

/** The subject without reply prefixes, nested and numbered ones included, its white space made single. */
export function bareSubject(subject: string): string {
  return strip(subject).bare;
}

/** Whether the subject says that the mail answers another. */
export function isReplySubject(subject: string): boolean {
  return strip(subject).replies > 0;
}

/** Whether two subjects are the same but for reply prefixes, case and white space; empty ones never are. */
export function sameSubject(one: string, other: string): boolean {
  const bare = bareSubject(one).toLowerCase();
  return bare !== '' && bare === bareSubject(other).toLowerCase();
}
