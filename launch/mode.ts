/** What `npm start` is about to be: the real thing, or the world that is built where nothing is configured. */
export type Mode =
  | { readonly kind: 'live' }
  | {
      readonly kind: 'sandbox';
      readonly args: readonly string[];
      readonly why: 'asked for' | 'nothing is configured';
    };

/** A half-filled configuration is live, and then an error: it must never look as if mail were watched. */
export function chooseMode(args: readonly string[], hasEnvFile: boolean, env: NodeJS.ProcessEnv): Mode {
  const [first, ...rest] = args;
  if (first === 'sandbox') return { kind: 'sandbox', args: rest, why: 'asked for' };
  const namesMailbox = Object.keys(env).some((name) => name.startsWith('GMAIL_ACCOUNT_'));
  return hasEnvFile || namesMailbox
    ? { kind: 'live' }
    : { kind: 'sandbox', args, why: 'nothing is configured' };
}
