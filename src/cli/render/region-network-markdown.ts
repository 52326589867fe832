import { isOpenBottleneck } from '../../domain/bottleneck-state.ts';
import type { RegionUptake } from '../../domain/region-network.ts';
import type { RegionReport } from '../../domain/region-report.ts';
import { stateWords } from './agenda-report-markdown.ts';
import { type RegionWords, regionWords, spanWords, titleWords, told } from './loop-words.ts';
import { markdownBlock, markdownInline } from './markdown-text.ts';
import { dateWords, listWords, titleWithin } from './report-words.ts';

/** Steps 5 and 6 of a region, each part only when there is something. */
export function networkSections({ network, networkRegions, region }: RegionReport): string[] {
  const nameOf = regionWords(networkRegions);
  const name = markdownInline(region.name);
  const reflections = network.reflections.map(({ id, title, reflectedOn, perspectives }) => {
    const voices = perspectives.length === 0 ? '' : `, met ${listWords(perspectives)}`;
    const words = titleWords(title === null ? null : titleWithin(title));
    return `- **${id}** ${words}, ${dateWords(reflectedOn)}${voices}`;
  });
  const perspectives = network.perspectives.map(
    ({ id, title, audience, status }) =>
      `- **${id}** ${titleWords(titleWithin(title))}, voor ${markdownInline(told(audience))} (${status})`,
  );
  const bottlenecks = network.bottlenecks.map((item) => {
    const span = item.openFor === null ? '' : `, ${spanWords(item.openFor)} open`;
    const open = isOpenBottleneck(item.status) ? span : '';
    const answer = item.answers.at(-1)?.answer ?? null;
    const back = answer === null ? '' : `\\\n  Antwoord: ${markdownBlock(told(answer), '  ')}`;
    return `- **${item.id}** ${titleWords(titleWithin(item.title))}, ${stateWords(item)}${open}${back}`;
  });
  const uptakes = (list: readonly RegionUptake[]) => list.map((uptake) => uptakeLines(uptake, nameOf));
  return [
    ...part(`Waarover ${name} reflecteerde`, reflections),
    ...part(`Handelingsperspectieven van ${name}`, perspectives),
    ...part(`Wat ${name} overnam, en wat ervan kwam`, uptakes(network.takenOver)),
    ...part(`Wat anderen deden met lessen van ${name}`, uptakes(network.byOthers)),
    ...part(`Knelpunten uit ${name}`, bottlenecks),
  ];
}

function part(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`## ${heading}`, lines.join('\n')];
}

function uptakeLines(uptake: RegionUptake, nameOf: RegionWords): string {
  const { id, perspective, title, madeBy, region, appliedOn, adapted, outcome, evidence } = uptake;
  const maker = madeBy === null ? '' : ` (${nameOf(madeBy)})`;
  const level = uptake.evidenceLevel === null ? '' : `, bewijsniveau ${uptake.evidenceLevel}`;
  return [
    `- **${perspective}** ${titleWords(title)}${maker}`,
    `${nameOf(region)}, ${dateWords(appliedOn)}: ${outcome ?? 'uitkomst nog niet bekend'}${level} (${id})`,
    ...(adapted === null ? [] : [`Aangepast: ${markdownBlock(adapted, '  ')}`]),
    ...(evidence === null ? [] : [`Hoe weten we dat: ${markdownBlock(evidence, '  ')}`]),
  ].join('\\\n  ');
}
