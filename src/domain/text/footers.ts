/** What programs and companies put below a letter: "Sent from my iPhone", a disclaimer. Lines of at most a few hundred characters. */

const DEVICE =
  '(?:i-?phone|i-?pad|i-?pod|android|samsung|galaxy|huawei|xiaomi|redmi|oppo|vivo|realme|oneplus|pixel|nokia|motorola|htc|sony|xperia|blackberry|windows|mobile?s?|mobil\\w{0,12}|phone|smart-?phone|handy|handheld|device|cell(?:phone)?|tablet|outlook|yahoo|aol|gmail|google|mail|mailbox|inbox|airmail|spark|proton\\w{0,5}|k-9|superhuman|hey|thunderbird|zoho|newton|bluemail|edison|canary|mimestream|mac(?:book)?|laptop|watch|telefon\\w{0,4}|téléphone|telefono|teléfono|móvil|celular|celulare|telemóvel|cellulare|телефон\\w{0,3}|hp|ponsel|điện thoại|มือถือ|โทรศัพท์|फ़ोन|मोबाइल|الهاتف|هاتفي|手机|手機|웹|스마트폰)';

/** Begins with "sent from", and soon names a device or a program. */
const SENT_FIRST = new RegExp(
  `^(?:sent|posted|emailed|gesendet|verschickt|envoyé|envoye|enviado|enviada|inviato|inviata|verzonden|verstuurd|skickat|sendt|sent|wysłan[eoay]|отправлено|надіслано|dikirim|dihantar|đã gửi|được gửi|gửi|ส่งจาก|أُ?رسلت?|مرسلة?|تم الإرسال|ipinadala|naipadala|发自|發自|寄自|odesláno|lähetetty|trimis|küldve)(?:\\s.{0,60})?(?<![\\p{L}])${DEVICE}(?![\\p{L}])`,
  'iu',
);
const SENT_FIRST_JOINED = /^(?:ส่งจาก|发自我的|發自我的|從我的|从我的|มาจาก)\s?.{0,40}$/u;
const SENT_FROM_MY = /^sent (?:from|via|using) my \S+(?: \S+){0,5}$/iu;
/** Languages that put the verb last: "Von meinem iPhone gesendet", "iPhone'umdan gönderildi". */
const SENT_LAST = new RegExp(
  `^.{0,60}${DEVICE}.{0,50}(?:gesendet|gönderildi|भेजा गया|भेजा गया है|傳送|传送|发送|送信|보냄|보냈습니다|gestuurd|verzonden|από)\\s?[.!]?$`,
  'iu',
);
const LAST_MUST_BEGIN =
  /^(?:von|diese|aus|vom|gesendet|iphone|ipad|samsung|android|galaxy|huawei|xiaomi|मेरे|從|从|我|나의|내|iphoneから|yahoo|outlook|vanaf|bu|mobil|ค)/iu;
const NAMED_FROM_MOBILE =
  /^(?:\p{L}{1,20} )?from (?:my |a )?(?:mobile|iphone|ipad|phone|cell|android)(?: \S{1,10}){0,2}$/iu;
const GET_OUTLOOK = /outlook\s.{0,14}\b(?:ios|android)|^(?:ios|android)\b.{1,14}\boutlook.{0,20}$/iu;
const ADVERTISING =
  /^(?:yahoo mail: |virus-?free\.|virenfrei\.|sin virus\.|garanti sans virus|this email has been checked for viruses|this message was scanned)/iu;

/** `](https://…)` of a Markdown link, `<https://…>` and `( https://… )` after a linked word. */
const LINK_TARGET = /\]\([^()\s]{0,300}\)|<https?:[^<>\s]{0,300}>|\(\s?https?:[^()\s]{0,300}\s?\)/gu;

/** A line that a mail program added by itself. */
export function isMobileFooter(text: string): boolean {
  const bare = text
    .replace(LINK_TARGET, '')
    .replace(/^[<([*_«"~\s-]{1,6}/u, '')
    .replace(/[>)\]*_»"\s]{1,6}$/u, '');
  if (bare.length < 6 || bare.length > 160) return false;
  if (GET_OUTLOOK.test(bare) || ADVERTISING.test(bare)) return true;
  if (bare.length > 110) return false;
  if (SENT_FROM_MY.test(bare) || SENT_FIRST_JOINED.test(bare) || NAMED_FROM_MOBILE.test(bare)) return true;
  if (LAST_MUST_BEGIN.test(bare) && SENT_LAST.test(bare)) return true;
  return SENT_FIRST.test(bare) && !/\?/.test(bare);
}

const NOTICE_TITLE =
  /^[*_\s]{0,4}(?:confidentiality\s+(?:notice|note|statement)|legal\s+(?:notice|disclaimer)|(?:e-?mail\s+)?disclaimer|aviso\s+(?:legal|de\s+confidencialidad(?:e)?)|avis\s+de\s+confidentialité|avviso\s+di\s+riservatezza|vertraulichkeitshinweis|rechtlicher\s+hinweis|yasal\s+uyarı|gizlilik\s+(?:uyarısı|notu))\b/iu;
const THIS_MESSAGE =
  /^[*_\s"(]{0,4}(?:(?:the\s+(?:information|contents?)\s+(?:contained\s+)?(?:in|of)\s+)?(?:this|dies(?:e|er|es)|ce(?:tte)?|est[ea]|quest[oae]|dit|deze|это|данное|bu|pesan|email|e-mel|thư|อีเมล|यह|هذه|هذا|ang|ten|ta|detta|denne|la présente|le présent|o conteúdo|el contenido|die in dieser|les informations)\s)/iu;
const CONFIDENTIAL =
  /(?<![\p{L}])(?:confidential|privileged|intended\s+(?:only|solely|recipient)|vertraulich\w*|confidentie\w+|confidencia\w+|confidenzial\w*|riservat\w+|vertrouwelijk\w*|конфиденциальн\w*|gizli\w*|rahsia|rahasia|bảo\s+mật|kumpidensyal|poufn\w+|konfidentiell\w*|fortrolig\w*)|เป็นความลับ|गोपनीय|سرية|سري/iu;
const ENVIRONMENT =
  /^[*_\s\p{S}\ufe0f]{0,6}(?:please\s+)?(?:consider|think\s+(?:about|of))\s+the\s+environment|before\s+printing\s+this\s+e-?mail/iu;

/** The first line of a paragraph of legal text. `paragraph` is its beginning, lines joined. */
export function isDisclaimer(paragraph: string): boolean {
  if (NOTICE_TITLE.test(paragraph) || ENVIRONMENT.test(paragraph)) return true;
  return paragraph.length >= 60 && THIS_MESSAGE.test(paragraph) && CONFIDENTIAL.test(paragraph.slice(0, 400));
}
