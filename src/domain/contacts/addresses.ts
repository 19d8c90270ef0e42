import type { CountryCode } from 'libphonenumber-js/max';
import type { FoundContact } from '../verdict';
import { addressPieces, type Piece } from './addressPieces';
import { normalise } from './normalise';
import type { ContactText } from './phones';
import { vcardAddresses } from './vcards';

/** An address with the country that its words name, for the phones beside it. */
export interface LocatedAddress {
  readonly contact: FoundContact;
  readonly region: CountryCode | null;
}

/** A mail longer than that is a document; its address, if any, is not ours to find. */
const MAX_TEXT_CHARS = 20_000;
/** Longest address seen in any of the countries, in pieces between commas and line ends. */
const MAX_RUN = 16;

/** What the pieces together must reach to be an address, and to be one beyond doubt. */
const ENOUGH = 4;
const CERTAIN = 4.5;

function runs(pieces: readonly (Piece | null)[]): Piece[][] {
  const found: Piece[][] = [];
  let current: Piece[] = [];
  const close = (): void => {
    if (current.length > 0) found.push(current);
    current = [];
  };
  for (const piece of pieces) {
    if (piece === null) {
      // One blank line after a bare label or a name does not end an address; after a street it does.
      if (current.some((entry) => entry.street || entry.postcode > 0)) close();
      continue;
    }
    if (piece.stop) {
      close();
      continue;
    }
    if (
      piece.labelled &&
      piece.start < piece.end &&
      current.some((entry) => entry.postcode > 0 && entry.street) &&
      piece.street
    )
      close();
    current.push(piece);
    if (current.length >= MAX_RUN) close();
  }
  close();
  return found;
}

const hasFeature = (piece: Piece): boolean =>
  piece.street || piece.postcode > 0 || piece.place || piece.unit > 0;

/** A piece that can open an address: not a name, not a greeting, not a country in a sentence. */
function opens(piece: Piece): boolean {
  return (
    !piece.skip &&
    ((piece.street && (piece.number || piece.labelled)) ||
      piece.unit > 0 ||
      piece.postcode > 0 ||
      piece.street)
  );
}

/** From the first piece that can open an address to the last that belongs to it. */
function trim(text: string, run: readonly Piece[]): Piece[] {
  let first = run.findIndex(opens);
  if (first < 0) return [];
  // "221, Park View": a house number of its own before the street.
  // "12A Nguyễn Huệ, P. Bến Nghé": number and name, the word for street left out.
  const before = run[first - 1];
  if (before?.numbered === true && !before.skip) first -= 1;
  // "دبي، الخليج التجاري، برج …": some begin with the city, and a district behind it.
  const comma = (at: number): boolean => /^\s?[,،]\s?$/.test(text.slice(run[at]?.end, run[at + 1]?.start));
  const city = [1, 2].find((back) => run[first - back]?.place === true);
  if (
    city !== undefined &&
    comma(first - 1) &&
    comma(first - city) &&
    (city === 1 || run[first - 1]?.plain === true)
  )
    first -= city;
  let last = run.length - 1;
  while (last > first) {
    const piece = run[last];
    const previous = run[last - 1];
    if (piece !== undefined && !piece.skip && hasFeature(piece)) break;
    // A town that no list knows: on the street's own line, or alone below a street without a town.
    if (
      piece?.plain === true &&
      piece.start < piece.end &&
      previous !== undefined &&
      (previous.line === piece.line ? !run.slice(first, last).some(({ postcode }) => postcode > 0) : false)
    ) {
      break;
    }
    last -= 1;
  }
  return run.slice(first, last + 1).filter((piece) => !piece.skip);
}

/** A number and a name without a word for street, unit or place. */
const bareHouse = (piece: Piece): boolean =>
  piece.numbered && !piece.street && piece.unit === 0 && !piece.place;

function score(pieces: readonly Piece[]): number {
  const named = pieces.some((piece) => piece.street);
  const bare = pieces[0] !== undefined && bareHouse(pieces[0]) ? 2 : 0;
  const street = pieces.some((piece) => piece.street && piece.number) ? 3 : named ? 1.5 : bare;
  const postcode = Math.max(0, ...pieces.map((piece) => piece.postcode));
  const places = new Set(pieces.flatMap((piece) => (piece.place ? [piece.start] : []))).size;
  const units = Math.min(
    3,
    pieces.reduce((sum, piece) => sum + piece.unit, 0),
  );
  const labelled = pieces.some((piece) => piece.labelled) ? 1.5 : 0;
  const plain = pieces.some((piece) => piece.plain) ? 0.5 : 0;
  return street + postcode + Math.min(2, places) + units * 0.85 + labelled + plain;
}

/** A street or a building, with a number, and something that says where. A city alone is none. */
function isAddress(pieces: readonly Piece[]): boolean {
  const numbered = pieces.some((piece) => piece.number);
  const building =
    pieces.some((piece) => piece.street) ||
    (pieces[0] !== undefined && bareHouse(pieces[0])) ||
    pieces.reduce((sum, piece) => sum + piece.unit, 0) >= 2;
  return numbered && building && score(pieces) >= ENOUGH;
}

/** The lines as written, without the pieces that were left out. */
function valueOf(text: string, pieces: readonly Piece[]): string {
  const lines = new Map<number, { start: number; end: number; pieces: Piece[] }>();
  for (const piece of pieces) {
    const line = lines.get(piece.line);
    if (line === undefined) lines.set(piece.line, { start: piece.start, end: piece.end, pieces: [piece] });
    else lines.set(piece.line, { start: line.start, end: piece.end, pieces: [...line.pieces, piece] });
  }
  return [...lines.values()]
    .map(({ start, end }) =>
      text
        .slice(start, end)
        .replace(/\s*[|•·]\s*/g, ', ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .join(', ');
}

function locateIn(original: string, source: 'written' | 'signature'): LocatedAddress[] {
  const normalised = normalise(original);
  const pieces = addressPieces(normalised.text);
  return runs(pieces).flatMap((run) => {
    const kept = trim(normalised.text, run);
    const first = kept[0];
    const last = kept.at(-1);
    if (first === undefined || last === undefined || !isAddress(kept)) return [];
    const span = normalised.original(first.start, last.end);
    const points = score(kept);
    return [
      {
        region: kept.flatMap((piece) => piece.regions)[0] ?? null,
        contact: {
          kind: 'address' as const,
          value: valueOf(normalised.text, kept),
          evidence: original.slice(span.start, span.end),
          source,
          span,
          confidence: Math.round(Math.min(0.98, 0.4 + points * 0.07) * 100) / 100,
          doubtful: points < CERTAIN,
        },
      },
    ];
  });
}

/** Addresses with the countries they name. Linear in the text, which is read up to 20,000 characters. */
export function locateAddresses(text: ContactText): LocatedAddress[] {
  const found = (['written', 'signature'] as const).flatMap((source) =>
    locateIn(text[source].slice(0, MAX_TEXT_CHARS), source),
  );
  return [...found, ...vcardAddresses(text.vcards).map((contact) => ({ contact, region: null }))];
}

/** Shipping addresses of the creator's side: a city alone is none. */
export function findAddresses(text: ContactText): FoundContact[] {
  return locateAddresses(text).map(({ contact }) => contact);
}
