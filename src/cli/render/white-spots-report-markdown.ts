import type { SpotElement, SpotRegion, WhiteSpotsReport } from '../../domain/white-spots-report.ts';
import { markdownTable } from './markdown-table.ts';
import { markdownInline } from './markdown-text.ts';
import { counted } from './numbers.ts';
import { lessonCount, listWords, nothingBy } from './report-words.ts';
import { scopeLines, scopeSection } from './scope-markdown.ts';
import { missingVoices, spotCell } from './white-spots-words.ts';

/** The white spots: what the kinds of nothing mean, then each element with its regions and its voices. */
export function renderWhiteSpotsReportMarkdown(report: WhiteSpotsReport): string {
  const sections = [
    '# Witte vlekken',
    ...scopeSection('Dit rapport gaat over een deel van het netwerk:', scopeLines(report.selection)),
    ...(report.regions.every(isSilent) ? [nothing(report)] : body(report)),
    '## Over dit rapport',
    `Geordend langs: ${markdownInline(report.framework.title)}, versie ${markdownInline(report.framework.version)}. Bron: ${markdownInline(report.framework.source)}`,
    'Ingetrokken lessen, activiteiten en checks tellen niet mee.',
  ];
  return `${sections.join('\n\n')}\n`;
}

function isSilent({ lessons, asked }: SpotRegion): boolean {
  return lessons === 0 && !asked;
}

function nothing({ selection }: WhiteSpotsReport): string {
  const [region] = selection.regions;
  const one = selection.regions.length === 1 && region;
  const where = one ? ` voor ${markdownInline(region.name)}` : '';
  const option = one ? ` --regio ${region.code}` : '';
  if (selection.recordedUntil !== null) {
    const van = one ? ` van ${markdownInline(region.name)}` : '';
    return nothingBy(selection.recordedUntil, van);
  }
  return `Er zijn nog geen lessen${where}, en er is nog niets gevraagd. Leg een les vast met: \`mao les toevoegen${option}\`, of stel een vraag met: \`mao vraag stel${option}\``;
}

const LEGEND = [
  '- gevraagd: de regio heeft hierover geen les, maar een vraag, een cyclus of een check van de regio ging er wel over. Er is gevraagd, en er kwam (nog) niets.',
  '- niet gevraagd: de regio heeft wel lessen, maar niet hierover, en geen vraag, cyclus of check van de regio ging er ooit over.',
  '- nog niets: de regio heeft nog geen enkele les, en heeft hier ook niet naar gevraagd.',
].join('\n');

function body(report: WhiteSpotsReport): string[] {
  const silent = report.regions.filter(isSilent);
  return [
    'In de tabellen staat hoeveel lessen een regio over een onderdeel heeft. Zijn het er geen, dan zijn er drie soorten niets, en ze betekenen iets anders:',
    LEGEND,
    "Een vraag of cyclus gaat over de onderdelen waarbij zij is gezet; een check over de onderdelen van wat de regio meeneemt of wil navragen. Bij een element tellen ook zijn indicatoren mee. De regio's staan op alfabet: een witte vlek is een kans om te leren, geen achterstand.",
    ...(silent.length === 0
      ? []
      : [
          `Overal nog niets: ${listWords(silent.map(({ name }) => markdownInline(name)))}. ${silent.length === 1 ? 'Deze regio staat' : "Deze regio's staan"} niet in de tabellen.`,
        ]),
    ...report.elements.flatMap((element) => elementSection(report, element)),
  ];
}

function elementSection(report: WhiteSpotsReport, element: SpotElement): string[] {
  const { code, label, indicators } = element;
  return [
    `## ${code} ${markdownInline(label)}`,
    indicators.length === 0
      ? 'Geen indicatoren vastgesteld.'
      : indicators.map((item) => `- ${item.code} ${markdownInline(item.label)}`).join('\n'),
    spotTable(report, element),
    voiceSentence(element),
  ];
}

function spotTable({ regions }: WhiteSpotsReport, element: SpotElement): string {
  const items = [element, ...element.indicators];
  const columns = items.map(({ code }, index) => ({
    heading: index === 0 && items.length > 1 ? `${code} als geheel` : code,
    align: 'left' as const,
  }));
  const rows = regions.flatMap((region, place) =>
    isSilent(region)
      ? []
      : [
          [
            region.name,
            ...items.map(({ spots }) => {
              const spot = spots[place];
              return spot ? spotCell(spot) : '';
            }),
          ],
        ],
  );
  return markdownTable([{ heading: 'Regio', align: 'left' }, ...columns], rows);
}

function voiceSentence(element: SpotElement): string {
  const { lessons, activities } = element;
  const { onlyPresent, nowhere } = missingVoices(element);
  const basis = `${lessonCount(lessons)} en ${counted(activities, 'activiteit', 'activiteiten')}`;
  if (lessons + activities === 0)
    return '**Wiens stem ontbreekt?** Er zijn hierover nog geen lessen en geen activiteiten, dus is er nog niemand gehoord.';
  const sentences = [
    ...(nowhere.length === 0 ? [] : [`Nergens gehoord: ${nowhere.join(', ')}.`]),
    ...(onlyPresent.length === 0
      ? []
      : [`Wel bij een activiteit, nog niet in een les: ${onlyPresent.join(', ')}.`]),
  ];
  const found =
    sentences.length === 0 ? 'Niemand: elk perspectief is in een les gehoord.' : sentences.join(' ');
  return `**Wiens stem ontbreekt?** Bekeken: ${basis} over dit element. ${found}`;
}
