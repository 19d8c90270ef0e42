import { phrases } from '../../contacts/words';

/** Every first word before every second, and so on. */
const framed = (...slots: readonly string[]): readonly string[] =>
  slots
    .map((slot) => phrases(slot))
    .reduce((heads, tails) => heads.flatMap((head) => tails.map((tail) => `${head} ${tail}`)));

/** "Don't … me": asked in one sentence, in any of its usual words. */
export const OPT_OUT_FRAMES: readonly string[] = [
  ...framed(
    `don't | do not | dont | never | don't you | please don't`,
    `email | e-mail | mail | message | contact | write | write to | spam | bother | ping | reach out to | pester`,
    `me | us | here | again | anymore | any more`,
  ),
  ...framed(
    `don't want | do not want | dont want | don't need | want no`,
    `mails | emails | e-mails | any mails | any emails | any more emails | any more mails | any more messages |
     your emails | your mails | your messages | these emails | these mails | further emails | newsletters`,
  ),
  ...framed(
    `take | get | cross | strike | scratch`,
    `my name off | my address off | my email off | my e-mail off | this address off | me off your | us off your |
     me off the | me off this`,
  ),
  ...framed(
    `no me | no nos`,
    `escriban | escribas | escriba | escribáis | contacten | contactes | contacte | contactéis | manden | mandes |
     mande | envíen | envíes | envíe | envien | envies | molesten | molestes | moleste`,
    `más | mas | mensajes | correos | mails | emails | de nuevo | otra vez`,
  ),
  ...framed(
    `dejen de | deja de | dejad de | deje de | paren de | para de`,
    `escribirme | mandarme | enviarme | contactarme | molestarme | mandarme correos | enviarme correos`,
  ),
  ...framed(
    `parem de | pare de | para de`,
    `me escrever | me mandar | me enviar | me contatar | mandar mensagem | mandar e-mail | mandar email | escrever`,
  ),
  ...framed(
    `não me | nao me`,
    `escrevam | escreva | escrevas | mandem | mande | enviem | envie | contatem | contate | contactem | contacte |
     incomodem | incomode | procurem | procure`,
    `mais | e-mail | email | emails | e-mails | mensagem | mensagens | de novo | novamente`,
  ),
  ...framed(
    `ne souhaite plus | ne veux plus | ne désire plus | veux plus | souhaite plus | ne souhaitons plus`,
    `recevoir | être contactée | être contacté | de mails | de vos mails | de vos messages`,
  ),
  ...framed(
    `under | per | according to | pursuant to | based on`,
    `gdpr i | gdpr please | gdpr you must | the gdpr i | article 17 | ccpa i | ccpa please`,
  ),
  ...framed(
    `erase | delete | remove | wipe`,
    `all data | all my data | any data | every data | all my information | all information | my records | whatever data`,
  ),
  ...framed(`gemäß | nach | laut`, `dsgvo bitte | dsgvo verlange | dsgvo fordere | art 17 dsgvo`),
  ...framed(
    `pela | conforme a | com base na | segundo a`,
    `lgpd solicito | lgpd peço | lgpd exijo | lgpd quero`,
  ),
  ...framed(`kvkk`, `kapsamında | gereği | uyarınca`),
  ...framed(`ne m'écrivez | ne m'envoyez | ne me contactez | m'écrivez | m'envoyez | me contactez`, `plus`),
  ...framed(
    `möchte | will | wünsche | brauche`,
    `keine mails | keine e-mails | keine nachrichten | keine weiteren mails | keine weiteren e-mails |
     keine weiteren nachrichten | keine post`,
  ),
  ...framed(`nicht mehr | nie wieder`, `schreiben | anschreiben | kontaktieren | melden | mailen`),
  ...framed(
    `non`,
    `scrivermi | scrivetemi | contattatemi | contattarmi | mandatemi | inviatemi | mandarmi | inviarmi`,
    `più | mail | email | altro`,
  ),
  ...framed(`non voglio | non desidero | non vorrei`, `ricevere | più ricevere | più mail | più email`),
  ...framed(
    `jangan | tolong jangan | mohon jangan`,
    `kirim | email | hubungi | kontak | chat | spam | hantar | emel`,
    `saya | aku | saya lagi | aku lagi | lagi | email lagi | emel lagi | email ke saya`,
  ),
  ...framed(
    `bana | bana bir daha | bir daha bana | lütfen bana`,
    `yazmayın | yazma | mail atmayın | mail atma | mesaj atmayın | mail göndermeyin | ulaşmayın | e-posta göndermeyin`,
  ),
  ...framed(
    `đừng | đừng có | vui lòng đừng | xin đừng`,
    `gửi | gửi mail | gửi email | nhắn | nhắn tin | liên hệ | liên lạc`,
    `cho tôi | cho mình | cho em | nữa | tôi nữa | mình nữa | với tôi`,
  ),
  ...framed(
    `لا | ما | بلاش | أرجو عدم`,
    `تراسلوني | تراسلني | ترسلوا لي | ترسلون لي | تكلموني | تتواصلوا معي | تبعتولي`,
  ),
  ...framed(
    `mujhe | mere ko | dobara | please`,
    `mail mat | email mat | message mat | msg mat | contact mat`,
    `karo | karna | kare | karein | bhejo | bhejna | bheje`,
  ),
];
