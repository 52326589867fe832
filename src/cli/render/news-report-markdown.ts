import { whenWords } from '../../domain/date-words.ts';
import { isErasedText } from '../../domain/erased-text.ts';
import type { Answer } from '../../domain/field-kind.ts';
import { firstSentence } from '../../domain/first-sentence.ts';
import type {
  ChangedLesson,
  NewsBottleneck,
  NewsCoalition,
  NewsCycle,
  NewsLesson,
  NewsPerspective,
  NewsQuestion,
  NewsReport,
  NewsUptake,
  Section,
  SharedThing,
} from '../../domain/news.ts';
import type { RegionName } from '../../domain/report.ts';
import { changedLabel } from '../lesson-fields.ts';
import { titleWords, told } from './loop-words.ts';
import { markdownInline } from './markdown-text.ts';
import { dateWords } from './report-words.ts';
import { scopeLines, scopeSection } from './scope-markdown.ts';

/** The digest to send round: a section for each kind of news, absent when there is none. */
export function renderNewsReportMarkdown(report: NewsReport): string {
  const { since, selection } = report;
  const news = newsSections(report);
  const waiting = listSection('Vragen die nog wachten op een antwoord', report.waitingQuestions, question);
  const until = selection.recordedUntil;
  const sections = [
    '# Nieuws uit het netwerk',
    `Wat is vastgelegd van ${dateWords(since)} tot en met ${dateWords(until)}.`,
    ...scopeSection(
      'Deze nieuwsupdate gaat over een deel van het netwerk:',
      scopeLines({ ...selection, recordedUntil: null }),
    ),
    ...(news.length === 0 ? [nothing(report)] : news),
    ...waiting,
    ...(report.waitingQuestions.total === 0
      ? []
      : ['Kunt u helpen? Beantwoord een vraag met: `mao vraag beantwoord <code>`']),
  ];
  return `${sections.join('\n\n')}\n`;
}

function nothing({ selection }: NewsReport): string {
  return scopeLines({ ...selection, recordedUntil: null }).length > 0
    ? 'In deze tijd is hierover niets nieuws vastgelegd. Begin eerder met `--sinds`, of laat een filter weg.'
    : 'In deze tijd is er niets nieuws vastgelegd. Begin eerder met `--sinds`, of leg een les vast met: `mao les toevoegen`';
}

/** Everything that is new. */
function newsSections(report: NewsReport): string[] {
  return [
    ...listSection('Nieuwe lessen', report.newLessons, lesson),
    ...listSection('Gewijzigde lessen', report.changedLessons, changedLesson),
    ...listSection('Gedeeld', report.shared, sharedThing),
    ...listSection('Nieuwe handelingsperspectieven', report.newPerspectives, perspective),
    ...listSection('Toegepast', report.applied, uptake),
    ...listSection('Nieuwe knelpunten', report.newBottlenecks, bottleneck),
    ...listSection('Nieuwe vragen', report.newQuestions, question),
    ...listSection('Beantwoorde vragen', report.answeredQuestions, question),
    ...listSection('Nieuwe cycli', report.newCycles, cycle),
    ...listSection('Gesloten cycli', report.closedCycles, cycle),
    ...listSection('Nieuwe coalities', report.newCoalitions, coalition),
  ];
}

function listSection<T>(
  heading: string,
  { total, shown }: Section<T>,
  linesOf: (item: T) => readonly string[],
): string[] {
  if (total === 0) return [];
  const more = total - shown.length;
  return [
    `## ${heading}`,
    shown.map((item) => `- ${linesOf(item).join('\\\n  ')}`).join('\n'),
    ...(more === 0
      ? []
      : [
          `Dit zijn de eerste ${shown.length}; er ${more === 1 ? 'is' : 'zijn'} nog ${more}. Kies een latere \`--sinds\` of een \`--regio\` om minder te zien.`,
        ]),
  ];
}

function lesson(item: NewsLesson): string[] {
  const { id, title, firstSentence: words, region, learnedOn, direction, codes } = item;
  return [
    `**${id}** ${titleWords(title)}`,
    facts(
      markdownInline(region.name),
      dateWords(learnedOn),
      direction ?? 'richting nog niet geduid',
      ...(codes.length === 0 ? ['nog bij geen element of indicator'] : [codeWords(codes)]),
    ),
    // A title that mao made itself is the beginning of the lesson.
    ...(words === null || words === title ? [] : [markdownInline(words)]),
  ];
}

function changedLesson(item: ChangedLesson): string[] {
  const fields = item.fields.map((field) => markdownInline(changedLabel(field).toLowerCase()));
  const what = fields.length === 0 ? '' : ` (${fields.join(', ')})`;
  return [...lesson(item), `Wat er is gedaan: ${item.actions.join(', ')}${what}`];
}

function sharedThing({ subject, title, region, channel, sharedOn, link }: SharedThing): string[] {
  const words = title === null && region === null ? '' : ` ${titleWords(title)}`;
  return [
    `**${subject}**${words}`,
    facts(
      ...(region === null ? [] : [markdownInline(region.name)]),
      `gedeeld via ${markdownInline(channel)} ${whenWords(sharedOn)}`,
    ),
    ...(link === null ? [] : [markdownInline(link)]),
  ];
}

function perspective({ id, title, audience, status, codes }: NewsPerspective): string[] {
  return [
    `**${id}** ${titleWords(title)}`,
    facts(
      `voor ${markdownInline(told(audience))}`,
      status,
      ...(codes.length === 0 ? [] : [codeWords(codes)]),
    ),
  ];
}

function uptake({
  id,
  perspective: code,
  title,
  region,
  appliedOn,
  outcome,
  evidenceLevel,
}: NewsUptake): string[] {
  return [
    `**${id}** ${titleWords(title)} (${code})`,
    facts(
      markdownInline(region.name),
      dateWords(appliedOn),
      outcome === null ? 'uitkomst nog niet bekend' : markdownInline(outcome),
      ...(evidenceLevel === null ? [] : [`bewijsniveau ${evidenceLevel}`]),
    ),
  ];
}

function bottleneck({ id, title, level, status, table, regions, codes }: NewsBottleneck): string[] {
  return [
    `**${id}** ${titleWords(title)}`,
    facts(
      markdownInline(level),
      table === null ? status : `${status} (${isErasedText(table) ? 'tafel gewist' : markdownInline(table)})`,
      regionWords(regions),
      ...(codes.length === 0 ? [] : [codeWords(codes)]),
    ),
  ];
}

function question({ id, question: words, region, askedOn, status, codes, answers }: NewsQuestion): string[] {
  return [
    `**${id}** ${titleWords(words)}`,
    facts(
      markdownInline(region.name),
      ...(askedOn === null ? [] : [`gevraagd ${whenWords(askedOn)}`]),
      status,
      ...(codes.length === 0 ? [] : [codeWords(codes)]),
    ),
    ...answers.map(answerWords),
  ];
}

function answerWords({ by, text, lesson: code }: Answer): string {
  const who = by === null ? 'Antwoord' : `Antwoord van ${markdownInline(by)}`;
  const words = text === null ? [] : [markdownInline(firstSentence(told(text)))];
  return `${who}: ${[...words, ...(code === null ? [] : [`zie les ${code}`])].join(' – ')}`;
}

function cycle({ id, title, regions, codes, startedOn, closedOn, outcome }: NewsCycle): string[] {
  return [
    `**${id}** ${titleWords(title)}`,
    facts(
      regionWords(regions),
      ...(startedOn === null ? [] : [`begonnen: ${dateWords(startedOn)}`]),
      ...(closedOn === null ? [] : [`gesloten: ${dateWords(closedOn)}`]),
      ...(codes.length === 0 ? [] : [codeWords(codes)]),
    ),
    ...(outcome === null ? [] : [`Uitkomst: ${markdownInline(firstSentence(outcome))}`]),
  ];
}

function coalition({ id, name, ambition, regions, startedOn }: NewsCoalition): string[] {
  return [
    `**${id}** ${titleWords(name)}`,
    facts(
      markdownInline(ambition),
      regionWords(regions),
      ...(startedOn === null ? [] : [`begonnen: ${dateWords(startedOn)}`]),
    ),
  ];
}

function facts(...parts: readonly string[]): string {
  return parts.join(' · ');
}

function regionWords(regions: readonly RegionName[]): string {
  return regions.map(({ name }) => markdownInline(name)).join(', ');
}

function codeWords(codes: readonly string[]): string {
  return `bij ${codes.join(', ')}`;
}
