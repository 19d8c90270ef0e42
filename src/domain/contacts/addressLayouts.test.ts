import { findAddresses } from './addresses';

/** Addresses amid what people write around them: forms, names, hints, one-liners, signatures. */
const LAYOUTS: readonly (readonly [string, string, string])[] = [
  [
    'Hi!\n\nHere are my details:\nFull name: Lucy Gray\nAddress: 12 Rowan Drive\nTown: Perth\nPostcode: PH1 2AB\nCountry: Scotland\nTel: 07911 123456',
    '',
    '12 Rowan Drive, Perth, PH1 2AB, Scotland',
  ],
  ['Yes!\n\nLucy Gray\n12 Rowan Drive\nPerth\nPH1 2AB\n\nThanks\nLucy', '', '12 Rowan Drive, Perth, PH1 2AB'],
  [
    'My shipping info:\n\nMark Lee\n\n455 Larkspur St\nApt 9\nSan Mateo CA 94401',
    '',
    '455 Larkspur St, Apt 9, San Mateo CA 94401',
  ],
  [
    'Name: Jon Doe, Address: 455 Larkspur St Apt 9, San Mateo, CA 94401, Phone: 415-555-0123, Size: M',
    '',
    '455 Larkspur St Apt 9, San Mateo, CA 94401',
  ],
  [
    'Jon Doe / 455 Larkspur St / San Mateo, CA 94401 / 415-555-0123',
    '',
    '455 Larkspur St / San Mateo, CA 94401',
  ],
  ["Sure thing, it's 88 Willow Bend Dr in Plano, Texas 75024", '', '88 Willow Bend Dr in Plano, Texas 75024'],
  [
    'Interested! I live at 9 Chestnut Grove, Bath BA2 3ND and would love samples.',
    '',
    '9 Chestnut Grove, Bath BA2 3ND',
  ],
  ['hi here u go 341 e 5th st apt 2 brooklyn ny 11218', '', '341 e 5th st apt 2 brooklyn ny 11218'],
  ['my address:742 evergreen terrace springfield or 97477', '', '742 evergreen terrace springfield or 97477'],
  [
    'WhatsApp +1 702 555 0163 and address 742 Evergreen Terrace, Springfield, OR 97477',
    '',
    '742 Evergreen Terrace, Springfield, OR 97477',
  ],
  [
    '742 Evergreen Terrace, Springfield, OR 97477 | +1 702 555 0163',
    '',
    '742 Evergreen Terrace, Springfield, OR 97477',
  ],
  [
    'Hola! Mi nombre es Laura Gómez, vivo en Calle Olmo 23, Colonia Roma Norte, CDMX, CP 06700. Mi cel es 55 1234 5678',
    '',
    'Calle Olmo 23, Colonia Roma Norte, CDMX, CP 06700',
  ],
  ['Dirección: Urb. Los Pinos Mz B Lt 14, Trujillo, Perú', '', 'Urb. Los Pinos Mz B Lt 14, Trujillo, Perú'],
  [
    'Calle 10 # 43-25, Edificio Altos, apto 601, El Poblado, Medellín, Antioquia, Colombia 050021',
    '',
    'Calle 10 # 43-25, Edificio Altos, apto 601, El Poblado, Medellín, Antioquia, Colombia 050021',
  ],
  ['Meine Adresse lautet: Schillerplatz 3, 70173 Stuttgart. LG', '', 'Schillerplatz 3, 70173 Stuttgart'],
  ['Gern an Hanna Koch, Berliner Allee 7, 40212 Düsseldorf senden', '', 'Berliner Allee 7, 40212 Düsseldorf'],
  [
    'Meu endereço: Travessa das Palmeiras, nº 77, Casa 2, Bairro Boa Vista, Recife/PE - CEP 50050-290',
    '',
    'Travessa das Palmeiras, nº 77, Casa 2, Bairro Boa Vista, Recife/PE - CEP 50050-290',
  ],
  [
    'Endereço:\nRua Dom Pedro, 500\nBloco C, apto 1203\nBarra Funda\nSão Paulo - SP\nCEP 01140-000\nTelefone: (11) 98765-4321',
    '',
    'Rua Dom Pedro, 500, Bloco C, apto 1203, Barra Funda, São Paulo - SP, CEP 01140-000',
  ],
  [
    "J'habite au 45 boulevard Voltaire, 75011 Paris, 4e étage",
    '',
    '45 boulevard Voltaire, 75011 Paris, 4e étage',
  ],
  [
    'Alamat saya di Jl. Raya Darmo Permai III No.21, Surabaya, Jawa Timur 60189 ya kak',
    '',
    'Jl. Raya Darmo Permai III No.21, Surabaya, Jawa Timur 60189',
  ],
  [
    'Kirim ke:\nSiti Aminah (0812-3456-7890)\nKomplek Taman Anggrek Blok D2/7\nKel. Srengseng, Kec. Kembangan\nJakarta Barat\n11630\nPatokan: sebelah masjid',
    '',
    'Komplek Taman Anggrek Blok D2/7, Kel. Srengseng, Kec. Kembangan, Jakarta Barat, 11630',
  ],
  [
    'Il mio indirizzo è Piazza Dante 6, 80135 Napoli (NA), citofono Esposito',
    '',
    'Piazza Dante 6, 80135 Napoli (NA)',
  ],
  [
    'ชื่อ สมหญิง ใจดี\n12/3 ม.4 ต.ช้างเผือก อ.เมือง จ.เชียงใหม่ 50300\nโทร 0812345678',
    '',
    '12/3 ม.4 ต.ช้างเผือก อ.เมือง จ.เชียงใหม่ 50300',
  ],
  [
    'mera pata: Plot No. 21, Sector 14, Gurugram, Haryana - 122001 hai',
    '',
    'Plot No. 21, Sector 14, Gurugram, Haryana - 122001',
  ],
  [
    'Adres bilgilerim: Kızılay Mahallesi Ziya Gökalp Caddesi No: 17/8 06420 Çankaya/Ankara',
    '',
    'Kızılay Mahallesi Ziya Gökalp Caddesi No: 17/8 06420 Çankaya/Ankara',
  ],
  ['Gửi về: 102/5 Lê Văn Sỹ, P.13, Q.3, TP.HCM nhé', '', '102/5 Lê Văn Sỹ, P.13, Q.3, TP.HCM'],
  [
    'Nguyễn Thị Lan\nThôn 3, xã Đông Mỹ, huyện Thanh Trì, Hà Nội\n0912345678',
    '',
    'Thôn 3, xã Đông Mỹ, huyện Thanh Trì, Hà Nội',
  ],
  [
    'الرياض، حي النرجس، شارع أنس بن مالك، فيلا ٢٣، الرمز البريدي ١٣٣٢٨',
    '',
    'الرياض، حي النرجس، شارع أنس بن مالك، فيلا ٢٣، الرمز البريدي ١٣٣٢٨',
  ],
  [
    'دبي، الخليج التجاري، برج المارينا، الطابق ٥، مكتب ٥٠٤',
    '',
    'دبي، الخليج التجاري، برج المارينا، الطابق ٥، مكتب ٥٠٤',
  ],
  [
    'Unit 1204 Tower B, The Grove Residences, C5 Ave, Pasig City, Metro Manila 1604',
    '',
    'Unit 1204 Tower B, The Grove Residences, C5 Ave, Pasig City, Metro Manila 1604',
  ],
  [
    'A-12-3 Vista Kiara, Jalan Kiara 3, Mont Kiara, 50480 KL',
    '',
    'A-12-3 Vista Kiara, Jalan Kiara 3, Mont Kiara, 50480 KL',
  ],
  [
    'ok',
    'Zoe Marsh\nUGC creator | 14 Fenwick St, Geelong VIC 3220 | 0412 345 678',
    '14 Fenwick St, Geelong VIC 3220',
  ],
  [
    'ok',
    'Mit freundlichen Grüßen\nPia Voss\nVoss Media GmbH\nTorstraße 49 | 10119 Berlin\nTel. +49 30 1234567',
    'Torstraße 49, 10119 Berlin',
  ],
  ['I do 3 videos, 2 lives, and 1 carousel for the brand in New York. Deal?', '', ''],
  ['The event is at 500 Main Street on 5 May, come by', '', ''],
];

test.each(LAYOUTS)('%j with signature %j', (written, signature, address) => {
  const found = findAddresses({ written, signature, vcards: [] }).map(({ value }) => value);
  expect(found).toEqual(address === '' ? [] : [address]);
});
