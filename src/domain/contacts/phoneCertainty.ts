import type { NumberLabel } from './phoneContext';
import type { Numbered } from './phoneReadings';

/** How sure it is that these digits are a number to call; null: they are not. */
export function confidenceOf(
  number: Numbered,
  label: NumberLabel,
  written: string,
  alone: boolean,
): number | null {
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

/** In an address a number is a door or a postcode unless it is called a phone. */
export const LABEL_IN_ADDRESS =
  /(?:(?<![\p{L}])(?:tel|phone|mobile|mob|mobil|handy|cell?|cep|gsm|natel|whatsapp|wapp|wsp|wpp|zap|wa|hp|telp|tlp|no telp|fon|contact|call|ring|zalo|sđt|đt|móvil|movil|celular|telefono|teléfono|telefone|telemóvel|téléphone|tél|portable|cellulare|telefon|number|no|nomor|nombor|numéro|numero|número)|โทร|เบอร์|هاتف|جوال|واتساب|واتس|موبايل|رقم|फोन|मोबाइल|नंबर)[\s.:)#-]{0,4}$/iu;

/** Digits inside a code (`AB123456789`, `GB29 NWBK 6016…`). A label may touch its number (`WA0812…`). */
export function gluedToLetters(text: string, start: number, end: number): boolean {
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
