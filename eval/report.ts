import { INTENTS } from '../src/domain/verdict';
import type { Judged, Rate, Score } from './score';

const percent = (value: number): string => `${(value * 100).toFixed(1).padStart(5)} %`;

/** The change against an earlier run, in points; nothing where there is none. */
function change(now: number, before: number | undefined): string {
  if (before === undefined) return '';
  const points = (now - before) * 100;
  return Math.abs(points) < 0.05 ? '  (=)' : `  (${points > 0 ? '+' : ''}${points.toFixed(1)})`;
}

function rateLine(name: string, now: Rate, before: Rate | undefined): string {
  const precision = `${percent(now.precision)}${change(now.precision, before?.precision)}`;
  const recall = `${percent(now.recall)}${change(now.recall, before?.recall)}`;
  return `  ${name.padEnd(18)} precision ${precision.padEnd(16)} recall ${recall.padEnd(16)} of ${now.expected}`;
}

/** The score as a table for a terminal, with the change against the run before. */
export function table(title: string, now: Score, before: Score | undefined): string {
  const confusion = INTENTS.map(
    (label) =>
      `  ${label.padEnd(18)}${INTENTS.map((verdict) => String(now.confusion[label][verdict]).padStart(18)).join('')}`,
  );
  const languages = Object.entries(now.perLanguage).map(([language, own]) => {
    const recall = own.interestedRecall === null ? '      –' : percent(own.interestedRecall);
    return `  ${language.padEnd(4)} ${String(own.replies).padStart(4)} replies   accuracy ${percent(own.accuracy)}   interested found ${recall}   harmful ${own.harmful}`;
  });
  return [
    `${title}: ${now.replies} replies`,
    `  accuracy           ${percent(now.accuracy)}${change(now.accuracy, before?.accuracy)}`,
    `  harmful automation ${percent(now.harmfulRate)}${change(now.harmfulRate, before?.harmfulRate)}   ${now.harmful.join(' ')}`,
    `  calibration error  ${percent(now.calibrationError)}${change(now.calibrationError, before?.calibrationError)}`,
    ...INTENTS.map((intent) => rateLine(intent, now.perIntent[intent], before?.perIntent[intent])),
    rateLine('opt-out', now.optOut, before?.optOut),
    rateLine('phones', now.phones, before?.phones),
    rateLine('whatsapp', now.whatsapp, before?.whatsapp),
    rateLine('addresses', now.addresses, before?.addresses),
    `  ${'label \\ verdict'.padEnd(18)}${INTENTS.map((intent) => intent.padStart(18)).join('')}`,
    ...confusion,
    ...languages,
  ].join('\n');
}

/** Replies that were judged or read wrongly, one a line, with what was said instead. */
export function mistakes(judged: readonly Judged[]): string {
  const differ = (a: readonly string[], b: readonly string[]): boolean =>
    [...a].sort().join() !== [...b].sort().join();
  return judged
    .flatMap((entry) => {
      const { reply } = entry;
      const wrong = [
        ...(entry.intent === reply.intent
          ? []
          : [
              `${reply.intent} taken for ${entry.intent}${entry.unsure ? ' (unsure)' : ''} by ${JSON.stringify(entry.decidingWords)}`,
            ]),
        ...(entry.optOut === reply.optOut ? [] : [`opt-out ${String(entry.optOut)}`]),
        ...(differ(entry.phones, reply.phones)
          ? [`phones ${entry.phones.join(' ') || 'none'}, not ${reply.phones.join(' ') || 'none'}`]
          : []),
        ...(differ(entry.whatsapp, reply.whatsapp)
          ? [`whatsapp ${entry.whatsapp.join(' ') || 'none'}, not ${reply.whatsapp.join(' ') || 'none'}`]
          : []),
        ...(differ(entry.addresses, reply.addresses)
          ? [`address ${entry.addresses.join(' | ') || 'none'}, not ${reply.addresses.join(' | ') || 'none'}`]
          : []),
      ];
      return wrong.length === 0
        ? []
        : [`${reply.id} ${JSON.stringify(reply.text.slice(0, 110))}\n    ${wrong.join('\n    ')}`];
    })
    .join('\n');
}
