import type { ContactCandidate } from '../intent/model';
import type { FoundContact } from '../verdict';
import { findContacts } from './contacts';
import { guessLanguages } from './language';
import { normalise } from './normalise';
import type { ContactText, PhoneContext } from './phones';
import { mentionsIn } from './regionOrder';

/** What a model reads out of a sentence is surer than a guess and less sure than a rule. */
const MODEL_CONFIDENCE = 0.7;
const MIN_ADDRESS_CHARS = 12;
/** As much as the finders read. */
const MAX_TEXT_CHARS = 20_000;

interface Place {
  readonly source: 'written' | 'signature';
  readonly start: number;
  readonly end: number;
}

/** Where the candidate stands in the creator's text: digits of any script and runs of blanks count as equal, nothing else does. */
function placeOf(text: ContactText, candidate: string): Place | null {
  const wanted = normalise(candidate).text.trim().split(/\s+/).filter(Boolean);
  if (wanted.length === 0 || wanted.length > 80) return null;
  const pattern = new RegExp(
    wanted.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('\\s{1,4}'),
    'u',
  );
  for (const source of ['written', 'signature'] as const) {
    const haystack = normalise(text[source]);
    const match = pattern.exec(haystack.text);
    if (match !== null) return { source, ...haystack.original(match.index, match.index + match[0].length) };
  }
  return null;
}

function contactAt(
  text: ContactText,
  place: Place,
  candidate: ContactCandidate,
  context: PhoneContext,
): FoundContact | null {
  const evidence = text[place.source].slice(place.start, place.end);
  const span = { start: place.start, end: place.end };
  if (candidate.kind === 'address') {
    const value = evidence
      .split(/\n+/)
      .map((line) => line.replace(/\s+/g, ' ').trim().replace(/,$/, ''))
      .filter(Boolean)
      .join(', ');
    if (value.length < MIN_ADDRESS_CHARS || !/\p{N}/u.test(value) || !/\p{L}{3}/u.test(value)) return null;
    return {
      kind: 'address',
      value,
      evidence,
      source: place.source,
      span,
      confidence: MODEL_CONFIDENCE,
      doubtful: false,
    };
  }
  const label = candidate.kind === 'whatsapp' ? 'whatsapp: ' : 'phone: ';
  const [number, ...more] = findContacts(
    { written: `${label}${evidence}`, signature: '', vcards: [] },
    atHome(text, context),
  ).filter(({ kind }) => kind !== 'address');
  if (number === undefined || more.length > 0 || number.doubtful) return null;
  return {
    ...number,
    kind: candidate.kind,
    evidence,
    source: place.source,
    span,
    confidence: Math.min(number.confidence, MODEL_CONFIDENCE),
  };
}

/** A number without a country code, read by itself, would be at home nowhere: what the whole text says goes along. */
function atHome({ written, signature }: ContactText, context: PhoneContext): PhoneContext {
  const whole = normalise(`${written}\n${signature}`.slice(0, MAX_TEXT_CHARS)).text;
  return {
    ...context,
    addressRegion: context.addressRegion ?? mentionsIn(whole)[0]?.region ?? null,
    languageHint: context.languageHint ?? guessLanguages(whole)[0] ?? null,
  };
}

/**
 * The finders' contacts, with those of a model that they missed. A model's candidate counts only where it stands verbatim
 * in the creator's text and reads as a number or an address there; what the finders found is never overruled.
 */
export function withCandidates(
  text: ContactText,
  found: readonly FoundContact[],
  candidates: readonly ContactCandidate[],
  context: PhoneContext,
): FoundContact[] {
  const added: FoundContact[] = [];
  for (const candidate of candidates) {
    const place = placeOf(text, candidate.text);
    if (place === null) continue;
    const known = [...found, ...added].some(
      ({ source, span }) =>
        source === place.source && span !== null && span.start < place.end && span.end > place.start,
    );
    if (known) continue;
    const contact = contactAt(text, place, candidate, context);
    if (contact !== null && ![...found, ...added].some(({ value }) => value === contact.value))
      added.push(contact);
  }
  return [...found, ...added];
}
