import type { CountryCode } from 'libphonenumber-js/max';
import {
  addressLabels,
  fieldLabel,
  gluedStreets,
  gluedUnits,
  notPlace,
  streetEndings,
  streetWords,
  unitWords,
} from './addressWords';
import { regionMentions } from './countries';
import { findPostcode } from './postcodes';
import { firstStart, lastEnd } from './words';

/** A stretch between two commas, line ends or full stops, and what in it speaks for an address. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly street: boolean;
  readonly number: boolean;
  readonly postcode: 0 | 1 | 2;
  readonly place: boolean;
  readonly unit: number;
  /** Right behind "address:", "ship to" and the like. */
  readonly labelled: boolean;
  /** Neither feature nor prose: a name, a district, a small town. */
  readonly plain: boolean;
  /** Ends any address: a sentence, a phone number, a recipient's field. */
  readonly stop: boolean;
  /** A recipient's or phone field: left out of the value, does not end the address. */
  readonly skip: boolean;
  readonly regions: readonly CountryCode[];
}

const SEPARATOR =
  /[,،;|•·\n]|\s[-–—]\s|\s\/\s|(?<!(?:^|[^\p{L}])(?:st|rd|ave?|blvd|dr|ln|apt|no|nr|nro|mr|mrs|ms|jl|jln|gg|kel|kec|kab|mah|cad|sok|blok|str|c|col|urb|avda|cra|cl|bd|ap|bl|esc|int|ext|dpto|depto|edif|brgy|subd|tp|p|q|r|d|ul|al|opp|bldg|ste|fl|rm|rt|rw|ds|perum|kg|ft|h|cv|p\.o|po|ph|st\.|b|s|n|e|w|s\.a|c\.p|fracc|alc|dist|sta|sto|gen|kav|kp|đ|ถ|ซ|ม|ต|อ|จ|jr|mz|lt))[.!?।]+(?=\s|$)/giu;

const PROSE_WORDS =
  /(?<!\p{L})(?:i|i'm|i'd|i'll|my|me|you|your|we|our|please|is|are|was|can|will|would|this|that|thanks|thank|send|let|here|hope|love|looking|forward|would|could|have|has|it|they|regards|best|cheers|sincerely|hi|hello|hey|dear|interested|sure|sounds|great|yes|gracias|saludos|hola|por favor|estoy|tengo|puedes|pueden|quedo|atentamente|danke|gruß|grüße|grüssen|liebe|viele|hallo|ich|bitte|können|wir|mein|meine|obrigado|obrigada|abraço|abraços|oi|olá|meu|minha|você|vocês|merci|bonjour|cordialement|je|vous|mon|ma|voici|terima|kasih|makasih|halo|saya|aku|tolong|ya|kak|grazie|ciao|saluti|cordiali|sono|mio|mia|vi|teşekkürler|teşekkür|merhaba|selamlar|benim|lütfen|cảm ơn|chào|mình|em|tôi|nhé|شكرا|مرحبا|السلام|تحياتي|أنا|انا|धन्यवाद|नमस्ते|मेरा|मुझे|कृपया|salamat|po|ako|ko|opo|whatsapp|followers|price|commission|contract|order)(?!\p{L})/giu;

const PHONE_LIKE = /\+[0-9(]|(?:[0-9][\s().-]{0,3}){9,}|@[\p{L}\p{N}]|https?:|www\./u;

const TRAILING =
  /(?:\s+(?:and|y|und|e|et|dan|ve|và|at|or|oraz|&)\s+(?:(?:my|mi|meine?|meu|minha|mon|ma|il mio|la mia|nomor|no|benim|số)\s+)?|\s+|\s*[([]\s*)(?:phone|tel|telp?\.?|mobile|cell|whats ?app|wa|hp|my number|ph|contact|call|número|teléfono|telefono|celular|handy|telefon|numéro|téléphone|numero|cellulare|telefone|nomor|sđt|sdt|số điện thoại|เบอร์|โทร|واتساب|جوال|هاتف|رقمي|मोबाइल|फोन|फ़ोन|नंबर)(?![\p{L}])[\s\S]*$/iu;

const LEAD = /^[\s\p{Extended_Pictographic}\ufe0f*>#"'“”«»:()[\]–—-]+/u;
const TAIL = /[\s\p{Extended_Pictographic}\ufe0f*"'“”«»()[\]–—:.!-]+$/u;

interface Range {
  start: number;
  end: number;
}

function strip(text: string, range: Range): Range {
  const slice = text.slice(range.start, range.end);
  const lead = LEAD.exec(slice)?.[0].length ?? 0;
  if (lead >= slice.length) return { start: range.end, end: range.end };
  const tail = TAIL.exec(slice.slice(lead))?.[0] ?? '';
  // A full stop after an abbreviation at the end and a closing bracket that was opened inside belong to the address.
  const kept = tail.startsWith(')') && slice.slice(lead).includes('(') ? 1 : 0;
  return { start: range.start + lead, end: range.end - tail.length + kept };
}

/** Where the address begins in a sentence that leads up to it: behind the label, else at the house number or the street word. */
function withoutLeadIn(text: string, range: Range): Range & { labelled: boolean } {
  const slice = text.slice(range.start, range.end);
  const field = fieldLabel.exec(slice);
  if (field !== null) {
    // "Ship to: Street: 5 Elm Ave": labels within labels. Each step is shorter than the last.
    return {
      ...withoutLeadIn(text, strip(text, { start: range.start + field[0].length, end: range.end })),
      labelled: true,
    };
  }
  const label = lastEnd(addressLabels, slice);
  if (label >= 0) {
    const rest = slice.slice(label);
    const gap =
      /^\s*(?:(?:is|es|ist|lautet|est|è|é|adalah|là|here|:|：|-|=|है|hai|คือ|to|me at|at|us at|below|as follows|saya|aku|ku|mia|di|nya|ya|kak|nhà|của mình|mình|em|tôi|هو|ko|ay|po|me|ini)(?![\p{L}])[\s:：-]*){0,4}/iu.exec(
        rest,
      )?.[0].length ?? 0;
    return { ...strip(text, { start: range.start + label + gap, end: range.end }), labelled: true };
  }
  return { ...range, labelled: false };
}

/** Cuts the words of a sentence in front of a house number or a street's name. */
function atStreet(text: string, range: Range): Range {
  const slice = text.slice(range.start, range.end);
  if (firstStart(PROSE_WORDS, slice) < 0 && !/\s(?:at|in|to|en|bei|zu|chez|di|ke|a|à)\s/i.test(slice))
    return range;
  const anglo = /(?<![\p{L}\p{N}#])(?:#\s?)?[0-9]{1,6}[a-z]?(?:[-/][0-9]{1,5}[a-z]?)?\s+(?=\p{L})/iu.exec(
    slice,
  );
  const street = firstStart(streetWords, slice);
  const starts = [anglo?.index ?? -1, street].filter((at) => at > 0);
  const at = anglo !== null && street > anglo.index ? anglo.index : Math.min(...starts, slice.length);
  return at >= slice.length ? range : { start: range.start + at, end: range.end };
}

function count(matcher: RegExp, text: string): number {
  return text.match(matcher)?.length ?? 0;
}

function pieceAt(text: string, rough: Range, line: number, labelledBefore: boolean): Piece | null {
  const stripped = strip(text, rough);
  if (stripped.start >= stripped.end) return null;
  const led = withoutLeadIn(text, stripped);
  const cut = led.start < led.end ? strip(text, atStreet(text, led)) : led;
  const untrimmed = text.slice(cut.start, cut.end);
  const trailing = TRAILING.exec(untrimmed);
  const range =
    trailing === null || trailing.index === 0
      ? cut
      : strip(text, { start: cut.start, end: cut.start + trailing.index });
  const slice = text.slice(range.start, range.end);
  const labelled = led.labelled || labelledBefore;
  const words = slice.split(/\s+/).filter(Boolean).length;
  const mentions = regionMentions(slice);
  const postcode = findPostcode(slice);
  const street =
    firstStart(streetWords, slice) >= 0 ||
    firstStart(streetEndings, slice) >= 0 ||
    firstStart(gluedStreets, slice) >= 0;
  const number = /[0-9]/.test(slice);
  const unit = Math.min(3, count(unitWords, slice) + count(gluedUnits, slice));
  const prose = count(PROSE_WORDS, slice);
  const skip = notPlace.test(text.slice(stripped.start, stripped.end)) || PHONE_LIKE.test(slice);
  const features = street || postcode !== null || mentions.length > 0 || unit > 0;
  const sentence =
    words > 16 ||
    prose >= 2 ||
    (prose > 0 && words > 6) ||
    (prose > 0 && !(street && number) && postcode === null);
  const stop =
    !skip && slice !== '' && (sentence || (!features && (words > 6 || !/\p{L}|[0-9]/u.test(slice))));
  return {
    ...range,
    line,
    labelled,
    street,
    number,
    unit,
    postcode: postcode?.weight ?? 0,
    place: mentions.length > 0,
    plain: !features && !skip && !stop,
    stop,
    skip: skip || slice === '',
    regions: [
      ...mentions.filter(({ by }) => by !== 'city').map(({ region }) => region),
      ...mentions.map(({ region }) => region),
      ...(postcode?.weight === 2 ? postcode.regions.slice(0, 1) : []),
    ],
  };
}

/** The pieces of a (normalised) text, in order; null where a blank line stands. */
export function addressPieces(text: string): readonly (Piece | null)[] {
  const pieces: (Piece | null)[] = [];
  let start = 0;
  let line = 0;
  let labelled = false;
  const push = (end: number): void => {
    const piece = pieceAt(text, { start, end }, line, labelled);
    if (piece === null) return;
    // "Address:" with nothing behind it speaks for the next piece.
    labelled = piece.labelled && piece.start >= piece.end;
    pieces.push(piece);
  };
  for (const match of text.matchAll(SEPARATOR)) {
    push(match.index);
    start = match.index + match[0].length;
    if (match[0] === '\n') {
      line += 1;
      if (/^[^\S\n]*\n/.test(text.slice(start, start + 80))) pieces.push(null);
    }
  }
  push(text.length);
  return pieces;
}
