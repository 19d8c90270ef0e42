import { byLanguage } from './by-language';

/**
 * An office, a team or a form answers everybody alike: the message came in and joined a queue, is read at fixed times, is
 * answered within so long or only where it fits, and need not be sent again.
 */
export const GATEKEEPER = byLanguage({
  en: [
    String.raw`(?:got|received|have)\s+your\s+(?:message|e-?mail|mail|note|pitch|enquiry|inquiry|application|form)|(?:message|e-?mail|request|form|pitch|enquiry|inquiry|submission|application)\s+(?:has\s+)?(?:landed|arrived|reached|made\s+it|come\s+through|joined|came\s+in|been\s+received|lands)|thanks?\s+(?:you\s+)?for\s+(?:filling|submitting|contacting|reaching|writing\s+(?:in|to)|getting\s+in\s+touch|e-?mailing|your\s+(?:interest|application|submission|enquiry|inquiry|pitch))`,
    String.raw`(?:read|reviewed?|checked|answered|looked\s+at|go(?:es)?\s+through|works?\s+through)\s+(?:\p{L}{1,8}\s+){0,3}(?:on\s+the\s+first|each|every|weekly|daily|monthly|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|once\s+a|twice\s+a|in\s+batches|by\s+(?:our|a|the)\s+(?:team|human|real))`,
    String.raw`(?:only|just)\s+(?:be\s+able\s+to\s+)?(?:reply|respond|answer|get\s+back|write)\p{L}{0,3}\s+(?:to\s+)?(?:if|those|the\s+ones|when|where|pitches|projects)|(?:if|when)\s+(?:it|your\s+\p{L}{1,12}|we\s+think\s+it|there)[’']?s?\s+(?:is\s+|are\s+)?(?:a\s+|the\s+)?(?:right\s+|good\s+)?(?:fit|match|suits?|fits)|wasn[’']t\s+a\s+match|the\s+ones\s+that\s+(?:suit|fit)|due\s+to\s+(?:the\s+)?(?:high\s+)?(?:volume|number)|hundreds\s+of\s+(?:e-?mails|messages|pitches)`,
    String.raw`(?:don[’']t|do\s+not|no|need)\s+(?:need\s+to\s+|you\s+)?(?:resend|nudge|chase|follow\s+up|send\s+(?:it\s+)?again|reply\s+to\s+this|reply\s+here|double[\s-]send|bump)|(?:weekends?|holidays)\s+(?:excluded|not\s+included)|back\s+of\s+the\s+(?:line|queue)|real\s+person|(?:no\s+)?answer\s+(?:after|within)|response\s+times?|(?:(?:s\s+|this\s+is\s+an?\s+|just\s+an?\s+)(?:bot|robot|assistant|auto-?reply|canned|copy[\s-]?paste|template))|faq`,
  ],
  es: [
    String.raw`(?:nos\s+(?:llegó|ha\s+llegado)|hemos\s+recibido|recibimos|ha\s+entrado|ha\s+llegado|llegó)\s+(?:\p{L}{1,8}\s+)?(?:tu|su|vuestr[oa])|(?:tu|su)\s+(?:mensaje|correo|solicitud|propuesta)\s+(?:ha|fue|está|quedó|entró|llegó)|gracias\s+por\s+(?:escribir(?:nos)?|contactar(?:nos)?|comunicar\p{L}{1,4}|ponerte|rellenar|enviar|tu\s+(?:mensaje|interés|solicitud))`,
    String.raw`(?:revisa|revisamos|lee|leemos|leo|se\s+(?:lee|leen|revisan?))\s+(?:\p{L}{1,10}\s+){0,4}(?:lunes|martes|miércoles|jueves|viernes|semana(?:l|lmente)?|diari\p{L}{1,6}|cada|tod[oa]s)|(?:equipo|agencia|oficina)\s+(?:de\s+\p{L}{1,12}\s+)?(?:revisa|lee|contesta|responde|te\s+\p{L}{1,12}|gestiona|atiende)|cada\s+(?:propuesta|mensaje|correo)|leo\s+las\s+propuestas`,
    String.raw`(?:solo|sólo|únicamente)\s+(?:\p{L}{1,10}\s+){0,2}(?:respond|contest)\p{L}{1,5}|(?:si|las\s+que)\s+(?:\p{L}{1,8}\s+)?(?:encaja|encajan|encajen|interesa|hay\s+encaje)|por\s+el\s+volumen|(?:no\s+)?(?:hace\s+falta|es\s+necesario|necesitas?)\s+(?:\p{L}{1,8}\s+){0,3}(?:envíes|enviarlo|reenviar\p{L}{0,2}|volver|escribir|insist\p{L}{1,3})|(?:cientos|\d{2,4})\s+(?:de\s+)?(?:correos|mensajes|mails)|no\s+doy\s+abasto|enlatad[oa]|horas\s+(?:hábiles|laborables)|días\s+(?:hábiles|laborables)|plazo`,
  ],
  de: [
    String.raw`(?:nachricht|anfrage|mail|e-?mail|bewerbung|formular)\s+(?:\p{L}{1,10}\s+){0,3}(?:angekommen|eingegangen|erhalten|gelandet|erreicht|weitergeleitet)|(?:danke|dank)\s+für\s+(?:eure|deine|ihre|die|das)\s+(?:\p{L}{1,12}\s+)?(?:nachricht|anfrage|mail|e-?mail|interesse|ausfüllen|bewerbung|kontaktaufnahme)`,
    String.raw`(?:sichten|prüfen|lesen|bearbeiten|sammeln|gehen)\s+(?:\p{L}{1,10}\s+){0,4}(?:jeden|wöchentlich|täglich|montags|dienstags|mittwochs|donnerstags|freitags|einmal|regelmäßig|alle|anfragen|durch)|(?:jeden|immer)\s+(?:montag|dienstag|mittwoch|donnerstag|freitag)s?|wenn\s+es\s+passt|(?:nur|ausschließlich)\s+(?:\p{L}{1,10}\s+){0,3}(?:zurück|melden|antworten|beantworten)|sonst\s+bitte|(?:der\s+vielen|aufgrund\s+der|wegen\s+der)\s+(?:\p{L}{1,10}\s+)?(?:anfragen|vielzahl|menge)|(?:nicht|kein)\s+(?:erneut|nochmal|noch\s+einmal|nachhaken|doppelt)|werktage\p{L}?|in\s+der\s+regel|(?:mitarbeiter|team|kollegin|kollege)\s+(?:\p{L}{1,12}\s+){0,3}(?:wird|melde\p{L}{0,2}|kümmert)|melden\s+wir\s+uns|ticket\p{L}{0,8}`,
  ],
  pt: [
    String.raw`(?:recebemos|recebido|chegou|entrou|caiu)\s*!?\s*(?:\p{L}{1,8}\s+){0,2}(?:seu|sua|tu[ao]|na\s+fila|aqui)|(?:e-?mail|mensagem|contato|contacto|proposta|pedido)\s+(?:\p{L}{1,8}\s+){0,2}(?:entrou|chegou|foi|está|recebid[oa]|registrad[oa])|obrigad[oa]\s+(?:por|pel[oa])\s+(?:\p{L}{1,8}\s+)?(?:contato|contacto|mensagem|e-?mail|escrever|interesse|contactar|preencher)`,
    String.raw`(?:assessoria|equipe|equipa|produção|time|agência|escritório)\s+(?:d[aoe]s?\s+\p{L}{1,12}\s+)?(?:responde|responderá|vai|lê|analisa|retorna|avalia|entra|entrará|verifica)|(?:só|apenas|somente)\s+(?:\p{L}{1,10}\s+){0,2}(?:respond|retorn|entra)\p{L}{1,6}|(?:se|caso)\s+(?:\p{L}{1,8}\s+){0,3}(?:encaixa|encaixar|fizer\s+sentido|combinar|perfil|interesse)|(?:não)\s+(?:é\s+preciso|precisa|há\s+necessidade\s+de)\s+(?:\p{L}{1,8}\s+)?(?:reenviar|mandar|enviar|insistir|repetir)|fila|(?:toda|todas\s+as|às)\s+(?:segunda|terça|quarta|quinta|sexta)s?(?:-feira)?s?|(?:lemos|lidas|analisadas|analisamos)|dias\s+úteis|ganha\s+retorno|volume\s+de`,
  ],
  fr: [
    String.raw`(?:accus(?:ons|é)|avons\s+bien\s+reçu|bien\s+(?:été\s+)?(?:reçue?|parvenue?|arrivée?|enregistrée?)|nous\s+est\s+(?:bien\s+)?parvenue?)|(?:remerci\p{L}{1,4}|merci)\s+(?:\p{L}{1,6}\s+)?(?:de|pour|d[’'])\s?(?:votre|vos|nous|avoir|l[’']|ton)\s?(?:\p{L}{1,8}\s+)?(?:intérêt|message|mail|e-?mail|demande|contactée?s?|écrit|écrire|courriel|candidature)|merci\s+de\s+ne\s+pas`,
    String.raw`(?:consulte|lis|relève|ouvre|lisons|étudions|traitons|examinons)\s+(?:\p{L}{1,10}\s+){0,4}(?:uniquement|le\s+(?:lundi|mardi|mercredi|jeudi|vendredi)|chaque|une\s+fois|toutes\s+les)|(?:le\s+bureau|l[’']équipe|l[’']agence|notre\s+équipe|l[’']agent)\s+(?:\p{L}{1,10}\s+){0,3}(?:lira|reviendra|répondra|étudie\p{L}{0,2}|vous|contactera)|(?:si|lorsque|quand)\s+(?:le|votre|la)\s+(?:projet|profil|demande|proposition)\s+(?:\p{L}{1,6}\s+)?(?:correspond|convient|retient|plaît|intéresse)|jours?\s+ouvr(?:és|ables)|h\s+ouvrées|heures\s+ouvrées|réponse\s+(?:vous\s+sera|automatique|sous)|vu\s+le\s+nombre|inutile\s+de\s+(?:relancer|renvoyer)|(?:plus\s+brefs|meilleurs)\s+délais|reviendra\s+vers\s+vous|attendra\s+(?:\p{L}{1,8}\s+)?(?:sagement\s+)?son\s+tour`,
  ],
  id: [
    String.raw`(?:pesan|email|e-mail|surel|proposal|tawaran|chat)\s*(?:\p{L}{1,8}\s+){0,3}(?:sudah|telah|udah)\s+(?:masuk|kami\s+terima|diterima|tercatat|sampai|terkirim|kami\s+catat)|(?:terima\s+kasih|makasih)\s+(?:sudah|telah|udah|karena)\s+(?:menghubungi|mengirim|kontak|email|menulis|isi|mengisi)|pesan\s+yang\s+masuk`,
    String.raw`(?:admin|tim|manajemen|kami)\s+(?:\p{L}{1,10}\s+){0,2}(?:akan|bakal|membaca|baca|cek|balas|review)|(?:di\s+)?(?:luar\s+)?(?:jam|hari)\s+kerja|(?:mohon|tolong|harap)\s+(?:tidak|jangan)\s+(?:kirim|spam|chat|email|mengirim)|(?:tidak\s+perlu|gak\s+usah|nggak\s+usah)\s+(?:kirim|mengirim)|(?:hanya|cuma)\s+(?:\p{L}{1,8}\s+)?(?:membalas|balas|yang\s+(?:cocok|sesuai))|(?:jika|kalau|bila)\s+(?:\p{L}{1,6}\s+)?(?:cocok|sesuai|tertarik)|setiap\s+(?:hari\s+)?(?:senin|selasa|rabu|kamis|jumat|minggu)|maksimal|esok\s+pagi\p{L}{0,3}|dijawab|antrean|antrian`,
  ],
  it: [
    String.raw`(?:richiesta|messaggio|mail|e-?mail|proposta|candidatura)\s+(?:\p{L}{1,6}\s+)?(?:è\s+(?:arrivat[oa]|stat[oa]|giunt[oa]|in\s+coda)|ricevut[oa])|abbiamo\s+ricevuto|(?:grazie|la\s+ringraziamo)\s+(?:per|di)\s+(?:\p{L}{1,6}\s+)?(?:aver\p{L}{0,2}|contatt\p{L}{1,5}|scritt[oa]|mess\p{L}{1,6}|interesse|compilat[oa])|girat[oa]\s+a`,
    String.raw`(?:redazione|team|staff|ufficio|agenzia|segreteria)\s+(?:\p{L}{1,10}\s+){0,3}(?:legge|risponde|risponderà|valuta|ricontatt\p{L}{1,4})|tempi\s+(?:medi\s+)?di\s+risposta|di\s+competenza|(?:giorni|ore)\s+lavorativ[ie]|(?:rispondiamo|leggiamo|valutiamo|rispondo|leggo)\s+(?:\p{L}{1,8}\s+){0,3}(?:solo|ogni|una\s+volta|il\s+(?:lunedì|martedì|mercoledì|giovedì|venerdì)|soltanto|se)|(?:non\s+)?(?:serve|occorre|è\s+necessario)\s+(?:\p{L}{1,8}\s+)?(?:riscrivere|reinviare|sollecitare|rispedire)|(?:se|qualora)\s+(?:\p{L}{1,8}\s+){0,2}(?:in\s+linea|adatt[oa]|interessa|c[’']è\s+affinità)|per\s+(?:il\s+volume|l[’']elevato)|al\s+più\s+presto`,
  ],
  th: [
    String.raw`(?:ได้รับ|บันทึก|รับ)(?:ข้อความ|อีเมล|เมล|เรื่อง|คำขอ)?(?:ของคุณ|ของท่าน)?(?:ไว้|เข้าระบบ)?(?:เรียบร้อย)?แล้ว|ระบบ(?:ได้)?(?:บันทึก|รับ)|ขอบคุณที่(?:ทัก|ติดต่อ|ส่ง|เมล|สนใจ|อีเมล|เขียน)`,
    String.raw`(?:แอดมิน|ทีมงาน|ทีมผู้จัดการ|ทีม|เจ้าหน้าที่|ผู้จัดการ|ผู้ดูแล)(?:\S{0,10})?(?:จะ|เปิดอ่าน|อ่าน|ตอบ|ติดต่อกลับ|พิจารณา)|ชั่วโมงทำการ|วันทำการ|เวลาทำการ|ทุกวัน(?:จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์)|(?:รบกวน|กรุณา|โปรด|อย่า|ไม่ต้อง)(?:ไม่|อย่า|งด)?ส่งซ้ำ|ไม่ต้องส่งซ้ำ|ตามลำดับคิว|หาก(?:สนใจ|ตรง|เหมาะสม)|ขออภัยหากตอบช้า|อาจตอบช้า`,
  ],
  hi: [
    String.raw`(?:संदेश|ईमेल|मेल|अनुरोध|आवेदन|प्रस्ताव)\s+(?:\S{1,10}\s+){0,4}(?:प्राप्त|मिल|दर्ज|पहुँच|पहुंच)\S{0,3}\s+(?:\S{1,6}\s+){0,3}(?:गया|गई|चुका|हुआ|है)|क्रम\s+संख्या|कार्य-?\s?(?:दिवस|दिन)\S{0,3}|(?:हमारी|हमारा)\s+(?:टीम|दल|कार्यालय)|उत्तर\s+(?:आने|देने|मिलने)\s+में|लिखने\s+के\s+लिए\s+धन्यवाद|संपर्क\s+करने\s+के\s+लिए|दोबारा\s+(?:न|ना)\s+भेज\S{0,3}|हर\s+(?:सोमवार|मंगलवार|बुधवार|गुरुवार|शुक्रवार)|उपयुक्त\s+(?:हुआ|लगा|होने)`,
    String.raw`(?:message|mail|email|request|proposal)\s+(?:\p{L}{1,8}\s+){0,3}(?:mil|receive|register|pahunch)\s+(?:\p{L}{1,6}\s+){0,2}(?:gay[aie]|chuk[aie]|hai)|(?:hamari|humari|hamara)\s+team|working\s+days|dobara\s+(?:na|mat)\s+bhej\p{L}{0,3}|har\s+(?:somvar|mangalvar|budhvar|guruvar|shukravar|monday|friday)|reply\s+aane\s+me`,
  ],
  tr: [
    String.raw`(?:mesaj|e-?posta|mail|talep|başvuru|ileti|teklif)\p{L}{0,8}\s+(?:\p{L}{1,8}\s+){0,3}(?:ulaştı|alındı|alınmıştır|kaydedil\p{L}{1,5}|ulaşmıştır|sıraya)|(?:yazdığın|yazdığınız|ulaştığınız|iletişime|ilginiz|başvurunuz|mesajınız)\p{L}{0,4}\s+(?:\p{L}{1,10}\s+)?için|sağ\s+ol|yüzlerce\s+(?:mesaj|mail|e-?posta)|(?:ekip|ekibimiz|asistan|menajer\p{L}{0,5})\s+(?:\p{L}{1,10}\s+){0,3}(?:okuyor|inceliyor|dönecek|yanıtla\p{L}{1,6}|değerlendir\p{L}{1,7}|okur)|(?:uygun|uyan|eşleşen)\p{L}{0,5}\s+(?:\p{L}{1,10}\s+){0,4}(?:yazıyoruz|dönüyoruz|ulaşıyoruz|yazarız|döneriz)|iş\s+günü|yetişmiyor|tek\s+tek\s+cevap|tekrar\s+(?:göndermeyin|yazmanıza\s+gerek)|her\s+(?:pazartesi|salı|çarşamba|perşembe|cuma)`,
  ],
  vi: [
    String.raw`(?:đã|vừa)\s+(?:nhận\s+(?:được)?|ghi\s+nhận|tiếp\s+nhận|lưu)|(?:cảm\s+ơn|cám\s+ơn)\s+(?:\p{L}{1,6}\s+){0,3}(?:liên\s+hệ|liên\s+lạc|gửi|nhắn|viết|quan\s+tâm|inbox)|(?:team|đội\s+ngũ|trợ\s+lý|quản\s+lý|bên\s+mình|admin|chúng\s+tôi)\s+(?:\p{L}{1,6}\s+){0,5}(?:sẽ|phản\s+hồi|đọc|tổng\s+hợp|liên\s+hệ|chủ\s+động)|hộp\s+thư\s+(?:\p{L}{1,6}\s+){0,3}(?:quản\s+lý|tự\s+động|phụ\s+trách|do)|được\s+tổng\s+hợp|(?:mỗi|vào|các)\s+(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|\d)|chủ\s+nhật)|(?:nếu|khi)\s+(?:\p{L}{1,6}\s+)?phù\s+hợp|chủ\s+động\s+liên|(?:đừng|không\s+cần|vui\s+lòng\s+không)\s+(?:gửi|nhắn|inbox)\s+(?:\p{L}{1,6}\s+)?(?:lại|nhiều)|ngày\s+làm\s+việc|(?:trong|trong\s+vòng)\s+\d{1,3}\s?(?:[-–]\s?\d{1,3}\s?)?(?:h|giờ|ngày|tiếng)|trừ\s+(?:t7|cn|thứ|chủ)`,
  ],
  ar: [
    String.raw`(?:وصلتنا|وصلنا|استلمنا|تلقينا|تم\s+(?:استلام|تسجيل|تلقي))|شكر[اً]{0,2}\s+(?:\S{1,6}\s+)?(?:لتواصل|لمراسل|على\s+(?:تواصل|مراسل|رسالت)|لكتابت|لاهتمام)\S{0,4}|(?:فريقنا|الفريق|المكتب|إدارة\s+الأعمال|المساعدة?|نطّ?لع|نراجع|يراجع|تتم\s+مراجعة|نقرأ)\s+(?:\S{1,8}\s+){0,3}(?:على|الطلبات|العروض|الرسائل|كل|بالرد|معكم)|(?:إن|إذا|اذا)\s+(?:ناسب|كان\s+مناسب|لم\s+يناسب)\S{0,4}|لا\s+(?:داعي|حاجة)\s+(?:لإعادة|لتكرار|للإرسال)|إعادة\s+الإرسال|خلال\s+(?:أسبوع|يوم|\d{1,2})|أيام\s+عمل|ساعة\s+عمل|كل\s+(?:أحد|اثنين|ثلاثاء|أربعاء|خميس|يوم\s+\S{3,9})|برقم\s+\d`,
  ],
  tl: [
    String.raw`(?:natanggap|nakuha|dumating)\s+(?:na\s+)?(?:po\s+)?(?:namin|ang)|salamat\s+(?:po\s+)?sa\s+(?:pag-?\p{L}{2,10}|inyong|mensahe|email)|(?:binabasa|babasahin|tinitingnan|sinasagot)\s+(?:po\s+)?(?:namin|ng\s+team|ang)|tuwing\s+(?:lunes|martes|miyerkules|huwebes|biyernes|weekdays?)|(?:kung|pag|kapag)\s+(?:\p{L}{1,6}\s+)?(?:swak|bagay|pasok|akma)|(?:makakatanggap|makatatanggap)|(?:huwag|wag)\s+(?:na\s+)?(?:po\s+)?(?:\p{L}{1,6}\s+)?(?:mag-?(?:reply|resend|send)|ulitin)|sa\s+loob\s+ng|sasagutin\s+(?:po\s+)?kayo|bot\s+lang`,
  ],
  ms: [
    String.raw`(?:emel|mesej|e-mel|permohonan|tawaran)\s+(?:\p{L}{1,8}\s+){0,3}(?:telah|sudah|dah)\s+(?:diterima|kami\s+terima|masuk|sampai|direkodkan)|terima\s+kasih\s+(?:kerana|atas|sebab)\s+(?:\p{L}{1,8}\s+)?(?:menulis|menghubungi|hubungi|emel|berminat|mesej|minat)|(?:setiap|semua)\s+(?:emel|mesej|tawaran|permohonan)\s+(?:akan|kami)|(?:pasukan|krew|admin|pengurus|kakitangan)\s+(?:kami\s+)?(?:akan|baca|semak)|(?:oleh|dengan)\s+(?:krew|pasukan|admin)|dalam\s+(?:tempoh|masa)|hari\s+bekerja|waktu\s+(?:pejabat|bekerja)|(?:jika|kalau)\s+(?:sesuai|ngam|kena)|(?:tak|tidak)\s+perlu\s+(?:hantar|emel)\s+(?:semula|lagi)`,
  ],
});

/** Somebody left for good, as an office tells it. */
export const DEPARTED = byLanguage({
  en: [
    String.raw`(?:has\s+)?left\s+(?:the\s+(?:company|team|agency|firm|business)|(?!for|it|to|in|on|at|my|me|you|us|a|an|the|some|over|and|him|her|them|home|out|off|behind)\p{L}{3,20}(?:\s+(?:at|in|on|as|and|this|last)|[.,]))|no\s+longer\s+(?:with|at|works?|part|represents?|in\s+use|monitored)|(?:inbox|mailbox|address|account)\s+(?:gets|is\s+being|will\s+be|has\s+been|is)\s+(?:\p{L}{1,6}\s+)?(?:deleted|closed|retired|no\s+longer|discontinued|deactivated)|has\s+moved\s+on|has\s+(?:departed|resigned|retired)`,
  ],
  es: [
    String.raw`ya\s+no\s+(?:forma|trabaja|pertenece|está|colabora|trabajo|formo|estoy)|ha\s+dejado\s+(?:de\s+(?:trabajar|utilizarse|usarse|existir|formar)|la\s+(?:empresa|agencia|compañía)|el\s+(?:equipo|cargo))|dejó\s+(?:la\s+(?:empresa|agencia)|el\s+equipo)|dirección\s+(?:\p{L}{1,8}\s+){0,3}(?:utilizarse|usa|activa|uso)|se\s+ha\s+desvinculado|causado\s+baja`,
  ],
  de: [
    String.raw`nicht\s+(?:mehr|länger)\s+(?:\p{L}{1,12}\s+){0,5}(?:tätig|beschäftigt|dabei|angestellt|teil|erreichbar|genutzt|im\s+unternehmen)|(?:unternehmen|firma|agentur|team|haus)\s+verlassen|ist\s+(?:\p{L}{1,12}\s+){0,4}ausgeschieden|postfach\s+(?:\p{L}{1,10}\s+){0,3}(?:gelöscht|geschlossen|deaktiviert|abgeschaltet)`,
  ],
  pt: [
    String.raw`não\s+(?:integra|faz|trabalha|pertence|está|colabora|compõe)\s+mais|já\s+não\s+(?:trabalha|faz|integra|está|colabora)|(?:saiu|desligou-se|se\s+desligou)\s+d[aoe]s?\s+\p{L}{1,15}|deixou\s+(?:a|o)\s+(?:empresa|equipe|equipa|agência|time|cargo)|não\s+faz\s+(?:mais\s+)?parte`,
  ],
  fr: [
    String.raw`(?:ne\s+|n[’'])(?:fait|travaille|est|exerce|appartient|représente)\s+plus|a\s+quitté\s+(?:la|l[’']|le|notre|ses|nos)\s?\p{L}{2,15}|adresse\s+(?:\p{L}{1,6}\s+){0,2}(?:n[’']est|désactivée|supprimée)|plus\s+(?:partie|parmi)`,
  ],
  id: [
    String.raw`(?:sudah\s+|udah\s+)?tidak\s+(?:lagi\s+)?(?:bekerja|bergabung|bertugas|menjabat|aktif\s+di|bersama|di)(?:\s+lagi)?|(?:sudah\s+)?(?:resign|mengundurkan\s+diri|keluar\s+dari|pindah\s+kerja|berhenti)`,
  ],
  it: [
    String.raw`non\s+(?:lavora|fa|collabora|è)\s+più|(?:ha\s+)?lasciato\s+(?:l[’']|la|il|lo|\p{Lu})|casella\s+(?:\p{L}{1,8}\s+){0,3}(?:dismessa|disattivata|chiusa)|indirizzo\s+(?:\p{L}{1,8}\s+){0,2}(?:dismesso|disattivato|non\s+è\s+più)`,
  ],
  th: [String.raw`ลาออก|พ้นสภาพ|ไม่ได้(?:ทำงาน|อยู่|เป็นพนักงาน|สังกัด)|สิ้นสุดการ(?:ทำงาน|จ้าง)|ย้ายไปทำงาน`],
  hi: [
    String.raw`(?:अब|से)\s+(?:\S{1,14}\s+){0,6}(?:जुड़े|कार्यरत|साथ|काम|हिस्सा)\s+(?:\S{1,6}\s+)?(?:नहीं|न)|नहीं\s+रहे|(?:नौकरी|कंपनी|संस्था|एजेंसी|टीम)\s+छोड़\S{0,3}|इस्तीफ़ा|इस्तीफा|त्यागपत्र|सेवानिवृत्त\s+हो\S{0,2}|(?:ab|se)\s+(?:\p{L}{1,12}\s+){0,5}(?:kaam|jude|saath|part)\s+nahi\p{L}?|resign|(?:company|agency|team|job|naukri)\s+chhod\p{L}{0,3}`,
  ],
  tr: [
    String.raw`artık\s+(?:\S{1,20}\s+){0,5}(?:çalışm\p{L}{1,8}|değil\p{L}{0,4}|bulunm\p{L}{1,6}|yer\s+almı\p{L}{1,5})|ayrıl(?:mıştır|dı|dım|mış|mış\s+bulun\p{L}{1,6})|görevinden\s+ayrıl\p{L}{1,6}|ile\s+(?:çalışmıyor|ilişiği)`,
  ],
  vi: [
    String.raw`(?:đã\s+)?(?:nghỉ\s+việc|thôi\s+việc|rời\s+(?:khỏi\s+)?(?:công\s+ty|team|đội))|không\s+còn\s+(?:\p{L}{1,6}\s+){0,2}(?:làm|công\s+tác|phụ\s+trách|là|thuộc|sử\s+dụng)`,
  ],
  ar: [
    String.raw`لم\s+(?:يعد|تعد|أعد|نعد)\s+(?:\S{1,8}\s+)?(?:يعمل|تعمل|أعمل|موظف|ضمن|معنا|مستخدم)|(?:غادر|ترك|استقال|تركت|غادرت|استقالت)\S{0,2}\s+(?:العمل|الشركة|الوكالة|الفريق|منصب)|انتهت\s+(?:خدمت|علاقت)\S{0,3}`,
  ],
  tl: [
    String.raw`(?:hindi|wala)\s+na\s+(?:po\s+)?(?:\p{L}{1,8}\s+){0,2}(?:konektado|nagtatrabaho|kasama|parte|empleyado|sa\s+(?:kumpanya|team|ahensya))|nag-?resign|umalis\s+na\s+(?:\p{L}{1,6}\s+){0,2}sa`,
  ],
  ms: [
    String.raw`(?:tidak|tak|sudah\s+tidak|dah\s+tak)\s+(?:lagi\s+)?(?:berkhidmat|bekerja|bersama|bertugas|dengan)(?:\s+lagi)?|(?:telah\s+)?(?:meletak(?:kan)?\s+jawatan|berhenti|berpindah)`,
  ],
});
