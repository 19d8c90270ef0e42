import type { CountryCode } from 'libphonenumber-js/max';
import { phrases, wordMatcher } from './words';

/** States, provinces, counties, districts and further cities and countries, by country: what ends an address, and says where it is. */
const NAMES: Readonly<Partial<Record<CountryCode, string>>> = {
  AE: `العين | عجمان | jumeirah | deira | ajman | ras al khaimah | fujairah | al ain`,
  AR: `buenos aires provincia | córdoba argentina | chaco | chubut | corrientes | formosa | jujuy | la pampa | misiones | río negro | san juan argentina | san luis argentina | santa cruz argentina | santiago del estero | tierra del fuego | bahía blanca | posadas | resistencia | bariloche |
    caba | córdoba capital | santa fe | tucumán | salta | mar del plata | neuquén | entre ríos | provincia de
    buenos aires`,
  AT: `tirol | steiermark | kärnten | klagenfurt`,
  AU: `new south wales | queensland | tasmania | western australia | south australia`,
  BB: `barbados`,
  BD: `sylhet | gulshan`,
  BE: `wallonie | namur | charleroi | bruges | leuven`,
  BO: `la paz | santa cruz`,
  BR: `acre | alagoas | amapá | amazonas | maranhão | mato grosso | mato grosso do sul | pará | paraíba | piauí | rio grande do norte | rondônia | roraima | sergipe | tocantins | natal rn | blumenau | caxias do sul | pelotas | feira de santana | juiz de fora | contagem | betim | santos sp | jundiaí | são josé dos campos | caruaru | petrolina |
    rio grande do sul | santa catarina | paraná | minas gerais | bahia | pernambuco | ceará | goiás | espírito
    santo | campinas | guarulhos | niterói | belém | joão pessoa | maceió | aracaju | teresina | são luís |
    campo grande | cuiabá | vitória | joinville | londrina | maringá | ribeirão preto | uberlândia | sorocaba |
    osasco | santo andré | são bernardo | zona rural | distrito federal`,
  BS: `bahamas`,
  CA: `ontario | quebec | québec | british columbia | alberta | manitoba | saskatchewan | nova scotia | new
    brunswick | newfoundland | prince edward island | laval | gatineau`,
  CH: `neuchâtel | fribourg | winterthur | luzern | st. gallen`,
  CL: `rancagua | talca | chillán | los ángeles chile | osorno | puerto montt | punta arenas | arica | iquique | calama | copiapó | la serena | coquimbo | valdivia | biobío | araucanía | maule | magallanes |
    región metropolitana | maipú | ñuñoa | las condes | la florida | antofagasta | temuco | concepción`,
  CN: `chengdu | hangzhou | wuhan | nanjing | chongqing | tianjin | guangdong | zhejiang`,
  CO: `tolima | huila | nariño | cauca | boyacá | caldas | risaralda | quindío | santander | norte de santander | bolívar | magdalena | meta | casanare | arauca | armenia quindío | neiva | pasto | popayán | tunja | montería | sincelejo | valledupar | riohacha | sabaneta | itagüí | bello antioquia | palmira | bogotá d.c. |
    antioquia | cundinamarca | valle del cauca | atlántico | bucaramanga | pereira | manizales | ibagué | cúcuta
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
  DZ: `عنابة | سطيف | باتنة | البليدة | تلمسان | بجاية | annaba | sétif | batna | blida | tlemcen | béjaïa | bejaia | tizi ouzou | mostaganem |
    وهران | الجزائر العاصمة | constantine`,
  EC: `pichincha | guayas`,
  EG: `الدقهلية | الشرقية | الغربية | القليوبية | المنوفية | البحيرة | كفر الشيخ | دمياط | بورسعيد | الإسماعيلية | السويس | الفيوم | بني سويف | المنيا | أسيوط | سوهاج | قنا | الأقصر | أسوان | المعادي | حلوان |
    الإسكندريه | المنصورة | طنطا | الجيزه | مدينة نصر | giza | nasr city | zamalek | maadi | heliopolis | new
    cairo`,
  ES: `a coruña | álava | albacete | ávila | cáceres | ciudad real | cuenca | gipuzkoa | guadalajara | huelva | huesca | jaén | la rioja | lugo | ourense | palencia | pontevedra | segovia | soria | teruel | bizkaia | vizcaya | zamora | ceuta | melilla | granada | santiago de compostela | jerez | marbella | getafe | móstoles | alcalá de henares |
    andalucía | cataluña | catalunya | galicia | asturias | cantabria | país vasco | navarra | aragón | castilla
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
  GH: `ashanti | greater accra | cape coast | tamale | sunyani | koforidua | osu accra |
    tema | takoradi`,
  GR: `θεσσαλονίκη | πάτρα`,
  HK: `new territories | wan chai | tsim sha tsui | causeway bay | mong kok`,
  HT: `haiti`,
  HU: `debrecen | szeged | pécs | győr`,
  ID: `dki | di yogyakarta | bengkulu | jambi | kepulauan riau | kepri | bangka belitung | kalimantan tengah | kalimantan utara | sulawesi tengah | sulawesi tenggara | sulawesi barat | gorontalo | maluku | maluku utara | papua | papua barat | ntb | nusa tenggara barat | ntt | nusa tenggara timur | bandar lampung | kendari | palu | ambon | jayapura | kupang | solo | klaten | magelang | purwokerto | banyumas | tegal | pekalongan | kudus | jember | banyuwangi | madiun | nganjuk | blitar | mojokerto | pasuruan | probolinggo | karawang | sukabumi | garut | tasikmalaya | cianjur | cikarang | serang | cilegon | tangsel | tangerang selatan | gianyar | badung | coblong |
    jawa barat | jawa timur | jawa tengah | jabar | jatim | jateng | banten | dki jakarta | jaksel | jakbar |
    jaktim | jakpus | jakut | jakarta selatan | jakarta barat | jakarta timur | jakarta pusat | jakarta utara |
    sumatera utara | sumatera barat | sumatera selatan | riau | lampung | aceh | kalimantan timur | kalimantan
    selatan | kalimantan barat | sulawesi selatan | sulawesi utara | diy | sleman | surakarta | palembang |
    pekanbaru | padang | balikpapan | samarinda | banjarmasin | pontianak | manado | sidoarjo | gresik | cimahi
    | cirebon | mataram | kediri | batam`,
  IN: `goa | delhi ncr | meerut | allahabad | prayagraj | gorakhpur | bareilly | aligarh | moradabad | ghazipur | deoria | gaya | muzaffarpur | bhagalpur | siliguri | howrah | durgapur | jamshedpur | dhanbad | bokaro | cuttack | rourkela | warangal | guntur | nellore | tirupati | madurai | tiruchirappalli | trichy | salem tamil nadu | tirunelveli | vellore | hubli | hubballi | belgaum | belagavi | mangaluru | kozhikode | calicut | thrissur | kollam | kannur | solapur | kolhapur | aurangabad | jalgaon | satara | sangli | bhavnagar | jamnagar | gandhinagar | anand gujarat | ajmer | bikaner | kota rajasthan | shimla | jalandhar | patiala | bathinda | panipat | rohtak | hisar | karnal | ambala | panchkula | mohali | gwalior | jabalpur | ujjain | bilaspur | shillong | imphal | agartala | aizawl | puducherry | pondicherry |
    andhra pradesh | arunachal pradesh | assam | bihar | chhattisgarh | gujarat | haryana | himachal pradesh |
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
  KE: `kilifi | kajiado | thika | nyeri | meru | kakamega | kisii | kericho | naivasha | kitale | malindi | ruiru | embu |
    kisumu | nakuru | eldoret | machakos | kiambu`,
  KR: `incheon | daegu | gyeonggi-do | gyeonggi`,
  KW: `hawalli | salmiya`,
  LB: `بيروت`,
  LK: `kandy`,
  MA: `سلا | مكناس | وجدة | تطوان | القنيطرة | آسفي | الجديدة | بني ملال | الناظور | salé | meknès | oujda | tétouan | kénitra | safi | el jadida |
    فاس | طنجة | أكادير | tanger | fès | fes | agadir`,
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
  NG: `abia | adamawa | akwa ibom | anambra | bauchi | bayelsa | benue | borno | cross river | ebonyi | ekiti | gombe | jigawa | kaduna | katsina | kebbi | kogi | kwara | nasarawa | ondo | osun | sokoto | taraba | yobe | zamfara | oyo state | delta state | edo state | imo state | plateau state | niger state | warri | jos | calabar | uyo | owerri | asaba | abeokuta | ilorin | surulere | yaba | ajah |
    lagos state | kano | enugu | benin city | lekki | ikeja | victoria island | rivers state | ogun | oyo | fct`,
  NL: `groningen | tilburg | almere | breda | nijmegen | haarlem`,
  NO: `stavanger`,
  NP: `pokhara | lalitpur`,
  PE: `áncash | apurímac | ayacucho | cajamarca | huancavelica | huánuco | ica | junín | loreto | madre de dios | moquegua | pasco | puno | san martín | tacna | tumbes | ucayali | huancayo | iquitos | chimbote |
    lambayeque | la libertad | chiclayo | piura | trujillo | callao | miraflores | surco | san isidro`,
  PH: `abra | aklan | apayao | basilan | bataan | batanes | benguet | biliran | bukidnon | cagayan | camarines norte | camarines sur | camiguin | catanduanes | cotabato | davao del norte | davao del sur | davao oriental | eastern samar | guimaras | ifugao | ilocos norte | ilocos sur | kalinga | la union | lanao del norte | lanao del sur | maguindanao | marinduque | masbate | mindoro | negros oriental | northern samar | nueva vizcaya | occidental mindoro | oriental mindoro | palawan | romblon | sarangani | siquijor | sorsogon | south cotabato | southern leyte | sultan kudarat | sulu | surigao del norte | surigao del sur | tawi-tawi | zambales | zamboanga del norte | zamboanga del sur | general santos | lipa | dasmariñas | bacoor | imus | tacloban | dumaguete | naga city | legazpi | angeles city | olongapo | sampaloc | tondo |
    metro manila | ncr | rizal | bulacan | pampanga | batangas | quezon | iloilo | iloilo city | negros
    occidental | bacolod | cagayan de oro | davao city | cebu city | zamboanga | baguio | antipolo | parañaque |
    paranaque | las piñas | las pinas | mandaluyong | marikina | muntinlupa | valenzuela | malabon | navotas |
    san juan | pasay | pateros | leyte | pangasinan | tarlac | nueva ecija | albay | bohol | misamis oriental`,
  PK: `sindh | khyber pakhtunkhwa | balochistan | faisalabad | multan | peshawar | quetta | sialkot`,
  PL: `gdynia | łódź | lodz | katowice | lublin | szczecin | poznan | wroclaw | gdansk`,
  PT: `portalegre | santarém | beja | bragança | castelo branco | guarda portugal | vila real | viana do castelo | matosinhos | odivelas | loures | oeiras | açores | madeira portugal |
    amadora | almada | aveiro | leiria | setúbal | sintra | cascais | funchal | évora | viseu | guimarães`,
  QA: `lusail`,
  RO: `timișoara | cluj | iași | constanța | brașov`,
  RU: `saint petersburg`,
  SA: `بريدة | حائل | نجران | جازان | ينبع | الأحساء | الهفوف | القطيف | عسير | خميس مشيط | الباحة | عرعر | سكاكا |
    الظهران | khobar | al khobar | medina | madinah | جده | الخبر | القصيم | تبوك | ابها | أبها | الطائف`,
  SE: `uppsala | linköping`,
  TH: `กระบี่ | กาญจนบุรี | กาฬสินธุ์ | กำแพงเพชร | จันทบุรี | ฉะเชิงเทรา | ชัยนาท | ชัยภูมิ | ชุมพร | ตรัง | ตราด | นครนายก | นครพนม | นครศรีธรรมราช | นครสวรรค์ | นราธิวาส | บึงกาฬ | บุรีรัมย์ | ประจวบคีรีขันธ์ | ปราจีนบุรี | ปัตตานี | พระนครศรีอยุธยา | อยุธยา | พะเยา | พังงา | พัทลุง | พิจิตร | พิษณุโลก | เพชรบุรี | เพชรบูรณ์ | มหาสารคาม | มุกดาหาร | แม่ฮ่องสอน | ยโสธร | ยะลา | ร้อยเอ็ด | ระนอง | ราชบุรี | ลพบุรี | ลำปาง | ลำพูน | ศรีสะเกษ | สกลนคร | สตูล | สมุทรสงคราม | สมุทรสาคร | สระแก้ว | สระบุรี | สิงห์บุรี | สุโขทัย | สุพรรณบุรี | สุรินทร์ | หนองคาย | หนองบัวลำภู | อ่างทอง | อำนาจเจริญ | อุตรดิตถ์ | อุทัยธานี | อุบลราชธานี |
    nonthaburi | pathum thani | samut prakan | chonburi | nakhon ratchasima | khon kaen | udon thani | songkhla
    | chiang rai | krung thep | bkk | กรุงเทพมหานคร | กรุงเทพฯ | ปทุมธานี | สมุทรปราการ | สงขลา | นครราชสีมา |
    อุดรธานี | เชียงราย | สุราษฎร์ธานี | ระยอง | นครปฐม`,
  TN: `صفاقس | sfax`,
  TR: `afyon | afyonkarahisar | aksaray | amasya | ardahan | artvin | bartın | bayburt | bilecik | bingöl | bitlis | burdur | çanakkale | çankırı | çorum | düzce | elazığ | erzincan | erzurum | giresun | gümüşhane | hakkari | ısparta | isparta | ığdır | kahramanmaraş | karabük | karaman | kars | kastamonu | kırıkkale | kırklareli | kırşehir | kilis | kütahya | mardin | nevşehir | niğde | osmaniye | rize | siirt | sinop | sivas | şırnak | tokat | tunceli | uşak | yalova | yozgat | zonguldak | mezitli | gebze | alanya | fethiye | buca | gaziemir |
    şişli | üsküdar | beyoğlu | bakırköy | ataşehir | maltepe | kartal | pendik | çankaya | keçiören |
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
  VN: `bình phước | bình thuận | bạc liêu | bắc kạn | bến tre | cao bằng | đắk nông | điện biên | đồng tháp | hà giang | hà nam | hà tĩnh | hậu giang | hòa bình | kon tum | lai châu | lạng sơn | lào cai | ninh thuận | phú thọ | phú yên | quảng bình | quảng ngãi | quảng trị | sóc trăng | sơn la | tây ninh | trà vinh | tuyên quang | vĩnh long | vĩnh phúc | yên bái | biên hòa | thủ dầu một | buôn ma thuột | quy nhơn | pleiku |
    nghệ an | thanh hóa | bình dương | đồng nai | bà rịa vũng tàu | vũng tàu | khánh hòa | nha trang | lâm đồng
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
