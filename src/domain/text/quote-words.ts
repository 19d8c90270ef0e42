import { phrases } from './phrases';

/**
 * Words by which mail programs of many languages introduce the mail that is answered. Gmail, Outlook, Apple Mail, Yahoo and
 * Thunderbird as they are localised; matched case-insensitively on text of at most a few hundred characters.
 */

/** "wrote", in the forms that stand in an attribution line. */
export const WROTE = phrases({
  words: [
    String.raw`wrote`,
    String.raw`writes`,
    String.raw`schrieb`,
    String.raw`schreibt`,
    String.raw`geschrieben`,
    String.raw`schreef`,
    String.raw`schrijft`,
    String.raw`(?:a\s+)?écrit`,
    String.raw`a ecrit`,
    String.raw`escribió`,
    String.raw`escribio`,
    String.raw`escribe`,
    String.raw`escreveu`,
    String.raw`escreve`,
    String.raw`ha\s+scritto`,
    String.raw`scrive`,
    String.raw`scrisse`,
    String.raw`skrev`,
    String.raw`skriver`,
    String.raw`написал(?:а|\(а\))?`,
    String.raw`написав(?:ла)?`,
    String.raw`написала`,
    String.raw`пише`,
    String.raw`пишет`,
    String.raw`писал(?:а|\(а\))?`,
    String.raw`napisał(?:a|\(a\))?`,
    String.raw`napsal(?:a)?`,
    String.raw`napísal(?:a)?`,
    String.raw`kirjoitti`,
    String.raw`yazdı`,
    String.raw`yazmış`,
    String.raw`menulis`,
    String.raw`tulis`,
    String.raw`viết`,
    String.raw`a\s+scris`,
    String.raw`írta`,
    String.raw`έγραψε`,
    String.raw`sinulat`,
    String.raw`isinulat`,
    String.raw`sumulat`,
    String.raw`nagsulat`,
    String.raw`ditulis`,
  ],
  anywhere: [
    String.raw`เขียน`,
    String.raw`लिखा`,
    String.raw`كتب`,
    String.raw`كتابة`,
    String.raw`写道`,
    String.raw`寫道`,
    String.raw`写到`,
    String.raw`書きました`,
    String.raw`のメール`,
    String.raw`작성`,
    String.raw`님이`,
    String.raw`כתב`,
  ],
});

const words = (list: string): RegExp => new RegExp(`^(?:${list})$`, 'iu');

/** Labels of a header block, by what they mean. */
export const LABELS = {
  from: words(
    'from|von|de|da|van|från|fra|od|от|від|отправитель|kimden|gönderen|dari|từ|người gửi|จาก|प्रेषक|से|من|المرسل|mula kay|mula sa|daripada|发件人|寄件者|寄件人|差出人|보낸 사람|보낸사람|από|feladó|מאת|expéditeur|expediteur|remitente|mittente|remetente|afzender|absender|nadawca|odesílatel|lähettäjä|de la|expeditor',
  ),
  date: words(
    "sent|date|gesendet|gesendet am|datum|envoyé|envoye|date d'envoi|enviado|enviado el|enviada em|enviado em|enviada|fecha|data|inviato|data invio|verzonden|skickat|datum|sendt|dato|wysłano|wysłane|отправлено|дата|надіслано|gönderildi|gönderme tarihi|tarih|tanggal|dikirim|terkirim|đã gửi|ngày|ngày gửi|thời gian|ส่ง|ส่งเมื่อ|วันที่|भेजा गया|दिनांक|तारीख|تاريخ الإرسال|تم الإرسال|التاريخ|أُرسلت|petsa|ipinadala|dihantar|tarikh|发送时间|发件时间|日期|傳送日期|寄件日期|送信日時|日時|보낸 날짜|날짜|lähetetty|päivämäärä|ημερομηνία|dátum|elküldve|odesláno|trimis",
  ),
  to: words(
    'to|an|à|a|para|aan|till|til|do|кому|кому|kime|alıcı|kepada|ke|tới|đến|người nhận|ถึง|प्रति|को|सेवा में|إلى|الى|para kay|para sa|收件人|宛先|받는 사람|받는사람|vastaanottaja|προς|címzett|komu|către|destinataire|destinatario|destinatário|ontvanger|empfänger',
  ),
  subject: words(
    'subject|betreff|objet|asunto|assunto|oggetto|onderwerp|ämne|emne|temat|тема|konu|subjek|perihal|hal|chủ đề|tiêu đề|เรื่อง|ชื่อเรื่อง|หัวเรื่อง|विषय|الموضوع|paksa|tajuk|主题|主旨|件名|제목|aihe|θέμα|tárgy|předmět|subiect',
  ),
  other: words(
    'cc|bcc|kopie|copie|copia|cópia|cc:|kopi|kopia|копия|копія|bilgi|tembusan|salinan|สำเนา|प्रतिलिपि|نسخة|抄送|副本|참조|reply-to|antwort an|répondre à|responder a|responder para|risposta|rispondi a|beantwoorden|importance|priorité|attachments|anlagen|pièces jointes|adjuntos|allegati|anexos|organization',
  ),
} as const;

export type LabelKind = keyof typeof LABELS;

/** What stands between two runs of dashes above an answered mail. */
export const ORIGINAL_MESSAGE = phrases({
  anywhere: [
    String.raw`original\s+(?:message|e?-?mail|appointment)`,
    String.raw`urspr(?:ü|ue?)ngliche\s+(?:nachricht|e-?mail)`,
    String.raw`originalnachricht`,
    String.raw`message\s+d[’']origine`,
    String.raw`message\s+original`,
    String.raw`courriel\s+original`,
    String.raw`mensaje\s+original`,
    String.raw`mensagem\s+original`,
    String.raw`messaggio\s+originale`,
    String.raw`oorspronkelijk\s+bericht`,
    String.raw`ursprungligt\s+meddelande`,
    String.raw`originalmeddelande`,
    String.raw`oprindelig\s+meddelelse`,
    String.raw`opprinnelig\s+melding`,
    String.raw`wiadomość\s+oryginalna`,
    String.raw`oryginalna\s+wiadomość`,
    String.raw`исходное\s+сообщение`,
    String.raw`оригинальное\s+сообщение`,
    String.raw`вихідне\s+повідомлення`,
    String.raw`orijinal\s+(?:[iİ]leti|mesaj)`,
    String.raw`özgün\s+[iİ]leti`,
    String.raw`pesan\s+asli`,
    String.raw`thư\s+gốc`,
    String.raw`tin\s+nhắn\s+gốc`,
    String.raw`ข้อความ(?:ต้นฉบับ|เดิม)`,
    String.raw`मूल\s+संदेश`,
    String.raw`الرسالة\s+الأصلية`,
    String.raw`orihinal\s+na\s+mensahe`,
    String.raw`mesej\s+asal`,
    String.raw`原始(?:邮件|郵件|訊息|信息)`,
    String.raw`元のメッセージ`,
    String.raw`원본\s*메(?:시|일)지?`,
    String.raw`původní\s+zpráva`,
    String.raw`alkuperäinen\s+viesti`,
    String.raw`eredeti\s+üzenet`,
    String.raw`mesaj\s+original`,
  ],
});

/** The same above a forwarded mail. */
export const FORWARDED_MESSAGE = phrases({
  anywhere: [
    String.raw`forwarded\s+(?:message|e?-?mail)`,
    String.raw`begin\s+forwarded`,
    String.raw`weitergeleitete(?:n|r)?\s+(?:nachricht|e-?mail)`,
    String.raw`message\s+(?:transféré|réexpédié|reexpédié)`,
    String.raw`mensaje\s+reenviado`,
    String.raw`mensagem\s+encaminhada`,
    String.raw`messaggio\s+inoltrato`,
    String.raw`doorgestuurd\s+bericht`,
    String.raw`vidarebefordrat\s+meddelande`,
    String.raw`videresendt\s+(?:meddelelse|melding)`,
    String.raw`przekazan[aey]\s+(?:dalej\s+)?wiadomoś[cć]`,
    String.raw`пересыла?е?мое\s+сообщение`,
    String.raw`переслан(?:ное|ої)\s+(?:сообщение|повідомлення)`,
    String.raw`(?:[iİ]letilen|yönlendirilen|yönlendirilmiş)\s+(?:[iİ]leti|mesaj)`,
    String.raw`pesan\s+(?:yang\s+)?(?:diteruskan|terusan)`,
    String.raw`(?:thư|tin nhắn)\s+(?:được\s+|đã\s+)?chuyển\s+tiếp`,
    String.raw`ข้อความที่ส่งต่อ`,
    String.raw`अग्रेषित\s+(?:संदेश|किया)`,
    String.raw`رسالة\s+(?:معاد\s+توجيهها|مُعاد)`,
    String.raw`الرسالة\s+المعاد`,
    String.raw`(?:naipasang|ipinasang)\s+mensahe`,
    String.raw`mesej\s+(?:yang\s+)?dimajukan`,
    String.raw`转发的?邮件`,
    String.raw`轉寄的郵件`,
    String.raw`轉寄郵件`,
    String.raw`転送された?メッセージ`,
    String.raw`전달된\s*메(?:시|일)지?`,
    String.raw`přeposlaná\s+zpráva`,
  ],
});
