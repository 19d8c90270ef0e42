import { phrases, wordMatcher } from './words';

/** Words by which a house is known where it stands before the street: "Podere La Fornace, Strada del Poggio 3". */
const HOUSES = wordMatcher(
  phrases(`
  farm | farmhouse | farmstead | cottage | cottages | house | hall | lodge | manor | barn | forge | mill | rectory | vicarage | grange | priory | bungalow | croft | villa | villas | court |
  mansions | towers | tower | heights | apartments | residences | residency | plaza | complex | building | centre | center | mall | arcade | market | marina | wharf | mews |
  hostel | hotel | inn | school | college | university | academy | institute | hospital | clinic | church | chapel | mosque | temple | library | gym | estate | barracks | camp | quarters | stables | ranch | kraal |
  finca | hacienda | cortijo | masía | caserío | rancho | quinta | edificio | edif. | residencial | conjunto | condominio | villa | villas | mercado | parador | pazo | torre | torres | galería | galerías | escuela | colegio | instituto |
  podere | cascina | masseria | casale | tenuta | palazzo | agriturismo | fattoria | rifugio | borgo | condominio | residenza |
  mas | domaine | ferme | moulin | château | chateau | manoir | résidence | immeuble | hameau | presbytère | prieuré | tour | cité |
  hof | gut | gutshof | schloss | mühle | gasthof | gasthaus | haus | forsthaus | bauernhof | pfarrhaus |
  sítio | fazenda | quinta | chácara | edifício | condomínio | herdade | casal | solar | monte | galeria | residencial |
  wisma | gedung | apartemen | perumahan | perum | komplek | kost | kos | ruko | pasar | menara | plaza | graha | asrama | pondok |
  kedai | pejabat | gelanggang | surau | masjid | rumah | flat | pangsapuri | kondominium | residensi | kuarters | felda | sekolah |
  apartmanı | apt. | apt | sitesi | site | iş merkezi | işhanı | han | çarşısı | plaza | konutları | evleri | köşkü | pasajı |
  tòa nhà | toà nhà | chung cư | chợ | ktx | ký túc xá | trường | khu đô thị | nhà văn hóa |
  niwas | nivas | bhavan | bhawan | sadan | kunj | villa | apartment | chawl | haveli | dham | mandir | kutir | house | residency | society | arcade |
  gusali | tindahan | palengke | compound |
  gård | gården | hus | torp | dwór | osiedle | dom | zámek | chalupa | tanya | kúria | boerderij | huize | hoeve | hafod | tyddyn | ty | tŷ | plas | bryn | pentre
`),
);

/** A house by name, a farm, a block of flats: what belongs before its street, unlike whoever lives there. */
export function namesHouse(words: string): boolean {
  const found = words.search(HOUSES) >= 0;
  HOUSES.lastIndex = 0;
  return found && words.split(/\s+/).length < 7;
}
