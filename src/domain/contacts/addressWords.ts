import { phrases, wordMatcher } from './words';

/** Words that name a street, in front of its name or behind it, by whole word. */
export const streetWords = wordMatcher(
  phrases(`
  רחוב | רח' | שדרות | street | st | st. | road | rd | rd. | avenue | ave | ave. | av | av. | boulevard | blvd | blvd. | lane |
  ln | ln. | drive | dr | dr. | court | ct | way | place | pl | pl. | terrace | ter | close | crescent |
  cres | circle | cir | parkway | pkwy | highway | hwy | square | sq | trail | trl | row | walk | grove |
  mews | loop | broadway | rise | parade | esplanade | quay | view | alley | hill | bypass | freeway |
  extension | gardens | green | park | calle | c/ | cl | cll | avenida | avda | avda. | carrera | cra | cra. |
  kra | kr | diagonal | transversal | paseo | plaza | calzada | camino | carretera | autopista | jirón | jr. |
  pasaje | ronda | rambla | cerrada | privada | blvr | via | vía | rua | r. | travessa | alameda | estrada |
  rodovia | praça | largo | beco | quadra | qd | rue | bd | bd. | allée | allee | chemin | impasse | quai |
  cours | route | résidence | faubourg | villa | passage | viale | v.le | piazza | p.zza | corso | c.so |
  vicolo | strada | contrada | lungomare | borgo | piazzale | straße | strasse | str | str. | weg | platz |
  gasse | ring | damm | ufer | chaussee | am | an der | zum | zur | im | auf der | jalan | jl | jl. | jln |
  jln. | gang | gg | gg. | lorong | persiaran | lebuh | lebuhraya | lrg | cadde | caddesi | cad | cad. | cd |
  cd. | sokak | sokağı | sok | sok. | sk | sk. | bulvarı | bulvar | blv | blv. | bul. | mahallesi | mahalle |
  mah | mah. | mh | mh. | đường | phố | ngõ | hẻm | ngách | kiệt | quốc lộ | đ. | duong | hem | ngo | marg |
  nagar | colony | sector | cross | main | layout | chowk | vihar | enclave | gali | galli | bazar | bazaar |
  society | puram | मार्ग | नगर | गली | रोड | कॉलोनी | सेक्टर | मोहल्ला | चौक | विहार | पथ | सड़क | شارع | ش |
  طريق | حي | حى | زقاق | ميدان | جادة | نهج | زنقة | ulica | ul | ul. | aleja | al. | ulice | náměstí |
  utca | út | bulevardul | calea | odos | οδός | вул. | вулиця | ул. | ulitsa | gatan | vägen | gata | vej |
  vei | gate | katu | tie | straat | laan | plein | steenweg | kade | gracht |
  county road | heol | ffordd | stryd | clos | maes | lôn | route | chaussée | chée | ch. | pr. | iela | gatvė | g. | leiret | plass |  rr | pike | turnpike | trace | crossing | wharf | croft | crescent. | cres. | ct. | pkwy. | hwy. | sq. | motorway | boreen | strand | avinguda | carrer | plaça | passeig | rda | rda. | pza |
  pza. | pl. | ctra | ctra. | cno | cno. | p.º | pº | privada | priv | priv. | prol | prol. | prolongación | blvd. | calz | calz. | cda | cda. |
  circuito | bulevar | bv | bv. | bvar | transv | transv. | tv | tv. | trans | trans. | diag | diag. | psje | psje. | pje | pje. | vereda |
  callejón | malecón | ensanche | lieu-dit | lieu dit | av | bld | bvd | sentier | voie | rond-point | esplanade | traverse | trav. | tv. | al. |
  rod. | est. | praceta | calçada | ladeira | loteamento | sqn | sqs | sqsw | via provinciale | str. provinciale | salita | calle | fondamenta |
  rione | località | contrada | osiedle | os. | os | plac | pl. | rynek | aleje | ul | třída | tř. | nám. | námestie | ulica | cesta | körút | krt. | tér |
  tere | sétány | sor | bd. | bdul | b-dul | blvd. | șos. | șoseaua | sos. | aleea | str | λεωφόρος | λεωφ. | λεωφ | πλατεία | leoforos | бул. |
  проспект | пр-т | просп. | пр. | переулок | пер. | площа | площадь | пл. | шоссе | наб. | улица | бульвар | тракт | вулиця | провулок |
  tgr | allé | alle | plads | torv | torvet | boulevarden | vägen | väg | gatan | torget | veien | plass | tori | bulevardi |
  derech | rehov | rehov. | sderot | ro | soi | thanon | jalan | lrg. | lebuh | solok | hala | taman | moo | mu | gali no | gali no. | rasta |
  bagh | ganj | peth | wadi | bazaar | puri | pura | garh | enclave | extn | extn. | phase | sarani | path | salai | theru | kunj | niketan |
  servidão | serv. | sokak | sokağı | caddesi | sok | bulv | blv. | cd | mevkii | küme evleri | küçesi | درب | حارة | شارع | كورنيش | ممر | سكة | دوار | الدوار | تقاطع | मार्केट | कुंज | एन्क्लेव | बाग | पुरा | टोला
`),
);

/** Endings that make one word a street: Hauptstraße, Kerkstraat, Storgatan. */
export const streetEndings =
  /\p{L}{3,}(?:straße|strasse|str\.?|weg|allee|platz|gasse|damm|ufer|chaussee|markt|straat|laan|plein|gracht|kade|singel|gatan|gata|vägen|gade|vej|veien|gate|katu|tie|utca|улица)(?![\p{L}])/giu;

/** Scripts without word boundaries, and prefixes that touch their name. */
export const gluedStreets =
  /(?<!\p{L})p\.?\s?o\.?\s?box(?!\p{L})|(?<!\p{L})ap(?:art|t)?(?:a?do)\.? de correos\s[0-9]|(?<!\p{L})(?:c\/|r\.\s|av\.)(?=\s?\p{L})|postfach|packstation|apartado(?: postal)?\s[0-9]|caixa postal|casella postale|boîte postale|ص\.ب|صندوق بريد|ตู้ ปณ|ถนน|ถ\.|ซอย|ซ\.|หมู่ที่|หมู่|ม\.\s?[0-9]|丁目|番地|[0-9]-[0-9]+-[0-9]+|路|街|道(?=\s?[0-9])|巷|弄|로\s?[0-9]|길\s?[0-9]|(?<!\p{L})(?:الشارع|بشارع)/giu;

export const gluedUnits =
  /#\s?[0-9]{1,3}-[0-9]{1,5}|(?<=\p{L})-(?:ro|gil|daero|dong|gu|si|ku|shi|cho|machi|chome|do)(?!\p{L})|บ้านเลขที่|แขวง|เขต|ตำบล|ต\.|อำเภอ|อ\.|จังหวัด|จ\.|ชั้น|ห้อง|อาคาร|คอนโด|หมู่บ้าน|ตึก|都|区|市|町|県|〒|구|시|동|号|号楼|楼|號|樓|縣|鎮|鄉|幢|栋|單元|单元|[0-9]\s?(?:m|mts?|metros|varas|cuadras?|c)\.?\s(?:al\s)?(?:norte|sur|este|oeste|noreste|noroeste|sureste|suroeste|arriba|abajo)(?!\p{L})|(?<!\p{L})batu\s[0-9]|(?<!\p{L})of\.?\s?[0-9]/giu;

/** Parts of a building, districts and the like. */
export const unitWords = wordMatcher(
  phrases(`
  דירה | קומה | apt | apt. | apartment | unit | suite | ste | ste. | flat | floor | fl | fl. | room | rm | building | bldg |
  bldg. | tower | block | blk | blk. | lot | phase | ph | house | condo | condominium | residence |
  residences | residency | residency, | apartments | heights | estate | po box | p.o. box | p.o box | pobox |
  c/o | care of | county | district | village | subdivision | subd | subd. | brgy | brgy. | barangay | bgy |
  purok | sitio | plot | shop | wing | door no | house no | h.no | h no | opp | opp. | opposite | near |
  behind | dist | dist. | tehsil | taluka | post | villa | township | province | city | state | zip |
  postcode | postal code | pincode | pin | pin code | piso | puerta | pta | depto | depto. | dpto | dpto. |
  dto | departamento | int | int. | interior | ext | ext. | bloque | colonia | col | col. | urb | urb. |
  urbanización | barrio | torre | edificio | edif | edif. | escalera | esc | esc. | c.p. | cp | c.p | casa |
  apto | apto. | oficina | local | conjunto | fraccionamiento | fracc | fracc. | alcaldía | delegación |
  municipio | mz | mz. | lt | lt. | manzana | lote | sector | provincia | código postal | localidad | comuna |
  bairro | bloco | bl | bl. | andar | ap | ap. | cep | condomínio | cond | cond. | esq | dto. | esq. |
  jardim | jd | jd. | vila | cj | cj. | sala | wohnung | whg | whg. | etage | stock | hinterhaus |
  hausnummer | hs | og | eg | stiege | top | postfach | packstation | bei | appt | appartement | appt. | bât |
  bât. | bat | bâtiment | étage | cedex | digicode | bp | chez | boîte | bte | interno | scala | piano |
  palazzina | presso | cap | frazione | fraz. | loc. | località | citofono | rt | rw | rt. | rw. | kel |
  kel. | kelurahan | kec | kec. | kecamatan | kab | kab. | kabupaten | kota | desa | ds | ds. | dusun | dsn |
  perumahan | perum | komplek | kompleks | blok | lantai | apartemen | kos | kost | ruko | kode pos |
  provinsi | dki | jawa barat | jawa timur | jawa tengah | cluster | griya | taman | kampung | kg | kg. |
  bandar | pangsapuri | apartmen | tingkat | poskod | seksyen | selangor | johor | kondominium | menara |
  wisma | daire | kat | no | no: | apartmanı | sitesi | site | blok: | kapı | ilçe | ilçesi | köyü | d: | d. |
  iç kapı | phường | quận | huyện | xã | thành phố | tỉnh | tp | tp. | p. | q. | chung cư | căn hộ | tòa |
  toà | tầng | khu phố | kp | ấp | thôn | xóm | tổ | số | số nhà | khu đô thị | kđt | lầu | thị xã |
  thị trấn | phuong | quan | شقة | شقه | الدور | دور | عمارة | عماره | مبنى | فيلا | بناية | برج | طابق |
  الطابق | ص.ب | صندوق بريد | منطقة | محافظة | مدينة | بجانب | قرب | رقم | الرمز البريدي | منزل | بيت |
  رقم المبنى | بلوك | قطعة | مجمع | मकान | मकान नंबर | फ्लैट | मंज़िल | मंजिल | ब्लॉक | वार्ड | जिला | ज़िला |
  तहसील | पिन | पिनकोड | पिन कोड | पास | के पास | बिल्डिंग | अपार्टमेंट | सोसाइटी | ग्राम | पोस्ट | m. |
  lok. | mieszkanie | et. | em. | sc. | nr. | nr | judet | jud. |
  cottage | lodge | manor | farm | barn | quays | complex | compound | hostel | dorm | dormitory |
  مكتب | office |
  ph. | penthouse | duplex | annex | annexe | court | house | mansion | mansions | villas | towers | plaza | arcade | mall |
  bakery | bakehouse | mill | barn | chapel | rectory | vicarage | priory | grange | coach house | old school | business park | industrial estate |
  retail park | trading estate | science park | terraces | co | co. | nr | nr. | near to | next to | close to | beside | in front of | across from | erf | portion |
  ward | ward no | height | heights | chs | co-op | cooperative | nivas | bhavan | bhawan | sadan | residencies | garden | gardens | greens | phase |
  vill | vill. | post office | p.o. | p.o | ps | p.s. | mandal | taluk | tal | tal. | teh | via | pin. | pin: | r/a | thana | upazila | ke paas | ke pass | ke samne | ke saamne | ke peeche | ke piche |
  tambon | amphoe | changwat | moo baan | muban | mooban | khwaeng | khet | residensi | vista | pangsapuri | flat | blk | lrg | lantai | lt | lt. |
  dpn | depan | sebelah | samping | belakang | dekat | seberang | pol. ind. | pol ind | polígono | poligono | polígono industrial | nave | portal | planta | pl. baja | bajo | ático | atico | izda | izq | dcha |
  urb. | residencial | res. | res | resid. | condominio | sm | supermanzana | smz | mza | mza. | ejido | pueblo | colonia | deleg. | alc. | alc | parcela | población | villa | block | cuadra | cuadras | bo. | bº | barrio | bo |
  zona | finca | of. | ofic | ofic. | oficina | torre | metros | quinta | qta | qta. | km | kilometro | kilómetro | s/n | bairro | distrito | conj | conj. | chácara | sítio | fazenda | lote | qd. | setor | apt° | apto. | nº | n.º | n° | fracção | fração | rés-do-chão |
  r/c | dto. | esq. | imm | imm. | immeuble | esc | porte | rdc | app | app. | hay | lotissement | lot. | résidence | cité | bloc | villa | douar | quartier | zone | ter | lgh | läg | bnr | tv | tv. | mf | mf. | bus | bte. | toev | nl- | postnummer | hinterhof | hh | vh | vorderhaus | seitenflügel | stg | stg. | tür | obergeschoss | erdgeschoss | dachgeschoss | haus |
  app.to | pal. | palazzo | edificio | condominio | km. | sc | piano | int | p.t. | kv | kv. | кв | кв. | дом | д. | д | корп. | корп | корпус | стр. | подъезд | под. | эт. | этаж | офис | оф. | г. | г | город | м. | обл. | область | р-н | район | с. | село | буд. | будинок | під'їзд |
  kamar | vån | vån. | estate | estates | kamar no | ап | ап. | ет | ет. | бл | бл. | вх | вх. | ж.к. | verdieping | tr | off | corner | community | conjunto | bloc | scara | etaj | jud | județ | județul | et | em | emelet | fsz | ajtó | lépcsőház | lh. | ép. | ker | ker. | kerület | byt | patro | č.p. | č. | bldg no | sec | sec. | lane | alley | dist. | 5f | gu | dong | ku | chome |
  región | region | regione | région | governorate | canton | cantón | parish | freguesia | concelho | parroquia | emirate | oblast | powiat | gmina | okres | megye | vármegye | voivodeship | prefecture | wilaya | bld | bld. | bldg. | leil | leil. | kat | stan | etg. | oppg | oppg. | zona | bt | bt. | logements | bloq | bloq. |
  frente a | frente al | al lado de | al lado del | a lado de | detrás de | detras de | junto a | junto al | diagonal a | a la vuelta de | a media cuadra |
  próximo à | ao lado de | ao lado da | ao lado do | em frente a | em frente à | em frente ao | atrás de | atrás da | atrás do |
  en face de | en face du | à côté de | à côté du | derrière | gegenüber | neben | di fronte a | di fronte al | accanto a | vicino a | dietro |
  đối diện | bên cạnh | malapit sa | tapat ng | likod ng | harap ng | tabi ng | hadapan | bersebelahan | berhampiran | ke bagal mein | ke bagal me |
  povoado | aldeia | vereda | corregimiento | caserío | cantón | comunidad | aldea | reparto | residencial | stand | ext |
  galpão | galp. | conj. | barangka | dukaan | makaan | makan no | gali | mohalla | imarah | bina | zone | makani | street no | building no | flat no | shop no | house # | flat # | villa no | gate | compound | tower | دائرة | مربع | مخرج | عماره | بنايه | الرمز | المبنى | الوحدة | وحدة | الشقة | شقه | سكن | كمبوند | مساكن | ضاحية | قسم | مركز | قرية | الحي | الحى | الدور | ط | محل | مول | قرب | خلف | أمام | امام | مقابل | جنب | بجوار | جوار | إقامة | اقامة | تجزئة | رمز |
  प्लॉट | प्लॉट नंबर | प्लाट | वार्ड नंबर | वार्ड नं | मकान नं | म.न. | फ्लैट नंबर | फ्लैट नं | गांव | गाँव | डाकघर | थाना | मंदिर | के सामने | के पीछे | टावर | फेज | हाउस | भवन | निवास |
  kv. | k.v. | apartman | apartmanı | apt. | rezidans | residence | plaza | iş merkezi | işhanı | kat: | daire: | d:  | köy | karşısı | yanı | arkası | no.  |
  lô | căn | toà nhà | tòa nhà | tập thể | kdc | khu dân cư | khu công nghiệp | kcn | ấp | phòng | block | tt | tt. | h. | x. | t. | sn | block | tổ dân phố | khóm | đội | làng | chợ | chcc | cc | blk. | lot. | ph.
`),
);

/** "My address is", "send it to": what follows is meant as an address. */
export const addressLabels = wordMatcher(
  phrases(`
  direc | mi direc | mi dire | direcc | coordonnées | mes coordonnées | coordonnées postales | postal details | shipping deets | drop off | postadresse | postanschrift | wohnadresse | wohnanschrift | recapito | domicilio | alamatnya | adresa za slanje | moja adresa | mijn adres | postiosoite | osoite | adressen | adresse er | cím | címem | adresa mea | 住所は | 住所 | 地址是 | 地址 | 寄到 | 주소는 | 주소 | address | addres | adress | addr | adr | shipping address | delivery address | mailing address |
  home address | postal address | ship to | send to | deliver to | ship it to | send it to | send them to |
  mail it to | shipping to | shipping details | shipping info | shipping | delivery | location | i live at |
  we live at | i'm at | based at | sample to | samples to | package to | parcel to | products to |
  product to | dirección | direccion | dirección de envío | domicilio | envío | envíen a | enviar a |
  vivo en | adresse | anschrift | lieferadresse | versandadresse | wohne in | meine adresse | endereço |
  endereco | endereço de entrega | morada | moro na | moro no | adresse de livraison | adresse postale |
  j'habite au | livraison | alamat | alamat pengiriman | alamat lengkap | alamatku | alamat rumah | kirim ke |
  hantar ke | alamat penghantaran | indirizzo | indirizzo di spedizione | spedire a | abito in | ที่อยู่ |
  ที่อยู่จัดส่ง | ส่งมาที่ | ส่งที่ | पता | पता है | मेरा पता | mera address | address hai | pata | adres |
  adresim | adresimiz | teslimat adresi | kargo adresi | açık adres | địa chỉ | đ/c | đc | địa chỉ nhận hàng |
  gửi về | gửi đến | العنوان | عنواني | عنوان | عنوان الشحن | عنوان التوصيل | tirahan | address ko |
  ipadala sa | dirección postal | adresa | adresse ist | จัดส่งที่ | ส่งของมาที่ | adresim şu | my place | mail stuff to | mail to | post it to | post to |
  deliver at | delivery at | drop at | drop it at | send at | send it at | deliver it to | leave it at | deliver them to | send everything to | send stuff to | ship everything to | ship them to | addy
`),
);

/** Field names of a form: dropped from the value. */
export const fieldLabel =
  /^\s*(?:full\s+)?(?:(?:shipping|delivery|mailing|home|postal|street|my|our|office|meine?|mi|mon|il mio|minha?|meu|alamat|complete|lengkap)\s+){0,3}(?:add|addy|adress|dire?|adresse?|address(?:\s+line)?(?:\s*[12])?|addr|street|city|town|city\/town|state|province|region|county|zip(?:\s*code)?|post\s?code|postal(?:\s*code)?|pin\s?code|country|dirección(?: de envío)?|direccion|calle|ciudad|estado|provincia|país|pais|código postal|codigo postal|domicilio|adresse(?: de livraison)?|anschrift|lieferadresse|straße|strasse|stadt|ort|plz|land|wohnort|rue|ville|code postal|pays|indirizzo(?: di spedizione)?|via|città|paese|cap|provincia|endereço(?: de entrega)?|endereco|morada|rua|cidade|bairro|cep|pengiriman|alamat|kota|kode pos|kecamatan|provinsi|negara|poskod|negeri|bandar|adres(?:im)?|teslimat adresi|açık adres|il|ilçe|mahalle|ülke|posta kodu|địa chỉ(?: nhận hàng)?|thành phố|ที่อยู่(?:จัดส่ง)?|العنوان|عنواني|عنوان الشحن|المدينة|الدولة|الحي|पता|मेरा पता|शहर|राज्य|location|livraison|expédition|envío|spedizione|ship(?:ping)?(?: to)?|deliver(?:y)?(?: to)?|send(?: it)? to)(?:\s*[/&]\s*\p{L}[\p{L} ]{1,18}){0,2}\s*(?:(?:is|es|ist|est|è|é|है|เลย|คือ)(?!\p{L})\s*|[:：=–-]\s*)+/iu;

/** A line that belongs to the recipient or to the delivery, not to the place. */
export const notPlace =
  /^\s*(?:手機|手机|電話番号|電話|电话|携帯|연락처|전화(?:번호)?|휴대폰|收货人|收貨人|联系电话|聯絡電話|(?:full\s+)?name|recipient|attn|attention|att|receiver|nombre|destinatario|empfänger|name|nom|prénom|nome|destinatário|nama(?: penerima)?|penerima|ad soyad|alıcı|isim|tên|người nhận|họ tên|họ và tên|ชื่อ|ผู้รับ|الاسم|اسم|المستلم|नाम|pangalan|e-?mail|mail|phone|ph(?![0-9])|tel|telephone|mobile|mob|cell|cel|cep(?=[\s:]*0?5[0-9]{2}[\s)]*[0-9]{3})|cp(?=[\s:]*09)|gsm|contact|whats ?app|wa|wpp|zap|hp|no\.? ?hp|telp|telepon|teléfono|telefono|celular|móvil|handy|telefon|téléphone|portable|cellulare|telefone|số điện thoại|sđt|sdt|điện thoại|เบอร์|โทร|هاتف|جوال|الجوال|رقم الجوال|رقم الهاتف|واتساب|رقم|मोबाइल|फोन|फ़ोन|नंबर|instagram|ig|tiktok|handle|size|shirt size|note|notes|p\.?s\.?|delivery (?:note|instruction|hint)s?|instructions?|referencia|referencias|hinweis|catatan|gate code|door code|buzzer|doorbell|ovikoodi|ovisummeri|portkode?|zvonek|dzwonek|domofon|домофон|deurbel|sonnette|telefonillo|portero|联系人|收件人|聯絡人|digicode|interphone|citofono|ring|leave|please|klingeln|bitte|sonner|code|timbre|tocar|dejar|deixar|lasciare|patokan|titip|dekat sini|kapıya|zile|zili|lütfen|vui lòng|gọi trước|call (?:before|on|me|when)|text (?:me|when)|between)(?:\s+(?:number|no\.?|nr\.?|numarası|numaram|me|us))?(?![\p{L}])/iu;
