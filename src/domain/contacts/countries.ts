import { isSupportedCountry, type CountryCode } from 'libphonenumber-js/max';
import type { Language } from './language';
import { regionOfSubdivision, subdivisionNames } from './subdivisions';
import { wordMatcher } from './words';

/** Names by which creators call a country, and cities that say which one it is. Abbreviations that are also words are left out. */
const NAMES: Readonly<Partial<Record<CountryCode, { readonly names: string; readonly cities: string }>>> = {
  US: {
    names:
      'usa|u.s.a.|united states|estados unidos|eeuu|ee.uu.|vereinigte staaten|états-unis|stati uniti|amerika',
    cities:
      'new york|nyc|brooklyn|los angeles|chicago|houston|phoenix|philadelphia|san antonio|san diego|dallas|austin|seattle|denver|boston|nashville|portland|las vegas|miami|atlanta|orlando|tampa|charlotte|san francisco|minneapolis|detroit',
  },
  GB: {
    names:
      'uk|u.k.|united kingdom|england|scotland|wales|great britain|northern ireland|reino unido|großbritannien|royaume-uni|inghilterra|regno unito',
    cities:
      'london|manchester|birmingham|leeds|glasgow|edinburgh|liverpool|bristol|sheffield|cardiff|belfast|nottingham',
  },
  IE: { names: 'ireland|irland|irlanda|irlande', cities: 'dublin|galway|limerick|cork|waterford|kilkenny' },
  CA: {
    names: 'canada|canadá|kanada',
    cities: 'toronto|vancouver|montreal|montréal|calgary|ottawa|edmonton|winnipeg|mississauga',
  },
  AU: {
    names: 'australia|australien|australie|austrália',
    cities: 'sydney|melbourne|brisbane|perth|adelaide|canberra|gold coast',
  },
  NZ: { names: 'new zealand|aotearoa|nueva zelanda|neuseeland', cities: 'auckland|wellington|christchurch' },
  DE: {
    names: 'germany|deutschland|alemania|allemagne|germania|alemanha|almanya',
    cities:
      'berlin|hamburg|münchen|munich|köln|cologne|frankfurt|stuttgart|düsseldorf|leipzig|dresden|hannover|nürnberg|bremen|dortmund|essen',
  },
  AT: { names: 'austria|österreich|autriche|áustria', cities: 'wien|vienna|graz|salzburg|innsbruck|linz' },
  CH: {
    names: 'switzerland|schweiz|suisse|svizzera|suiza',
    cities: 'zürich|zurich|genf|genève|geneva|basel|bern|lausanne',
  },
  FR: {
    names: 'france|francia|frankreich|frança|fransa',
    cities: 'paris|lyon|marseille|toulouse|bordeaux|lille|nantes|strasbourg|montpellier|rennes',
  },
  BE: {
    names: 'belgium|belgien|belgique|belgië|bélgica|belgio',
    cities: 'brussels|bruxelles|antwerp|antwerpen|gent|liège',
  },
  NL: {
    names: 'netherlands|the netherlands|nederland|holland|niederlande|pays-bas|países bajos',
    cities: 'amsterdam|rotterdam|utrecht|den haag|eindhoven',
  },
  ES: {
    names: 'spain|españa|spanien|espagne|spagna|espanha|ispanya',
    cities: 'madrid|barcelona|valencia|sevilla|seville|zaragoza|málaga|malaga|bilbao|alicante|murcia',
  },
  PT: { names: 'portugal|portogallo', cities: 'lisboa|lisbon|porto|braga|coimbra|faro' },
  IT: {
    names: 'italy|italia|italien|italie|itália|italya',
    cities:
      'roma|rome|milano|milan|napoli|naples|torino|turin|bologna|firenze|florence|palermo|genova|verona|bari|catania',
  },
  MX: {
    names: 'mexico|méxico|mexiko|mexique|messico',
    cities:
      'ciudad de méxico|ciudad de mexico|cdmx|guadalajara|monterrey|puebla|tijuana|cancún|cancun|mérida|querétaro',
  },
  CO: {
    names: 'colombia|kolumbien|colombie|colômbia',
    cities: 'bogotá|bogota|medellín|medellin|cali|barranquilla|cartagena',
  },
  AR: { names: 'argentina|argentinien|argentine', cities: 'buenos aires|caba|rosario|mendoza|la plata' },
  PE: { names: 'peru|perú|pérou', cities: 'lima|arequipa|trujillo|cusco' },
  CL: { names: 'chile|chili', cities: 'santiago de chile|valparaíso|viña del mar|concepción|providencia' },
  EC: { names: 'ecuador', cities: 'quito|guayaquil|cuenca' },
  VE: { names: 'venezuela', cities: 'caracas|maracaibo' },
  DO: { names: 'dominican republic|república dominicana|republica dominicana', cities: 'santo domingo' },
  GT: { names: 'guatemala', cities: 'ciudad de guatemala' },
  UY: { names: 'uruguay', cities: 'montevideo' },
  BR: {
    names: 'brazil|brasil|brasilien|brésil|brasile',
    cities:
      'são paulo|sao paulo|rio de janeiro|belo horizonte|brasília|salvador|curitiba|fortaleza|recife|porto alegre|goiânia|manaus|florianópolis',
  },
  ID: {
    names: 'indonesia|indonesien|indonésie',
    cities:
      'jakarta|surabaya|bandung|medan|semarang|yogyakarta|bekasi|tangerang|depok|bogor|denpasar|bali|makassar|malang',
  },
  MY: {
    names: 'malaysia',
    cities:
      'kuala lumpur|johor bahru|shah alam|petaling jaya|penang|subang jaya|ipoh|melaka|selangor|kota kinabalu|cyberjaya',
  },
  SG: { names: 'singapore|singapura|singapur', cities: '' },
  PH: {
    names: 'philippines|pilipinas|filipinas',
    cities: 'manila|quezon city|makati|cebu|davao|taguig|pasig|cavite|laguna|caloocan|bulacan',
  },
  TH: {
    names: 'thailand|ประเทศไทย|ไทย',
    cities: 'bangkok|กรุงเทพ|กทม|chiang mai|เชียงใหม่|phuket|ภูเก็ต|pattaya|ชลบุรี|นนทบุรี|ขอนแก่น',
  },
  VN: {
    names: 'vietnam|viet nam|việt nam',
    cities:
      'hà nội|hanoi|ha noi|hồ chí minh|ho chi minh|tp.hcm|tphcm|hcmc|saigon|sài gòn|đà nẵng|da nang|hải phòng|cần thơ',
  },
  IN: {
    names: 'india|bharat|भारत|indien|inde',
    cities:
      'mumbai|delhi|new delhi|bengaluru|bangalore|hyderabad|chennai|kolkata|pune|ahmedabad|jaipur|lucknow|gurgaon|gurugram|noida|indore|surat|मुंबई|दिल्ली|जयपुर|लखनऊ',
  },
  PK: { names: 'pakistan', cities: 'karachi|lahore|islamabad|rawalpindi' },
  BD: { names: 'bangladesh', cities: 'dhaka|chittagong' },
  LK: { names: 'sri lanka', cities: 'colombo' },
  NP: { names: 'nepal', cities: 'kathmandu' },
  TR: {
    names: 'turkey|türkiye|turkiye|turquía|türkei|turquie|turchia',
    cities: 'istanbul|ankara|izmir|i̇stanbul|i̇zmir|antalya|bursa|adana|konya|kadıköy|beşiktaş',
  },
  AE: {
    names: 'united arab emirates|uae|u.a.e.|الإمارات|الامارات',
    cities: 'dubai|abu dhabi|sharjah|دبي|أبوظبي|أبو ظبي|الشارقة',
  },
  SA: {
    names: 'saudi arabia|ksa|saudi|السعودية|المملكة العربية السعودية',
    cities: 'riyadh|jeddah|dammam|mecca|الرياض|جدة|الدمام|مكة|المدينة المنورة',
  },
  EG: { names: 'egypt|مصر|ägypten|égypte|egitto', cities: 'cairo|alexandria|giza|القاهرة|الإسكندرية|الجيزة' },
  MA: {
    names: 'morocco|maroc|marruecos|marokko|المغرب',
    cities: 'casablanca|rabat|marrakech|الدار البيضاء|الرباط|مراكش',
  },
  DZ: { names: 'algeria|algérie|الجزائر', cities: 'alger|oran' },
  TN: { names: 'tunisia|tunisie|تونس', cities: 'tunis' },
  JO: { names: 'jordan|الأردن', cities: 'amman|عمان الأردن' },
  LB: { names: 'lebanon|liban|لبنان', cities: 'beirut|بيروت' },
  KW: { names: 'kuwait|الكويت', cities: '' },
  QA: { names: 'qatar|قطر', cities: 'doha|الدوحة' },
  IQ: { names: 'iraq|العراق', cities: 'baghdad|بغداد' },
  NG: { names: 'nigeria', cities: 'lagos|abuja|ibadan|port harcourt' },
  KE: { names: 'kenya', cities: 'nairobi|mombasa' },
  GH: { names: 'ghana', cities: 'accra|kumasi' },
  ZA: { names: 'south africa', cities: 'johannesburg|cape town|durban|pretoria|sandton' },
  PL: {
    names: 'poland|polska|polen|polonia|pologne',
    cities: 'warszawa|warsaw|kraków|krakow|wrocław|gdańsk|poznań',
  },
  SE: { names: 'sweden|sverige|schweden', cities: 'stockholm|göteborg|gothenburg|malmö' },
  NO: { names: 'norway|norge|norwegen', cities: 'oslo|bergen|trondheim' },
  DK: { names: 'denmark|danmark|dänemark', cities: 'copenhagen|københavn|aarhus' },
  FI: { names: 'finland|suomi|finnland', cities: 'helsinki|tampere|espoo' },
  CZ: { names: 'czech republic|czechia|česko|tschechien', cities: 'prague|praha|brno' },
  RO: { names: 'romania|românia|rumänien', cities: 'bucharest|bucurești|cluj-napoca' },
  HU: { names: 'hungary|magyarország|ungarn', cities: 'budapest' },
  GR: { names: 'greece|griechenland|ελλάδα', cities: 'athens|thessaloniki|αθήνα' },
  UA: { names: 'ukraine|україна|украина', cities: 'kyiv|lviv|odesa|київ|киев|львів|харків|одеса' },
  JP: { names: 'japan|日本', cities: 'tokyo|osaka|kyoto|東京|大阪' },
  KR: {
    names: 'south korea|korea|대한민국',
    cities:
      'seoul|busan|서울|서울시|서울특별시|부산|부산광역시|인천광역시|대구광역시|대전광역시|광주광역시|울산광역시|경기도',
  },
  HK: { names: 'hong kong|香港', cities: 'kowloon' },
  TW: { names: 'taiwan|台灣', cities: 'taipei|台北' },
  CN: { names: 'china|中国', cities: 'shenzhen|shanghai|beijing|guangzhou' },
  SK: { names: 'slovakia|slovensko|slowakei', cities: 'bratislava|košice' },
  IS: { names: 'iceland|ísland', cities: 'reykjavík|reykjavik' },
  LU: { names: 'luxembourg|luxemburg', cities: '' },
  MT: { names: 'malta', cities: 'valletta' },
  CY: { names: 'cyprus|κύπρος', cities: 'nicosia|limassol' },
  SI: { names: 'slovenia|slovenija', cities: 'ljubljana' },
  HR: { names: 'croatia|hrvatska|kroatien', cities: 'zagreb' },
  RS: { names: 'serbia|srbija|serbien', cities: 'beograd|belgrade|novi sad' },
  BA: { names: 'bosnia', cities: 'sarajevo' },
  BG: { names: 'bulgaria|българия|bulgarien', cities: 'sofia|софия|plovdiv' },
  EE: { names: 'estonia|eesti', cities: 'tallinn' },
  LV: { names: 'latvia|latvija', cities: 'riga|rīga' },
  LT: { names: 'lithuania|lietuva', cities: 'vilnius|kaunas' },
  RU: { names: 'russia|россия', cities: 'москва|moscow|санкт-петербург|казань|новосибирск|екатеринбург' },
  KZ: { names: 'kazakhstan|казахстан', cities: 'almaty|астана|алматы' },
  GE: { names: '', cities: 'tbilisi' },
  AM: { names: 'armenia', cities: 'yerevan' },
  AZ: { names: 'azerbaijan', cities: 'baku' },
  OM: { names: 'oman|عُمان|سلطنة عمان', cities: 'muscat|مسقط' },
  BH: { names: 'bahrain|البحرين', cities: 'manama|المنامة' },
  SY: { names: 'سوريا|syria', cities: 'دمشق|حلب' },
  LY: { names: 'ليبيا|libya', cities: 'طرابلس' },
  SD: { names: 'السودان|sudan', cities: 'الخرطوم' },
  YE: { names: 'اليمن|yemen', cities: 'صنعاء' },
  PS: { names: 'فلسطين|palestine', cities: 'غزة|رام الله|ramallah' },
  CR: { names: 'costa rica', cities: 'san josé' },
  PA: { names: 'panama|panamá', cities: '' },
  HN: { names: 'honduras', cities: 'tegucigalpa' },
  SV: { names: 'el salvador', cities: 'san salvador' },
  NI: { names: 'nicaragua', cities: 'managua' },
  BO: { names: 'bolivia', cities: 'cochabamba' },
  PY: { names: 'paraguay', cities: 'asunción' },
  PR: { names: 'puerto rico', cities: 'bayamón' },
  JM: { names: 'jamaica', cities: 'montego bay' },
  TT: { names: 'trinidad', cities: '' },
  UG: { names: 'uganda', cities: 'kampala|entebbe' },
  TZ: { names: 'tanzania', cities: 'dar es salaam|arusha' },
  RW: { names: 'rwanda', cities: 'kigali' },
  ET: { names: 'ethiopia', cities: 'addis ababa' },
  SN: { names: 'senegal|sénégal', cities: 'dakar' },
  CI: { names: "ivory coast|côte d'ivoire", cities: 'abidjan' },
  CM: { names: 'cameroon|cameroun', cities: 'douala|yaoundé' },
  ZM: { names: 'zambia', cities: 'lusaka' },
  ZW: { names: 'zimbabwe', cities: 'harare' },
  BW: { names: 'botswana', cities: 'gaborone' },
  NA: { names: 'namibia', cities: 'windhoek' },
  MU: { names: 'mauritius', cities: '' },
  MM: { names: 'myanmar', cities: 'yangon' },
  KH: { names: 'cambodia', cities: 'phnom penh' },
  LA: { names: 'laos', cities: 'vientiane' },
  MN: { names: 'mongolia', cities: 'ulaanbaatar' },
  BN: { names: 'brunei', cities: '' },
  MV: { names: 'maldives', cities: '' },
  MO: { names: 'macau|macao', cities: '' },
  FJ: { names: 'fiji', cities: 'suva' },
  IL: { names: 'israel', cities: 'תל אביב|ירושלים|חיפה|tel aviv|jerusalem|haifa' },
};

const entries = Object.entries(NAMES) as [CountryCode, { names: string; cities: string }][];
const byPhrase = (
  pick: (entry: { names: string; cities: string }) => string,
): ReadonlyMap<string, CountryCode> =>
  new Map(
    entries.flatMap(([region, entry]) =>
      pick(entry)
        .split('|')
        .filter(Boolean)
        .map((name) => [name, region] as const),
    ),
  );

const COUNTRY_OF_NAME = byPhrase((entry) => entry.names);
const COUNTRY_OF_CITY = byPhrase((entry) => entry.cities);

/** Countries and their larger cities; both matchers are linear in the text. */
export const countryNames = wordMatcher([...COUNTRY_OF_NAME.keys()]);
export const cityNames = wordMatcher([...COUNTRY_OF_CITY.keys()]);

const FLAG = /[\u{1f1e6}-\u{1f1ff}]{2}/gu;
/** `021 558 0937 (NZ)`: a country's code in brackets; elsewhere two letters mean anything. */
const CODE = /(?<=[0-9]\s?\()[A-Z]{2}(?=\))/g;
const CALLING_NAME = (phrase: string): string => phrase.toLowerCase().replace(/\s+/g, ' ');

function flagRegion(flag: string): CountryCode {
  return Array.from(flag, (char) => String.fromCharCode((char.codePointAt(0) ?? 0) - 0x1f1e6 + 65)).join(
    '',
  ) as CountryCode;
}

export interface RegionMention {
  readonly region: CountryCode;
  readonly at: number;
  readonly by: 'flag' | 'country' | 'city' | 'area';
}

/** Every place in the text that says which country the writer means. */
export function regionMentions(text: string): readonly RegionMention[] {
  const found: RegionMention[] = [];
  for (const match of text.matchAll(FLAG))
    found.push({ region: flagRegion(match[0]), at: match.index, by: 'flag' });
  for (const [matcher, table, by] of [
    [countryNames, COUNTRY_OF_NAME, 'country'],
    [cityNames, COUNTRY_OF_CITY, 'city'],
  ] as const) {
    for (const match of text.matchAll(matcher)) {
      const region = table.get(CALLING_NAME(match[0]));
      if (region !== undefined) found.push({ region, at: match.index, by });
    }
  }
  for (const match of text.matchAll(CODE)) {
    if (isSupportedCountry(match[0])) found.push({ region: match[0], at: match.index, by: 'country' });
  }
  if (found.length > 0) return found;
  // States and smaller cities bear each other's names: they speak where nothing else does.
  for (const match of text.matchAll(subdivisionNames)) {
    const region = regionOfSubdivision(match[0]);
    if (region !== null) found.push({ region, at: match.index, by: 'area' });
  }
  return found;
}

/** Where a language's creators live, likeliest first. English says nothing. */
export const REGIONS_OF_LANGUAGE: Readonly<Record<Language, readonly CountryCode[]>> = {
  en: [],
  es: ['ES', 'MX', 'CO', 'AR', 'PE', 'CL', 'EC', 'VE', 'DO', 'GT', 'UY'],
  de: ['DE', 'AT', 'CH'],
  pt: ['BR', 'PT'],
  fr: ['FR', 'BE', 'CH', 'MA', 'DZ', 'TN'],
  id: ['ID'],
  it: ['IT', 'CH'],
  th: ['TH'],
  hi: ['IN'],
  tr: ['TR'],
  vi: ['VN'],
  ar: ['SA', 'EG', 'AE', 'MA', 'JO', 'KW', 'IQ', 'DZ', 'TN', 'LB', 'QA'],
  tl: ['PH'],
  ms: ['MY', 'SG'],
};

/** The country whose customary name or city this phrase is, if any. */
export function regionOfPlace(phrase: string): CountryCode | null {
  const key = CALLING_NAME(phrase.trim());
  return COUNTRY_OF_NAME.get(key) ?? COUNTRY_OF_CITY.get(key) ?? null;
}
