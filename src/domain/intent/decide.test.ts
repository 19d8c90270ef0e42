import type { FoundContact, Intent } from '../verdict';
import { combine } from './decide';
import type { ModelAnswer } from './model';
import { readOffline } from './offline';
import { rulesVerdict } from './rules';

const contact: FoundContact = {
  kind: 'phone',
  value: '+12125550142',
  evidence: '+12125550142',
  source: 'written',
  span: { start: 0, end: 12 },
  confidence: 0.9,
  doubtful: false,
};

const says = (
  intent: Intent,
  more: Partial<Extract<ModelAnswer, { kind: 'answered' }>> = {},
): ModelAnswer => ({
  kind: 'answered',
  intent,
  optOut: false,
  confidence: 0.95,
  decidingWords: [],
  contacts: [],
  model: 'm',
  promptVersion: 'p',
  latencyMs: 5,
  usage: { promptTokens: 0, cachedPromptTokens: 0, completionTokens: 0 },
  ...more,
});

function verdict(written: string, model: ModelAnswer | null, contacts: readonly FoundContact[] = []) {
  const answer = { written, signature: '', subject: '', followUpsSent: 0 };
  return combine({
    answer,
    rules: rulesVerdict(answer),
    model,
    offline: readOffline(answer, contacts).offline,
    contacts,
  });
}

const FAILED: ModelAnswer = { kind: 'failed', why: 'Groq answered 500' };

test('a rule that sees an opt-out overrules any model', () => {
  expect(verdict('unsubscribe me', says('interested'))).toMatchObject({
    intent: 'not_interested',
    optOut: true,
    source: 'rules',
  });
});

test('a rule that sees a question vetoes a yes', () => {
  expect(verdict('I am in! What is the commission?', says('interested'))).toMatchObject({
    intent: 'interested',
    unsure: true,
    source: 'groq',
  });
});

test("rules never turn a model's no or question into a yes", () => {
  expect(verdict('Yes! Count me in', says('not_interested'))).toMatchObject({ intent: 'not_interested' });
  expect(verdict('Yes! Count me in', says('clarification'))).toMatchObject({ intent: 'clarification' });
  expect(verdict('👍', says('clarification'))).toMatchObject({ intent: 'clarification' });
});

test('a no beside a yes vetoes a yes', () => {
  const text = "I'm not interested in skincare but I'd love to do fashion, count me in";
  expect(verdict(text, says('interested'))).toMatchObject({ unsure: true });
});

test('a sure yes that nothing speaks against starts', () => {
  expect(verdict('Yes! Count me in', says('interested'))).toMatchObject({
    intent: 'interested',
    unsure: false,
    source: 'groq',
    model: 'm',
  });
});

test('a model that hesitates is unsure', () => {
  expect(verdict('Yes! Count me in', says('interested', { confidence: 0.6 }))).toMatchObject({
    unsure: true,
  });
});

test('a contact found in the text outranks interest and question, not a refusal', () => {
  expect(verdict('ok +12125550142', says('interested'), [contact])).toMatchObject({
    intent: 'contact_provided',
    unsure: false,
  });
  expect(verdict('ok +12125550142', says('clarification'), [contact])).toMatchObject({
    intent: 'contact_provided',
  });
  expect(verdict('ok +12125550142', says('not_interested'), [contact])).toMatchObject({
    intent: 'not_interested',
  });
});

test('a contact that only the model or a doubt sees is for a person', () => {
  expect(verdict('Yes! Count me in', says('contact_provided'))).toMatchObject({ unsure: true });
  expect(verdict('Yes! Count me in', says('interested'), [{ ...contact, doubtful: true }])).toMatchObject({
    unsure: true,
  });
});

test.each([FAILED, { kind: 'later', retryAfterMs: 60_000 } as const])(
  'while the model is out (%j) nothing starts',
  (model) => {
    expect(verdict('Yes! Count me in', model)).toMatchObject({ source: 'fallback', unsure: true });
    expect(verdict('👍', model)).toMatchObject({ source: 'fallback', unsure: true });
  },
);

test('while the model is out a stop is a stop and a contact a contact', () => {
  expect(verdict('Not interested', FAILED)).toMatchObject({ intent: 'not_interested', unsure: false });
  expect(verdict('+12125550142', FAILED, [contact])).toMatchObject({
    intent: 'contact_provided',
    unsure: false,
    source: 'fallback',
  });
});

test('the offline classifier may start where it is the one that acts', () => {
  expect(verdict('Yes! Count me in', null)).toMatchObject({
    intent: 'interested',
    unsure: false,
    source: 'offline',
  });
});

test('no judge turns a question into an automated mail, whatever the others say', () => {
  const models = [null, FAILED, says('interested'), says('interested', { confidence: 1 })];
  for (const model of models) {
    for (const text of ['How much do you pay?', 'Is this real?', '¿Cuánto pagan?', 'Magkano po?']) {
      const { intent, unsure } = verdict(text, model);
      expect(intent === 'interested' && !unsure).toBe(false);
    }
  }
});
