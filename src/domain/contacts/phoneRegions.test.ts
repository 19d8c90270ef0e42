import { findContacts } from './contacts';

const numbersIn = (written: string, defaultRegion: string | null = null): string =>
  findContacts({ written, signature: '', vcards: [] }, { defaultRegion })
    .filter(({ kind, doubtful }) => kind !== 'address' && !doubtful)
    .map(({ value }) => value)
    .join(' ');

/** Where a number without its country's code is at home. */
test.each([
  // Cities, countries and their inhabitants, in the writer's language
  ['Hi from Mombasa, my number is 0712 345 678', '+254712345678'],
  ['Hola, soy boliviana, de Cochabamba. Mi celular 71234567', '+59171234567'],
  ['Salut, je vis à Lomé, mon numéro 90 12 34 56', '+22890123456'],
  ['Oi, moro em Luanda, o meu número é 923 123 456', '+244923123456'],
  ['أنا من مسقط ورقمي 9212 3456', '+96892123456'],
  ['أنا سودانية ورقمي ٠٩١٢٣٤٥٦٧٨', '+249912345678'],
  ['Londra’da yaşıyorum, numaram 07400 123456', '+447400123456'],
  ["Avusturya'dayım, cep 0664 1234567", '+436641234567'],
  ['Ich wohne in Zürich, Handy 079 123 45 67', '+41791234567'],
  ['Vivo a Lugano, cell 079 123 45 67', '+41791234567'],
  ['Saya kerja di Jepang, nomor sini 090 1234 5678', '+819012345678'],
  ['อยู่ญี่ปุ่นค่ะ เบอร์ 090-1234-5678', '+819012345678'],
  ['मैं दुबई में हूँ, नंबर 050 123 4567', '+971501234567'],
  ['Em ở Mỹ, số em 212 555 0142', '+12125550142'],
  ['Nasa Canada na ako, number ko 416 555 0142', '+14165550142'],
  ['Saya di Brunei, nombor 712 3456', '+6737123456'],
  // How a country writes its language, and groups its numbers
  ['Servus! I bin unter 0664 1234567 zum erreichen', '+436641234567'],
  ['Hoi zäme, mini Nummere isch 079 123 45 67', '+41791234567'],
  ['Salut, mon natel : 079 123 45 67', '+41791234567'],
  ['Salut, mon 06 12 34 56 78', '+33612345678'],
  ['Call me on 087 123 4567, grand so', '+353871234567'],
  ['Abeg call 0803 123 4567', '+2348031234567'],
  ['电话：138 1234 5678', '+8613812345678'],
  ['Τηλ. 691 234 5678', '+306912345678'],
  ['Tel. 020 7946 0018. Yours faithfully, Ann', '+442079460018'],
  ['nr tel 512 345 678, dziękuję, będę czekać na paczkę', '+48512345678'],
  // The other numbers of the mail
  ['mobile 07402 123456 or the shop, 0161 496 0817', '+447402123456 +441614960817'],
  ['zap 48 99123-4567, loja 48 3224-1234', '+5548991234567 +554832241234'],
  // The area code apart
  ['meu número é 98123-4567, DDD 85', '+5585981234567'],
  ['my cell is 555 0142, area code 305', '+13055550142'],
  ['My UK number 07400 123456 until Friday, then my Spanish 612 345 678', '+447400123456 +34612345678'],
  ['Mijn nummer is 06 12345678, groetjes', '+31612345678'],
  // Extensions
  ['+1 (416) 555-0142 x204', '+14165550142'],
  ['Ring the studio: 0161 496 0817 ext 4', '+441614960817'],
  // A country that is spoken of says less than a number that does not fit it
  ['Vi vuestra tienda en Alemania. Mi móvil es 612 345 678', '+34612345678'],
  ['My audience is in Germany mostly. Cell (212) 555-0142', '+12125550142'],
])('%s', (written, numbers) => {
  expect(numbersIn(written)).toBe(numbers);
});

test('English without a place falls to the campaign, then to the shape', () => {
  expect(numbersIn('my number is 0412 345 678')).toBe('+61412345678');
  expect(numbersIn('my number is 917 555 0142')).toBe('+19175550142');
  expect(numbersIn('my number is 0712 345 678', 'KE')).toBe('+254712345678');
});
