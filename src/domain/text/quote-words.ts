/**
 * Words by which mail programs of many languages introduce the mail that is answered. Gmail, Outlook, Apple Mail, Yahoo and
 * Thunderbird as they are localised; matched case-insensitively on text of at most a few hundred characters.
 */

/** "wrote", in the forms that stand in an attribution line. */
export const WROTE =
  /(?<![\p{L}])(?:wrote|writes|schrieb|schreibt|geschrieben|schreef|schrijft|(?:a\s+)?écrit|a ecrit|escribió|escribio|escribe|escreveu|escreve|ha\s+scritto|scrive|scrisse|skrev|skriver|написал(?:а|\(а\))?|написав(?:ла)?|написала|пише|пишет|писал(?:а|\(а\))?|napisał(?:a|\(a\))?|napsal(?:a)?|napísal(?:a)?|kirjoitti|yazdı|yazmış|menulis|tulis|viết|a\s+scris|írta|έγραψε|sinulat|isinulat|sumulat|nagsulat|ditulis)(?![\p{L}])|เขียน|लिखा|كتب|كتابة|写道|寫道|写到|書きました|のメール|작성|님이|כתב/iu;

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
export const ORIGINAL_MESSAGE =
  /original\s+(?:message|e?-?mail|appointment)|urspr(?:ü|ue?)ngliche\s+(?:nachricht|e-?mail)|originalnachricht|message\s+d[’']origine|message\s+original|courriel\s+original|mensaje\s+original|mensagem\s+original|messaggio\s+originale|oorspronkelijk\s+bericht|ursprungligt\s+meddelande|originalmeddelande|oprindelig\s+meddelelse|opprinnelig\s+melding|wiadomość\s+oryginalna|oryginalna\s+wiadomość|исходное\s+сообщение|оригинальное\s+сообщение|вихідне\s+повідомлення|orijinal\s+(?:[iİ]leti|mesaj)|özgün\s+[iİ]leti|pesan\s+asli|thư\s+gốc|tin\s+nhắn\s+gốc|ข้อความ(?:ต้นฉบับ|เดิม)|मूल\s+संदेश|الرسالة\s+الأصلية|orihinal\s+na\s+mensahe|mesej\s+asal|原始(?:邮件|郵件|訊息|信息)|元のメッセージ|원본\s*메(?:시|일)지?|původní\s+zpráva|alkuperäinen\s+viesti|eredeti\s+üzenet|mesaj\s+original/iu;

/** The same above a forwarded mail. */
export const FORWARDED_MESSAGE =
  /forwarded\s+(?:message|e?-?mail)|begin\s+forwarded|weitergeleitete(?:n|r)?\s+(?:nachricht|e-?mail)|message\s+(?:transféré|réexpédié|reexpédié)|mensaje\s+reenviado|mensagem\s+encaminhada|messaggio\s+inoltrato|doorgestuurd\s+bericht|vidarebefordrat\s+meddelande|videresendt\s+(?:meddelelse|melding)|przekazan[aey]\s+(?:dalej\s+)?wiadomoś[cć]|пересыла?е?мое\s+сообщение|переслан(?:ное|ої)\s+(?:сообщение|повідомлення)|(?:[iİ]letilen|yönlendirilen|yönlendirilmiş)\s+(?:[iİ]leti|mesaj)|pesan\s+(?:yang\s+)?(?:diteruskan|terusan)|(?:thư|tin nhắn)\s+(?:được\s+|đã\s+)?chuyển\s+tiếp|ข้อความที่ส่งต่อ|अग्रेषित\s+(?:संदेश|किया)|رسالة\s+(?:معاد\s+توجيهها|مُعاد)|الرسالة\s+المعاد|(?:naipasang|ipinasang)\s+mensahe|mesej\s+(?:yang\s+)?dimajukan|转发的?邮件|轉寄的郵件|轉寄郵件|転送された?メッセージ|전달된\s*메(?:시|일)지?|přeposlaná\s+zpráva/iu;
