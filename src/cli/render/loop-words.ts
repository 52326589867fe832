import { isErasedText } from '../../domain/erased-text.ts';
import type { ItemNetwork } from '../../domain/item-network.ts';
import type { LessonMark } from '../../domain/lesson-marks.ts';
import type { NamedLesson } from '../../domain/named-lesson.ts';
import type { RegionName } from '../../domain/report.ts';
import type { TimeSpan } from '../../domain/time-span.ts';
import { markdownInline } from './markdown-text.ts';
import { counted } from './numbers.ts';

/** What stands for a title that is not sent round. */
export const OWN_REGION_ONLY = '(alleen voor de eigen regio)';

/** A text that somebody wrote, or that it was erased. */
export function told(text: string): string {
  return isErasedText(text) ? '(tekst gewist)' : text;
}

/** A title for Markdown, or what stands for one that is not there to be read. */
export function titleWords(title: string | null): string {
  return title === null ? OWN_REGION_ONLY : markdownInline(told(title));
}

/** `12 dagen`, `ongeveer 5 maanden`, `dit jaar`: no finer than what is known. */
export function spanWords({ unit, count }: TimeSpan): string {
  if (unit === 'day') return counted(count, 'dag', 'dagen');
  if (unit === 'month') return count === 0 ? 'deze maand' : `ongeveer ${counted(count, 'maand', 'maanden')}`;
  return count === 0 ? 'dit jaar' : `ongeveer ${count} jaar`;
}

/** The name of a region by its code, to be put in Markdown. */
export type RegionWords = (code: string) => string;

export function regionWords(regions: readonly RegionName[]): RegionWords {
  const names = new Map(regions.map(({ code, name }) => [code, markdownInline(name)]));
  return (code) => names.get(code) ?? code;
}

/** `**TWE-7K3Q** Samen aan tafel (Twente)`, for Markdown. */
export function lessonName({ id, title, region }: NamedLesson, nameOf: RegionWords): string {
  return `**${id}** ${titleWords(title)} (${nameOf(region)})`;
}

/** `gedeeld`, `besproken`, `toegepast`, `elders bevestigd`, `weerlegd`: what holds, of the strongest kind. */
export function markWords({ shared, reflected, applied, confirmed, contradicted }: LessonMark): string[] {
  return [
    ...(shared ? ['gedeeld'] : []),
    ...(reflected ? ['besproken'] : []),
    ...(applied && !confirmed && !contradicted ? ['toegepast'] : []),
    ...(confirmed ? ['elders bevestigd'] : []),
    ...(contradicted ? ['weerlegd'] : []),
  ];
}

/** What came of the lessons, a line; none when nothing did. */
export function networkLines({
  actionPerspectives,
  uptakes,
  confirmed,
  contradicted,
}: ItemNetwork): string[] {
  if (actionPerspectives + uptakes + confirmed + contradicted === 0) return [];
  const words = [
    counted(actionPerspectives, 'handelingsperspectief', 'handelingsperspectieven'),
    counted(uptakes, 'toepassing', 'toepassingen'),
    `${counted(confirmed, 'les', 'lessen')} elders bevestigd`,
    `${contradicted} weerlegd`,
  ];
  return [`- Reflecteren en toepassen: ${words.join(', ')}`];
}
