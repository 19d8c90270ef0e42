import { phrases, wordMatcher } from './words';

/**
 * Words that belong to a sentence and never to a place. Capital letters say the rest: in a text that uses them, a word in
 * small letters that is no address word is prose as well.
 */
export const proseWords = wordMatcher(
  phrases(`
  a lane | the lane | a road | the road | a street | the street | our street | my street | this street | side street | the village | a village | mi calle | ma rue | unserer straße | minha rua | jalan raya depan |
  في | وشكرا | وشكراً | ومشكورين | وتحياتي | وممكن | وياريت | وانا | وأنا | وهذا | ورقمي | وجوالي | في أي وقت | في اي وقت | أي وقت | annemin evi | her gün | evdeyim | likh | likho | lijiye | lo | note kar | kijiye | ghar ke | bahar | apna | hamara | hamare | dukaan pe | ialah | dialamatkan | car je | where you | finds us | finds me | no street numbers | street numbers | house numbers | no house number | no postcode | postie | postman | courier | neighbour | neighbor | doorman | grazie e | a presto | a bientôt | finns | hittar | dit | nach hause | zu mir | bei uns | nachbarn | nachbarin | komşuya | komşum | evde yoksam | kapıcıya | güvenliğe | pagar | rumah warna | cat hijau | warna | letak | titipkan | satpam | guardian | gardien | concierge | portier | portinaio | porteiro | portero | conserje | vecina | vecino | vizinha | vizinho | voisin | voisine | timbren | llamen | avisen | avísenme | interfon | sonnerie | za slanje | adresa je | poslati | hvala | pozdrav | molim | děkuji | prosím | dziękuję bardzo | pozdrawiam | köszi | köszönöm | szia | sziasztok | mulțumesc | bună | kiitos | terveisin | takk for | hilsen | hälsningar | mvh | ευχαριστώ πολύ | спасибо большое |
  thats | ref | asin | contract | reply | likes | awards | beauty | emails | reels | jours | vidéos | umsatzsteuer-id | ust-id | amtsgericht | hrb | i | i'm | im | i'd | i'll | i've | me | my | mine | myself | you | your | yours | you're | u | ur | we | we're | our | us | he |
  she | they | them | their | it | its | it's | this | that | that's | these | those | is | are | was | were | be | been |
  have | has | had | do | does | did | don't | can | can't | could | will | would | should | might | must | if |
  when | then | than | because | but | and | or | not | yes | yeah | yep | yup | ok | okay | please | pls | plz |
  kindly | thanks | thank | thx | ty | tks | for | to | from | with | without | about | as | just | also | too |
  here | here's | there | where | what | which | who | how | why | send | sends | sending | sent | ship | mail |
  deliver | drop | leave | get | got | go | goes | going | want | need | let | let's | know | live | lives |
  living | based | located | interested | hello | hi | hey | dear | regards | sincerely | looking | sounds |
  package | packages | parcel | parcels | sample | samples | product | products | stuff | everything | thing |
  things | address | addy | name | number | number's | phone | gcash | landline | line | travel | whatsapp | currently | maybe | at | so | after | before |
  while | during | since | until | lol | haha | xx | xo | xoxo | hope | happy | excited | ready | sure | all | any |
  them | off to | been | am currently | right now | videos | video | followers | views | day | days | week | weeks |
  month | months | year | years | hours | order | price | commission | contract | brand | content | creator |
  works | work | working | ring | call | text | reach | contact | best | love | great | good | nice | cool |
  awesome | perfect | amazing | cheers | kind | warm | forward | like | one | new one | well | some | more |
  yo | mi | me | tu | su | sus | tus | es | soy | estoy | vivo | está | tengo | quiero | puedo | puede | puedes |
  pueden | podéis | pueda | por favor | gracias | hola | buenas | buenos días | saludos | quedo | atentamente |
  para | pero | con | si | sí | claro | dale | genial | paquete | muestras | producto | productos | dirección |
  direccion | dire | teléfono | celular | número | domicilio | aquí | aca | acá | te paso | les paso | ahora | envío | que |
  cuando | porque | como | cuál | nombre | favor | nos | les | mando | muchas | también | timbre |
  ich | mich | mir | mein | meine | meiner | wir | uns | sie | ihr | ihre | euch | eure | ist | sind | bin |
  habe | haben | hätte | kann | können | könnt | könnte | würde | wäre | wohne | wohnen | lebe | bitte | danke | hallo |
  moin | gerne | gern | vielen | dank | gruß | grüße | grüssen | liebe | lieben | viele | freue | adresse |
  anschrift | paket | produkt | produkte | muster | nummer | handy | und | oder | aber | wenn | dass | weil | auch | noch | schon |
  hier | lautet | nicht | ja | klar | cool | super | lg | vg | mfg | dabei | abgeben | klingel | klingeln |
  eu | você | vocês | meu | minha | é | sou | estou | moro | tenho | quero | posso | pode | podem | oi | olá |
  obrigado | obrigada | abraço | abraços | beijos | bjs | segue | pra | pro | pro endereço | endereço | endereco | morada |
  telefone | telemóvel | produto | produtos | encomenda | mas | sim | aqui | agora | quando | porque | também |
  je | j'ai | j'habite | j'aimerais | me | mon | ma | mes | vous | votre | vos | nous | notre | suis | habite |
  est | sont | peux | pouvez | pouvez-vous | pourriez | merci | bonjour | salut | coucou | cordialement |
  svp | s'il vous plaît | stp | voici | voilà | colis | produit | produits | numéro | téléphone | mais | oui |
  avec | pour | chez moi | bien sûr | d'accord | bonne | journée | mn | que | qui | si vous | sonner | joignable |
  saya | aku | gue | gw | kami | kita | kamu | anda | awak | kak | kakak | min | kirim | kirimkan | kirimin | tolong | bisa | boleh | pos ke |
  hantar | ya | yaa | dong | nih | sih | deh | aja | ke alamat | alamat | alamatku | terima kasih | makasih | tq | mau |
  minat | berminat | tertarik | untuk | dengan | yang | ini | itu | adalah | dan | atau | tapi | nama | atas nama | nomor | nomer |
  paketnya | produknya | barang | sampel | oke | siap | halo | hai | tinggal | duduk | rumah saya | titip | patokan |
  io | mio | mia | mie | sono | ho | vi | voi | vostro | abito | vivo | grazie | ciao | salve | buongiorno |
  saluti | cordiali | potete | può | puoi | indirizzo | pacco | prodotto | prodotti | numero | cellulare | ecco | certo | volentieri |
  anche | perché | quando | questo | spedite | spedire | mandate | inviare | campanello | citofono | presso di me |
  ben | benim | bana | siz | sizin | merhaba | merhabalar | selam | selamlar | teşekkürler | teşekkür | tesekkurler | lütfen |
  adresim | adresime | adresi | adresine | adresimiz | kargo | kargoyu | kargonun | paketi | ürünü | ürünleri | ürün |
  gönderebilirsiniz | gönderin | gönderirseniz | yollayabilirsiniz | oturuyorum | yaşıyorum | telefonum | telefon | numaram |
  için | ile | ve | ama | evet | tabii | olur | iyi günler | kolay gelsin |
  tôi | mình | em | anh | chị | bạn | shop | gửi | giao | hàng | về | ở | tại | là | của | cho | nhé | nha | ạ | dạ | vâng |
  cảm ơn | chào | địa chỉ | đc | sđt | sdt | điện thoại | liên hệ | được | với | và | có | không | này | nhận |
  ako | ko | akong | po | opo | ito | dito | nakatira | ipadala | padala | pakisend | pakipadala | salamat | sige | lang | yung |
  ang | namin | natin | kayo | siya | pwede | puwede | kasi | naman | nga | pala | mga | para sa | sa amin |
  mera | meri | mujhe | mere | hai | hain | hoon | hu | haan | ji | bhej | bhejo | bhejna | bhejdo | bhej do | bhej dein | bhejiye |
  kar | karo | karna | dijiye | dein | pata | theek | yeh | ye | aap | main hoon | rehta | rehti | hoga | wala | aur |
  मेरा | मेरी | मुझे | है | हैं | हूँ | हूं | जी | हाँ | हां | भेज | भेजें | भेजिए | भेजना | दें | दीजिए | कृपया | धन्यवाद | नमस्ते |
  पता | रहता | रहती | और | यह | नंबर | फोन | मोबाइल | व्हाट्सएप |
  أنا | انا | عنواني | العنوان | ارسل | أرسل | ارسلوا | أرسلوا | ارسله | إرسال | على | إلى | الى | شكرا | شكراً | مرحبا | أهلا | اهلا |
  السلام | عليكم | من فضلك | لو سمحت | تحياتي | رقمي | جوالي | واتساب | هاتف | جوال | موبايل | تمام | موافق | موافقة | نعم | اسكن | أسكن |
  ساكن | ساكنة | هذا | هو | هي | يمكنكم | ممكن | اوصل | التوصيل | الشحن | طلبي |
  mijn | ik | woon | stuur | sturen | naar | graag | bedankt | dank | groetjes | nummer | adres | mój | moja | mam |
  mieszkam | proszę | dziękuję | wyślij | adres to | telefon | jag | min | mitt | bor | tack | hej | skicka | till | jeg |
  bor på | takk | tak | sender | мой | моя | мне | адрес | я | живу | спасибо | пожалуйста | привет | здравствуйте |
  отправьте | отправить | телефон | номер | на адрес | согласен | согласна | μένω | διεύθυνση | ευχαριστώ | στείλτε | μου |
  我 | 我的 | 你 | 谢谢 | 謝謝 | 请 | 請 | 寄到 | 寄 | 住所は | です | ます | お願いします | 저 | 제 | 입니다 | 주소는 | 주소 | 감사합니다 | 보내주세요
`),
);

/** Verbs of sending in all their forms, where no street is named so. */
export const proseStems =
  /(?<![\p{L}\p{M}])(?:mánd(?!er)|mandar|mandad|mandát|manden|envíe|envíen|envia(?:r|do)|enviár|enviad|envoy|schick|verschick|versend|zusend|gönder|yolla|kirimkan|spedi(?:te|re|sc)|mandat|invia|bhijwa|livrer|livrez|expédi|entregar|entréguen|adresin)\p{L}*/giu;

/** Words of the list above that also begin names, with a capital letter and a name behind: Great Portland Street. */
export const NAMES_TOO = new Set(
  'mas great best love good nice cool kind warm forward live will day drop post ship mine super may old new vi em like one well brand ring le perfect ready'.split(
    ' ',
  ),
);

/** Small words inside names: never at either end. */
export const CONNECTORS = new Set(
  "of the de la del los las el y e da do dos das di dei degli della delle dello al alla du des le les l' d' et sur sous lès van den der ter ten op aan im am zum zur und von vom auf unter hinter vor an nad pod na u po i bin bint ibn ke se n x upon with c s a o os as em du' pe par mein पर में को से का की".split(
    ' ',
  ),
);

/** Prepositions that join a street with its town where the street stands before them. */
export const JOINING = new Set('in on en em à a di sa at ở tại zu'.split(' '));

/** Address words that are also plain words: in small letters they count only beside a number or a name. */
export const WEAK_ADDRESS_WORDS = new Set(
  'way place post top near state city site park no office local m et bei house home view hill rise walk close drive green loop cross main row square complex building shop room floor box post village district unit lot court ring am im an em by at port sector site it via kat no o piso casa rua calle post farm bat bis int hotel zona store studio school center centre mall camino villa quan pin code zip zipcode'.split(
    ' ',
  ),
);
