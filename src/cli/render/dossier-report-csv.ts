import type { CsvCell } from '../../app/csv.ts';
import type { DossierPerspective, DossierReport } from '../../domain/dossier.ts';
import type { LessonBrief } from '../../domain/framework-report.ts';
import { CHOSEN, chosenCell } from './chosen-cell.ts';
import { reportCsv } from './report-csv.ts';

const HEADER = [
  'soort',
  'code',
  'hoort bij',
  'titel',
  'regio',
  'datum',
  'richting',
  'bewijsniveau',
  'status',
  'gedeeld',
  'besproken',
  'toegepast',
  'bevestigd',
  'weerlegd',
  'voor wie',
  'uitkomst',
  'tekst',
  'hoe weten we dat',
] as const;

type Row = Partial<Readonly<Record<(typeof HEADER)[number], CsvCell>>>;

/**
 * The dossier as a table: a row for each lesson that is shown ("les"), each handelingsperspectief and, below it, each of
 * its applications ("toepassing"), each answer in a reflection ("reflectie") and each open bottleneck ("knelpunt").
 */
export function renderDossierReportCsv(report: DossierReport): string {
  const rows = [
    ...report.lessons.flatMap(({ shown }) => shown.map(lessonRow)),
    ...report.perspectives.flatMap(perspectiveRows),
    ...report.reflections.flatMap(({ question, answers }) =>
      answers.map(
        ({ id, region, reflectedOn, text }): Row => ({
          soort: 'reflectie',
          code: id,
          'hoort bij': QUESTION_NAMES[question],
          regio: region,
          datum: reflectedOn,
          tekst: text,
        }),
      ),
    ),
    ...report.bottlenecks.map(
      (item): Row => ({
        soort: 'knelpunt',
        code: item.id,
        'hoort bij': item.lessons.map(({ id }) => id).join('|'),
        titel: item.title,
        regio: item.regions.map(({ code }) => code).join('|'),
        datum: item.signalledOn,
        status: item.status,
        tekst: item.description,
      }),
    ),
  ];
  const chosen = chosenCell({ ...report.selection, recordedUntil: report.recordedUntil }, [
    `onderdeel ${report.item.code}`,
  ]);
  return reportCsv(
    [...HEADER, CHOSEN],
    rows.map((row) => [...HEADER.map((column) => row[column] ?? null), chosen]),
  );
}

const QUESTION_NAMES = {
  stimulates: 'wat stimuleert',
  hinders: 'wat belemmert',
  conditions: 'welke randvoorwaarden',
  actions: 'wat is het handelingsperspectief',
} as const;

function lessonRow({ network, ...lesson }: LessonBrief): Row {
  const yes = (holds: boolean) => (holds ? 'ja' : 'nee');
  return {
    soort: 'les',
    code: lesson.id,
    titel: lesson.title,
    regio: lesson.region,
    datum: lesson.learnedOn,
    richting: lesson.direction,
    bewijsniveau: lesson.evidenceLevel,
    status: lesson.status,
    gedeeld: yes(network.shared),
    besproken: yes(network.reflected),
    toegepast: yes(network.applied),
    bevestigd: yes(network.confirmed),
    weerlegd: yes(network.contradicted),
    tekst: lesson.firstSentence,
  };
}

function perspectiveRows({ uptakes, lessons, ...perspective }: DossierPerspective): Row[] {
  return [
    {
      soort: 'handelingsperspectief',
      code: perspective.id,
      'hoort bij': lessons.map(({ id }) => id).join('|'),
      titel: perspective.title,
      regio: perspective.region,
      status: perspective.status,
      'voor wie': perspective.audience,
      tekst: perspective.text,
    },
    ...uptakes.map(
      (uptake): Row => ({
        soort: 'toepassing',
        code: uptake.id,
        'hoort bij': perspective.id,
        regio: uptake.region,
        datum: uptake.appliedOn,
        bewijsniveau: uptake.evidenceLevel,
        'voor wie': uptake.audience,
        uitkomst: uptake.outcome ?? 'nog niet bekend',
        tekst: uptake.adapted,
        'hoe weten we dat': uptake.evidence,
      }),
    ),
  ];
}
