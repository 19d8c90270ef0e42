import { phrases } from '../../contacts/words';

/**
 * Cautions that also stand in many a plain yes ("I'd love to, but…" and "I was not expecting this, but yes"): beside a yes the
 * trained model decides, and it must be sure. Every other caution is firm.
 */
export const SOFT: ReadonlySet<string> = new Set(
  phrases(`
  i received | received your | got your email | got your mail | not | don't | dont | isn't | doesn't | never | nobody | without | no | but | although | however | instead |
  later | another | problem | issue | won't | wont | can't | cant | cannot | busy | not gonna | not going to |
  no need | pero | aunque | nunca | sin | sin embargo | luego | después | nicht | aber | jedoch | kein |
  keine | keinen | ohne | später | erst | gerade nicht | mas | porém | não | nao | sem | depois | mais | pas |
  jamais | sans | plus tard | cependant | non | tapi | tetapi | namun | tidak | gak | ga | nggak | enggak |
  belum | bukan | jangan | nanti | maaf | mohon maaf | tak | però | ma | mai | senza | dopo | แต่ | ไม่ | ขอโทษ |
  लेकिन | नहीं | पर | मत | न | lekin | nahi | nahin | nhi | magar | par | mat | ama | fakat | ancak | değil |
  yok | sonra | asla | nhưng | không | ko | chưa | đừng | لكن | ولكن | بس | لا | ليس | لم | لن | ما | مش | مو |
  بدون | لاحقا | kaso | hindi | di | wala | walang | huwag | wag | mamaya | hindi po | tomorrow | after |
  next week | i'll send | ill send | will send | will share | i'll share | will give | i'll give |
  will provide | will text | in a few | in a couple | soon as | when i | vacation | holiday | traveling |
  travelling | last year | remember | i remember | i thought | consider | considering | mañana | más tarde |
  luego te | te mando | te envío | en unos días | morgen | nächste woche | schicke ich | urlaub | amanhã |
  mais tarde | mando depois | envio depois | depois te | semana que vem | demain | la semaine prochaine |
  besok | minggu depan | nanti saya | nanti aku | esok | domani | più tardi | magari | la prossima settimana |
  เดี๋ยว | พรุ่งนี้ | ทีหลัง | कल | kal | bhej dunga | bhej dungi | bhejunga | bhejungi | yarın | haftaya |
  daha sonra | mai | ngày mai | lát nữa | tuần sau | غدا | بكرة | بكره | بكرا | بعدين | لاحقاً | لاحقًا |
  سأرسل | bukas | first | before | only | once i | once we | my husband | my wife | my partner | primero |
  antes | solo | sólo | zuerst | vorher | nur | primeiro | só | apenas | somente | d'abord | avant |
  seulement | uniquement | dulu | hanya | cuma | sahaja | terlebih dahulu | prima | soltanto | ก่อน | पहले |
  सिर्फ | केवल | pehle | sirf | önce | sadece | chỉ | trước | فقط | أولا | اولا | قبل | muna | lang |
  ich nehme | mindestens | instagram | insta | ig | line | line id | telegram | messenger | facebook |
  snapchat | linkedin | dm | dms | ไลน์ | my email | my email is | email me | email me at | e-mail | lol | lmao |
  rofl | haha | jaja | jajaja | kkk | kkkk | kkkkk | mdr | ptdr | wkwk | wkwkwk | hahaha | ahah | ahaha | 555 |
  हहह | هههه | ههه | charot | echos | ha ha | ha ha ha | lolz | damn | hell | 😂 | 🤣 | which | cuando | donde |
  quien | welche | welches | welcher | wo | wer | quando | onde | quem | podem | pode me | pueden | puedes |
  podrían | potete | puoi | quand | où | qui | come | dove | chi | mana | kim | kab | kahan | متى | knowing |
  niche | sukses terus | sukses selalu | could you | can you | let me know when | let me know how | let me know the
`),
);
