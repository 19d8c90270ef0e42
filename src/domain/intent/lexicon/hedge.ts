import { phrases } from '../../contacts/words';

/** Undecided, or promises something for later. */
export const HEDGE: readonly string[] = phrases(`
  maybe | perhaps | possibly | might | not sure | unsure | i guess | i suppose | i'll think | think about it |
  thinking about | consider | considering | let me check | let me think | let me see | let me ask |
  let me look | let me get back | get back to you | circle back | have to check | need to check |
  need to think | need time | will let you know | i'll let you know | ill let you know | will get back |
  i'll get back | will send | i'll send | ill send | will share | i'll share | will give | i'll give |
  will provide | will text | later | next week | next month | next year | tomorrow | after | in a few |
  in a couple | soon as | when i | remind me | touch base | reach out again | reach back | follow up |
  check back | what happened | sooner or later | kind of | sort of | hmm | hm | idk | i dunno | don't know |
  vacation | holiday | traveling | travelling | hospital | sick | maternity | out of town | in theory |  potentially | quizás | quizas | quizá | tal vez | a lo mejor | no sé | no estoy segura |
  no estoy seguro | lo pienso | lo pensaré | pensarlo | déjame | te aviso | les aviso | mañana | más tarde |
  la próxima semana | próximo mes | luego te | te mando | te envío | podría ser | en unos días | vielleicht |
  eventuell | mal sehen | mal schauen | ich überlege | überlegen | überlege es mir | melde mich | morgen |
  nächste woche | nächsten monat | bin mir nicht sicher | weiß nicht | schicke ich | könnte sein | urlaub |
  evtl | talvez | quem sabe | não sei | vou pensar | vou ver | depois te | amanhã | semana que vem |
  mês que vem | mais tarde | mando depois | envio depois | pode ser | peut-être | peut être | je ne sais pas |
  je sais pas | je vais réfléchir | réfléchir | je réfléchis | je reviens vers | je vous redis | demain |
  la semaine prochaine | le mois prochain | plus tard | éventuellement | je vais voir | mungkin | barangkali |
  belum tau | belum tahu | pikir-pikir | pikir dulu | pikirkan | mikir | nanti | besok | minggu depan |
  bulan depan | nanti saya | nanti aku | kabari | lihat dulu | esok | nanti dulu | fikir | tengok dulu |
  tidak yakin | kurang yakin | forse | magari | non so | non sono sicura | non sono sicuro | ci penso |
  ci penserò | pensarci | vi faccio sapere | ti faccio sapere | domani | la prossima settimana |
  prossimo mese | più tardi | vediamo | valutare | อาจจะ | บางที | ไม่แน่ใจ | ขอคิด | คิดดูก่อน | ขอดูก่อน |
  ไว้ก่อน | เดี๋ยว | พรุ่งนี้ | สัปดาห์หน้า | อาทิตย์หน้า | เดือนหน้า | ภายหลัง | ทีหลัง | คราวหน้า | शायद |
  सोच | सोचकर | देखता | देखती | पता नहीं | बाद में | कल | अगले | shayad | soch | sochna | sochke | dekhta |
  dekhti | dekhte hai | pata nahi | baad me | kal | agle | bhej dunga | bhej dungi | bhejunga | bhejungi |
  belki | sanırım | galiba | emin değilim | bilmiyorum | düşüneyim | düşünmem | düşüneceğim | bakarız |
  bakayım | haber veririm | yarın | haftaya | gelecek | daha sonra | sonra | ileride | olabilir | có lẽ |
  có thể | chưa chắc | không chắc | để mình | để em | để tôi | suy nghĩ | cân nhắc | xem xét | mai |
  ngày mai | tuần sau | tháng sau | lát nữa | báo lại | phản hồi sau | ربما | يمكن | ممكن | لست متأكد |
  لست متأكدة | مش متأكد | مو متأكد | سأفكر | بفكر | هفكر | خليني | غدا | بكرة | بكره | بكرا | الأسبوع القادم |
  الاسبوع القادم | الشهر القادم | بعدين | لاحقاً | لاحقًا | سأرد | برد عليك | سأرسل | قد | siguro | baka |
  di ko sure | hindi ko sure | pag-isipan | isipin | pag iisipan | iisipin | bukas | next time | mamaya |
  tingnan ko | check ko | sabihan | update kita | ewan |
  might be open to | could be open to | open to hearing | open to discussing |
  kinda | sorta | sort of | somewhat | a bit interested | slightly | was interested | were interested | used to be interested | had been interested | last year | back then | in theory | semi interested | half interested | on the fence | torn | hesitant | skeptical | sceptical | cautious | nervous | we'll see | we will see | let's see | lets see | supongo | más o menos | jein | mal gucken | teoricamente | en théorie | bof | lumayan | ragu | masih ragu | insomma | mmm | hmm |
  already done | already applied | already joined | already signed up | already filled | i received | received your | got your email | got your mail |
  i thought | i remember | remember | we agreed on |
  speaking
`);
