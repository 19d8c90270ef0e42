import { isSupportedCountry, type CountryCode } from 'libphonenumber-js/max';
import type { FoundContact, Span } from '../verdict';
import { linkCandidates, shapedCandidates, type Candidate } from './candidates';
import type { Language } from './language';
import { normalise, type NormalisedText } from './normalise';
import { confidenceOf, gluedToLetters, LABEL_IN_ADDRESS } from './phoneCertainty';
import {
  goesOn,
  isDead,
  isOtherThing,
  labelOf,
  surroundings,
  takesBack,
  type NumberLabel,
  type Surroundings,
} from './phoneContext';
import { codeMentions } from './phonePlaces';
import { numbersIn, withoutLookalikes, type Numbered } from './phoneReadings';
import { mentionsIn, regionContext, type RegionContext } from './regionOrder';
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

/** Nobody writes that many numbers; a text that holds more is a list of something else, or an attack on the parser. */
const MAX_CANDIDATES = 20;
const MAX_TEXT_CHARS = 20_000;

function isoRegion(region: string | null | undefined): CountryCode | null {
  const upper = region?.toUpperCase() ?? '';
  return isSupportedCountry(upper) ? upper : null;
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
  const readIn = (candidate: Candidate, where: RegionContext): readonly Numbered[] =>
    numbersIn(candidate.link ? text.text : clean, candidate, where);
  const homes = candidates.map((candidate) =>
    readIn(candidate, known).flatMap(({ read }) =>
      read.valid && read.mobile && read.region !== null ? [read.region] : [],
    ),
  );
  // Nobody has numbers of two countries without saying so: each is read again by where the others are at home.
  const numbers = candidates.flatMap((candidate, index) =>
    readIn(candidate, { ...known, siblings: homes.filter((_, other) => other !== index).flat() }),
  );
  const labels: NumberLabel[] = [];
  const alone = clean.replace(/[^\p{L}]/gu, '').length === 0;
  const aroundOf = ({ start, end }: Numbered, index: number): Surroundings =>
    surroundings(clean, start, end, numbers[index - 1]?.end ?? 0, numbers[index + 1]?.start ?? clean.length);
  const things = numbers.map(
    (number, index) =>
      !number.link &&
      (isOtherThing(aroundOf(number, index)) ||
        gluedToLetters(clean, number.start, number.end) ||
        labelOf(aroundOf(number, index), index > 0, index + 1 === numbers.length) === 'other'),
  );

  return numbers.flatMap((number, index): FoundContact[] => {
    if (things[index] === true) return [];
    const { start, end, link, read } = number;
    const follows = things.slice(0, index).includes(false);
    const last = !things.slice(index + 1).includes(false);
    const next = things[index + 1] === true ? undefined : numbers[index + 1];
    const previous = things[index - 1] === true ? undefined : numbers[index - 1];
    const written = number.spoken ?? text.text.slice(start, end);
    const around = aroundOf(number, index);
    const span = text.original(start, end);
    const inAddress = addresses.some((address) => span.start < address.end && span.end > address.start);
    const own = link ? 'whatsapp' : labelOf(around, follows, last);
    const correctsPrevious = previous !== undefined && replaces(clean, previous, number);
    // "WhatsApp: A or B", "… A. Sorry, that is the old one, use B": the second has no label of its own.
    const label =
      labels[index - 1] === 'whatsapp' && (goesOn(around.before) || correctsPrevious) ? 'whatsapp' : own;
    labels[index] = label;
    if (inAddress && !written.startsWith('+') && !LABEL_IN_ADDRESS.test(around.before)) return [];
    if (isDead(around, last)) return [];
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
  return (
    first.read.e164 !== second.read.e164 &&
    takesBack(text.slice(first.end, second.start), text.slice(second.end, second.end + 40))
  );
}

/** WhatsApp runs on mobiles, which Argentina dials with a 9 that people leave out at home. */
function onMobile(e164: string): string {
  return /^\+54[1-8][0-9]{9}$/.test(e164) ? `+549${e164.slice(3)}` : e164;
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
  // Most mails hold no number: what they say of countries need not be read.
  if (!/[0-9]/.test(all) && spokenCandidates(all).length === 0 && text.vcards.length === 0) return [];
  const shared = regionContext(
    all,
    isoRegion(context.addressRegion),
    isoRegion(context.defaultRegion),
    context.languageHint ?? null,
  );
  const elsewhere = [...shared.mentions, ...codeMentions(all)].map((mention) => ({ ...mention, at: -1e9 }));
  const own = new Set(context.ownNumbers ?? []);
  const found = sources.flatMap(({ source, original, normalised }) => {
    const here = mentionsIn(normalised.text);
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
