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
  /** Starts or ends with a house number: `221`, `12A Nguyễn Huệ`, `Storgata 5b`. */
  readonly numbered: boolean;
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
  /\s+(?:and|but|so|y|und|e|et|dan|ve|và)\s+(?:i|i'm|i'd|i'll|we|would|will|looking|can|please|let|it|you|am|love|thanks?|quedo|espero|gracias|ich|freue|je|merci|saya|grazie)(?!\p{L})[\s\S]*$|(?:\s+(?:and|n|&|y|und|e|et|dan|ve|và|at|or|oraz|aur|at ang|و)\s+(?:(?:my|mi|meine?|meu|minha|mon|ma|il mio|la mia|nomor|no|benim|số|ang|the|mera)\s+)?|\s+my\s+|\s+|\s*[([]\s*)(?:phone|tel|telp?\.?|tlf\.?|tél\.?|mobile|mob|cell?\.?|whats ?app|wa|hp|cep(?=[\s:]*0?5[0-9]{2}[\s)]*[0-9]{3})|ph\.?(?![0-9])|[mtp]:|cp(?=[\s:]*09)|gsm|zap|wpp|whats|my number|ph|contact|call|número|teléfono|telefono|celular|handy|telefon|numéro|téléphone|numero|cellulare|cell\.|telefone|nomor|sđt|sdt|số điện thoại|zalo|viber|เบอร์|โทร|واتساب|جوال|هاتف|رقمي|मोबाइल|फोन|फ़ोन|नंबर)(?![\p{L}])[\s\S]*$|\s+(?:for|para|für|pour|per|untuk)\s+(?:shipping|delivery|deliveries|the (?:package|parcel|samples?|products?)|samples?|envíos?|entrega|livraison|spedizione|pengiriman)(?!\p{L})[\s\S]*$|\s+(?:(?:and|n|&|y|und|e|et|dan|or|\/)\s+)?(?:\+|\(\+?)?[0-9](?:[\s().-]{0,3}[0-9]){8,14}\s*$/iu;

/** Courtesy at the end of the sentence that holds the address, and a hint in brackets for whoever delivers. */
const COURTESY =
  /\s+(?:thx|thanks|thank you|tks|ty|please|pls|plz|cheers|xx|x|gracias|por favor|danke|bitte|senden|schicken|liefern|gönderin|merci|svp|obrigad[oa]|por favor|grazie|ya|ya kak|kak|makasih|terima kasih|teşekkürler|lütfen|ạ|nhé|nha|nhe|cảm ơn|شكرا|شكراً|धन्यवाद|है|hai|ji|po|salamat|okay|ok|lol|haha)$|\s*(?:นะคะ|นะครับ|ค่ะ|ครับ|คะ|จ้า|ขอบคุณ)$|\s*\((?:[^\s()]+\s+){2,}[^()]*\)$/iu;

const LEAD = /^(?:[\s\p{Extended_Pictographic}\ufe0f*>"'“”«»:()[\]–—-]|#(?!\s?[0-9]))+/u;
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
/** Takes courtesy off, word by word from the end. */
function withoutCourtesy(text: string, range: Range): Range {
  const tail = COURTESY.exec(text.slice(range.start, range.end));
  if (tail === null || tail.index === 0) return range;
  return withoutCourtesy(text, strip(text, { start: range.start, end: range.start + tail.index }));
}

/** `my place: 15 W 34th St`: what leads up to a colon, unless it is part of the address (`No: 5`). */
function afterColon(text: string, range: Range): Range {
  const slice = text.slice(range.start, range.end);
  const head = /^[^:：0-9]{1,40}[:：]\s*(?=\S)/u.exec(slice)?.[0];
  if (head === undefined || firstStart(streetWords, head) >= 0 || firstStart(unitWords, head) >= 0)
    return range;
  return strip(text, { start: range.start + head.length, end: range.end });
}

/** Small words between "I live" and the street; a capital letter makes them part of its name. */
const ARTICLE =
  /^(?:(?:in|an|auf|bei|zu) )?(?:der|die|dem|the|le|la|el|al|a|à|au|en|in|at|to|bei|na|no|ke|di|nella|nel)\s+(?=[\p{Lu}0-9])/u;

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
  // "… 19801 for shipping": the label stands behind what it names. A phone number in front is another matter.
  const head = slice.slice(0, Math.max(0, label));
  if (label >= 0 && (!/[0-9]/.test(head) || PHONE_LIKE.test(head))) {
    const rest = slice.slice(label);
    const gap =
      /^\s*(?:(?:is|es|ist|lautet|est|è|é|adalah|là|here|:|：|-|=|है|hai|คือ|to|me at|at|us at|below|as follows|saya|aku|ku|mia|di|nya|ya|kak|nhà|của mình|mình|em|tôi|هو|ko|ay|po|me|ini)(?![\p{L}])[\s:：-]*){0,4}/iu.exec(
        rest,
      )?.[0].length ?? 0;
    return { ...strip(text, { start: range.start + label + gap, end: range.end }), labelled: true };
  }
  return { ...range, labelled: false };
}

function firstOf(...places: readonly number[]): number {
  const found = places.filter((at) => at >= 0);
  return found.length === 0 ? -1 : Math.min(...found);
}

/** Cuts the words of a sentence in front of a house number or a street's name. */
function atStreet(text: string, range: Range): Range {
  const slice = text.slice(range.start, range.end);
  if (firstStart(PROSE_WORDS, slice) < 0 && !/\s(?:at|in|to|en|bei|zu|chez|di|ke|a|à)\s/.test(slice))
    return range;
  const anglo = /(?<![\p{L}\p{N}#])(?:#\s?)?[0-9]{1,6}[a-z]?(?:[-/][0-9]{1,5}[a-z]?)?\s+(?=\p{L})/iu.exec(
    slice,
  );
  const street = firstOf(
    firstStart(streetWords, slice),
    firstStart(gluedStreets, slice),
    firstStart(streetEndings, slice),
  );
  const starts = [anglo?.index ?? -1, street].filter((at) => at > 0);
  const at = anglo !== null && street > anglo.index ? anglo.index : Math.min(...starts, slice.length);
  return at >= slice.length ? range : { start: range.start + at, end: range.end };
}

function count(matcher: RegExp, text: string): number {
  return text.match(matcher)?.length ?? 0;
}

/** The part of a piece that can belong to an address: without what leads up to it and what trails behind. */
function addressOf(text: string, stripped: Range): Range & { labelled: boolean } {
  const led = withoutLeadIn(text, stripped);
  if (led.start >= led.end) return led;
  const cut = strip(text, atStreet(text, afterColon(text, led)));
  const article =
    cut.start > stripped.start ? (ARTICLE.exec(text.slice(cut.start, cut.end))?.[0].length ?? 0) : 0;
  const from = { start: cut.start + article, end: cut.end };
  const trailing = TRAILING.exec(text.slice(from.start, from.end));
  const range =
    trailing === null || trailing.index === 0
      ? from
      : strip(text, { start: from.start, end: from.start + trailing.index });
  return { ...withoutCourtesy(text, range), labelled: led.labelled };
}

function pieceAt(text: string, rough: Range, line: number, labelledBefore: boolean): Piece | null {
  const stripped = strip(text, rough);
  if (stripped.start >= stripped.end) return null;
  const range = addressOf(text, stripped);
  const labelled = range.labelled || labelledBefore;
  const slice = text.slice(range.start, range.end);
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
  const aside = notPlace.test(text.slice(stripped.start, stripped.end)) && !(street && number);
  const skip = aside || PHONE_LIKE.test(slice);
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
    numbered:
      /^#?\s?(?:[a-z]{1,2}[-/]?)?[0-9]{1,5}[a-z]?(?:[-/][0-9]{1,5}[a-z]?)?(?:\s+\p{L}|$)|\p{L}\s+[0-9]{1,4}[a-z]?$/iu.test(
        slice,
      ),
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

/** Nobody writes that much between two commas; of a longer stretch only the end can open an address. */
const MAX_PIECE_CHARS = 300;

/** The first `limit` pieces of a (normalised) text, in order; null where a blank line stands. */
export function addressPieces(text: string, limit = 600): readonly (Piece | null)[] {
  const pieces: (Piece | null)[] = [];
  let start = 0;
  let line = 0;
  let labelled = false;
  const push = (end: number): void => {
    const piece = pieceAt(text, { start: Math.max(start, end - MAX_PIECE_CHARS), end }, line, labelled);
    if (piece === null) return;
    // "Address:" with nothing behind it speaks for the next piece.
    labelled = piece.labelled && piece.start >= piece.end;
    pieces.push(piece);
  };
  for (const match of text.matchAll(SEPARATOR)) {
    if (pieces.length >= limit) return pieces;
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
