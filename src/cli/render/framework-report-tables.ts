import type { CountedLessons, FrameworkReport, RegionRow } from '../../domain/framework-report.ts';
import { hasPeriod } from '../../domain/report.ts';
import { type MarkdownColumn, markdownTable } from './markdown-table.ts';

const number = (heading: string): MarkdownColumn => ({
  heading,
  align: 'right',
});

/** Elements and indicators with their numbers, also where there is no lesson yet. */
export function overviewTable({ elements }: FrameworkReport): string {
  const row = (name: string, counted: CountedLessons): string[] => [
    name,
    String(counted.lessons),
    String(counted.directions.stimulerend),
    String(counted.directions.belemmerend),
    String(counted.directions.gemengd),
    String(counted.directions.unknown),
    String(counted.regions.length),
  ];
  const rows = elements.flatMap((element) => {
    const { code, label, itself, indicators } = element;
    const own =
      indicators.length > 0 && itself.lessons > 0 ? [row(`${code} bij het element zelf`, itself)] : [];
    return [
      row(`${code} ${label}`, element),
      ...own,
      ...indicators.map((item) => row(`${item.code} ${item.label}`, item)),
    ];
  });
  return markdownTable(
    [
      { heading: 'Element of indicator', align: 'left' },
      number('Lessen'),
      number('Stimulerend'),
      number('Belemmerend'),
      number('Gemengd'),
      number('Nog niet geduid'),
      number("Regio's"),
    ],
    rows,
  );
}

const NEVER = '—';
const OUTSIDE = 'buiten';

/** Lessons by region and element, with what the signs for the different kinds of nothing mean. */
export function regionTable(report: FrameworkReport): string[] {
  const { elements, regions, totals, untagged, selection } = report;
  // A report on some elements leaves out lessons without a tag.
  const withUntagged = selection.elements.length === 0;
  const columns = [
    { heading: 'Regio', align: 'left' } as const,
    number('Lessen'),
    ...elements.map(({ code }) => number(code)),
    ...(withUntagged ? [number('Nog te duiden')] : []),
  ];
  const sum = [
    'Samen',
    String(totals.lessons),
    ...elements.map(({ lessons }) => String(lessons)),
    ...(withUntagged ? [String(untagged.lessons)] : []),
  ];
  const table = markdownTable(columns, [...regions.map((region) => regionCells(region, withUntagged)), sum]);
  const legend = [
    {
      state: 'reported',
      line: `- 0: deze regio heeft ${hasPeriod(selection) ? 'in deze periode lessen, maar niet' : 'lessen, maar (nog) niet'} op dit element.`,
    },
    {
      state: 'outside',
      line: `- ${OUTSIDE}: deze regio heeft wel lessen vastgelegd, maar geen die in dit rapport meetelt.`,
    },
    {
      state: 'never',
      line: `- ${NEVER}: deze regio ${selection.recordedUntil === null ? 'heeft' : 'had toen'} nog geen enkele les vastgelegd.`,
    },
  ].filter(({ state }) => regions.some((region) => region.state === state));
  return [table, legend.map(({ line }) => line).join('\n')];
}

function regionCells(region: RegionRow, withUntagged: boolean): string[] {
  const sign = { reported: null, outside: OUTSIDE, never: NEVER }[region.state];
  const counts = [region.lessons, ...region.elements.map(({ lessons }) => lessons)];
  const all = withUntagged ? [...counts, region.untagged] : counts;
  return [region.name, ...all.map((count) => sign ?? String(count))];
}
