/** Takes the place of a form's field name (`City:`): what stands behind it is a place, to the end of its line. */
export const FIELD = '\u0002';
/** The same of a street, whose name needs no word for it any more. */
export const STREET = '\u0005';
/** Takes the place of a name for the whole (`Full address:`): somewhere behind it an address begins. */
export const LABEL = '\u0004';
/** Takes the place of a line for whoever delivers (`Landmark: …`), and of one that numbers a person or an order. */
export const ASIDE = '\u0003';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/[\s|]+/).filter(Boolean));

/** Field names that promise a place, word by word: `Kel/Kec`, `PLZ Ort`, `Postcode / town`, `Brgy, City & ZIP`. */
const PLACES = words(`
  address addr add adress addy street st road area locality suburb city town village district county state province region
  country nation zip zipcode postcode postal pincode pin barangay brgy subdivision municipality parish island emirate governorate
  township borough neighbourhood neighborhood estate lga
  dirección direccion domicilio calle avenida ciudad localidad colonia col barrio urbanización urbanizacion municipio alcaldía
  alcaldia delegación delegacion distrito provincia departamento estado comuna cantón canton región region país pais cp población
  poblacion partido parroquia sector
  anschrift adresse lieferadresse versandadresse lieferanschrift straße strasse str stadt ort wohnort plz postleitzahl land bundesland
  ortsteil gemeinde bezirk
  endereço endereco morada rua av logradouro cidade bairro uf cep freguesia concelho localidade
  rue voie ville commune quartier pays département departement région wilaya
  indirizzo via città citta comune paese cap località localita frazione prov
  alamat jalan jl kota kabupaten kab kecamatan kec kelurahan kel desa dusun provinsi prov negara negeri poskod bandar taman daerah
  mukim kampung kodepos
  adres adresi il ilçe ilce mahalle mah sokak cadde şehir sehir semt ülke ulke
  địa đường phố phường quận huyện xã thôn tỉnh thành tp diachi
  ที่อยู่ ที่อยู่จัดส่ง ตำบล แขวง อำเภอ เขต จังหวัด ถนน รหัสไปรษณีย์ ประเทศ บ้านเลขที่
  العنوان عنواني عنوان الشارع شارع الحي حي المدينة مدينة المحافظة محافظة المنطقة منطقة الدولة البلد الرمز البريدي القطعة قطعة
  पता शहर राज्य जिला ज़िला गांव गाँव मोहल्ला पिनकोड पिन देश तहसील
  tirahan lungsod lalawigan bayan bansa
  adres ulica miasto miejscowość kod województwo straat woonplaats plaats postnummer poststed postort gatuadress gate vej by ort
  poštanski psc postnummer sted fylke kommune län grad opština
  adresa ulice město obec psč ulica mesto psč grad utca cím város irányítószám postcím oraș strada județ localitatea
  osoite katuosoite postinumero paikkakunta διεύθυνση οδός πόλη τκ адрес улица город область индекс страна район вулиця місто
  住所 郵便番号 地址 주소 우편번호 address1 address2
`);

/** Field names of a part of a building: in the lines below a street without its number they are names alone. */
const DOORS = words(`
  no nº n° n.º nr nro num núm número numero number house hno hausnummer hausnr door unit apt apartment flat floor building bldg blk
  block lot tower suite room ext int interior exterior departamento depto dpto piso puerta portal escalera bloque torre edificio casa
  stiege tür top stock etage wohnung aufgang adresszusatz zusatz hinterhaus complemento andar bloco apto apartamento lote quadra
  bâtiment batiment bât appartement appt étage etage escalier complément complement résidence porte
  civico interno scala piano palazzina nomor blok unit rt rw lantai
  kat daire kapı apartman bina số nhà tầng căn hộ ngõ hẻm tổ ชั้น ห้อง อาคาร หมู่ ซอย رقم المبنى الدور الطابق شقة الشقة عمارة العمارة فيلا
  मकान फ्लैट मंजिल mieszkania huisnummer dom byt lgh emelet ajtó házszám ház bloc scara etaj ap
`);

/** Words that may stand beside them. */
const BESIDE = words(`
  full complete my our your the of and or for y e und et da de del della di du do des no nr number name line line1 line2 1 2 3 i ii
  shipping delivery mailing home postal street permanent current residential courier parcel ship to deliver send post box code
  og och ja i a an und n º b opt sted stad en ve với på broj číslo číslo număr
  envío envio entrega completa completo exacta mi casa lieferung livraison voie spedizione consegna lengkap pengiriman rumah penuh
  penghantaran surat tujuan kirim kargo teslimat açık posta kodu chỉ nhận giao hàng cụ thể bưu điện mã kode pos postal código codigo
  จัดส่ง توصيل التوصيل الشحن शिपिंग पूरा मेरा कोड ko po sa address alamat adresse dirección detailed
  wysyłki dostawy pocztowy za slanje bezorging leverans dodání livrare számla szállítási доставки почтовый
  optional main apt/suite c
`);

/** What a line is headed by when it helps whoever delivers, or numbers a person, a garment, an order. */
const ASIDES =
  /^[ \t>*•·–—-]{0,6}(?:(?:nearest|nearby|near by|famous|closest)\s+)?(?:land\s?marks?|patokan|ancer-ancer|petunjuk|penanda|catatan|nota|referencias?(?: de entrega)?|ref|refs|señas|indicaciones|entre calles|instrucciones|instructions?|(?:delivery|shipping|courier|driver) (?:notes?|instructions?|hints?|info)|directions?|hints?|notes?|remarks?|comments?|observaç(?:ão|ões)|obs|ponto de referência|complemento de entrega|repère|indications?|remarques?|hinweise?|bemerkung(?:en)?|anmerkung|lieferhinweise?|indicazioni|citofono|riferimento|note|tarif|adres tarifi|yol tarifi|not|ghi chú|lưu ý|gần|mốc|จุดสังเกต|หมายเหตุ|علامة مميزة|أقرب معلم|اقرب معلم|معلم|ملاحظات?|ملاحظة|लैंडमार्क|पहचान|नोट|palatandaan|buzzer|doorbell|gate code|door code|(?:t-?shirt|shirt|shoe|dress|clothing|ring)?\s?sizes?|talla|taille|größe|tamanho|taglia|ukuran|saiz|beden|shade|nic|id|i\.d\.|(?:national )?id(?: no\.?| number)?|no\.? (?:kp|ktp|ic|k\/p)|nik|ktp|ic(?: no\.?)?|dni|rut|rfc|curp|cuit|cuil|cédula|cedula|c\.?c\.?|nif|nie|cif|cpf|cnpj|rg|nit|ruc|pan|gst(?:in)?|aadhaar|aadhar|cnic|tc|tckn|t\.c\.|kimlik no|vergi no|vat(?: no\.?)?|ust-?id(?:nr)?\.?|steuernummer|siret|siren|p\.? ?iva|partita iva|codice fiscale|c\.?f\.?|mst|cccd|cmnd|tin|ssn|order(?: no\.?| number| id)?|pedido|commande|bestellung|ordine|pesanan|sipariş(?: no)?|đơn hàng|tracking|iban|account(?: no\.?| number)?|bank|handle|username|user|tiktok|instagram|ig|facebook|fb|followers|niche|age|birthday|birthdate|dob|fax)\s*(?:no\.?|number|#|nº)?\s*(?:[:：=]|\s[-–—]\s)[^\n]*/gimu;

/** Up to the colon or dash that makes a field name of the words before it. */
const HEAD =
  /^[ \t>*•·–—-]{0,6}([^\n:：=\d]{1,48}(?:\d(?!\d)[^\n:：=\d]{0,14})?)(?:[:：=]|\s[-–—](?=\s))[ \t*]*(?=\S)/gmu;

type Named = 'address' | 'street' | 'place' | 'door';

const GENERAL = words(`
  address addr add adress addy ที่อยู่จัดส่ง dirección direccion domicilio anschrift adresse lieferadresse versandadresse lieferanschrift endereço
  endereco morada indirizzo alamat adres adresi địa ที่อยู่ العنوان عنواني عنوان पता tirahan adresa osoite διεύθυνση адрес 住所 地址 주소 cím
`);

const STREETS = words(`
  street road calle avenida straße strasse str rua av logradouro rue voie via jalan jl sokak cadde đường phố ถนน الشارع شارع ulica
  straat gate gatuadress vej ulice utca strada katuosoite οδός улица вулиця
`);

/** What the words before a colon promise; null if they are not a place's field name. */
function namedBy(label: string): Named | null {
  const parts = label
    .toLowerCase()
    .replace(/i̇/g, 'i')
    .replace(/(?<!\p{L})([nc])\.\s?([ºp])\.?/gu, '$1$2')
    .split(/[\s/&,+()*_.-]+/u)
    .filter(Boolean);
  if (parts.length === 0 || parts.length > 7) return null;
  if (!parts.every((part) => PLACES.has(part) || DOORS.has(part) || BESIDE.has(part))) return null;
  if (parts.some((part) => PLACES.has(part)))
    return parts.some((part) => GENERAL.has(part))
      ? 'address'
      : parts.some((part) => STREETS.has(part))
        ? 'street'
        : 'place';
  return parts.some((part) => DOORS.has(part)) ? 'door' : null;
}

interface Head {
  readonly at: number;
  readonly end: number;
  readonly named: Named;
}

/**
 * Text of equal length in which the field names of a form and its lines for whoever delivers are marks. `No: 14` below a line of
 * address belongs to the address; beside `City: …` it is a field.
 */
export function withoutFieldNames(text: string): string {
  const bare = text.replace(ASIDES, (found) => ASIDE.repeat(found.length));
  const heads = [...bare.matchAll(HEAD)].flatMap((match): Head[] => {
    const named = namedBy(match[1] ?? '');
    return named === null ? [] : [{ at: match.index, end: match.index + match[0].length, named }];
  });
  const neighbours = (upper: Head | undefined, lower: Head | undefined): boolean =>
    upper !== undefined && lower !== undefined && !/\n[^\n]*\n/.test(bare.slice(upper.end, lower.at));
  const inForm: boolean[] = [];
  heads.forEach((head, at) => {
    const above =
      neighbours(heads[at - 1], head) && inForm[at - 1] === true && heads[at - 1]?.named !== 'address';
    const below = neighbours(head, heads[at + 1]) && isField(heads[at + 1]);
    inForm.push(head.named !== 'door' || above || below);
  });
  let from = 0;
  const parts: string[] = [];
  heads.forEach(({ at, end, named }, index) => {
    if (inForm[index] !== true) return;
    const mark = named === 'address' ? LABEL : named === 'street' ? STREET : FIELD;
    parts.push(bare.slice(from, at), mark.repeat(end - at));
    from = end;
  });
  return parts.join('') + bare.slice(from);
}

const isField = (head: Head | undefined): boolean => head?.named === 'place' || head?.named === 'street';
