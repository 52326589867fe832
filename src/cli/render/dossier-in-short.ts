import type { DossierReport } from '../../domain/dossier.ts';
import { markdownInline } from './markdown-text.ts';
import { counted } from './numbers.ts';
import { tallyLines } from './report-head-markdown.ts';
import { lessonCount, regionCount } from './report-words.ts';

/** What is known, in numbers: lessons and voices, what the network did with them, and each outcome by itself. */
export function dossierInShort({ totals }: DossierReport): string[] {
  const { network, outcomes } = totals;
  const names = totals.regions.map(({ name }) => markdownInline(name)).join(', ');
  const marks = [
    `${network.shared} gedeeld`,
    `${network.reflected} besproken`,
    `${network.applied} toegepast`,
    `${network.confirmed} elders bevestigd`,
    `${network.contradicted} weerlegd`,
  ];
  const uptakes = outcomes.reduce((sum, { count }) => sum + count, 0);
  const byOutcome = outcomes.map(({ outcome, count }) => `${count} ${outcome ?? 'nog niet bekend'}`);
  const lines = [
    ...(totals.lessons === 0
      ? ['- Nog geen lessen']
      : [
          `- ${lessonCount(totals.lessons)} uit ${regionCount(totals.regions.length)}: ${names}`,
          ...tallyLines(totals),
          `- Wat ermee gebeurde: ${marks.join(', ')}`,
        ]),
    `- ${counted(totals.actionPerspectives, 'handelingsperspectief', 'handelingsperspectieven')}, ${counted(uptakes, 'keer toegepast', 'keer toegepast')}${uptakes === 0 ? '' : `: ${byOutcome.join(', ')}`}`,
    `- ${counted(totals.reflections, 'reflectie', 'reflecties')}`,
  ];
  return [
    lines.join('\n'),
    '**Hoe leest u dit?** Elders bevestigd: een andere regio paste het toe, het werkte, en er staat bij hoe zij dat weet. Weerlegd: het werkte ergens niet. Een les kan allebei zijn; uitkomsten worden nooit gemiddeld.',
  ];
}
