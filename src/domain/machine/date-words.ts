/** Names of months and weekdays in the languages that creators write in, lower case, with the forms that follow a day. */

const MONTH_NAMES: readonly string[] = [
  'january|januar|jänner|janvier|janv|enero|ene|janeiro|gennaio|gen|januari|января|январь|янв|ocak|oca|มกราคม|มกรา|ม\\.ค|जनवरी|janvari|janwari|يناير|كانون الثاني|stycznia|styczeń|sty|jan',
  'february|februar|février|fevrier|févr|fevr|fév|febrero|fevereiro|fev|febbraio|februari|февраля|февраль|фев|şubat|şub|กุมภาพันธ์|กุมภา|ก\\.พ|फरवरी|फ़रवरी|farvari|فبراير|شباط|pebrero|peb|lutego|luty|feb',
  'march|märz|mrz|mars|marzo|março|marco|maret|mac|maart|mrt|марта|март|мар|mart|มีนาคม|มีนา|มี\\.ค|मार्च|مارس|آذار|marso|marca|marzec|mar|mär',
  'april|avril|avr|abril|aprile|апреля|апрель|апр|nisan|nis|เมษายน|เมษา|เม\\.ย|अप्रैल|أبريل|ابريل|إبريل|نيسان|kwietnia|kwiecień|abr|apr',
  'may|mai|mayo|maio|maggio|mag|mei|мая|май|mayıs|พฤษภาคม|พฤษภา|พ\\.ค|मई|مايو|أيار|maja|maj',
  'june|juni|juin|junio|junho|giugno|giu|июня|июнь|июн|haziran|haz|มิถุนายน|มิถุนา|มิ\\.ย|जून|يونيو|حزيران|hunyo|hun|czerwca|czerwiec|jun',
  'july|juli|juillet|juil|julio|julho|luglio|lug|julai|июля|июль|июл|temmuz|tem|กรกฎาคม|กรกฎา|ก\\.ค|जुलाई|julai|يوليو|تموز|hulyo|hul|lipca|lipiec|jul',
  'august|augusti|août|aout|agosto|agustus|augustus|ogos|августа|август|авг|ağustos|ağu|สิงหาคม|สิงหา|ส\\.ค|अगस्त|أغسطس|اغسطس|آب|sierpnia|agu|ago|aug',
  'september|septembre|septiembre|setiembre|setembro|settembre|сентября|сентябрь|сен|eylül|eyl|กันยายน|กันยา|ก\\.ย|सितंबर|सितम्बर|سبتمبر|أيلول|setyembre|września|sept|sep|set',
  'october|oktober|octobre|octubre|outubro|ottobre|ott|октября|октябрь|окт|ekim|eki|ตุลาคม|ตุลา|ต\\.ค|अक्टूबर|अक्तूबर|أكتوبر|اكتوبر|تشرين الأول|oktubre|października|okt|oct',
  'november|novembre|noviembre|novembro|ноября|ноябрь|ноя|kasım|kas|พฤศจิกายน|พฤศจิกา|พ\\.ย|नवंबर|नवम्बर|نوفمبر|تشرين الثاني|nobyembre|nob|listopada|nov',
  'december|dezember|décembre|decembre|diciembre|dezembro|dicembre|desember|disember|декабря|декабрь|дек|aralık|ara|ธันวาคม|ธันวา|ธ\\.ค|दिसंबर|दिसम्बर|ديسمبر|كانون الأول|disyembre|grudnia|déc|dez|dic|des|dis|dec',
];

const WEEKDAY_NAMES: readonly string[] = [
  'sunday|sonntag|dimanche|domingo|domenica|minggu|ahad|вс|воскресенье|pazar|chủ nhật|วันอาทิตย์|रविवार|الأحد|linggo|zondag|niedziel\\p{L}',
  'monday|montag|lundi|lunes|segunda(?:-feira)?|lunedì|lunedi|senin|isnin|понедельник|pazartesi|thứ hai|thứ 2|วันจันทร์|सोमवार|somvar|الاثنين|الإثنين|lunes|maandag|poniedział\\p{L}{1,3}',
  'tuesday|dienstag|mardi|martes|terça(?:-feira)?|martedì|martedi|selasa|вторник|salı|thứ ba|thứ 3|วันอังคาร|मंगलवार|mangalvar|الثلاثاء|dinsdag|wtor\\p{L}{1,4}',
  'wednesday|mittwoch|mercredi|miércoles|miercoles|quarta(?:-feira)?|mercoledì|mercoledi|rabu|среду|среда|çarşamba|thứ tư|thứ 4|วันพุธ|बुधवार|budhvar|الأربعاء|الاربعاء|miyerkules|woensdag|środ\\p{L}',
  'thursday|donnerstag|jeudi|jueves|quinta(?:-feira)?|giovedì|giovedi|kamis|khamis|четверг|perşembe|thứ năm|thứ 5|วันพฤหัสบดี|गुरुवार|guruvar|الخميس|huwebes|donderdag|czwart\\p{L}{1,3}',
  'friday|freitag|vendredi|viernes|sexta(?:-feira)?|venerdì|venerdi|jumat|jumaat|пятницу|пятница|cuma|thứ sáu|thứ 6|วันศุกร์|शुक्रवार|shukravar|الجمعة|biyernes|vrijdag|piąt\\p{L}{1,3}',
  'saturday|samstag|sonnabend|samedi|sábado|sabado|sabato|sabtu|субботу|суббота|cumartesi|thứ bảy|thứ 7|วันเสาร์|शनिवार|shanivar|السبت|zaterdag|sobot\\p{L}',
];

/** Any name of a month, longest first, so that `mar` does not win over `março`. */
export const MONTH = alternation(MONTH_NAMES);
export const WEEKDAY = alternation(WEEKDAY_NAMES);

const monthPatterns = MONTH_NAMES.map((names) => new RegExp(`^(?:${names})$`, 'iu'));
const weekdayPatterns = WEEKDAY_NAMES.map((names) => new RegExp(`^(?:${names})$`, 'iu'));

/** 0 to 11; -1 for a word that is no month. */
export const monthIndex = (name: string): number => monthPatterns.findIndex((pattern) => pattern.test(name));
/** 0 (Sunday) to 6; -1 for a word that is no weekday. */
export const weekdayIndex = (name: string): number =>
  weekdayPatterns.findIndex((pattern) => pattern.test(name));

export const isThaiMonth = (name: string): boolean => /\p{Script=Thai}/u.test(name);

function alternation(groups: readonly string[]): string {
  return groups
    .flatMap((group) => group.split('|'))
    .filter((name, index, all) => all.indexOf(name) === index)
    .sort((one, other) => other.length - one.length)
    .join('|');
}
