import { phrases } from '../../contacts/words';

/** Questions that only ask us to go on: part of a yes. */
export const GO_ON: readonly string[] = phrases(`
  what's next | whats next | what is next | what next | what's the next step | whats the next step |
  what is the next step | what are the next steps | what would be the next step |
  what would be the next steps | next steps | next step | how do we start | how do i start |
  how can we start | how can i start | how do we get started | how do i get started | how can i get started |
  how to get started | when do we start | when can we start | when can i start | when do i start |
  how do we proceed | how do i proceed | how can we proceed | how to proceed | how should i proceed |
  how should we proceed | how do i join | how can i join | how to join | where do i sign up |
  where can i sign up | where do i sign | how do i sign up | how can i sign up | how do i apply |
  what do i do next | what should i do next | what do i need to do | what do i have to do | what should i do |
  what do you need from me | what do you need | what else do you need | what do you need me to do |
  where do we go from here | where do we start | where do i start | can you send me the details |
  can you send the details | can you send details | can you send me more details | can you send more details |
  can you send me more info | can you send more info | can you share the details |
  can you share more details | can you share details | could you send me the details |
  could you send the details | could you send more details | could you send me more details |
  could you share more details | could you share the details | could you please share the details |
  can you please send me the details | could you please send the details | can you send it over |
  can you send it | can we start | shall we start | why not | when do we begin | can i join |
  how does it go from here | how's it going | how are you | how are you doing | hows it going |
  how is everything | who wouldn't | who would say no | qué sigue | que sigue | cuál es el siguiente paso |
  cual es el siguiente paso | cuáles son los siguientes pasos | cuáles son los próximos pasos |
  qué necesitan de mí | qué necesitas de mí | qué tengo que hacer | que tengo que hacer | qué debo hacer |
  que debo hacer | qué hay que hacer | cómo empezamos | como empezamos | cómo empiezo | cuándo empezamos |
  cuando empezamos | cómo seguimos | cómo procedemos | cómo participo | por qué no | cómo están | cómo estás |
  qué tal | que tal | me pueden enviar los detalles | me puedes enviar los detalles |
  pueden enviarme los detalles | pueden enviarme más información | me pueden mandar más información |
  me podrían enviar más información | wie geht es weiter | wie geht's weiter | wie gehts weiter |
  wie gehen wir vor | wann geht es los | wann geht's los | wann können wir starten | wann fangen wir an |
  wie fangen wir an | was sind die nächsten schritte | wie sind die nächsten schritte | was muss ich tun |
  was muss ich machen | was braucht ihr von mir | was brauchen sie von mir | was benötigt ihr |
  wie geht es euch | wie geht's | warum nicht | könnt ihr mir mehr infos schicken |
  könnt ihr mir die details schicken | können sie mir weitere informationen senden | qual o próximo passo |
  qual é o próximo passo | quais os próximos passos | quais são os próximos passos |
  qual seria o próximo passo | o que preciso fazer | o que eu preciso fazer | o que devo fazer |
  o que eu faço | como começamos | como começo | quando começamos | como faço para participar |
  como faço pra participar | como participo | como prosseguimos | como podemos começar | tudo bem | tudo bom |
  como vai | por que não | o que vocês precisam | pode me mandar mais informações |
  podem me enviar os detalhes | pode me enviar os detalhes | podem me enviar mais informações |
  pode enviar mais detalhes | quelle est la suite | c'est quoi la suite | quelle est la prochaine étape |
  quelles sont les prochaines étapes | comment on commence | comment commencer | quand est-ce qu'on commence |
  quand commence-t-on | on commence quand | comment procéder | comment on procède | comment procède-t-on |
  comment participer | que dois-je faire | qu'est-ce que je dois faire | qu'avez-vous besoin |
  de quoi avez-vous besoin | pourquoi pas | comment allez-vous | ça va | pouvez-vous m'envoyer les détails |
  pouvez-vous m'envoyer plus de détails | pouvez-vous m'envoyer plus d'informations |
  pouvez-vous m'envoyer plus d'infos | langkah selanjutnya apa | apa langkah selanjutnya |
  selanjutnya gimana | selanjutnya bagaimana | gimana selanjutnya | bagaimana selanjutnya | lanjutnya gimana |
  gimana caranya | caranya gimana | bagaimana caranya | gimana cara join | gimana cara gabung |
  cara join gimana | cara daftar gimana | kapan mulai | kapan bisa mulai | bisa mulai kapan |
  apa yang harus saya lakukan | apa yang perlu saya lakukan | apa yang harus aku lakukan | kenapa tidak |
  apa kabar | bisa kirim detailnya | boleh kirim detailnya | bisa minta detailnya | boleh minta detailnya |
  boleh info detailnya | bisa info lebih lanjut | apa langkah seterusnya | macam mana nak mula |
  macam mana nak join | bila boleh mula | boleh saya tahu langkah seterusnya | apa seterusnya |
  boleh hantar details | apa khabar | apa perlu saya buat | apa yang perlu saya buat |
  quali sono i prossimi passi | qual è il prossimo passo | quali sono i prossimi step | cosa devo fare |
  che cosa devo fare | come iniziamo | come si inizia | come procediamo | come si procede |
  come posso iniziare | come posso partecipare | quando iniziamo | quando si inizia | quando cominciamo |
  cosa vi serve | di cosa avete bisogno | perché no | come state | come va | come stai |
  potete inviarmi i dettagli | potete mandarmi i dettagli | potete inviarmi maggiori informazioni |
  mi potete inviare maggiori informazioni | potete mandarmi più informazioni | ขั้นตอนต่อไปคืออะไร |
  ขั้นตอนต่อไปทำยังไง | ต้องทำยังไงต่อ | ต้องทำอะไรต่อ | ทำยังไงต่อ | ต้องทำอย่างไรต่อ | เริ่มได้เมื่อไหร่ |
  เริ่มยังไง | เริ่มเมื่อไหร่ | ต้องทำอะไรบ้าง | ต้องทำยังไงบ้าง | สบายดีไหม | ทำไมจะไม่ | आगे क्या करना है |
  आगे क्या | अगला कदम क्या है | कैसे शुरू करें | कब शुरू करें | क्या करना होगा | मुझे क्या करना होगा |
  आगे क्या करना होगा | क्यों नहीं | aage kya karna hai | aage kya | next step kya hai | next kya hai |
  next kya karna hai | kya karna hoga | mujhe kya karna hoga | kaise start kare | kaise start karein |
  kaise shuru kare | kab start kare | kab start karna hai | kab shuru karna hai | kaise join kare |
  kaise join karu | kyu nahi | kyun nahi | kaise ho | kaise hai aap | sonraki adım nedir |
  bir sonraki adım nedir | bir sonraki adım ne | sıradaki adım nedir | ne yapmam gerekiyor | ne yapmam lazım |
  ne yapmalıyım | nasıl başlıyoruz | nasıl başlayabiliriz | nasıl başlayabilirim | nasıl ilerleyelim |
  nasıl ilerleyeceğiz | nasıl ilerliyoruz | ne zaman başlıyoruz | ne zaman başlayabiliriz |
  nasıl katılabilirim | neden olmasın | nasılsınız | benden ne istiyorsunuz | detayları gönderir misiniz |
  detayları iletir misiniz | detayları paylaşır mısınız | detayları atabilir misiniz |
  detay gönderir misiniz | bước tiếp theo là gì | tiếp theo là gì | tiếp theo làm gì | tiếp theo thế nào |
  tiếp theo mình cần làm gì | mình cần làm gì | em cần làm gì | cần làm gì | phải làm gì |
  phải làm gì tiếp theo | làm gì tiếp | bắt đầu như thế nào | bắt đầu thế nào | khi nào bắt đầu |
  bao giờ bắt đầu | tham gia như thế nào | tại sao không | sao không | có gì không ạ | ما هي الخطوة التالية |
  ما الخطوة التالية | ماهي الخطوة التالية | ما هي الخطوات التالية | ما هي الخطوة القادمة | وش الخطوة الجاية |
  ايش الخطوة الجاية | ايه الخطوة الجاية | شو الخطوة الجاي | كيف نبدأ | كيف نبدا | كيف أبدأ | كيف ابدأ |
  متى نبدأ | متى نبدا | نبدأ امتى | نبدا امتى | كيف أشارك | كيف اشارك | كيف يمكنني البدء |
  كيف يمكنني المشاركة | ماذا أفعل | ماذا علي أن أفعل | ما المطلوب مني | ايش المطلوب | وش المطلوب |
  ايه المطلوب مني | شو المطلوب | لم لا | ليش لا | ليه لا | كيف حالكم | كيف الحال | ازيكم |
  هل يمكنكم إرسال التفاصيل | ممكن التفاصيل | ممكن ترسلون التفاصيل | ممكن تبعتوا التفاصيل |
  ممكن ترسلوا التفاصيل | ano po ang next step | ano ang next step | ano next step | ano na po next |
  ano po next | ano pong next step | anong next step | ano po susunod | ano ang susunod |
  ano ang susunod na hakbang | ano po ang susunod na hakbang | paano magsimula | paano po magsimula |
  paano po sumali | paano sumali | paano po mag start | paano mag start | paano po mag-start |
  paano mag-join | paano po mag join | kailan magsisimula | kailan po magsisimula | kailan start |
  ano po gagawin | ano gagawin | ano po ang gagawin | ano po dapat kong gawin | ano po kailangan |
  bakit hindi | kumusta po | kumusta | pwede po ba pa-send ng details | pwede pa-send ng details |
  why wouldn't i | why wouldnt i | why would i say no | who could say no | how could i say no | how could i refuse | what are we waiting for | what are you waiting for | where have you been |
  where do we begin | where do i begin | how should we start | how do we go about it | how do we move forward | how do i move forward | how can we move forward | how can we proceed further | how to move forward | how do i participate | how can i participate | what must i do | what am i to do | what should i send | what information do you need | what info do you need | what details do you need |
  dime qué hay que hacer | díganme qué hacer | díganme cómo | dime cómo | díganme cómo empezar | me dicen cómo seguir | cómo sería el siguiente paso | sagt mir was ich tun muss | sagt mir einfach was ich tun muss | sag mir was ich tun muss | wie kann ich mitmachen | wie kann ich starten | was ist der nächste schritt | was wäre der nächste schritt | podem me passar os próximos passos | pode me passar os próximos passos | me passa os próximos passos | me fala como faço | me diz o que fazer | como funciona o próximo passo |
  dites-moi comment faire | dites-moi quoi faire | dis-moi comment faire | comment faire | comment participer | comment je peux participer | comment je fais | que faut-il faire | fatemi sapere come procedere | fammi sapere come procedere | fatemi sapere i prossimi passi | fatemi sapere cosa devo fare | fatemi sapere cosa fare | ditemi come procedere | ditemi cosa fare | come procedere | come posso procedere |
  आगे की प्रक्रिया बताइए | आगे की प्रक्रिया बताएं | आगे बताइए | आगे बताएं | आगे की जानकारी दीजिए | आगे क्या करना है बताइए | aage ka process batao | aage ka process bataiye | aage batao | aage bataiye | process batao | process bataiye | kya krna hoga | kya karna h | kya karna hai | ab kya karna hai | kaise karna hai | kaise join karna hai |
  kasih tau caranya | kasih tahu caranya | infoin caranya | info caranya | info selanjutnya | gimana prosesnya | caranya gimana kak | gimana kak caranya | beritahu saya langkah | beritahu langkah seterusnya | macam mana nak start | ne yapmam gerektiğini | nasıl ilerleyeceğimizi | nasıl bir yol izleyeceğiz | süreç nasıl ilerliyor | hướng dẫn em | hướng dẫn mình | hướng dẫn giúp | chỉ mình cách | mình cần làm những gì | em cần làm những gì ạ | أخبروني بالخطوات | اخبروني بالخطوات | ما هي الخطوات | ايش اسوي | وش اسوي | شو لازم اعمل | اعمل ايه | ทำอย่างไรต่อ | เริ่มยังไงดี | ต้องเริ่มยังไง | แจ้งขั้นตอน | บอกขั้นตอน | paano po kami magsisimula | pano po mag join | pano mag join | pano po sumali | ano po kailangan gawin | ano po kailangan kong gawin
`);
