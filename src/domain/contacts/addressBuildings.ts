import { phrases, wordMatcher } from './words';

/** Words by which a house is known where it stands before the street: "Podere La Fornace, Strada del Poggio 3". */
const HOUSES = wordMatcher(
  phrases(`
  garage | depot | café | cafe | pub | shop | stores | nursery | surgery | barbers | barbershop | florist | florists | butchers | deli | diner | kiosk | campus | church office | town hall | village hall | fire hall | fire station | marketplace | greenhouse | bookshop | yoga | dental | veterinary | laundromat | tailors | boxing club | sports club | taller | tienda | ferretería | farmacia | panadería | peluquería | academia | gimnasio | iglesia | bodega | almacén | loja | padaria | farmácia | salão | academia | igreja | oficina mecânica | boulangerie | pharmacie | librairie | épicerie | garage | école | mairie | lycée | bäckerei | apotheke | praxis | werkstatt | gärtnerei | panificio | farmacia | negozio | officina | bottega | toko | warung | bengkel | apotek | salon | masjid | pesantren | klinik | butik | farm | farmhouse | farmstead | cottage | cottages | manor | rectory | vicarage | priory | bungalow | villa |
  mansions | towers | tower | heights | apartments | residences | residency | plaza | complex | building | mall |
  arcade | marina | wharf | hostel | hotel | school | college | university | academy | institute | hospital |
  clinic | chapel | mosque | gym | estate | barracks | ranch | kraal | sports centre | community centre |
  business centre | business center | shopping center | shopping centre | studio | studios | atelier | salon |
  boutique | bakery | pharmacy | showroom | workshop | studentenwohnheim | wohnheim | finca | hacienda | cortijo |
  masía | caserío | rancho | edificio | edif. | residencial | conjunto | condominio | parador | pazo | galería |
  galerías | escuela | colegio | instituto | podere | cascina | masseria | casale | tenuta | palazzo |
  agriturismo | fattoria | rifugio | residenza | domaine | ferme | moulin | château | chateau | manoir |
  résidence | immeuble | hameau | presbytère | prieuré | cité | gutshof | mühle | gasthof | gasthaus | forsthaus |
  bauernhof | pfarrhaus | sítio | fazenda | chácara | edifício | condomínio | herdade | galeria | wisma | gedung |
  apartemen | perumahan | perum | komplek | kost | kos | ruko | pasar | menara | graha | asrama | pondok | kedai |
  pejabat | gelanggang | surau | masjid | rumah | flat | pangsapuri | kondominium | residensi | kuarters | felda |
  sekolah | apartmanı | apt. | apt | sitesi | site | iş merkezi | işhanı | çarşısı | konutları | evleri | köşkü |
  pasajı | tòa nhà | toà nhà | chung cư | chợ | ktx | ký túc xá | trường | khu đô thị | nhà văn hóa | niwas |
  nivas | bhavan | bhawan | sadan | kunj | apartment | chawl | haveli | dham | mandir | kutir | society | gusali |
  tindahan | palengke | compound | gård | gården | torp | dwór | osiedle | zámek | chalupa | tanya | kúria |
  boerderij | huize | hoeve | hafod | tyddyn | tŷ | pentre
`),
);

/** A house by name, a farm, a block of flats: what belongs before its street, unlike whoever lives there. */
export function namesHouse(words: string): boolean {
  const found = words.search(HOUSES) >= 0;
  return found && words.split(/\s+/).length < 7;
}
