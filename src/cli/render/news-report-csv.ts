import type { CsvCell } from '../../app/csv.ts';
import { firstSentence } from '../../domain/first-sentence.ts';
import type {
  NewsBottleneck,
  NewsCoalition,
  NewsCycle,
  NewsLesson,
  NewsPerspective,
  NewsQuestion,
  NewsReport,
  NewsUptake,
  SharedThing,
} from '../../domain/news.ts';
import type { RegionName } from '../../domain/report.ts';
import { changedLabel } from '../lesson-fields.ts';
import { told } from './loop-words.ts';
import { reportCsv } from './report-csv.ts';

const HEADER = ['soort', 'code', 'titel', "regio's", 'datum', 'onderdelen', 'toelichting'];

/**
 * The digest as a table: a row for each piece of news. Of a lesson meant for its own region alone the title is empty. A
 * code of the reflectiekader has a word before it, since a Dutch spreadsheet would read 2.4 alone as a date.
 */
export function renderNewsReportCsv(report: NewsReport): string {
  return reportCsv(HEADER, [
    ...report.newLessons.shown.map((item) => lesson('nieuwe les', item, item.firstSentence)),
    ...report.changedLessons.shown.map((item) =>
      lesson('gewijzigde les', item, [...item.actions, ...item.fields.map(changedLabel)].join('|')),
    ),
    ...report.shared.shown.map(shared),
    ...report.newPerspectives.shown.map(perspective),
    ...report.applied.shown.map(uptake),
    ...report.newBottlenecks.shown.map(bottleneck),
    ...report.newQuestions.shown.map((item) => question('nieuwe vraag', item)),
    ...report.answeredQuestions.shown.map((item) => question('beantwoorde vraag', item)),
    ...report.waitingQuestions.shown.map((item) => question('wachtende vraag', item)),
    ...report.newCycles.shown.map((item) => cycle('nieuwe cyclus', item, item.startedOn)),
    ...report.closedCycles.shown.map((item) => cycle('gesloten cyclus', item, item.closedOn)),
    ...report.newCoalitions.shown.map(coalition),
  ]);
}

function lesson(
  kind: string,
  { id, title, region, learnedOn, codes }: NewsLesson,
  words: string | null,
): CsvCell[] {
  return [kind, id, title, region.name, learnedOn, codeCell(codes), words];
}

function shared({ subject, title, region, sharedOn, channel, link }: SharedThing): CsvCell[] {
  const how = [channel, ...(link === null ? [] : [link])].join(' ');
  return ['gedeeld', subject, title, region?.name ?? null, sharedOn, null, how];
}

function perspective({ id, title, audience, codes }: NewsPerspective): CsvCell[] {
  return ['nieuw handelingsperspectief', id, title, null, null, codeCell(codes), audience];
}

function uptake({ id, title, region, appliedOn, outcome, evidenceLevel }: NewsUptake): CsvCell[] {
  const level = evidenceLevel === null ? [] : [`bewijsniveau ${evidenceLevel}`];
  const came = [outcome ?? 'uitkomst nog niet bekend', ...level].join('; ');
  return ['toegepast', id, title, region.name, appliedOn, null, came];
}

function bottleneck({ id, title, regions, signalledOn, codes, level, status }: NewsBottleneck): CsvCell[] {
  return ['nieuw knelpunt', id, title, names(regions), signalledOn, codeCell(codes), `${level}; ${status}`];
}

function question(
  kind: string,
  { id, question: words, region, askedOn, codes, answers }: NewsQuestion,
): CsvCell[] {
  const answered = answers.map(({ text, lesson: code }) =>
    [...(text === null ? [] : [firstSentence(told(text))]), ...(code === null ? [] : [code])].join(' '),
  );
  return [kind, id, words, region.name, askedOn, codeCell(codes), answered.join('\n')];
}

function cycle(
  kind: string,
  { id, title, regions, codes, outcome }: NewsCycle,
  date: string | null,
): CsvCell[] {
  return [kind, id, title, names(regions), date, codeCell(codes), outcome];
}

function coalition({ id, name, regions, startedOn, ambition }: NewsCoalition): CsvCell[] {
  return ['nieuwe coalitie', id, name, names(regions), startedOn, null, ambition];
}

function names(regions: readonly RegionName[]): string {
  return regions.map(({ name }) => name).join('|');
}

function codeCell(codes: readonly string[]): string {
  return codes.map((code) => (code.includes('.') ? `indicator ${code}` : `element ${code}`)).join('|');
}
