import { phrases } from '../../contacts/words';

/** Turns of phrase that hold a no, a doubt or a question and agree all the same. */
export const ASSENTS: readonly string[] = phrases(`
  wouldn't say no | would not say no | wouldnt say no | won't say no | can't say no to | never say no |
  i don't say no | not saying no | who could say no | no objection | no objections | i have no objection |
  don't see why not | do not see why not | i don't see why not | see no reason not | no reason to say no |
  don't mind | do not mind | dont mind | i don't mind | idm | wouldn't mind | would not mind |
  not not interested | couldn't be happier | could not be happier | couldn't be more excited |
  nothing to lose | nothing would make me happier | no brainer | no-brainer | no doubt | without hesitation |
  wouldn't miss | would not miss | don't want to miss | wouldn't want to miss | consider me in |
  consider it done | happy to come onboard | come onboard | let's make it happen | lets make it happen |
  make it happen | make this happen | been waiting for | never been so happy | don't have to ask twice |
  don't need to ask twice | how do we go about | what happens next | where do we begin | when do i begin |
  it's a yes from | say when | go for it | fine on my side | i'm up for | a fan of | huge fan | i'm sold |
  you had me at | no digo que no | no diría que no | no veo por qué no | no veo porque no | por qué no |
  no tengo problema | ningún problema | no lo dudo | no dudo | sin dudarlo | sin duda | no me lo pierdo |
  cuenta con ello | me hace ilusión | me hace mucha ilusión | me copa | me re copa | me viene de lujo |
  me vendría de lujo | me vendria de lujo | vamos adelante | da sag ich nicht nein | sage ich nicht nein |
  sag nicht nein | sage nicht nein | nichts dagegen | spricht nichts dagegen | keine einwände |
  nicht zweimal | sagt mir zu | nehme an | nehme gerne an | gerne an | nehme ich gerne an | angebot an |
  ohne zu zögern | não digo não | não vejo problema | não vejo por que não | não tenho dúvida |
  não tenho dúvidas | sem dúvida | sem dúvidas | sem pensar duas vezes | não penso duas vezes |
  não perco essa | je ne dis pas non | dis pas non | je ne dirais pas non | rien contre | aucune objection |
  pas d'objection | sans hésiter | sans hésitation | je n'hésite pas | ça me tente | ça me dit |
  je veux bien | jveux bien | j'veux bien | veux bien | allons y | j'embarque | j’accepte | j'accepte |
  je valide | non dico di no | non direi di no | nulla in contrario | niente in contrario | senza dubbio |
  senza esitazione | ma magari | magari sì | daje | volentierissimo | va benissimo | ga nolak | gak nolak |
  nggak nolak | tidak menolak | tidak keberatan | gak keberatan | ga keberatan | nggak keberatan |
  kenapa nggak | kenapa enggak | kenapa gak | kenapa ga | sangat minat | tak kisah | tak menolak |
  tidak berkeberatan | hindi ako tatanggi | hindi po ako tatanggi | di ako tatanggi | bakit hindi |
  why not naman | hayır demem | hayır diyemem | neden olmasın | itirazım yok | tereddütsüz | şüphesiz |
  çok sevindim | không có gì phản đối | không phản đối | sao lại không | sao không | tội gì không |
  không ngại | đăng ký | em đăng ký | dc nha | dc ạ | dc luôn | được luôn | ما عندي مانع | لا مانع |
  لا مانع لدي | ماعندي مانع | مافي مانع | ما في مانع | ليش لا | لم لا | لما لا | ليه لا | وليش لا |
  ما أقدر أقول لا | ما اقدر اقول لا | بدون تردد | بلا تردد | بلا شك | لا شك | koi aitraaz nahi |
  aitraaz nahi | koi etraz nahi | mana nahi karunga | mana nahi karungi | mna nahi karunga | mna nahi karungi | mana nahi kar | mna nahi kar | kyu nahi | kyun nahi | क्यों नहीं |
  कोई आपत्ति नहीं | कोई ऐतराज नहीं | कोई एतराज़ नहीं | इनकार नहीं | ไม่ติดอะไร | ไม่ติดค่ะ | ไม่ติดครับ |
  ไม่ปฏิเสธ | ไม่พลาด | ไม่ขัดข้อง | เอาเลย | จัดมา | ส่งมาเลย | เอาค่า | sonjai | สนจัย | สนใจๆ |
  สนใจคะ | สนจายค่ะ | 🙋‍♀️ | 🙋 | i gladly | that'd be awesome | that would be awesome | that'd be great | that would be great | that'd be amazing | that would be amazing | would be awesome | would be amazing | would be a dream | would be lovely | wait for your instruction | wait for your instructions | await your instruction | waiting for your instructions | count on me | still in | i'm still in | want this | really want this | super happy | können wir machen | machen wir gerne | das machen wir | saya kak | aku kak | esperamos instrucciones | quedo a la espera | j'attends la suite | j'attends vos instructions | resto in attesa di istruzioni | menunggu instruksi | aguardo instruções | talimatlarınızı bekliyorum | chờ hướng dẫn | بانتظار التعليمات | i'd be honored | be delighted | delighted to | would be delighted |
  pleased to accept | accept your offer | accept your invitation | accept the offer | accept the invitation |
  await further instructions | await your instructions | further instructions | confirm my participation |
  confirm my interest | i am willing | am interested | am in | i'm on for that | on for that | on board with
`);

/** Turns of phrase that hold a no, a doubt or a question and say nothing for any route. */
export const ASIDES: readonly string[] = phrases(`
  not gonna lie | not going to lie | ngl | no rush | no stress | no hurry | no pressure | no worries |
  don't worry | dont worry | do not worry | no problem | not a problem | don't forget me | dont forget me |
  don't forget | can't believe | cant believe | cannot believe | couldn't believe | did not expect |
  didn't expect | didnt expect | wasn't expecting | was not expecting | not expecting | never thought |
  never expected | is this real life | is this real | am i dreaming | honestly | tbh | to be honest |
  if i'm out | if i am out | when i'm out | when i am out | if you like | if you want | if you'd like | if you wish | if that works | if possible | if needed |
  if i may | if that's ok | if that's okay | first of all | first off | before i forget | at first |
  for the first time | first time | my first | the first | first brand deal | first deal | first collab |
  last but not least | not only | but also | but wow | sorry for the wait | sorry about the delay |
  in the meantime | as soon as possible | asap | after reading | after seeing | after all | more than happy |
  busy week | been busy | looking for something like this | i've been looking | long time | never a dull |
  since last year | since last month | last month | last week | this week | last quarter | no lo puedo creer |
  no me lo creo | no me lo puedo creer | no me lo esperaba | no me esperaba | no pensé que | no pensaba que |
  sin problema | sin problemas | no hay problema | no pasa nada | no se preocupen | no te preocupes |
  no os preocupéis | primero que nada | primero que todo | antes que nada | antes de nada | primera vez |
  mi primera | desde el año pasado | kein problem | keine sorge | kein stress | keine eile |
  nicht damit gerechnet | nicht mit gerechnet | nicht erwartet | kann es nicht glauben |
  kann es kaum glauben | kaum erwarten | kaum abwarten | erst mal | erstmal | zuerst einmal |
  zum ersten mal | meine erste | seit letztem jahr | letzten monat | nicht nur | sondern auch | ohne ende |
  sem problema | sem problemas | não tem problema | não há problema | problema nenhum | não acredito |
  nem acredito | não esperava | não precisa se preocupar | não se preocupe | não se preocupem |
  sem pressa | antes de mais nada | primeiro de tudo | primeira vez | minha primeira | mês passado |
  desde o ano passado | não só | mas também | pas de problème | pas de souci | pas de soucis | aucun souci |
  pas de stress | pas d'inquiétude | ne vous inquiétez pas | t'inquiète pas | t'inquiète | tkt pas | tkt |
  je n'y crois pas | j'y crois pas | je ne m'y attendais pas | je m'y attendais pas | tout d'abord |
  avant tout | première fois | ma première | le mois dernier | l'an dernier | l'année dernière |
  non seulement | mais aussi | nessun problema | non c'è problema | non ci sono problemi | senza problemi |
  non ti preoccupare | non preoccupatevi | non ci credo | non ci posso credere | non me l'aspettavo |
  non me lo aspettavo | prima di tutto | innanzitutto | per prima cosa | prima volta | la mia prima |
  l'anno scorso | il mese scorso | non solo | ma anche | ga masalah | gak masalah | nggak masalah |
  enggak masalah | tidak masalah | ga papa | gapapa | gak papa | nggak papa | tidak apa-apa | tidak apa apa |
  ga nyangka | gak nyangka | nggak nyangka | tidak menyangka | pertama kali | kolab pertama | slow respon |
  slow resp | maaf baru balas | maaf baru bales | maaf lama balas | maaf telat | maaf lambat reply |
  maaf lambat | tahun lalu | bulan lalu | takde masalah | tak ada masalah | tiada masalah | takpe |
  tak apa | tak sangka | first time | tahun lepas | bulan lepas | walang problema | walang kaso |
  wala pong problema | walang issue | hindi ko inexpect | di ko inexpect | di ako makapaniwala |
  hindi ako makapaniwala | sorun yok | sorun değil | problem yok | problem değil | sıkıntı yok | merak etmeyin |
  hiç beklemiyordum | beklemiyordum | inanamıyorum | hayır hiç rahatsız | rahatsız etmediniz | öncelikle |
  her şeyden önce | ilk defa | ilk kez | ilk iş birliğim | geçen yıl | geçen ay | kusura bakmayın |
  không vấn đề | không vấn đề gì | ko vấn đề gì | không sao | ko sao | không sao đâu | không ngờ |
  không thể tin | không tin được | lần đầu | lần đầu tiên | năm ngoái | tháng trước | xin lỗi trả lời trễ |
  xin lỗi trả lời muộn | trả lời muộn | địa chỉ | لا مشكلة | مافي مشكلة | ما في مشكلة | مفيش مشكلة |
  لا توجد مشكلة | لا بأس | لا تقلق | لا تقلقوا | ما توقعت | لم أتوقع | ما كنت متوقعة | ما كنت متوقع |
  مو مصدقة | مو مصدق | مش مصدق | مش مصدقة | لا أصدق | أول مرة | اول مرة | أولا شكرا | السنة الماضية |
  koi problem nahi | koi dikkat nahi | koi baat nahi | koi tension nahi | tension nahi | tension mat |
  chinta mat | socha nahi tha | sochi nahi thi | yakeen nahi | vishwas nahi | pehli baar | pehle toh |
  pehle to | pichle saal | कोई दिक्कत नहीं | कोई समस्या नहीं | कोई बात नहीं | कोई परेशानी नहीं |
  सोचा नहीं था | यकीन नहीं | पहली बार | सबसे पहले | पिछले साल | ไม่มีปัญหา | ไม่เป็นไร | ไม่ต้องห่วง |
  ไม่อยากเชื่อ | ไม่คิดว่า | ไม่น่าเชื่อ | ครั้งแรก | ก่อนอื่น | ปีที่แล้ว | เดือนที่แล้ว | ตอบช้า |
  ขอโทษที่ตอบช้า
`);

/** Sounds like a yes, and keeps something back. */
export const KEEPS_TO_MAIL: readonly string[] = phrases(`
  don't share my number | do not share my number | not sharing my number | don't give out | do not give out |
  not give out | rather not share | keep everything on email | keep everything in email | write here |
  talk here | chat here | no doy mi número | prefiero no darlo | prefiero no dar | prefiero no compartir | prefiero no pasar | prefiero não passar | prefiro não passar | prefiro não dar | je préfère ne pas donner | je préfère ne pas communiquer | preferisco non dare | preferisco non darlo | möchte ich nicht rausgeben | no comparto mi número | prefiero por aquí | hablemos por aquí |
  seguir por correo | gebe ich nicht | gebe meine nummer nicht | nummer nicht | lieber per mail |
  lieber per e-mail | não passo meu número | não dou meu número | falar por aqui | continuar por email |
  ne donne pas mon | ne communique pas mon | donne pas mon numéro | rester par mail | par mail |
  échanger par mail | non do il mio numero | restare via mail | scriviamoci qui | ga kasih nomor |
  gak kasih nomor | lewat email aja | lewat email saja | via email aja | tak bagi nombor | lebih suka emel |
  sa email na lang | sa email nalang | numaramı vermek | numaramı paylaşmak | mail üzerinden |
  không cho số | trao đổi qua email | nhắn ở đây | ما أعطي رقمي | على الإيميل | number nahi dunga |
  number nahi dungi | number nahi | email pe hi | ไม่สะดวกให้เบอร์ | ยังไม่สะดวกให้เบอร์ |
  ไม่สะดวกให้ | ยังไม่สะดวกให้ | คุยทางอีเมล | ทางอีเมลก่อน
`);
