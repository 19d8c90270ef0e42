import { findContacts } from '../contacts/contacts';
import { readOffline, type OfflineVerdict } from './offline';

function judge(written: string, signature = ''): OfflineVerdict {
  const answer = { written, signature, subject: '', followUpsSent: 0 };
  return readOffline(answer, findContacts({ written, signature, vcards: [] }, { defaultRegion: null }))
    .offline;
}
const starts = (written: string): boolean => {
  const { intent, unsure } = judge(written);
  return intent === 'interested' && !unsure;
};

/** Polite, indirect, misspelt: none of these may get an automated mail. */
const NO_YES = [
  'Great, and the pay is',
  'Love the brand! How much commission would I get',
  'I would love to but my plate is full',
  "Thank you for the opportunity. I'm going in a different direction.",
  'I appreciate you reaching out. Best of luck finding creators!',
  'Thanks for your interest! Please see my rates attached.',
  'Hi, thanks for the email. Kindly share more about the company',
  'Looks interesting. Send me the product link so I can have a look',
  'Would love to see the product',
  'sounds great in theory',
  'Sure. My fee is two hundred',
  'happy to chat, grab a slot on my calendar',
  "Let's schedule a call",
  "Yes of course I'd love to work for exposure",
  'great. another template mail',
  "Thanks, I'm retired now",
  "My daughter runs this account, she's 12",
  'I already did this with you last month',
  'I already sent my info last week',
  'I already gave you my address',
  'I gave my number to your colleague',
  'Thanks for the reminder',
  'Received, thanks',
  'Noted',
  'Thanks',
  'Thank you!',
  'Hello',
  'Hi',
  "Who's this",
  'new phone who dis',
  'Yes I received your email',
  'ok but only after Ramadan',
  'Once I get the sample I will post',
  'I would like to understand what is expected of me',
  'Interested in knowing about payments',
  'I want to know more about the brand',
  'Yes, tell me about the product',
  'Please provide more information regarding commission structure',
  "I'm interested in paid partnerships",
  "I'd love a paid partnership",
  "We'd love to work with you on a paid basis",
  'Please contact my agent at agent@example.com',
  'Please reach out to my management',
  'I do not use WhatsApp',
  "I don't give my WhatsApp to brands",
  "Can't share my personal number",
  'Email works best for me',
  'you can email me the details',
  "Let's continue by mail",
  'I live in Berlin',
  'I am 16, is that ok',
  'My account got banned',
  'My account is not eligible for TikTok Shop',
  "I don't have TikTok shop yet",
  'I only have 500 followers',
  "I haven't reached 1000 followers yet",
  "I'm in the hospital right now",
  'My mother passed away',
  "I'm good thank you",
  'I am ok thanks',
  'All good, thanks for asking',
  'maybe interested',
  'kinda interested',
  'I was interested but then nobody answered',
  'I was interested last year',
  'Would be interested for the right price',
  'Sounds like a scam but ok',
  'You guys again',
  'Remove',
  'Please remove',
  'Take me off',
  'Enough',
  'Stop it',
  'Please cancel',
  'cancel',
  'I want to cancel my participation',
  'I withdraw',
  'please delete',
  'wrong address',
  'Not me',
  'I am not Anna',
  "This is Anna's mother",
  'Sí pero cuánto pagan',
  'me interesa saber más sobre el pago',
  'me gustaría saber de qué se trata',
  'muchas gracias por el interés pero estoy enfocada en otros proyectos',
  'ya les mandé mis datos',
  'Ich würde gerne mehr über das Produkt erfahren',
  'ich habe euch doch schon geschrieben',
  'Vielen Dank für die Anfrage, allerdings arbeite ich nur mit festen Partnern',
  'queria entender melhor como funciona',
  'obrigada pelo contato mas no momento estou focada em outros projetos',
  "j'aimerais en savoir plus sur la marque",
  'merci pour votre proposition, je suis déjà engagée ailleurs',
  'tertarik kak tapi mau tau produknya dulu',
  'mau kak tapi aku belum punya keranjang kuning',
  'makasih kak tawarannya, semoga sukses ya',
  'mi piacerebbe sapere di cosa si tratta',
  'grazie per il pensiero, buona fortuna per il progetto',
  'สนใจค่ะ แต่อยากทราบรายละเอียดค่าตอบแทนก่อน',
  'ขอบคุณที่สนใจนะคะ ช่วงนี้งานเยอะมาก',
  'interested hu par paisa kitna doge',
  'pehle product dikhao',
  'payment batao pehle',
  'ilgileniyorum ama önce ürünü görmek isterim',
  'teşekkür ederim, başarılar dilerim',
  'mình quan tâm nhưng muốn biết hoa hồng trước',
  'cảm ơn bạn, chúc bạn thành công',
  'مهتم لكن أريد معرفة المنتج أولا',
  'شكرا على العرض، بالتوفيق لكم',
  'interested po pero magkano po bayad',
  'salamat po, good luck po sa campaign',
  'saya berminat tapi nak tahu komisen',
  'terima kasih atas tawaran, semoga berjaya',
];

test.each(NO_YES)('never starts a sequence: %s', (text) => {
  expect(starts(text)).toBe(false);
});

const YES = [
  "I'm so ready to be a part of this",
  'That sounds right for me, count me in please',
  'Would absolutely love to be part of your team',
  "Yes, I'd be interested in hearing more",
  'Hi team. I went through your mail and I am willing to be part of it',
  'Oh wow yes please',
  "I'd be crazy to refuse, let's go",
  "Can't say no to that! I'm in",
  "I have no problem with that, let's do it",
  "why wouldn't I? let's go",
  "I'm excited to learn more about this opportunity",
  'Yes! My followers would love it',
  "Hello, I'm Jess and I make beauty content. I'd love to partner with you on TikTok Shop.",
  'Please share the next steps and I will get started right away',
  "I've seen your products everywhere, would love to try them",
  'thank u so much for choosing me im very happy to work with u',
  'Yes I would love to join your affiliate program and start creating content',
  'Okay I will do it',
  'I agree to the collaboration',
  "I'd be happy to create videos for your products",
  'Estoy súper interesada en trabajar con la marca',
  'Hola equipo, me encantaría formar parte de la campaña, muchas gracias',
  'Por supuesto, cuenten conmigo para lo que necesiten',
  'Ja, sehr gerne würde ich mit euch zusammenarbeiten',
  'Hört sich gut an, ich würde gerne mitmachen',
  'Freut mich sehr! Bin auf jeden Fall dabei',
  'Gostaria sim de fazer parte da equipe, obrigada pela oportunidade',
  'Amei a proposta, quero participar',
  'Oui je serais ravie de collaborer avec vous',
  'Super, je suis partante pour la collaboration',
  'Saya sangat tertarik untuk bekerja sama dengan brand ini',
  'Halo kak, aku mau dong ikut programnya',
  'Sono molto interessata alla collaborazione, grazie per avermi contattata',
  'Sarei felice di partecipare',
  'สนใจร่วมงานค่ะ',
  'ยินดีมากค่ะ อยากร่วมงานด้วย',
  'Haan ji main ready hu kaam karne ke liye',
  'मैं आपके साथ काम करने के लिए तैयार हूँ',
  'Merhaba, markanızla çalışmaktan mutluluk duyarım',
  'Evet ilgileniyorum, teşekkür ederim',
  'Mình rất muốn hợp tác cùng bên bạn',
  'Em nhận lời ạ, cảm ơn chị',
  'أنا مهتمة جداً بالتعاون معكم',
  'يسعدني جدا الانضمام إليكم',
  'Yes po gusto ko po mag join',
  'Sige po, interested po ako sa collab',
  'Ya, saya nak join program ni',
  'Saya setuju dan berminat untuk bekerjasama',
];

test.each(YES)('a plain yes: %s', (text) => {
  expect(starts(text)).toBe(true);
});

test.each([
  ['Not interested. My WhatsApp is +12125550142', 'not_interested'],
  ['My WhatsApp is +12125550142. What is the commission?', 'contact_provided'],
  ['I would love to! What is the commission?', 'clarification'],
  ['I would love to!', 'interested'],
] as const)('precedence: %s -> %s', (text, intent) => {
  expect(judge(text)).toMatchObject({ intent, unsure: false });
});

test('a refusal with a number in the signature stays a refusal', () => {
  expect(judge('No thanks.', 'Kim\n+1 212 555 0142').intent).toBe('not_interested');
});

test('the deciding words are those of the creator', () => {
  const text = 'Hi! Count me in, what’s next?';
  const { decidingWords } = judge(text);
  expect(decidingWords.length).toBeGreaterThan(0);
  for (const words of decidingWords) expect(text).toContain(words);
});

test.each(['', ' \n ', '...', '???', 'xqzt', '\u200b', '[image]', '12'])(
  'nothing to read goes to a person: %j',
  (text) => {
    expect(judge(text)).toMatchObject({ intent: 'clarification' });
    expect(starts(text)).toBe(false);
  },
);

test('a yes does not outweigh what stands at the end of a long mail', () => {
  expect(starts(`${'I love it. '.repeat(2500)} But no, please stop writing to me.`)).toBe(false);
});

test('whoever sells us something is no creator who declines, where nothing says no', () => {
  expect(judge('We are an agency and offer SEO services and backlinks for your brand.')).toMatchObject({
    intent: 'clarification',
    unsure: true,
  });
});

test('a doubtful yes is told as the guess that it is, with the words that weighed most, and starts nothing', () => {
  const verdict = judge('So my whole family voted and you won');
  expect(verdict).toMatchObject({ intent: 'interested', unsure: true });
  expect(verdict.decidingWords.length).toBeGreaterThan(0);
});
