import { byLanguage } from './by-language';

/** The message lies somewhere in an office: on a desk, in a queue, with a team; so long it usually takes. Beside it belong signs of an office. */
export const IN_THE_QUEUE = byLanguage({
  en: [
    String.raw`your\s+(?:message|e-?mail|mail|pitch|proposal|note|request)\s+(?:\p{L}{1,8}\s+){0,2}(?:with|in|on|at|to)\s+(?:\p{L}{1,8}\s+){0,2}(?:desk|pile|queue|tray|stack|inbox|team|assistant)|you[’']ve\s+reached|(?:a|our)\s+(?:human|person|colleague|assistant|teammate)\s+(?:will|gets|is)`,
    String.raw`(?:it|that|this|we|replies|answers)\s+(?:\p{L}{1,10}\s+){0,3}(?:takes?|need|allow)\s+(?:\p{L}{1,8}\s+){0,2}(?:\d|one|two|three|four|five|a\s+(?:few|week)|several)|(?:three|two|four|five|\d{1,2})\s+(?:working|business)\s+days|once\s+a\s+(?:week|month)`,
  ],
  es: [
    String.raw`(?:tu|su)\s+(?:mensaje|correo|propuesta|solicitud|mail)\s+(?:ya\s+)?(?:está|va|queda|pasa|llegó)\s+(?:\p{L}{1,8}\s+){0,2}(?:bandeja|mesa|cola|pila|manos|equipo|lista)|(?:unos|en|aproximadamente|sobre)\s+(?:\p{L}{1,8}\s+)?(?:\d{1,2}|dos|tres|cuatro|cinco)\s+días|por\s+turnos|una\s+vez\s+(?:a\s+la|por)\s+semana|has\s+(?:llegado|escrito)\s+al?|asistente\s+virtual`,
  ],
  de: [
    String.raw`(?:deine|ihre|eure)\s+(?:mail|nachricht|anfrage|e-?mail)\s+(?:\p{L}{1,8}\s+){0,3}(?:liegt|ist|wartet|landet)|(?:im\s+stapel|auf\s+dem\s+(?:tisch|schreibtisch|stapel)|in\s+der\s+warteschlange)|(?:brauchen|dauert|benötigen)\s+(?:\p{L}{1,16}\s+){0,3}(?:eine?\s+woche|\d{1,2}|zwei|drei|vier|fünf|ein\s+paar)|einmal\s+(?:die|in\s+der|pro)\s+woche|erfahrungsgemäß`,
  ],
  pt: [
    String.raw`(?:sua|seu|tua|teu)\s+(?:mensagem|e-?mail|proposta|contato)\s+(?:já\s+)?(?:está|foi|vai|chegou)\s+(?:\p{L}{1,8}\s+){0,3}(?:equipe|equipa|mesa|fila|mãos|caixa|time)|(?:em|uns|cerca\s+de)\s+(?:\d{1,2}|dois|três|quatro|cinco)\s+dias|assistente\s+virtual|uma\s+vez\s+por\s+semana|dá\s+retorno`,
  ],
  fr: [
    String.raw`votre\s+(?:message|mail|proposition|demande|courriel)\s+(?:\p{L}{1,8}\s+){0,2}(?:rejoint|est|attend|se\s+trouve|arrive)|(?:comptez|prévoyez)\s+(?:\p{L}{1,10}\s+){0,2}(?:une\s+semaine|\d{1,2}|deux|trois|quatre|cinq)|(?:la\s+pile|le\s+bureau|la\s+file)\s+de|une\s+fois\s+par\s+semaine|vous\s+êtes\s+bien\s+(?:chez|sur)`,
  ],
  id: [
    String.raw`pesan(?:mu|nya|\s+(?:kamu|anda|kakak))?\s+(?:\p{L}{1,8}\s+){0,2}(?:nyampe|sampai|masuk|mendarat|antre|ada\s+di)|(?:dibalas|balas|dijawab)\s+(?:\p{L}{1,8}\s+){0,2}(?:paling\s+lama|sekitar|biasanya|kira-kira|\d)|(?:paling\s+lama|sekitar)\s+(?:\d{1,2}|dua|tiga|empat|lima|seminggu)|(?:meja|antrean)\s+(?:tim|kami)|seminggu\s+sekali`,
  ],
  it: [
    String.raw`(?:hai|avete)\s+scritto\s+al(?:la|l[’']|lo)?|(?:il\s+tuo|la\s+tua|il\s+suo|la\s+sua)\s+(?:messaggio|mail|proposta|richiesta)\s+(?:\p{L}{1,8}\s+){0,2}(?:è|sta|finisce|va)\s+(?:\p{L}{1,8}\s+){0,2}(?:coda|pila|scrivania|mani|tavolo|team)|una\s+volta\s+(?:a|alla)\s+settimana|(?:circa|in)\s+(?:\d{1,2}|due|tre|quattro|cinque)\s+giorni|(?:legge|leggiamo)\s+in\s+(?:due|tre)`,
  ],
  th: [
    String.raw`ข้อความของ(?:คุณ|ท่าน)?(?:ถึง|อยู่|เข้า|รอ)|(?:คิว|รอคิว)(?:ตอบ)?|(?:ตอบ|ใช้เวลา)\s?(?:ประมาณ|ราว)\s?\d|สัปดาห์ละครั้ง`,
  ],
  hi: [
    String.raw`आपका\s+(?:संदेश|ईमेल|मेल|प्रस्ताव)\s+(?:\S{1,8}\s+){0,4}(?:टीम|मेज|कतार|डेस्क)|(?:लगभग|क़रीब|करीब)\s+(?:\d{1,2}|दो|तीन|चार|पाँच)\s+दिन|हफ़्ते\s+में\s+एक\s+बार|aapk[ai]\s+(?:message|mail|email)\s+(?:\p{L}{1,8}\s+){0,4}(?:team|queue|desk)|(?:lagbhag|kareeb)\s+(?:\d{1,2}|do|teen|char)\s+din`,
  ],
  tr: [
    String.raw`(?:mesajın|mesajınız|mailin|mailiniz|teklifiniz)\p{L}{0,3}\s+(?:\p{L}{1,10}\s+){0,3}(?:düştü|ulaştı|masasında|sırada|kuyrukta)|sıra\s+(?:sana|size)\s+gel\p{L}{1,5}|(?:yaklaşık|ortalama)\s+(?:\d{1,2}|bir|iki|üç|dört|beş)\s+(?:gün|hafta)|haftada\s+bir`,
  ],
  vi: [
    String.raw`(?:tin|thư|mail|email)\s+(?:của\s+bạn|bạn)\s+(?:\p{L}{1,6}\s+){0,2}(?:tới|đến|vào|nằm|chờ)|(?:tầm|khoảng)\s+(?:\d{1,2}|hai|ba|bốn|năm)\s+ngày|(?:có|sẽ\s+có)\s+(?:hồi\s+âm|phản\s+hồi)|bàn\s+trợ\s+lý|mỗi\s+tuần\s+một\s+lần`,
  ],
  ar: [
    String.raw`وصلت\s+رسالت\S{1,3}\s+(?:إلى|الى|ل)|(?:الرد|الإجابة)\s+(?:\S{1,8}\s+)?(?:يستغرق|تستغرق|يأخذ|خلال)|(?:يستغرق|تستغرق|نحتاج)\s+(?:\S{1,8}\s+)?(?:يوم|أيام|ثلاثة|أسبوع)|مرة\s+(?:في|كل)\s+(?:ال)?أسبوع|مساعدة?\s+افتراضي`,
  ],
  tl: [
    String.raw`nasa\s+pila|(?:mga|halos)\s+(?:\d{1,2}|dalawa|tatlo|apat|lima)\p{L}{0,3}\s+araw|bago\s+(?:po\s+)?(?:masagot|makasagot)|minsan\s+sa\s+isang\s+linggo|mensahe\s+(?:ninyo|mo|nyo)\s+(?:\p{L}{1,6}\s+){0,2}(?:kay|sa)\s+(?:team|pila|mesa)`,
  ],
  ms: [
    String.raw`(?:mesej|emel)\s+(?:anda|awak|tuan|puan)\s+(?:\p{L}{1,6}\s+){0,3}(?:sampai|masuk|tiba|di\s+meja|beratur)|(?:biasanya|lebih\s+kurang|dalam)\s+(?:\d{1,2}|dua|tiga|empat|lima|seminggu)|baru\s+(?:berjawab|dibalas)|seminggu\s+sekali`,
  ],
});

/** Letters for somebody go elsewhere from now on. */
export const REDIRECTED = byLanguage({
  en: [
    String.raw`(?:future|further|all)\s+(?:letters?|correspondence|e-?mails?|mails?|messages?|enquiries|inquiries|requests?)|(?:is|has)\s+(?:now\s+)?(?:retired|passed\s+away|moved\s+on)|from\s+now\s+on\s+please|please\s+(?:direct|address|forward|redirect|update)\s+(?:\p{L}{1,8}\s+){0,2}(?:enquiries|correspondence|records|contacts|mails?)`,
  ],
  es: [
    String.raw`en\s+adelante|en\s+lo\s+sucesivo|caus(?:ó|ado)\s+baja|jubilad[oa]|se\s+ha\s+jubilado|(?:le|les)\s+informamos\s+(?:de\s+)?que|dirij(?:a|an)\s+(?:su|sus)|asuntos\s+de\s+la`,
  ],
  de: [
    String.raw`künftig|zukünftig|ab\s+sofort|in\s+zukunft|(?:unser|das)\s+(?:haus|unternehmen|team|büro)\s+(?:\p{L}{1,10}\s+){0,4}verlassen|im\s+ruhestand|aufgaben\s+(?:führt|übernimmt|hat)|nachfolger\p{L}{0,3}`,
  ],
  pt: [
    String.raw`deixou\s+de\s+(?:colaborar|trabalhar|integrar|fazer)|(?:informamos|comunicamos)\s+que|queira\s+(?:escrever|dirigir|contactar)|favor\s+(?:encaminhar|enviar|direcionar|dirigir)|daqui\s+em\s+diante|doravante|aposentad[oa]|reformad[oa]|aposentou-se|assuntos\s+d[ao]`,
  ],
  fr: [
    String.raw`désormais|dorénavant|à\s+l[’']avenir|plus\s+partie\s+de\s+(?:nos|notre|l[’'])|retraité|à\s+la\s+retraite|nous\s+vous\s+informons|adressez\s+(?:vos|votre|désormais|toute)`,
  ],
  id: [
    String.raw`purna\s?(?:tugas|bakti)|pensiun|surat\s+selanjutnya|korespondensi\s+selanjutnya|untuk\s+(?:selanjutnya|kelanjutan\p{L}{0,3})|ke\s+depan(?:nya)?|ditujukan\s+ke|dialamatkan|(?:kami\s+)?(?:sampaikan|informasikan|beritahukan)\s+bahwa`,
  ],
  it: [
    String.raw`ha\s+(?:cessato|concluso|terminato|interrotto)|in\s+pensione|d[’']ora\s+in\s+(?:poi|avanti)|in\s+futuro|la\s+informiamo|si\s+prega\s+di\s+(?:scrivere|indirizzare|rivolgersi)`,
  ],
  th: [String.raw`เกษียณ|ต่อไปนี้|นับจากนี้|ติดต่อ(?:เรื่อง)?งานได้ที่|ส่ง(?:อีเมล|เมล)มาที่|กรุณาติดต่อ(?:ที่|แทน)`],
  hi: [
    String.raw`सेवानिवृत्त|सूचित\s+किया|आगे\s+(?:के|से)|अब\s+से|पत्राचार|कृपया\s+अब|aage\s+(?:se|ke)|ab\s+se|retire\s+ho`,
  ],
  tr: [
    String.raw`emekli\s+ol\p{L}{1,7}|bundan\s+(?:sonra|böyle)|yazışmalar\p{L}{0,8}|talepleriniz\s+için|adresi(?:ni|ne)\s+(?:kullan|yap|yaz|ilet)\p{L}{1,10}`,
  ],
  vi: [
    String.raw`(?:đã\s+)?(?:nghỉ\s+hưu|chuyển\s+công\s+tác|chuyển\s+việc)|từ\s+nay|thư\s+từ\s+(?:xin|vui\s+lòng)|xin\s+thông\s+báo`,
  ],
  ar: [
    String.raw`التقاعد|تقاعد|للمراسلة|للاستفسار|من\s+الآن|مستقبلا|(?:نفيدكم|نحيطكم|إحاطتكم|نعلمكم|إفادتكم)`,
  ],
  tl: [
    String.raw`retirado|nagretiro|ipinababatid|pakipadala|sumulat\s+na\s+lamang|mula\s+ngayon|sa\s+susunod`,
  ],
  ms: [
    String.raw`bersara|dimaklumkan|surat-menyurat|(?:boleh\s+)?(?:dihantar|dikemukakan|dialamatkan|ditujukan)\s+(?:ke|kepada)|selepas\s+ini|mulai\s+sekarang`,
  ],
});
