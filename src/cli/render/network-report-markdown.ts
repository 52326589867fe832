import { whenWords } from '../../domain/date-words.ts';
import type { CoalitionRow, NetworkReport, RingPartners } from '../../domain/network-report.ts';
import { told } from './loop-words.ts';
import { type MarkdownColumn, markdownTable } from './markdown-table.ts';
import { markdownInline } from './markdown-text.ts';
import { dateWords } from './report-words.ts';
import { scopeLines, scopeSection } from './scope-markdown.ts';

/** The network: coalitions by ambition, what each region takes part in, and what it brought and took. */
export function renderNetworkReportMarkdown(report: NetworkReport): string {
  const { selection, scope, ambitions } = report;
  const some = ambitions.some(({ running, closed }) => running.length + closed.length > 0);
  const sections = [
    '# Het netwerk: wie werkt waaraan',
    ...scopeSection('Dit rapport gaat over een deel van het netwerk:', [
      ...scopeLines(selection, scope),
      ...(selection.elements.length === 0 ? [] : [ON_ELEMENTS]),
    ]),
    '## Coalities per ambitie',
    ...(some ? ambitionSections(report) : [nothing(report)]),
    "## Wat regio's brachten en namen",
    ORDER,
    exchangeTable(report),
    HOW_TO_READ,
    ...takingPart(report),
  ];
  return `${sections.join('\n\n')}\n`;
}

const ON_ELEMENTS =
  '- Van een element telt: een coalitie met een cyclus die eraan werkt, en een les of vraag die erover gaat. Wat nog bij geen element is gezet, staat er niet in.';

const ORDER =
  "De regio's staan op alfabet. Dit is geen ranglijst en er zijn geen totalen: brengen en nemen zijn even welkom, en een regio die pas begint heeft nog weinig van allebei.";

const HOW_TO_READ = [
  'Gebracht:',
  [
    '- Lessen: vastgelegd en niet ingetrokken.',
    '- Gedeeld: lessen die via minstens één kanaal zijn gedeeld.',
    '- Meegenomen: lessen die een andere regio meenam in een check, een cyclus of een antwoord op haar vraag.',
  ].join('\n'),
  'Genomen:',
  [
    '- Vragen, beantwoord: vragen van de regio, en hoeveel daarvan een antwoord kregen.',
    "- Uit checks, cycli, antwoorden: lessen van andere regio's die de regio meenam in een check, waarop een cyclus voortbouwt, of waarmee haar vraag is beantwoord.",
  ].join('\n'),
].join('\n\n');

function nothing({ selection, scope }: NetworkReport): string {
  if (scopeLines(selection, scope).length > 0)
    return 'Er zijn geen coalities die hierbij horen. Laat een filter weg, of begin een coalitie met: `mao coalitie start`';
  return 'Er zijn nog geen coalities. Begin er een met: `mao coalitie start`';
}

function ambitionSections({ selection, scope, ambitions }: NetworkReport): string[] {
  const working = ambitions.filter(({ running, closed }) => running.length + closed.length > 0);
  const waiting = ambitions.filter(({ running, closed }) => running.length + closed.length === 0);
  // Of what was left out nothing is known here: a coalition elsewhere may work on it.
  const isPart = scopeLines({ ...selection, recordedUntil: null }, scope).length > 0;
  return [
    ...working.flatMap(({ name, line, running, closed }) => [
      `### ${markdownInline(line === null ? name : `${name} (${line})`)}`,
      coalitionTable(running, closed),
    ]),
    ...(waiting.length === 0
      ? []
      : [
          `Ambities waaraan ${isPart ? 'in dit deel van het netwerk ' : ''}nog geen coalitie werkt:`,
          waiting.map(({ name }) => `- ${markdownInline(name)}`).join('\n'),
        ]),
  ];
}

function coalitionTable(running: readonly CoalitionRow[], closed: readonly CoalitionRow[]): string {
  const left = (heading: string): MarkdownColumn => ({ heading, align: 'left' });
  const row = (state: string, { id, name, regions, partners }: CoalitionRow): string[] => [
    id,
    told(name),
    state,
    regions.map((region) => region.name).join(', '),
    partners.map(ringWords).join('; '),
  ];
  return markdownTable(
    [left('Code'), left('Coalitie'), left('Stand'), left("Regio's"), left('Partners')],
    [
      ...running.map((coalition) =>
        row(
          coalition.startedOn === null ? 'loopt' : `loopt sinds ${dateWords(coalition.startedOn)}`,
          coalition,
        ),
      ),
      ...closed.map((coalition) =>
        row(coalition.endedOn === null ? 'gesloten' : `gesloten ${whenWords(coalition.endedOn)}`, coalition),
      ),
    ],
  );
}

function ringWords({ ring, names }: RingPartners): string {
  return `${ring ?? 'schil onbekend'}: ${names.join(', ')}`;
}

function exchangeTable({ regions }: NetworkReport): string {
  const number = (heading: string): MarkdownColumn => ({ heading, align: 'right' });
  return markdownTable(
    [
      { heading: 'Regio', align: 'left' },
      number('Lessen'),
      number('Gedeeld'),
      number('Meegenomen'),
      number('Vragen'),
      number('Beantwoord'),
      number('Uit checks'),
      number('Uit cycli'),
      number('Uit antwoorden'),
    ],
    regions.map(({ name, brought, took }) => [
      name,
      String(brought.lessons),
      String(brought.shared),
      String(brought.takenByOthers),
      String(took.questions),
      String(took.answered),
      String(took.inChecks),
      String(took.inCycles),
      String(took.inAnswers),
    ]),
  );
}

function takingPart({ regions }: NetworkReport): string[] {
  const busy = regions.filter(({ coalitions }) => coalitions.length > 0);
  if (busy.length === 0) return [];
  return [
    '## Waaraan elke regio meewerkt',
    'Lopende coalities, op alfabet.',
    ...busy.flatMap(({ name, coalitions }) => [
      `### ${markdownInline(name)}`,
      coalitions
        .map(
          ({ id, name: coalition, ambition }) =>
            `- **${id}** ${markdownInline(`${told(coalition)} (${ambition})`)}`,
        )
        .join('\n'),
    ]),
  ];
}
