import { phrases, wordMatcher } from './words';

/** Words beside a number, in the languages of the creators. Where a word could mean two things it is left out. */

const whatsappNames = wordMatcher(
  phrases(`
  whatsapp | whatsapp'ım | whatsapp'tan | whatsapps | whats app | what's app | whatsap | whatapp | watsapp |
  watsap | wattsapp | whatssapp | wasap | wasapp | guasap | wapp | whats | ws | wassap | wassup no | whtsapp | whatsaap | whatsup | whatsapptan | whatsappdan |
  whatsapptayım | whatsappım | whatsapp'a | whatsapa | wpden | wpdan | wpye | wptan | wp'den | wpm | whatsappnya | wanya | wa | w.a | w/a | w.a. | wpp | wsp |
  wsap | wspp | wts | wtsp | zap | zapzap | zap zap | whatsappen | whatsappa | wp | wasup | واتساب | واتس |
  واتس اب | واتس آب | الواتس | الواتساب | واتسابي | وتساب | وتس | بالواتس | للواتساب | व्हाट्सएप | व्हाट्सऐप |
  वॉट्सऐप | वाट्सएप | व्हाट्सप्प | व्हाट्सअप | वॉट्सएप | วอทแอพ | วอตส์แอป | วอทส์แอพ | วอทส์แอป | วอตแอป |
  วัตส์แอป | whatsapp ko | whatsapp wala | whatsapp no | whatsapp number
`),
);

/** Endings and spellings that no list would hold: "WhatsApp'ımdan", "wasapku", "والواتساب", "วอตส์แอป". */
const WHATSAPP_SPELLINGS = [
  String.raw`(?<![\p{L}\p{N}])(?:wh?att?[sz]{1,2}h?[a']?a?p{1,2}|was{1,2}a{1,2}p{1,2}|g[uü]as{1,2}ap{1,2}|[uv]ats{1,2}ap{1,2})(?:'?\p{L}{0,10})(?![\p{L}\p{M}])`,
  String.raw`(?<![\p{L}\p{N}])wh?att?'?s{1,2}[\s'-]ap{1,2}(?![\p{L}\p{M}])`,
  String.raw`(?<![\p{L}\p{M}])[وفبلكع]{0,2}(?:ال|لل)?(?:واتس|وتس|واطس|وطس)(?:\s?[أاآ]?ب{1,2})?(?:ي|نا|ه|ها|و)?(?![\p{L}\p{M}])`,
  String.raw`(?:व्?[हॉाो्]{0,3}ट्?[स्\s]{0,3}(?:ऐप|एप|अप|ऍप|ैप|ेप|ऐप्प|एप्प|प्प|अप्प)|व्हाट्सप)`,
  String.raw`ว[็๊้อัาว]{1,3}[ทตถ]ส?์?[สซ]?์?\s?แอ[็๊้]?[ปพบฟ]{1,2}์?`,
];

export const whatsappWords = new RegExp([whatsappNames.source, ...WHATSAPP_SPELLINGS].join('|'), 'giu');

export const phoneWords = wordMatcher(
  phrases(`
  phone | phone number | numerito | celu | celularcito | fono | fonito | movil | cell no | landline | mobile number | buzz me | ring me | dial me | call at | festnetznummer | anschluss | durchwahl | mobilnummer | nummere | natel | fijo | telefone fixo | fixo | terminal | contactos | fixe | bigophone | appel | fisso | telefonare | chiamate | telponnya | nomornya | nmr | no telp | no tlp | no hape | fon | no fon | no tel | telefonum | numaramı | numarası | sabit | ต่อ | โทรกลับ | सम्पर्क | लैंडलाइन | phone no | máy | số máy | gọi máy | نقالي | جوالنا | الثابت | الأرضي | contact ko | linya | s | w | cell | cellphone | mobile | mob | tel | tlf | tfno | tlfn | telephone | call |
  call me | text me | reach me | contact | number | no | num | ph | hp | m | t | p | c | sms | imessage |
  viber | zalo | signal | telegram | direct | digits | contact number | contact no | teléfono | telefono |
  móvil | movil | celular | cel | número | numero | llámame | llamar | nro | contacto | telefon | handy |
  handynummer | nummer | mobil | telefonnummer | rückruf | erreichbar | anrufen | rufnummer | festnetz |
  telemóvel | telemovel | fone | contato | ligar | ligue | telefone | número de telefone | téléphone |
  portable | numéro | appelez | appeler | joindre | tél | gsm | joignable | nomor | nomer | telp | telpon |
  telepon | hubungi | kontak | nombor | talian | telefon bimbit | hape | no hp | no. hp | no.hp | cellulare |
  telefonino | recapito | chiamami | chiamare | เบอร์ | โทร | มือถือ | โทรศัพท์ | ติดต่อ | नंबर | फोन | फ़ोन |
  मोबाइल | संपर्क | कॉल | नम्बर | numaram | numara | telefonum | cep | arayın | telefon numaram | numaramız |
  ulaşabilirsiniz | cebim | tel no | số điện thoại | sđt | sdt | điện thoại | số | liên hệ | gọi | đt | dt |
  di động | رقم | رقمي | هاتف | هاتفي | جوال | جوالي | موبايل | تليفون | اتصل | تلفون | الهاتف | الجوال |
  التواصل | للتواصل | موبايلي | الرقم | نقال | numero ko | cp | cp no | tawagan | tawag | selpon | manager |
  assistant | agent
`),
);

/** The number that follows belongs to something else. */
export const otherNumberWords = wordMatcher(
  phrases(`
  fax | faks | فاكس | telefax | téléfax | โทรสาร | แฟกซ์ | फैक्स | telecopie | télécopie | fax no | f |
  till number | till no | till | paybill | no kp | no. kp | no ic | no. ic | ic | nric | mykad | acct | acct no | acc no | account no | a/c | gtb | sort code | bvn | nin | cnic | kra pin | gcash ref | ref no | invoice no | fatura no | tc kimlik | tc kimlik no | kimlik no | nomor induk | nomor resi | no pesanan | no order | cbu | cvu | alias | clabe | número de cliente | n° client | numéro client | numéro fiscal | rib | codice cliente | codice sdi | sdi | numero cliente | cédula | cedula | dui | rfc | rut | ci | bi nº | nuit | niss | cc nº | mã khách | mã nhân viên | số cccd | số tk | tài khoản | รหัส | รหัสลูกค้า | เลขผู้เสียภาษี | เลขบัตร | ग्राहक | ग्राहक नंबर | खाता नंबर | الآيبان | آيبان | ايبان | رقم الهوية | رقم الحساب | الرقم الوطني | الرقم الضريبي | numéro de dossier | dossier | referenz | aktenzeichen | mitgliedsnummer | policennummer | nomor polis |
  contract no | contract number | vertragsnummer | número de contrato | nomor kontrak | sipariş numaram |
  takip numaram | kargo numaram | müşteri numaram | fatura numaram | order | order no | order number | order id | tracking | tracking number | tracking id | tracking no |
  invoice | ticket | ref | reference | id | ids | user id | uid | case | parcel | package | shipment | awb |
  waybill | sku | asin | item | model | serial | passport | account | acct | routing | iban | swift | bic |
  card | tax | tax id | tin | ein | ssn | vat | vat id | gst | gstin | pan | aadhaar | aadhar | abn | acn |
  company no | company number | company reg | reg no | registration | license | licence | isbn | upc | ean |
  confirmation | booking | member | code | otp | pin | zip | zip code | postcode | postal code | creator id |
  tiktok id | shop id | seller id | campaign id | product id | video id | skype | qq | wechat id | line: |
  line id | pedido | seguimiento | rastreo | rastreio | guía | factura | fatura | nif | dni | nie | cif |
  rut | rfc | curp | cuit | cuil | nit | cédula | cedula | cuenta | clabe | código postal | codigo postal |
  cpf | cnpj | rg | pix | conta | nota fiscal | nota | nipc | ruc | inscrição | código | codigo |
  bestellung | bestellnummer | bestellnr | auftrag | auftragsnummer | sendungsnummer | sendung | rechnung |
  rechnungsnummer | kundennummer | steuernummer | steuer-id | ust-id | ust-idnr | ust | umsatzsteuer | hrb |
  handelsregister | konto | plz | artikelnummer | vorgangsnummer | ust-id-nr | steuer | commande | suivi |
  colis | facture | siret | siren | tva | rcs | référence | n° de commande | n° de suivi |
  numéro de commande | numéro de suivi | ordine | tracciamento | spedizione | fattura | partita iva | p.iva |
  p. iva | p.i. | codice fiscale | c.f. | codice | rea | piva | pesanan | resi | no resi | nomor resi |
  nomor pesanan | npwp | nik | ktp | rekening | norek | kode pos | invois | penghantaran | poskod | akaun |
  ssm | no kp | nombor pesanan | sipariş | siparis | takip | kargo | vergi | vkn | tckn | tc | t.c. | kimlik |
  mersis | sipariş no | takip no | takip numarası | sipariş numarası | posta kodu | đơn hàng | mã đơn |
  vận đơn | mã vận đơn | mã số thuế | mst | cccd | cmnd | stk | số tài khoản | mã | mã bưu điện | طلب |
  الطلب | طلبية | الطلبية | شحنة | الشحنة | تتبع | التتبع | فاتورة | الفاتورة | هوية | الهوية | ضريبي |
  الضريبي | السجل التجاري | سجل تجاري | حساب | الرمز البريدي | ऑर्डर | ट्रैकिंग | आधार | पैन | जीएसटी | पिन |
  पिन कोड | खाता | ऑर्डर नंबर | ट्रैकिंग नंबर | คำสั่งซื้อ | ออเดอร์ | พัสดุ | ติดตามพัสดุ | เลขประจำตัว |
  ผู้เสียภาษี | บัญชี | รหัสไปรษณีย์ | บัตรประชาชน | เลขที่ | เลขออเดอร์ | เลขพัสดุ | เลขบัญชี | ไอดี | ไลน์
`),
);

/** What stands right after a number that is a count, an amount or a time. */
export const countedThings =
  /^\s{0,2}(?:[kKmMbB](?![\p{L}])|%|°|€|\$|£|₹|฿|₫|₺|×\s?\d|[xX]\s\d|\+?\s?(?:followers?|follows?|subs(?:cribers?)?|likes?|views?|fans?|users?|people|orders?|sales|gmv|impressions?|seguidores|suscriptores|vistas|visualizações|inscritos|abonnés|vues|abonnenten|aufrufe|pengikut|penonton|iscritti|visualizzazioni|takipçi|izlenme|người theo dõi|lượt xem|متابع|مشاهدة|फॉलोअर्स|ผู้ติดตาม|usd|eur|gbp|inr|idr|php|thb|vnd|try|mxn|brl|myr|dollars?|euros?|pounds?|rupees?|baht|pesos?|reais|ringgit|rupiah|tl|lira|đồng|vnđ|vnd|riyals?|dirhams?|ريال|درهم|جنيه|บาท|रुपये|pcs|pieces|units|uhr|am|pm|hours?|days?|minutes?|bucks)(?![\p{L}]))/iu;

/** What stands right before a number that is an amount. */
export const amountBefore =
  /(?:[$€£₹฿₫₺¥#@_=]|(?<![\p{L}])(?:rs|rp|rm|inr|idr|usd|eur|gbp|aed|sar|php|thb|vnd|myr|mxn|brl|r\$|us\$|s\/)\.?|(?<!\p{L})(?:views|followers?|likes|subscribers|seguidores|abonnés|abonnenten|pengikut|takipçi|aufrufe|iscritti)\s?[:=])\s?$/iu;

/** The number beside is dead. */
export const deadWords = wordMatcher(
  phrases(`
  old number | old phone | old one | my old | previous number | former number | no longer use |
  no longer works | no longer in use | no longer mine | no longer active | not mine anymore | not my number |
  not in use | out of service | disconnected | not active | inactive | is dead | stopped working |
  doesn't work | does not work | don't use | do not use | don't call | do not call | lost that | lost access |
  lost my | wrong number | ignore | instead of | not working | used to be | deactivated | changed from |
  isn't mine | cancelled | your number | your whatsapp | the number you gave | you called | called me from |
  called from | got a call from | scam | is this you | is this your | is that you | is that your |
  messaged me from | message from | texted me from | contacted me from | contacted by | approached by |
  número antiguo | numero antiguo | número viejo | numero viejo | número anterior | numero anterior |
  ya no uso | ya no funciona | ya no existe | ya no es | ya no lo uso | está dado de baja | no funciona |
  no usen | no uses | su número | tu número | ya no tengo | alte nummer | alten nummer | nicht mehr aktuell |
  nicht mehr gültig | gilt nicht mehr | nicht mehr erreichbar | existiert nicht mehr | nutze ich nicht mehr |
  funktioniert nicht mehr | ihre nummer | eure nummer | abgemeldet | número velho | não uso mais |
  não funciona | não existe mais | não é mais | antigo | desativado | não atende mais | seu número |
  ancien numéro | n'est plus | ne fonctionne plus | n'utilise plus | plus valable | plus actif |
  n'existe plus | votre numéro | désactivé | plus en service | plus attribué | nomor lama | nomer lama |
  sudah tidak aktif | udah gak aktif | udah ga aktif | tidak aktif | gak aktif | ga aktif | sudah hangus |
  hangus | nombor lama | tak aktif | tidak digunakan | tak guna dah | dah tak guna | vecchio numero |
  non è più | non funziona più | non uso più | non più attivo | non più valido | disattivato | เบอร์เก่า |
  ไม่ใช้แล้ว | ยกเลิกแล้ว | เลิกใช้ | ใช้ไม่ได้ | पुराना नंबर | पुराना | बंद है | बंद हो | अब नहीं |
  purana number | purana | band hai | band ho gaya | ab nahi | eski numaram | eski numara | eski |
  artık kullanmıyorum | artık kullanılmıyor | kullanmıyorum | kapalı | kapandı | iptal | số cũ |
  không dùng nữa | không còn dùng | đã hủy | ngưng sử dụng | đã khóa | hết dùng | رقمي القديم | الرقم القديم |
  القديم | لم يعد | لا يعمل | مغلق | ما عاد | متوقف | lumang number | luma | lumang | hindi na | di na |
  sira na
`),
);

/** The writer takes back what stood before. "sorry" alone may excuse a late answer, so it counts only right before the new number. */
export const correctionWords = wordMatcher(
  phrases(`
  new number | my new | new one | neue nummer | neue ist | nuevo número | nuevo numero | mi nuevo | el nuevo | novo número | o novo | nouveau numéro | le nouveau | nomor baru | nomer baru | yang baru | nombor baru | nuovo numero | quello nuovo | il nuovo | เบอร์ใหม่ | नया नंबर | naya number | naya no | yeni numaram | yenisi | số mới | الرقم الجديد | رقمي الجديد | bagong number |
  correction | typo | i meant | wrong number | wrong digit | mistyped | my mistake | my bad | oops |
  ignore that | ignore the | the correct | correct number | correct one | right number | right one is |
  actually | sorry its | sorry it's | sorry, it | sorry that | scratch that | should be | make that |
  edit | wait no | wait | perdón | perdon | corrección | me equivoqué | me equivoque | quise decir |
  el correcto | en realidad | mejor dicho | error | korrektur | tippfehler | vertippt | ich meinte |
  richtig ist | die richtige | falsche nummer | entschuldigung | sorry | correção | errei | digitei errado |
  quis dizer | o certo | o correto | na verdade | desculpa | desculpe | erreur | je me suis trompé |
  je me suis trompée | je voulais dire | le bon numéro | faute de frappe | pardon | le bon | salah ketik |
  ralat | maksud saya | maksudnya | yang benar | yang betul | salah | maaf | scusa | scusate |
  mi sono sbagliato | mi sono sbagliata | ho sbagliato | volevo dire | quello giusto | correzione | errata |
  ขอโทษ | พิมพ์ผิด | แก้ไข | ที่ถูก | माफ़ | गलत | सही नंबर | galat | sahi number | düzeltme | yanlış |
  doğrusu | özür | nhầm | xin lỗi | đính chính | số đúng | عذرا | عفوا | تصحيح | خطأ | الصحيح | أقصد | mali |
  pasensya | ang tama | tama | silap | betulnya | that's the old | that is the old | that was the old |
  thats the old | das ist die alte | das war die alte | richtig | esa es la vieja | ese es el viejo |
  ese es el anterior | ese era el anterior | esse é o antigo | esse era o antigo | c'est l'ancien |
  c'était l'ancien | itu nomor lama | itu yang lama | itu nombor lama | quello è il vecchio | bu eskisi
`),
);

export const sameNumberWords = wordMatcher(
  phrases(`
  same number | same no | same | same one | that one | this one | idem | ídem | also whatsapp | la misma | mismo | misma | en este | en el mismo | no mesmo | mesmo | nesse | neste | ao mesmo | sur le même | ce numéro | celui-ci | celui-là | auf der | dieselbe | derselben | derselbe | da bu | bu da | de bu | bu | aynısı | aynıdır | questo | lo stesso numero | ini juga | ni juga | itu juga | yang sama | isi pe | isi par | isi number | इसी पर | इसी नंबर | यही | वही | đó luôn | số đó | này luôn | ito rin | yan din | iyan din | yun din | dito | عليه | على نفس | نفسو | نفسها | هو هو | mismo número | mismo numero | el mismo | gleiche nummer |
  dieselbe nummer | selbe nummer | gleichen nummer | auch whatsapp | mesmo número | mesmo numero | o mesmo |
  même numéro | le même | nomor sama | nomor yang sama | sama | nombor sama | stesso numero | lo stesso |
  เบอร์เดียวกัน | เบอร์เดียว | เบอร์นี้ | อันเดียวกัน | वही नंबर | यही नंबर | same hai | yahi | yehi | wahi | aynı numara | aynı |
  cùng số | số này | trùng số | نفس الرقم | نفسه | pareho | parehas | same lang | on it | this number
`),
);

/** With WhatsApp in one sentence: what the sentence says holds for the mail's number too. */
export const elsewhereWords = wordMatcher(
  phrases(`
  also | too | as well | below | above | signature | that number | that's my | thats my | auch | unten | oben | signatur |
  nummer ist | también | tambien | tmb | tb | abajo | arriba | firma | ese es mi | es mi | ese número | também | tbm | abaixo | acima |
  assinatura | esse é meu | esse número | aussi | ci-dessous | ci-dessus | ce numéro | juga | di bawah | di atas | tanda tangan | nomor itu |
  nomor ini | nombor ini | nombor tu | pun | anche | sotto | questo numero | di seguito | ayrıca | aşağıda | aşağıdaki |
  bu numara | da aynı | da var | cũng | đều | bên dưới | ด้วย | ด้านล่าง | เบอร์นี้ | bhi | neeche | isi number | इसी नंबर | भी | नीचे |
  أيضا | ايضا | أيضاً | كمان | أدناه | هذا الرقم | نفسه | rin | din | sa baba | itong number
`),
);

/** The WhatsApp that the sentence speaks of is another one, or yet to come. */
export const lateWords = wordMatcher(
  phrases(`
  someone | somebody | pretending | messaged me | contacted me | later | tomorrow | soon | will send | i'll send | will share | i'll share | different | another | separate | your | you use |
  später | morgen | folgt | andere | anderen | eure | ihre | luego | mañana | después | otro | tu whatsapp | recibí su whatsapp | vi su whatsapp | tengo su whatsapp | de su whatsapp | es su whatsapp | depois | amanhã | outro |
  seu whatsapp | plus tard | demain | autre | votre | nanti | besok | lain | kalian | dopo | domani | altro | vostro | sonra | yarın |
  başka | khác | tí nữa | ngày mai | baad | dusra | बाद | दूसरा | لاحقا | بعدين | غدا | آخر | mamaya | bukas | iba
`),
);
