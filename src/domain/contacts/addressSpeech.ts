/** What a sentence says of the address that it leads up to: not the creator's, or not any more, or a place to meet. */
const NOT_THEIRS =
  /(?<!\p{L})(?:(?:your|votre|vos|eure?r?|ihre?r?|vuestra|sua sede|kantor kalian)\s(?:\p{L}+\s){0,2}(?:office|warehouse|address|mail|store|shop|location|ad|advert|post|profile|page|email|signature|headquarters?|hq|adresse|bureau|büro|oficina|dirección|website|site|showroom|studio)|you(?: guys)?(?:'re| are) (?:at|in|based)|(?:old|previous|former|last) (?:address|place|apartment|flat|house)|(?:moved|move|moving) (?:from|out of)|used to (?:live|be)|(?:be|staying|stay|i'm) at (?:the )?(?:hotel|hostel|airbnb)|moving from|no longer (?:live|at)|(?:dirección|domicilio) (?:antigu[oa]|anterior|viej[oa])|antigua dirección|alte adresse|ancienne adresse|endereço antigo|alamat lama|vecchio indirizzo|eski adres\p{L}*|địa chỉ cũ|العنوان القديم|عنواني القديم|पुराना पता|purana (?:pata|address)|ที่อยู่เก่า|lumang address|(?:not|instead of|rather than)(?: to)?)(?!\p{L})/iu;
const VENUE =
  /(?<!\p{L})(?:event|party|venue|meet(?:ing|up)?|met|spoke|show|concert|exhibition|fair|gig|pop-?up|brunch|dinner|lunch|launch|opening|workshop|shoot(?:ing)?|café|restaurant|evento|fiesta|veranstaltung|messe|soirée|événement|acara|fiera|etkinlik|sự kiện)\s(?:\p{L}+\s){0,3}(?:at|in|is|on|en|es|im|in der|à|di|em|ở|tại)\s*(?:the\s)?$/iu;

const YOURS_AFTER =
  /(?<!\p{L})(?:on|from|in|auf|sur|en|di|no|na) (?:your|ihrer|eurer|votre|vuestra|tu|su|vostro|kalian) (?:\p{L}+\s)?(?:website|site|web|page|profile|email|e-mail|mail|signature|shop|store)(?!\p{L})|(?:your|real) office/iu;

/** "My grandma's from 12 Via Roma": where somebody came from, or a video was made. */
const FROM =
  /(?<!\p{L})(?:(?:is|are|was|were|i'm|im|comes?|came|originally|\p{L}+['’](?:s|re)) from|born (?:in|at|on)|grew up (?:in|at|on)|raised (?:in|at|on)|nací en|crecí en|nasci n[ao]|né à|née à|nato a|nata a|aufgewachsen in|filmed (?:at|in|on)|shot (?:at|in|on)|rodé en|gravei n[ao]|gedreht in)\s*$/iu;
/** "Do you have a shop at 21 Market Street?": a question after somebody else's house. */
const ASKED =
  /(?<!\p{L})(?:(?:are|were|aren't|is|was|do|does|did|have|has) (?:you|u|y'all|this|that|it|they|your?)(?!\p{L})|you(?:'re| are)|son ustedes|ustedes (?:son|están)|sois|estáis|están (?:ustedes|ubicados)|tienen|tenéis|vocês|a loja de vocês|seid ihr|sitzt ihr|habt ihr|sind sie|êtes[- ]vous|vous êtes|avez[- ]vous|siete|avete|kalian|apa benar|benarkah|adakah|betul ke|sizin?|mısınız|misiniz|musunuz|bên (?:bạn|anh|chị|mình)|shop (?:ở|bạn)|هل|أنتم|انتو|क्या (?:आप|यह)|kya (?:aap|ye|yeh)|aapk[aei]|kayo|niyo|nyo|ร้านคุณ|คุณอยู่)(?!\p{L})/iu;
const SENDING =
  /(?<!\p{L})(?:send|ship|mail|post|deliver|drop|mand|envi|entreg|schick|liefer|send|envoy|expédi|livr|sped|invi|kirim|hantar|antar|pos|gönder|yolla|gửi|giao|padala|deliver|bhej|भेज|أرسل|ارسل|توصل|ส่ง|my|mine|mi|meine?|mon|ma|meu|minha|mio|saya|benim|em|mình|ko|mera|meri|मेरा|मेरे)\p{L}*/iu;

const REACH_CHARS = 90;

/** Whether the sentence before `start` says that the address there is not where the creator can be reached. */
export function isSomeoneElses(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - REACH_CHARS), start);
  const sentence = before.slice(
    Math.max(before.lastIndexOf('\n'), before.search(/[.!?](?=\s[^.!?]*$)/) + 1, 0),
  );
  const after = /^[^.!?\n]{0,60}[.!?\n]?/u.exec(text.slice(end, end + 61))?.[0] ?? '';
  const question = after.trimEnd().endsWith('?') && ASKED.test(sentence) && !SENDING.test(sentence);
  return (
    question ||
    FROM.test(sentence) ||
    NOT_THEIRS.test(`${sentence}${text.slice(start, start + 10)} `) ||
    VENUE.test(sentence) ||
    YOURS_AFTER.test(after)
  );
}

/** A stall at a fair, a gate: where someone is to be met. */
export function isVenue(address: string): boolean {
  return /(?:^|[,،]\s*)(?<!(?:room|flat|block|rm|zimmer|bloc)[^,]{1,12},\s*)(?:booth|hall|halle|gate|terminal|stand|padiglione|pabellón)\s?[a-z]?[0-9]{1,3}(?![\p{L}0-9])/iu.test(
    address,
  );
}
