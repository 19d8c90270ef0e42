import { findContacts } from '../contacts/contacts';
import { readOffline, type OfflineVerdict } from './offline';
import { rulesVerdict } from './rules';

const answerOf = (written: string) => ({ written, signature: '', subject: '', followUpsSent: 0 });

function judged(written: string): OfflineVerdict {
  const contacts = findContacts({ written, signature: '', vcards: [] }, { defaultRegion: null });
  return readOffline(answerOf(written), contacts).offline;
}

test.each([
  'no worries at all, I would love to join',
  "Not gonna lie, I was hoping you'd write. Count me in!",
  "I wouldn't say no to that, deal",
  "I don't see why not, happy to try",
  "Sorry, I can't believe you picked me. Yes please!",
  'haha yes absolutely, sign me up',
  'Thanks! I am interested, you find me as @sunny.reads',
  'Kein Problem, ich bin gerne dabei',
  'Não vejo problema, quero participar sim',
  'Pas de souci, je suis partante',
  'ga masalah kak, aku mau ikut',
  'Sorun yok, katılmak isterim',
  'لا مانع لدي، موافق',
  'koi problem nahi, main ready hu',
])('holds a no, a laugh or a handle and is a yes: %s', (text) => {
  expect(judged(text)).toMatchObject({ intent: 'interested', unsure: false });
});

test.each([
  'Nice!',
  'cool',
  'Great products',
  'Yes, but only from June on',
  'haha sure, right after you pay me for the last one',
  'Yes, the number is written below',
  'I would love to. Please ship it to the old mill behind the church',
  'Yes, ich hab es euch schon geschickt, steht unten',
])('no automated mail after: %s', (text) => {
  const { intent, unsure } = judged(text);
  expect(intent === 'interested' && !unsure).toBe(false);
});

test.each([
  "Not interested, and please don't e-mail me again.",
  'Take my name off everything, I want no mails.',
  "Don't write here again.",
  'STOP. Je ne souhaite plus recevoir vos messages.',
  'No me escriban más',
  'Não me mandem mais e-mails',
  'Bitte nicht mehr anschreiben',
  'Non voglio ricevere altro',
  'Jangan kirim email lagi',
  'Under GDPR I request that you erase all data you hold about me.',
])('asks not to be written to again: %s', (text) => {
  expect(rulesVerdict(answerOf(text))).toMatchObject({ intent: 'not_interested', optOut: true });
});

test.each([
  'Are you GDPR compliant?',
  "Don't call me on WhatsApp, write an e-mail",
  'No thanks',
  'Stop! You had me at free mascara, yes!',
  "I don't want to miss this",
])('suppresses nobody: %s', (text) => {
  expect(judged(text).optOut).toBe(false);
});

test('a refusing phrase that the rest turns round closes nothing', () => {
  expect(
    rulesVerdict(answerOf("I'd be silly to say no thanks, I am so excited to join, count me in")).kind,
  ).toBe('open');
});

test.each([
  ['Wie gehts jetzt weiter? Ich bin dabei', true],
  ['Va bene, come procediamo?', true],
  ['Honestly? Yes!', true],
  ['When does the first payment start?', false],
])('a question that only wants us to go on is none: %s', (text, starts) => {
  expect(judged(text).intent === 'interested').toBe(starts);
});
