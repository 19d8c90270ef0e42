/** One recipient's block of a message/delivery-status part (RFC 3464 section 2.3). Fields are null where absent. */
export interface RecipientStatus {
  readonly address: string | null;
  readonly originalAddress: string | null;
  /** `failed`, `delayed`, `delivered`, `relayed` or `expanded`, in lower case. */
  readonly action: string | null;
  /** RFC 3463, such as `5.1.1`. */
  readonly status: string | null;
  readonly diagnostic: string;
}

const ADDRESS = /<?([^\s<>;,"]{1,256}@[^\s<>;,"]{1,255})>?/;
const STATUS = /\b([245]\.\d{1,3}\.\d{1,3})\b/;

/** Reads the recipients of a delivery-status part; lines that follow no rule are skipped, as many programs write them. */
export function recipientStatuses(text: string): RecipientStatus[] {
  const unfolded = text.replace(/\r\n?/g, '\n').replace(/\n[ \t]+(?=\S)/g, ' ');
  const found: RecipientStatus[] = [];
  let fields = new Map<string, string>();
  const flush = (): void => {
    const recipient = recipientFrom(fields);
    if (recipient !== null) found.push(recipient);
    fields = new Map();
  };
  for (const line of unfolded.split('\n')) {
    const field = /^\s{0,4}([A-Za-z][A-Za-z-]{1,40})\s{0,4}:\s*(.*)$/.exec(line.slice(0, 2_000));
    if (field === null) {
      if (line.trim() === '') flush();
      continue;
    }
    const name = (field[1] ?? '').toLowerCase();
    // Some programs put no empty line between recipients.
    if (name === 'final-recipient' && fields.has('final-recipient')) flush();
    if (!fields.has(name)) fields.set(name, (field[2] ?? '').trim());
  }
  flush();
  return found;
}

function recipientFrom(fields: ReadonlyMap<string, string>): RecipientStatus | null {
  const final = addressIn(fields.get('final-recipient'));
  const original = addressIn(fields.get('original-recipient') ?? fields.get('x-actual-recipient'));
  const action =
    fields
      .get('action')
      ?.toLowerCase()
      .match(/^[a-z]+/)?.[0] ?? null;
  if (final === null && original === null && !fields.has('final-recipient')) return null;
  return {
    address: final,
    originalAddress: original,
    action,
    status: STATUS.exec(fields.get('status') ?? '')?.[1] ?? null,
    diagnostic: [fields.get('diagnostic-code'), fields.get('x-supplementary-info'), fields.get('status')]
      .filter(Boolean)
      .join(' '),
  };
}

const addressIn = (value: string | undefined): string | null => {
  const address = ADDRESS.exec(value ?? '')?.[1];
  return address === undefined ? null : bareAddress(address);
};

/** Without the decoration that reports put around an address. */
export const bareAddress = (address: string): string =>
  address.replace(/^(?:rfc822;|mailto:)+/i, '').replace(/^[.:'*-]+|[.:;'*\]-]+$/g, '');
