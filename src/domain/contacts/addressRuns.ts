import type { Piece } from './addressPieces';

/** Longest address seen in any of the countries, in pieces between commas and line ends. */
const MAX_RUN = 16;

/** A number and a name without a word for street, unit or place. */
export const isBareHouse = (piece: Piece): boolean => piece.house && !piece.street && !piece.place;

const isHouse = (piece: Piece): boolean => piece.street && piece.number;
const hasFeature = (piece: Piece): boolean =>
  piece.street || piece.postcode > 0 || piece.place || piece.unit > 0;
const isEmpty = (piece: Piece): boolean => piece.start >= piece.end;

/** Whether `piece` cannot belong to the address that `run` has begun. */
function breaksOff(current: readonly Piece[], piece: Piece): boolean {
  // What stands before the house ("Happy to join from Belgium!") says nothing of where the address ends.
  const begun = current.findIndex(
    (entry) => entry.street || entry.unit > 0 || entry.house || entry.postcode > 0,
  );
  const run = current.slice(Math.max(0, begun));
  const house =
    run.some((entry) => isHouse(entry) || (isBareHouse(entry) && entry.after !== 'comma')) ||
    (run.some((entry) => entry.street) && run.some((entry) => entry.door || entry.numbered));
  const where = run.some((entry) => entry.postcode > 0 || entry.place);
  const anywhere = where || (house && current.some((entry) => entry.place));
  const postcode = run.some((entry) => entry.postcode > 0);
  const strong = run.some((entry) => entry.postcode === 2 || (entry.postcode > 0 && entry.place));
  const named = run.some((entry) => entry.street || entry.unit > 0);
  if (piece.leftCut && run.some((entry) => !entry.skip)) return !(piece.field && named && !postcode);
  if (piece.field && piece.labelled && !run.some((entry) => hasFeature(entry) || entry.field)) return true;
  switch (piece.after) {
    case 'blank':
      // One blank line after a bare label or a name does not end an address; after a street with its town it does.
      return (named || postcode) && !(piece.field && !postcode) && (where || !hasFeature(piece));
    case 'stop':
      if (
        run.some(hasFeature) &&
        !piece.numbered &&
        !run.some((entry) => entry.number || entry.street || entry.postcode > 0)
      )
        return true;
      // Behind a whole address a sentence begins; what of the address a full stop may part is short.
      if (anywhere && (house || (named && (postcode || run.some((entry) => entry.unit > 0 && entry.number)))))
        return !(
          piece.whole &&
          (piece.country ||
            (piece.postcode > 0 && !postcode) ||
            (piece.unit > 0 && piece.number && !postcode))
        );
      return (
        (house || where) &&
        (piece.plain ||
          (isHouse(piece) && !piece.box) ||
          (where && !(piece.postcode > 0 || piece.country || piece.unit > 0 || piece.street)))
      );
    case 'noise':
      return run.some((entry) => hasFeature(entry) || entry.house);
    case 'line':
      if (where && postcode && house && isHouse(piece) && strong) return true;
      return (
        run.some((entry) => entry.country) && house && !(piece.postcode > 0 && !piece.street && !postcode)
      );
    case 'comma':
    case 'dash':
      return postcode && house && where && isHouse(piece) && piece.postcode > 0;
  }
}

/** Pieces that may make up one address, in order. */
export function runsOf(pieces: readonly Piece[]): Piece[][] {
  const found: Piece[][] = [];
  let current: Piece[] = [];
  const close = (): void => {
    if (current.some((piece) => !piece.skip)) found.push(current);
    current = [];
  };
  for (const piece of pieces) {
    if (piece.stop) {
      close();
      if (piece.tail) current.push(piece);
      continue;
    }
    if (current.length > 0 && breaksOff(current, piece)) close();
    current.push(piece);
    if (piece.rightCut || current.length >= MAX_RUN) close();
  }
  close();
  return found;
}

/** A piece that can open an address: not a name, not a greeting, not a country in a sentence. */
function opens(run: readonly Piece[], at: number): boolean {
  const piece = run[at];
  if (piece === undefined || piece.skip) return false;
  if (piece.street || piece.unit > 0 || piece.postcode > 0) return true;
  // "39 Beacon", "Laugavegur 178": only where a postcode or a place stands close behind.
  return (
    isBareHouse(piece) &&
    run.slice(at + 1, at + 5).some((entry) => entry.postcode > 0 || entry.place || entry.unit > 0)
  );
}

const joins = (piece: Piece | undefined): boolean => piece?.after === 'comma' || piece?.after === 'dash';

function opening(run: readonly Piece[]): number {
  let first = withName(run, openingHouse(run));
  // A form may begin with its province.
  while (run[first]?.field === true && run[first - 1]?.field === true) first -= 1;
  return first;
}

/** "The Old Bakehouse", and a street that has no number of its own: the name before it is the house. */
function withName(run: readonly Piece[], first: number): number {
  const piece = run[first];
  const before = run[first - 1];
  if (piece === undefined || before === undefined || piece.leftCut || before.place) return first;
  if (before.skip || isEmpty(before) || !(before.plain || before.tail || before.building)) return first;
  const next = run[first + 1];
  const numberless =
    piece.street && !piece.number && !(next?.numbered === true && next.postcode === 0) && next?.door !== true;
  const lines = piece.after === 'line' && (run[first - 2]?.plain === true || before.building);
  if (before.building && (joins(piece) || lines)) return first - 1;
  return numberless && (joins(piece) || lines) ? first - 1 : first;
}

/** Where the city begins that stands before its street, on its line or alone on the line above. */
function cityBefore(run: readonly Piece[], opener: number): number {
  let back = opener;
  while (back > 0) {
    const piece = run[back - 1];
    const lineAbove = run[back]?.after === 'line' && back === opener;
    if (piece === undefined || piece.skip || !(joins(run[back]) || lineAbove)) break;
    if (!(piece.place || (piece.plain && !piece.tail)) || piece.rightCut) break;
    back -= 1;
    if (piece.leftCut) break;
  }
  while (back < opener && run[back]?.place !== true) back += 1;
  return back;
}

function openingHouse(run: readonly Piece[]): number {
  const opener = run.findIndex((_, at) => opens(run, at));
  if (opener < 0) return -1;
  const before = run[opener - 1];
  const piece = run[opener];
  if (piece === undefined || before === undefined || before.skip) return opener;
  const rest = run.slice(opener + 1);
  // "221, Park View", "14/2, 3rd Floor": a house number of its own before the street.
  if (
    ((before.numbered && piece.after !== 'blank' && piece.after !== 'stop') ||
      (before.door && joins(piece))) &&
    !piece.leftCut
  )
    return opener - 1;
  if (piece.leftCut) return opener;
  const nothingBuilt = !run.slice(opener).some((entry) => entry.street || (entry.unit > 0 && entry.number));
  let first = opener;
  // "دبي، الخليج التجاري، برج …", "1067 Budapest, Teréz körút 23": some begin with the city, and a district behind it.
  const townless = !rest.some((entry) => entry.place && !entry.country) && !piece.place;
  const back = townless ? cityBefore(run, opener) : opener;
  if (back < opener) first = back;
  // "Ballyduff, Tralee, Co Kerry, V92 FX38": in the country a postcode does without a street.
  if (first === opener && nothingBuilt) {
    while (first > 0 && joins(run[first]) && run[first - 1]?.skip === false && opener - first < 4) first -= 1;
  }
  return first;
}

function closing(run: readonly Piece[], first: number): number {
  let last = run.length - 1;
  while (last > first) {
    const piece = run[last];
    if (piece === undefined) break;
    const earlier = run.slice(first, last).filter((entry) => !entry.skip);
    if (!piece.skip && !isEmpty(piece) && (hasFeature(piece) || piece.field)) break;
    const postcode = earlier.some((entry) => entry.postcode > 0);
    const place = earlier.some((entry) => entry.place);
    if (piece.skip || isEmpty(piece)) {
      last -= 1;
      continue;
    }
    // A state's or country's letters: "Utrecht, NL".
    if (piece.plain && joins(piece) && piece.end - piece.start <= 4 && piece.capitals) break;
    // "44570 Calanda, Teruel." is a province where the sentence ends with it.
    if (piece.plain && joins(piece) && piece.whole && piece.ends && piece.name && !place) break;
    // The door behind its number: "Dohány utca 22., 2. em. 9."
    if (isBareHouse(piece) && joins(piece) && !postcode) break;
    // A town that no list knows: on the street's own line, or alone below a street without a town.
    if (
      piece.plain &&
      (joins(piece) || piece.after === 'line') &&
      !postcode &&
      (joins(piece) || !place) &&
      !(place && !piece.name && !piece.number && earlier.some((entry) => entry.name))
    )
      break;
    last -= 1;
  }
  return last;
}

/** A house and where it is: behind it, a hint for the delivery ends the address. */
const isComplete = (run: readonly Piece[]): boolean =>
  run.some((piece) => isHouse(piece) || isBareHouse(piece)) &&
  run.some((piece) => piece.postcode > 0 || piece.place);

/** From the first piece that can open an address to the last that belongs to it. */
export function trimmed(run: readonly Piece[]): Piece[] {
  const first = opening(run);
  if (first < 0) return [];
  const hint = run.findIndex(
    (piece, at) =>
      at > first && piece.skip && !isEmpty(piece) && joins(piece) && isComplete(run.slice(first, at)),
  );
  const whole = hint < 0 ? run : run.slice(0, hint);
  return whole.slice(first, closing(whole, first) + 1).filter((piece) => !piece.skip && !isEmpty(piece));
}
