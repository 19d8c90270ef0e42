import { NOISE } from './addressNoise';
import { proseWords } from './addressProse';

/** What stands between a piece and the one before it. */
export type Break = 'comma' | 'dash' | 'line' | 'blank' | 'stop' | 'noise';

/** Full stops after these belong to the word. */
const ABBREVIATIONS = [
  'सं|aptdo|apdo|st|rd|ave?|blvd|dr|ln|apt|no|nr|nro|mr|mrs|ms|jl|jln|jalan|gg|kel|kec|kab|mah|cad|sok|blok|str|c',
  'col|urb|avda|cra|cl|bd|ap|bl|esc|int|ext|dpto|depto|edif|brgy|bgy|subd|tp|p|q|r|d|ul|al|opp|bldg|ste|fl|rm|rt',
  'rw|ds|perum|kg|ft|h|cv|p\\.o|po|ph|st\\.|b|s|n|e|w|s\\.a|c\\.p|fracc|alc|dist|sta|sto|gen|kav|kp|đ|ถ|ซ|ม|ต|อ|จ',
  'jr|mz|lt|app|appt|bât|imm|rés|blk|hno|h\\.no|f|g|sec|t|x|pol|ind|priv|prol|calz|cda|cll|tv|bv|av|pje|psje|res',
  'dto|esq|of|ctra|pza|pl|sq|hwy|pkwy|cres|ct|ter|nám|tř|os|m|sc|et|em|lok|wiss|км|д|кв|корп|стр|г|ул|пр|пер|наб',
  'обл|вул|буд|просп|бул|λεωφ|v|vill|teh|tal|km|n\\.l|edo|lote|qd|cj|cond|jd|tr|dsn|dk|κ|hs|og|stg|whg|fraz|loc',
  'interno|scala|p\\.zza|c\\.so|v\\.le|mte|bis|gral|cnel|tte|ing|dra|arq|pres|prof|rua|gov|ma|no\\.?|số|नं|न|म|मं',
  'डॉ|mh|mk|sk|cd|blv|bul|ап|ет|бл|вх|pr|iela|mlle|mme|sig|sra|herr|puh|tlf|tel|qro|jal|gto|mun|prov|dep|gob|adm',
  'cdad|ltd|inc|co|rod|estr|serv|bld|bloq|conj|leil|etg|oppg|hse|flr|bsmt|twp|gdns|est|cnr|cor|jend|kh|rev|mons',
  'fr|cap|cmte|eng|pe|dom|brig|sen|lic|hnos|cdte|galp|ofic|plta|izq|izda|dcha|twr|rgcy|nbr|vda|qta|hda|sít|faz',
  'cel|mob|attn|c\\/o|edf|ed|apart|pav|lj|sl|sob|sub|qr|chac|loteam|kond|jkt|kelur|psr|ling|lingk|lorong|lrg|ktr',
  'sblh|dpn|blkg|kom|komp|lantai|mjk|sgr|ir|hj|tmn|sek|bt|psn|lbh|kpg|pt|sitio|prk|bgry|cpd|bgc|đc|nđ|tx|thx|ks',
  'cs|ubnd|khu|σ|τ|αγ|św|dz|plk|rtm|ppor|woj|bří|sv|třída|kpt|čp|okr|k\\.ú|krt|fszt|lph|mfsz|bp|hrsz|vm|szt|intr',
  'fn|jud|aleea|bb|kbr|trg',
].join('|');

/** "1203. Sokak", "3. OG": the full stop makes an ordinal of the number. */
const AFTER_ORDINAL =
  '(?:ajtó|kat|stan|emelet|floor|sprat|patro|étage|piso|andar|sok|sokak|sokağı|sk|cad|cadde|caddesi|cd|mah|mahallesi|bulvarı|og|stock|etage|stg|utca|ker|kerület|em|emelet|kat|obergeschoss|th|floor|blok)(?!\\p{L})';

const SEPARATOR = new RegExp(
  `${NOISE}+|[,،;、，|•·\\n]|\\s[-–—]{1,2}\\s|\\s[/~]\\s|(?<!(?:^|[^\\p{L}\\p{M}\\p{N}])(?:${ABBREVIATIONS}|\\p{L}|[ivx]{2,4})|\\p{L}{2}str|[0-9])\\.+(?=\\s|$)|(?<=[0-9])\\.(?=\\s+(?!(?:${AFTER_ORDINAL}))[\\p{Lu}\\p{Lo}]|\\s*$)|[!?।。！？…]+(?=\\s|$|[^\\p{L}\\p{N}]|[\\u3040-\\u9fff\\uac00-\\ud7af])|~`,
  'giu',
);

function breakOf(separator: string): Break {
  if (separator.startsWith(NOISE)) return 'noise';
  if (separator === '\n') return 'line';
  if (/^[,،;、，|•·]$/.test(separator)) return 'comma';
  return /^[.!?।。！？…~]/.test(separator) ? 'stop' : 'dash';
}

/** A word with a full stop that nothing but a number or, in small letters, a name follows: `conj. 72`, `jud. Cluj`, `Bloq. 147`. */
const SHORT_WORD = /(?:^|[0-9][a-z]?\s)\s*(\p{L}{2,6})$/u;

function shortens(text: string, from: number, at: number, end: number): boolean {
  const word = SHORT_WORD.exec(text.slice(Math.max(from, at - 12), at))?.[1];
  if (word === undefined || /[aeiouyäöü]$/iu.test(word)) return false;
  const behind = text.slice(end, end + 8);
  if (
    !/^[^\S\n]+(?:#?[0-9]|[A-Z][0-9])/u.test(behind) &&
    !(/^\p{Ll}/u.test(word) && /^[^\S\n]+\p{Lu}/u.test(behind))
  )
    return false;
  return word.replace(proseWords, '') !== '';
}

export interface Separator {
  readonly at: number;
  readonly end: number;
  readonly kind: Break;
}

/** Commas, line ends, full stops that end something, and what no address holds. */
export function* separators(text: string): Generator<Separator> {
  let from = 0;
  for (const match of text.matchAll(SEPARATOR)) {
    const end = match.index + match[0].length;
    if (match[0] === '.' && shortens(text, from, match.index, end)) continue;
    yield { at: match.index, end, kind: breakOf(match[0]) };
    from = end;
  }
}
