import { phrases } from '../../contacts/words';

/** Courtesy and framing: says nothing for any route, and must not stand in the way of one. */
export const NEUTRAL: readonly string[] = phrases(`
  hi | hello | hey | heya | hiya | dear | team | mosaic | good morning | good afternoon | good evening |
  thanks | thank you | thank you so much | thanks so much | thanks a lot | thx | ty | tysm |
  for reaching out | for your email | for your message | for the message | for contacting me | for the email |
  for getting back | for considering me | for thinking of me | for the info | for the opportunity |
  for this opportunity | best | best regards | regards | kind regards | warm regards | cheers | sincerely |
  xoxo | xx | have a great day | have a nice day | have a good day | hope you are well | hope you're well |
  hope you are doing well | hope you're doing well | hope this finds you well | please | pls | plz | bro |
  sis | guys | everyone | sir | madam | ma am | mate | dude | friend | with you | your brand | the brand |
  your team | this | it | i | me | my | we | us | you | your | the | a | an | to | and | so | very | really |
  would | be | am | is | with | for | in | on | at | of | all | just | definitely | sent from | big fan |
  been following | your products | products | tiktok | tiktok shop | affiliate | creator | content |
  campaign | opportunity | that | this is | let | know | hola | buenas | buenos días | buen día |
  buenas tardes | buenas noches | gracias | muchas gracias | mil gracias | saludos | un saludo | atentamente |
  equipo | por escribir | por escribirme | por contactarme | por la oportunidad | por el mensaje |
  por su mensaje | quedo atenta | quedo atento | quedo pendiente | por favor | abrazo | un abrazo | hallo |
  guten tag | guten morgen | guten abend | moin | servus | liebe grüße | lg | viele grüße | vg | beste grüße |
  mit freundlichen grüßen | mfg | danke | vielen dank | dankeschön | danke euch | für die nachricht |
  für ihre nachricht | für eure nachricht | für deine nachricht | für die anfrage | für eure anfrage |
  für ihre anfrage | liebes team | bitte | oi | olá | oie | bom dia | boa tarde | boa noite | tudo bem |
  obrigada | obrigado | muito obrigada | muito obrigado | abraço | abraços | beijos | bjs | att |
  atenciosamente | pelo contato | pela oportunidade | pela mensagem | pelo convite | fico no aguardo |
  aguardo | no aguardo | bonjour | bonsoir | salut | coucou | merci | merci beaucoup | cordialement |
  bien cordialement | bien à vous | à bientôt | belle journée | bonne journée | pour votre message |
  pour votre mail | pour ton message | pour l'opportunité | s'il vous plaît | svp | halo | hai | hi kak |
  kak | kakak | min | admin | selamat pagi | selamat siang | selamat sore | selamat malam | assalamualaikum |
  waalaikumsalam | terima kasih | terimakasih | makasih | trims | tks | salam | tolong | ditunggu |
  saya tunggu | selamat petang | tq | atas tawarannya | atas tawaran | atas kesempatannya | ciao | salve |
  buongiorno | buonasera | grazie | grazie mille | un saluto | saluti | cordiali saluti | a presto |
  buona giornata | per avermi contattata | per avermi contattato | per l'opportunità | per il messaggio |
  resto in attesa | attendo | per favore | สวัสดี | ขอบคุณ | ค่ะ | ครับ | คะ | นะคะ | นะครับ | จ้า | ทีมงาน |
  แอดมิน | มาก | เลย | नमस्ते | नमस्कार | धन्यवाद | शुक्रिया | कृपया | सर | मैडम | टीम | namaste |
  dhanyavaad | shukriya | mam | bhai | merhaba | merhabalar | selam | selamlar | iyi günler | günaydın |
  iyi akşamlar | teşekkürler | teşekkür ederim | çok teşekkürler | sevgiler | saygılar | saygılarımla |
  iyi çalışmalar | kolay gelsin | lütfen | ulaştığınız için | mesajınız için | mailiniz için | xin chào |
  chào | chào bạn | chào anh | chào chị | chào shop | cảm ơn | cám ơn | cảm ơn bạn | thân mến | trân trọng |
  ạ | nhé | nha | đã liên hệ | đã gửi | مرحبا | مرحباً | أهلا | اهلا | هلا | السلام عليكم | وعليكم السلام |
  صباح الخير | مساء الخير | شكرا | شكراً | شكرًا | شكرا لكم | شكراً لكم | شكرا جزيلا | مع التحية | تحياتي |
  على تواصلكم | لتواصلكم | من فضلك | من فضلكم | لو سمحت | magandang umaga | magandang hapon | magandang gabi |
  magandang araw | kumusta | kamusta | salamat | maraming salamat | salamat po | po | ma'am | thank you po |
  ingat |
  been | looking | new | brand | brands | promote | have | has | had | from | as | by | use | using | used | forever | try | page | audience | videos | video | posts | post | working | work | reach | reaching | out | today | now | here's | always | also | too | more | some | much | many | that's | it's | i'm | i've | i'd | i'll | we're | we'd | we'll |
  you're | they | them | she | he | her | his | our | ours | mine | mostly | people | fans | followers | community | channel | account | moms | kids | skin | beauty | fitness | home | hope | blessings | love | x | xx | xo | kind | of | thing | exactly | soon | there | up | about | been waiting | got | get | getting | see | saw | seen | read | email | message | note | sorry | late | reply |
  sorry for the late reply | sorry for the delay | apologies for the delay | sorry just saw this | just saw this | my answer is | the answer is | from me | on my side | from my side | on my end | i think | i believe | i feel | it would be | this would be | would fit | fits | fit | perfect fit | great fit | my audience | my followers | my page | my content | my niche | your team | your company's | so much | very much | a lot | right | away | ready | whenever | anytime | any time |
  whenever you're ready | when you are | when you're ready | y'all | guys | yall | miss | mrs | mr | ms | boss | fam | friends | madame | opportunity | invite | invitation | offer | this offer | the offer | this campaign | the campaign | this collab | this collaboration | the collaboration | partnership | program | affiliate program | tiktok shop affiliate | hearing from you | hear from you | awaiting | await | waiting | response | day | week | weekend | great day |
  thanks for your interest | thank you for your interest | for your interest | gracias por el interés | gracias por su interés | danke für ihr interesse | danke für euer interesse | obrigada pelo interesse | obrigado pelo interesse | merci de votre intérêt | merci pour votre intérêt | terima kasih atas minatnya | grazie per l'interesse | grazie per il vostro interesse | ขอบคุณที่สนใจ | ilginiz için | cảm ơn đã quan tâm | cảm ơn bạn đã quan tâm | cảm ơn chị đã quan tâm | شكرا لاهتمامكم | شكراً لاهتمامكم | على اهتمامكم | salamat sa interes | terima kasih kerana berminat |
  interesting | very interesting
`);
