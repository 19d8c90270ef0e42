import type { CountryCode } from 'libphonenumber-js/max';
import { phrases, wordMatcher } from './words';

/** States, provinces, counties, districts and further cities and countries, by country: what ends an address, and says where it is. */
const NAMES: Readonly<Partial<Record<CountryCode, string>>> = {
  AE: `العين | عجمان | jumeirah | deira | ajman | ras al khaimah | fujairah | al ain`,
  AR: `caba | córdoba capital | santa fe | tucumán | salta | mar del plata | neuquén | entre ríos | provincia de
    buenos aires`,
  AT: `tirol | steiermark | kärnten | klagenfurt`,
  AU: `new south wales | queensland | tasmania | western australia | south australia`,
  BB: `barbados`,
  BD: `sylhet | gulshan`,
  BE: `wallonie | namur | charleroi | bruges | leuven`,
  BO: `la paz | santa cruz`,
  BR: `rio grande do sul | santa catarina | paraná | minas gerais | bahia | pernambuco | ceará | goiás | espírito
    santo | campinas | guarulhos | niterói | belém | joão pessoa | maceió | aracaju | teresina | são luís |
    campo grande | cuiabá | vitória | joinville | londrina | maringá | ribeirão preto | uberlândia | sorocaba |
    osasco | santo andré | são bernardo | zona rural | distrito federal`,
  BS: `bahamas`,
  CA: `ontario | quebec | québec | british columbia | alberta | manitoba | saskatchewan | nova scotia | new
    brunswick | newfoundland | prince edward island | laval | gatineau`,
  CH: `neuchâtel | fribourg | winterthur | luzern | st. gallen`,
  CL: `región metropolitana | maipú | ñuñoa | las condes | la florida | antofagasta | temuco | concepción`,
  CN: `chengdu | hangzhou | wuhan | nanjing | chongqing | tianjin | guangdong | zhejiang`,
  CO: `antioquia | cundinamarca | valle del cauca | atlántico | bucaramanga | pereira | manizales | ibagué | cúcuta
    | villavicencio | santa marta | envigado | soacha`,
  CR: `heredia | alajuela | cartago | escazú`,
  CU: `cuba`,
  CZ: `ostrava | plzeň`,
  DE: `bayern | nordrhein-westfalen | nrw | hessen | sachsen | baden-württemberg | niedersachsen | freiburg | bonn
    | mannheim | karlsruhe | wiesbaden | augsburg | aachen | kiel | lübeck | mainz | rostock | kassel | erfurt |
    bochum | wuppertal | bielefeld | münster | duisburg | darmstadt | heidelberg | potsdam | regensburg |
    ingolstadt | würzburg | ulm`,
  DK: `odense | aalborg`,
  DO: `santiago de los caballeros`,
  DZ: `وهران | الجزائر العاصمة | constantine`,
  EC: `pichincha | guayas`,
  EG: `الإسكندريه | المنصورة | طنطا | الجيزه | مدينة نصر | giza | nasr city | zamalek | maadi | heliopolis | new
    cairo`,
  ES: `andalucía | cataluña | catalunya | galicia | asturias | cantabria | país vasco | navarra | aragón | castilla
    y león | castilla-la mancha | extremadura | comunidad valenciana | islas baleares | mallorca | canarias |
    tenerife | gran canaria | las palmas | córdoba | cordoba | cádiz | almería | valladolid | vigo | gijón |
    oviedo | santander | pamplona | san sebastián | donostia | vitoria | salamanca | burgos | león | tarragona |
    girona | lleida | castellón | elche | cartagena | badajoz | toledo`,
  FI: `turku | oulu | jyväskylä`,
  FR: `île-de-france | bretagne | normandie | provence | nice | aix-en-provence | grenoble | reims | le havre |
    toulon | dijon | angers | brest | tours | nancy | metz | rouen | villeurbanne`,
  GB: `kent | surrey | essex | middlesex | herts | hertfordshire | berkshire | berks | bucks | oxfordshire | oxon |
    hampshire | hants | sussex | east sussex | west sussex | norfolk | suffolk | cambridgeshire | cambs | devon
    | cornwall | dorset | somerset | wiltshire | wilts | gloucestershire | glos | shropshire | cheshire |
    lancashire | lancs | merseyside | yorkshire | north yorkshire | west yorkshire | south yorkshire | w yorks |
    n yorks | derbyshire | nottinghamshire | notts | leicestershire | leics | lincolnshire | lincs |
    northamptonshire | northants | warwickshire | worcestershire | herefordshire | staffordshire | staffs | west
    midlands | tyne and wear | northumberland | cumbria | durham | co durham | fife | lothian | gwynedd | powys
    | dyfed | greater manchester | isle of wight`,
  GH: `tema | takoradi`,
  GR: `θεσσαλονίκη | πάτρα`,
  HK: `new territories | wan chai | tsim sha tsui | causeway bay | mong kok`,
  HT: `haiti`,
  HU: `debrecen | szeged | pécs | győr`,
  ID: `jawa barat | jawa timur | jawa tengah | jabar | jatim | jateng | banten | dki jakarta | jaksel | jakbar |
    jaktim | jakpus | jakut | jakarta selatan | jakarta barat | jakarta timur | jakarta pusat | jakarta utara |
    sumatera utara | sumatera barat | sumatera selatan | riau | lampung | aceh | kalimantan timur | kalimantan
    selatan | kalimantan barat | sulawesi selatan | sulawesi utara | diy | sleman | surakarta | palembang |
    pekanbaru | padang | balikpapan | samarinda | banjarmasin | pontianak | manado | sidoarjo | gresik | cimahi
    | cirebon | mataram | kediri | batam`,
  IN: `andhra pradesh | arunachal pradesh | assam | bihar | chhattisgarh | gujarat | haryana | himachal pradesh |
    jharkhand | karnataka | kerala | madhya pradesh | maharashtra | manipur | meghalaya | mizoram | nagaland |
    odisha | punjab | rajasthan | sikkim | tamil nadu | tamilnadu | telangana | tripura | uttar pradesh |
    uttarakhand | west bengal | jammu | kashmir | lucknow | kanpur | nagpur | bhopal | patna | vadodara |
    ghaziabad | ludhiana | nashik | faridabad | rajkot | varanasi | thane | navi mumbai | amritsar | ranchi |
    coimbatore | kochi | cochin | trivandrum | thiruvananthapuram | chandigarh | guwahati | mysore | mysuru |
    raipur | dehradun | jodhpur | udaipur | bhubaneswar | mangalore | visakhapatnam | vijayawada | राजस्थान |
    उत्तर प्रदेश | मध्य प्रदेश | महाराष्ट्र | बिहार | गुजरात | हरियाणा | पंजाब | उत्तराखंड | झारखंड | कर्नाटक |
    केरल | अजमेर | भोपाल | इंदौर | पटना | कानपुर | वाराणसी | आगरा | नोएडा | गाज़ियाबाद | पुणे | नागपुर | कोलकाता
    | चेन्नई | हैदराबाद | बेंगलुरु | चंडीगढ़`,
  IQ: `بغداد | البصرة | أربيل | erbil | basra`,
  IT: `lombardia | lazio | campania | sicilia | puglia | toscana | veneto | piemonte | liguria | sardegna | emilia-
    romagna | calabria | padova | brescia | bergamo | modena | parma | cagliari | lecce | pisa | trieste |
    perugia | rimini | salerno | foggia | siena | monza`,
  JO: `عمّان | عمان | إربد | الزرقاء | irbid | zarqa`,
  JP: `osaka-fu | kanagawa | yokohama | fukuoka | sapporo | nagoya | kobe | hokkaido | saitama | chiba | aichi`,
  KE: `kisumu | nakuru | eldoret | machakos | kiambu`,
  KR: `incheon | daegu | gyeonggi-do | gyeonggi`,
  KW: `hawalli | salmiya`,
  LB: `بيروت`,
  LK: `kandy`,
  MA: `فاس | طنجة | أكادير | tanger | fès | fes | agadir`,
  MX: `oax | jal | qro | ags | pue | mich | chih | coah | tamps | yuc | q. roo | hgo | zac | dgo | chis | gro | b.c.s. |
    jalisco | nuevo león | n.l. | estado de méxico | edomex | edo. de méxico | edo. méx. | sinaloa | sonora |
    chihuahua | coahuila | guanajuato | gto | michoacán | veracruz | yucatán | quintana roo | tabasco | chiapas
    | oaxaca | guerrero | morelos | hidalgo | tamaulipas | durango | zacatecas | san luis potosí | slp |
    aguascalientes | colima | nayarit | tlaxcala | campeche | baja california | b.c. | zapopan | culiacán |
    hermosillo | saltillo | torreón | toluca | naucalpan | ecatepec | tlalnepantla | cuernavaca | morelia |
    mexicali | benito juárez | coyoacán | cuauhtémoc | miguel hidalgo`,
  MY: `kedah | perak | pahang | kelantan | terengganu | negeri sembilan | perlis | sabah | sarawak | pulau pinang |
    putrajaya | labuan | kajang | klang | seremban | kuantan | kuching | alor setar | george town | puchong |
    subang | cheras | ampang | wp kuala lumpur | kl | pj | jb`,
  NG: `lagos state | kano | enugu | benin city | lekki | ikeja | victoria island | rivers state | ogun | oyo | fct`,
  NL: `groningen | tilburg | almere | breda | nijmegen | haarlem`,
  NO: `stavanger`,
  NP: `pokhara | lalitpur`,
  PE: `lambayeque | la libertad | chiclayo | piura | trujillo | callao | miraflores | surco | san isidro`,
  PH: `metro manila | ncr | rizal | bulacan | pampanga | batangas | quezon | iloilo | iloilo city | negros
    occidental | bacolod | cagayan de oro | davao city | cebu city | zamboanga | baguio | antipolo | parañaque |
    paranaque | las piñas | las pinas | mandaluyong | marikina | muntinlupa | valenzuela | malabon | navotas |
    san juan | pasay | pateros | leyte | pangasinan | tarlac | nueva ecija | albay | bohol | misamis oriental`,
  PK: `sindh | khyber pakhtunkhwa | balochistan | faisalabad | multan | peshawar | quetta | sialkot`,
  PL: `gdynia | łódź | lodz | katowice | lublin | szczecin | poznan | wroclaw | gdansk`,
  PT: `amadora | almada | aveiro | leiria | setúbal | sintra | cascais | funchal | évora | viseu | guimarães`,
  QA: `lusail`,
  RO: `timișoara | cluj | iași | constanța | brașov`,
  RU: `saint petersburg`,
  SA: `الظهران | khobar | al khobar | medina | madinah | جده | الخبر | القصيم | تبوك | ابها | أبها | الطائف`,
  SE: `uppsala | linköping`,
  TH: `nonthaburi | pathum thani | samut prakan | chonburi | nakhon ratchasima | khon kaen | udon thani | songkhla
    | chiang rai | krung thep | bkk | กรุงเทพมหานคร | กรุงเทพฯ | ปทุมธานี | สมุทรปราการ | สงขลา | นครราชสีมา |
    อุดรธานี | เชียงราย | สุราษฎร์ธานี | ระยอง | นครปฐม`,
  TN: `صفاقس | sfax`,
  TR: `şişli | üsküdar | beyoğlu | bakırköy | ataşehir | maltepe | kartal | pendik | çankaya | keçiören |
    yenimahalle | karşıyaka | bornova | konak | nilüfer | osmangazi | muratpaşa | eskişehir | gaziantep |
    kayseri | mersin | diyarbakır | samsun | denizli | trabzon | sakarya | kocaeli | izmit | muğla | bodrum |
    tekirdağ | edirne | çukurova | seyhan | hatay | şanlıurfa | malatya | manisa | balıkesir | aydın | sarıyer |
    fatih | esenyurt | ümraniye | beylikdüzü`,
  TW: `new taipei | kaohsiung | taichung | tainan | hsinchu`,
  US: `georgia | washington | savannah | brooklyn | alabama | alaska | arizona | arkansas | california | colorado |
    connecticut | delaware | florida | hawaii | idaho | illinois | indiana | iowa | kansas | kentucky |
    louisiana | maine | maryland | massachusetts | michigan | minnesota | mississippi | missouri | montana |
    nebraska | nevada | new hampshire | new jersey | new mexico | north carolina | north dakota | ohio |
    oklahoma | oregon | pennsylvania | rhode island | south carolina | south dakota | tennessee | texas | utah |
    vermont | virginia | west virginia | wisconsin | wyoming | bronx | queens | staten island`,
  UY: `canelones`,
  VE: `carabobo | miranda | zulia`,
  VN: `nghệ an | thanh hóa | bình dương | đồng nai | bà rịa vũng tàu | vũng tàu | khánh hòa | nha trang | lâm đồng
    | đà lạt | huế | thừa thiên huế | quảng ninh | hạ long | bắc ninh | bắc giang | hải dương | hưng yên | nam
    định | thái bình | ninh bình | thái nguyên | quảng nam | bình định | đắk lắk | gia lai | long an | tiền
    giang | an giang | kiên giang | cà mau | hcm | tp hcm | gia lâm | thủ đức | bình thạnh | gò vấp`,
  ZA: `kwazulu-natal | kzn | gauteng | western cape | eastern cape | free state | limpopo | mpumalanga | north west
    province | soweto | midrand | randburg | centurion | bloemfontein | port elizabeth | stellenbosch`,
};

const REGION_OF = new Map(
  (Object.entries(NAMES) as [CountryCode, string][]).flatMap(([region, names]) =>
    phrases(names.replace(/\s+/g, ' ')).map((name) => [name, region] as const),
  ),
);

export const subdivisionNames = wordMatcher([...REGION_OF.keys()]);

/** The country that this state, province or city is in. */
export function regionOfSubdivision(name: string): CountryCode | null {
  return REGION_OF.get(name.toLowerCase().replace(/\s+/g, ' ')) ?? null;
}
