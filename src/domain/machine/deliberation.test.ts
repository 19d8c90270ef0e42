import { mailOf } from '../../../test/support/parsedMail';
import { understand } from '../understand';

const MONDAY = Date.UTC(2026, 2, 2);

describe('a person who will think about it and come back', () => {
  it.each([
    'Let me check with my manager, I will be back on Monday',
    'I need to think about it. Back to you next week',
    'Ich überlege es mir und melde mich nächste Woche wieder',
    'Muss das erst mit meinem Team besprechen, bin am Montag wieder bei dir',
    'Lo pienso y te respondo la próxima semana',
    'Lo voy a pensar y regreso contigo el lunes',
    'Déjame revisarlo y vuelvo el viernes con una respuesta',
    'Vou pensar com calma e retorno na semana que vem',
    'Vou ver com a minha equipe e retorno na segunda',
    'Deixa eu analisar e te retorno sexta',
    'Je réfléchis et je reviens vers vous la semaine prochaine',
    "J'en parle à mon agence et je reviens vers toi lundi",
    'Ci penso e torno da te lunedì',
    'Devo parlarne con il mio agente, torno lunedì',
    'Aku pikir-pikir dulu ya kak, minggu depan aku balik lagi',
    'Saya bincang dengan pengurus dulu, kembali minggu depan',
    'Düşünüp haftaya dönerim',
    'Menajerimle konuşup pazartesi dönüş yapacağım',
    'Để mình suy nghĩ rồi tuần sau quay lại nhé',
    'ขอคิดดูก่อนนะคะ เดี๋ยวกลับมาบอกวันจันทร์',
    'Main soch ke Monday ko wapas aata hoon',
    'मैं सोचकर सोमवार को वापस बताऊंगी',
    'سأفكر في الموضوع وأعود إليكم الأسبوع القادم',
    'Pag-iisipan ko po muna, babalik ako sa Lunes',
    'Я подумаю и вернусь с ответом в понедельник',
  ])('%s', (text) => {
    expect(understand(mailOf({ text }), MONDAY).machine).toEqual({ kind: 'human' });
  });

  it.each([
    ['Estou de férias e retorno na semana que vem.', 'pt'],
    ['I am out of the office and will be back on Monday.', 'en'],
    ['Je suis absente et je reviens lundi.', 'fr'],
    ['Estoy de vacaciones y regreso el lunes.', 'es'],
  ])('is none who is away: %s', (text) => {
    expect(understand(mailOf({ text }), MONDAY).machine.kind).toBe('out_of_office');
  });
});
