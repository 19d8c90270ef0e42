import { MONTH, WEEKDAY, monthIndex } from './date-words';
import { daysSinceMonday, startOfDay } from './stated-dates';
import type { StatedDate } from './stated-dates';

const DAY_MS = 86_400_000;

const APART = '(?<!(?!\\p{Script=Thai})[\\p{L}\\p{M}])';
const NO_LETTER = '(?!(?!\\p{Script=Thai})[\\p{L}\\p{M}])';
/** A number that is no date: an hour, a count, a part of something longer. */
const NO_COUNT =
  '(?![\\d%:/-]|[.,]\\d|\\s?(?:%|€|\\$|h\\b|am\\b|pm\\b|uhr|hours?|stunden|horas|heures|ore\\b|jam\\b|saat|giờ|tiếng|days?|tage|días|dias|jours|giorni|hari\\b|gün|ngày|weeks?|wochen|semanas|semaines|settimane|minggu|hafta|tuần|months?|years?|k\\b|ribu|vídeos?|videos?|người|ชั่วโมง|วัน|โมง|น\\.|นาที|ชม|घंटे|दिन|ساعة|أيام))';

/** "Monday 18", "terça (13)", "Mon. 22nd": the weekday says that the number is a day. */
const WEEKDAY_NUMBER = new RegExp(
  `${APART}(?:${WEEKDAY}|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|lun|mar|mié|jue|vie|sáb|dom|mo|di|mi|do|fr|sa|so|seg|ter|qua|qui|sex)(?:-feira)?\\.?,?\\s?\\(?(?:the|el|le|il|den|dem|dia|día|que\\s+(?:vem|viene),?\\s+(?:dia|día)|tanggal|tgl|ngày|vào\\s+ngày|วันที่|ที่|يوم|pada|hari)?\\.?\\s?(\\d{1,2})(?:st|nd|rd|th|hb|er|º|ª|\\.)?${NO_COUNT}${NO_LETTER}`,
  'giu',
);
/** Words that make a number the day of a month. */
const MARKED_DAY = new RegExp(
  `(?:${APART}(?:dia|día|tanggal|tgl|tarikh|ngày|ika-|a\\s?día|on\\s+the|by\\s+the|before\\s+the|until\\s+the|till\\s+the|til\\s+the|from\\s+the|after\\s+the|the|am|ab|ab\\s+dem|zum|bis\\s+zum|vom|el|al|del|le|au|il|sa(?:\\s+ika-)?|hanggang|hasta\\s+el|até\\s+(?:o\\s+)?dia|ao\\s+dia)\\s{0,2}|วันที่\\s?|يوم\\s|تاريخ\\s)(?<![\\d.])(\\d{1,2})(st|nd|rd|th|hb|\\.|º)?${NO_COUNT}${NO_LETTER}`,
  'giu',
);
/** Words that follow the day of a month. */
const DAY_MARKED = new RegExp(
  `(?<![\\d.,:/-])(?:ayın\\s)?(\\d{1,2})(?:\\s?hb|[’']?\\s?(?:in|ın|un|ün|i|ı|u|ü|si|sı|su|sü)(?:de|da|nde|nda|ne|na|nden|ndan)|[’'](?:e|a|de|da|te|ta|den|dan|ten|tan)|\\s(?:तारीख|तारीख़|tareekh|tarikh)|\\s(?:से|se)(?=\\s(?:फिर|वापस|phir|wapas|online|ऑनलाइन)))${NO_LETTER}`,
  'giu',
);
/** After these a bare number is more often a count or a price than a day; it must be written as an ordinal. */
const NEEDS_ORDINAL =
  /^(?:the|on\s+the|by\s+the|before\s+the|until\s+the|till\s+the|til\s+the|from\s+the|after\s+the|am|ab|zum|vom)\s*$/iu;

/**
 * Days of the month whose month is left out, each as the next such day after the mail came, or after the date that the text
 * names before it.
 */
export function bareDays(text: string, referenceMs: number, others: readonly StatedDate[]): StatedDate[] {
  const found: StatedDate[] = [];
  const add = (match: RegExpMatchArray, written: string | undefined): void => {
    const start = match.index ?? 0;
    const end = start + match[0].length;
    const isTaken = [...others, ...found].some((other) => start < other.end && end > other.start);
    const day = Number(written);
    if (isTaken || day < 1 || day > 31) return;
    const before = others.filter((other) => other.end <= start && other.ms > referenceMs).map(({ ms }) => ms);
    const ms = nextDayOfMonth(day, Math.max(startOfDay(referenceMs), ...before));
    if (ms !== null) found.push({ ms, start, end, rangeEnd: false });
  };
  for (const match of text.matchAll(WEEKDAY_NUMBER)) add(match, match[1]);
  for (const match of text.matchAll(MARKED_DAY)) {
    const mark = match[0].slice(0, match[0].search(/\d/u));
    if (match[2] !== undefined || !NEEDS_ORDINAL.test(mark)) add(match, match[1]);
  }
  for (const match of text.matchAll(DAY_MARKED)) add(match, match[1]);
  return found.sort((one, other) => one.start - other.start);
}

function nextDayOfMonth(day: number, fromMs: number): number | null {
  const from = new Date(fromMs);
  for (const ahead of [0, 1, 2]) {
    const ms = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + ahead, day);
    if (ms >= fromMs && new Date(ms).getUTCDate() === day) return ms;
  }
  return null;
}

const MIDDLE =
  'mid(?:dle\\s+of)?(?:[\\s-]of)?|mediados\\s+de|mitte|meados\\s+de|metade\\s+de|mi|metà|pertengahan|kalagitnaan\\s+ng|giữa|กลางเดือน|กลาง|منتصف|मध्य|tengah|середин[аеы]';
const EARLY =
  'early|(?:the\\s+)?(?:start|beginning)\\s+of|anfang|principios\\s+de|inicios\\s+de|comienzos\\s+de|início\\s+de|começo\\s+de|début|inizio|primi\\s+di|awal|simula\\s+ng|đầu(?:\\s+tháng)?|ต้นเดือน|ต้น|أوائل|بداية|مطلع|начал[ео]';
const PART_OF_MONTH = new RegExp(
  `${APART}(?:(${MIDDLE})|(?:${EARLY}))[\\s-]{0,2}(?:d[eio]\\s|ng\\s|of\\s)?(${MONTH})${NO_LETTER}|${APART}(${MONTH})\\s(?:(ortası)|başı|के\\s(मध्य))\\p{L}{0,4}|(?:(giữa)|đầu)\\s+tháng\\s+(\\d{1,2})(?!\\d)`,
  'giu',
);
const HALF_MONTH_DAY = 15;

/** "mid-June", "Anfang Mai": the 15th, and the first. */
export function partsOfMonths(text: string, referenceMs: number): StatedDate[] {
  return [...text.matchAll(PART_OF_MONTH)].flatMap((match) => {
    const [, middle, month, monthBefore, turkish, hindi, vietnamese, number] = match;
    const index = number === undefined ? monthIndex(month ?? monthBefore ?? '') : Number(number) - 1;
    if (index < 0 || index > 11) return [];
    const isMiddle = [middle, turkish, hindi, vietnamese].some((word) => word !== undefined);
    const day = isMiddle ? HALF_MONTH_DAY : 1;
    const year = new Date(referenceMs).getUTCFullYear();
    const ms = Date.UTC(year, index, day);
    const ahead = ms < startOfDay(referenceMs) ? Date.UTC(year + 1, index, day) : ms;
    return [{ ms: ahead, start: match.index, end: match.index + match[0].length, rangeEnd: false }];
  });
}

const THIS_MONTH_ENDS =
  /(?<!\p{L})(?:(?:the\s+)?end\s+of\s+(?:the\s+|this\s+)?month|month[’']?s?[\s-]end|monatsende|ende\s+des\s+monats|fin(?:ales)?\s+de(?:l)?\s+mes|(?:o\s+)?(?:fim|final)\s+do\s+mês|(?:la\s+)?fin\s+du\s+mois|fine\s+(?:del\s+)?mese|akhir\s+bulan(?:\s+(?:ini|ni))?|hujung\s+bulan(?:\s+ni)?|cuối\s+tháng(?:\s+này)?|ay\s+sonu\p{L}{0,4}|katapusan\s+ng\s+buwan|mahine\s+ke\s+(?:ant|end)|(?:next\s+month|nächsten\s+monat|el\s+(?:mes\s+que\s+viene|próximo\s+mes)|(?:o\s+)?(?:mês\s+que\s+vem|próximo\s+mês)|le\s+mois\s+prochain|il\s+mese\s+prossimo|bulan\s+depan|bulan\s+hadapan|tháng\s+(?:sau|tới)|gelecek\s+ay|önümüzdeki\s+ay|susunod\s+na\s+buwan|agle\s+mahine))(?!\p{L}|\s\d)|สิ้นเดือน(?:นี้)?(?!\s?\p{L})|(?:ต้น)?เดือนหน้า|महीने\s+के\s+अंत|अगले\s+महीने|نهاية\s+الشهر|آخر\s+الشهر|(?:الشهر\s+القادم|الشهر\s+الجاي)/giu;

/** "until the end of the month", "next month": the first of the next. */
export const nextMonths = (text: string, referenceMs: number): StatedDate[] =>
  [...text.matchAll(THIS_MONTH_ENDS)].map((match) => {
    const now = new Date(referenceMs);
    return {
      ms: Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1),
      start: match.index,
      end: match.index + match[0].length,
      rangeEnd: false,
    };
  });

const WEEK_NUMBER =
  /(?<!\p{L})(?:kw|kalenderwoche|calendar\s+week|cw|vecka|week)\s?\.?\s?(\d{1,2})(?!\d|\s?(?:weeks|of))/giu;

/** "KW 34": its Monday (ISO 8601). */
export function weekNumbers(text: string, referenceMs: number): StatedDate[] {
  return [...text.matchAll(WEEK_NUMBER)].flatMap((match) => {
    const week = Number(match[1]);
    if (week < 1 || week > 53) return [];
    const mondayIn = (year: number): number => {
      const fourth = Date.UTC(year, 0, 4);
      return fourth - daysSinceMonday(fourth) * DAY_MS + (week - 1) * 7 * DAY_MS;
    };
    const year = new Date(referenceMs).getUTCFullYear();
    const ms = mondayIn(year) < startOfDay(referenceMs) - 7 * DAY_MS ? mondayIn(year + 1) : mondayIn(year);
    return [{ ms, start: match.index, end: match.index + match[0].length, rangeEnd: false }];
  });
}

/** Each week again, or more than one of them: somebody's habit. */
const HABITUAL =
  /(?:(?<!\p{L})(?:(?:only|uniquement|seulement|nur|solo|sólo|apenas|só|hanya|sadece|yalnız|chỉ)(?:\s+(?:on|le|il|am|el|la|al|na|no|hari|vào))?|every|each|on|jede[nrms]?|immer|cada|los|las|tod[oa]s?(?:\s+[oa]s)?|às|aos|chaque|tous\s+les|ogni|tutti\s+i|setiap|tiap|her|mỗi|các|tuwing|har|hər)\s{0,2}|ทุก\s?|كل\s|हर\s)$/iu;

/** Weekdays that mean one day, not a habit: "every Tuesday", "on Fridays", "les lundis". */
export const onceOnly = (text: string, weekdays: readonly StatedDate[]): StatedDate[] =>
  weekdays.filter(({ start, end }) => {
    const before = text.slice(Math.max(0, start - 20), start);
    const isPlural = /^s(?!\p{L})/iu.test(text.slice(end, end + 2));
    const habit = HABITUAL.exec(before);
    return !isPlural && (habit === null || (/^on\s/iu.test(habit[0]) && !isPlural));
  });

const OF_NEXT_WEEK =
  /(?:next\s+week|nächste[rn]?\s+woche|(?:de\s+)?la\s+(?:próxima\s+semana|semana\s+que\s+viene)|(?:da\s+)?(?:próxima\s+semana|semana\s+que\s+vem)|(?:de\s+la\s+)?semaine\s+prochaine|(?:della\s+)?(?:prossima\s+settimana|settimana\s+prossima)|minggu\s+(?:depan|hadapan)|tuần\s+(?:sau|tới)|haftaya|gelecek\s+hafta|สัปดาห์หน้า|อาทิตย์หน้า|अगले\s+(?:हफ़्ते|हफ्ते|सप्ताह)|agle\s+hafte|الأسبوع\s+(?:القادم|المقبل|الجاي)|sa\s+susunod\s+na\s+linggo)/iu;

/** "Thursday next week" lies in the week after this, wherever the next Thursday is. */
export const inNextWeek = (
  text: string,
  weekdays: readonly StatedDate[],
  referenceMs: number,
): StatedDate[] =>
  weekdays.map((day) => {
    const around = text.slice(Math.max(0, day.start - 22), day.end + 24);
    if (!OF_NEXT_WEEK.test(around)) return day;
    const today = startOfDay(referenceMs);
    const monday = today + (7 - daysSinceMonday(today)) * DAY_MS;
    return { ...day, ms: monday + daysSinceMonday(day.ms) * DAY_MS };
  });
