import { phrases } from '../../contacts/words';

/** Conditions, terms and counter-offers: an answer with a price on it is for a person. */
export const CONDITION: readonly string[] = phrases(`
  if | only if | as long as | provided | providing | assuming | in case | unless | depends | depending |
  on condition | once you | once i | once we | after you | my rate | my rates | i charge | charge | charges |
  my fee | flat fee | retainer | upfront | up front | in advance | per video | per post | minimum | at least |
  negotiate | negotiable | counter | counteroffer | media kit | invoice | deposit | guarantee | guaranteed |
  only work with | only do | only paid | only | first | before | my manager | my agent | my agency | my team |
  my management | my lawyer | my husband | my wife | my partner | my boss | si | siempre que |
  siempre y cuando | depende | a condición | en caso | cobro | mi tarifa | por video | por vídeo | mínimo |
  por adelantado | solo | sólo | primero | antes | mi mánager | mi manager | mi agencia | wenn | falls |
  sofern | vorausgesetzt | nur | kommt drauf an | kommt darauf an | abhängig | pro video | vorkasse |
  mindestens | ich nehme | ich berechne | festpreis | fixum | zuerst | vorher | mein management |
  mein manager | meine agentur | se | desde que | contanto que | caso | adiantado | antecipado | apenas | só |
  somente | primeiro | meu empresário | minha agência | meu agente | à condition | sous réserve | dépend |
  par vidéo | d'avance | à l'avance | uniquement | seulement | d'abord | avant | mon agent | mon agence |
  mon manager | kalau | kalo | klo | jika | asal | asalkan | asal ada | tergantung | selama | minimal | dp |
  dulu | hanya | cuma | sekiranya | sahaja | jikalau | bergantung | terlebih dahulu | manajer saya |
  manajemen | purché | a patto | a condizione | dipende | a video | minimo | anticipo | in anticipo |
  soltanto | prima | il mio manager | la mia agenzia | chiedo | ถ้า | หาก | ขึ้นอยู่กับ | ต่อคลิป | ขั้นต่ำ |
  มัดจำ | ล่วงหน้า | เท่านั้น | ก่อน | ผู้จัดการ | अगर | यदि | बशर्ते | एडवांस | पहले | सिर्फ | केवल |
  प्रति वीडियो | agar | pehle | sirf | advance | tabhi | shart | mera manager | mere manager | eğer | olursa |
  ederseniz | verirseniz | öderseniz | şartıyla | koşuluyla | takdirde | bağlı | video başına | en az |
  peşin | ön ödeme | sadece | önce | yalnızca | menajerim | ajansım | nếu | miễn là | với điều kiện | tùy |
  tuỳ | mỗi video | tối thiểu | đặt cọc | ứng trước | chỉ | trước | quản lý của | quản lý | إذا | اذا | لو |
  بشرط | شرط | يعتمد | حسب | لكل فيديو | على الأقل | مقدم | مقدما | فقط | أولا | اولا | قبل | مدير أعمالي |
  مدير اعمالي | kung | kapag | pag | basta | per vid | dapat | lang | muna | manager ko | sa manager |
  subject to | pending | contingent | package | packages | my prices | prices starting | starting from | starting at | standard prices | i also offer | i can offer | bundle | ugc rate | negotiation |
  before i agree | before i say yes | before i accept | before agreeing | before accepting | before i decide | before deciding |
  before i commit | before committing | before i agree to anything | before saying yes | antes de aceptar | antes de decir que sí |
  antes de decidir | antes de aceitar | antes de fechar | antes de decidir | antes de dizer sim | avant d'accepter |
  avant de dire oui | avant de m'engager | avant de décider | sebelum setuju | sebelum saya setuju | sebelum menerima |
  sebelum terima | sebelum memutuskan | ก่อนตกลง | ก่อนตัดสินใจ | ก่อนรับงาน | trước khi nhận | trước khi đồng ý |
  trước khi quyết định | bago ako pumayag | bago po ako pumayag | bago ako sumali | haan bolne se pehle | हाँ कहने से पहले |
  हां कहने से पहले
`);
