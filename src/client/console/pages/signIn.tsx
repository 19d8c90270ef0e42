import { Plain } from './layout';

export function SignIn(props: {
  asksPassword: boolean;
  token: string;
  next: string;
  name: string;
  problem: string | null;
}) {
  return (
    <Plain title={props.asksPassword ? 'Sign in' : 'Who are you?'}>
      <p class="note">
        {props.asksPassword
          ? 'Your name stands beside every order that you give.'
          : 'Your name stands beside every order that you give. No password is asked for on this machine.'}
      </p>
      {props.problem === null ? null : (
        <p class="notice bad" role="alert" id="problem">
          {props.problem}
        </p>
      )}
      <form class="stack" method="post" action="/sign-in">
        <input type="hidden" name="_csrf" value={props.token} />
        <input type="hidden" name="next" value={props.next} />
        <label>
          Your name
          <input name="name" value={props.name} required maxLength={60} autocomplete="username" autofocus />
        </label>
        {props.asksPassword ? (
          <label>
            Password of the console
            <input name="password" type="password" required autocomplete="current-password" />
          </label>
        ) : null}
        <button type="submit">{props.asksPassword ? 'Sign in' : 'Go on'}</button>
      </form>
    </Plain>
  );
}

/** A link from elsewhere carries no session; from here, a moment later, it does. */
export function ComingIn() {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="refresh" content="0" />
        <title>One moment · Mosaic</title>
      </head>
      <body>
        <p>
          One moment … <a href="">go on</a>
        </p>
      </body>
    </html>
  );
}
