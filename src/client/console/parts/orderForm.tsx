/** The form of one order: who, why, and what else it takes. */

import type { ComponentChildren } from 'preact';
import type { Frame } from '../pages/layout';

export function OrderForm(props: {
  action: string;
  fields: Readonly<Record<string, string>>;
  submit: string;
  frame: Frame;
  asksReason: boolean;
  danger?: boolean;
  children?: ComponentChildren;
}) {
  const { visitor, token } = props.frame;
  return (
    <form class="stack" method="post" action={props.action}>
      <input type="hidden" name="_csrf" value={token} />
      {Object.entries(props.fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {props.children}
      {visitor.name === null && props.asksReason ? (
        <label>
          Your name
          <input name="by" required maxLength={60} autocomplete="username" />
        </label>
      ) : null}
      {props.asksReason ? (
        <label>
          Reason
          <input name="reason" required maxLength={300} autocomplete="off" />
          <span class="note">Kept with the order, in Temporal too: name no creator.</span>
        </label>
      ) : null}
      <button type="submit" class={props.danger === true ? 'danger' : ''}>
        {props.submit}
      </button>
    </form>
  );
}
