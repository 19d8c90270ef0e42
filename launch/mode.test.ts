import { chooseMode } from './mode';

describe('what npm start is about to be', () => {
  it('is the sandbox with no .env and no mailbox in the environment', () => {
    expect(chooseMode([], false, { GROQ_API_KEY: 'x', PATH: '/bin' })).toEqual({
      kind: 'sandbox',
      args: [],
      why: 'nothing is configured',
    });
  });

  it('is live with an .env, whatever it holds', () => {
    expect(chooseMode([], true, {})).toEqual({ kind: 'live' });
  });

  it.each(['GMAIL_ACCOUNT_1_EMAIL', 'GMAIL_ACCOUNT_2_PASSWORD', 'GMAIL_ACCOUNT_x'])(
    'is live with %s in the environment',
    (name) => {
      expect(chooseMode([], false, { [name]: '' })).toEqual({ kind: 'live' });
    },
  );

  it('is the sandbox where that is asked for, whatever is configured', () => {
    const mode = chooseMode(['sandbox', 'reply', '--help'], true, { GMAIL_ACCOUNT_1_EMAIL: 'a@example.com' });
    expect(mode).toEqual({ kind: 'sandbox', args: ['reply', '--help'], why: 'asked for' });
  });
});
