import { headersOf, mailOf } from '../../../test/support/parsedMail';
import type { MailKind } from '../mail';
import { cutText } from '../text/cut';
import { recogniseMachine } from './recognise';

const RECEIVED_AT_MS = Date.UTC(2026, 2, 2, 9, 30);
const kindOf = (text: string, subject = 'Re: Collaboration'): MailKind['kind'] => {
  const mail = mailOf({ text, subject, headers: headersOf() });
  return recogniseMachine(mail, cutText(mail), RECEIVED_AT_MS).kind;
};

describe('weak signs together make a note', () => {
  it.each([
    'My laptop is at the repair shop and the spare one is ancient. Everything gets answered one by one from March 9.',
    'Snowed in at the cabin, no signal. See you on the 12th!',
    'Thanks for getting in touch with Loft Talent. Pitches are read every Tuesday and we only reply if it is a fit.',
    'Se nos inundó el local y estamos sin luz. Paciencia, contestaremos todo por orden de llegada a partir del 16 de marzo.',
    'Estoy de retiro sin móvil ni ordenador. Nos vemos el 20 de marzo.',
    'Laptop zu, Ski an. Bis zum 14. März keine Mails, danach alles der Reihe nach.',
    'Bei uns ist Inventur, das Büro bleibt zu. Am 9. März geht es weiter.',
    'Prova atrás de prova e celular desligado. Volto a responder todos no dia 20 de março.',
    'Casamento da minha irmã na roça, sem internet. Reapareço dia 10 de março.',
    'Déménagement en cours, box coupée. Je réponds à tous dans l’ordre à partir du 12 mars.',
    'Accouchement imminent, téléphone éteint. Ma collègue prend le relais : zoe@brume.example',
    'Lagi UTS, hp disimpan dulu. Balas satu-satu mulai 14 Maret ya.',
    'Kantor kebanjiran, listrik padam. Email baru bisa dibaca tanggal 9 Maret, mohon sabar.',
    'Sessione d’esami, telefono spento. Dal 16 marzo rispondo a tutti.',
    'Trasloco in corso e niente internet. Torno online il 10 marzo, portate pazienza.',
    'สอบปลายภาค ปิดมือถือ กลับมาตอบทุกข้อความวันที่ 15 มีนาคม',
    'ไฟดับทั้งซอย ไม่มีเน็ต จะทยอยตอบตามลำดับนะคะ',
    'भाई की शादी में गाँव आया हूँ, इंटरनेट नहीं है। 12 मार्च के बाद सबके जवाब दूँगा।',
    'Practicals chal rahe hain, phone band hai. 14 March ke baad sabke mail dekhungi.',
    'Yayladayız, telefon çekmiyor. 12 Mart’ta döner, hepsini sırayla cevaplarım.',
    'Vize haftası, bildirimler kapalı. 16 Mart’tan sonra herkese yazacağım.',
    'Em đang ôn thi, cất điện thoại rồi ạ. Sau 15/3 em trả lời lần lượt mọi người nha.',
    'Nhà mất điện mấy hôm nay. Mọi thư sẽ được xử lý từ ngày 9/3.',
    'عندي اختبارات والجوال مقفل. أرد على الكل بعد ١٢ مارس.',
    'انقطع النت عندنا بسبب العاصفة، سنرد على جميع الرسائل بالترتيب.',
    'Board exam na po, nakapatay ang phone. Isa-isa ko pong sasagutin lahat simula Marso 16.',
    'Peperiksaan SPM, fon disimpan. Saya balas satu-satu lepas 14 Mac.',
  ])('%s', (text) => {
    expect(kindOf(text)).not.toBe('human');
  });
});

describe('a person in the same situation is heard', () => {
  it.each([
    'My laptop is at the repair shop but I can film on my phone from March 9.',
    'Snowed in at the cabin, so plenty of time to shoot. Send the brief over.',
    'Our talent read your pitch and would like to know the commission before she signs.',
    'Se nos inundó el local, así que mandad el producto a casa de mi madre.',
    'Estoy de retiro hasta el 20 y luego grabo lo que queráis.',
    'Bis zum 14. März bin ich Ski fahren, danach kann ich sofort drehen.',
    'Bei uns ist Inventur, ich sage deshalb lieber ab.',
    'Semana de provas, mas topo sim, me manda o contrato.',
    'Tô na roça sem internet boa, mas vi o e-mail e quero participar.',
    'Déménagement en cours, mais votre marque me plaît, on démarre quand vous voulez.',
    'Je viens d’accoucher, donc je passe mon tour. Merci quand même.',
    'Lagi UTS kak, tapi aku mau ikut, kirim aja detailnya.',
    'Kantor kebanjiran, jadi sampelnya kirim ke rumah ya kak.',
    'Sono sotto esame fino al 16 marzo, poi giro il video molto volentieri.',
    'Trasloco in corso, quindi niente pacchi adesso: preferisco rinunciare.',
    'ช่วงนี้สอบปลายภาค แต่สนใจมากค่ะ ส่งรายละเอียดมาได้เลย',
    'गाँव में हूँ, नेटवर्क कम है, पर मुझे यह काम करना है। आगे बताइए।',
    'Practicals chal rahe hain par offer accha laga, commission kitna hai batao.',
    'Yayladayım, döner dönmez çekerim, ürünü yollayın.',
    'Vize haftası olduğu için teklifinizi kabul edemeyeceğim.',
    'Em đang ôn thi nhưng em thích sản phẩm này lắm, thi xong em quay liền.',
    'عندي اختبارات بس موافقة على العرض، أرسلوا التفاصيل.',
    'May board exam po ako pero payag ako, pakisend ng details.',
    'Saya tengah periksa tapi nak sangat join, lepas tu boleh rakam.',
    'Sorry for the late reply, we had no power for a week. Everything is fine again and the idea sounds great.',
    'Thanks!\n\nNoor Haddad\nOffice hours Mon to Wed, closed on Thursdays and Fridays',
  ])('%s', (text) => {
    expect(kindOf(text)).toBe('human');
  });
});

describe('a word of the day, a queue or a farewell is enough where nothing else is said', () => {
  it.each([
    "We're a tiny team and Sundays are sacred, so this one waits for Monday morning coffee.",
    'Mr. Alan Pryce is now retired. Future letters should go to desk@harbour.example.',
    'Los findes son para mis hijas: el lunes con el café leo esto.',
    'Le informamos de que doña Carmen Ruiz causó baja en esta empresa. Escriba en adelante a info@olmo.example.',
    'Sonntag ist Sofatag. Montag früh schau ich hier wieder rein.',
    'Herr Jonas Weber hat unser Haus zum 30. Juni verlassen, seine Aufgaben führt Ilse Kern weiter: kern@haus.example.',
    'Deine Mail liegt jetzt im Stapel von Team Nora. Wir brauchen erfahrungsgemäß eine Woche.',
    'Domingo é dia de família, segunda cedinho eu abro isso aqui.',
    'Oi! Aqui é a assistente virtual da Bia. Sua mensagem já está com a equipe comercial, que dá retorno em 3 dias.',
    'Le dimanche on éteint tout. Lundi matin je rouvre la boutique et les mails.',
    'M. Paul Renard ne fait plus partie de nos effectifs. Adressez désormais vos courriers à accueil@tilleul.example.',
    'Votre proposition rejoint la pile de Camille, comptez environ une semaine.',
    'Hari Minggu waktunya keluarga, Senin pagi baru buka email.',
    'La domenica si mangia dalla nonna. Lunedì apro tutto.',
    'La dottoressa Bianchi ha cessato la collaborazione con lo studio. Scrivere a studio@noce.example.',
    'วันอาทิตย์เป็นวันครอบครัวค่ะ เช้าวันจันทร์จะมาเปิดเมลนะคะ',
    'คุณวิชัยเกษียณแล้ว ติดต่อเรื่องงานได้ที่ office@lotus.example',
    'ข้อความของคุณถึงทีมแอดมินแล้ว คิวตอบประมาณ 3 วันค่ะ',
    'इतवार परिवार का दिन है, सोमवार सुबह मेल खोलूँगी।',
    'श्रीमती उषा जी सेवानिवृत्त हो चुकी हैं। कृपया अब info@kamal.example पर लिखें।',
    'Sunday sirf family ka, Monday subah mail kholungi.',
    'Pazar günü aile günü, pazartesi sabahı maillere bakarım.',
    'Mesajın ekibe düştü, sıra sana gelince yazacağız.',
    'Chủ nhật dành cho gia đình, sáng thứ hai mình mở mail nha.',
    'Anh Tuấn đã chuyển công tác. Thư từ xin gửi về lienhe@sen.example.',
    'الجمعة للعائلة، وصباح الأحد أفتح البريد.',
    'نفيدكم بأن الأستاذ خالد أحيل إلى التقاعد. للمراسلة: info@nakheel.example',
    'وصلت رسالتك إلى مكتب ريم، والرد يستغرق ثلاثة أيام عادة.',
    'Linggo po ay para sa pamilya, Lunes ng umaga ko na bubuksan ang inbox.',
    'Retirado na po si Gng. Reyes. Sumulat na lamang sa opisina@narra.example.',
    'Nasa pila na po ang mensahe ninyo kay Team Bea, mga tatlong araw bago masagot.',
    'Ahad hari keluarga, pagi Isnin baru buka emel.',
    'Encik Rahman telah bersara. Surat-menyurat boleh dihantar ke info@melur.example.',
    'Mesej anda dah sampai ke meja tim Kak Ros, biasanya tiga hari baru berjawab.',
    'Gone to bury my grandmother. Back at the bench on Thursday.',
    'Sick kid, sick me, sick dog. The inbox can wait till next week.',
    'Phone fell in the lake. New one arrives Tuesday!',
    'Con gripe y sin voz; el jueves resucito.',
    'Fieber. Tee. Bett. Ab Donnerstag bin ich wieder ein Mensch.',
    'Febre e cama. Quinta eu ressuscito.',
    "Grippe carabinée, sous la couette jusqu'à jeudi.",
    'Tifus, dirawat di RS. Kamis insyaAllah pulang.',
    'Influenza, letto e brodo. Giovedì risorgo.',
    'Viral bukhar hai, bed rest. Guruvar tak theek ho jaungi.',
    'Grip oldum, yataktayım. Perşembe ayağa kalkarım.',
    'Em bị cúm nằm bẹp, thứ năm chắc khỏe lại ạ.',
    'مصابة بالإنفلونزا وراقدة في السرير، الخميس أرجع لكم.',
    'Trangkaso po, nakahiga lang. Huwebes makakabangon na.',
    'Demam denggi, kena tahan wad. Khamis baru keluar.',
  ])('%s', (text) => {
    expect(kindOf(text)).not.toBe('human');
  });
});

describe('a person who names a day, a place or a colleague is heard', () => {
  it.each([
    'Sundays are hectic here, Monday works better for filming.',
    "Alan Pryce retired, I took over his channel. What's the offer?",
    "I'll look at your brief over the weekend and tell you Monday whether I'm up for it.",
    'Los domingos grabo, los lunes edito: cuadra perfecto con lo que pedís.',
    'Montag passt mir besser zum Drehen als Sonntag.',
    'Segunda eu já consigo começar!',
    'Lundi je vous envoie mes tarifs.',
    'Senin aku kirim alamatnya ya kak',
    'Lunedì vi mando i dati.',
    'วันจันทร์ส่งรายละเอียดให้นะคะ',
    'सोमवार को बताती हूँ आपको।',
    'Monday ko details bhej dungi',
    'Pazartesi günü adresimi atarım.',
    'Thứ hai em gửi thông tin cho chị nha.',
    'الأحد أرسل لكم العنوان.',
    'Sa Lunes ko po ise-send ang portfolio ko.',
    'Isnin nanti saya hantar butiran saya.',
    "With a fever I can't judge it properly, give me until Thursday.",
    'Mi hija está enferma, hoy no puedo contestar bien, mañana te digo si acepto.',
    'Heute krank, aber grundsätzlich finde ich es spannend.',
    "I'm back Thursday and will try the serum then.",
    'We are closed Monday, courier can come Tuesday.',
    'Mich gibt es nur im Doppelpack mit meiner Schwester.',
    "My wifi is down so I'm on mobile, what do you pay?",
    'Nunca respondo estos correos pero el vuestro me hizo gracia.',
  ])('%s', (text) => {
    expect(kindOf(text)).toBe('human');
  });
});

describe('days off and hours below a name, and an absence with an answer, are a person’s', () => {
  it.each([
    '¡Muchas gracias!\n\nLucía Ferrer\nTrabajo a media jornada, los viernes no estoy. Horario: L-J de 9 a 14 h',
    'Gracias.\nLucía Ferrer | Creadora de contenido\nHorario de oficina: lunes a jueves de 9 a 14 h. Viernes cerrado.',
    '¡Gracias!\n\n--\nLucía Ferrer\nMe encuentras de lunes a jueves. Los viernes no trabajo.',
    'Muchas gracias por escribir.\n\nUn abrazo,\nLucía\nHorario de atención: L-J 9-14 h. Viernes, sábado y domingo descanso.',
    'Gracias, un saludo.\nLucía Ferrer Ruiz\nHorario: de lunes a jueves, de 10 a 14 h. No respondo fuera de ese horario.',
    'Vale, perfecto.\n\nLucía · @lucia.ugc\nRespondo de lunes a jueves, los viernes desconecto',
    'Terima kasih!\n\nAisyah Rahman\nSaya bekerja separuh masa, Jumaat cuti. Waktu pejabat 9 pagi - 1 petang.',
    'Terima kasih banyak, salam.\nAisyah\nWaktu pejabat: Isnin-Khamis. Jumaat tutup.',
    'Baik, terima kasih.\n\nAisyah | Pencipta kandungan\nIsnin hingga Khamis, 9-5. Jumaat bercuti.',
    'Obrigada!\n\nInês Prado\nTrabalho a meio tempo, sexta-feira não estou. Horário: seg-qui 9h-13h.',
    'Makasih ya kak!\n\nRara Putri\nJam kerja: Senin-Kamis 10.00-15.00. Jumat libur.',
    'Teşekkürler!\n\nEce Yıldız\nÇalışma saatleri: Pzt-Per 10-16. Cuma günleri ofiste değilim.',
    'Salamat po!\n\nLiza Cruz\nOffice hours: Lunes-Huwebes, 9am-3pm. Sarado tuwing Biyernes.',
    'Thanks so much\nNora | UGC creator\nPart-time, Mon-Wed only. Out of office on Fridays.',
    'धन्यवाद!\n\nरिया शर्मा\nकार्य समय: सोम-गुरु 10-4। शुक्रवार को अवकाश पर।',
    'Hola, estaré de viaje hasta el 12, pero me parece bien todo lo que proponéis.',
    'Estoy con gripe y fiebre, pero el plan me gusta.',
    'El lunes vuelvo de vacaciones y te paso mis tarifas.',
    'La agencia cerró en marzo y ahora llevo yo mis campañas, mi correo es lucia@correo.example',
    'Mi asistente Olga (olga@correo.example) os manda los datos de envío.',
    'Hemos recibido su propuesta y nuestro equipo la ha valorado positivamente. Quedamos a la espera del contrato.',
    'Kami telah menerima cadangan tuan dan pasukan kami bersetuju. Sila kemukakan kontrak.',
    'Saya demam, tapi boleh je buat minggu depan.',
    'Pembantu saya, Lina (lina@post.example), akan uruskan alamat penghantaran. Saya setuju.',
    'Cuti sekolah ni anak-anak ada, senang nak buat video sama-sama.',
    'Pejabat pos tutup hari Ahad, hantar hari Isnin ya.',
    'Minggu ni kedai tutup sebab kenduri, barang boleh sampai Isnin.',
    'Saya baru bersalin, jadi kali ini saya lepaskan peluang ini. Terima kasih.',
    'Tutup telefon sebab mesyuarat, emel sahaja ya. Berapa bayarannya',
    'Durante el Ramadán grabo solo de noche, espero que os sirva.',
    'En Semana Santa no abro la tienda, llegad después con el paquete.',
  ])('%s', (text) => {
    expect(kindOf(text)).toBe('human');
  });
});
