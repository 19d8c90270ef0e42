import type { Candidate } from './candidates';
import { phrases } from './words';

/** Digits by their names: "seven zero two 641 9038". Only words that are a digit in every language here. */
const NAMES: readonly (readonly [string, string])[] = [
  [
    '0',
    'zero | oh | cero | null | kosong | nol | shunya | sıfır | sero | zéro | صفر | शून्य | ज़ीरो | जीरो | không | wala',
  ],
  ['1', 'one | uno | um | eins | satu | ek | bir | isa | un | une | एक | một | mốt | واحد | واحدة'],
  [
    '2',
    'two | dos | dois | zwei | zwo | deux | due | dua | iki | dalawa | दो | do | hai | اثنين | اثنان | إثنين',
  ],
  [
    '3',
    'three | tres | três | drei | trois | tre | tiga | teen | üç | tatlo | तीन | tin | ba | ثلاثة | ثلاث | تلاتة',
  ],
  [
    '4',
    'four | cuatro | quatro | vier | quatre | quattro | empat | char | dört | apat | चार | chaar | bốn | tư | أربعة | اربعة | أربع',
  ],
  [
    '5',
    'five | cinco | fünf | cinq | cinque | lima | paanch | beş | पांच | पाँच | panch | năm | lăm | خمسة | خمس',
  ],
  [
    '6',
    'six | seis | meia | sechs | sei | enam | chhe | altı | anim | छह | छः | छे | chhah | chheh | sáu | ستة | ست',
  ],
  [
    '7',
    'seven | siete | sete | sieben | sept | sette | tujuh | saat | yedi | pito | सात | sat | bảy | bẩy | سبعة | سبع',
  ],
  [
    '8',
    'eight | ocho | oito | acht | huit | otto | delapan | lapan | aath | sekiz | walo | आठ | otto | ath | tám | ثمانية | ثمان | تمانية',
  ],
  ['9', 'nine | nueve | nove | neun | neuf | sembilan | nau | dokuz | siyam | नौ | chín | تسعة | تسع'],
];

const DIGIT_OF: ReadonlyMap<string, string> = new Map(
  NAMES.flatMap(([digit, names]) => phrases(names).map((name) => [name, digit] as const)),
);

const NAME = [...DIGIT_OF.keys()].sort((a, b) => b.length - a.length).join('|');
const TOKEN = `(?:(?:double|triple)\\s)?(?:(?:${NAME})(?![\\p{L}\\p{M}])|[0-9]{1,5}(?![\\p{L}0-9]))`;
const RUN = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}])(?:plus\\s|\\+\\s?)?${TOKEN}(?:[\\s,./-]{1,3}${TOKEN}){2,20}`,
  'giu',
);
const PART = new RegExp(`(?:(double|triple)\\s)?(${NAME}|[0-9]+)(?![\\p{L}\\p{M}0-9])`, 'giu');

/** Digits that so few words leave out are read by the shape of what is written. */
const FEWEST_NAMES = 3;

/** Numbers of which at least three digits are written as words; each with its digits. Linear. */
export function spokenCandidates(text: string): Candidate[] {
  return [...text.matchAll(RUN)].flatMap((match): Candidate[] => {
    let names = 0;
    const digits = [...match[0].matchAll(PART)].map(([, times, token = '']) => {
      const digit = DIGIT_OF.get(token.toLowerCase());
      if (digit !== undefined) names += 1;
      const repeated = times?.toLowerCase() === 'double' ? 2 : times === undefined ? 1 : 3;
      return (digit ?? token).repeat(repeated);
    });
    const spoken = `${/^(?:plus|\+)/iu.test(match[0]) ? '+' : ''}${digits.join('')}`;
    if (names < FEWEST_NAMES || spoken.length < 9 || spoken.length > 16) return [];
    return [{ start: match.index, end: match.index + match[0].length, link: false, spoken }];
  });
}
