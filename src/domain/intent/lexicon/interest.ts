import { phrases } from '../../contacts/words';

/** A yes, in all the ways that creators say it: alone it is enough, beside anything that a person must read it is not. */
export const INTEREST: readonly string[] = phrases(`
  yes | yess | yesss | yessir | yes please | yep | yup | yeah | yea | ya | yass | yas | ye | yh | sure |
  sure thing | for sure | of course | ofc | absolutely | definitely | def | certainly | totally | 100% | ok |
  okay | okey | oki | k | kk | okie | alright | all right | bet | deal | done | agreed | agree | i agree |
  perfect | sounds good | sounds great | sounds awesome | sounds amazing | sounds fun | sounds like a plan |
  sounds perfect | sounds interesting | sounds lovely | sounds exciting | looks good | looks great | great |
  awesome | amazing | fantastic | wonderful | excellent | brilliant | cool | nice | lovely | good | dope |
  lit | fire | interested | intrested | very interested | i'm interested | im interested | keen | game |
  i'm in | im in | i am in | count me in | sign me up | add me | include me | let's go | lets go |
  let's do it | lets do it | let's do this | lets do this | let's start | lets start | let's get started |
  lets get started | let's collab | lets collab | let's work | lets work | let's talk | let's chat |
  let's connect | let's move forward | let's proceed | lets proceed | proceed | move forward | go ahead |
  go for it | i'm down | im down | down | down for | all in | happy to | i'd be happy | glad to | would love |
  i'd love | id love | love to | love this | love it | love the | want to join | want in | wanna join |
  want to work | want to collaborate | want to participate | want to be part | want to promote |
  would like to join | would like to work | would like to collaborate | would like to participate |
  would like to promote | would like to try | like to join | like to work | like to collaborate | excited |
  so excited | super excited | thrilled | honored | honoured | looking forward | can't wait | cant wait |
  cannot wait | ready | ready to | i'm ready | im ready | willing | eager | happy | pleased | accept |
  i accept | confirmed | confirm | approved | send details | send me details |
  send me the details | send over | send it over | send it | send info | send me info | send more info |
  send me more | send the details | send the info | share details | share the details | share more details |
  share more | more details | more info | more information | further details | next step | next steps |
  what's next | whats next | what is next | what next | get started | start | how do i start |
  how do we start | how to start | how can i start | how do i join | how can i join | how to join |
  how do i sign up | where do i sign | hell yeah | hell yes | heck yeah | heck yes | why not | no problem |
  no worries | not a problem | works for me | work together | working together | working with you |
  collaborate | collaborating | collab | partner with | on board | onboard | say less | bring it on |
  hit me up | hmu | it's a yes | big yes | yes from me | i'm on board | my pleasure |
  thank you for the opportunity | thanks for the opportunity | thank you for this opportunity |
  great opportunity | amazing opportunity | roger | gladly | yay | yessss | okk | okayy | fine | good to go |
  let me in | im game | affirmative | please proceed | set me up | sí | si | sip | sii | síí |
  claro | claro que sí | claro que si | por supuesto | dale | va | vale | sale | órale | perfecto | genial |
  excelente | de acuerdo | me interesa | me interesaría | me encanta | me encantaría |
  me gustaría participar | me gustaría colaborar | me gustaría trabajar | me gustaría | estoy interesada |
  estoy interesado | muy interesada | muy interesado | interesada | interesado | interesados |
  quiero participar | quiero colaborar | quiero | me apunto | me uno | cuenten conmigo | cuenta conmigo |
  acepto | encantada | encantado | con gusto | con mucho gusto | adelante | vamos | hagámoslo | empecemos |
  empezamos | listo | lista | estoy lista | estoy listo | manden la información | mándame la información |
  envíame la información | envíenme la información | mándenme info | mándame info | envíame más información |
  más información | mas información | más info | más detalles | los detalles | siguiente paso |
  siguientes pasos | qué sigue | que sigue | suena bien | suena genial | suena interesante | me parece bien |
  me parece perfecto | me parece genial | trabajar juntos | colaborar | buenísimo | chévere | súper | super |
  obvio | de una | bueno | emocionada | emocionado | ja | jaa | jap | jo | gerne | sehr gerne | ja gerne |
  ja bitte | gern | klar | na klar gerne | natürlich | auf jeden fall | definitiv | selbstverständlich |
  einverstanden | passt | in ordnung | toll | prima | klasse | perfekt | mega | geil | interessiert |
  bin interessiert | habe interesse | hätte interesse | ich habe interesse | interesse | ich bin dabei |
  bin dabei | dabei | ich mache mit | mache gerne mit | freue mich | ich freue mich | würde mich freuen |
  klingt gut | klingt super | klingt interessant | klingt spannend | klingt toll | hört sich gut |
  hört sich super | hört sich interessant | würde gerne | ich würde gern | möchte gerne | möchte mitmachen |
  zusammenarbeit | zusammenarbeiten | mehr infos | mehr informationen | weitere infos |
  weitere informationen | weitere details | nächste schritte | nächsten schritte | wie geht es weiter |
  wie geht's weiter | los geht | legen wir los | kann losgehen | schick mir | schickt mir | schicken sie mir |
  senden sie mir | schickt gerne | zusage | sage zu | abgemacht | sim | siim | simm | com certeza | certeza |
  lógico | bora | vamos nessa | vamos lá | bora lá | topo | eu topo | tô dentro | to dentro | estou dentro |
  tenho interesse | tenho muito interesse | temos interesse | me interessa | me interessei | interessada |
  interessado | estou interessada | estou interessado | adoraria | eu adoraria | gostaria de participar |
  gostaria muito | gostaria | quero participar | quero | quero sim | aceito | aceito sim | combinado |
  fechado | perfeito | ótimo | otimo | maravilha | show | beleza | blz | top | massa | legal | bacana |
  adorei | amei | que legal | podem contar comigo | pode contar comigo | conte comigo | com prazer |
  será um prazer | pode enviar | podem enviar | pode mandar | podem mandar | manda | me manda | me mande |
  me envie | me enviem | envie os detalhes | mais informações | mais detalhes | os detalhes | próximo passo |
  próximos passos | podemos começar | vamos começar | pronta | pronto | animada | animado | parceria |
  trabalhar juntos | trabalhar com vocês | tá bom | está bem | por favor | parece ótimo | parece bom |
  de acordo | oui | ouii | ouais | bien sûr | évidemment | volontiers | avec plaisir | avec grand plaisir |
  d'accord | c'est parti | go | parfait | génial | nickel | carrément | ça marche | ça me va |
  ça m’intéresse | ça m'intéresse | m'intéresse | je suis intéressée | je suis intéressé | intéressée |
  intéressé | très intéressée | très intéressé | j'accepte | je suis partante | je suis partant | partante |
  partant | je suis ok | j'adorerais | j'aimerais participer | j'aimerais collaborer | j'aimerais beaucoup |
  j'aimerais | je souhaite participer | je souhaite collaborer | je veux participer | je participe |
  je suis ravie | je suis ravi | ravie | ravi | hâte | j'ai hâte | enchantée | enchanté | comptez sur moi |
  allons-y | on y va | envoyez-moi | envoie-moi | envoyez moi | plus d'informations | plus d'infos |
  plus de détails | les détails | prochaine étape | prochaines étapes | la suite | collaborer |
  collaboration | travailler ensemble | travailler avec vous | je suis prête | je suis prêt | commencer |
  tout à fait | absolument | iya | iyaa | yaa | iyah | mau | mau dong | mau banget | mau kak | saya mau |
  aku mau | boleh | boleh kak | boleh banget | boleh dong | bolehh | tertarik | saya tertarik | aku tertarik |
  sangat tertarik | tertarik banget | berminat | saya berminat | sangat berminat | minat | setuju | oke |
  okee | oke kak | siap | siap kak | gas | gass | gaskeun | gaskan | ayo | ayok | yuk | lanjut | lanjut kak |
  dengan senang hati | senang | senang sekali | bersedia | saya bersedia | ingin bergabung | mau gabung |
  mau ikut | ikut | gabung | kerja sama | kerjasama | bekerja sama | bekerjasama | kolaborasi | kolab |
  info lebih lanjut | info lanjut | informasi lebih lanjut | detailnya | detail | detail kak | kirim detail |
  kirim detailnya | kirimkan detail | langkah selanjutnya | selanjutnya | bisa kak | bisa | pasti | tentu |
  tentu saja | mantap | bagus | menarik | keren | sangat menarik | nak | saya nak | nak join | nak ikut |
  jom | on | saya setuju | boleh sangat | sudah tentu | langkah seterusnya | seterusnya | maklumat lanjut |
  butiran | hantar details | sanggup | teruskan | bole | berbesar hati | teruja | antusias | sì | certo |
  certamente | certo che sì | volentieri | molto volentieri | con piacere | assolutamente sì | assolutamente |
  va bene | perfetto | ottimo | fantastico | benissimo | bene | d'accordo | mi interessa | mi interesserebbe |
  sono interessata | sono interessato | interessata | interessato | molto interessata | molto interessato |
  mi piacerebbe | mi piacerebbe molto | vorrei partecipare | vorrei collaborare | voglio partecipare |
  ci sto | io ci sono | ci sono | accetto | sono pronta | sono pronto | contate su di me | conta su di me |
  felice di | sarei felice | sono felice | non vedo l'ora | andiamo | iniziamo | procediamo | cominciamo |
  mandatemi | inviatemi i dettagli | mandami | inviami | maggiori informazioni | più informazioni |
  maggiori dettagli | più dettagli | i dettagli | prossimi passi | prossimo passo | prossimi step |
  collaborare | collaborazione | lavorare insieme | lavorare con voi | sembra interessante |
  sembra fantastico | mi sembra | entusiasta | ok per me | สนใจ | สนใจค่ะ | สนใจครับ | ได้ค่ะ | ได้ครับ |
  ได้เลย | ตกลง | โอเค | โอเคค่ะ | โอเคครับ | ยินดี | ยินดีค่ะ | ยินดีครับ | ใช่ค่ะ | ใช่ครับ | ค่ะสนใจ |
  อยากร่วม | อยากทำ | อยากร่วมงาน | อยากลอง | ร่วมงาน | รับค่ะ | รับครับ | พร้อม | พร้อมค่ะ | พร้อมครับ |
  เริ่มเลย | เอาค่ะ | เอาครับ | ขอรายละเอียด | รายละเอียดเพิ่มเติม | ส่งรายละเอียด | ขั้นตอนต่อไป |
  ขั้นตอนถัดไป | น่าสนใจ | เยี่ยม | จัดไป | จัดเลย | ดีเลย | แน่นอน | ตอบรับ | ยอมรับ | हाँ | हां | हा |
  जी हाँ | जी हां | जी | जी बिल्कुल | बिल्कुल | ज़रूर | जरूर | ठीक है | ठीक | ओके | रुचि है | रुचि रखता |
  रुचि रखती | दिलचस्पी है | इंटरेस्टेड | इच्छुक हूँ | इच्छुक हूं | इच्छुक | करना चाहूंगा | करना चाहूंगी |
  करना चाहता | करना चाहती | तैयार | तैयार हूँ | तैयार हूं | स्वीकार | मंज़ूर | मंजूर | सहमत | अच्छा | बढ़िया |
  बहुत अच्छा | शुरू करते | शुरू करें | आगे बढ़ | जुड़ना | डिटेल्स भेज | डिटेल भेज | जानकारी भेज | भेज दीजिए |
  भेजिए | भेजें | काम करना | खुशी | haan | han | haa | haan ji | ha ji | hanji | ji haan | ji | ji bilkul |
  bilkul | zaroor | zarur | jarur | thik hai | theek hai | thik h | tik hai | interested hu |
  interested hoon | interested hun | intrested hu | main interested | mai interested | mujhe interest hai |
  interest hai | karna chahunga | karna chahungi | karna chahta | karna chahti | kaam karna | ready hu |
  ready hoon | taiyar | tayyar | chalo | chaliye | karte hai | karte hain | shuru karte | start karte |
  details bhej | details bhejo | detail bhejo | bhej do | bhejo | bhejiye | bhej dijiye | accha | acha |
  badhiya | mast | done hai | manzoor | pakka | khushi | aage badhte | aage | evet | evett | tabii | tabi |
  tabii ki | tabiki | elbette | kesinlikle | olur | tamam | tamamdır | peki | harika | süper | mükemmel |
  güzel | çok güzel | çok iyi | ilgileniyorum | ilgileniyoruz | ilgilenirim | ilgimi çekti | ilgimi çekiyor |
  çok isterim | isterim | istiyorum | katılmak istiyorum | çalışmak isterim | çalışmak istiyorum |
  iş birliği | işbirliği | kabul | kabul ediyorum | varım | ben varım | hazırım | memnuniyetle |
  memnun olurum | memnuniyet | sevinirim | mutlu olurum | mutluluk | heyecanlıyım | başlayalım | hadi |
  yapalım | detayları | detaylar | detayları gönderin | detay gönderin | bilgi gönderin | gönderebilirsiniz |
  iletebilirsiniz | bekliyorum | sonraki adım | bir sonraki adım | aynen | anlaştık | uygundur | uygun |
  benim için uygun | sabırsızlanıyorum | daha fazla bilgi | kulağa hoş | có | có ạ | có nhé | dạ có | vâng |
  dạ | dạ vâng | vâng ạ | dạ được | được | được ạ | được chứ | okela | ok ạ | ok bạn | đồng ý | mình đồng ý |
  em đồng ý | quan tâm | mình quan tâm | em quan tâm | tôi quan tâm | rất quan tâm | hứng thú | rất hứng thú |
  muốn hợp tác | muốn tham gia | muốn thử | rất muốn | mình muốn | em muốn | tôi muốn | sẵn sàng |
  rất sẵn lòng | sẵn lòng | nhận lời | tham gia | mình nhận | em nhận | hợp tác | rất vui | vui lòng gửi |
  gửi chi tiết | gửi thông tin | gửi mình | gửi em | cho mình xin | cho em xin | thông tin chi tiết |
  thêm thông tin | chi tiết | bước tiếp theo | tiếp theo | bắt đầu | triển | chốt | duyệt | tuyệt |
  tuyệt vời | hay quá | tốt | chắc chắn rồi | nhất trí | thích | rất thích | hào hứng | نعم | أجل | اجل |
  ايوه | أيوه | ايوا | أيوة | ايوة | اه | آه | اي | إي | أكيد | اكيد | طبعا | طبعاً | طبعًا | بالطبع |
  بالتأكيد | بالتاكيد | تمام | حسنا | حسناً | حسنًا | موافق | موافقة | أوافق | اوافق | مهتم | مهتمة | مهتمه |
  أنا مهتم | أنا مهتمة | انا مهتم | انا مهتمة | يهمني | يسعدني | يشرفني | سعيد | سعيدة | بكل سرور |
  بكل ترحيب | أحب | احب | أود المشاركة | أود الانضمام | أود التعاون | أود | اود | أرغب | ارغب |
  أريد المشاركة | اريد المشاركة | حاب | حابة | حابه | ابي | أبي | ابغى | أبغى | عايز | عايزة | جاهز | جاهزة |
  مستعد | مستعدة | أقبل | اقبل | قبلت | متحمس | متحمسة | متحمسه | ممتاز | رائع | جميل | حلو | عظيم | يلا |
  يالله | لنبدأ | نبدأ | نبدا | ابدأ | التفاصيل | تفاصيل | أرسلوا التفاصيل | ارسلوا التفاصيل | أرسل | ارسل |
  ابعتوا | ابعت | الخطوة التالية | الخطوات التالية | التعاون | للتعاون | العمل معكم | المزيد | اوكي | أوكي |
  اوك | ان شاء الله | إن شاء الله | oo | opo | oo naman | opo naman | oo po | yes po | yes na yes | sige |
  sige po | cge | cge po | game po | g | g po | go po | interesado ako | interesado po | interested po |
  interested ako | interested po ako | gusto ko | gusto ko po | gustong gusto | gusto kong sumali |
  gusto kong | payag | payag ako | payag po | sali | sali ako | sama ako | pwede | pwede po | pwedeng pwede |
  syempre | siyempre | tara | tara na | tara po | arat | handa | handa na | handa po | ready na | ready po |
  okay po | ok po | masaya | ikagagalak | pa-send | pasend | paki-send | pakisend | pakibigay | details po |
  next step po | susunod na hakbang | excited na | ang saya | deal po | push | g na g | sumali |
  tell me more | tell me the next steps | tell me next steps | tell me what to do | tell me how to start | tell me how to join | let me know the next steps | let me know next steps | let me know the next step | let me know next step |
  let me know what to do | let me know what you need | let me know what's next | let me know how to start | let me know how to proceed | let me know how to get started | let me know how we proceed | let me know how i can help | let me know when we start | let me know when to start | let me know |
  let me know what i need to do | let me know how to join | let me know where to sign | lmk | lmk what u need | lmk what you need | lmk what's next | keep me posted | take part | be part of | be a part of | be involved | an honor | an honour | move ahead | going ahead | right up my alley | up my alley |
  stoked | pumped | psyched | hyped | definitely open to | very open to | i'm open to it | i'm open | i am open | sounds like fun | sounds cool | sounds dope | sounds fire | sounds nice | sounds fantastic | sounds wonderful | sounds like a great | sounds like a good | sweet | lovely | neat | superb | outstanding | grateful |
  blessed | appreciate the opportunity | appreciate this opportunity | appreciate you reaching out | thank you for considering me | thank you for choosing me | happy to help | happy to do | happy to join | happy to participate | happy to promote | happy to collaborate | happy to work | happy to be | do it | give it a try | give it a shot | try it |
  try it out | i can do this | i can do that | i can do it | i could do this | i will do it | i'll do it | ill do it | i'll take it | i'll join | i will join | i'll participate | i will participate | i'm up for | im up for | up for it | up for this | fully on board | all for it | all ears | makes sense | works | works great | that works |
  that works for me | this works for me | good with me | fine by me | fine with me | cool with me | okay with me | ok with me | no objections | with pleasure | by all means | without a doubt | 100 percent | hundred percent | a hundred percent | thumbs up | green light | yes yes | yes yes yes | y | yees | yeahh | yup yup | okie dokie | oki doki | aye | aight | ight |
  word | hell ya | hells yes | yes definitely | yes absolutely | yes of course | please do | please add me | please include me | please count me in | please sign me up | please consider me | i confirm | i do | i want to | i want this | i wanna | i would | id like to | i'd like to | i would like to | would like to | would like | looking forward to it | looking forward to working |
  i am available | i'm available | im available | free to start | still interested | super interested | extremely interested | really interested | so interested | most interested | genuinely interested | be interested | am interested | interest in joining | interested in joining | interested in working | interested in collaborating | interested in participating | interested in this |
  con todo | vamos con todo | obvio que sí | desde luego | estaría encantada | estaría encantado | me encantaria | sería un placer | será un placer | me parece | todo bien | me animo | me sumo | le entro | jalo | si quiero | sí quiero | sí acepto | estoy dentro | estoy dispuesta | estoy dispuesto | cuento con ustedes | disponible | me late | ya quiero | estoy emocionada | estoy emocionado | a la orden |
  ich sage ja | bin gerne dabei | wäre dabei | ich wäre dabei | da bin ich dabei | von mir aus | alles klar | geht klar | mach ich | machen wir | machen wir so | sehr interessant | großes interesse | grosses interesse | spannend | sehr spannend | lust | hätte lust | ich habe lust | auf jedenfall | sicher | sicherlich | unbedingt | wäre interessiert | ich wäre interessiert | okay | jaaa | jawohl | bereit | ich bin bereit |
  tô super dentro | super topo | pode contar | vou participar | vou sim | aceito participar | eu quero | eu aceito | tenho sim | fechou | partiu | demorou | com prazer | estou à disposição | à disposição | disponível | estou disponível | me chama | animadíssima | amaria | seria um prazer | seria ótimo | seria incrível | incrível | interesse total | tenho total interesse |
  je suis dedans | je dis oui | je suis motivée | je suis motivé | motivée | motivé | ce serait un plaisir | ce sera un plaisir | ce serait super | ça serait super | je suis disponible | disponible | pas de souci | pas de problème | aucun problème | pas de soucis | tope | banco | je suis chaud | je suis chaude | grave | trop bien | avec joie | je confirme | j'accepte votre |
  aku ikut | saya ikut | aku bersedia | mau ikutan | ikutan | mauu | mauuu | kuy | cuss | cus | gasss | lanjutkan | bisa banget | bole kak | boleh bgt | mau bgt | tertarik bgt | tertarik sekali | siap kerjasama | siap kerja sama | aku siap | saya siap | dengan senang hati kak | oke siap | oke gas | okesip | sip kak | iya mau | iya boleh | iya saya mau | ya boleh | ya mau | tertarik untuk | berminat untuk | sangat setuju | saya sanggup | saya join | nak cuba | nak sertai | nak collab | boleh je | boleh saja | boleh aje | on je | on sangat | takde masalah | tiada masalah |
  ci sono dentro | eccomi | sono dei vostri | sono disponibile | disponibile | sarebbe un piacere | sarà un piacere | sarei felicissima | sarei felicissimo | mi va | mi va bene | nessun problema | ok perfetto | sì certo | certo sì | sì volentieri | perché no | aderisco | partecipo | partecipo volentieri | interessatissima | interessatissimo | mi intriga |
  สนใจมาก | สนใจร่วมงาน | สนใจเข้าร่วม | ยินดีร่วมงาน | ยินดีมาก | ยินดีเลย | ได้ค่า | ได้คับ | ได้จ้า | โอเคเลย | โอเคจ้า | โอเคคับ | รับงาน | รับรีวิว | สนใจจ้า | สนใจคับ | สนใจเลย | ทำได้ | ทำได้ค่ะ | ทำได้ครับ | ไปต่อ | ลุย | ลุยเลย | ใช่ | ค่ะได้ | ขอเข้าร่วม | เข้าร่วม | ดีค่ะ | ดีครับ | ดีมาก |
  मैं तैयार | मुझे मंज़ूर | मुझे मंजूर | मैं करूंगा | मैं करूंगी | करूंगा | करूंगी | कर सकता हूँ | कर सकती हूँ | कर सकते हैं | रुचि | चाहूंगा | चाहूंगी | उत्सुक | हाँ ज़रूर | हां जरूर | haan bilkul | haan zaroor | ha interested | kar lunga | kar lungi | kar sakta hu | kar sakti hu | kar lenge | krte hai | krna hai | karna hai | krna chahta | mai ready | main ready | ready hai | sahi hai | done bhai | ok bhai | ok ji | ok sir | bata dijiye aage | interest h | interested h | interested hai | ruchi hai |
  katılırım | katılmak isterim | seve seve | çok sevinirim | çok mutlu olurum | tabi ki | tabiki isterim | evet isterim | evet tabii | evet ilgileniyorum | evet olur | olur tabii | bana uyar | uyar | bende varım | ben de varım | ben hazırım | hazırız | başlayabiliriz | iletişimde kalalım | merakla bekliyorum | heyecanla bekliyorum | haberinizi bekliyorum | yapabilirim | çalışabiliriz | yapabiliriz | anlaşalım | hayhay |
  mình tham gia | em tham gia | em nhận ạ | mình ok | em ok | ok em | ok shop | okie | dạ ok | dạ em muốn | em rất muốn | mình rất muốn | mình thích | em thích | rất hân hạnh | hân hạnh | vinh hạnh | rất vinh hạnh | mình sẵn sàng | em sẵn sàng | được nhé | được bạn | được nha | chốt luôn | triển luôn | làm luôn | quá ok | nghe hay | hấp dẫn | em quan tâm ạ | có quan tâm |
  بكل تأكيد | بكل حب | من عيوني | أكيد طبعا | حابه أشارك | حاب أشارك | حابة أشارك | أحب أشارك | احب اشارك | ودي أشارك | ودي | موافقه | قبول | معكم | معاكم | أنا معكم | انا معاكم | جاهزه | مستعده | يشرفني التعاون | يسعدني ذلك | متشوق | متشوقة | أتطلع | اتطلع | فرصة رائعة | عرض رائع | عجبتني الفكرة | أعجبتني الفكرة | فكرة حلوة | ok تمام | تمام موافق | على بركة الله | توكلنا على الله |
  sige sali ako | sali po ako | oo sige | oo sali | go na go | push na | gora | gorabels | keri | kering keri | bet na bet | interesado po ako | gustong-gusto ko | gusto ko yan | gusto ko sumali | gusto ko pong | pwede po ako | available po | available ako | kaya ko | kaya yan | tuloy | tuloy na | ituloy | ayos | ayos lang | walang problema | masaya akong | honored po | willing po | willing ako | noted po | sure po | sure na sure | why not po |
  promote the product | promote the products | try the product | try the products | try your product | try your products | love the product | love the products | love your product | love your products | using the product | using your products | review the product | review your products |
  can't say no | cant say no | couldn't say no | could not say no | hard to say no | crazy to say no | crazy to refuse | can't refuse | cannot refuse | no way i'd say no | excited to learn more | love to learn more | love to hear more | like to learn more | like to hear more | interested in learning more | interested in hearing more | happy to learn more | happy to hear more | eager to learn more | hear more | learn more |
  all good on my side | all good on my end | all good from my side | الانضمام | الانضمام إليكم | الانضمام لكم | trabajar con la marca | formar parte | fazer parte | faire partie | far parte | teil davon | teil des teams | mitmachen |
  let's rock | lets rock | let's roll | lets roll | dream come true | a dream | i'm totally in | totally in | i'm so in | so in | so down | get going | looking forward | thrilled to | bock | hab bock | ich hab bock | voll dabei | freu mich | ich freu mich | da freue ich mich | es un sí | es un si | un sí rotundo | é um sim | é sim | c'est oui | c'est un oui | pour moi c'est oui | per me è sì | per me sì | è un sì | benim için evet | için evet | mình chọn có | jawabannya iya | jawaban saya iya | jawapan saya ya | الجواب نعم | جوابي نعم | मेरा जवाब हाँ | mera jawab haan | คำตอบคือสนใจ |
  please send details | please send the details | please send me details | please send me the details | please send more details | please send me more details | please send info | please send the info | please send more info | please send me info | please send me more info | please send more information | please send me more information | please send me more | please send it over | please send over | please send over the details | pls send details | pls send info | pls send the details | pls send more info | plz send details | kindly send details | kindly send the details | kindly send me the details | kindly share the details | kindly share details | kindly proceed
`);
