/** How the creators' languages say that a number is not on WhatsApp, or that nobody should write there. */

const NO =
  `no|not|don'?t|do not|doesn'?t|does not|didn'?t|isn'?t|aren'?t|haven'?t|hasn'?t|can'?t|cannot|never|without|hate|avoid|instead of|rather than|
  sin|tampoco|nunca|kein|keine|keinen|keinem|nicht|ned|net|nit|nid|nöd|ohne|nie|niemals|statt|não|nao|sem|jamais|pas|sans|plutôt que|
  non|senza|niente|invece di|tidak|tdk|gak|gk|ga|nggak|ngga|enggak|engga|tak|takde|tiada|bukan|jangan|jgn|jan|belum|tanpa|
  không|hông|hổng|chưa|đừng|chẳng|khỏi|walang|wala|hindi|wag|huwag|nahi|nahin|nhi|mat|bina|नहीं|मत|बिना|
  ليس|ليست|ما|مو|مش|لا|بدون|مافي|مالي|بلا|yerine`.replace(/\s*\n\s*/g, '');

/** "n'hésitez pas à m'écrire sur WhatsApp", "no problem, WhatsApp me": nothing is denied. */
const WELCOMED =
  `problem|problema|problemo|worries|prob|probs|issue|rush|doubt|mind|only|just|forget|hesitate|solo|sólo|soltanto|nur|só|apenas|
  seulement|que|hanya|cuma|saja|ragu|sungkan|segan|malu|chỉ|ngại|ngần|esitate|esitare|esiti|dudes|duden|dude|hesite|hesitem|zögern|zögert|hésitez|
  hésite|but|aber|pero|sino|sondern|mas|mais|ma|tapi|tp|ama|nhưng|lekin|magar|so|and|und|y|e|et|dan|lang|mahiya|tataranu|تتردد|تترددوا|تتردّد|शर्म|हिचक|other|yes`.replace(
    /\s*\n\s*/g,
    '',
  );

const DENIED_BEFORE = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${NO})(?![\\p{L}\\p{M}])(?:[ '-]{1,2}(?!(?:${WELCOMED})(?![\\p{L}\\p{M}]))[\\p{L}\\p{M}']{1,14}){0,3}[ '-]{0,2}$`,
  'iu',
);
const DENIED_BEFORE_UNSPACED = /(?:ไม่|อย่า)[\u0e00-\u0e7f]{0,14}\s?$/u;
/** Portuguese "no WhatsApp" is "on WhatsApp". */
const PORTUGUESE_ON =
  /(?<!\p{L})(?:cham\p{L}{1,4}|fal\p{L}{1,4}|mand\p{L}{1,4}|escrev\p{L}{1,4}|respond\p{L}{1,4}|atend\p{L}{1,4}|me|ou|e|só|tb|tbm|também|estou|tô|contato|contacto|número|aqui|direto|melhor|é|prefiro|ser|mensagem|msg|mesmo|comigo|pelo|eu)\s{1,2}no\s$/iu;

const HESITATE =
  /hésit|hesit|zöger|(?<!\p{L})(?:dud[aeo]|scheu|ragu|sungkan|segan|malu)|ngại|ngần|(?<!\p{L})esit[aei]|mahiya|تترد|हिचक|çekin/iu;

/** "over WhatsApp" right behind a preference. */
const PREFERRED_TO =
  /(?<!\p{L})(?:(?:prefer|rather|better)[\p{L}\s]{0,24}\s(?:over|to)|than|(?:besser|lieber|eher) als|(?:mejor|antes|más) que|(?:melhor|mais) (?:do )?que|mieux que|meglio (?:di|che)|più che|daripada|ketimbang|dibanding|hơn(?: là)?)\s$/iu;

export function deniedBefore(before: string): boolean {
  return (
    (DENIED_BEFORE.test(before) &&
      !PORTUGUESE_ON.test(before) &&
      !HESITATE.test(before) &&
      !/(?<!\p{L})(?:why|warum|por qué|pourquoi) (?:not|nicht|no|pas) $/iu.test(before)) ||
    (DENIED_BEFORE_UNSPACED.test(before) && !/(?:เกรงใจ|ลังเล|มีปัญหา)/u.test(before)) ||
    PREFERRED_TO.test(before)
  );
}

const NO_AFTER =
  `nicht|ned|net|nit|nid|nöd|kein|keins|yok|yoktur|kullanmıyorum|kullanmam|kullanmıyoruz|kullanmadım|değil|nahi|nahin|nhi|नहीं|मत|mat|
  không|hông|hổng|chưa|đừng|ko (?:có|dùng|xài)|k (?:có|dùng|xài)|no (?:tengo|uso|tiene|funciona|lo|me|hay|gracias|por)|não|nao|pas|tak|takde|tidak|tdk|gak|gk|ga|nggak|ngga|belum|jangan|jgn|
  wala (?:ako|akong|kami|po|na|kasi|pa|eh)|hindi|wag|huwag|longer|anymore|not|isn'?t|doesn'?t|don'?t|won'?t|never|off|down|broken|deleted|disabled|banned|caído|kaputt|gelöscht|desactivado|desativado|
  bloqueado|non|mati|rosak|rusak|hỏng|مو|ما|مش|لا|مقفل|معطل|موقوف|kapalı|bozuk|[\\p{L}]{2,12}m[ae]y[ıi]n(?:[ıi]z)?`.replace(
    /\s*\n\s*/g,
    '',
  );

const DENIED_AFTER = new RegExp(
  `^(?:'?\\p{L}{0,6})?(?:[ -]{1,2}(?!(?:is|and|or|but|ist|es|è|é|est|und|y|e|et|dan|atau|ve|và)(?!\\p{L}))[\\p{L}\\p{M}']{1,14}){0,3}?[ -]{1,2}(?:${NO_AFTER})(?![\\p{L}\\p{M}])`,
  'iu',
);
const DENIED_AFTER_IS =
  /^\s{1,2}(?:is|ist|es|est|è|é)\s{1,2}(?:not|nicht|no|pas|non|não|off|down|broken|kaputt)(?!\p{L})/iu;
const DENIED_AFTER_UNSPACED = /^\s?(?:ผม|หนู|ดิฉัน|เรา)?\s?(?:ไม่มี|ไม่ได้|ไม่ใช้|ใช้ไม่|อย่า)/u;

export function deniedAfter(after: string): boolean {
  return DENIED_AFTER.test(after) || DENIED_AFTER_IS.test(after) || DENIED_AFTER_UNSPACED.test(after);
}

/** Words by which a longer sentence says that WhatsApp is a good way. */
export const WHATSAPP_WELCOME =
  /(?<![\p{L}\p{M}])(?:works?|fine|ok|okay|good|best|great|sure|yes|yep|yeah|can|could|reach|message|text|write|hit|prefer|easier|easiest|happy|funciona|puedes|pueden|podéis|mejor|claro|escríb\p{L}*|escrib\p{L}*|sí|geht|gern|gerne|könnt|kannst|passt|besten|lieber|klar|pode|podem|melhor|prefiro|chama|chamar|marche|peux|pouvez|préfère|mieux|écris|écrivez|boleh|bisa|aja|lebih|lbh|va bene|bene|potete|puoi|preferisco|meglio|scrivete\p{L}*|scrivi\p{L}*|olur|yaz\p{L}*|uygun|rahat|được|nhắn|ổn|liên hệ|يمكن\p{L}*|تمام|أفضل|افضل|ممكن|راسل\p{L}*|تواصل\p{L}*|pwede|puwede|mas|theek|thik|sakte|accha|ठीक|सकते|कर)(?![\p{L}\p{M}])|ได้|สะดวก|ทัก/iu;
