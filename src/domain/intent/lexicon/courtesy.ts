import { phrases } from '../../contacts/words';

/** Who the writer is, what they like about the brand, why they answer late: fills a longer mail and says nothing for any route. */
export const COURTESY: readonly string[] = phrases(`
  my name is | i make videos | i run a | i run a small | small page | my page | my account is | is still growing |
  very loyal | i film | i've been going live | going live | for two years | for three years | a mum of | a mom of |
  a dad of | nursing student | your message made my | made my week | made my day | keeps popping up |
  on my feed | my friends | swears by | i adore | i had a look | sorry it took me | sorry for the late reply |
  congratulations on | how far you've come | long story short | i make beauty videos | budget finds | on a budget |
  nama saya | dah hampir | suri rumah | kongsi resepi | akaun saya kecil | saja tapi followers | kecil tapi |
  kecil saja tapi | rapat dengan saya | sebab sudi menghubungi | terharu | lambat balas | minggu lepas | dah lama jadi |
  peminat produk | jenama anda | harap semua sihat | harap semua di sana sihat | dipermudahkan urusan | jumpa lagi |
  meu nome é | minha rotina | para quem me segue | quem me segue | quem me acompanha | quem me conhece |
  nas horas vagas | gravo resenhas | que alegria | que felicidade | que honra | confesso que | fiquei emocionada |
  acompanho a marca | desculpem a demora | desculpa a demora | pelo carinho | lembrado de mim |
  parabéns pelo sucesso | meu público | faço lives | já tenho ideias | já tenho várias ideias | cheia de ideias |
  ชื่อ | ทำคอนเทนต์ | ทำช่องรีวิว | แม่ลูกสอง | ช่องเราเล็ก | อาทิตย์ก่อน | สัปดาห์ก่อน | ปีก่อน | เดือนก่อน | วันก่อน |
  เมื่อก่อน | ก่อนหน้านี้ | ไปต่างจังหวัด | ขออภัยที่ตอบช้า | ติดต่อมา | ปลื้มใจ | หวังว่าทุกคนสบายดี | คิดคอนเทนต์ไว้ |
  perkenalkan | nama saya | nama aku | konten kecantikan | asal bandung | asal jakarta | asal surabaya | asal medan |
  asal jogja | asal malang | asal semarang | asal bali | asal makassar | asal bekasi | asal bogor | asal solo |
  kreator konten asal | salam kenal | sehari-hari | seneng banget bacanya | sering lewat di fyp | baru sempat balas |
  pakai produknya | udah pakai produknya | suka produknya | promosiin produknya | produknya bagus | produknya cocok |
  review produk | produk rumah tangga | saya kagum dengan | sehat selalu | kapan pun | kapanpun | kapan saja | kapan aja |
  me llamo | desde guadalajara | soy mamá de | mi día a día | sin filtros | mi cuenta es | en mis ratos libres |
  qué emoción | qué alegría | qué ilusión | qué lindo | qué bonito | qué gusto | qué honor | qué padre | qué chévere |
  qué maravilla | qué sorpresa | me alegraron el día | perdón por la tardanza | perdón la demora |
  disculpen la demora | gracias por fijarse | quedé fascinada | felicidades por | ya tengo ideas | ya tengo varias ideas |
  ya tengo mil ideas | ya tengo muchas ideas | les mando un abrazo | te mando un abrazo |
  मेरा नाम | वीडियो बनाती हूँ | वीडियो बनाता हूँ | गृहिणी | कॉलेज में पढ़ती | हर शाम लाइव | मेल पढ़कर | देर से जवाब |
  माफ़ी चाहती हूँ | माफ़ी चाहता हूँ | तारीफ़ के काबिल | mera naam | review banata hoon | review banati hoon |
  mera account | chhota hai lekin | dosto ko | sab theek honge | use kiye hain | acche lage |
  em tên | tên mình là | mình là | chuyên làm video | kênh của em | kênh của mình | còn nhỏ | tối nào cũng | ngày nào cũng |
  tuần nào cũng | lúc nào cũng | ai cũng | mà vui cả ngày | về quê | chăm sóc khách | rất ưng | rất quý | tiếp thị liên kết |
  ako po si | ako si | nanay po ako | mahilig mag-share | maliit pa po | account ko | supportive | estudyante po ako |
  gabi-gabi | hanga po ako | hanga ako | sa paglago | natuwa ako | natuwa talaga ako | sana po ay nasa mabuti |
  lagi ko pong nakikita | pasensya na po at ngayon lang | gamit ko na po | hiyang ako |
  je m'appelle | moi c'est | contenu beauté | maman de | notre quotidien | mon compte est | encore modeste |
  ma communauté | très fidèle | je tourne des vidéos | il m'a fait très plaisir | votre univers | désolée pour le délai |
  désolé pour le délai | je rentre tout juste | d'avoir pris le temps | regarder mon profil | belle réussite |
  quelle belle | quelle joie | quelle chance | quel plaisir | quel honneur | quel bonheur | quelle surprise |
  quelle bonne nouvelle | quelle belle opportunité | j'ai déjà plein d'idées | j'ai déjà des idées |
  j'ai déjà quelques idées | plein d'idées |
  is still growing but | still small but | small but | growing but my people | all the best | best wishes | bought me one |
  pequeno mas | pequeno mas muito engajado | mas muito engajado | engajado | แต่คนดูน่ารัก | เล็กๆ แต่ | เล็กแต่ |
  masih kecil tapi | kecil tapi penontonnya | memang masih kecil tapi | es chiquita pero | pequeña pero | chiquita pero mi |
  dùng sản phẩm bên mình | dùng sản phẩm của bên | dùng sản phẩm từ lâu | thích sản phẩm | mê sản phẩm |
  còn nhỏ nhưng | nhỏ nhưng người xem | maliit pa po ang account ko pero sobrang | account ko pero sobrang | affiliate na po ako |
  ne jure que par | modeste mais | encore modeste mais | petit mais | छोटा है लेकिन | chhota hai par |
  what are the odds | qué casualidad | ถ้าให้โอกาส | ทำคลิปแต่งบ้าน | แต่งบ้าน | แต่งหน้า | แต่งตัว | off my phone
`);
