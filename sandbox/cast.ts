/** Who was written to, and how each of them behaves: the ways that matter, over the first sandbox days. */

/** When something happens: so long after the world began, or after the creator got that stage. In seconds. */
export type Cue =
  | { readonly after: 'start'; readonly seconds: number }
  | { readonly after: 'stage'; readonly stage: 1 | 2 | 3; readonly seconds: number };

export type Act =
  | { readonly kind: 'reply'; readonly text: string; readonly from?: string }
  | { readonly kind: 'auto-reply'; readonly text: string }
  | { readonly kind: 'bounce' }
  /** Somebody of the team writes by hand in the thread. */
  | { readonly kind: 'colleague'; readonly text: string };

export interface Creator {
  readonly name: string;
  /** Local part of the address. */
  readonly key: string;
  /** Which of the three mailboxes wrote. */
  readonly mailbox: 0 | 1 | 2;
  readonly shop: string;
  /** What to watch for, in the view's words. */
  readonly story: string;
  readonly beats: readonly (readonly [Cue, Act])[];
}

const start = (seconds: number): Cue => ({ after: 'start', seconds });
const stage = (number: 1 | 2 | 3, seconds: number): Cue => ({ after: 'stage', stage: number, seconds });
const reply = (text: string): Act => ({ kind: 'reply', text });

export const CAST: readonly Creator[] = [
  {
    name: 'Tilda Brandt',
    key: 'tilda.brandt',
    mailbox: 0,
    shop: 'lip oils',
    story: 'says yes with WhatsApp and address at once',
    beats: [
      [
        start(6),
        reply(
          'Hi! Sounds great, I am in.\n\nWhatsApp: +49 151 23456789\n\nTilda Brandt\nLindenstraße 12\n10969 Berlin\nGermany',
        ),
      ],
    ],
  },
  {
    name: 'Marisol Vega',
    key: 'marisol.vega',
    mailbox: 0,
    shop: 'hair masks',
    story: 'says yes, then falls silent',
    beats: [[start(9), reply('Hola! Yes, I would love to work with you.')]],
  },
  {
    name: 'Devon Price',
    key: 'devon.price',
    mailbox: 1,
    shop: 'protein bars',
    story: 'declines',
    beats: [[start(13), reply('Thanks for reaching out, but I am not interested.')]],
  },
  {
    name: 'Aiko Mori',
    key: 'aiko.mori',
    mailbox: 1,
    shop: 'sheet masks',
    story: 'asks a question',
    beats: [[start(17), reply('Hello, what commission do you offer, and is there a fixed fee per video?')]],
  },
  {
    name: 'Selin Kaya',
    key: 'selin.kaya',
    mailbox: 2,
    shop: 'phone cases',
    story: 'says yes, and answers the first follow-up with a number',
    beats: [
      [start(21), reply('Yes, I am interested!')],
      [stage(1, 12), reply('Sure, my WhatsApp is +90 532 123 45 67.')],
    ],
  },
  {
    name: 'Bruno Tavares',
    key: 'bruno.tavares',
    mailbox: 2,
    shop: 'ring lights',
    story: 'says yes, and answers the second follow-up',
    beats: [
      [start(25), reply('Sounds good, count me in!')],
      [stage(2, 8), reply('Sorry, I was travelling. zap: +55 11 91234-5678')],
    ],
  },
  {
    name: 'Priscilla Owens',
    key: 'priscilla.owens',
    mailbox: 0,
    shop: 'tote bags',
    story: 'says yes, and answers late, after the third follow-up',
    beats: [
      [start(29), reply('Yes please!')],
      [stage(3, 70), reply('So sorry for the delay! You can reach me on WhatsApp at +1 415 555 2671.')],
    ],
  },
  {
    name: 'Henrik Lund',
    key: 'henrik.lund',
    mailbox: 1,
    shop: 'desk lamps',
    story: 'says yes, then is out of office for some days',
    beats: [
      [start(33), reply('I am interested, tell me more.')],
      [
        stage(1, 5),
        {
          kind: 'auto-reply',
          text: 'Thank you for your message. I am out of office at the moment and will reply when I am back.',
        },
      ],
    ],
  },
  {
    name: 'Noor Rahman',
    key: 'noor.rahman',
    mailbox: 2,
    shop: 'yoga mats',
    story: 'says yes; then the address stops working',
    beats: [
      [start(37), reply('Yes, happy to collaborate.')],
      [stage(1, 6), { kind: 'bounce' }],
    ],
  },
  {
    name: 'Gia Romano',
    key: 'gia.romano',
    mailbox: 0,
    shop: 'espresso cups',
    story: 'writes two mails in a row',
    beats: [
      [start(41), reply('Yes!! I love these.')],
      [start(42), reply('Forgot my number: WhatsApp +39 347 123 4567')],
    ],
  },
  {
    name: 'Felix Novak',
    key: 'felix.novak',
    mailbox: 1,
    shop: 'sneaker cleaner',
    story: 'asks not to be written to again',
    beats: [[start(45), reply('Please remove me from your list and do not email me again.')]],
  },
  {
    name: 'Camille Roche',
    key: 'camille.roche',
    mailbox: 2,
    shop: 'linen shirts',
    story: 'says yes; a colleague steps in by hand',
    beats: [
      [start(49), reply('Yes, I would like to take part.')],
      [
        stage(1, 20),
        { kind: 'colleague', text: 'Hi Camille, I take this over personally and call you tomorrow.' },
      ],
    ],
  },
  {
    name: 'Owen Adeyemi',
    key: 'owen.adeyemi',
    mailbox: 0,
    shop: 'wireless earbuds',
    story: 'has a manager answer from another address',
    beats: [
      [start(53), { kind: 'reply', text: 'Yes, Owen is interested!', from: 'bookings@agency.sandbox' }],
    ],
  },
  {
    name: 'Yara Costa',
    key: 'yara.costa',
    mailbox: 1,
    shop: 'sunscreen',
    story: 'never answers',
    beats: [],
  },
];
