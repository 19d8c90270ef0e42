import {
  getCountries,
  getCountryCallingCode,
  isSupportedCountry,
  type CountryCode,
} from 'libphonenumber-js/max';
import type { FoundContact, Span } from '../verdict';
import { groupsOf, linkCandidates, shapedCandidates, type Candidate } from './candidates';
import type { Language } from './language';
import { normalise, type NormalisedText } from './normalise';
import { readNumber, type ReadNumber } from './numberReading';
import {
  goesOn,
  isDead,
  isOtherThing,
  labelOf,
  surroundings,
  takesBack,
  type NumberLabel,
} from './phoneContext';
import { regionContext, type RegionContext } from './regionOrder';
import { spokenCandidates } from './spokenNumbers';
import { vcardPhones } from './vcards';
import { saysItIsOnWhatsapp } from './whatsappSaid';

/** Where contacts are looked for: what the creator wrote, their signature, and the vCards they attached. */
export interface ContactText {
  readonly written: string;
  readonly signature: string;
  readonly vcards: readonly string[];
}

export interface PhoneContext {
  /** ISO 3166-1 alpha-2 region of the campaign, for numbers that nothing else places; null: unknown. */
  readonly defaultRegion: string | null;
  readonly languageHint?: Language | null;
  /** Country of an address found in the same mail. */
  readonly addressRegion?: string | null;
  /** E.164 numbers of our own side: never a creator's contact. */
  readonly ownNumbers?: readonly string[];
  /** Spans of addresses already found: house numbers and postcodes in them are no phones. */
  readonly addressSpans?: Readonly<Partial<Record<'written' | 'signature', readonly Span[]>>>;
}

interface Numbered {
  readonly start: number;
  readonly end: number;
  readonly link: boolean;
  readonly read: ReadNumber;
  /** Its digits, where they are written as words. */
  readonly spoken?: string;
}

/** Nobody writes that many numbers; a text that holds more is a list of something else, or an attack on the parser. */
const MAX_CANDIDATES = 20;
const MAX_TEXT_CHARS = 20_000;
const MAX_GROUPS = 8;

const DATES =
  /(?<![0-9.+/-])(?:[0-3]?[0-9][./-][01]?[0-9][./-](?:19|20)[0-9]{2}|[01]?[0-9]\/[0-3]?[0-9]\/(?:19|20)?[0-9]{2}|(?:19|20)[0-9]{2}[./-][01]?[0-9][./-][0-3]?[0-9]|(?:19|20)[0-9]{2}\s?[-/]\s?(?:19|20)[0-9]{2})(?![0-9])(?:\s+[0-2]?[0-9](?::[0-5][0-9]|h|\s?(?:uhr|am|pm))?(?![0-9\s.-]*[0-9]{3}))?|(?<![0-9])[0-2]?[0-9]:[0-5][0-9]/giu;

/** ISO 13616, as people space it. The label may be glued to a number ("WA08…"). */
const IBANS =
  /(?<![\p{L}\p{N}])(?!WA|HP|PH|NO)[A-Z]{2}[0-9]{2}(?:\s?[A-Z0-9]{4}){2,7}(?:\s?[A-Z0-9]{1,4})?(?![\p{L}\p{N}])/gu;

/** What only looks like a number, as blanks: offsets stay. */
function withoutLookalikes(text: string): string {
  const blank = (found: string): string => found.replace(/[^\n]/g, ' ');
  return text.replace(DATES, blank).replace(IBANS, blank);
}

function isoRegion(region: string | null | undefined): CountryCode | null {
  const upper = region?.toUpperCase() ?? '';
  return isSupportedCountry(upper) ? upper : null;
}

function readPiece(text: string, start: number, end: number, context: RegionContext): ReadNumber | null {
  return readNumber(text.slice(start, end), start, end, context);
}

/** The numbers in one candidate: the whole, else its lines, else the longest stretch of groups that is a number, and what is left. */
function numbersIn(text: string, candidate: Candidate, context: RegionContext): Numbered[] {
  const { start, end, link, spoken } = candidate;
  const piece = text.slice(start, end);
  if (spoken !== undefined) {
    const read = readNumber(spoken, start, end, context);
    return read?.valid === true ? [{ start, end, link, read, spoken }] : [];
  }
  if (link) {
    const read = readNumber(`+${piece}`, start, end, context);
    return read === null ? [] : [{ start, end, link, read }];
  }
  const whole = readPiece(text, start, end, context);
  // With a country code, a number that is complete only over several lines was broken by the line's length.
  if (whole?.valid === true && (piece.startsWith('+') || !piece.includes('\n')))
    return [{ start, end, link, read: whole }];
  if (piece.includes('\n')) {
    const lines = [...piece.matchAll(/[^\n]+/g)].flatMap((line) => {
      const from = start + line.index + (line[0].length - line[0].trimStart().length);
      return line[0].replace(/[^0-9]/g, '').length < 6
        ? []
        : numbersIn(text, { start: from, end: start + line.index + line[0].trimEnd().length, link }, context);
    });
    if (lines.some(({ read }) => read.valid)) return lines;
  }
  if (whole?.valid === true) return [{ start, end, link, read: whole }];
  const groups = groupsOf(text, candidate).slice(0, MAX_GROUPS);
  for (let size = groups.length - 1; size >= 1; size--) {
    for (let first = 0; first + size <= groups.length; first++) {
      const from = groups[first]?.start ?? start;
      const to = groups[first + size - 1]?.end ?? end;
      const digits = text.slice(from, to).replace(/[^0-9]/g, '').length;
      if (digits < 7 || digits > 16) continue;
      const read = readPiece(text, from, to, context);
      if (read?.valid !== true) continue;
      const left = groups.slice(0, first);
      const right = groups.slice(first + size);
      return [
        ...rest(text, left, context),
        { start: from, end: to, link, read },
        ...rest(text, right, context),
      ];
    }
  }
  return whole === null ? [] : [{ start, end, link, read: whole }];
}

function rest(
  text: string,
  groups: readonly { start: number; end: number }[],
  context: RegionContext,
): Numbered[] {
  const start = groups[0]?.start;
  const end = groups.at(-1)?.end;
  if (start === undefined || end === undefined || text.slice(start, end).replace(/[^0-9]/g, '').length < 7)
    return [];
  return numbersIn(text, { start, end, link: false }, context).filter(({ read }) => read.valid);
}

/** How sure it is that these digits are a number to call; null: they are not. */
function confidenceOf(number: Numbered, label: NumberLabel, written: string, alone: boolean): number | null {
  const { read } = number;
  const digits = written.replace(/[^0-9]/g, '').length;
  if (number.link) return read.valid ? 0.99 : 0.7;
  if (label === 'other') return null;
  const named = label !== 'none' || alone;
  if (read.valid) {
    if (named) return digits >= 7 ? 0.97 * read.certainty : null;
    if (read.international)
      return written.includes('+') || written.startsWith('00')
        ? 0.92
        : read.mobile && digits >= 11
          ? 0.7
          : null;
    const separated = /[0-9][\s().-]+[0-9]/.test(written);
    if (read.mobile && digits >= 9)
      return (separated || written.startsWith('0') ? 0.85 : 0.75) * read.certainty;
    // Where the country is certain, eight digits in groups are enough: Norway, Singapore, Hong Kong.
    if (read.mobile && digits === 8 && separated && read.certainty >= 0.9) return 0.65;
    return digits >= 9 && (separated || written.startsWith('0')) ? 0.65 * read.certainty : null;
  }
  // 07700 900461: of a range not in use, but written as phones are and at home where the text is.
  if (!named && !read.international && /^0[0-9]*[ .-]/.test(written))
    return digits >= 10 && digits <= 11 && read.certainty >= 0.9 ? 0.5 : null;
  if (read.international && written.includes('+')) return digits >= 10 ? (named ? 0.7 : 0.5) : null;
  return named && label !== 'none' && digits >= 9 && digits <= 13 ? 0.5 : null;
}

/** Below this a number is shown to a person as doubtful. */
const DOUBTFUL_BELOW = 0.5;

function findIn(
  text: NormalisedText,
  original: string,
  source: 'written' | 'signature',
  context: RegionContext,
  addresses: readonly Span[],
): FoundContact[] {
  const clean = withoutLookalikes(text.text);
  const spoken = spokenCandidates(clean);
  const shaped = shapedCandidates(clean).filter(
    ({ start, end }) => !spoken.some((other) => start < other.end && end > other.start),
  );
  const candidates = [...linkCandidates(text.text), ...spoken, ...shaped]
    .sort((a, b) => a.start - b.start)
    .slice(0, MAX_CANDIDATES);
  const international = candidates
    .filter((candidate) => candidate.link || clean[candidate.start] === '+')
    .flatMap((candidate) => numbersIn(clean, candidate, context))
    .flatMap(({ read }) =>
      read.valid && read.region !== null ? [{ region: read.region, at: -1e9, by: 'country' as const }] : [],
    );
  const known = { ...context, mentions: [...context.mentions, ...international] };
  const numbers = candidates.flatMap((candidate) =>
    numbersIn(candidate.link ? text.text : clean, candidate, known),
  );
  const labels: NumberLabel[] = [];
  const alone = clean.replace(/[^\p{L}]/gu, '').length === 0;

  return numbers.flatMap((number, index): FoundContact[] => {
    const { start, end, link, read } = number;
    const next = numbers[index + 1];
    const previous = numbers[index - 1];
    const written = number.spoken ?? text.text.slice(start, end);
    const around = surroundings(clean, start, end, previous?.end ?? 0, next?.start ?? clean.length);
    const span = text.original(start, end);
    const inAddress = addresses.some((address) => span.start < address.end && span.end > address.start);
    const own = link ? 'whatsapp' : labelOf(around, next === undefined);
    const correctsPrevious = previous !== undefined && replaces(clean, previous, number);
    // "WhatsApp: A or B", "… A. Sorry, that is the old one, use B": the second has no label of its own.
    const label =
      own !== 'other' && labels[index - 1] === 'whatsapp' && (goesOn(around.before) || correctsPrevious)
        ? 'whatsapp'
        : own;
    labels[index] = label;
    if (inAddress && !written.startsWith('+') && !LABEL_IN_ADDRESS.test(around.before)) return [];
    if (!link && (isOtherThing(around) || gluedToLetters(clean, start, end))) return [];
    if (isDead(around, next === undefined)) return [];
    if (next !== undefined && replaces(clean, number, next)) return [];
    const confidence = confidenceOf(number, label, written, alone);
    if (confidence === null) return [];
    return [
      {
        kind: label === 'whatsapp' ? 'whatsapp' : 'phone',
        value:
          label === 'whatsapp' || /(?<!\p{L})cel/iu.test(around.before) ? onMobile(read.e164) : read.e164,
        evidence: original.slice(span.start, span.end),
        source,
        span,
        confidence: Math.round(confidence * 100) / 100,
        doubtful: confidence < DOUBTFUL_BELOW,
      },
    ];
  });
}

/** The writer takes the first number back and gives the second instead. */
function replaces(text: string, first: Numbered, second: Numbered): boolean {
  return first.read.e164 !== second.read.e164 && takesBack(text.slice(first.end, second.start));
}

/** In an address a number is a door or a postcode unless it is called a phone. */
const LABEL_IN_ADDRESS =
  /(?:tel|phone|mobile|mob|whatsapp|(?<!\p{L})wa|(?<!\p{L})hp|cel|zalo|sđt|โทร|call|هاتف|جوال|واتساب)[\s.:)]{0,4}$/iu;

/** WhatsApp runs on mobiles, which Argentina dials with a 9 that people leave out at home. */
function onMobile(e164: string): string {
  return /^\+54[1-8][0-9]{9}$/.test(e164) ? `+549${e164.slice(3)}` : e164;
}

/** Digits inside a code (`AB123456789`, `GB29 NWBK 6016…`). A label may touch its number (`WA0812…`). */
function gluedToLetters(text: string, start: number, end: number): boolean {
  const before = /(\p{L}+)[-_]?$/u.exec(text.slice(Math.max(0, start - 20), start));
  if (
    before !== null &&
    !/^(?:wa|whatsapp|wpp|wsp|zap|tel|tlf|hp|ph|phone|cel|cell|mob|mobile|no|nr|call|at|m|t|p|und|y|e|o|or|เบอร์|โทร|sđt)$/iu.test(
      before[1] ?? '',
    ) &&
    !/[\u0e00-\u0e7f]$/.test(before[0])
  )
    return true;
  return /^(?:\p{L}\p{L}?[0-9]|[_#@]|\s[A-Z]{4}\s?[0-9])/u.test(text.slice(end, end + 8));
}

/** `kode negara 62`, `country code +44`: says where the numbers beside are at home. */
const CODE_MENTION =
  /(?:code|código|codigo|kode|kod|vorwahl|ländervorwahl|indicatif|prefisso|prefijo)[^0-9\n]{0,14}([1-9][0-9]{0,2})(?![0-9])/giu;
const MAIN_REGION: Readonly<Record<string, CountryCode>> = {
  '1': 'US',
  '7': 'RU',
  '39': 'IT',
  '44': 'GB',
  '47': 'NO',
  '61': 'AU',
  '212': 'MA',
  '358': 'FI',
};

function codeMentions(text: string): { region: CountryCode; at: number; by: 'country' }[] {
  return [...text.matchAll(CODE_MENTION)].flatMap((match) => {
    const code = match[1] ?? '';
    const region =
      MAIN_REGION[code] ?? getCountries().find((country) => getCountryCallingCode(country) === code);
    return region === undefined ? [] : [{ region, at: match.index, by: 'country' as const }];
  });
}

/** One entry a number: WhatsApp outranks phone, the surer reading outranks the other. */
function merged(contacts: readonly FoundContact[]): FoundContact[] {
  const best = new Map<string, FoundContact>();
  for (const contact of contacts) {
    const known = best.get(contact.value);
    if (known === undefined) {
      best.set(contact.value, contact);
      continue;
    }
    const winner =
      known.kind === contact.kind
        ? contact.confidence > known.confidence
          ? contact
          : known
        : known.kind === 'whatsapp'
          ? known
          : contact;
    best.set(contact.value, winner);
  }
  return [...best.values()];
}

/** The mail's only number is the one that "it is on WhatsApp too" speaks of. */
function labelledElsewhere(contacts: readonly FoundContact[], text: string): readonly FoundContact[] {
  const [only] = contacts;
  if (only === undefined || contacts.length > 1 || only.kind === 'whatsapp' || !saysItIsOnWhatsapp(text))
    return contacts;
  return [{ ...only, kind: 'whatsapp', value: onMobile(only.value) }];
}

/** Phone and WhatsApp numbers of the creator's side as E.164, with the text they stand in. Linear in the text, which is read up to 20,000 characters. */
export function findPhones(text: ContactText, context: PhoneContext): FoundContact[] {
  const sources = (['written', 'signature'] as const).map((source) => ({
    source,
    original: text[source].slice(0, MAX_TEXT_CHARS),
    normalised: normalise(text[source].slice(0, MAX_TEXT_CHARS)),
  }));
  const all = sources.map(({ normalised }) => normalised.text).join('\n');
  const shared = regionContext(
    all,
    isoRegion(context.addressRegion),
    isoRegion(context.defaultRegion),
    context.languageHint ?? null,
  );
  const elsewhere = [...shared.mentions, ...codeMentions(all)].map((mention) => ({ ...mention, at: -1e9 }));
  const own = new Set(context.ownNumbers ?? []);
  const found = sources.flatMap(({ source, original, normalised }) => {
    const here = regionContext(normalised.text, null, null, null).mentions;
    const mentions = [...here, ...codeMentions(normalised.text), ...elsewhere];
    return findIn(
      normalised,
      original,
      source,
      { ...shared, mentions },
      context.addressSpans?.[source] ?? [],
    );
  });
  const contacts = merged([...found, ...vcardPhones(text.vcards, { ...shared, mentions: elsewhere })]).filter(
    ({ value }) => !own.has(value),
  );
  return [...labelledElsewhere(contacts, all)];
}
