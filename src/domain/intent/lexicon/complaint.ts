import { phrases } from '../../contacts/words';

/** The writer complains, doubts that we are real, or threatens. */
export const COMPLAINT: readonly string[] = phrases(`
  scam | scammer | scammers | scamming | fake | fraud | phishing | spam | spammer | suspicious | sketchy |
  shady | complaint | complain | complaining | refund | never received | never got | haven't received |
  didn't receive | haven't been paid | not paid | owe me | still waiting | disappointed | disappointing |
  frustrated | frustrating | unacceptable | unprofessional | rude | annoying | annoyed | ridiculous | joke |
  kidding | disgusting | terrible | horrible | awful | worst | angry | lawyer | attorney | legal | sue |
  police | report | how did you get my | who gave you | bot | automated | chatgpt | ai generated |
  copy paste | copy-paste | yeah right | oh sure | lol | lmao | rofl |  sarcasm | another one |
  yet another | of course because | as if | slave | free labor | work for free | peanuts | insulting |
  insult | damaged | broken | wrong item | fuck | fucking | fck | wtf | shit | bullshit | bs | damn | hell |
  stfu | gtfo | screw | estafa | fraude | falso | queja | reembolso | nunca recibí | no recibí | no me llegó |
  decepcionada | decepcionado | molesta | denunciar | abogado | jaja | jajaja | claro que sí, cómo no |
  mentira | betrug | abzocke | unseriös | beschwerde | beschweren | nie erhalten | nicht erhalten |
  nie angekommen | enttäuscht | unverschämt | frechheit | anwalt | anzeige | haha | witz | lächerlich |
  nervt | na toll | super, noch | golpe | reclamação | reclamar | nunca recebi |
  não recebi | absurdo | processo | advogado | kkk | kkkk | kkkkk | palhaçada | golpista | arnaque |
  arnaqueur | faux | plainte | jamais reçu | pas reçu | remboursement | déçu | déçue | inadmissible |
  honteux | avocat | mdr | ptdr | bien sûr oui | foutez | ridicule | penipuan | penipu | tipu | nipu | palsu |
  komplain | belum terima | belum dibayar | belum sampai | kecewa | wkwk | wkwkwk | hahaha | aduan | polis |
  polisi | bohong | kesal | truffa | truffatori | frode | reclamo | lamentela | mai ricevuto |
  non ho ricevuto | rimborso | deluso | delusa | vergogna | avvocato | ahah | ahaha | ma certo | ridicolo |
  come no | หลอกลวง | มิจฉาชีพ | โกง | ของปลอม | ร้องเรียน | ยังไม่ได้รับ | ไม่ได้รับ | คืนเงิน | ผิดหวัง |
  แจ้งความ | 555 | สแปม | धोखा | फ्रॉड | स्कैम | फर्जी | नकली | शिकायत | नहीं मिला | नहीं मिली | रिफंड |
  निराश | पुलिस | dhokha | farzi | nakli | shikayat | nahi mila | nahi mili | fraud hai | bakwas | faltu |
  mazak | dolandırıcı | dolandırıcılık | sahte | şikayet | şikâyet | almadım | gelmedi | ulaşmadı |
  hayal kırıklığı | iade | avukat | rezalet | saçma | komik | tabii tabii | lừa đảo | lừa | giả mạo |
  khiếu nại | chưa nhận | không nhận được | hoàn tiền | thất vọng | công an | vớ vẩn | xạo | احتيال | نصب |
  نصاب | نصابين | مزيف | وهمي | شكوى | لم أستلم | لم استلم | ما وصلني | ما استلمت | استرداد | محبط | محبطة |
  محامي | شرطة | هههه | ههه | كذب | مزعج | manloloko | peke | reklamo | di ko natanggap | hindi ko natanggap |
  wala pa | charot | niloloko | lokohan | echos |
  exposure | free work | for free | unpaid | another template | template mail | template email | mass email | mass mail | generic email | copy pasted | you guys again | again with this | not this again | clickbait | too good to be true | sounds fishy | fishy |
  sure jan | yeah sure | right sure | ha ha | ha ha ha | hah | lolz | rofl | smh | yawn |
  go away | get lost | f off | fuck off | piss off | bugger off | buzz off | money | cash |
  never turned up | never arrived | never came | never showed up | hasn't arrived | has not arrived | still hasn't |
  nunca llegó | no ha llegado | aún no llega | nunca chegou | não chegou | n'est jamais arrivé | n'est pas arrivé | belum sampai |
  belum datang | belum saya terima | ยังไม่มาถึง | ยังไม่ได้รับของ | ยังไม่ถึง | chưa nhận được | vẫn chưa nhận được | chưa nhận được hàng |
  hindi pa dumarating | hindi pa po dumarating | hindi pa dumating | hindi pa po dumating | abhi tak nahi aaya | अभी तक नहीं आया |
  अब तक नहीं आया | अभी तक नहीं मिला |
  for exposure | work for exposure | in exposure | paid in exposure
`);
