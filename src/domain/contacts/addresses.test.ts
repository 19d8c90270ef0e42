import { findAddresses } from './addresses';

const found = (written: string, signature = ''): string[] =>
  findAddresses({ written, signature, vcards: [] }).map(({ value }) => value);

/** Country, text as creators write it, the address in it. */
const WRITTEN: readonly (readonly [string, string, string])[] = [
  ['US', 'sure! 4821 Birchwood Ln, Columbus, OH 43215', '4821 Birchwood Ln, Columbus, OH 43215'],
  [
    'US',
    'Ship it to my place: 15 W 34th St #7C, New York, NY 10001. Excited!',
    '15 W 34th St #7C, New York, NY 10001',
  ],
  ['US', 'Mia Torres\n903 Juniper Ct\nSan Marcos, TX 78666', '903 Juniper Ct, San Marcos, TX 78666'],
  ['US', 'you can mail stuff to p.o. box 44, Fargo ND 58102 thx', 'p.o. box 44, Fargo ND 58102'],
  [
    'US',
    'My info is Beth Hall 2764 County Road 12, Tyler, TX 75701 and my cell is 903-555-0112',
    '2764 County Road 12, Tyler, TX 75701',
  ],
  [
    'US',
    'Address - 660 Peachtree Street NE, Unit 1204, Atlanta, Georgia 30308 (leave at the front desk)',
    '660 Peachtree Street NE, Unit 1204, Atlanta, Georgia 30308',
  ],
  [
    'GB',
    "I'm at 27 Church Lane, Stoke Newington, London N16 9EL",
    '27 Church Lane, Stoke Newington, London N16 9EL',
  ],
  [
    'GB',
    'Miss E Harding\nRose Cottage\nMill Lane\nAshbourne\nDE6 1AB\nUK',
    'Rose Cottage, Mill Lane, Ashbourne, DE6 1AB, UK',
  ],
  [
    'GB',
    'Send to Flat 9, 130 Deansgate, Manchester M3 2QS please!',
    'Flat 9, 130 Deansgate, Manchester M3 2QS',
  ],
  [
    'IE',
    'Apt 12, The Quays, Eyre Square, Galway, H91 K5P2',
    'Apt 12, The Quays, Eyre Square, Galway, H91 K5P2',
  ],
  ['CA', '1208-88 Harbour Street, Toronto, ON M5J 0C3', '1208-88 Harbour Street, Toronto, ON M5J 0C3'],
  ['AU', 'Unit 3/45 Rosella St, Frankston VIC 3199', 'Unit 3/45 Rosella St, Frankston VIC 3199'],
  ['NZ', '64 Cuba Street, Te Aro, Wellington 6011', '64 Cuba Street, Te Aro, Wellington 6011'],
  [
    'ZA',
    'Shipping address: 12 Protea Avenue, Randburg, Johannesburg, 2194',
    '12 Protea Avenue, Randburg, Johannesburg, 2194',
  ],
  [
    'NG',
    'My address is No 5 Adeola Close, Off Allen Avenue, Ikeja, Lagos, Nigeria.',
    'No 5 Adeola Close, Off Allen Avenue, Ikeja, Lagos, Nigeria',
  ],
  [
    'KE',
    'Jamii Apartments B4, Argwings Kodhek Road, Nairobi, Kenya',
    'Jamii Apartments B4, Argwings Kodhek Road, Nairobi, Kenya',
  ],
  [
    'IN',
    'B-204, Sai Krupa Society, Near D-Mart, Kothrud, Pune 411038',
    'B-204, Sai Krupa Society, Near D-Mart, Kothrud, Pune 411038',
  ],
  [
    'IN',
    'Address: #27, 2nd Cross, 5th Main, HSR Layout Sector 2, Bangalore 560102\nContact 9886012345',
    '#27, 2nd Cross, 5th Main, HSR Layout Sector 2, Bangalore 560102',
  ],
  [
    'IN',
    'मेरा पता: मकान नंबर 18, शिव मंदिर के पास, लक्ष्मी नगर, दिल्ली 110092',
    'मकान नंबर 18, शिव मंदिर के पास, लक्ष्मी नगर, दिल्ली 110092',
  ],
  ['PK', 'House 45-B, Block 6, PECHS, Karachi, Pakistan', 'House 45-B, Block 6, PECHS, Karachi, Pakistan'],
  [
    'BD',
    'House 7, Road 11, Banani, Dhaka 1213, Bangladesh',
    'House 7, Road 11, Banani, Dhaka 1213, Bangladesh',
  ],
  [
    'PH',
    '128 Mabini St., Brgy. Poblacion, Makati City 1210',
    '128 Mabini St., Brgy. Poblacion, Makati City 1210',
  ],
  [
    'PH',
    'address ko po: Block 3 Lot 9 Phase 2, Camella Homes, Imus, Cavite 4103',
    'Block 3 Lot 9 Phase 2, Camella Homes, Imus, Cavite 4103',
  ],
  [
    'ID',
    'Alamat: Perum Griya Asri Blok C3 No. 12, RT 05 RW 08, Ds. Sukamaju, Kec. Cibinong, Kab. Bogor, Jawa Barat 16914',
    'Perum Griya Asri Blok C3 No. 12, RT 05 RW 08, Ds. Sukamaju, Kec. Cibinong, Kab. Bogor, Jawa Barat 16914',
  ],
  ['ID', 'Jln Diponegoro 88, Denpasar, Bali 80114', 'Jln Diponegoro 88, Denpasar, Bali 80114'],
  [
    'MY',
    '23, Lorong Setia 4, Taman Setia, 81100 Johor Bahru, Johor',
    '23, Lorong Setia 4, Taman Setia, 81100 Johor Bahru, Johor',
  ],
  ['SG', '10 Bayfront Ave, #12-34, Singapore 018956', '10 Bayfront Ave, #12-34, Singapore 018956'],
  [
    'TH',
    'จัดส่งที่ 45/7 ซอยลาดพร้าว 71 แขวงลาดพร้าว เขตลาดพร้าว กรุงเทพมหานคร 10230 ค่ะ',
    '45/7 ซอยลาดพร้าว 71 แขวงลาดพร้าว เขตลาดพร้าว กรุงเทพมหานคร 10230',
  ],
  [
    'TH',
    '199 Sukhumvit 55 Road, Khlong Tan Nuea, Watthana, Bangkok 10110',
    '199 Sukhumvit 55 Road, Khlong Tan Nuea, Watthana, Bangkok 10110',
  ],
  [
    'VN',
    '45 đường Lê Lợi, phường Bến Thành, quận 1, TP. Hồ Chí Minh',
    '45 đường Lê Lợi, phường Bến Thành, quận 1, TP. Hồ Chí Minh',
  ],
  [
    'VN',
    'Đ/c: Chung cư Sunrise, tầng 8 căn 805, Nguyễn Hữu Thọ, quận 7, TPHCM',
    'Chung cư Sunrise, tầng 8 căn 805, Nguyễn Hữu Thọ, quận 7, TPHCM',
  ],
  [
    'JP',
    '2-14-5 Dogenzaka, Shibuya-ku, Tokyo 150-0043, Japan',
    '2-14-5 Dogenzaka, Shibuya-ku, Tokyo 150-0043, Japan',
  ],
  [
    'KR',
    '45 Teheran-ro, Gangnam-gu, Seoul 06134, South Korea',
    '45 Teheran-ro, Gangnam-gu, Seoul 06134, South Korea',
  ],
  [
    'AE',
    'Apartment 1503, Marina Heights Tower, Dubai Marina, Dubai, UAE',
    'Apartment 1503, Marina Heights Tower, Dubai Marina, Dubai, UAE',
  ],
  [
    'SA',
    'العنوان الوطني: 7421 شارع العروبة، حي المروج، الرياض 12282',
    '7421 شارع العروبة، حي المروج، الرياض 12282',
  ],
  [
    'EG',
    'عنواني ١٢ شارع النصر، مدينة نصر، الدور الثالث شقة ٧، القاهرة',
    '١٢ شارع النصر، مدينة نصر، الدور الثالث شقة ٧، القاهرة',
  ],
  ['MA', '18 rue Ibn Sina, Agdal, 10090 Rabat, Maroc', '18 rue Ibn Sina, Agdal, 10090 Rabat, Maroc'],
  [
    'TR',
    'Cumhuriyet Mahallesi, 1203. Sokak No 8 Daire 5, Çankaya Ankara',
    'Cumhuriyet Mahallesi, 1203. Sokak No 8 Daire 5, Çankaya Ankara',
  ],
  [
    'TR',
    'Adresim: Yeni Mah. Atatürk Cad. No:33/2 Nilüfer/Bursa 16110',
    'Yeni Mah. Atatürk Cad. No:33/2 Nilüfer/Bursa 16110',
  ],
  ['DE', 'Am Stadtpark 17b\n22083 Hamburg', 'Am Stadtpark 17b, 22083 Hamburg'],
  [
    'DE',
    'Ich wohne in der Goethestr. 9, 80336 München, bitte bei Nachbarn abgeben',
    'Goethestr. 9, 80336 München',
  ],
  [
    'DE',
    'c/o Weber, Kurfürstendamm 201, Hinterhaus 2. OG, 10719 Berlin',
    'c/o Weber, Kurfürstendamm 201, Hinterhaus 2. OG, 10719 Berlin',
  ],
  ['AT', 'Neubaugasse 44/2/15\n1070 Wien', 'Neubaugasse 44/2/15, 1070 Wien'],
  ['CH', 'Bahnhofstrasse 12, 8001 Zürich', 'Bahnhofstrasse 12, 8001 Zürich'],
  ['NL', 'Prinsengracht 345-2, 1016 HL Amsterdam', 'Prinsengracht 345-2, 1016 HL Amsterdam'],
  [
    'BE',
    'Avenue Louise 231 bte 4, 1050 Ixelles, Belgique',
    'Avenue Louise 231 bte 4, 1050 Ixelles, Belgique',
  ],
  ['FR', '8 bis impasse des Peupliers, 33000 Bordeaux', '8 bis impasse des Peupliers, 33000 Bordeaux'],
  [
    'FR',
    'Mon adresse est le 3 avenue Jean Jaurès, appt 14, 31000 Toulouse. Digicode 45A2',
    '3 avenue Jean Jaurès, appt 14, 31000 Toulouse',
  ],
  ['ES', 'C/ Serrano 12, 4º izda, 28001 Madrid', 'C/ Serrano 12, 4º izda, 28001 Madrid'],
  [
    'ES',
    'Mi dirección: Avda. de la Constitución 7, bajo B, 41004 Sevilla, España',
    'Avda. de la Constitución 7, bajo B, 41004 Sevilla, España',
  ],
  ['PT', 'Morada: Rua do Almada 56, 3.º Esq., 4050-031 Porto', 'Rua do Almada 56, 3.º Esq., 4050-031 Porto'],
  ['IT', 'Viale Monza 88, scala B, 20127 Milano MI', 'Viale Monza 88, scala B, 20127 Milano MI'],
  [
    'IT',
    'abito in Corso Vittorio Emanuele II 15, 10123 Torino',
    'Corso Vittorio Emanuele II 15, 10123 Torino',
  ],
  [
    'MX',
    'Calle Hidalgo 215, Col. Centro, C.P. 44100, Guadalajara, Jalisco, México',
    'Calle Hidalgo 215, Col. Centro, C.P. 44100, Guadalajara, Jalisco, México',
  ],
  ['CO', 'Calle 85 #11-53 apto 301, Bogotá', 'Calle 85 #11-53 apto 301, Bogotá'],
  ['AR', 'Av. Corrientes 3450 5°B, C1193 CABA, Argentina', 'Av. Corrientes 3450 5°B, C1193 CABA, Argentina'],
  [
    'CL',
    'Los Leones 1234, depto 802, Providencia, Santiago de Chile',
    'Los Leones 1234, depto 802, Providencia, Santiago de Chile',
  ],
  [
    'PE',
    'Jr. Las Flores 345, Dpto. 201, San Borja, Lima 15036',
    'Jr. Las Flores 345, Dpto. 201, San Borja, Lima 15036',
  ],
  [
    'BR',
    'Meu endereço é Av. Paulista, 1578, apto 92 - Bela Vista, São Paulo/SP, CEP 01310-200',
    'Av. Paulista, 1578, apto 92 - Bela Vista, São Paulo/SP, CEP 01310-200',
  ],
  [
    'BR',
    'Rua Sete de Setembro 45\nCentro\nFlorianópolis - SC\n88010-060',
    'Rua Sete de Setembro 45, Centro, Florianópolis - SC, 88010-060',
  ],
  ['PL', 'ul. Piotrkowska 104/6, 90-926 Łódź, Poland', 'ul. Piotrkowska 104/6, 90-926 Łódź, Poland'],
  ['SE', 'Drottninggatan 55, 111 21 Stockholm', 'Drottninggatan 55, 111 21 Stockholm'],
  ['NO', 'Storgata 12, 0184 Oslo, Norge', 'Storgata 12, 0184 Oslo, Norge'],
  ['DK', 'Vesterbrogade 77, 2. tv, 1620 København', 'Vesterbrogade 77, 2. tv, 1620 København'],
  [
    'FI',
    'Mannerheimintie 20 A 14, 00100 Helsinki, Finland',
    'Mannerheimintie 20 A 14, 00100 Helsinki, Finland',
  ],
  ['CZ', 'Vinohradská 112, 130 00 Praha 3', 'Vinohradská 112, 130 00 Praha 3'],
  [
    'RO',
    'Str. Mihai Eminescu nr. 45, bl. A2, ap. 17, București',
    'Str. Mihai Eminescu nr. 45, bl. A2, ap. 17, București',
  ],
  ['GR', 'Ermou 56, Athens 105 63, Greece', 'Ermou 56, Athens 105 63, Greece'],
];

test.each(WRITTEN)('%s: %s', (_country, text, address) => {
  expect(found(text)).toEqual([address]);
});

test.each([
  'I am based in Austin, Texas.',
  "I'm from Bandung, Indonesia and I'd love to join!",
  'Paris, France',
  'My videos get 45,000 views on average. 3 videos per week works for me.',
  'I can start on Monday, 12 May 2025. Looking forward!',
  'We spoke at 5 pm on Main Street yesterday, it was lovely.',
  'Order 4471982236 shipped on 12/03/2025 via DHL, room for improvement there.',
  'Vivo en Madrid con mi novio y mis dos gatos.',
  'Ich komme aus Köln und mache seit 3 Jahren Videos.',
  'Moro em São Paulo, tenho 25 anos.',
  'J’habite à Lyon depuis 10 ans.',
  'My rate is 200 per video, 50 per story.',
  'Instagram: @lena, TikTok: @lena.b, 120k followers',
])('no address: %s', (text) => {
  expect(found(text)).toEqual([]);
});

test('an address in a signature counts, without name and numbers', () => {
  const signature =
    'Laura Bianchi\nContent Creator\n+39 333 1234567\nVia Dante 4\n20121 Milano\nwww.example.com';
  expect(found('Volentieri!', signature)).toEqual(['Via Dante 4, 20121 Milano']);
});

test('the evidence is the exact text, and the span says where it stands', () => {
  const written = 'Hi!\nSend it to\u00a012 Oak Road,\nLeeds LS1 4AP\nthanks';
  const [contact] = findAddresses({ written, signature: '', vcards: [] });
  expect(contact?.evidence).toBe('12 Oak Road,\nLeeds LS1 4AP');
  expect(written.slice(contact?.span?.start, contact?.span?.end)).toBe(contact?.evidence);
});

test('a vCard holds an address too, and a large one is not read', () => {
  const card = 'BEGIN:VCARD\r\nVERSION:3.0\r\nADR;TYPE=HOME:;;12 Oak Road;Leeds;;LS1 4AP;UK\r\nEND:VCARD';
  const inCard = (vcard: string) =>
    findAddresses({ written: '', signature: '', vcards: [vcard] }).map(({ value }) => value);
  expect(inCard(card)).toEqual(['12 Oak Road, Leeds, LS1 4AP, UK']);
  expect(inCard(`${card}${'\r\nNOTE:x'.repeat(4000)}`)).toEqual([]);
});

test('a text of any length is read as far as a reply goes, and no further', () => {
  const filler = 'x '.repeat(20_000);
  expect(found(`12 Oak Road, Leeds LS1 4AP\n\n${filler}`)).toEqual(['12 Oak Road, Leeds LS1 4AP']);
  expect(found(`${filler}\n12 Oak Road, Leeds LS1 4AP`)).toEqual([]);
});
