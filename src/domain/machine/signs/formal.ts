import { phrases } from '../../text/phrases';

/**
 * A letter of somebody who acts for the creator, or asks in form: for terms, a draft, an explanation. It may begin like a receipt
 * ("we acknowledge receipt of your proposal"), but no program asks for a contract.
 */
export const FORMAL_REQUEST = phrases({
  words: [
    String.raw`(?:on\s+behalf\s+of\s+)?(?:our|my)\s+(?:client|talent|artist|principal)\b|(?:kindly|please)\s+(?:provide|confirm|advise|clarify|share|forward\s+us|send\s+us|specify|supply|furnish|outline)|(?:we|i)\s+(?:would\s+be\s+grateful|would\s+appreciate|request|require|await|look\s+forward\s+to\s+receiving)`,
    String.raw`(?:nuestr[oa]|mi)\s+(?:representad[oa]|client[ea]|artista|talento|patrocinad[oa])|(?:rogamos|ruego|solicitamos|solicito|agradecer(?:íamos|emos|ía)|quedamos|quedo)\s+(?:\p{L}{1,10}\s+){0,2}(?:nos|me|el|la|los|las|envío|remit\p{L}{1,4}|indi\p{L}{2,6}|confirm\p{L}{1,5}|detall\p{L}{1,4}|a\s+la\s+espera)|(?:nos|me)\s+(?:remitan|envíen|indiquen|faciliten|confirmen|detallen|hagan)`,
    String.raw`(?:unser\p{L}{0,2}|mein\p{L}{0,2})\s+(?:mandant\p{L}{0,3}|klient\p{L}{0,3}|künstler\p{L}{0,5}|talent|schützling)|(?:wir\s+bitten|ich\s+bitte|bitten\s+wir|erbitten|benötig\p{L}{1,3}|bitte\s+(?:teilen|senden|nennen|übermitteln|lassen)\s+(?:sie|ihr)\s+(?:uns|mir)|wir\s+bräuchten|vorab\s+(?:angaben|informationen))`,
    String.raw`(?:noss[oa]|minha|meu)\s+(?:agenciad[oa]|client[ea]|representad[oa]|artista|talento)|(?:solicitamos|solicito|pedimos|peço|agradec(?:emos|íamos|ia|eríamos))\s+(?:\p{L}{1,8}\s+){0,3}(?:envio|enviem|envie|condições|detalh\p{L}{1,4}|informaç\p{L}{1,4}|confirm\p{L}{1,5}|indi\p{L}{2,6}|nos)`,
    String.raw`(?:notre|ma|mon)\s+(?:cliente?|talent|artiste|protégée?)|(?:nous\s+vous\s+(?:prions|saurions|serions)|(?:veuillez|merci\s+de)\s+(?:nous|me|bien\s+vouloir)\s+(?:\p{L}{1,8}\s+)?(?:communiquer|faire|indiquer|préciser|envoyer|transmettre|adresser|confirmer)|pourriez|souhait(?:erait|erions|erais|ons|e)\s+(?:\p{L}{1,8}\s+){0,2}(?:savoir|recevoir|connaître|obtenir))`,
    String.raw`(?:la\s+nostra|il\s+nostro|la\s+mia|il\s+mio)\s+(?:assistit[oa]|client[ea]|artista|talent)|(?:vi|la|le)\s+(?:preghiamo|chiediamo|saremmo\s+grati)|(?:chiediamo|richiediamo|gradiremmo|restiamo\s+in\s+attesa|attendiamo)`,
    String.raw`(?:talent|artis|klien)\s+(?:kami|saya|yang\s+bersangkutan)|mohon\s+(?:\p{L}{1,8}\s+)?(?:dijelaskan|dikirim\p{L}{0,3}|informasi|diinformasikan|penjelasan|konfirmasi|rincian|dilampirkan)|(?:beliau|yang\s+bersangkutan)\s+(?:berminat|bersetuju|bersedia|tertarik)|sila\s+(?:nyatakan|jelaskan|maklumkan|sahkan)|ingin\s+(?:tahu|mengetahui)`,
    String.raw`(?:sanatçı|müvekkil|temsil\s+ettiğimiz|oyuncu)\p{L}{0,8}|(?:iletmenizi|göndermenizi|paylaşmanızı|bildirmenizi|belirtmenizi|açıklamanızı)\s+(?:rica|talep)\p{L}{0,6}|rica\s+ederiz\s*\.?\s*$`,
    String.raw`nghệ\s+sĩ|(?:kính\s+)?mong\s+(?:\p{L}{1,6}\s+){0,4}(?:cung\s+cấp|gửi|cho\s+biết|xác\s+nhận|báo\s+giá)|đề\s+nghị\s+(?:\p{L}{1,6}\s+){0,3}(?:cung\s+cấp|gửi|cho\s+biết)`,
    String.raw`aming\s+(?:talent|artist|kliyente)|(?:maaari|maari|puwede|pwede)\s+(?:po\s+)?(?:bang?|sanang?)|humihiling|mangyari(?:ng)?\s+(?:po\s+)?(?:ipadala|ibigay|linawin)`,
    String.raw`(?:hamar[ie]|humar[ie])\s+(?:client|artist|talent)|kripya\s+(?:\p{L}{1,8}\s+){0,3}(?:batay?ein|bhejein|spasht)`,
  ],
  anywhere: [
    String.raw`(?:ศิลปิน|ดารา|อินฟลู)(?:ในสังกัด|ของเรา|ของบริษัท|ยินดี|สนใจ)|(?:ขอทราบ|ขอรายละเอียด|รบกวนแจ้ง|โปรดแจ้ง|กรุณาแจ้ง|ขอความกรุณา(?:ส่ง|แจ้ง))`,
    String.raw`(?:हमारे|हमारी)\s+(?:कलाकार|मुवक्किल|क्लाइंट)|कृपया\s+(?:\S{1,8}\s+){0,4}(?:बताएँ|बताएं|स्पष्ट|उपलब्ध\s+कराएँ|अवगत)`,
    String.raw`(?:موكل|عميل|فنان)(?:تنا|نا|تي|ي)|(?:نرجو|يرجى|نأمل|الرجاء|نود)\s+(?:\S{1,8}\s+)?(?:تزويد|إرسال|موافا|توضيح|تأكيد|إفاد|معرفة)\S{0,5}|بانتظار\s+(?:ردكم|العقد|التفاصيل)`,
  ],
});
