/** Tables that become cards where the screen is narrow. The roles are written out: styles would take them away. */

import type { ComponentChildren } from 'preact';

export interface Column<T> {
  readonly title: string;
  readonly cell: (row: T) => ComponentChildren;
  /** `main`: the card's heading on a narrow screen. `number`: set to the right. `rest`: left out where there is no room. */
  readonly kind?: 'main' | 'number' | 'rest';
}

export function Table<T>(props: {
  caption: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
  keyOf: (row: T) => string;
}) {
  return (
    <table role="table" class="rows">
      <caption class="unseen">{props.caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {props.columns.map(({ title, kind }) => (
            <th key={title} role="columnheader" scope="col" class={kind ?? ''}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {props.rows.map((row) => (
          <tr key={props.keyOf(row)} role="row">
            {props.columns.map(({ title, cell, kind }) => (
              <td key={title} role="cell" class={kind ?? ''} data-label={title}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
