import { rulesVerdict, type RulesVerdict } from './rules';

const rules = (written: string): RulesVerdict =>
  rulesVerdict({ written, signature: '', subject: 'Re: unsubscribe', followUpsSent: 1 });

test.each([
  ['en', 'Please unsubscribe me.'],
  ['en', "Don't email me again"],
  ['en', 'Delete all my data please'],
  ['en', 'STOP'],
  ['es', 'No me escriban más, por favor'],
  ['de', 'Bitte löschen Sie meine Daten.'],
  ['pt', 'Não quero receber mais emails, me removam da lista'],
  ['fr', 'Merci de ne plus me contacter'],
  ['id', 'Tolong hapus data saya'],
  ['it', 'Non scrivetemi più'],
  ['th', 'กรุณาหยุดส่งอีเมล'],
  ['hi', 'कृपया मुझे ईमेल न भेजें'],
  ['hi', 'list se hata do mujhe'],
  ['tr', 'Beni listeden çıkarın lütfen'],
  ['vi', 'Đừng gửi email cho tôi nữa'],
  ['ar', 'احذفوا بياناتي'],
  ['tl', 'Huwag niyo na po akong i-email'],
  ['ms', 'Sila padam data saya'],
])('%s: "%s" is an opt-out', (_language, text) => {
  expect(rules(text)).toMatchObject({ kind: 'decided', intent: 'not_interested', optOut: true });
});

test.each([
  ['en', "Thanks, but I'm not interested"],
  ['en', 'nope'],
  ['en', 'No. Just no.'],
  ['es', 'No me interesa'],
  ['de', 'Kein Interesse'],
  ['pt', 'Não tenho interesse'],
  ['fr', 'Non merci'],
  ['id', 'Maaf kak, belum berminat'],
  ['it', 'Non mi interessa'],
  ['th', 'ไม่สนใจค่ะ'],
  ['hi', 'मुझे रुचि नहीं है'],
  ['tr', 'İlgilenmiyorum'],
  ['vi', 'Mình không quan tâm'],
  ['ar', 'أنا غير مهتم'],
  ['tl', 'Hindi po ako interesado'],
  ['ms', 'Saya tak berminat'],
])('%s: "%s" is a refusal and no opt-out', (_language, text) => {
  expect(rules(text)).toMatchObject({ kind: 'decided', intent: 'not_interested', optOut: false });
});

test.each(['👍', '👍🏽', '🔥🔥', '❤️', '🙌!'])('%s is a yes', (text) => {
  expect(rules(text)).toMatchObject({ kind: 'decided', intent: 'interested', unsure: false });
});

test.each(['👎', '❌'])('%s is a no', (text) => {
  expect(rules(text)).toMatchObject({ kind: 'decided', intent: 'not_interested' });
});

test('nothing but marks is for a person', () => {
  expect(rules('--')).toMatchObject({ kind: 'decided', intent: 'clarification', unsure: true });
});

test.each([
  ['Not interested in skincare but I would love to promote fashion, count me in!'],
  ["Don't contact me on WhatsApp, I would love to do this"],
  ['No problem at all'],
  ["Why not, let's do it"],
])('"%s" is left open', (text) => {
  expect(rules(text).kind).toBe('open');
});

test('what speaks against automation is named, with the words', () => {
  expect(rules('I would love to, but what is the pay?')).toEqual({
    kind: 'open',
    cautions: expect.arrayContaining([
      { caution: 'question', words: expect.arrayContaining(['pay']) as string[], soft: false },
      { caution: 'contrast', words: ['but'], soft: true },
    ]) as unknown[],
  });
});

test('the subject is not read: it is ours, or bait', () => {
  expect(rules('Yes please').kind).toBe('open');
});

test('opt-outs hidden with invisible marks are read all the same', () => {
  expect(rules('please un\u00adsubscribe')).toBeDefined();
  expect(rules('STOP\u200b')).toMatchObject({ kind: 'decided', optOut: true });
});
