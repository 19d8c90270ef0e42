import { phrases } from '../../contacts/words';

/** A no. */
export const REFUSAL: readonly string[] = phrases(`
  not interested | no longer interested | uninterested | not intrested | not interesting for me |
  no interest | isn't of interest | not of interest | no thanks | no thank you | no thx | no ty | nope | nah |
  hard pass | i'll pass | i will pass | ill pass | gonna pass | going to pass | have to pass | must pass |
  need to pass | will pass | pass on this | pass for now | i pass | pass this time | we'll pass | decline |
  declining | respectfully decline | turn this down | turn it down | turning this down | not for me |
  not for us | isn't for me | isn't a fit | not a fit | not a good fit | not the right fit | doesn't fit |
  does not fit | doesn't align | does not align | not aligned | not my thing | not my niche | isn't my niche |
  not my style | not right now | not now | not at this time | not at the moment | not at present |
  not this time | not currently | not today | not anymore | not looking | not taking | not accepting |
  not doing |  don't promote | do not promote | won't promote | don't want |
  do not want | dont want | can't take | cannot take | unable to take | can't commit | cannot commit |
  won't be able | will not be able | wouldn't be able | can't participate | cannot participate |
  cannot accept | can't accept | won't work for me | doesn't work for me | does not work for me | i am out |
  i'm out | count me out | too busy | fully booked | booked up | no time | don't have time |
  don't have the time | do not have time | don't have the capacity | no capacity | don't have capacity |
  at capacity | exclusive with | exclusivity with | exclusive contract | exclusive deal |
  exclusive agreement | exclusively with | signed with another | already working with | already work with |
  already partnered | already partner with | already with another | already have a partner |
  already have an agency | already represented | quit tiktok | left tiktok | stopped doing | stepping away |
  taking a break | on a break | on hiatus | no affiliate | stopped affiliate | retired from | closed my shop |
  closed my account | not a creator | wrong person | no tks | maybe another time | some other time |
  another time | never mind | nevermind | no collabs | no collaborations | thanks but no | thank you but no |
  thx but no | appreciate it but | appreciate the offer but | thanks for the offer but | sorry but |
  changed my mind | lost interest | no more collabs | rather not | i am good thanks | we are good |
  no me interesa | no nos interesa | no estoy interesada | no estoy interesado | no estamos interesados |
  no gracias | no, gracias | no muchas gracias | no por ahora | por ahora no | por el momento no |
  de momento no | en este momento no | ahora no | ahora mismo no | no podré | no podría | no quiero |
  no es para mí | no es lo mío | no es mi estilo | no encaja | rechazo | rechazar | declino | declinar |
  no tengo tiempo | no dispongo | ya no hago | ya no me dedico | no acepto | exclusividad con |
  contrato de exclusividad | quizás en otra ocasión | en otra ocasión | otra ocasión | kein interesse |
  kein bedarf | nicht interessiert | nicht interessant | interessiert mich nicht | nein danke | nein, danke |
  nein | nö | ne danke | leider nicht | leider nein | leider kein | leider keine | absagen | absage |
  ablehnen | lehne ab | muss ich ablehnen | momentan nicht | im moment nicht | derzeit nicht | zurzeit nicht |
  aktuell nicht | jetzt nicht | passt leider | nichts für mich | nicht für mich | keine zeit |
  keine kapazität | keine kapazitäten | möchte ich nicht | mache keine | mache ich nicht | mach ich nicht |
  arbeite bereits | schon mit einer | exklusivvertrag | exklusiv mit | verzichte | kommt nicht in frage |
  kommt für mich nicht | nicht mehr auf tiktok | ein anderes mal | vielleicht ein andermal |
  keine kooperation | keine kooperationen | keine werbung | não tenho interesse | não temos interesse |
  não me interessa | não estou interessada | não estou interessado | sem interesse | não obrigada |
  não obrigado | não, obrigada | não, obrigado | não, valeu | não quero | não vai dar | não dá |
  não dá agora | não no momento | no momento não | agora não | por enquanto não | por agora não |
  neste momento não | não é pra mim | não é para mim | não faz sentido | não combina | recuso | recusar |
  dispenso | sem tempo | não tenho tempo | já fechei com | exclusividade com | contrato de exclusividade |
  não trabalho mais | não faço mais | vou passar | fica pra próxima | fica para a próxima |
  deixa pra próxima | não aceito | nao tenho interesse | nao quero | nao obrigada | nao obrigado |
  pas intéressé | pas intéressée | pas interessé | pas interessée | ne m'intéresse pas | m'intéresse pas |
  non merci | non, merci | pas pour moi | pas pour le moment | pas maintenant | pas en ce moment |
  pas actuellement | pas pour l'instant | je refuse | je décline | décliner | refuser | je passe |
  je ne souhaite pas | ne souhaite pas | je ne veux pas | je veux pas | ne pourrai pas | pas le temps |
  ne correspond pas | ne me correspond pas | déjà avec une | déjà avec d'autres | contrat d'exclusivité |
  exclusivité avec | sans façon | plus d'affiliation | je ne fais plus | une autre fois | une prochaine fois |
  malheureusement non | malheureusement pas | aucun intérêt | pas d'intérêt | sans suite |
  ne donne pas suite | ne donnerai pas suite | tidak tertarik | gak tertarik | ga tertarik | nggak tertarik |
  ngga tertarik | enggak tertarik | kurang tertarik | belum tertarik | tidak berminat | gak minat | ga minat |
  gak berminat | ga berminat | tidak minat | belum minat | belum berminat | tak berminat | tak minat |
  x berminat | tidak dulu | gak dulu | ga dulu | nggak dulu | engga dulu | enggak dulu | skip dulu |
  tidak terima kasih | tidak, terima kasih | tidak makasih | tidak mau | gak mau | ga mau | nggak mau |
  menolak | tolak | mohon maaf belum | mohon maaf tidak | maaf tidak | maaf belum | maaf gak | maaf ga |
  maaf kak belum | maaf tak | tak nak | taknak | x nak | tak sempat | tiada masa | sudah kerja sama dengan |
  sudah kerjasama dengan | sudah ada kontrak | kontrak eksklusif | eksklusif dengan | tak jadi |
  bukan sekarang | jangan sekarang | belum dulu | tidak sekarang | terlalu sibuk | lagi gak ambil |
  tidak menerima | tidak cocok | kurang cocok | gak cocok | ga cocok | tak sesuai | non mi interessa |
  non sono interessata | non sono interessato | non interessa | non interessata | non interessato |
  non ci interessa | nessun interesse | no grazie | no, grazie | non fa per me | non adesso | non ora |
  adesso no | per ora no | per il momento no | al momento no | in questo momento no | non voglio |
  non desidero | non ho tempo | rifiuto | rifiutare | declinare | devo rifiutare | in esclusiva |
  contratto di esclusiva | non accetto | sarà per un'altra volta | magari più avanti | sarà per la prossima |
  purtroppo no | purtroppo non | non è in linea | non fa al caso mio | ไม่สนใจ | ไม่ได้สนใจ | ยังไม่สนใจ |
  ไม่สะดวก | ยังไม่สะดวก | ไม่รับงาน | ไม่รับ | งดรับ | ขอปฏิเสธ | ปฏิเสธ | ไม่เอา | ไม่ค่ะ | ไม่ครับ |
  ไม่เป็นไรค่ะ | ไม่เป็นไรครับ | ไม่ขอรับ | ขอผ่าน | ยังไม่พร้อม | ไม่ว่าง | ไม่มีเวลา | ยังไม่รับ |
  ไม่ต้องการ | ไม่เหมาะ | คิวเต็ม | เซ็นสัญญากับ | มีสังกัดแล้ว | ไม่ร่วม | เลิกทำ | ไว้โอกาสหน้า |
  โอกาสหน้า | रुचि नहीं | दिलचस्पी नहीं | इंटरेस्ट नहीं | इंटरेस्टेड नहीं | इच्छुक नहीं | नहीं चाहिए |
  नहीं करना | नहीं करूंगा | नहीं करूंगी | नहीं कर सकता | नहीं कर सकती | नहीं कर पाऊंगा | नहीं कर पाऊंगी |
  नहीं धन्यवाद | नहीं, धन्यवाद | जी नहीं | अभी नहीं | समय नहीं | टाइम नहीं | ज़रूरत नहीं | जरूरत नहीं |
  पहले से किसी | interest nahi | intrest nahi | interested nahi | intrested nahi | interest nhi |
  interested nhi | nahi chahiye | nhi chahiye | nahi karna | nhi karna | nahi karunga | nahi karungi |
  nahi kar sakta | nahi kar sakti | nahi kar paunga | nahi kar paungi | abhi nahi | abhi nhi | nahi thanks |
  nahi thank you | nahi bhai | nahi yaar | time nahi | time nhi | mood nahi | zarurat nahi | jarurat nahi |
  nahi hai interest | rehne do | rehne dijiye | already kar raha | already kar rahi | nahi ji | ji nahi |
  man nahi | ilgilenmiyorum | ilgilenmiyoruz | ilgimi çekmiyor | ilgimi çekmedi | hayır teşekkürler |
  hayır, teşekkürler | hayır teşekkür | hayır | yok teşekkürler | istemiyorum | istemem | şu an değil |
  şimdi değil | şu an olmaz | şu anda düşünmüyorum | düşünmüyorum | düşünmüyoruz | kabul edemem |
  kabul edemeyeceğim | kabul etmiyorum | katılamam | katılamayacağım | yapamam | yapamayacağım |
  reddediyorum | reddetmek | vaktim yok | zamanım yok | bana göre değil | bana uygun değil | müsait değilim |
  başka bir ajansla | başka markayla | sözleşmem var | münhasır | şimdilik hayır | maalesef | pas geçiyorum |
  không quan tâm | ko quan tâm | k quan tâm | không có hứng thú | không hứng thú | không có nhu cầu |
  chưa có nhu cầu | không muốn | không cảm ơn | không, cảm ơn | xin từ chối | từ chối | không nhận |
  chưa nhận | không tham gia | không thể tham gia | không thể nhận | không hợp | không phù hợp |
  chưa phù hợp | không có thời gian | bận quá | hiện tại không | bây giờ không | lúc này không | để dịp khác |
  dịp khác | lần khác | hẹn dịp | đã ký với | đã hợp tác với | đang hợp tác độc quyền | độc quyền |
  xin phép từ chối | không làm nữa | xin phép không | dạ không ạ | không ạ mình | ko nhận | غير مهتم | غير مهتمة | لست مهتم |
  لست مهتما | لست مهتمة | لست مهتمًا | مش مهتم | مش مهتمة | مو مهتم | مو مهتمة | ما يهمني | لا يهمني |
  مش عايز | مش عايزة | مش عاوز | مش عاوزة | لا أريد | لا اريد | ما ابي | ما أبي | ما أبغى | ما ابغى | ما بدي |
  لا شكرا | لا شكراً | لا، شكرا | لا، شكراً | شكرا لا | لا أرغب | لا ارغب | أعتذر | اعتذر | نعتذر | للأسف |
  للاسف | أرفض | ارفض | مرفوض | ليس الآن | ليس الان | مش دلوقتي | مو الحين | ليس حاليا | حاليا لا |
  حالياً لا | ليس لدي وقت | ما عندي وقت | لا يناسبني | غير مناسب | ما يناسبني | متعاقد | متعاقدة | عقد حصري |
  ليس لدي اهتمام | hindi interesado | hindi ako interesado | di ako interesado | hindi po ako interesado |
  di po ako interesado | hindi ako interested | di ako interested | hindi po ako interested |
  di po ako interested | not interested po | ayoko | ayaw ko | ayoko po | ayaw ko po | hindi na po |
  hindi na muna | di na muna | hindi muna | hindi po muna | di muna | di po muna | pass muna | pass po |
  pass na | wala akong oras | walang oras | walang time | hindi ako pwede | hindi po ako pwede |
  hindi po pwede | di pwede | hindi pwede | hindi ako available | no po | salamat na lang | salamat nalang |
  sa susunod na lang | next time na lang | next time nalang | next time na lang po | exclusive po ako |
  may exclusive | hindi ko gusto | huwag na | wag na | hindi ko po | di na po | tanggihan |
  it's a no | its a no | it is a no | a no from me | no from me | no from us | say no | saying no | decided not | decided against |
  decided to pass | decided to decline | won't be participating | will not be participating | won't be joining | will not be joining | won't be moving forward |
  not to move forward | not moving forward | won't be taking | won't participate | will not participate | won't join | will not join | won't be doing | won't do this |
  isn't the right fit | isn't a good fit | is not the right fit | is not a fit | is not a good fit | not a match | isn't a match | not the right person | not the right one |
  not the right time | isn't the right time | bad timing | somebody else | someone else | not something i | not something i'd | isn't something i | isn't something i'd |
  not something we | don't think this is for me | don't think it's for me | don't think so | i don't think i can | not up for | not feeling it | not keen | not into | zero interest |
  have no interest | no longer want | no longer wish | no longer do | no longer doing | no longer take | no longer on | can't do this | cannot do this | can't do it | can't help |
  can't join | cannot join | can't work | cannot work with | can't collaborate | cannot collaborate | can't promote | cannot promote | can't right now | can't at the moment |
  can't make it | withdraw | back out | backing out | bow out | bowing out | step back | leaving tiktok | deleted my account | don't wanna | dont wanna | do not wanna |
  i'd pass | imma pass | ima pass | thanks but | no sorry | sorry no | sorry not | got too much | too much on my plate | on my plate | overbooked | overcommitted | swamped |
  not open to | not available | unavailable | not seeking | not considering | not in a position | have to turn | must turn down | kindly decline | politely decline |
  ga terima | gak terima | ngga terima | nggak terima | tidak terima | lagi ga ambil | lagi tidak ambil | lagi off | ga nerima | gak nerima | belum menerima | sedang tidak menerima | ga join dulu | belum ada minat |
  no participaré | no voy a participar | no podré participar | no puedo participar | no puedo aceptar | no me convence | no va conmigo | lo dejo pasar | prefiero no | mejor no | no por el momento | no gracias por ahora | he decidido no |
  ich möchte nicht | ich will nicht | ich werde nicht | nicht teilnehmen | nicht mitmachen | kann nicht teilnehmen | passt nicht zu mir | passt nicht zu meinem | nicht das richtige | ausgebucht | ich passe | bin raus | ich bin raus | kein bock | keine lust | habe mich dagegen entschieden |
  não vou participar | não posso participar | não posso aceitar | não vou poder | prefiro não | melhor não | não rola | não topo | to fora | tô fora | estou fora | não tenho como | decidi não |
  je ne participerai pas | je ne peux pas participer | je ne peux pas accepter | je préfère ne pas | je préfère décliner | ça ne me correspond pas | j'ai décidé de ne pas | pas envie | ne souhaite pas donner suite | je ne suis pas disponible | je ne suis pas dispo |
  non parteciperò | non posso partecipare | non posso accettare | preferisco di no | preferisco non | meglio di no | ho deciso di non | non sono disponibile | non è per me | lascio perdere |
  katılmak istemiyorum | katılmayacağım | kabul edemiyorum | düşünmüyorum şu an | almayayım | ben almayayım | ben pas | pas geçiyorum | pas diyorum | pas geçeceğim | yeni iş birliği kabul etmiyorum | istemiyorum teşekkürler | ilgilenemiyorum | ilgilenemeyeceğim | vaktim olmadığı |
  mình không tham gia | em không tham gia | mình xin phép không | không nhận nữa | không có ý định | không làm được | em xin phép từ chối | không sắp xếp được | mình bận nên không |
  لا أود | لا أنوي | قررت عدم | لن أشارك | لن اشارك | لا يمكنني المشاركة | لا يمكنني القبول | ما ودي | ما حابة | ما حاب | غير متاح | غير متاحة | لست متاحة | لست متاح | ليس لدي رغبة | مابي | مابغى |
  मैं नहीं करना चाहता | मैं नहीं करना चाहती | नहीं चाहता | नहीं चाहती | इच्छा नहीं | मन नहीं | फिलहाल नहीं | अभी संभव नहीं | संभव नहीं | माफ़ कीजिए नहीं | nahi chahta | nahi chahti | filhal nahi | possible nahi | nahi ho payega | nahi ho paega | nhi ho payega | nhi ho paega | nahi kr | nhi krna | nahi krna |
  ไม่อยากทำ | ไม่อยากร่วม | ขอไม่รับ | ขอไม่ร่วม | ไม่ได้รับงาน | พักงาน | หยุดรับงาน | ยังไม่ขอรับ | ไม่รับรีวิว | ขอบายค่ะ | ขอบายครับ | ขอบาย |
  hindi ako sasali | di ako sasali | ayaw | hindi ko na itutuloy | hindi na ako | di na ako | hindi po ako makaka | hindi ako makakasali | di ako makakasali | di po ako makakasali | hindi po ako makakasali | busy po ako kaya hindi | pasensya na hindi |
  tak mahu | tidak mahu | tak ingin | saya tolak | bukan untuk saya | tak sesuai untuk | belum berminat lagi | tak dapat terima | tak dapat join | tak ambil | saya pass |
  different direction | another direction | other direction | other commitments | prior commitments | previous commitments | other obligations | focusing on other | focused on other | focusing on my own | focus on my own | focus on other | busy with other | elsewhere |
  cancel my participation | cancel my application | cancel our | cancel this | please cancel | want to cancel | changed my decision | otros proyectos | otros compromisos | outros projetos | outros compromissos | autres projets | d'autres engagements | engagée ailleurs | engagé ailleurs | altri progetti | altri impegni | andere projekte | anderen projekten | anderweitig |
  başka projeler | başka projelere | dự án khác | proyek lain | projek lain | مشاريع أخرى | مشاريع اخرى | ibang project | ibang projects | other projects | ช่วงนี้งานเยอะ | งานเยอะ | ช่วงนี้ยุ่ง | ยุ่งมาก | ติดงาน | दूसरे प्रोजेक्ट | busy hu | busy hoon | busy chal | व्यस्त |
  better to leave it | my hands are full | hands are full with | i'll have to skip it | have to skip it | have to skip this |
  free of promos | not for now | no tomaré campañas | no tomo campañas | ce sera donc non | ce sera non | ce sera un non |
  इस बार रहने दीजिए | रहने दीजिए | rehne dijiye | magpapahinga muna | hẹn dịp khác
`);
