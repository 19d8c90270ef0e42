import type { CountryCode } from 'libphonenumber-js/max';
import {
  CAPITAL,
  tokensIn,
  touching,
  type Kind,
  type Range,
  type Token,
  type WordRanges,
} from './addressTokens';
import { namesHouse } from './addressBuildings';
import { countryNamed } from './addressCountries';
import { regionMentions } from './countries';
import { findPostcode, STATE_AT_END } from './postcodes';

/** The words of a piece that can belong to an address, and what in them speaks for one. */
export interface Chunk {
  readonly start: number;
  readonly end: number;
  /** With small words behind it that may belong to it: "3. OG links". */
  readonly softEnd: number;
  /** A sentence led up to it; a sentence goes on behind it. */
  readonly leftCut: boolean;
  readonly rightCut: boolean;
  /** Nothing in the piece is of an address. */
  readonly prose: boolean;
  /** Nothing stands in the piece but these words. */
  readonly whole: boolean;
  /** One to five words with capitals, and nothing else. */
  readonly name: boolean;
  /** A name that a sentence leads up to: "Parcels can go to The Old Forge". */
  readonly tail: boolean;
  readonly street: boolean;
  readonly number: boolean;
  readonly postcode: 0 | 1 | 2;
  readonly place: boolean;
  /** Nothing but a country's name. */
  readonly country: boolean;
  readonly unit: number;
  /** Named like a building: "The Old Bakery". */
  readonly building: boolean;
  /** Starts or ends with a house number: `221`, `12A Nguyễn Huệ`, `Storgata 5b`. */
  readonly numbered: boolean;
  /** A number and a name, whether a word says street or not. */
  readonly house: boolean;
  /** A post-office box. */
  readonly box: boolean;
  /** A number and little else: `15`, `2F1`, `12-03`. */
  readonly door: boolean;
  /** Two to four capital letters. */
  readonly capitals: boolean;
  /** A postcode beside a name. */
  readonly town: boolean;
  /** Neither feature nor prose: a name, a district, a small town. */
  readonly plain: boolean;
  readonly regions: readonly CountryCode[];
}

type Features = Omit<Chunk, 'leftCut' | 'rightCut' | 'prose' | 'softEnd' | 'whole' | 'tail' | 'name'>;

const ANGLO_STREET =
  /^(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|court|ct|way|place|pl|blvd|boulevard|close|crescent|cres|circle|cir|terrace|parkway|pkwy|highway|hwy|square|trail|walk|grove|mews|loop)[.,]?$/iu;

const EDGE: ReadonlySet<Kind> = new Set<Kind>(['connector', 'joining', 'mark', 'small']);

/** Words that lead to something that a sentence then does not say of the place: "31000 Toulouse chez ma sœur". */
const DANGLING =
  /^(?:et|chez|bei|presso|near|behind|opposite|beside|via|dekat|sebelah|depan|samping|belakang|gần|cạnh|em|at)$/u;
const LEADING = /^(?:im|em|at|at:)$/u;

/** Stretches without prose, their ends at words that mean something. */
function stretches(tokens: readonly Token[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  let from = 0;
  const close = (to: number): void => {
    let first = from;
    let last = to;
    while (first < last && EDGE.has(tokens[first]?.kind ?? 'mark') && !tokens[first]?.text.startsWith('#'))
      first++;
    while (last > first && EDGE.has(tokens[last - 1]?.kind ?? 'mark')) last--;
    // "Beth Hall 2764 County Road 12": a name, and a house that begins with its number.
    const number = tokens.findIndex((token, at) => at > first && at < last && token.kind === 'digit');
    if (
      number > first &&
      number - first <= 3 &&
      tokens.slice(first, number).every((token) => token.kind === 'name') &&
      tokens
        .slice(number + 1, number + 4)
        .some((token) => token.kind === 'address' && ANGLO_STREET.test(token.text))
    )
      first = number;
    while (last > first && DANGLING.test(tokens[last - 1]?.text ?? '')) last--;
    while (last > first && LEADING.test(tokens[first]?.text ?? '')) first++;
    if (last > first) found.push({ from: first, to: last });
    from = to + 1;
  };
  let digits = false;
  let address = false;
  let small = 0;
  tokens.forEach(({ kind }, at) => {
    if (kind === 'digit') digits = true;
    if (kind === 'address') address = true;
    small = kind === 'small' ? small + 1 : 0;
    const joined = digits && address;
    // Before its number a street is not joined to anything: "Laura in 5 Elm St". Two small words in a row are a sentence.
    if (
      kind === 'prose' ||
      (kind === 'joining' && !joined) ||
      small > 1 ||
      (small === 1 && !digits && !address)
    ) {
      close(at);
      digits = false;
      address = false;
      small = 0;
    }
  });
  close(tokens.length);
  return found;
}

/** A house by its number and a name, the word for street left out: `39 Beacon`, `Gorriti 4890`. */
function isHouseByName(tokens: readonly Token[]): boolean {
  const isNamed = (token: Token | undefined): boolean =>
    token !== undefined &&
    (token.kind === 'name' ||
      (token.kind === 'address' && CAPITAL.test(token.text)) ||
      /^(?:[nsew]|sw|se|nw|ne)\.?$/iu.test(token.text));
  if (/^#?[0-9]{1,5}[a-z]?(?:[-/][0-9]{1,4}[a-z]?)*,?$/iu.test(tokens[0]?.text ?? '') && isNamed(tokens[1]))
    return true;
  return tokens.some(
    (token, at) =>
      at > 0 &&
      /^[0-9]{1,4}[a-z]?(?:[-/][0-9]{1,4}[a-z]?)*\.?$/iu.test(token.text) &&
      isNamed(tokens[at - 1]) &&
      tokens[at - 1]?.kind === 'name',
  );
}

/** Words that stand for a number where houses have none. */
const NUMBERLESS =
  /(?<!\p{L})(?:s\/n|s\.n\.?c?\.?|snc|lieu-dit|lieu dit|km|sin número|sem número)(?!\p{L})/iu;

const NUMBERED =
  /^#?\s?(?:[a-z]{1,2}[-/]?)?[0-9]{1,5}[a-z]?(?:[-/][0-9]{1,5}[a-z]?)*(?:\s+\p{L}|$)|[\p{L}.]\s+(?:nr?\.?º?\s?)?[0-9]{1,4}\s?[a-z]?(?:[-/][0-9]{1,4}[a-z]?)*\.?$/iu;
const DOOR_AT_END =
  /(?<!\p{L})(?:apt|apto|appt|unit|suite|ste|flat|room|rm|depto|dpto|depto|int|of|oficina|piso|phòng|căn|no|nº|n°|#|road|rd|street|st|av|house|villa|office|shop|sala|casa|lote|lot|plot|bus|bte|top|lgh|kv|кв|ap|d|daire|kat|tower)\.?:?\s?[0-9]{4}$/iu;
const BOX =
  /(?:p\.?\s?o\.?\s?box|postfach|apartado|caixa postal|casella postale|boîte postale|ص\.ب|صندوق بريد|(?<!\p{L})bp\s[0-9])/iu;
const BUILDING = /^(?:the|les|la|le|los|las|el|il|ty|tŷ)\s+\p{L}+(?:\s+[\p{L}']+){0,3}$/iu;

function featuresOf(text: string, words: WordRanges, tokens: readonly Token[]): Features {
  const range = { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 };
  const slice = text.slice(range.start, range.end);
  const says = tokens.filter(({ kind }) => kind === 'address' || kind === 'digit');
  const inside = (ranges: readonly Range[]): readonly Range[] =>
    touching(ranges, range.start, range.end).filter(
      ({ start, end }) =>
        start >= range.start && says.some((token) => token.start < end && token.end > start),
    );
  // A word for street alone names none; a doctor is no drive.
  const street =
    inside(words.streets).length > 0 &&
    (tokens.length > 1 || /\p{L}{6}/u.test(slice)) &&
    !(/^dr\.?\s/iu.test(slice) && !/[0-9]/.test(slice));
  // "2290 Cedar Hollow Rd" begins with a house number.
  const digits = /[0-9]/.test(slice);
  const code = !digits ? null : findPostcode(street ? slice.replace(/^[0-9]{1,5}[a-z]?\s/iu, '') : slice);
  // "depto 1102" ends in a door.
  const places = inside(words.places);
  // "Av. Pedro de Valdivia 2130": the only number of a street is its house.
  const streetFirst = inside(words.streets)[0]?.start === range.start;
  const houseOnly = street && (streetFirst || places.length === 0) && /^[^0-9]+\s[0-9]{4}$/u.test(slice);
  const postcode = code?.weight === 1 && (houseOnly || DOOR_AT_END.test(slice)) ? null : code;
  // "No" is a number only before one.
  const unit = Math.min(
    3,
    inside(words.units).filter(
      ({ start, end }) =>
        !/^(?:n(?:o|r)|of|ps|et|em|h|x|t|p|q|g|d|m|sc|tr|ap|bl|ker|km)\.?:?$/iu.test(
          text.slice(start, end),
        ) || /^[\s.:º#]{0,3}[0-9]/.test(text.slice(end, end + 4)),
    ).length,
  );
  const named = digits ? null : countryNamed(slice);
  const place = places.length > 0 || named !== null || STATE_AT_END.test(slice);
  const features = street || postcode !== null || place || unit > 0;
  const mentions = places.length > 0 ? regionMentions(slice) : [];
  const longest = Math.max(0, ...places.map(({ start, end }) => end - start));
  return {
    ...range,
    street,
    number: digits || NUMBERLESS.test(slice),
    numbered: NUMBERED.test(slice),
    house: isHouseByName(tokens),
    box: BOX.test(slice),
    door: /^[\p{L}\p{N}#º°/-]{0,5}[0-9][\p{L}\p{N}º°/-]{0,5}$/u.test(slice),
    capitals: /^\p{Lu}{2,4}$/u.test(slice),
    town:
      postcode?.weight === 1 &&
      !street &&
      /\p{L}{3}/u.test(slice) &&
      !/^(?:19[5-9]|20[0-4])[0-9]\s/.test(slice),
    unit,
    building: BUILDING.test(slice) || (!digits && namesHouse(slice)),
    postcode: postcode?.weight ?? 0,
    place,
    country:
      named !== null ||
      (mentions.some(({ by }) => by === 'country') &&
        longest >= slice.replace(/^[0-9\s]+|[0-9\s\p{P}]+$/gu, '').length - 2),
    plain: !features,
    regions: [
      ...(named === null ? [] : [named]),
      ...mentions.filter(({ by }) => by !== 'city').map(({ region }) => region),
      ...mentions.map(({ region }) => region),
      ...(postcode?.weight === 2 ? postcode.regions.slice(0, 1) : []),
    ],
  };
}

/** How much a stretch looks like the address of its piece. */
function weight(chunk: Features): number {
  return (
    (chunk.street ? 2 : 0) +
    (chunk.street && chunk.number ? 2 : 0) +
    (chunk.numbered ? 1 : 0) +
    chunk.unit * (chunk.number ? 1 : 0.3) +
    chunk.postcode * 1.5 +
    (chunk.place ? 1 : 0)
  );
}

const MAX_PLAIN_WORDS = 6;

/** The stretch of a piece that looks most like (a part of) an address; null where there is nothing but prose. */
export function bestChunk(text: string, words: WordRanges, range: Range): Chunk | null {
  if (range.start >= range.end) return null;
  const tokens = tokensIn(text, words, range);
  // "Repubblica di San Marino" is one name, whatever its words are.
  if (tokens.length > 1 && countryNamed(text.slice(range.start, range.end)) !== null)
    return verbatimChunk(text, words, range);
  const ranked = stretches(tokens)
    .map(({ from, to }) => {
      const chunk = featuresOf(text, words, tokens.slice(from, to));
      const last = tokens.slice(to).every(({ kind }) => EDGE.has(kind));
      return { chunk, from, to, last, points: weight(chunk) };
    })
    .sort((a, b) => b.points - a.points || Number(b.last) - Number(a.last));
  const best = ranked[0];
  if (best === undefined) return null;
  const cutBy = (part: readonly Token[]): boolean => part.some(({ kind }) => kind === 'prose');
  const left = tokens.slice(0, best.from);
  const right = tokens.slice(best.to);
  const leftCut = cutBy(left);
  const rightCut = cutBy(right) || right.filter(({ kind }) => kind === 'small').length > 2;
  const only = right.every(({ kind }) => EDGE.has(kind));
  const whole = left.length + right.length === 0;
  const edges = only && left.every(({ kind }) => EDGE.has(kind));
  const length = best.to - best.from;
  // "Bình Phước nha chị": a name, and a word to the reader.
  const courteous =
    left.length === 0 &&
    right.length < 4 &&
    right.every(({ kind }) => kind === 'prose') &&
    isName(tokens.slice(best.from, best.to));
  const prose =
    best.points === 0 &&
    (!(courteous || whole || right.length + left.length <= 1) || length > MAX_PLAIN_WORDS);
  return {
    ...best.chunk,
    plain: best.chunk.plain && !leftCut && (!rightCut || courteous),
    leftCut,
    rightCut,
    softEnd: only ? (right.at(-1)?.end ?? best.chunk.end) : best.chunk.end,
    prose,
    whole: edges,
    name: (whole || courteous) && isName(tokens.slice(best.from, best.to)),
    tail: prose && best.last && isName(tokens.slice(best.from, best.to)),
  };
}

/** One to five words with capitals: a house, or somebody. */
const isName = (tokens: readonly Token[]): boolean =>
  tokens.length < 6 &&
  tokens.every(({ kind, text }) => kind === 'connector' || kind === 'mark' || CAPITAL.test(text));

/** All of a stretch: the value of a form's field. */
export function verbatimChunk(text: string, words: WordRanges, range: Range): Chunk | null {
  if (range.start >= range.end) return null;
  const chunk = featuresOf(text, words, tokensIn(text, words, range));
  return {
    ...chunk,
    softEnd: chunk.end,
    leftCut: false,
    rightCut: false,
    prose: false,
    whole: true,
    tail: false,
    name: false,
  };
}
