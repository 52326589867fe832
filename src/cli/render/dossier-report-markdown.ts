import type {
  DossierLessons,
  DossierPerspective,
  DossierQuestion,
  DossierReport,
} from '../../domain/dossier.ts';
import type { RegionName } from '../../domain/report.ts';
import type { Uptake } from '../../domain/uptake.ts';
import { dossierInShort } from './dossier-in-short.ts';
import { dossierScope, notAny } from './dossier-scope.ts';
import { lessonLines } from './lesson-lines.ts';
import {
  lessonName,
  OWN_REGION_ONLY,
  type RegionWords,
  regionWords,
  spanWords,
  titleWords,
  told,
} from './loop-words.ts';
import { markdownTable } from './markdown-table.ts';
import { markdownBlock, markdownInline } from './markdown-text.ts';
import { counted } from './numbers.ts';
import { sourcesSection } from './report-head-markdown.ts';
import { dateWords, lessonCount, listCommand, listWords, regionCount } from './report-words.ts';
import { scopeSection } from './scope-markdown.ts';

/** The "Wat werkt"-dossier: what is known, for and against, what came of applying it, and what is not known. */
export function renderDossierReportMarkdown(report: DossierReport): string {
  const { item } = report;
  const nameOf = regionWords(report.regions);
  const empty =
    report.totals.lessons + report.totals.actionPerspectives + report.totals.reflections === 0 &&
    report.bottlenecks.length === 0;
  const sections = [
    `# Wat werkt? ${item.code} ${markdownInline(item.label)}`,
    markdownInline(item.explanation),
    ...(item.element === null
      ? []
      : [`Indicator van element ${item.element.code} ${markdownInline(item.element.label)}.`]),
    ...(report.recordedUntil === null
      ? []
      : [`Peildatum: wat tot en met ${dateWords(report.recordedUntil)} is vastgelegd.`]),
    ...scopeSection('Dit dossier gaat over een deel van het netwerk:', dossierScope(report)),
    ...(empty ? [nothing(report)] : body(report, nameOf)),
    ...sourcesSection(report.framework, report.evidenceLadder),
  ];
  return `${sections.join('\n\n')}\n`;
}

function nothing(report: DossierReport): string {
  const { code } = report.item;
  if (dossierScope(report).length > 0)
    return `Er is over ${code} binnen deze keuze niets vastgelegd. Laat \`--regio\`, \`--van\` of \`--tot\` weg.`;
  return `Er is over ${code} nog niets vastgelegd. Leg een les vast met: \`mao les toevoegen --indicator ${code}\`, of stel het netwerk een vraag met: \`mao vraag stel --indicator ${code}\``;
}

function body(report: DossierReport, nameOf: RegionWords): string[] {
  return [
    '## Wat weten wij?',
    ...dossierInShort(report),
    ...report.lessons.flatMap((lessons) => lessonSection(report, lessons, nameOf)),
    ...perspectiveSections(report),
    ...reflectionSections(report, nameOf),
    ...bottleneckSection(report, nameOf),
    ...whiteSpotSection(report),
  ];
}

function lessonSection(
  report: DossierReport,
  { direction, lessons, shown }: DossierLessons,
  nameOf: RegionWords,
): string[] {
  if (lessons === 0 && (direction === null || direction === 'gemengd')) return [];
  const heading = {
    stimulerend: 'Wat stimuleert',
    belemmerend: 'Wat belemmert',
    gemengd: 'Wat deels werkt',
    none: 'Nog niet geduid',
  }[direction ?? 'none'];
  const more = lessons - shown.length;
  return [
    `## ${heading}`,
    ...(lessons === 0
      ? [`Hierover is ${notAny(report)} les. Ook lessen over wat niet werkt, zijn welkom.`]
      : [
          `${lessonCount(lessons)}:`,
          shown.map((lesson) => lessonLines(lesson, nameOf(lesson.region))).join('\n'),
        ]),
    ...(more === 0 ? [] : [rest(report, lessons, shown.length, direction)]),
  ];
}

function rest(
  { item, selection }: DossierReport,
  lessons: number,
  shown: number,
  direction: string | null,
): string {
  const narrowed = direction === null ? '' : ` --richting ${direction}`;
  return `Hier staan er ${shown} van de ${lessons}: waar het meest mee gebeurde, en dan de nieuwste. Alle lessen ziet u met: \`${listCommand(item.code, selection)}${narrowed}\``;
}

function perspectiveSections(report: DossierReport): string[] {
  const { totals, perspectives, regions } = report;
  if (totals.actionPerspectives === 0) {
    return [
      '## Handelingsperspectieven',
      `Er is ${notAny(report)} handelingsperspectief. Maak er een van een les met: \`mao perspectief toevoegen --les <code>\``,
    ];
  }
  const more = totals.actionPerspectives - perspectives.length;
  return [
    '## Handelingsperspectieven',
    ...perspectives.flatMap((perspective) => perspectiveSection(perspective, regions)),
    ...(more === 0
      ? []
      : [
          `Hier staan de ${perspectives.length} die het meest zijn toegepast; er ${more === 1 ? 'is' : 'zijn'} er nog ${more}. Alle ziet u met: \`mao perspectief lijst\``,
        ]),
  ];
}

function perspectiveSection(perspective: DossierPerspective, regions: readonly RegionName[]): string[] {
  const nameOf = regionWords(regions);
  const { id, title, audience, text, region, status, lessons, uptakes, contradictory } = perspective;
  const maker = region === null ? '' : `, uit ${nameOf(region)}`;
  return [
    `### ${id} ${titleWords(title)}`,
    `Voor: ${markdownInline(told(audience))}${maker} (${status})`,
    markdownBlock(told(text)),
    lessons.length === 0
      ? 'De lessen waarop het rustte, zijn ingetrokken of gewist.'
      : `Rust op: ${listWords(lessons.map((lesson) => lessonName(lesson, nameOf)))}`,
    ...(uptakes.length === 0
      ? [`Nog niet toegepast. Doet u het? Leg het vast met: \`mao toepassing toevoegen --perspectief ${id}\``]
      : [...(contradictory ? [CONTRADICTORY] : []), uptakeTable(uptakes, regions)]),
  ];
}

const CONTRADICTORY =
  'De uitkomsten spreken elkaar tegen. Zij staan naast elkaar: kijk wat er per regio anders was.';

function uptakeTable(uptakes: readonly Uptake[], regions: readonly RegionName[]): string {
  const columns = ['Uitkomst', 'Regio', 'Wanneer', 'Voor wie', 'Aangepast', 'Hoe weten we dat', 'Code'];
  return markdownTable(
    columns.map((heading) => ({ heading, align: 'left' })),
    uptakes.map((uptake) => [
      uptake.outcome ?? 'nog niet bekend',
      regions.find(({ code }) => code === uptake.region)?.name ?? uptake.region,
      dateWords(uptake.appliedOn),
      uptake.audience ?? '',
      uptake.adapted ?? '',
      groundOf(uptake),
      uptake.id,
    ]),
  );
}

function groundOf({ evidence, evidenceLevel }: Uptake): string {
  return [
    ...(evidenceLevel === null ? [] : [`bewijsniveau ${evidenceLevel}`]),
    ...(evidence === null ? [] : [evidence]),
  ].join(': ');
}

const QUESTIONS: Readonly<Record<DossierQuestion['question'], string>> = {
  stimulates: 'Wat stimuleert?',
  hinders: 'Wat belemmert?',
  conditions: 'Welke randvoorwaarden?',
  actions: 'Wat is het handelingsperspectief?',
};

function reflectionSections(report: DossierReport, nameOf: RegionWords): string[] {
  const { totals, reflections } = report;
  if (totals.reflections === 0) {
    return [
      '## Wat reflecties zeggen',
      `Hierover is ${notAny(report)} reflectie afgerond. Voer het gesprek met: \`mao reflectie toevoegen --les <code>\``,
    ];
  }
  return [
    '## Wat reflecties zeggen',
    `${counted(totals.reflections, 'reflectie', 'reflecties')}, de nieuwste eerst.`,
    ...reflections.flatMap(({ question, answers }) => [
      `### ${QUESTIONS[question]}`,
      answers.length === 0
        ? 'Hierop is nog geen antwoord.'
        : answers
            .map(({ id, region, reflectedOn, perspectives, text }) => {
              const voices = perspectives.length === 0 ? '' : `, met ${listWords(perspectives)}`;
              const words = text === null ? OWN_REGION_ONLY : markdownBlock(told(text), '  ');
              return `- ${words}\\\n  ${nameOf(region)}, ${dateWords(reflectedOn)}${voices} (${id})`;
            })
            .join('\n'),
    ]),
  ];
}

function bottleneckSection({ bottlenecks }: DossierReport, nameOf: RegionWords): string[] {
  if (bottlenecks.length === 0) return ['## Open knelpunten', 'Er staat geen knelpunt open.'];
  const lines = bottlenecks.map((item) => {
    const open = item.openFor === null ? '' : `, ${spanWords(item.openFor)} open`;
    const since = item.statusSince === null ? '' : ` sinds ${dateWords(item.statusSince)}`;
    const answer = item.answers.at(-1)?.answer ?? null;
    return [
      `- **${item.id}** ${titleWords(item.title)}`,
      `${markdownInline(item.level)}, ${item.status}${since}${open}; uit ${listWords(item.regions.map(({ name }) => markdownInline(name)))}`,
      ...(item.lessons.length === 0
        ? []
        : [`Blijkt uit: ${listWords(item.lessons.map((lesson) => lessonName(lesson, nameOf)))}`]),
      ...(answer === null ? [] : [`Laatste antwoord: ${markdownBlock(told(answer), '  ')}`]),
    ].join('\\\n  ');
  });
  return ['## Open knelpunten', 'Wat het langst open staat, staat bovenaan.', lines.join('\n')];
}

function whiteSpotSection(report: DossierReport): string[] {
  const { whiteSpots, evidenceLadder } = report;
  const { regions, outsideRegions, silentRegions, voices, highestEvidence, notAppliedElsewhere } = whiteSpots;
  const names = (list: typeof regions) => listWords(list.map(({ name }) => markdownInline(name)));
  const top = evidenceLadder.at(-1)?.level;
  const lines = [
    ...(regions.length === 0 ? [] : [`- Nog geen les hierover, wel over iets anders: ${names(regions)}`]),
    ...(outsideRegions.length === 0
      ? []
      : [`- Alleen lessen van buiten deze periode: ${names(outsideRegions)}`]),
    ...(silentRegions.length === 0
      ? []
      : [`- Nog geen enkele les vastgelegd: ${regionCount(silentRegions.length)}`]),
    ...(voices.length === 0 ? [] : [`- Nog niet gehoord in lessen: ${listWords(voices)}`]),
    ...(highestEvidence === null
      ? ['- Van geen enkele les is het bewijsniveau bekend']
      : highestEvidence === top
        ? []
        : [`- Geen les boven bewijsniveau ${highestEvidence}`]),
    ...(notAppliedElsewhere === 0
      ? []
      : [
          `- Nog door geen andere regio toegepast: ${counted(notAppliedElsewhere, 'handelingsperspectief', 'handelingsperspectieven')}`,
        ]),
  ];
  return [
    dossierScope(report).length === 0 ? '## Witte vlekken' : '## Witte vlekken binnen deze keuze',
    lines.length === 0 ? 'Geen: elke regio en elk perspectief is gehoord.' : lines.join('\n'),
  ];
}
