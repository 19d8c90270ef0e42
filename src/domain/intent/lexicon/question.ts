import { phrases } from '../../contacts/words';

/** Asks for something whose answer matters, also without a question mark. */
export const QUESTION: readonly string[] = phrases(`
  what is | what's | whats | what are | what do | what does | what kind | what product | what products |
  which | how much | how many | how long | how does | how do | how will | how would | how is | how are |
  how often | who are | who is | who do | when do | when will | when is | when would | where are | where is |
  where did | why do | why are | why would | why | is it | is this | is there | is that | are you |
  are there | are these | do you | do i | do we | does it | does this | can you | could you | can i |
  could i | can we | would you | will you | will i | would i | would it | may i | should i | have you |
  wondering | curious | like to know | want to know | need to know | want to understand | like to understand |
  tell me | clarify | explain | elaborate | more clarity | question | questions | let me know what |
  let me know how | let me know the | let me know if | let me know about | let me know your |
  let me know which | let me know when | let me know more | more about | details on | details about |
  details regarding | info on | info about | information on | information about | information regarding |
  requirements | rate | rates | rate card | price | pricing | pay | payment | paid | payout | compensation |
  commission | commissions | percentage | budget | budgets | contract | agreement | nda | terms | sample |
  samples | free product | deadline | deliverables | usage rights | whitelisting | exclusivity | call | zoom |
  meeting | google meet | legit | legitimate | website | your company | proof | verify | verified |
  how did you get | qué | que es | cuál | cuales | cuáles | cuánto | cuanto | cuántos | cuantos | cómo |
  como funciona | como es | cuándo | cuando | dónde | donde | quién | quien | quiénes | por qué |
  me gustaría saber | quisiera saber | quiero saber | quería saber | saber más | podrían | podrías | pueden |
  puedes | me explican | explicar | explíquenme | pregunta | preguntas | duda | dudas | comisión | comision |
  pago | pagan | pagáis | pagas | tarifa | tarifas | precio | presupuesto | contrato | condiciones | muestra |
  muestras | llamada | reunión | remuneración | porcentaje | requisitos | empresa | welche | welches |
  welcher | wie viel | wieviel | wie hoch | wie läuft | wie funktioniert | wie lange | wann | wo | wer |
  warum | wieso | was ist | was für | was genau | um was | worum | was muss | was müsste | können sie |
  könnt ihr | könnten sie | kannst du | gibt es | ist das | wüsste | wissen | mehr über | fragen | frage |
  provision | bezahlung | vergütung | honorar | preis | preise | vertrag | konditionen | bedingungen |
  muster | gratis | telefonat | telefonieren | anruf | firma | seriös | qual | quais | quanto | quantos |
  como é | como seria | como vai | quando | onde | quem | por que | o que | gostaria de saber | queria saber |
  quero saber | saber mais | poderia | poderiam | podem | pode me | me explica | dúvida | dúvidas | pergunta |
  comissão | comissao | pagamento | pagam | paga | valor | valores | preço | cachê | orçamento | amostra |
  amostras | reunião | ligação | remuneração | porcentagem | condições | quel | quelle | quels | quelles |
  combien | comment | quand | où | qui | pourquoi | qu'est-ce | est-ce | j'aimerais savoir |
  je voudrais savoir | je veux savoir | savoir | en savoir plus | pouvez-vous | pourriez-vous | peux-tu |
  pourrais-tu | expliquer | rémunération | rémunéré | rémunérée | paiement | tarif | tarifs | prix | contrat |
  conditions | échantillon | échantillons | appel | visio | entreprise | pourcentage | précisions | préciser |
  apa | apakah | berapa | bagaimana | gimana | gmn | kapan | dimana | di mana | siapa | kenapa | mengapa |
  yang mana | boleh tau | boleh tahu | boleh tanya | mau tanya | mau tau | ingin tahu | ingin tau | nak tahu |
  nak tanya | tanya | pertanyaan | soalan | jelaskan | penjelasan | komisi | komisen | fee | bayaran |
  dibayar | bayar | harga | ratecard | kontrak | syarat | sampel | produk apa | adakah | macam mana |
  mcm mana | bila | berapakah | mana | ke tak | quale | quali | quanti | quante | come funziona | com’è |
  come | dove | chi | perché | cosa | che cos'è | vorrei sapere | volevo sapere | sapere | saperne di più |
  potete | potreste | puoi | può | potrebbe | spiegare | domanda | domande | commissione | commissioni |
  provvigione | compenso | pagate | prezzo | tariffa | tariffe | contratto | condizioni | campione |
  campioni | chiamata | azienda | percentuale | retribuzione | อะไร | เท่าไหร่ | เท่าไร | ยังไง | อย่างไร |
  เมื่อไหร่ | เมื่อไร | ที่ไหน | ใคร | ทำไม | กี่ | ไหม | มั้ย | มั๊ย | หรือเปล่า | รึเปล่า | หรือไม่ |
  รึยัง | หรือยัง | สอบถาม | อยากทราบ | อยากรู้ | ขอทราบ | คำถาม | สงสัย | ค่าคอม | คอมมิชชั่น | ค่าจ้าง |
  ค่าตัว | เรท | ราคา | สัญญา | เงื่อนไข | สินค้าตัวอย่าง | ตัวอย่างสินค้า | क्या | कितना | कितने | कितनी |
  कैसे | कब | कहाँ | कहां | कौन | क्यों | कौनसा | कौन सा | बताइए | बताएं | बताओ | बता दीजिए | जानना | सवाल |
  कमीशन | पेमेंट | पैसे | रेट | कीमत | कॉन्ट्रैक्ट | शर्तें | सैंपल | kya | kitna | kitne | kitni | kaise |
  kaisa | kab | kahan | kaha | kaun | kon | kyun | kyu | kyon | konsa | kaunsa | bataiye | batao | bata do |
  bata dijiye | batana | batayiye | jaanna | janna | pucchna | puchna | paisa | paise | paisey | genuine |
  ne kadar | kaç | nasıl | ne zaman | nerede | kim | neden | niye | hangi | nedir | ne | neler | mı | mi |
  mu | mü | mısınız | misiniz | musunuz | müsünüz | merak | öğrenmek | öğrenebilir | bilgi alabilir | soru |
  sorum | komisyon | ücret | ödeme | fiyat | bütçe | sözleşme | şartlar | numune | koşullar | şirket |
  bao nhiêu | thế nào | như thế nào | ra sao | khi nào | bao giờ | ở đâu | là ai | ai vậy | tại sao | vì sao |
  sao lại | gì | nào | có phải | phải không | không vậy | hả | cho hỏi | cho mình hỏi | cho em hỏi |
  muốn biết | muốn hỏi | hỏi | câu hỏi | giải thích | hoa hồng | thù lao | chi phí | giá | báo giá |
  hợp đồng | điều kiện | hàng mẫu | mẫu thử | thanh toán | sản phẩm gì | ما هي | ما هو | ماهي | ماهو | ماذا |
  كم | كيف | متى | أين | اين | وين | فين | من أنتم | من انتم | مين | لماذا | ليش | ليه | هل | ايش | إيش |
  ايه | إيه | شو | شنو | أي منتج | أريد أن أعرف | اريد ان اعرف | حاب اعرف | عايز اعرف | ودي اعرف | أود معرفة |
  معرفة | استفسار | سؤال | أسئلة | العمولة | عمولة | الدفع | السعر | سعر | الأجر | المقابل | العقد | عقد |
  الشروط | شروط | عينة | عينات | مكالمة | ازاي | ano | anong | magkano | paano | pano | kailan | saan | sino |
  bakit | ilan | gaano | alin | pwede bang | pwede ba | ba ito | ba to | ba kayo | ba yung | ba | tanong |
  may tanong | matanong | gusto ko malaman | bayad | sahod | presyo | legit ba | kontrata |
  see the product | product first | product link | the product link | link to the product | send me the link | about the product | which products | calendar | calendly | a slot | schedule | reschedule | book a time | set up a time | hop on | jump on | quick chat | chat first | video call | phone call | facetime | teams | see more | what is expected | expected of me | expectations | eligible | eligibility |
  details of the | specifics | breakdown | guidelines | brief | the brief | timeline | timelines | shipping cost | who pays | paid partnership | paid partnerships | paid basis | paid collab | paid promotion | sponsored | sponsorship | de qué se trata | de que se trata | el producto | ver el producto | das produkt | über das produkt | o produto | ver o produto | le produit | voir le produit | produknya | lihat produk | il prodotto | vedere il prodotto | di cosa si tratta | product dikhao | ürünü | ürünü görmek | sản phẩm | المنتج | yung product |
  fee | fees | proposal | offer details | your offer | brief | available in | in my country | discuss | discuss terms | what brand | which brand | brand name | tell me the brand | which company | what company |
  share more about | send more about | about the company | about your company |
  payments | knowing | know about | know more | know what | know how | know if | payouts | earnings | earn | salary | wage | income | benefits | perks | incentives | incentive | bonus | royalties | percent | margin | exclusive | pricing details | qualify | criteria | niche
`);
