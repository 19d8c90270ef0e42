/** Aligned columns. */

import { cut, oneLine, widthOf, type Colour, type Screen } from './screen';

export interface Column<T> {
  readonly title: string;
  readonly value: (row: T) => string;
  readonly colour?: (row: T) => Colour | null;
  /** The least width that a narrow terminal may cut it to; a column without one is never cut. */
  readonly leastWidth?: number;
}

const GAP = '  ';

/** One line a row. On a terminal, columns that may be cut share what is missing; elsewhere nothing is cut. */
export function table<T>(rows: readonly T[], columns: readonly Column<T>[], screen: Screen): string {
  const cells = rows.map((row) => columns.map((column) => oneLine(column.value(row))));
  const widths = fit(
    columns.map((column, i) =>
      Math.max(widthOf(column.title), ...cells.map((cell) => widthOf(cell[i] ?? ''))),
    ),
    columns.map((column) => column.leastWidth ?? null),
    screen.width,
  );
  const line = (texts: readonly string[], paint: (text: string, i: number) => string): string =>
    texts
      .map((text, i) => {
        const shown = cut(text, widths[i] ?? 0);
        const padding = i === texts.length - 1 ? '' : ' '.repeat((widths[i] ?? 0) - widthOf(shown));
        return paint(shown, i) + padding;
      })
      .join(GAP);
  const head = line(
    columns.map((column) => column.title),
    (text) => screen.paint(text, 'bold'),
  );
  const body = rows.map((row, r) =>
    line(cells[r] ?? [], (text, i) => {
      const colour = columns[i]?.colour?.(row) ?? null;
      return colour === null ? text : screen.paint(text, colour);
    }),
  );
  return [head, ...body].join('\n');
}

/** Takes from the widest column that may be cut until the line fits. */
function fit(
  wanted: readonly number[],
  least: readonly (number | null)[],
  width: number | null,
): readonly number[] {
  const widths = [...wanted];
  if (width === null) return widths;
  const total = (): number => widths.reduce((sum, each) => sum + each, 0) + GAP.length * (widths.length - 1);
  while (total() > width) {
    let widest: number | null = null;
    for (const [i, each] of widths.entries()) {
      const floor = least[i] ?? null;
      if (floor === null || each <= floor) continue;
      if (widest === null || each > (widths[widest] ?? 0)) widest = i;
    }
    if (widest === null) return widths;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}
