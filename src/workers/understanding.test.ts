import { startGroqStub, stubVerdict, type GroqStub } from '../../test/support/groqStub';
import { loadConfig, type Config } from '../config';
import { understanding, type TurnsOf } from './understanding';

const FREE: TurnsOf = () => ({
  take: () => Promise.resolve({ kind: 'taken', end: () => Promise.resolve() }),
});
const ANSWER = { written: 'Oki doki', signature: '', subject: 'Re: Serum', followUpsSent: 0 };

let groq: GroqStub;
beforeAll(async () => {
  groq = await startGroqStub(() => ({ do: 'answer', verdict: stubVerdict('interested') }));
});
afterAll(() => groq.close());

function load(env: Readonly<Record<string, string>>): Config {
  const loaded = loadConfig({
    GMAIL_ACCOUNT_1_EMAIL: 'one@team.example',
    GMAIL_ACCOUNT_1_PASSWORD: 'p',
    GROQ_BASE_URL: groq.baseUrl,
    ...env,
  });
  if (!loaded.ok) throw new Error(loaded.problems.join('\n'));
  return loaded.config;
}

it('Groq judges, and nobody in its shadow', async () => {
  const { model, shadow } = understanding(load({ GROQ_API_KEY: 'gsk_test' }), FREE);
  expect(await model?.classify(ANSWER)).toMatchObject({ kind: 'answered', intent: 'interested' });
  expect(shadow).toBeNull();
});

it('the built-in classifier judges in the shadow of Groq', () => {
  const { model, shadow } = understanding(
    load({ GROQ_API_KEY: 'gsk_test', CLASSIFIER_SHADOW: 'offline' }),
    FREE,
  );
  expect(model).not.toBeNull();
  expect(shadow).toEqual({ model: null });
});

it('Groq judges in the shadow of the built-in classifier', async () => {
  const { model, shadow } = understanding(
    load({ GROQ_API_KEY: 'gsk_test', CLASSIFIER: 'offline', CLASSIFIER_SHADOW: 'groq' }),
    FREE,
  );
  expect(model).toBeNull();
  expect(await shadow?.model?.classify(ANSWER)).toMatchObject({ kind: 'answered', intent: 'interested' });
});
