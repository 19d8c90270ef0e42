import { phrases } from '../../contacts/words';

/** Sounds like a no, and is one often enough: nothing automated goes out, a person reads. */
export const LIKELY_REFUSAL: readonly string[] = phrases(`
  ya tengo | já tenho | ho già | sono già | j'ai déjà | habe schon | habe bereits | unable to | no puedo |
  não posso | nao posso | non posso | tidak bisa | gak bisa | ga bisa | nggak bisa | belum bisa | không thể |
  chưa thể | لا أستطيع | لا استطيع | ما أقدر | ما اقدر | مش هقدر | je ne peux pas | je peux pas | no need |
  paso | passo | ya no | i'm good | all set | not able to | not going to | not gonna | won't be | no hago |
  non faccio | não faço | je ne fais pas | non riesco | não consigo | no voy a | não vou | tak boleh |
  tak dapat | tidak dapat | in the future maybe | gerade nicht | bereits mit | passt nicht | möchte nicht |
  will nicht | mag nicht | pehle se | lain kali | ne yazık ki | في وقت لاحق | إزالة | không làm | ไม่ทำ |
  hindi po | hindi kaya | hindi ko kaya | di ko kaya | tendré que | no deseo | don't need | do not need |
  dont need | không cần | ko cần | yapmıyorum | almıyorum | çalışmıyorum | gerek yok | busy po | busy ako |
  busy pa | đang bận | مشغول | مشغولة | sedang sibuk | lagi sibuk | sudah ada agensi | dah ada agensi |
  koi interest | skip | already signed | je collabore déjà | je travaille déjà | ya trabajo con |
  ya estoy trabajando | ya colaboro | já trabalho com | lavoro già | collaboro già | mana kar | मना |
  prefer not | pas disponible | uygun değil | don't wish | do not wish | nee | can't | cannot | cant | won't |
  wont | unfortunately | regret | instead | however | but | although | except | unless | until | otherwise |
  not | don't | dont | isn't | doesn't | never | nobody | without | busy | no | pass | later | another |
  stop | quit | leave | wrong | problem | issue | lamentablemente | desafortunadamente | desgraciadamente |
  pero | sin embargo | aunque | nunca | sin | ocupada | ocupado | luego | después | leider | aber | jedoch |
  nicht | kein | keine | keinen | ohne | später | erst | infelizmente | mas | porém | não | nao | sem |
  depois | malheureusement | mais | cependant | pas | jamais | sans | plus tard | non | sayangnya | tapi |
  tetapi | namun | tidak | gak | ga | nggak | enggak | belum | bukan | jangan | nanti | maaf | mohon maaf |
  tak | purtroppo | però | ma | tuttavia | mai | senza | dopo | แต่ | ไม่ | ยังไม่ | ขอโทษ | เสียดาย | लेकिन |
  नहीं | मगर | पर | मत | न | lekin | nahi | nahin | nhi | magar | mat | par | baad mein | ama | fakat |
  ancak | değil | yok | hayır | sonra | asla | nhưng | tuy nhiên | không | ko | chưa | đừng | tiếc | để sau |
  لكن | ولكن | بس | لا | ليس | ليست | لم | لن | ما | مش | مو | بدون | لاحقا | kaso | kaya lang | hindi | di |
  wala | walang | huwag | wag | mamaya |
  don't do | do not do | whatever you say |
  good luck | best of luck | wish you luck | wish you the best | wish you all the best | wishing you | all the best with | much success | every success | hope you find | good luck with | i'm ok | i am ok | i'm okay | i am okay | im ok | all good thanks | all good | im good |
  buena suerte | mucha suerte | mucho éxito | éxitos | que les vaya | viel erfolg | viel glück | alles gute | boa sorte | sucesso | muito sucesso | bonne chance | bonne continuation | bon courage | semoga sukses | sukses selalu | sukses terus | semoga berjaya | semoga dapat | semoga lancar | buona fortuna | in bocca al lupo | buon lavoro |
  โชคดี | ขอให้ประสบ | ขอให้โชค | शुभकामनाएं | शुभकामनाएँ | başarılar | bol şans | chúc thành công | chúc bạn | chúc shop | chúc may mắn | بالتوفيق | موفقين | حظا موفقا | good luck po | wish you
`);
