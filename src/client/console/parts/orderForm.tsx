/** One order: a button that opens its form, which asks who, why, and what else it takes. */

import type { ComponentChildren } from 'preact';
import type { Frame } from '../pages/layout';

export function OrderForm(props: {
  label: string;
  /** What it does. */
  says: string;
  /** In a group of this name one is open at a time. */
  group?: string;
  action: string;
  fields: Readonly<Record<string, string>>;
  submit: string;
  frame: Frame;
  asksReason: boolean;
  danger?: boolean;
  children?: ComponentChildren;
}) {
  const { visitor, token } = props.frame;
  const group = props.group === undefined ? {} : { name: props.group };
  return (
    <details class="order" {...group}>
      <summary>{props.label}</summary>
      <div class="panel">
        <p class="note">{props.says}</p>
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
      </div>
    </details>
  );
}
