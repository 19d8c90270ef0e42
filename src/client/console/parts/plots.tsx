/** Plots, drawn on the server. Each says in words what it shows. */

import type { DayOfSends } from '../../stats/overview';

/** A bar of so much of the whole. */
export function Bar({ value, of, tone = 'accent' }: { value: number; of: number; tone?: string }) {
  const width = of <= 0 ? 0 : Math.min(100, (100 * value) / of);
  return (
    <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="track" width="100" height="8" />
      <rect class={tone} width={width > 0 ? Math.max(width, 0.6) : 0} height="8" />
    </svg>
  );
}

const WIDTH = 640;
const HEIGHT = 190;
const LEFT = 34;
const BOTTOM = 24;
const TOP = 8;

/** Follow-ups by day, over all mailboxes. `days`: every day that is shown, those without sends too. */
export function SendsPlot({ days, sends }: { days: readonly string[]; sends: readonly DayOfSends[] }) {
  const byDay = days.map(
    (day) => sends.find((each) => each.day === day) ?? { day, sent: 0, undecided: 0, refused: 0 },
  );
  const total = (day: DayOfSends): number => day.sent + day.undecided + day.refused;
  const most = niceCeiling(Math.max(1, ...byDay.map(total)));
  const y = (value: number): number => TOP + (HEIGHT - TOP - BOTTOM) * (1 - value / most);
  const step = (WIDTH - LEFT) / byDay.length;
  const bar = Math.min(28, step * 0.62);
  const sum = byDay.reduce((all, day) => all + total(day), 0);
  return (
    <figure class="plot">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby="sends-plot-title">
        <title id="sends-plot-title">
          {`Follow-ups of the last ${days.length} days: ${sum} in all, ${Math.max(...byDay.map(total))} on the busiest day.`}
        </title>
        {[0, most / 2, most].map((value) => (
          <g key={value}>
            <line class="grid" x1={LEFT} x2={WIDTH} y1={y(value)} y2={y(value)} />
            <text class="axis" x={LEFT - 8} y={y(value) + 4} text-anchor="end">
              {value}
            </text>
          </g>
        ))}
        {byDay.map((day, index) => {
          const x = LEFT + step * index + (step - bar) / 2;
          const parts = [
            ['good', day.sent],
            ['warn', day.undecided],
            ['bad', day.refused],
          ] as const;
          let below = 0;
          return (
            <g key={day.day}>
              {parts.map(([tone, value]) => {
                const from = y(below + value);
                const height = y(below) - from;
                below += value;
                return value === 0 ? null : (
                  <rect key={tone} class={tone} x={x} y={from} width={bar} height={height} rx="2" />
                );
              })}
              {index % Math.ceil(byDay.length / 7) === 0 ? (
                <text class="axis" x={x + bar / 2} y={HEIGHT - 6} text-anchor="middle">
                  {dayName(day.day)}
                </text>
              ) : null}
            </g>
          );
        })}
      </svg>
      <figcaption>
        <span class="key good">accepted</span>
        <span class="key warn">undecided</span>
        <span class="key bad">refused</span>
        <details>
          <summary>As a table</summary>
          <table class="plain">
            <caption class="unseen">Follow-ups by day (UTC)</caption>
            <thead>
              <tr>
                <th scope="col">Day</th>
                <th scope="col">Accepted</th>
                <th scope="col">Undecided</th>
                <th scope="col">Refused</th>
              </tr>
            </thead>
            <tbody>
              {byDay.map((day) => (
                <tr key={day.day}>
                  <th scope="row">{day.day}</th>
                  <td>{day.sent}</td>
                  <td>{day.undecided}</td>
                  <td>{day.refused}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      </figcaption>
    </figure>
  );
}

/** A round, even number at or above the value, so that its half is whole. */
function niceCeiling(value: number): number {
  const size = 10 ** Math.floor(Math.log10(value));
  const step = [2, 4, 6, 10].find((each) => each * size >= value) ?? 10;
  return Math.max(2, step * size);
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const dayName = (day: string): string =>
  `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1] ?? ''}`;
