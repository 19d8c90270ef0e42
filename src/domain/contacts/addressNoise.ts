/** What stands in the place of something that no address holds: ends a piece wherever it stands. */
export const NOISE = '\u0001';

/** Phone numbers as people write them: with a plus sign, ten digits in one, or nine and more in groups. */
const PHONES =
  /(?<![\p{L}0-9])(?:\+\s?|\(\+)[0-9(](?:[ ().\-/]{0,2}[0-9]){5,14}|(?<![\p{L}0-9#-])(?:00[1-9](?:[ .-]?[0-9]){8,12}|[0-9]{10,13})(?![0-9\p{L}-])|(?<![\p{L}0-9#/-])(?![0-9]{5}-[0-9]{4}(?![0-9]))(?![0-9]{1,5}-00[0-9]{3}(?![0-9]))(?![0-9]{5,6}[ ,]{1,2}\+?0?[0-9]{9})\(?(?:[0-9]{2,5}|0[0-9]{5})\)?(?:[ .-]{1,2}\(?[0-9]{2,8}\)?){1,5}(?![0-9\p{L}])/gu;

const OTHERS =
  /(?:https?:\/\/|www\.)[^\s<>]{1,300}|(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,253}|(?<![\p{L}\p{N}])@[\p{L}\p{N}._]{2,40}|(?:[$€£₹฿₫₺¥]\s?[0-9][0-9.,]{0,15}[km]?|(?<![0-9.,])[0-9][0-9.,]{0,15}\s?(?:[$€£₹฿₫₺¥%]|(?:usd|eur|gbp|inr|idr|php|thb|vnd|myr|mxn|brl|followers?|views|fans|seguidores|abonnés|abonnenten|pengikut|takipçi|k followers)(?!\p{L})))|(?<![0-9])[0-2]?[0-9][:.h][0-5][0-9]\s?(?:am|pm|uhr|h(?!\p{L}))|(?<![0-9:])[0-2]?[0-9]:[0-5][0-9](?![0-9])|(?<![0-9])1?[0-9]\s?(?:am|pm)(?!\p{L})|(?<![0-9./\-\u3040-\u30ff\u4e00-\u9fff])[0-3]?[0-9][./-][01]?[0-9][./-](?:19|20)?[0-9]{2}(?![0-9./-])|(?<![0-9])(?<!(?:av\.?|avda\.?|avenida|calle|c\/|rua|rue|via|viale|piazza|plaza|largo|praça|place|corso|travessa|jr\.?|jirón|bulevar|boulevard)\s)[0-3]?[0-9](?:st|nd|rd|th|\.|º)?(?: (?:of|de))?\s{1,2}(?:jan(?:uary)?|feb(?:ruary)?|march|april|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|januari|februari|maret|agustus|desember|ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık)\.?(?=[\s,.!?)]|$)(?!\s+(?:mah|cad|cd|sok|mahallesi|caddesi|sokak|street|st|road|avenue|av|bulvarı)(?!\p{L}))(?!\s?(?:n\.?º|#|no\.?|(?!(?:19|20)[0-9]{2})[0-9]{1,4}(?![0-9])))/giu;

/** Ages, and how many of something: "umur 41", "38 yaşındayım", "19k olduk". */
const COUNTS =
  /(?<!\p{L})(?:umur|usia|edad|idade|età|âge|alter|tuổi|อายุ|aged?|age of)\s?:?\s?[0-9]{1,3}(?![0-9\p{L}])|(?<![\p{L}\p{N}#/-])[0-9]{1,3}[\s-]?(?:yaş\p{L}*|years?|yrs?|y\.?o|años|añitos|anni|ans|anos|tahun|thn|tuổi|anyos|taong|jahre?n?|साल|वर्ष|سنة|سنوات|عاما?|عام|months?|meses|mesi|mois|monate|weeks?|wochen|semanas|days?|tage|dias|días|giorni|jours|hari|hours?|minutes?|mins?|videos?|vídeos|vidéos|lives?|reels?|posts?|orders?|kids|children|followers?|subs|subscribers|cats|dogs|people|orang|kişi|bin kişi|percent|prozent|por ciento|por cento|%)(?!\p{L})|(?<![\p{L}\p{N}#/-])[0-9]{1,4}(?:[.,][0-9]{1,3})?\s?(?:k|mil|rb|ribu|lakh|lac|bin|nghìn|ngàn|tys|tisuća|tisíc|mille|mila|tausend)(?=[.!?)]|\s+\p{Ll}{3}|\s*$|\s*\n)/giu;

/** A bracket that tells whoever delivers what to do. */
const ASIDES =
  /\([^()\n]{0,60}(?<!\p{L})(?:ring|buzz(?:er)?|bell|doorbell|leave|use the|digicode|code [0-9]|klingeln?|sonner|sonnette|interphone|timbre|call|closes|deliver)(?!\p{L})[^()\n]{0,60}\)/giu;

/** Eight digits are a number where something calls them so. */
const LABEL_BEFORE =
  /(?<!\p{L})(?:tel|tlf|telefon|phone|mobile?|mob|ph|hp|cell?|call|whatsapp|wa|puh|gsm|sími)[\s.:]{0,3}$/iu;

const DIGITS = /[0-9]/g;

/** Text of equal length in which phone numbers, links, prices, dates and times are noise. */
export function withoutNoise(text: string): string {
  const blank = (found: string): string => NOISE.repeat(found.length);
  return text
    .replace(OTHERS, blank)
    .replace(COUNTS, blank)
    .replace(ASIDES, blank)
    .replace(PHONES, (found, at: number) => {
      const digits = found.match(DIGITS)?.length ?? 0;
      const isPhone =
        digits >= 9 ||
        found.startsWith('+') ||
        (digits >= 7 && LABEL_BEFORE.test(text.slice(Math.max(0, at - 12), at)));
      return isPhone ? blank(found) : found;
    });
}
