/** The languages that creators write in (ISO 639-1); Filipino is `tl`. Hindi in Latin letters is `hi` as well. */
export const LANGUAGES = [
  'en',
  'es',
  'de',
  'pt',
  'fr',
  'id',
  'it',
  'th',
  'hi',
  'tr',
  'vi',
  'ar',
  'tl',
  'ms',
] as const;
export type Language = (typeof LANGUAGES)[number];

/** Frequent short words that few of the other languages share. */
const FUNCTION_WORDS: Readonly<Record<Exclude<Language, 'th' | 'ar'>, string>> = {
  en: 'the and you is for with my this that are have what your would please can it we me yes here thanks',
  es: 'mándame escríbeme claro wpp mi este cel vale escríbanme pueden aquí acá ahí anoten wsp celular móvil el los las que de mi es por para con está estoy soy y pero muy sí gracias hola tengo cómo qué una mis número dirección teléfono les',
  de: 'gern gerne hier klar moin liebe grüße erreichst unter nummer danke meld handy handynummer ich und der die das ist nicht mit für mein meine bitte wir sie auf ein eine danke hallo gerne auch zu sehr ja nummer adresse',
  pt: 'manda meu zap beleza pode chamar topo bora tá aqui segue zap chama não você que de meu minha é por para com está estou sou e mas muito sim obrigada obrigado olá tenho uma oi vocês número endereço',
  fr: 'voilà joignable appelez slt svp celui ok oui bonsoir coucou au portable joignable téléphone je le la les et est pas pour avec mon ma vous nous une des merci bonjour suis oui très mais ça votre voici numéro adresse',
  id: 'wa nih sih deh aja udah gue gw makasih min siap oke minat saya aku dan yang di ini itu untuk dengan bisa tidak ada nomor alamat ya kak terima kasih mau sudah bagaimana apa kalau dong banget ke nomer gak kak',
  it: 'eccolo ecco va bene questo quello per cell mandate spedite indirizzo pacco certo volentieri salve buonasera sì ci cellulare recapito indirizzo il lo gli che di mio mia è per con sono e ma molto sì grazie ciao ho una il mio numero indirizzo non vi buongiorno',
  hi: 'karo pe wp bhej bhejo dein dijiye theek mam wala jio acha accha haanji yahi mere apna kardo kijiye lo hai hain mera meri mujhe kya nahi nahin aap ji haan ka ki ke ko mein kar raha rahi bhai karna chahiye number yeh aur',
  tr: 'yazın yazin yazabilirsiniz burdan buradan lütfen kargo adresim hemen olur tamam tabii numaramdan numarama ulaşabilirsiniz whatsapptan telefonum ve bir bu için ile ben benim çok evet hayır merhaba teşekkürler numaram adresim değil var mı ne nasıl olarak selam',
  vi: 'sdt nha dạ vâng zalo shop ơi nhắn đây zalo sđt tôi mình là và có không của cho với được này em anh chị ạ nhé cảm ơn số điện thoại địa chỉ rất',
  tl: 'nyo eto ito sige pa lang pong nalang yan dito number ko text po ako ang ng sa mga ko na naman hindi opo salamat ito yung lang din kayo ba pwede akin number ko natin namin niyo',
  ms: 'ni sy wasap je tu dah hantar boleh jugak dgn utk pun kat sini ok lah talian saya dan yang di ini untuk dengan boleh tidak tak ada nombor alamat ya terima kasih nak sudah bagaimana apa kalau awak anda macam mana berminat kami',
};

const LATIN = Object.entries(FUNCTION_WORDS).map(([language, words]) => ({
  language: language as Language,
  words: new Set(words.split(' ')),
}));

function count(text: string, matcher: RegExp): number {
  return text.match(matcher)?.length ?? 0;
}

/** The likeliest languages, best first; empty when nothing speaks for any. Only the first 4,000 characters are read. */
export function guessLanguages(text: string): readonly Language[] {
  const head = text.slice(0, 4000);
  const letters = count(head, /\p{L}/gu);
  if (letters === 0) return [];
  if (count(head, /[\u0e00-\u0e7f]/g) > letters * 0.2) return ['th'];
  if (count(head, /[\u0600-\u06ff]/g) > letters * 0.3) return ['ar'];
  if (count(head, /[\u0900-\u097f]/g) > letters * 0.2) return ['hi'];
  const tokens = head.toLowerCase().match(/\p{L}+/gu) ?? [];
  const scores = LATIN.map(({ language, words }) => ({
    language,
    score: tokens.reduce((sum, token) => sum + (words.has(token) ? 1 : 0), 0),
  }));
  const best = Math.max(...scores.map((entry) => entry.score));
  return scores
    .filter((entry) => entry.score > 0 && entry.score >= best * 0.7)
    .sort((a, b) => b.score - a.score)
    .map((entry) => entry.language);
}
