import type { CountryCode } from 'libphonenumber-js/max';
import type { FoundContact } from '../verdict';
import { withoutFieldNames } from './addressFields';
import { withoutNoise } from './addressNoise';
import { addressPieces, type Piece } from './addressPieces';
import { isBareHouse, runsOf, trimmed } from './addressRuns';
import { isSomeoneElses, isVenue } from './addressSpeech';
import { normalise, visible, type NormalisedText } from './normalise';
import type { ContactText } from './phones';
import { vcardAddresses } from './vcards';

/** An address with the country that its words name, for the phones beside it. */
export interface LocatedAddress {
  readonly contact: FoundContact;
  readonly region: CountryCode | null;
}

/** A mail longer than that is a document; its address, if any, is not ours to find. */
const MAX_TEXT_CHARS = 12_000;

/** What the pieces together must reach to be an address, and to be one beyond doubt. */
const ENOUGH = 3.8;
const CERTAIN = 4.5;

/** "Fraz. San Rocco, 15": the number behind the comma. */
const hasNumber = (piece: Piece, next: Piece | undefined): boolean =>
  piece.number || (next?.door === true && (next.after === 'comma' || next.after === 'dash' || next.field));

function score(pieces: readonly Piece[]): number {
  const named = pieces.some((piece) => piece.street);
  const house =
    pieces.find((piece) => isBareHouse(piece) && piece.postcode === 0) ??
    pieces.find(
      (piece) => isBareHouse(piece) && pieces.some((other) => other !== piece && other.postcode > 0),
    );
  const door = pieces.some(
    (piece) => piece.unit > 0 && piece.number && (piece.postcode === 0 || piece.unit > 1),
  )
    ? 1
    : 0;
  const bare = house === undefined ? door : 2;
  const numbered = pieces.some((piece, at) => piece.street && hasNumber(piece, pieces[at + 1]));
  // "Door No 4/112, Anna Street": the number stands before the street.
  const street = numbered ? 3 : named ? Math.max(door > 0 ? 2.5 : 1.5, bare) : bare;
  // "1070 Wien" is not both a house and a postcode.
  const elsewhere = named || house === undefined ? pieces : pieces.filter((piece) => piece !== house);
  const postcode = Math.max(0, ...elsewhere.map((piece) => piece.postcode));
  const places = new Set(pieces.flatMap((piece) => (piece.place ? [piece.start] : []))).size;
  const units = Math.min(
    3,
    pieces.reduce((sum, piece) => sum + piece.unit, 0),
  );
  const labelled = pieces.some((piece) => piece.labelled) ? 1.5 : 0;
  const town = elsewhere.some((piece) => piece.town && !piece.place) ? 1 : 0;
  const plain = pieces.some((piece) => piece.plain) ? 0.5 : 0;
  // "Ballyduff, Tralee, Co Kerry, V92 FX38": out in the country the postcode names the house.
  const rural = street === 0 && postcode === 2 && pieces.length > 2 ? 1 : 0;
  return rural + town + street + postcode + Math.min(2, places) + units * 0.85 + labelled + plain;
}

/** A street or a building, with a number, and something that says where. A city alone is none. */
function isAddress(pieces: readonly Piece[]): boolean {
  const units = pieces.reduce((sum, piece) => sum + piece.unit, 0);
  // "Thôn Đông, xã Tả Thanh Oai, huyện Thanh Trì, Hà Nội": in villages houses have no number.
  if (
    pieces.filter((piece) => piece.unit > 0).length >= 3 &&
    (pieces.length > 3 || pieces.some((piece) => piece.place || piece.postcode > 0))
  )
    return true;
  const numbered = pieces.some((piece) => piece.number);
  const building =
    pieces.some((piece) => piece.street || isBareHouse(piece)) ||
    units >= 2 ||
    pieces.some((piece, at) => piece.unit > 0 && hasNumber(piece, pieces[at + 1])) ||
    (pieces.length > 2 && pieces.some((piece) => piece.postcode === 2));
  // "near 5th Avenue": nothing says in which town.
  const somewhere =
    pieces.length > 1 ||
    pieces.some((piece) => piece.postcode > 0 || piece.place || piece.labelled) ||
    // "서울특별시 마포구 월드컵로 91": province, town and district in one, without a comma.
    (units >= 2 && pieces.some((piece) => piece.street || units > 2));
  return numbered && building && somewhere && score(pieces) >= ENOUGH;
}

/** The lines as written, without the pieces that were left out. */
function valueOf(text: NormalisedText, original: string, pieces: readonly Piece[]): string {
  const lines = new Map<number, { start: number; end: number }>();
  pieces.forEach((piece, at) => {
    const start = lines.get(piece.line)?.start ?? piece.start;
    lines.set(piece.line, { start, end: at === pieces.length - 1 ? piece.end : piece.softEnd });
  });
  return [...lines.values()]
    .map(({ start, end }) => {
      const span = text.original(start, end);
      return visible(original.slice(span.start, span.end))
        .replace(/\s*[|•·]\s*/g, ', ')
        .replace(/\s+/g, ' ')
        .replace(/[\s,;،]+$/, '')
        .trim();
    })
    .filter((line) => line !== '')
    .join(', ');
}

function locateIn(original: string, source: 'written' | 'signature'): LocatedAddress[] {
  const normalised = normalise(original);
  const clean = withoutNoise(withoutFieldNames(normalised.text));
  return runsOf(addressPieces(clean)).flatMap((run) => {
    const kept = trimmed(run);
    const first = kept[0];
    const last = kept.at(-1);
    if (first === undefined || last === undefined || !isAddress(kept)) return [];
    if (isSomeoneElses(clean, first.start, last.end) || isVenue(clean.slice(first.start, last.end)))
      return [];
    const span = normalised.original(first.start, last.end);
    const points = score(kept);
    return [
      {
        region: kept.flatMap((piece) => piece.regions)[0] ?? null,
        contact: {
          kind: 'address' as const,
          value: valueOf(normalised, original, kept),
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

/** Addresses with the countries they name. Linear in the text, which is read up to 12,000 characters. */
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
