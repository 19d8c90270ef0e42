import type { Range } from './addressTokens';
import { proseWords } from './addressProse';
import { streetWords, unitWords } from './addressWords';
import { phoneWords, whatsappWords } from './phoneWords';
import { firstStart } from './words';

const LEAD = /^(?:[\s\p{Extended_Pictographic}\ufe0f*>"'“”«»:()[\]–—_.-]|#(?!\s?[0-9]))+/u;
const TAIL = /[\s\p{Extended_Pictographic}\ufe0f*"'“”«»()[\]–—:_-]+$/u;
export const GAP =
  /^\s*(?:(?:is|es|ist|lautet|est|è|é|adalah|là|here|:|：|-|=|है|hai|คือ|to|me at|at|us at|below|as follows|saya|aku|ku|mia|di|nya|ya|kak|nhà|của mình|của em|mình|em|tôi|هو|ko|ay|po|me|ini|şu|şöyle|would be|nè|nha)(?![\p{L}])[\s:：-]*){0,4}/iu;

export function strip(text: string, range: Range): Range {
  const slice = text.slice(range.start, range.end);
  const lead = LEAD.exec(slice)?.[0].length ?? 0;
  if (lead >= slice.length) return { start: range.end, end: range.end };
  const tail = TAIL.exec(slice.slice(lead))?.[0] ?? '';
  // A closing bracket that was opened inside belongs to the address.
  const kept =
    tail.trimStart().startsWith(')') && slice.slice(lead).includes('(') ? tail.indexOf(')') + 1 : 0;
  return { start: range.start + lead, end: range.end - tail.length + kept };
}

/** Words whose number stands behind a colon: `No: 5`, `Kat: 3`, `CEP: …`. */
const BEFORE_NUMBER =
  /(?<!\p{L})(?:no|nº|n°|n\.º|nr|nro|num|número|numero|kat|daire|d|blok|kapı|kap|apt|apto|flat|unit|door|floor|room|suite|block|blk|lot|plot|house|h|shop|cep|cp|c\.p|código postal|zip|pin|pincode|postcode|po|mz|mza|lt|lote|piso|depto|dpto|int|ext|torre|casa|rt|rw|kel|kec|kab|ds|tower|phase|ward|p\.?o\.?\s?box|đt|số|पिन|نمبر|رقم|شقة|الدور|عمارة|فيلا|الرمز البريدي|кв|д|индекс)\.?\s*[:：]\s*$/iu;

const MAX_LEAD_CHARS = 160;

/** `my place: 15 W 34th St`: what leads up to a colon, unless it is part of the address. */
export function afterColon(text: string, range: Range): Range {
  const slice = text.slice(range.start, Math.min(range.end, range.start + MAX_LEAD_CHARS));
  const bracket = slice.indexOf('(');
  const colons = [...slice.slice(0, bracket < 0 ? undefined : bracket).matchAll(/[:：](?=\s*[^\s:：])/gu)];
  for (const colon of colons.reverse()) {
    const head = slice.slice(0, colon.index + 1);
    if (leadsUp(head, slice.slice(head.length)))
      return strip(text, { start: range.start + head.length, end: range.end });
  }
  return range;
}

function leadsUp(head: string, behind: string): boolean {
  const words = head.trim().split(/\s+/).length;
  // "My flat: 7 Rathmore Gardens" is no flat 7.
  const spoken = words < 4 && head.trimStart().search(proseWords) === 0;
  if (spoken) return true;
  if (BEFORE_NUMBER.test(head)) return false;
  const word = head.slice(-14);
  if (words < 3 && (firstStart(streetWords, word) >= 0 || firstStart(unitWords, word) >= 0)) return false;
  // "12 Oak Street: ring twice" is the address.
  return !/^#?[0-9]{1,5}[a-z]?\s\p{L}/iu.test(head) || /^\s*[0-9]/.test(behind);
}

/** Behind an address, without a comma: courtesy, a recipient, what to do with the parcel. */
const COURTESY =
  /\s*(?:นะคะ|นะครับ|ค่ะ|ครับ|คะ|จ้า|ขอบคุณ\S*|です|になります|입니다|이에요)$|\s(?:ฝาก|ชื่อ|ผู้รับ|联系人|收件人|聯絡人|寄件|宛名).*$|\s(?:으로|로)?\s?(?:보내|부탁).*$|(?<=[0-9fF階号室])\s[\u4e00-\u9fff]{2,5}$|\s*\((?:[^\s()0-9]+\s+[^()0-9]*|[^()]*(?<!\p{L})(?:buzz|buzzer|ring|bell|code|concierge|reception|portaria|portería|leave|gate|open|dekat|depan|near|klingel|timbre|interphone|digicode|floor left|[0-9]{1,2}h)(?!\p{L})[^()]*)\)$/iu;

/** Thai and Arabic in one sentence with the address: what follows the postcode, a person before it, `and the telephone`. */
const BEHIND_CODE =
  /(?<=(?:^|[^0-9])[0-9]{5})\s+(?!ประเทศไทย|ไทย|thailand)[\u0e00-\u0e7f].*$|\s?(?:โทร|เบอร์|มือถือ|ติดต่อ|ฝาก|มาถาม|ส่งมา|ไลน์|หน้าบ้าน|แถว ?ๆ|บ้านสี|ใกล้ๆ).*$|(?:^|\s)و?(?:ال|لل)?(?:تيليفون|تليفون|تلفون|هاتف|موبايل|جوال|محمول|رقم الهاتف|رقمي|واتساب|واتس|نقال|البورتابل)[\s:]*$/u;
const PERSON_BEFORE =
  /^(?:คุณ|นางสาว|นาย|นาง|น\.ส\.|ด\.ช\.|ด\.ญ\.|ผู้รับ|ชื่อ)[\s:]*(?:คุณ|นางสาว|นาย|นาง)?\s?[^\s0-9]+(?:\s+(?!คอนโด|หอ|ห้อง|ตึก|อาคาร|หมู่|ซอย|ซ\.|ถนน|ถ\.|ต\.|ตำบล|แขวง|ร้าน|บริษัท|บ้าน)[^\s0-9]+)?\s+(?=[0-9]|คอนโด|หอ|ห้อง|ตึก|อาคาร|หมู่|ซอย|ซ\.|ถนน|ถ\.|ต\.|ตำบล|แขวง|ร้าน|บริษัท|บ้าน)/u;
/** Chinese and Japanese: what leads up to the place, and what a sentence says behind it. */
const CJK_BEFORE =
  /^[^〒0-9]{0,24}?(?:住所|送付先|届け先|お届け先|配送先|宛先|発送先|送り先|地址|寄到|寄送到|寄去|送到|寄至|住在|住)(?:は|が|是|就是|：|:)?\s*(?=\S)/u;
const CJK_BEHIND =
  /(?:です|になります|でお願い|まで(?:送|お願)|宛|就可以|就好|就行|謝謝|谢谢|电话|電話|手機|手机|我收|收即可).*$/u;

/** Without courtesy behind it, and without who it goes to before it. */
export function withoutCourtesy(text: string, range: Range): Range {
  let { start, end } = range;
  const CJK = /[\u3040-\u30ff\u4e00-\u9fff]/u.test(text.slice(start, end));
  const heads = CJK ? [CJK_BEFORE] : [PERSON_BEFORE];
  for (const head of heads) start += head.exec(text.slice(start, end))?.[0].length ?? 0;
  for (const tail of CJK ? [CJK_BEHIND, COURTESY] : [BEHIND_CODE, COURTESY]) {
    const found = tail.exec(text.slice(start, end));
    if (found !== null && found.index > 0) end = start + found.index;
  }
  return start === range.start && end === range.end ? range : strip(text, { start, end });
}

/** "… Selangor. No tel 012-345 6789": the words for phone before a number. */
export function withoutPhoneLabel(text: string, range: Range): Range {
  const words = [...text.slice(range.start, range.end).matchAll(/\S+/gu)];
  let kept = words.length;
  while (kept > 0 && isPhoneLabel(words[kept - 1]?.[0] ?? '')) kept -= 1;
  const last = words[kept - 1];
  return {
    start: range.start,
    end: last === undefined ? range.start : range.start + last.index + last[0].length,
  };
}

function isPhoneLabel(word: string): boolean {
  // "YO1 9WE": words with digits in them are none, whatever their letters spell.
  if (/[0-9]/.test(word)) return false;
  const bare = word.replace(/^[^\p{L}]+|[^\p{L}\p{M}]+$/gu, '');
  return (
    bare === '' ||
    LABELS.some((labels) => bare.split(/[/&,]/).every((part) => part.replace(labels, '') === ''))
  );
}

const LABELS = [phoneWords, whatsappWords, proseWords];
