import { byLanguage } from './by-language';

/** What becomes of everybody's mail meanwhile: it is answered later, all of it, one by one; somebody else takes care; patience is asked for. */
export const HANDLING = byLanguage({
  en: [
    String.raw`(?:answer|reply|respond|get\s+(?:back|to|through)|catch\s+up|read|work\s+through|go\s+through|tackle|sort|reach)\s+(?:\p{L}{1,8}\s+){0,2}(?:everything|everyone|everybody|all\s+(?:of\s+)?(?:e-?mails?|messages?|mail|them|of)|each|every|one\s+by\s+one|in\s+(?:the\s+)?order|the\s+(?:pile|backlog|inbox))`,
    String.raw`(?:orders?|pitches|messages?|mails?|e-?mails?|enquiries|inquiries|invoices|anything|everything|notes?|requests|proposals|replies)\s+(?:\p{L}{1,10}\s+){0,6}(?:get|gets|will\s+be|are|is|be|pile|piles|wait|waits|will\s+wait)\s+(?:\p{L}{1,8}\s+)?(?:read|answered|sorted|seen|opened|handled|processed|replied|up|for|until|till|delayed|slow)`,
    String.raw`(?:inbox|mailbox|office|studio|shop|store|doors?|books?|we)\s+(?:\p{L}{1,8}\s+)?(?:re-?opens?|opens?\s+(?:again|up)|comes?\s+back|resumes?|(?:is|are)\s+back)`,
    String.raw`(?:please\s+)?(?:be|bear)\s+(?:patient|with\s+(?:me|us))|(?:thanks?|thank\s+you)\s+(?:\p{L}{1,8}\s+){0,3}(?:patience|understanding)|expect\s+(?:\p{L}{1,8}\s+){0,3}(?:delays?|silence|slow|radio)|you[’']ll\s+hear\s+from\s+(?:me|us)|in\s+the\s+meantime|wish\s+me\s+luck|hear\s+back|talk\s+(?:then|on\s+the\s+other\s+side)|until\s+then|till\s+then|see\s+you\s+(?:on|in|when|after|next|back)|normal\s+service`,
    String.raw`(?:is|are)\s+(?:\p{L}{1,8}\s+)?(?:covering|looking\s+after|minding|handling|running|taking\s+(?:over|care)|filling\s+in|holding\s+the\s+fort|in\s+charge)`,
  ],
  es: [
    String.raw`(?:contest|respond|atend|revis|le|trat)(?:o|aré|eré|emos|aremos|eremos|amos|eo|eeré|iendo)\s+(?:\p{L}{1,8}\s+){0,2}(?:todo|todos|todas|en\s+orden|por\s+orden|uno\s+a\s+uno|cada)|(?:por|en)\s+orden\s+de\s+llegada|uno\s+(?:por|a)\s+uno|poco\s+a\s+poco`,
    String.raw`(?:nos|os|te)\s+(?:leemos|vemos|hablamos|escribimos|leo|escribo|contesto)|(?:retom|recuper|reanud)\p{L}{1,6}|volvemos|paciencia|gracias\s+por\s+(?:\p{L}{1,8}\s+)?(?:paciencia|comprensión|cariño|esperar)|mientras\s+tanto|mientras|entretanto|hasta\s+entonces|si\s+no\s+contesto|a\s+la\s+vuelta|feliz\s+(?:verano|descanso|semana)|(?:lo|la|os|te)\s+(?:lleva|ve|atiende|atenderá)|lleva\s+todo|se\s+encarga|cualquier\s+cosa\s+urgente|normalidad`,
  ],
  de: [
    String.raw`(?:alles\s+(?:weitere|andere|übrige|nach|danach|der\s+reihe|ab|wird)|alle\s+(?:mails?|nachrichten|anfragen|e-?mails?)|eure\s+(?:mails?|nachrichten|anfragen)|ihre\s+(?:mails?|nachrichten|anfragen)|jede\s+(?:mail|nachricht|anfrage)|die\s+post|der\s+reihe\s+nach|nach\s+und\s+nach|eins\s+nach\s+dem\s+anderen)`,
    String.raw`(?:beantworte|bearbeite|lese|arbeite|sichte)\p{L}{0,2}\s+(?:\p{L}{1,10}\s+){0,4}(?:danach|nach|ab|dann|alle|alles|post|im\s+neuen|anschließend|wieder)|(?:geduld|verständnis)|bis\s+dahin|in\s+der\s+zwischenzeit|solange|derweil|vorher\s+nur|gibt[’']?s\s+mich\s+wieder|guten\s+rutsch|(?:kümmert|vertritt|übernimmt|übernommen|nimmt)\s+(?:\p{L}{1,10}\s+){0,3}(?:sich|mich|entgegen|solange)?|(?:ihr|sie)\s+erreicht|betreut\s+(?:\p{L}{1,10}\s+){0,3}|in\s+dringenden`,
  ],
  pt: [
    String.raw`(?:respond|atend|le|vej|trat|coloc)(?:o|erei|emos|eremos|io|ei|iremos)\s+(?:\p{L}{1,8}\s+){0,2}(?:tudo|todos|todas|em\s+ordem|por\s+ordem|um\s+(?:a|por)\s+um|cada)|(?:por|em|na)\s+ordem\s+(?:de\s+chegada)?|um\s+(?:a|por)\s+um|aos\s+poucos|colocar?\s+em\s+dia`,
    String.raw`(?:retom|religa|reabr|volt)(?:amos|aremos|imos|o|arei|ando)|apare[cç]o|reapare[cç]o|tô\s+de\s+volta|na\s+área|paciência|obrigad[oa]\s+pel[oa]\s+(?:\p{L}{1,8}\s+)?(?:paciência|compreensão|carinho)|enquanto\s+isso|até\s+lá|nesse\s+(?:tempo|período|meio)|nos\s+(?:falamos|vemos)|quem\s+(?:cuida|responde|atende|toca|fica)|qualquer\s+urgência|bom\s+descanso|se\s+for\s+urgente`,
  ],
  fr: [
    String.raw`(?:traite|traiterai|réponds|répondrai|lis|lirai|traitons|répondrons|répond)\s+(?:\p{L}{1,8}\s+){0,2}(?:tout|tous|toutes|à\s+tou[st]e?s?|chacun|chaque|ensuite)|(?:dans|par)\s+l[’']ordre(?:\s+d[’']arrivée)?|un\s+par\s+un|au\s+fur\s+et\s+à\s+mesure|petit\s+à\s+petit`,
    String.raw`rendez-vous\s+(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|en|le|à)|on\s+se\s+(?:retrouve|reparle|lit|revoit)|je\s+(?:reprends|rentre|reviens)\b|(?:suis|serai)\s+tout(?:e)?\s+à\s+vous|patience|compréhension|d[’']ici\s+là|en\s+attendant|entre-temps|à\s+plus|à\s+(?:la\s+rentrée|mon\s+retour)|c[’']est\s+(?:ma|mon)\s+\p{L}{1,10}\s+qui|(?:votre|vos|ton)\s+messages?\s+(?:\p{L}{1,8}\s+){0,2}(?:attend|attendra|attendront|seront?|sera)|prend\s+le\s+relais|s[’']occupe|rouvr\p{L}{1,6}|belles?\s+(?:fêtes|vacances)`,
  ],
  id: [
    String.raw`(?:balas|bales|jawab|baca|dibalas|dijawab|dibaca|diproses|dicek|cek|kerjain|beresin)\s+(?:\p{L}{1,8}\s+){0,2}(?:satu-?\s?(?:per)?-?satu|semua(?:nya)?|satu\s+per\s+satu|setelah|habis|sesudah|berurutan|bertahap|nanti)|satu-?\s?per-?\s?satu|satu-satu|berurutan|sesuai\s+antrean|sesuai\s+urutan|bertahap`,
    String.raw`(?:baru\s+(?:bisa|pegang|nyala|buka|balas|online|aktif|kerja|masuk))|(?:dijaga|aktif|buka|nyala|online|kembali|balik|normal)\s+lagi|sudah\s+di\s+rumah|sabar\s+ya|mohon\s+(?:sabar|maklum|doa\p{L}{0,4}|maaf\s+lahir)|doain|doakan|sementara\s+(?:itu|ini)|sampai\s+(?:jumpa|ketemu)|ketemu\s+lagi|yang\s+(?:pegang|handle|urus)|dipegang|dihandle|diurus`,
  ],
  it: [
    String.raw`(?:rispond|legg|recuper|smaltisc|guard)(?:o|erò|iamo|eremo|ero|erà)\s+(?:\p{L}{1,8}\s+){0,2}(?:tutt[oiea]|a\s+tutt[ie]|un[oa]\s+(?:per|alla|a)|in\s+ordine|ogni)|in\s+ordine(?:\s+di\s+arrivo)?|un[oa]\s+(?:per|alla)\s+(?:un[oa]|volta)|poco\s+(?:a|alla)\s+(?:poco|volta)`,
    String.raw`(?:si\s+riparte|ripartiamo|riprend\p{L}{1,5}|riapr\p{L}{1,5})|torn(?:o|iamo)\s+(?:operativ[oaei]|attiv[oaei]|online|in\s+(?:pista|ufficio|studio|carreggiata))|(?:di\s+nuovo|ancora)\s+(?:tra|con|online|operativ\p{L})|sono\s+vostr[oa]|(?:portate|abbiate)\s+pazienza|pazienza|grazie\s+(?:a\s+chi\s+)?(?:per\s+la\s+)?(?:capisce|comprensione|pazienza)|nel\s+frattempo|intanto|fino\s+ad\s+allora|ci\s+(?:sentiamo|vediamo|leggiamo|risentiamo)|(?:mi\s+)?sostituisce|se\s+ne\s+occupa|c[’']è\s+\p{Lu}\p{L}+|buone\s+(?:ferie|vacanze|feste)`,
  ],
  th: [
    String.raw`(?:จะ|ค่อย|ขอ)?(?:ไล่|ทยอย|รีบ|กลับมา)?(?:ตอบ|อ่าน|เคลียร์|เช็ค|เช็ก)(?:ให้)?(?:ครบ|ทุก|ทีละ|ตามลำดับ|ตามคิว|กลับ(?:ทุก|ตาม)|หลังจาก|ย้อนหลัง)|ทุกเมล|ทุกข้อความ|ทุกอีเมล|ตามลำดับ|ทีละ(?:ข้อความ|เมล|คน|ท่าน)`,
    String.raw`เจอกัน(?:ใหม่|อีกที|อีกครั้ง)?(?:วัน|หลัง|เดือน|ปี)?|กลับมา(?:ตอบ|ทำงาน|เจอ|ใหม่)|ค่อยคุย|รอ(?:แป๊บ|หน่อย|ก่อน|นิด)|ใจเย็น|ขอบคุณที่(?:รอ|เข้าใจ)|ระหว่างนี้|ระหว่างนั้น|ดองไว้ก่อน|ไว้ก่อน|(?:เปิด|ตอบ|รับ)อีก(?:ที|ครั้ง)|ขออภัยใน|ขออโหสิ|ช่วยดูแล|ดูแลแทน|ฝากไว้กับ`,
  ],
  hi: [
    String.raw`(?:सबके|सबको|सभी|सारे|हर)\s+(?:\S{1,8}\s+){0,2}(?:जवाब|उत्तर|मेल|ईमेल|संदेश\S{0,2})|एक-?\s?एक\s+कर|बारी-?\s?बारी|क्रम\s+से|धैर्य|सब्र|तब\s+तक|इस\s+(?:बीच|दौरान)|जवाब\s+(?:दूँग|दूंग|देंग|दे\s+पाऊ|मिलेग)\S{0,2}|फिर\s+(?:ऑनलाइन|मिल|से\s+मिल)\S{0,4}|मिलते\s+हैं|(?:देख|संभाल|सँभाल)\s+(?:रह|लेंग)\S{0,3}|मदद\s+कर\S{1,4}|लौट(?:ूँगी|ूँगा|ूंगी|ूंगा|कर|ेंगे)`,
    String.raw`(?:sab(?:ke|ko|hi|ka)?|saare|har)\s+(?:\p{L}{1,8}\s+){0,2}(?:jawab|reply|mails?|e-?mails?|messages?|normal)|ek-?\s?ek\s+kar\p{L}{0,2}|sabra?|sabr|tab\s+tak|is\s+(?:beech|dauran)|(?:mail|message|email|jawab|reply)s?\s+(?:\p{L}{1,8}\s+){0,2}(?:dekhung\p{L}|dekhenge|padhung\p{L}|dung[ai]|denge|karung\p{L}|karenge|dunga)|milte\s+hain?|dua\s+kar\p{L}{1,4}|wapas\s+(?:insaan|online|aa\p{L}{0,6}|kaam)|(?:dekh|sambhal|sambhaal)\s+(?:rah|leng|leg)\p{L}{1,2}|baat\s+kar\s?(?:ein|en|lein|lo)`,
  ],
  tr: [
    String.raw`(?:hepsini|herkese|tüm\p{L}{0,4}|bütün|birikenler\p{L}{0,3}|sırayla|tek\s+tek|teker\s+teker|sırasıyla)|(?:cevapla|yanıtla|oku|dön|yaz)\p{L}{0,2}(?:rım|rim|rız|riz|acağım|eceğim|yacağım|yacağız|acağız|eceğiz)|o\s+zamana\s+(?:kadar|dek)|bu\s+(?:süreçte|sürede|arada)|sabrınız\p{L}{0,6}|anlayışınız\p{L}{0,6}|dua\s+edin|görüşmek\s+üzere|görüşürüz|hizmetiniz\p{L}{1,8}|(?:masamın|bilgisayar\p{L}{0,4}|işimin|iş)\s+başı\p{L}{0,8}|hayata\s+dön\p{L}{1,6}|buradayı[mz]|burada\s+ola\p{L}{1,6}|ilgileniyor|ilgilenecek|bakıyor|bakacak|çeviriyor|yürütüyor|çay\s+hazır|yeni\s+yerimizde|iyi\s+(?:bayramlar|tatiller)|hayırlı\s+bayramlar|ertesi\s+gün`,
  ],
  vi: [
    String.raw`(?:trả\s+lời|phản\s+hồi|đọc|xử\s+lý|rep|trả\s+bài)\s+(?:\p{L}{1,6}\s+){0,2}(?:lần\s+lượt|từng|đầy\s+đủ|hết|sau|tất\s+cả|từ|dần|mọi)|lần\s+lượt|từng\s+(?:tin|mail|email|thư|người)|theo\s+thứ\s+tự|(?:được|sẽ\s+được)\s+xử\s+lý|mọi\s+(?:thư|mail|email|tin\s+nhắn|việc|công\s+việc)|thông\s+cảm|kiên\s+nhẫn|chờ\s+(?:mình|em|tôi|nhé)|trong\s+(?:thời\s+gian|lúc)\s+(?:này|đó)|hẹn\s+(?:gặp|mọi\s+người|cả\s+nhà)|gặp\s+lại|quay\s+lại|trở\s+lại|mới\s+(?:mở|về|đọc|online|làm|xem|trả|rep|có\s+mạng)|phục\s+vụ\s+trở\s+lại|làm\s+việc\s+(?:bình\s+thường|lại|trở)|(?:phụ\s+trách|lo|quản)\s+(?:thay|giúp|hộ)|mọi\s+người|cả\s+nhà`,
  ],
  ar: [
    String.raw`(?:أرد|ارد|سأرد|هرد|برد|نرد|سنرد|أجاوب|بجاوب)\s+(?:\S{1,6}\s+){0,2}(?:على\s+)?(?:الكل|الجميع|كل|كافة|جميع|عليكم|واحدة?)|(?:كل|جميع|كافة)\s+(?:الرسائل|الإيميلات|رسائلكم|ما\s+يصلنا|الطلبات|الاستفسارات)|بالترتيب|حسب\s+(?:الأولوية|الترتيب|الدور)|واحدة?\s+(?:تلو|واحدة?)|صبركم|تفهمكم|لتفهمكم|في\s+هذه\s+الأثناء|خلال\s+هذه|حتى\s+ذلك|إلى\s+ذلك|ألقاكم|نلقاكم|نراكم|أشوفكم|دعواتكم|ادعوا?\s+لي|ادعولي|(?:أرجع|ارجع|راجعة?|برجع|هرجع|نرجع|نعود|نفتح|أعود|بفتح|هكون|تتولى|يتولى|ينوب|تنوب|يتابع|تتابع)`,
  ],
  tl: [
    String.raw`(?:isa-?isa\p{L}{0,3}|lahat\s+(?:ng|po\s+ng)\s+(?:mensahe|email|mails?|messages?)|isa-isahin)|(?:sasagutin|sasagot|babasahin|magre-?reply|magrereply|babalikan|titingnan|mababasa|magbubukas|reply\s+agad|bubuksan)(?:\s+(?:ko|kami|ako|namin|po))?|balik-?(?:trabaho|opisina|online|normal)|babalik|magbabalik|magbubukas|pasensya|pag-?unawa|kinabukasan|sa\s+ngayon|habang\s+wala|kita-?kits|hanggang\s+sa\s+muli|(?:bahala|hahawak|tutulong\p{L}{0,4}|tutulungan|tatao|sasagot)\s+(?:\p{L}{1,6}\s+){0,3}(?:si|ni|sa|ang|kayo)|god\s+bless|ingat`,
  ],
  ms: [
    String.raw`(?:balas|baca|jawab|dibalas|dibaca|dijawab|layan|diproses|semak)\s+(?:\p{L}{1,8}\s+){0,2}(?:satu-?\s?(?:per)?-?satu|semua(?:nya)?|selepas|lepas|mengikut|ikut)|satu-?\s?(?:per)?-?\s?satu|mengikut\s+(?:giliran|turutan)|baru\s+(?:pegang|hidup|buka|balas|boleh|online|aktif|masuk)|tunggu\s+(?:jap|sekejap|kejap)|(?:beroperasi|buka|hidup|aktif|kembali|online)\s+semula|macam\s+biasa|seperti\s+biasa|kesabaran|sabar|maaf\s+zahir|sementara\s+(?:itu|ini)?|buat\s+sementara|jumpa\s+(?:lagi|semula|nanti)|doakan|pegang\s+akaun|menggantikan|ganti\s+saya|pulang\s+ke`,
  ],
});
