import { attributionsIn } from './attribution';
import { aboveRecipients, headerBlockAt } from './header-block';
import { linesOf, type Line } from './lines';

const ADDRESS = /[^\s<>"'(),:;@[\]]{1,64}@[^\s<>"'(),:;@[\]]{1,253}/u;
const MARKS = /^(?:\s*(?:>|&gt;|＞))+ ?/;
const MARK = />|&gt;|＞/g;

export interface Correspondents {
  /** The writer of the mail; null: not known. */
  readonly writer: string | null;
  /** Whom the mail is for: our side, and whoever was copied. */
  readonly recipients: ReadonlySet<string>;
}

/**
 * What a mail quotes of its own writer's earlier words: in a mail below ours, the mail that ours answered. Whose words they
 * are is read from the line above them ("On … Ann <ann@…> wrote:"); without an address there they are nobody's. Linear.
 */
export function ownWordsIn(quoted: readonly Line[], correspondents: Correspondents): string {
  const depths = quoted.map(({ raw }) => MARKS.exec(raw)?.[0].match(MARK)?.length ?? 0);
  const lines = linesOf(quoted.map(({ raw }) => raw.replace(MARKS, '')).join('\n'));
  const attributions = attributionsIn(lines);
  const own: string[] = [];
  let first: string | null = null;
  /** Heads that the line stands below, outermost first. */
  let heads: Head[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    const depth = depths[index] ?? 0;
    const end = attributions.get(index)?.end ?? headerBlockAt(lines, index)?.end;
    if (end !== undefined) {
      const address = senderIn(lines.slice(index, end + 1));
      first ??= address;
      heads = heads.filter((head) => head.depth < depth);
      heads.push({
        depth,
        isOwn: address !== null && isWriter(address, first, correspondents),
        marked: false,
      });
      index = end;
      continue;
    }
    if (line === undefined) break;
    if (!line.blank)
      heads = heads.filter((head) => depth > head.depth || (depth === head.depth && !head.marked));
    heads = heads.map((head) => (depth > head.depth ? { ...head, marked: true } : head));
    if (heads.at(-1)?.isOwn === true) own.push(line.raw.trimEnd());
  }
  return own.join('\n').trim();
}

interface Head {
  readonly depth: number;
  readonly isOwn: boolean;
  /** What it stands above carries more quote marks than itself: a line with as many as itself is below another's. */
  readonly marked: boolean;
}

/** Who wrote what stands below a head: the first address in it that is no recipient's, in lower case. */
export function senderIn(head: readonly Line[]): string | null {
  for (const { text } of aboveRecipients(head)) {
    const address = ADDRESS.exec(text)?.[0].toLowerCase();
    if (address !== undefined) return address;
  }
  return null;
}

/** Where people have their own addresses, and no house sends its outreach from. */
const FREE_MAIL =
  /@(?:gmail|googlemail|hotmail|outlook|live|msn|icloud|me|mac|aol|gmx|web|yahoo|ymail|rocketmail|proton|protonmail|mail|yandex|libero|virgilio|orange|wanadoo|free|laposte|t-online|uol|bol|terra|qq|163|naver|rediffmail|zoho)\.[a-z]{2,3}(?:\.[a-z]{2})?$/;

/** The writer by address; or by another address of theirs, which belongs to nobody on our side. */
function isWriter(address: string, outermost: string | null, correspondents: Correspondents): boolean {
  const { writer, recipients } = correspondents;
  if (address === writer) return true;
  if (outermost === null) return false;
  const isStranger = (one: string): boolean =>
    [...recipients].every((recipient) => domainOf(one) !== domainOf(recipient));
  // Who writes below their own earlier mail quotes what that answered inside of it.
  if (outermost === writer || (FREE_MAIL.test(outermost) && isStranger(outermost)))
    return address === outermost;
  return domainOf(address) !== domainOf(outermost) && isStranger(address);
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);
