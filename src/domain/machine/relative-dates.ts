import { MONTH, monthIndex } from './date-words';
import { daysSinceMonday, startOfDay } from './stated-dates';
import type { StatedDate } from './stated-dates';

const DAY_MS = 86_400_000;

/** Small numbers as words, by value; "a few" counts as no number. */
const NUMBERS: readonly string[] = [
  'one|an?|einer?|einem|une?|una?|uma?|un|satu|se|bir|một|isang?|ek|одну|один|één|een|en|ett|หนึ่ง|एक',
  'two|zwei|deux|dos|duas|dois|due|dua|iki|hai|dalawang?|do|две|два|dwa|dwie|twee|två|สอง|दो',
  'three|drei|trois|tres|três|tre|tiga|üç|ba|tatlong?|teen|tin|три|trzy|drie|สาม|तीन',
  'four|vier|quatre|cuatro|quatro|quattro|empat|dört|bốn|apat\\s+na|char|четыре|cztery|fyra|สี่|चार',
  'five|fünf|cinq|cinco|cinque|lima|beş|năm|limang?|paanch|пять|pięć|vijf|fem|ห้า|पाँच|पांच',
  'six|sechs|seis|sei|enam|altı|sáu|anim\\s+na|chhe|шесть|sześć|zes|sex|หก|छह',
  'seven|sieben|sept|siete|sete|sette|tujuh|yedi|bảy|pitong?|saat|семь|siedem|zeven|sju|เจ็ด|सात',
  'eight|acht|huit|ocho|oito|otto|delapan|lapan|sekiz|tám|walong?|aath|восемь|åtta|แปด|आठ',
  'nine|neun|neuf|nueve|nove|sembilan|dokuz|chín|nau|девять|เก้า|नौ',
  'ten|zehn|dix|diez|dez|dieci|sepuluh|on|mười|sampung?|das|десять|dziesięć|tien|tio|สิบ|दस',
];
const UNITS: readonly { readonly days: number; readonly names: string }[] = [
  {
    days: 7,
    names:
      'weeks?|wochen?|semaines?|semanas?|settiman[ae]|minggu|hafta|tuần|linggo|hafte|hafton|haft[aeo]n?|недел[юиь]|tygodni\\p{L}{0,2}|tydzień|weken|week|veckor|vecka|สัปดาห์|อาทิตย์|हफ़्ते|हफ्ते|सप्ताह|أسابيع|أسبوع|週間|주',
  },
  {
    days: 1,
    names:
      'days?|tagen?|jours?|días?|dias?|giorn[io]|hari|gün|ngày|araw|din(?:on)?|дн(?:ей|я)|день|dni|dagen|dagar|วัน|दिनों|दिन|أيام|日間|일',
  },
];
const NUMBER = [...NUMBERS.join('|').split('|'), '\\d{1,2}'].sort((a, b) => b.length - a.length).join('|');
const UNIT = UNITS.map(({ names }) => names).join('|');
const AHEAD =
  'in|dans|en|em|daqui\\s+a|dentro\\s+de|tra|fra|dalam(?:\\s+(?:masa|waktu))?|через|za|over|om|después\\s+de|after|nach|อีก|ในอีก|बाद|بعد|خلال|sa\\s+loob\\s+ng|pagkatapos\\s+ng|sau';
const BEHIND = 'later|from\\s+(?:now|today)|lagi|sonra|sonunda|içinde|nữa|baad|mein|बाद|में|後|뒤|후|ข้างหน้า';

const IN_SO_MANY = new RegExp(
  `(?:(?<!\\p{L})(?:${AHEAD})\\s{0,2}(?:about\\s|circa\\s|etwa\\s|ca\\.\\s)?)?(?<![\\p{L}\\d])(${NUMBER})\\s{0,2}(${UNIT})(?![\\p{L}]|\\s+(?:ouvr|hábil|labor|úte|lavorat|kerja|bekerja|làm\\s+việc|ทำการ|कार्य))(?:\\s{0,2}(?:के\\s)?(?:ke\\s)?(?:${BEHIND})(?!\\p{L}))?`,
  'giu',
);
const SAYS_AHEAD = new RegExp(`^(?:${AHEAD})(?!\\p{L})|(?:${BEHIND})$|^(?:อีก|ในอีก|بعد)`, 'iu');
/** The French count the days of two weeks at both ends. */
const TWO_WEEKS =
  /(?:بعد\s+)?أسبوعين|(?<!\p{L})(?:dans\s+)?(?:une\s+quinzaine|quinze\s+jours|15\s+jours)(?!\p{L})|(?<!\p{L})(?:a|in\s+a)\s+fortnight(?!\p{L})/giu;
const ONE_WEEK = /(?<!\p{L})(?:dans\s+)?huit\s+jours(?!\p{L})|بعد\s+أسبوع(?!\p{L})/giu;

/** Monday of the week after this. */
const NEXT_WEEK =
  /(?<!\p{L})(?:next\s+week|nächste[rn]?\s+woche|kommende[rn]?\s+woche|la\s+semaine\s+prochaine|semaine\s+prochaine|la\s+próxima\s+semana|próxima\s+semana|semana\s+que\s+(?:viene|vem)|prossima\s+settimana|settimana\s+prossima|minggu\s+depan|pekan\s+depan|minggu\s+(?:hadapan|depan)|(?:gelecek|önümüzdeki)\s+hafta|haftaya|tuần\s+(?:sau|tới)|susunod\s+na\s+linggo|agle\s+hafte|на\s+следующей\s+неделе|przyszłym\s+tygodniu|volgende\s+week|nästa\s+vecka)(?!\p{L})|(?:สัปดาห์|อาทิตย์)หน้า|अगले\s+(?:हफ़्ते|हफ्ते|सप्ताह)|الأسبوع\s+(?:القادم|المقبل)|来週|다음\s?주/giu;

/** What a text says by counting from the day it was written: "in two weeks", "next week". Each as the start of that day. */
export function relativeDates(text: string, referenceMs: number): StatedDate[] {
  const today = startOfDay(referenceMs);
  const found: StatedDate[] = [];
  const add = (match: RegExpMatchArray, ms: number): void => {
    const start = match.index ?? 0;
    found.push({ ms, start, end: start + match[0].length, rangeEnd: false });
  };
  for (const match of text.matchAll(IN_SO_MANY)) {
    const count = countOf(match[1] ?? '');
    const days = UNITS.find(({ names }) => new RegExp(`^(?:${names})$`, 'iu').test(match[2] ?? ''))?.days;
    if (count !== null && days !== undefined && SAYS_AHEAD.test(match[0].trim()))
      add(match, today + count * days * DAY_MS);
  }
  for (const match of text.matchAll(TWO_WEEKS)) add(match, today + 14 * DAY_MS);
  for (const match of text.matchAll(ONE_WEEK)) add(match, today + 7 * DAY_MS);
  for (const match of text.matchAll(NEXT_WEEK)) add(match, today + (7 - daysSinceMonday(today)) * DAY_MS);
  return found.sort((one, other) => one.start - other.start);
}

const LAST_PART =
  '(?:the\\s+)?end\\s+of(?:\\s+the)?|ende|fin(?:ales|al)?(?:\\s+de)?|fim\\s+de|final\\s+de|fine(?:\\s+di)?|akhir|hujung|cuối(?:\\s+tháng)?|katapusan\\s+ng|конца|końca|eind|slutet\\s+av|نهاية|สิ้น(?:เดือน)?';
const WHOLE_MONTH = new RegExp(
  `(?<![\\d.]\\s?)(?:(?<!(?!\\p{Script=Thai})\\p{L})(${LAST_PART})\\s{0,2})?(?<!(?!\\p{Script=Thai})\\p{L})(${MONTH})(?!(?!\\p{Script=Thai})[\\p{L}\\p{M}])(?!\\.?\\s{0,2}\\d{1,2}(?!\\d))(?:\\s{1,2}((?:19|20|25)\\d\\d))?`,
  'giu',
);
const VIETNAMESE_MONTH = /(?<!\d\s?)(hết\s|cuối\s)?tháng\s(\d{1,2})(?:\s?(?:\/|năm)\s?(\d{4}))?(?!\d)/giu;

/** Months that are named without a day, as their first day; the end of one as the first day of the next. */
export function bareMonths(text: string, referenceMs: number): StatedDate[] {
  return [...text.matchAll(WHOLE_MONTH), ...text.matchAll(VIETNAMESE_MONTH)].flatMap((match) => {
    const month = /^\d/.test(match[2] ?? '') ? Number(match[2]) - 1 : monthIndex(match[2] ?? '');
    // "may", "mar" and their like are other words as well.
    if (month < 0 || month > 11) return [];
    if (/^\p{L}{1,3}$/u.test(match[2] ?? '') && match[3] === undefined && match[1] === undefined) return [];
    const written = match[3] === undefined ? null : Number(match[3]);
    const year =
      written === null ? new Date(referenceMs).getUTCFullYear() : written >= 2400 ? written - 543 : written;
    const first = (inYear: number): number => Date.UTC(inYear, month + (match[1] === undefined ? 0 : 1), 1);
    const ms = written === null && first(year) < startOfDay(referenceMs) ? first(year + 1) : first(year);
    return [{ ms, start: match.index, end: match.index + match[0].length, rangeEnd: false }];
  });
}

function countOf(written: string): number | null {
  if (/^\d/.test(written)) return Number(written);
  const index = NUMBERS.findIndex((words) => new RegExp(`^(?:${words})$`, 'iu').test(written));
  return index < 0 ? null : index + 1;
}
