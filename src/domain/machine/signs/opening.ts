import { byLanguage } from './by-language';

/** The writer looks into the mail at a later time; illness in everyday words, bed and broth. */
export const OPENS_LATER = byLanguage({
  en: [
    String.raw`(?:open|read|check|look\s+at|get\s+to|see)\s+(?:this|it|these|mail|e-?mails?|messages?|the\s+inbox|my\s+inbox)|this\s+one\s+waits|(?:inbox|mail|this|everything)\s+(?:can|has\s+to|will|must)\s+wait|new\s+(?:one|phone|laptop)\s+arrives|bury|buried\s+my|in\s+bed|under\s+the\s+covers|fever|stomach\s+bug|sacred`,
  ],
  es: [
    String.raw`(?:leo|abro|miro|reviso|veo)\s+(?:esto|el\s+correo|los\s+correos|el\s+mail|el\s+buzón|la\s+bandeja|mails|mensajes)|resucito|revivo|en\s+cama|fiebre|gripe|sin\s+voz|son\s+para\s+(?:mis|mi|la|los)`,
  ],
  de: [
    String.raw`(?:schau|schaue|guck|gucke|lese|les|öffne|mach)\s+(?:ich\s+)?(?:\p{L}{1,8}\s+){0,3}(?:rein|auf|mails?|post|hier)|(?:wieder\s+)?(?:ein\s+mensch|auf\s+den\s+beinen|fit)|im\s+bett|fieber|sofatag|familientag|flach`,
  ],
  pt: [
    String.raw`(?:abro|leio|vejo|olho|checo)\s+(?:isso|isto|os\s+e-?mails|o\s+e-?mail|a\s+caixa|as\s+mensagens|tudo)|ressuscito|renasço|de\s+cama|febre|gripe|dia\s+de\s+família`,
  ],
  fr: [
    String.raw`j[’']?\s?(?:ouvre|lis|regarde|relève|rouvre)\s+(?:\p{L}{1,8}\s+){0,2}(?:mails?|boîte|messages|courriels|boutique|tout)|(?:je\s+)?rouvre|sous\s+la\s+couette|au\s+lit|fièvre|on\s+éteint`,
  ],
  id: [
    String.raw`(?:buka|baca|cek|lihat)\s+(?:email|inbox|pesan|mail)|(?:waktunya|waktu\s+buat)\s+keluarga|tifus|flu|sembuh|tepar|meriang`,
  ],
  it: [
    String.raw`(?:apro|leggo|guardo|riapro)\s+(?:tutto|la\s+posta|le\s+mail|la\s+casella|i\s+messaggi)|risorgo|a\s+letto|letto\s+e|brodo|febbre|dalla\s+nonna`,
  ],
  th: [
    String.raw`(?:มา|จะ|ค่อย)?(?:เปิด|อ่าน|เช็ค)(?:เมล|อีเมล|ข้อความ|กล่อง)|วันครอบครัว|เป็นหวัด|นอนซม|ลุกไหว|หายป่วย|ซม`,
  ],
  hi: [
    String.raw`(?:मेल|ईमेल|संदेश)\s+(?:खोल|देख|पढ़)\S{1,4}|परिवार\s+का\s+दिन|(?:mail|email|inbox)s?\s+(?:khol|dekh|padh)\p{L}{2,6}|(?:theek|thik)\s+ho\s+ja\p{L}{2,6}|bed\s+rest|bukhar|family\s+ka`,
  ],
  tr: [
    String.raw`(?:mail|e-?posta|mesaj)\p{L}{0,6}\s+(?:bakarım|bakacağım|açarım|okurum|bakarız)|aile\s+günü|yatakta\p{L}{0,4}|yatıyorum|ateşim|ayağa\s+kalk\p{L}{1,6}|iyileş\p{L}{1,6}`,
  ],
  vi: [
    String.raw`(?:mình|em|tôi)\s+(?:mới\s+)?(?:mở|đọc|xem|check)\s+(?:mail|email|thư|hộp|tin)|dành\s+cho\s+gia\s+đình|bị\s+(?:cúm|sốt|ốm|bệnh)|nằm\s+bẹp|khỏe\s+lại|khoẻ\s+lại`,
  ],
  ar: [
    String.raw`(?:أفتح|بفتح|أشوف|أقرأ)\s+(?:ال)?(?:بريد|إيميل|الإيميل|رسائل|الرسائل|صندوق)|للعائلة|إنفلونزا|بالإنفلونزا|راقدة?|السرير|حرارة`,
  ],
  tl: [
    String.raw`(?:bubuksan|babasahin|titingnan|sisilipin)\s+(?:\p{L}{1,6}\s+){0,2}(?:inbox|email|mail|mensahe)|para\s+sa\s+pamilya|trangkaso|nakahiga|makakabangon|gagaling|lagnat`,
  ],
  ms: [
    String.raw`(?:buka|baca|semak|tengok)\s+(?:emel|email|inbox|mesej)|hari\s+keluarga|denggi|demam|tahan\s+wad|baru\s+(?:keluar|sihat)|sembuh`,
  ],
});
