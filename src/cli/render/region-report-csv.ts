import { type CsvCell, csvFile } from '../../app/csv.ts';
import type { RegionLesson, RegionReport } from '../../domain/region-report.ts';

const HEADER = [
  'code',
  'eerste rij van de les',
  'element',
  'onderdeel',
  'titel',
  'datum',
  'richting',
  'bewijsniveau',
  'status',
  'perspectieven',
  'les',
  'aanbeveling',
  'gedeeld',
  'besproken',
  'toegepast',
  'bevestigd',
  'weerlegd',
];

/**
 * The lessons of a region as a table to filter and to count in: a row for each lesson and each of its tags, in the
 * order of the reflectiekader; then lessons under a code of an earlier version, then those without a tag, with an
 * empty `element`. A lesson with two tags has two rows: it is counted once by those with "ja" under
 * `eerste rij van de les`, which stands where the lesson is at home. White spots have no row.
 *
 * A code stands before its label in one cell, since a Dutch spreadsheet would read 2.4 alone as the second of April.
 */
export function renderRegionReportCsv(report: RegionReport): string {
  const lessons = new Map(report.lessons.map((lesson) => [lesson.id, lesson]));
  const seen = new Set<string>();
  const rows = (ids: readonly string[], element: string, item: string, code: string | null): CsvCell[][] =>
    ids.flatMap((id) => {
      const lesson = lessons.get(id);
      if (!lesson) return [];
      const first = !seen.has(id) && (lesson.home === null || lesson.home === code);
      if (first) seen.add(id);
      return [row(lesson, first, element, item)];
    });
  return csvFile(HEADER, [
    ...report.elements.flatMap((element) => {
      const name = `${element.code} ${element.label}`;
      return [element.itself, ...element.indicators].flatMap((item) =>
        rows(item.lessons, name, `${item.code} ${item.label}`, item.code),
      );
    }),
    ...report.retired.flatMap((item) =>
      rows(item.lessons, '', `${item.code} ${item.label} (versie ${item.framework})`, null),
    ),
    ...rows(report.untagged, '', '', null),
  ]);
}

const MARKS = ['shared', 'reflected', 'applied', 'confirmed', 'contradicted'] as const;

function row(lesson: RegionLesson, first: boolean, element: string, item: string): CsvCell[] {
  return [
    lesson.id,
    first ? 'ja' : 'nee',
    element,
    item,
    lesson.title,
    lesson.learnedOn,
    lesson.direction,
    lesson.evidenceLevel,
    lesson.status,
    lesson.perspectives.join('|'),
    lesson.insight,
    lesson.recommendation,
    ...MARKS.map((mark) => (lesson.network[mark] ? 'ja' : 'nee')),
  ];
}
