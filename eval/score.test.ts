import type { Labelled } from './labelled';
import { sameAddress, score, type Judged } from './score';

function judged(label: Labelled['intent'], verdict: Judged['intent'], more: Partial<Judged> = {}): Judged {
  const reply: Labelled = {
    id: `${label}-${verdict}`,
    language: 'en',
    text: '',
    intent: label,
    optOut: false,
    phones: ['+1'],
    whatsapp: [],
    addresses: [],
    split: 'tune',
  };
  return {
    reply,
    intent: verdict,
    unsure: false,
    optOut: false,
    confidence: 0.9,
    decidingWords: [],
    phones: ['+1'],
    whatsapp: [],
    addresses: [],
    ...more,
  };
}

test('harmful is an automated mail to someone whose route is another', () => {
  const result = score([
    judged('clarification', 'interested'),
    judged('interested', 'interested'),
    judged('interested', 'clarification'),
    judged('not_interested', 'interested', { unsure: true }),
  ]);
  expect(result.harmful).toEqual(['clarification-interested']);
  expect(result.harmfulRate).toBe(0.25);
  expect(result.perLanguage['en']).toMatchObject({ replies: 4, harmful: 1, interestedRecall: 0.5 });
  expect(result.confusion.interested.clarification).toBe(1);
});

test('precision and recall count values, not mails', () => {
  const result = score([
    judged('contact_provided', 'contact_provided', { phones: ['+1', '+2'] }),
    judged('contact_provided', 'contact_provided', { phones: [] }),
  ]);
  expect(result.phones).toEqual({ precision: 0.5, recall: 0.5, expected: 2, found: 2 });
});

test('addresses differ by words, not by commas', () => {
  expect(sameAddress('12 Oak Rd,  Leeds')).toBe(sameAddress('12 oak rd Leeds.'));
  expect(sameAddress('12 Oak Rd, Leeds')).not.toBe(sameAddress('13 Oak Rd, Leeds'));
});
