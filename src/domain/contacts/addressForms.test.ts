import { findAddresses } from './addresses';

const found = (written: string, signature = ''): string[] =>
  findAddresses({ written, signature, vcards: [] }).map(({ value }) => value);

/** Fields as people name them, one to a line; the address is what they hold. */
const FORMS: readonly (readonly [string, string])[] = [
  [
    'Name: Ida Brandvold\nGate/nr: Kirkeveien 8\nPostnummer og sted: 3182 Horten\nLand: Norge\nTlf: 900 00 000',
    'Kirkeveien 8, 3182 Horten, Norge',
  ],
  [
    'Full name: Ana Cruz\nHouse/Lot no.: Lot 7 Block 2\nStreet & Subdivision: Ilang-Ilang St., Vista Verde\nBarangay: Sta. Cruz\nCity/Province: Naga, Camarines Sur\nZip code: 4400',
    'Lot 7 Block 2, Ilang-Ilang St., Vista Verde, Sta. Cruz, Naga, Camarines Sur, 4400',
  ],
  [
    'Calle: Fresno\nNúmero exterior: 118\nColonia: Las Huertas\nCiudad y estado: Tepic, Nayarit\nC.P.: 63170\nTel: 311 000 0000',
    'Fresno, 118, Las Huertas, Tepic, Nayarit, 63170',
  ],
  [
    'Provinsi: Bali\nKabupaten: Gianyar\nKecamatan: Ubud\nAlamat: Jl. Monkey Forest No. 9\nKode pos: 80571\nPatokan: depan warung, sebelah sawah',
    'Bali, Gianyar, Ubud, Jl. Monkey Forest No. 9, 80571',
  ],
  [
    'Rua: da Bica\nN.º: 12, 2.º Dto.\nCódigo Postal / Localidade: 1200-054 Lisboa',
    'da Bica, 12, 2.º Dto., 1200-054 Lisboa',
  ],
  [
    'Shipping address: 9 Temple Lane, Kandy 20000, Sri Lanka\nNearest landmark: behind the clock tower, near House 4\nNIC: 199012345678',
    '9 Temple Lane, Kandy 20000, Sri Lanka',
  ],
  ['Ulica i broj: Vukovarska 15\nGrad: Osijek\nPoštanski broj: 31000', 'Vukovarska 15, Osijek, 31000'],
  // Below a line of address a door's word is a part of it.
  [
    'Adres: Çınar Mah. Selvi Sok.\nNo: 14 D: 7\nBornova / İzmir',
    'Çınar Mah. Selvi Sok., No: 14 D: 7, Bornova / İzmir',
  ],
];

test.each(FORMS)('%j', (written, address) => {
  expect(found(written)).toEqual([address]);
});

/** What follows behind a full stop. */
const STOPS: readonly (readonly [string, string])[] = [
  [
    'Post it to 4 Mill Brow, Kendal, Cumbria LA9 4AA. The dog bites post.',
    '4 Mill Brow, Kendal, Cumbria LA9 4AA',
  ],
  [
    'Kirim ke Jl. Anggrek 7, Malang, Jawa Timur 65141. Rumah pagar biru dekat masjid',
    'Jl. Anggrek 7, Malang, Jawa Timur 65141',
  ],
  [
    'Rua do Sol 5, Recife - PE, 50030-230. Meu número antigo (81) caiu',
    'Rua do Sol 5, Recife - PE, 50030-230',
  ],
  ['Str. Teilor nr. 3, bl. 4, jud. Iași, 700100', 'Str. Teilor nr. 3, bl. 4, jud. Iași, 700100'],
  [
    'Rod. Anhanguera km 31, galp. 4, Cajamar - SP, 07750-000',
    'Rod. Anhanguera km 31, galp. 4, Cajamar - SP, 07750-000',
  ],
  ['Send til Storgata 5, leil. H0201, 0155 Oslo', 'Storgata 5, leil. H0201, 0155 Oslo'],
  ['Calle 12 Bloq. 40 #3, Ponce, PR 00716', 'Calle 12 Bloq. 40 #3, Ponce, PR 00716'],
  ['12 High St, Leeds LS1 4AP. England.', '12 High St, Leeds LS1 4AP. England'],
];

test.each(STOPS)('%j', (written, address) => {
  expect(found(written)).toEqual([address]);
});
