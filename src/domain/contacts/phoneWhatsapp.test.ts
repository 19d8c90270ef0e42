import { findContacts } from './contacts';

const numbersIn = (written: string): string =>
  findContacts({ written, signature: '', vcards: [] }, { defaultRegion: null })
    .filter(({ kind, doubtful }) => kind !== 'address' && !doubtful)
    .map(({ kind, value }) => `${kind === 'whatsapp' ? 'wa' : 'tel'}${value}`)
    .join(' ');

/** Which number is on WhatsApp, where the words around leave no doubt for a reader. */
test.each([
  // Said of the other number
  ['Her cell is +63 917 123 4567 (Viber), WhatsApp is +63 918 123 4567', 'tel+639171234567 wa+639181234567'],
  ['Call 07400 123456, while WhatsApp goes to 07400 654321', 'tel+447400123456 wa+447400654321'],
  ['Fijo 915 123 456, el WhatsApp lo llevo en el 612 345 678', 'tel+34915123456 wa+34612345678'],
  ['Anrufe bitte 0151 23456789, WhatsApp dagegen nur 0151 23456780', 'tel+4915123456789 wa+4915123456780'],
  ['Para ligar 11 3456-7890, já o zap é 11 98765-4321', 'tel+551134567890 wa+5511987654321'],
  ['Appels au 06 12 34 56 78, WhatsApp plutôt au 06 87 65 43 21', 'tel+33612345678 wa+33687654321'],
  ['telp 0812 3456 7890, sedangkan WA pake 0813 3456 7890', 'tel+6281234567890 wa+6281334567890'],
  ['Per chiamate 347 123 4567, su WhatsApp invece 348 123 4567', 'tel+393471234567 wa+393481234567'],
  ['เบอร์โทร 081-234-5678 ส่วนวอตส์แอปใช้ 089-234-5678', 'tel+66812345678 wa+66892345678'],
  ['call karna ho to 98765 43210, WhatsApp ke liye 98765 43211', 'tel+919876543210 wa+919876543211'],
  ['Arama için 0532 123 45 67, WhatsApp için 0533 123 45 67', 'tel+905321234567 wa+905331234567'],
  ['Gọi 0903 123 456, còn WhatsApp thì 0904 123 456', 'tel+84903123456 wa+84904123456'],
  ['للاتصال 0501234567 والواتس 0551234567', 'tel+966501234567 wa+966551234567'],
  ['tawag 0917 123 4567, sa WhatsApp naman 0918 123 4567', 'tel+639171234567 wa+639181234567'],
  ['call 012-345 6789, kalau wasap guna 013-345 6789', 'tel+60123456789 wa+60133456789'],
  ['+44 7400 123456 (WhatsApp) and +44 7400 654321 (calls only)', 'wa+447400123456 tel+447400654321'],
  // Denied
  ["07400 123456, but I'm not on WhatsApp", 'tel+447400123456'],
  ["please don't WhatsApp me, call 07400 123456", 'tel+447400123456'],
  ['612 345 678, no me escriban por WhatsApp que no lo miro', 'tel+34612345678'],
  ['0151 23456789, WhatsApp nutze ich nicht', 'tel+4915123456789'],
  ['11 98765-4321, só ligação, zap eu não uso', 'tel+5511987654321'],
  ["06 12 34 56 78, j'ai pas WhatsApp", 'tel+33612345678'],
  ['0812 3456 7890 tlp aja, jangan WA ya', 'tel+6281234567890'],
  ['347 123 4567, niente WhatsApp per favore', 'tel+393471234567'],
  ['เบอร์ 081-234-5678 ไม่ได้ใช้วอตส์แอปค่ะ', 'tel+66812345678'],
  ['98765 43210 pe call karo, WhatsApp nahi chalata', 'tel+919876543210'],
  ["numaram 0532 123 45 67, WhatsApp'ım yok", 'tel+905321234567'],
  ['0903 123 456, mình không dùng WhatsApp đâu', 'tel+84903123456'],
  ['رقمي 0501234567 بس ما عندي واتساب', 'tel+966501234567'],
  ['0917 123 4567, wala po akong WhatsApp', 'tel+639171234567'],
  ['012-345 6789, takde wasap', 'tel+60123456789'],
  ['WhatsApp no longer, sorry. 07400 123456 for texts', 'tel+447400123456'],
  ['E-mail is easier than WhatsApp. My number is 07400 123456', 'tel+447400123456'],
  ['Prefiero llamadas antes que WhatsApp. 612 345 678', 'tel+34612345678'],
  ['No necesito WhatsApp, mi móvil es 612 345 678', 'tel+34612345678'],
  // Welcome, not denied
  ["I can't call but WhatsApp 07400 123456 works", 'wa+447400123456'],
  ["I don't answer calls, WhatsApp only: 07400 123456", 'wa+447400123456'],
  ['Bitte nicht anrufen, nur WhatsApp 0151 23456789', 'wa+4915123456789'],
  ['No WhatsApp: 0812 3456 7890', 'wa+6281234567890'],
  ['No problem, WhatsApp me at 07400 123456', 'wa+447400123456'],
  ["Don't hesitate to WhatsApp me: 07400 123456", 'wa+447400123456'],
  ["N'hésitez pas à m'écrire sur WhatsApp au 06 12 34 56 78", 'wa+33612345678'],
  ['Não hesite em chamar no zap 11 98765-4321', 'wa+5511987654321'],
  ['jangan ragu WA aku 0812 3456 7890', 'wa+6281234567890'],
  ['fala comigo no whats dela, 11 98765-4321', 'wa+5511987654321'],
  ['Scrivetemi su WhatsApp al 347 123 4567', 'wa+393471234567'],
  // Endings, prefixes and spellings
  ["WhatsApp'tan yazın 0532 123 45 67", 'wa+905321234567'],
  ['vatsaptan ulaşın 0532 123 45 67', 'wa+905321234567'],
  ['راسلوني عالواتساب 0501234567', 'wa+966501234567'],
  ['وتساب: 0501234567', 'wa+966501234567'],
  ['वॉट्सऐप नंबर 98765 43210', 'wa+919876543210'],
  ['ว้อทแอป 081-234-5678', 'wa+66812345678'],
  ['mi guasap es 612 345 678', 'wa+34612345678'],
  ['wasapku 0812 3456 7890', 'wa+6281234567890'],
  // In the sentence before or behind
  ['WhatsApp is best! 07400 123456', 'wa+447400123456'],
  ['Sure, you can reach me on WhatsApp. My number is 07400 123456.', 'wa+447400123456'],
  ['Mejor por WhatsApp. 612 345 678', 'wa+34612345678'],
  ['Gerne per WhatsApp! 0151 23456789', 'wa+4915123456789'],
  ['My manager: 07400 123456. She is on WhatsApp all day', 'wa+447400123456'],
  ['Mein Handy: 0151 23456789. WhatsApp habe ich auch', 'wa+4915123456789'],
  ['Numaram 0532 123 45 67. WhatsApp var', 'wa+905321234567'],
  ['0917 123 4567. Globe po yan, WhatsApp po', 'wa+639171234567'],
  ['Mi móvil: 612 345 678. Tengo WhatsApp', 'wa+34612345678'],
  // No word of the creator's about this number
  ['You asked about WhatsApp? My phone is 07400 123456', 'tel+447400123456'],
  ['Is your WhatsApp working? Tel 07400 123456', 'tel+447400123456'],
  ['I got your WhatsApp message. Tel 07400 123456', 'tel+447400123456'],
  ['Telegram and Viber: +44 7400 123456', 'tel+447400123456'],
])('%s', (written, numbers) => {
  expect(numbersIn(written)).toBe(numbers);
});
