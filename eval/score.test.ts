import type { Labelled } from './labelled';
import { sameAddress, score, type Judged } from './score';

const contacts = (phones: readonly string[]): Judged['contacts'] => ({ phones, whatsapp: [], addresses: [] });

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
    set: 'tune',
  };
  return {
    reply,
    machine: null,
    intent: verdict,
    unsure: false,
    optOut: false,
    confidence: 0.9,
    decidingWords: [],
    contacts: contacts(['+1']),
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
    judged('contact_provided', 'contact_provided', { contacts: contacts(['+1', '+2']) }),
    judged('contact_provided', 'contact_provided', { contacts: contacts([]) }),
  ]);
  expect(result.phones).toEqual({ precision: 0.5, recall: 0.5, expected: 2, found: 2 });
});

test('addresses differ by words, not by commas', () => {
  expect(sameAddress('12 Oak Rd,  Leeds')).toBe(sameAddress('12 oak rd Leeds.'));
  expect(sameAddress('12 Oak Rd, Leeds')).not.toBe(sameAddress('13 Oak Rd, Leeds'));
});

test('where only verdicts are stored, no contact is missed', () => {
  const result = score([judged('interested', 'interested', { contacts: null })]);
  expect(result.phones).toMatchObject({ expected: 0, found: 0 });
});

test('a person taken for a machine is never judged right, and gets no automated mail', () => {
  const result = score([
    judged('clarification', 'clarification', { machine: 'out_of_office', unsure: true }),
    judged('clarification', 'clarification'),
  ]);
  expect(result.takenForMachines).toEqual(['clarification-clarification']);
  expect(result).toMatchObject({ accuracy: 0.5, harmfulRate: 0, unsureRate: 0.5 });
  expect(result.perIntent.clarification).toMatchObject({ recall: 0.5, precision: 1 });
});

test('whoever is suppressed without having asked is named', () => {
  const result = score([
    judged('not_interested', 'not_interested', { optOut: true }),
    judged('not_interested', 'not_interested'),
  ]);
  expect(result.wronglySuppressed).toEqual(['not_interested-not_interested']);
  expect(result.optOut.precision).toBe(0);
});

test('calibration compares what was stated with what was right, band by band', () => {
  const result = score([
    judged('interested', 'interested', { confidence: 0.95 }),
    judged('interested', 'clarification', { confidence: 0.95 }),
    judged('clarification', 'clarification', { confidence: 0.5 }),
    judged('clarification', 'interested', { confidence: 0.5 }),
  ]);
  expect(result.calibration).toEqual([
    { verdicts: 2, stated: 0.5, right: 0.5 },
    { verdicts: 2, stated: 0.95, right: 0.5 },
  ]);
  expect(result.calibrationError).toBeCloseTo(0.225);
});
