import { phrases } from '../../text/phrases';

/**
 * A person tells of themselves to the person who wrote: answers late and says so, has been away or ill and is not any more,
 * has so many followers, read the mail or saw it only now.
 */
export const TALKS = phrases({
  words: [
    String.raw`(?:sorry|apolog\p{L}{3,5})\s+(?:\p{L}{1,8}\s+){0,4}(?:late|slow|delay\p{L}{0,2}|wait|reply|missed|silence)|(?:only|just)\s+(?:saw|seen|now|got|read|came|noticed)|my\s+(?:followers|audience|channel|page|viewers|subscribers|niche)|\d\s?k\s+(?:followers|subs)|followers|(?:i|we)\s+(?:read|saw|opened|was|were|went|had\s+been|talked|discussed)|(?:got|read|saw)\s+your\s+(?:mail|e-?mail|message|note)\s+(?:\p{L}{1,8}\s+){0,3}(?:and|at|in|while|from|today|yesterday|but)`,
    String.raw`(?:perd[oó]n\p{L}{0,3}|disculp\p{L}{1,5}|siento|lamento)\s+(?:\p{L}{1,8}\s+){0,3}(?:tard\p{L}{1,5}|demora|retraso|silencio|contestar)|(?:acabo|acabamos)\s+de\s+(?:ver|leer|volver)|seguidor(?:es|as)|mi\s+(?:canal|cuenta|público|perfil)|(?:leí|vi|abrí|leímos)\s+(?:su|tu|el|vuestro)|ya\s+(?:volví|regresé|estoy\s+de\s+vuelta)|hemos\s+(?:analizado|valorado|leído|visto|hablado)`,
    String.raw`(?:sorry|entschuldig\p{L}{1,5}|verzeih\p{L}{1,4})\s+(?:\p{L}{1,10}\s+){0,4}(?:spät\p{L}{0,4}|verspät\p{L}{1,5}|melde|warten)|erst\s+(?:jetzt|heute|gestern)|follower\p{L}{0,4}|mein\p{L}{0,2}\s+(?:kanal|account|community|profil|zuschauer)|(?:habe|hab|haben)\s+(?:\p{L}{1,8}\s+){0,3}(?:eure|deine|ihre)\s+(?:mail|nachricht|e-?mail)\s+(?:\p{L}{1,8}\s+){0,3}(?:gelesen|gesehen|geöffnet|besprochen)|bin\s+(?:längst|schon|seit\s+\p{L}{1,10})\s+wieder`,
    String.raw`demor(?:ei|amos|a)\s+(?:\p{L}{1,8}\s+)?(?:pra|para|porque|a|mas|pois)|desculp\p{L}{1,3}|só\s+(?:vi|agora|hoje)|seguidor(?:es|as)|meu\s+(?:canal|perfil|público|insta)|(?:li|vi|abri|lemos)\s+(?:o|a|seu|sua|vossa)|já\s+voltei|digam|me\s+recuperando`,
    String.raw`(?:désolée?s?|pardon|excus\p{L}{1,6})\s+(?:\p{L}{1,8}\s+){0,4}(?:retard|tard|délai|silence|réponse|attente)|(?:viens|venons)\s+de\s+(?:voir|lire|rentrer)|abonnée?s|ma\s+(?:page|chaîne|communauté)|mon\s+(?:compte|public)|j[’']ai\s+(?:lu|vu|relu|ouvert|bien\s+lu)|avec\s+un\s+peu\s+de\s+retard|comme\s+(?:demandé|promis)`,
    String.raw`(?:maaf|sori|sorry|mohon\s+maaf)\s+(?:\p{L}{1,8}\s+){0,3}(?:baru|telat|lambat|lama|lewat|slow)\s+(?:\p{L}{1,8}\s+)?(?:balas|bales|respon|reply|jawab|buka|baca)|baru\s+(?:sempat|sempet|baca|lihat|liat|buka|perasan|nampak|tengok)\s+(?:\p{L}{1,8}\s+)?(?:email|e-?mel|emel|pesan|mail|ni|ini)|pengikut|followers?|(?:akun|akaun|channel|page|konten)\s+(?:saya|aku|gue|ku)|dah\s+baca|udah\s+baca`,
    String.raw`(?:scus\p{L}{1,4}|perdon\p{L}{1,4})\s+(?:\p{L}{1,8}\s+){0,4}(?:ritardo|tardi|attesa|silenzio)|solo\s+(?:ora|adesso|oggi)|ho\s+(?:letto|visto|aperto)|follower|seguaci|(?:il\s+mio|la\s+mia)\s+(?:canale|profilo|pagina|pubblico)|trovo\s+un\s+attimo`,
    String.raw`(?:kusura\s+bakm\p{L}{1,6}|özür|pardon)|(?:yeni|şimdi|ancak)\s+(?:gördüm|okudum|bakabil\p{L}{1,4})|takipçi\p{L}{0,6}|(?:kanalım|sayfam|hesabım)\p{L}{0,4}|okudum|düşündüm|konuştum`,
    String.raw`(?:xin\s+lỗi|sorry|thứ\s+lỗi)\s+(?:\p{L}{1,6}\s+){0,5}(?:trễ|muộn|chậm|lâu)|(?:giờ|nay|bây\s+giờ|hôm\s+nay)\s+(?:mới|\p{L}{1,6}\s+mới)\s+(?:thấy|đọc|xem|rep)|người\s+(?:theo\s+dõi|coi|xem)|kênh\s+(?:của\s+)?(?:em|mình|tôi)|(?:em|mình|tôi)\s+(?:đã\s+)?(?:đọc|xem)\s+(?:rồi|kỹ|thư)`,
    String.raw`pasensya\s+(?:na\s+)?(?:\p{L}{1,6}\s+){0,4}(?:ngayon|late|natagalan|tagal)|ngayon\s+(?:ko\s+)?(?:lang|pa\s+lang)|kababalik|kakabasa|nabasa\s+(?:ko|namin)|(?:page|channel|followers?)\s+ko|nakausap|kausapin`,
    String.raw`(?:sorry|maaf|maafi|kshama|kripya\s+maaf)\s+(?:\p{L}{1,8}\s+){0,4}(?:late|der|deri)|(?:abhi|aaj)\s+(?:dekha|padha|hi\s+dekha)|(?:mere|mera|meri)\s+(?:followers?|channel|page|audience)|dekha|padha|padhi`,
  ],
  anywhere: [
    String.raw`ขอโทษที่|ขออภัยที่ตอบ|เพิ่ง(?:เห็น|ได้อ่าน|อ่าน|เปิด|กลับ)|ผู้ติดตาม|ช่องของ(?:เรา|ผม|ฉัน|หนู)|(?:อ่าน|เห็น)(?:เมล|อีเมล|จดหมาย)(?:ของคุณ|ของท่าน|แล้ว)|จดหมายของ`,
    String.raw`(?:देर|विलंब)\s+(?:\S{1,6}\s+){0,3}(?:क्षमा|माफ़|माफ|खेद)|(?:क्षमा|माफ़ी|माफी)|अभी\s+(?:देखा|पढ़ा)|फ़ॉलोअर|फॉलोअर|श्रोता|दर्शक|मेरा\s+(?:चैनल|पेज)|(?:पढ़ा|देखा|पढ़कर|मिलकर)`,
    String.raw`(?:آسفة?|اسفة?|اعتذر|أعتذر|اعذرون|عذرا)\S{0,2}\s+(?:\S{1,8}\s+){0,3}(?:تأخ|التأخ|لتأخ)\S{0,4}|توني\s+(?:شفت|قريت|رجعت)|(?:قرأت|قريت|شفت|رأيت|لقيت)\s|متابع(?:ين|يني|ون)|(?:قناتي|صفحتي|حسابي)|رجعت`,
  ],
});

/** The writer acts for themselves: an agency was left, and mail is wanted here. */
export const ACTS_ALONE = phrases({
  words: [
    String.raw`(?:on\s+my\s+own|by\s+myself|myself|directly\s+(?:with|to)\s+me|straight\s+to\s+me|my\s+(?:own|personal|private|new)\s+(?:e-?mail|address|inbox)|independent(?:ly)?|freelance|self-?managed|here\s+is\s+fine)`,
    String.raw`(?:conmigo|directamente|por\s+mi\s+cuenta|yo\s+mism[oa]|por\s+libre|me\s+(?:represento|gestiono)|mi\s+(?:correo|mail|dirección)\s+(?:personal|nuev[oa]|propi[oa]))`,
    String.raw`(?:selbst(?:ständig)?|selber|direkt\s+(?:mit|an|bei)\s+(?:mir|mich)|meine\s+(?:neue|private|eigene)\s+(?:mail|adresse|e-?mail))`,
    String.raw`(?:comigo|diretamente|por\s+conta\s+própria|eu\s+mesm[oa]|meu\s+(?:e-?mail|endereço)\s+(?:pessoal|novo))`,
    String.raw`(?:avec\s+moi|moi-même|en\s+direct|à\s+mon\s+compte|en\s+indépendante?|mon\s+(?:adresse|mail)\s+(?:perso\p{L}{0,6}|privée?))`,
    String.raw`(?:(?:saya|aku|gue)\s+sendiri|terus\s+(?:dengan|ke|kepada|pada)\s+(?:saya|sy)|langsung\s+(?:ke|sama|dengan)\s+(?:saya|aku)|e-?mel\s+peribadi|email\s+pribadi)`,
    String.raw`(?:con\s+me|direttamente|da\s+sol[oa]|in\s+proprio|la\s+mia\s+(?:mail|e-?mail)\s+(?:personale|nuova|privata))`,
    String.raw`(?:kendim|doğrudan\s+ban\p{L}{1,3}|bireysel|kendi\s+başıma|kişisel\s+(?:mail|adres)\p{L}{0,4})`,
    String.raw`(?:tự\s+(?:nhận|quản|làm|lo)|trực\s+tiếp\s+(?:với|cho)\s+(?:em|mình|tôi)|mail\s+(?:cá\s+nhân|riêng))`,
    String.raw`(?:ako\s+na\s+(?:po\s+)?mismo|sarili\s+ko|diretso\s+(?:na\s+)?(?:po\s+)?sa\s+akin|personal\s+(?:ko\s+)?(?:na\s+)?email)`,
    String.raw`(?:khud\s+(?:hi|se)?|seedhe?\s+mujh\p{L}{1,3}|mujhse)`,
  ],
  anywhere: [
    String.raw`คุยกับ(?:ผม|หนู|เรา|ฉัน)|(?:รับ|ดูแล|จัดการ)งานเอง|อิสระ|ตรงๆ`,
    String.raw`(?:खुद|ख़ुद|स्वयं|मुझसे|सीधे\s+मुझ)`,
    String.raw`(?:بنفسي|معي\s+مباشرة|مباشرة\s+معي|لحسابي|إيميلي\s+(?:الشخصي|الجديد))`,
  ],
});

/** Greets somebody by name or office; a note set for everybody cannot. */
export const GREETS_SOMEBODY =
  /^[^\p{L}]{0,3}(?:(?:hi|hello|hey|dear|salut|bonjour|hallo|liebe[rs]?|hola|olá|oi|ciao|cara|caro|gentile|estimad[oa]|apreciad[oa]|querid[oa]|prezad[oa]|chère?|halo|hai|merhaba|sayın|selam|chào|dạ\s+chào|kamusta|namaste)\s+(?:(?:ms|mrs|mr|frau|herr|sra?|dr|madame|monsieur|bu|ibu|pak|kak|mbak|chị|anh|po)\.?\s+)?(?!there|all|every|folks|friends?|sender|visitor|zusammen|alle|a\s+tod|todos|tout|tutti|you|semua|mga|quý|bạn|mọi|team\s+\p{L}+\s+here|leute|mittente|utente|colleg|ihr|du|herkese)(?:team\b|\p{L}{3,14})|tuan\/puan|puan|pn\.|cik|เรียนทีม|คุณ\S{2,12}คะ|प्रिय|आदरणीय|श्रीमान|माननीय|pranam|السادة|عزيزتي|عزيزي|أستاذ|madame,?\s+monsieur|sehr\s+geehrte)/iu;
