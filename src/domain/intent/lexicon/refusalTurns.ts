import { phrases } from '../../contacts/words';

/** Thai joins the no to the verb: "ไม่" before a word that alone agrees takes it back. */
const NEGATED_THAI: readonly string[] = [
  'ไม่',
  'ไม่ได้',
  'ไม่ขอ',
  'ไม่สามารถ',
  'ไม่สะดวก',
  'ไม่สะดวกที่จะ',
  'ไม่พร้อม',
  'ไม่พร้อมที่จะ',
].flatMap((no) =>
  ['เข้าร่วม', 'ร่วมงาน', 'ร่วมมือ', 'รับงาน', 'รับข้อเสนอ', 'ตกลง', 'ร่วมโปรเจกต์'].map((verb) => `${no}${verb}`),
);

/** A no that names its reason: the condition is not met, somebody forbids it, the writer has left. No offer stands in it. */
export const REFUSAL_TURNS: readonly string[] = [
  ...NEGATED_THAI,
  ...phrases(`
  don't work for free | do not work for free | not working for free | don't work on commission |
  don't work with commission | don't do commission | do not do commission | don't do commission only |
  commission only isn't | commission-only isn't | don't do affiliate | do not do affiliate |
  not doing affiliate | no affiliate deals | don't take affiliate | i don't do collabs | don't do collabs |
  do not do collabs | don't do sponsored | don't do ads | do not do ads | not do ads | don't work with brands |
  do not work with brands | don't collaborate with | do not collaborate with | forbids | doesn't allow me |
  does not allow me | doesn't let me | won't let me | doesn't allow other | does not allow other |
  i wish i could but | wish i could | love to but i can't | would love to but can't | sit this one out |
  sitting this one out | sit this out | say no this time | have to say no | say no to this |
  pick somebody else | pick someone else | find somebody else | find someone else | hard no | absolutely not |
  definitely not | certainly not | not a chance | no chance | no dice | lying if i said | not my vibe |
  not my cup of tea | doesn't really fit | does not really fit | doesn't suit | does not suit |
  leaving social media | closed my tiktok | deleted tiktok | not on tiktok anymore | no longer on tiktok |
  keep my channel free | free of sponsors | no trabajo a comisión | no trabajo por comisión |
  no trabajo con comisión | no trabajo gratis | sin pago fijo no | sin pago no | si no hay pago no |
  no hago colaboraciones | no hago publicidad | no hago canjes | agenda llena | mi agencia no me |
  no me lo permite | no me lo permiten | no me deja | pero no puedo | esta vez paso | paso esta vez |
  no me da la vida | dejé las redes | dejé tiktok | no va con | ni loca | ni loco | auf provision arbeite |
  nicht auf provision | nur auf provision mache ich nicht | ohne festhonorar | ohne bezahlung mache |
  ohne honorar mache | passt nicht zu | lass mal | lass ma | lassen wir das | darf aber nicht |
  erlaubt das nicht | sucht euch | muss leider | muss absagen | muss ich passen | ich muss passen |
  não trabalho com comissão | não trabalho só com | não trabalho por comissão | não trabalho de graça |
  sem cachê | sem pagamento não | não faço parceria | não faço permuta | não faço publi |
  passar dessa vez | ter que passar | vou ter que recusar | não me deixa | não deixa | mas não posso |
  saí do tiktok | deixa quieto | ne travaille pas à la commission | travaille pas à la commission |
  pas à la commission | sans rémunération fixe | sans rémunération je | sans fixe | passer mon tour |
  devoir refuser | dois refuser | me l'interdit | ne me le permet pas | ne me permet pas | je ne peux pas |
  ne prends plus de | n'accepte plus de | ne fais plus de | je n'accepte plus | je ne prends plus | quitté tiktok | ne colle pas avec | ne colle pas à | non lavoro a provvigione | non lavoro a commissione |
  non lavoro gratis | senza compenso | senza fisso non | non collaboro | questa volta passo | devo declinare |
  non me lo permette | ma non posso | lasciato tiktok | non faccio pubblicità | non faccio più pubblicità |
  lasciamo stare | lascia stare | tanpa fee saya | tanpa fee aku | kalau komisi aja | kalau cuma komisi |
  komisi aja aku gak | gak ambil | ga ambil | nggak ambil | tidak ambil | aku skip | saya skip | ga bisa ikut |
  lagi hiatus | hiatus dulu | belum bisa kak | jadwal penuh | jadwalku penuh | terikat kontrak |
  tidak mengizinkan | gak ngizinin | tak buat komisen | tanpa bayaran | memang tak sempat | tak benarkan |
  saya pass dulu | dah tak aktif tiktok | dah tak aktif di tiktok | tapi tak dulu | tak dulu | saya tak buat | di po ako tumatanggap | hindi po ako tumatanggap |
  di ako tumatanggap | hindi ako tumatanggap | hindi ko po kaya | bawal sa agency | bawal po sa |
  kaso hindi pwede | kaso di pwede | kaso bawal | hindi po bagay | hindi bagay | komisyonla çalışmıyorum |
  komisyonlu çalışmıyorum | ücretsiz çalışmıyorum | ücret yoksa | iş birliği almıyorum |
  işbirliği almıyorum | reklam almıyorum | yeni iş almıyorum | izin vermiyor | ama yapamam | çok isterdim |
  bıraktım | içeriğime uygun değil | kanalıma uygun değil | çok yoğunum | không làm chỉ hoa hồng |
  không nhận làm | không có phí cứng | không có phí thì | ko có phí | mình ko làm | mình không làm |
  em không làm | em ko làm | em xin phép không | kín lịch | kín lịch rồi | không cho phép |
  nhưng không được | ký độc quyền | nghỉ tiktok | không hợp với kênh | ما أشتغل بالعمولة | ما اشتغل بالعمولة |
  لا أعمل بالعمولة | لا أعمل مجانا | ما أشتغل مجانا | بدون مبلغ ثابت | بدون مقابل ما | جدولي ممتلئ |
  هذه المرة أعتذر | لا تسمح لي | لا يسمح لي | ما يسمح لي | بس ما أقدر | تركت التيك توك |
  commission pe kaam nahi | commission par kaam nahi | free me nahi | free mein nahi | bina fees ke nahi |
  bina paise ke nahi | bina payment ke nahi | match nahi karta | suit nahi karta | allow nahi karti |
  allow nahi karta | chhod diya | कमीशन पर काम नहीं | बिना फीस | बिना पैसे के नहीं | के लिए ठीक नहीं |
  क्षमा करें | समय नहीं है | ไม่รับค่าคอม | ไม่รับงานคอม | ถ้าไม่มีค่าจ้างไม่รับ | ขอผ่าน |
  ไม่ตรงกับช่อง | ไม่ตรงสาย | ติดสัญญา | ไม่ให้รับ | แต่ทำไม่ได้ | เลิกเล่น |
  stepped back from | step away from | given up affiliate | gave up affiliate | affiliate work for good |
  tak dapat bekerjasama | tidak dapat bekerjasama | tak boleh bekerjasama | tidak dapat menerima | tak dapat menerima |
  memilih untuk tidak | memilih tidak | terpaksa menolak | terpaksa tolak | dah berhenti buat affiliate |
  vou declinar | prefiro declinar | preciso declinar | tenho que declinar | agradeço e deixo passar | deixo passar |
  não tem a ver com o meu nicho | não trabalho só por comissão | não trabalho apenas por comissão |
  estou fora das redes | no trabajo solo por comisión | no trabajo sólo por comisión | yo no trabajo solo |
  dejé de hacer colaboraciones | ya dejé de hacer | dejé las colaboraciones | ya no hago colaboraciones |
  मेल नहीं खाता | मना करना पड़ेगा | भाग नहीं ले सकता | भाग नहीं ले सकती | काम छोड़ दिया | नहीं ले पाऊँगी | नहीं ले पाऊँगा |
  नहीं कर पाऊँगी | नहीं कर पाऊँगा | नहीं कर पाऊंगी | kailangan kong tumanggi | kailangan ko pong tumanggi |
  tumatanggi po ako | tumanggi | tinatanggihan ko | hindi ko na kakayanin | di ko na kakayanin | puno na ang schedule |
  puno na po ang schedule | je ne travaille pas uniquement | je passe mon tour | mon planning est complet |
  saya harus menolak | harus menolak | dengan berat hati menolak | memutuskan tidak mengambil | memutuskan untuk tidak |
  aku nggak terima kerja sama | nggak dulu ya | jadi belum bisa ambil | belum bisa ambil | tidak mengambil kerja sama |
  prefiero no seguir | no seguir adelante | prefiro não seguir | não seguir com a parceria | decidi não seguir |
  không nhận kiểu | nghỉ làm kênh | đã nghỉ làm | em đã nghỉ | hindi ko tatanggapin | hindi ko muna tatanggapin | hindi po swak |
  tumigil na ako sa | tumigil na po ako | tumigil na po ako sa pagiging affiliate | après réflexion je préfère ne pas |
  sous contrat exclusif | contrat exclusif avec | contrat d'exclusivité avec | kontrak eksklusif dengan |
  ติดสัญญากับแบรนด์อื่น | ร่วมงานไม่ได้ | เข้าร่วมไม่ได้ | รับงานไม่ได้ | ทำไม่ได้
`),
];
