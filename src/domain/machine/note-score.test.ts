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
