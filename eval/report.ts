import { INTENTS } from '../src/domain/verdict';
import type { PartScore } from './parts';
import type { Judged, Rate, Score } from './score';

const percent = (value: number): string => `${(value * 100).toFixed(1).padStart(5)} %`;

/** The change against an earlier run, in points; nothing where there is none. */
function change(now: number, before: number | undefined): string {
  if (before === undefined) return '';
  const points = (now - before) * 100;
  return Math.abs(points) < 0.05 ? '  (=)' : `  (${points > 0 ? '+' : ''}${points.toFixed(1)})`;
}

function rateLine(name: string, now: Rate, before: Rate | undefined): string[] {
  if (now.expected === 0 && now.found === 0) return [];
  const precision = `${percent(now.precision)}${change(now.precision, before?.precision)}`;
  const recall = `${percent(now.recall)}${change(now.recall, before?.recall)}`;
  return [
    `  ${name.padEnd(18)} precision ${precision.padEnd(16)} recall ${recall.padEnd(16)} of ${now.expected}`,
  ];
}

function languageLines(score: Score): string[] {
  return Object.entries(score.perLanguage).map(([language, own]) => {
    const recall = own.interestedRecall === null ? '      –' : percent(own.interestedRecall);
    return `  ${language.padEnd(4)} ${String(own.replies).padStart(4)} replies   accuracy ${percent(own.accuracy)}   sequences started ${recall}   harmful ${own.harmful}`;
  });
}

function confusionLines(score: Score): string[] {
  return [
    `  ${'label \\ verdict'.padEnd(18)}${INTENTS.map((intent) => intent.padStart(18)).join('')}`,
    ...INTENTS.map(
      (label) =>
        `  ${label.padEnd(18)}${INTENTS.map((verdict) => String(score.confusion[label][verdict]).padStart(18)).join('')}`,
    ),
  ];
}

const names = (title: string, ids: readonly string[]): string[] =>
  ids.length === 0 ? [] : [`  ${title}: ${ids.join(' ')}`];

/** The score as a table for a terminal: `(+1.2)` is the change against the run `before`. */
export function table(
  title: string,
  now: Score,
  before: Score | undefined,
  firstSight: Score | undefined,
): string {
  const bands = now.calibration.map(
    ({ verdicts, stated, right }) => `${(stated * 100).toFixed(0)}→${(right * 100).toFixed(0)} (${verdicts})`,
  );
  return [
    `${title}: ${now.replies} replies`,
    `  accuracy           ${percent(now.accuracy)}${change(now.accuracy, before?.accuracy)}`,
    `  harmful automation ${percent(now.harmfulRate)}${change(now.harmfulRate, before?.harmfulRate)}`,
    ...names('harmful', now.harmful),
    ...names('suppressed unasked', now.wronglySuppressed),
    ...names('taken for machines', now.takenForMachines),
    `  sequences started  ${percent(now.startedRate)}${change(now.startedRate, before?.startedRate)}   of the interested`,
    `  left as unsure     ${percent(now.unsureRate)}${change(now.unsureRate, before?.unsureRate)}`,
    `  calibration error  ${percent(now.calibrationError)}${change(now.calibrationError, before?.calibrationError)}   stated→right: ${bands.join('  ')}`,
    ...(firstSight === undefined
      ? []
      : [
          `  at first sight     accuracy ${percent(firstSight.accuracy)}   harmful ${percent(firstSight.harmfulRate)}   interested found ${percent(firstSight.perIntent.interested.recall)}   of ${firstSight.replies}`,
        ]),
    ...INTENTS.flatMap((intent) => rateLine(intent, now.perIntent[intent], before?.perIntent[intent])),
    ...rateLine('opt-out', now.optOut, before?.optOut),
    ...rateLine('phones', now.phones, before?.phones),
    ...rateLine('whatsapp', now.whatsapp, before?.whatsapp),
    ...rateLine('addresses', now.addresses, before?.addresses),
    ...confusionLines(now),
    ...languageLines(now),
  ].join('\n');
}

export function partTable(part: PartScore): string {
  if (part.kind === 'absent') return `${part.name}: NOT MEASURED, ${part.where} is absent`;
  const lines = part.measures.map(({ name, right, of, wrong }) => {
    const figures = `${right} of ${of}`;
    return `  ${name.padEnd(30)} ${percent(of === 0 ? 1 : right / of)}   ${figures.padEnd(12)} ${wrong.join(' ')}`.trimEnd();
  });
  return [part.name, ...lines].join('\n');
}

function contactMistakes({ contacts, reply }: Judged): string[] {
  if (contacts === null) return [];
  return (['phones', 'whatsapp', 'addresses'] as const).flatMap((kind) => {
    const found = [...contacts[kind]].sort().join(' | ');
    const expected = [...(reply[kind] ?? contacts[kind])].sort().join(' | ');
    return found === expected ? [] : [`${kind} ${found || 'none'}, not ${expected || 'none'}`];
  });
}

/** Replies that were judged or read wrongly, one a line, with what was said instead. */
export function mistakes(judged: readonly Judged[]): string {
  return judged
    .flatMap((entry) => {
      const { reply } = entry;
      const wrong = [
        ...(entry.machine === null ? [] : [`taken for ${entry.machine}`]),
        ...(entry.intent === reply.intent
          ? []
          : [
              `${reply.intent} taken for ${entry.intent}${entry.unsure ? ' (unsure)' : ''} by ${JSON.stringify(entry.decidingWords)}`,
            ]),
        ...(entry.optOut === reply.optOut ? [] : [`opt-out ${String(entry.optOut)}`]),
        ...contactMistakes(entry),
      ];
      return wrong.length === 0
        ? []
        : [`${reply.id} ${JSON.stringify(reply.text.slice(0, 160))}\n    ${wrong.join('\n    ')}`];
    })
    .join('\n');
}
