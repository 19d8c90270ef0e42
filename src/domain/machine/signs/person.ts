import { byLanguage } from './by-language';

/**
 * Takes part, whatever else is said: agrees or declines, speaks of the work, of goods or terms, addresses what was offered,
 * draws a conclusion. Weighs against being a note; what the judge's lexicons know of yes, no and questions is not repeated.
 */
export const ANSWERS_US = byLanguage({
  en: [
    String.raw`(?:i[’']ll|i\s+will|let\s+me)\s+(?:send|forward|share|give)\s+(?:you|over|my)`,
    String.raw`courier|parcels?|packages?|shipping|ship\s+it|delivery|deliver(?:ed)?|unboxing|works\s+(?:better|best|for\s+me)`,
    String.raw`(?:i\s+can|i\s+could|can\s+i|i[’']d|i\s+would|happy\s+to|glad\s+to|able\s+to|(?:would|we[’']d)\s+be\s+(?:glad|happy|delighted|thrilled|honou?red)\s+to|free\s+to)\s+(?:\p{L}{1,8}\s+){0,2}(?:start|film|shoot|do|post|make|record|look|send|join|get\s+it|create|begin|jump|carry|test|try|review|talk|meet|sign|help|be\s+part|work|discuss|take)|(?:film|shoot|record|post|edit)(?:ed|ing)?\s+(?:it|this|that|everything|for\s+you|the|your|content|whenever)|your\s+(?:offer|proposal|product|brand|company|e-?mail\s+(?:sounds|looks)|idea|campaign|program\p{L}{0,3}|team)|(?:the|a|any)\s+(?:product|contract|brief|sample|deal|campaign|collab|rate|budget|terms|details|package|parcel|form|numbers|catch)`,
    String.raw`(?:but|though|however|so|because|since)\s+(?:yes|no|i[’']m\s+(?:in|keen|down|up)|i\s+(?:can|will|would|could|want|like|don)|it|send|maybe|let|that)|(?:sounds|looks)\s+(?:good|legit|great|interesting|fun|fair|fine)|(?:use|write\s+to|reach\s+me)\s+(?:\S{1,64}@|this\s+address)|from\s+now\s+on|keen|no\s+thanks|rather\s+not|decline|pass\s+on|not\s+for\s+me|interested|deal|after\s+that\s+i\s+(?:can|could|will\s+have)`,
  ],
  es: [
    String.raw`(?:te|os|les|le)\s+(?:paso|pasaré|mando|mandaré|envío|enviaré|comparto)|llevo\s+yo`,
    String.raw`mensajero|paquetes?|entrega|envíos?|punto\s+de\s+recogida|portería`,
    String.raw`me\s+(?:apunto|parece\s+(?:bien|genial|perfecto)|encaj\p{L}{1,3}|interesa\p{L}{0,2}|va\s+bien|viene\s+bien|animo|encantaría|gustaría)|cuenta\s+conmigo|contad\s+conmigo|(?:puedo|podría|podemos)\s+(?:\p{L}{1,8}\s+)?(?:grabar|empezar|hacer|subir|enviar|mirar|ver)|(?:mand|envi)(?:ad|en|a|adme|ame|enme)\p{L}{0,4}|(?:la|una|vuestra|su|tu)\s+(?:muestra|propuesta\s+(?:me|nos|suena|está)|marca|oferta|campaña)|el\s+(?:producto|contrato|presupuesto|briefing)|grab(?:o|ar|amos|aré)|(?:pero|así\s+que|aunque|entonces)\s+(?:\p{L}{1,8}\s+)?(?:sí|claro|puedo|me|mandad|cuenta|acepto|no\s+(?:puedo|me))|soy\s+tod[oa]\s+tuy[oa]|acepto|rechaz\p{L}{1,4}|no,?\s+gracias|dice\s+que\s+(?:sí|no)|trátalo|conmigo`,
  ],
  de: [
    String.raw`(?:schicke|sende|gebe)\s+(?:ich\s+)?(?:dir|euch|ihnen)\s+(?:\p{L}{1,8}\s+)?(?:mein\p{L}{0,2}|die|alles)`,
    String.raw`kurier|paket\p{L}{0,3}|liefer\p{L}{1,6}|versand|passt\s+(?:mir|uns)|schick\p{L}{0,2}\s+(?:mir|es|das)`,
    String.raw`(?:kann|könnte|können|würde|möchte|will)\s+(?:\p{L}{1,10}\s+){0,4}(?:loslegen|drehen|anfangen|starten|filmen|aufnehmen|mitmachen|schicken|ansehen|machen|posten)|bin\s+(?:\p{L}{1,8}\s+)?(?:dabei|interessiert|gespannt)|(?:euer|eure|dein|deine|ihr|ihre)[mnrs]?\s+(?:angebot|produkt|marke|firma|idee|vorschlag|kampagne)|(?:das|ein|den|der|die)\s+(?:produkt|vertrag|budget|muster|paket|briefing|konditionen|honorar)|(?:aber|also|deshalb|daher|trotzdem)\s+(?:\p{L}{1,8}\s+){0,2}(?:ja|gern\p{L}?|nein|bitte|schick\p{L}{0,2}|kein)|(?:teste|probiere|nehme|zeige|filme|mach|mache|übernehme)\s+(?:\p{L}{1,10}\s+){0,3}(?:gern\p{L}?|alles|euch|eure|mit|das|es|an|teil|vergnügen)|vergnügen|loslegen|absagen|lieber\s+nicht|nichts\s+für\s+mich|kein\s+interesse|zahlt|nennt\s+(?:uns|mir)|exklusiv\p{L}{0,5}|laufzeit`,
  ],
  pt: [
    String.raw`(?:te|vos|lhes?)\s+(?:passo|mando|envio)|(?:mando|envio)\s+(?:meu|minha|os\s+dados)`,
    String.raw`entregador|motoboy|pacotes?|encomenda|entrega|correios|frete`,
    String.raw`(?:pode|podem|podes)\s+(?:contar|mandar|enviar|falar|deixar)|vamos\s+(?:nessa|sim|fazer)|(?:posso|podemos|consigo|dá\s+(?:pra|para))\s+(?:\p{L}{1,8}\s+)?(?:gravar|começar|fazer|enviar|ver|postar)|me\s+(?:passa|manda|envia|interess\p{L}{1,3})|(?:o|um|do|de)\s+(?:produto|contrato|orçamento\s+de|cachê|briefing)|(?:sua|tua|vossa)\s+(?:proposta|marca|oferta|campanha)|(?:mas|então|porém|por\s+isso)\s+(?:\p{L}{1,8}\s+)?(?:sim|pode|posso|topo|quero|não\s+(?:posso|vou)|claro|gravo)|topo|tô\s+dentro|aceito|prefer(?:e|imos|o)|grav(?:o|ar|amos)\s|não,?\s+obrigad[oa]`,
  ],
  fr: [
    String.raw`je\s+(?:vous|te|t[’'])\s?(?:envoie|enverrai|transmets|passe|donne)\s+(?:mes|mon|ma|les)`,
    String.raw`livreur|colis|livraison|livrer|expédi\p{L}{1,4}`,
    String.raw`(?:je|on|nous)\s+(?:peux|peut|pouvons|pourrais|pourra|veux|voudrais|démarre|démarrons|commence|commençons|tourne|filme|accepte|préfère|refuse|passe\s+mon\s+tour)|me\s+(?:plaît|va|convient|tente|branche)|(?:votre|vos|ton)\s+(?:offre|proposition\s+(?:me|nous|est)|marque|produit|projet\s+(?:me|nous))|(?:le|un|du|les)\s+(?:produit|contrat|budget|échantillons?|tarif|principe|colis|brief)|(?:mais|donc|alors|cependant)\s+(?:\p{L}{1,8}\s+){0,3}(?:oui|non|ok|d[’']accord|plaît|peux|possible|partant\p{L}?)|partant\p{L}?|c[’']est\s+(?:oui|non|ok|d[’']accord|bon\s+pour)|bonne\s+continuation|sans\s+façon|volontiers`,
  ],
  id: [
    String.raw`(?:aku|saya)\s+(?:kirim|kirimkan|kasih)\s+(?:\p{L}{1,8})`,
    String.raw`kurir|paket|ongkir|antar|dikirim\s+ke|resi`,
    String.raw`(?:aku|saya|gue|kami)\s+(?:mau|ikut|oke|setuju|tertarik|siap|minat|bisa\s+(?:bikin|rekam|mulai|ambil)|nggak\s+(?:bisa|mau)|gak\s+(?:bisa|mau)|tidak\s+(?:bisa|mau|berminat))|(?:mau|pengen)\s+(?:banget|ikut|kok|dong)|gas\s+(?:aja|kak|lah)|oke\s+(?:sama|kak|deal)|(?:kirim|bikin|rekam|syuting)\s+(?:\p{L}{1,8}\s+)?(?:barang|produk|video|konten|sampel|paket|ke)|(?:produk|barang|kontrak|fee|rate|syarat|bayaran|sampel)(?:nya)?|(?:tapi|tetapi|jadi|makanya)\s+(?:\p{L}{1,8}\s+){0,2}(?:mau|gas|bisa|boleh|oke|alamat|ikut|belum\s+bisa)|bisa\s+kok|boleh\s+(?:kok|banget|dong)`,
  ],
  it: [
    String.raw`(?:ti|vi|le)\s+(?:mando|invio|passo|giro)\s+(?:i|il|la|le|tutto|tariffe)`,
    String.raw`corriere|pacc(?:o|hi)|consegna|spedi\p{L}{1,5}`,
    String.raw`(?:va|vanno)\s+(?:ben(?:e|issimo)|benone)|(?:posso|potrei|possiamo|vorrei|voglio)\s+(?:\p{L}{1,8}\s+)?(?:girare|iniziare|cominciare|fare|registrare|vedere|inviare)|(?:inizio|comincio|giro|registro|faccio|accetto|rifiuto|preferisco)(?:\s+\p{L}{1,8})?|mi\s+(?:piac\p{L}{1,8}|interess\p{L}{1,3}|va|attira)|ci\s+st(?:o|iamo)|(?:la|una|vostra|sua|tua)\s+(?:proposta|offerta)\s+(?:mi|ci|è\s+(?:interessante|bella))|ho\s+ricevuto\s+la\s+proposta|(?:il|un|del)\s+(?:prodotto|contratto|budget|campione|pacco|compenso|brief)|(?:ma|però|quindi|perciò|allora)\s+(?:\p{L}{1,8}\s+){0,2}(?:sì|no|ok|certo|va|posso|mi\s+piac\p{L}{1,6}|mand\p{L}{1,5})|lasciamo\s+stare|dico\s+(?:già\s+)?di\s+(?:sì|no)|volentieri|grazie\s+ma|no,?\s+grazie|giro\s+tutto`,
  ],
  th: [
    String.raw`(?:จะ|เดี๋ยว)ส่ง(?:ข้อมูล|รายละเอียด|เรท|ที่อยู่|ให้)`,
    String.raw`พัสดุ|ขนส่ง|ไปรษณีย์|จัดส่ง`,
    String.raw`สนใจ|ยินดี|ตกลง|โอเค|รับงาน(?!อีก)|ถ่าย(?:ให้|คลิป|วิดีโอ|เลย)|ทำ(?:คลิป|ให้|ได้)|ค่าตอบแทน|ค่าตัว|เรท|ราคา|สินค้า|สัญญา|ขอรายละเอียด|ขอทราบ|คุยกับผม|คุยกับเรา|ปฏิเสธ|ไม่สะดวกรับ|ไม่รับ|แต่(?:อยาก|สนใจ|ทำได้|ถ่าย|ยัง)|ส่ง(?:ของ|สินค้า|มา)|เริ่ม(?:ได้|เลย|งาน)|มีเวลา(?:ทำ|ถ่าย)|ไหม|มั้ย|หรือเปล่า|หรือยัง`,
  ],
  hi: [
    String.raw`(?:भेज|बता)\s?(?:दूँग|दूंग|ती\s+हूँ|ता\s+हूँ)\S{0,2}|(?:bhej|bata)\s?(?:dung|deti|deta)\p{L}{0,3}`,
    String.raw`कूरियर|पार्सल|डिलीवरी|courier|parcel|delivery`,
    String.raw`(?:वीडियो|शूट|रील|कंटेंट)\s+(?:\S{1,8}\s+)?(?:बना|कर|दे|भेज|शुरू)\S{0,4}|(?:करना|जुड़ना|शामिल)\s+(?:है|चाह\S{0,3}|होना)|(?:पर|लेकिन|मगर|इसलिए|तो)\s+(?:\S{1,6}\s+)?(?:हाँ|हां|नहीं|कर|चाह|मुझे|कोई)|ठीक\s+है|प्रोडक्ट|उत्पाद|अनुबंध|कॉन्ट्रैक्ट|कमीशन|पैसे|रेट|रुचि|दिलचस्पी|मंज़ूर|मंजूर|स्वीकार|आपका\s+(?:प्रस्ताव|ऑफ़र|ऑफर|ब्रांड)|बताइए|बताएं|भेजिए|भेजें`,
    String.raw`(?:video|shoot|reel|content)\s+(?:\p{L}{1,8}\s+)?(?:bana|kar|de|bhej|shuru)\p{L}{0,4}|(?:par|lekin|magar|isliye|toh?)\s+(?:\p{L}{1,6}\s+)?(?:haan?|nahi\p{L}?|kar|chah|mujhe|offer)|(?:pakka|zaroor)\s+kar|theek\s+hai|interested|product|contract|commission|paise|rate|manzoor|aapk[aie]\s+(?:offer|brand|proposal)|batao|bata\s+(?:do|dijiye)|bhejo|bhej\s+do|kar\s?(?:dung|lung|na\s+hai|ungi|unga)\p{L}{0,2}|dhundh\s+lijiye`,
  ],
  tr: [
    String.raw`(?:atarım|gönderirim|iletirim|paylaşırım)`,
    String.raw`kargo\p{L}{0,6}|kurye\p{L}{0,4}|gönderin|yollayın`,
    String.raw`anlaştık|kabul|tamam|olur|uygun|varım|yapal[ıi]m|yaparım|çek(?:erim|ebilirim|iyorum|eceğim)|başla(?:rım|yabilirim|yalım)|(?:ürün|sözleşme|ücret|bütçe|teklif|şart|komisyon|kargo|marka)\p{L}{0,8}\s+(?:\p{L}{1,8}\s+){0,2}(?:gönder|yolla|ilet|uy|uygun|ne|nasıl|güzel|hoş)\p{L}{0,6}|teklifinizi|(?:ama|fakat|ancak|o\s+yüzden|bu\s+yüzden)\s+(?:\p{L}{1,10}\s+){0,3}(?:çekerim|olur|tamam|isterim|edemem|edemeyeceğim|evet|yaparım)|istemiyorum|uymuyor|ilgilenmiyorum|ilgileniyorum`,
  ],
  vi: [
    String.raw`(?:em|mình)\s+gửi\s+(?:\p{L}{1,6}\s+){0,3}cho`,
    String.raw`giao\s+hàng|bưu\s+kiện|ship(?:per)?|gửi\s+hàng`,
    String.raw`đồng\s+ý|ok(?:e|ie)?|chốt|(?:quay|làm|chụp|đăng)\s+(?:liền|luôn|được|clip|video|cho)|nhận\s+(?:job|lời|show)|(?:giá|cát-?xê|phí|hoa\s+hồng|sản\s+phẩm|hợp\s+đồng)\s+(?:\p{L}{1,6}\s+)?(?:bên|thế|là|bao|như|\d)|(?:nhưng|mà|nên|thì)\s+(?:\p{L}{1,6}\s+){0,2}(?:đồng\s+ý|thích|vẫn|muốn|không\s+nhận|làm\s+được|ok)|quan\s+tâm|muốn|thích|từ\s+chối|không\s+nhận|gửi\s+(?:em|mình|hàng|sản|brief)|là\s+em\s+(?:quay|làm|gửi)`,
  ],
  ar: [
    String.raw`(?:أرسل|ارسل|ابعث|أبعت)\s+لكم`,
    String.raw`المندوب|الطرد|التوصيل|الشحن`,
    String.raw`(?:لن|لا|ما)\s+(?:أتمكن|أستطيع|اقدر|أقدر|أرغب|أشارك)\s+(?:من\s+)?(?:المشاركة|التعاون|القبول|قبول)|المشاركة|موافق|أوافق|مهتم|يناسبني|ما\s+يناسب|لا\s+يناسب|يسعدني|(?:أقدر|اقدر|ممكن|أبغى|ابغى|أبي|حاب|حابة|أود|أرغب|أريد)\s|(?:أبدأ|ابدأ|نبدأ|أصور|اصور|أسوي|أعمل\s+لكم)|(?:المنتج|العقد|السعر|المبلغ|الشروط|العينة|تفاصيل|عرضكم|منتجكم|شركتكم)|(?:بس|لكن|ولكن|لذلك|عشان)\s+(?:\S{1,8}\s+){0,2}(?:موافق|نعم|أقدر|اقدر|ما\s+(?:أقدر|يناسب)|لا|حاب)|أعتذر\s+عن\s+(?:العرض|قبول|المشاركة)|تفضلوا|ايش\s+المطلوب|بكم|على\s+طول`,
  ],
  tl: [
    String.raw`(?:ise-?send|ipapadala|isi-?send)\s+(?:ko)?`,
    String.raw`rider|parcel|delivery|padala`,
    String.raw`payag|game\s+(?:na|po|ako)|sasali|g\s+(?:po|ako)|interesado|gusto\s+(?:ko|po)|pwede|puwede|kaya\s+(?:ko|naman)\s|(?:mag-?shoot|mag-?video|gawin|gagawin|gagawa)|(?:produkto|kontrata|bayad|rate|budget|detalye|details|offer)|(?:pero|kaso|kaya|tapos)\s+(?:\p{L}{1,6}\s+){0,2}(?:payag|game|pwede|gusto|ok|sige|hindi|gabi)|sige|hindi\s+(?:ko|po\s+ako|muna|na\s+po\s+muna)|tanggihan|magkano|linya`,
  ],
  ms: [
    String.raw`hantar\s+(?:hari|barang|lepas|selepas|ke\s+rumah|masa|butiran)`,
    String.raw`posmen|kurier|penghantaran|bungkusan|pos\s+laju`,
    String.raw`(?:saya|sy|kami)\s+(?:nak|setuju|berminat|boleh\s+(?:rakam|buat|mula)|tak\s+(?:nak|boleh\s+terima|buat|minat))|nak\s+(?:sangat|join|ikut|try|tahu)|boleh\s+(?:mula|rakam|buat|deal|hantar|je|bagi)|(?:produk|barang|sampel|kontrak|bayaran|rate|komisen|tawaran\s+(?:ni|tu|ini))|(?:tapi|jadi|sebab\s+tu|lepas\s+tu)\s+(?:\p{L}{1,8}\s+){0,2}(?:nak|boleh|setuju|join|rakam|terpaksa|tak)|terpaksa\s+tolak|tolak|rakam|review`,
  ],
});
