import type { Language } from '../../contacts/language';
import { phrases } from '../../contacts/words';

/**
 * Words that count as a cue in these languages only, because elsewhere they mean something harmless: "mais" is but in
 * French and more in Portuguese. A word without a language is no cue anywhere.
 */
export const ONLY_IN: ReadonlyMap<string, readonly Language[]> = new Map(
  phrases(`
  si es fr | se it pt | come it | como es pt | ne tr | mi tr | mı tr | mu tr | mü tr | ma it | mais fr |
  mas pt | par hi | mat hi | ba tl | ko vi | di tl | mai it vi | lang tl | pag tl | dp id | bila ms |
  mana id ms | ga id | tak id ms | kal hi | prima it | wo de | wer de | kim tr | ano tl | kon hi |
  dulu id ms | pas fr | sans fr | non fr it | ama tr | yok tr | chi it | dove it | quando pt it |
  cosa it | qui fr | caso pt | legal en | hell en | line en | here en | but en | not en | after en |
  first en | before en | only en | solo es it | sin es | sem pt | antes es pt | avant fr |
  no en es it tl | nah en | nee de | nein de | kung tl | gia vi | dt vi | paga pt es | apa id ms |
  once en | önce tr | sonra tr | instead en | plus fr | sur fr | joke en | vado it | kab hi |
  pago es pt | muna tl | dapat tl | wag tl | wala tl | bot en | call en tl hi | tipu ms id | 555 th | tanya id ms | y en | ha hi | per 
`).map((entry) => {
    const [word = '', ...languages] = entry.split(' ');
    return [word, languages as Language[]];
  }),
);

/** A yes in these languages only: "on" agrees in Malay and says nothing in English. */
export const YES_ONLY_IN: ReadonlyMap<string, readonly Language[]> = new Map([
  ['on', ['ms', 'tl']],
  ['go', ['fr', 'tl']],
  ['g', ['tl']],
  ['push', ['tl']],
  ['va', ['es']],
  ['y', ['en']],
  ['ya', ['en', 'id', 'ms', 'de']],
  ['si', ['es', 'it']],
  ['vale', ['es']],
  ['sale', ['es']],
  ['han', ['hi']],
  ['show', ['pt']],
  ['top', ['pt', 'de', 'fr']],
  ['massa', ['pt']],
  ['grave', ['fr']],
  ['banco', ['fr']],
  ['sip', ['es', 'id']],
  ['game', ['en', 'tl']],
]);
