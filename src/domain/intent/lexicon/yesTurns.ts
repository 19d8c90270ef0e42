import { phrases } from '../../contacts/words';

/** A yes in whole turns, as it stands in the middle of a longer mail: said of oneself, of the invitation, of what comes next. */
export const YES_TURNS: readonly string[] = phrases(`
  gladly accept | happily accept | it's a go | it is a go | çalışmaktan mutluluk | çalışmaktan mutluluk duyarım | çalışmaktan onur duyarım | çalışmak beni mutlu eder | i'm up for this | up for this | put my name down | exactly the kind of |
  the kind of partnership | all yours | over the moon | coming on board | i will give it my all |
  i am willing to take part | my answer is yes | big fat yes | so ready for this | happy to move ahead |
  i'll happily promote | will happily promote | right up my street | right up my alley | happily join |
  kindly proceed | fully on board | thrilled to say yes | a chance to work with you | very much welcome |
  i'd be thrilled | i would be thrilled | i'd be glad | i would be glad | i would be happy | i'd be proud |
  it would be an honour | it would be an honor | be an honour | be an honor | such an honour | such an honor |
  berbesar hati | dengan senang hati | dengan besar hati | saya setuju | kami setuju | saya terima jemputan |
  terima jemputan | terima tawaran | terima pelawaan | saya sudi | sudi menyertai | ingin turut serta |
  ingin menyertai | nak turut serta | mahu menyertai | masukkan nama saya | senaraikan saya | memang nak join |
  memang nak | nak sangat | teruja | sangat teruja | amat teruja | tak sabar nak | tidak sabar untuk |
  bersedia memberi komitmen | sedia bila-bila masa | dah fikir masak-masak | saya sedia | saya bersedia |
  boleh teruskan | teruskan dengan | anggap saya dah setuju | sudah tentu saya mahu | jom kita mulakan |
  hantar maklumat lanjut | tunggu arahan | rela hati | berminat untuk bekerjasama |
  aceito o convite | aceito a proposta | com muito prazer | contar comigo | contem comigo | podem contar comigo |
  será uma honra | seria uma honra | uma honra fazer parte | fazer parte desse time | fazer parte do time |
  no aguardo das instruções | aguardo as instruções | fico no aguardo | podemos seguir em frente |
  quero participar | gostaria de participar | gostaria muito de | minha resposta é sim | estou dentro |
  me animei demais | pode me colocar na lista | confirmo meu interesse | será um prazer | mal posso esperar |
  เป็นส่วนหนึ่งของทีม | อยากเป็นส่วนหนึ่ง | อยากเป็นส่วนหนึ่งของ | คำตอบคือรับ | คำตอบคือตกลง | ไม่ลังเล | ไม่ลังเลเลย |
  เอาด้วย | เอาด้วยคน | ขอเข้าร่วม | ขอลงชื่อ | ตอบรับคำเชิญ | ตอบรับข้อเสนอ | ยินดีเป็นอย่างยิ่ง | ยินดีร่วมงาน |
  รู้สึกเป็นเกียรติ | เป็นเกียรติมาก | พร้อมเริ่มงาน | อยากลองทำ | อยากร่วมงาน | ตกลงร่วมงาน | ขอรับงาน |
  ดำเนินการต่อได้เลย | รอข้อมูลจากทีมงาน | รอรายละเอียด | ยินดีช่วยโปรโมต | รอมานานแล้ว |
  menerima ajakan | terima ajakan | menerima tawaran | terima tawarannya | aku terima | saya terima |
  bersedia bergabung | siap bergabung | siap kapan pun | siap kapanpun | siap kapan saja | menunggu arahan |
  tunggu arahan | menunggu instruksi | tidak ada kendala | nggak ada kendala | ga ada kendala | bisa langsung diproses |
  yuk lanjut | gas aja | mau banget ikutan | mau dong | nggak akan kulewatkan | tidak akan saya lewatkan |
  sayang dilewatkan | nggak mau melewatkan | senang sekali kalau bisa | seneng banget kalau bisa | ingin sekali ikut |
  ingin ikut serta | suatu kehormatan | sebuah kehormatan | jawabanku iya | jawaban saya iya | masukin aku |
  acepto encantada | acepto encantado | acepto la invitación | acepto la propuesta | cuenten conmigo |
  pueden contar conmigo | sería un honor | será un honor | formar parte del equipo | claro que quiero |
  claro que acepto | claro que me interesa | por mi parte todo | podemos arrancar | hagámoslo | hagamoslo |
  me sumo | me uno | me apunto | pueden apuntarme | apúntenme | quedo atenta a | quedo atento a | me interesa muchísimo |
  confirmo mi participación | me hace mucha ilusión | un sí rotundo | la oportunidad que estaba esperando |
  काम करने के लिए तैयार | प्रस्ताव स्वीकार | मुझे स्वीकार है | आगे बढ़ें | शामिल होना चाहता | शामिल होना चाहती |
  हिस्सा बनना चाहती | हिस्सा बनना चाहता | मौका हाथ से जाने नहीं दूँगी | मौका हाथ से जाने नहीं दूंगी |
  मौका हाथ से जाने नहीं दूँगा | मौका नहीं छोड़ूँगी | मुझे जोड़ लीजिए | मेरा नाम जोड़ | मैं सहमत हूँ | मेरी तरफ़ से हाँ |
  mauka nahi chhodungi | mauka nahi chhodunga | mauka haath se jaane nahi | hissa banna | kaam karke khushi hogi |
  em mê lắm | em muốn tham gia | mình muốn tham gia | đồng ý tham gia | nhận lời | em nhận lời | nhận lời mời |
  cho em một suất | cho mình một suất | xin một suất | sẵn sàng bắt đầu | sẵn lòng đồng hành | rất sẵn lòng |
  bất cứ lúc nào | chờ hướng dẫn | chốt luôn | là vinh hạnh của em | vinh hạnh được hợp tác |
  tinatanggap ko | tinatanggap ko po | tinatanggap ko po ang imbitasyon | buong puso | isang karangalan |
  isang karangalan po | karangalan ko | makatrabaho kayo | makatrabaho ko kayo | sali po ako | sali na po ako |
  sasali ako | sasali po ako | hindi ko palalampasin | hindi ko ito palalampasin | di ko palalampasin |
  pakisama ako | pakisama na po ako | isama niyo ako | isama nyo po ako | ang sagot ko ay oo | ang sagot ko po ay oo |
  handa na ako | handa na po ako | antayin ko na lang | aantayin ko po | hihintayin ko po | susunod na hakbang |
  matagal ko nang hinihintay | willing po ako | willing ako | interesado po akong | gustong-gusto ko |
  compter sur moi | vous pouvez compter sur moi | comptez sur moi | comptez-moi parmi | comptez moi parmi |
  ça me tente | que ça me tente | bien sûr que je veux | bien sûr que oui | je l'accepte | j'accepte votre invitation |
  j'accepte avec | avec grand plaisir | un honneur de faire partie | ce serait un honneur | faire partie de l'aventure |
  je suis partante | je suis partant | me plaît beaucoup | je serais ravie | je serais ravi | je me réjouis de |
  j'ai hâte de commencer | j'ai hâte | prête à démarrer | prêt à démarrer | on peut se lancer | je me lance |
  please me more than | nothing would please me more | nothing would make me happier | make some magic | i've made up my mind and i'm |
  consider this my acceptance | consider it a yes | consider me in | sign me up before you change your mind | let's make it happen |
  é claro que topo | claro que topo | não pensei duas vezes | nem pensei duas vezes | sem pensar duas vezes |
  quando quiserem | quando vocês quiserem | quando quiser | para dar início | já quero gravar | pode mandar tudo |
  cuando ustedes digan | cuando quieran | cuando gusten | sin pensarlo | sin pensarlo dos veces | sin dudarlo |
  me sumo sin pensarlo | adelante con todo | con mucho gusto me uno | tanpa mikir dua kali | tanpa pikir panjang |
  tanpa pikir dua kali | tanpa ragu | gas aja kak | aku gas | udah kebayang | sudah kebayang | mau bikin konten apa |
  sangat antusias | chaliye karte hain | chalo karte hain | ideas bhi soch liye | soch liye hain | दिल से हाँ |
  không vướng gì | mình cứ tiến hành | cứ tiến hành | xin đăng ký | em xin đăng ký | mình đăng ký | rất hào hứng |
  magsimula kahit kailan | kahit kailan | ituloy na natin | tuloy na natin | tara simulan na natin | simulan na natin |
  wala pong problema sa akin | walang problema sa akin | nasasabik na ako | nasasabik na po ako | nasasabik na po akong |
  gusto ko po talagang subukan | gusto kong subukan | salamat sa tiwala | confirme mon intérêt | je vous confirme mon intérêt |
  reste à votre disposition pour démarrer | pour démarrer | dès que vous le souhaitez | quand vous voulez |
  tak perlu pujuk | memang rezeki saya | rezeki saya hari ni | kita memang sepadan |
  get this show on the road | jump at the chance | i'm going for it | i am going for it | agree to take part | promise to do my best |
  make you proud | happy to join in | pode seguir com meu cadastro | decidimos que vale a pena | eu embarco | embarco nessa |
  พร้อมลุย | พร้อมลุยเลย | อยากเริ่มไวๆ | อยากเริ่มเลย | feliz de sumarme | manos a la obra | la acepto | vamos a darle |
  mai pakka karungi | pakka karungi | pakka karunga | जुड़कर अच्छा लगेगा | जुड़कर खुशी होगी | sang-ayon ako | sang-ayon po ako |
  maaari na nating simulan | maaari na po nating simulan | je vous rejoins | avec enthousiasme | boleh terus mula |
  saya lapang | gembira nak | sudilah kiranya
`);
