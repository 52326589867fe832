import type { CycleStepKey } from '../../domain/cycle-step.ts';
import type { CycleRow, ProgressReport } from '../../domain/progress-report.ts';
import { MISSING_WORDS } from './cycle-acts.ts';
import { STATE_WORDS } from './cycle-page.ts';
import { told } from './loop-words.ts';
import { type MarkdownColumn, markdownTable } from './markdown-table.ts';
import { counted } from './numbers.ts';
import { dateWords } from './report-words.ts';
import { scopeLines, scopeSection } from './scope-markdown.ts';

/** The progress report: the steps with how many cycles are where, what is missing most, then each cycle. */
export function renderProgressReportMarkdown(report: ProgressReport): string {
  const sections = [
    '# Waar de leercycli staan',
    ...scopeSection(
      'Dit rapport gaat over een deel van de cycli:',
      scopeLines(report.selection, report.scope),
    ),
    ...(report.running.length + report.closed.length === 0 ? [nothing(report)] : body(report)),
  ];
  return `${sections.join('\n\n')}\n`;
}

function nothing({ selection, scope }: ProgressReport): string {
  if (scopeLines(selection, scope).length > 0)
    return 'Er zijn geen cycli die hierbij horen. Kies een ruimere periode of laat een filter weg.';
  return 'Er zijn nog geen cycli. Begin er een met: `mao cyclus start`';
}

function body(report: ProgressReport): string[] {
  const { totals } = report;
  return [
    '## In het kort',
    [
      `- ${cycleCount(totals.running)} ${totals.running === 1 ? 'loopt' : 'lopen'}, ${totals.closed} gesloten`,
      ...(totals.finished === 0
        ? []
        : [
            `- Van ${cycleCount(totals.finished)} zijn alle stappen gezet: sluit die met \`mao cyclus sluit <code>\``,
          ]),
    ].join('\n'),
    'Waar een cyclus staat, volgt uit wat is vastgelegd. Een stap kan ook af zijn terwijl een eerdere nog open is; een cyclus wacht bij de eerste stap die nog niet af is. Wat is ingetrokken, telt niet mee.',
    ...(totals.running === 0 ? [] : runningSections(report)),
    ...(totals.closed === 0
      ? []
      : [`## Gesloten cycli`, 'Op alfabet.', cycleTable(report, report.closed, 'closed')]),
  ];
}

function runningSections(report: ProgressReport): string[] {
  return [
    '## Lopende cycli per stap',
    stepTable(report),
    ...(report.missing.length === 0
      ? []
      : [
          '## Wat het vaakst ontbreekt',
          'Wat lopende cycli nog nodig hebben bij de stap waar zij wachten:',
          missingLines(report).join('\n'),
        ]),
    '## Lopende cycli',
    'Op alfabet: het gaat erom waar hulp nodig is, niet wie het verst is. De volgende handeling van elke cyclus ziet u met: `mao volgende`',
    cycleTable(report, report.running, 'running'),
  ];
}

function stepTable({ steps }: ProgressReport): string {
  const number = (heading: string): MarkdownColumn => ({ heading, align: 'right' });
  return markdownTable(
    [
      { heading: 'Stap', align: 'left' },
      number('Gedaan'),
      number('Begonnen'),
      number('Nog niet'),
      number('Wachten hier'),
      { heading: 'Af als', align: 'left' },
    ],
    steps.map(({ number: place, name, states, waiting, doneWhen }) => [
      `${place} ${name}`,
      String(states.done),
      String(states.begun),
      String(states.empty),
      String(waiting),
      doneWhen,
    ]),
  );
}

function missingLines(report: ProgressReport): string[] {
  return report.missing.map(
    ({ step, what, cycles }) => `- ${MISSING_WORDS[what]}: ${cycleCount(cycles)} (${stepName(report, step)})`,
  );
}

function cycleTable(report: ProgressReport, rows: readonly CycleRow[], kind: 'running' | 'closed'): string {
  const left = (heading: string): MarkdownColumn => ({ heading, align: 'left' });
  const columns = [
    left('Cyclus'),
    left('Waarover'),
    left('Coalitie'),
    left("Regio's"),
    left('Ambitie'),
    left('Begonnen'),
    ...(kind === 'closed' ? [left('Gesloten')] : []),
    ...report.steps.map(({ number }) => left(String(number))),
    ...(kind === 'running' ? [left('Ontbreekt')] : []),
  ];
  return markdownTable(
    columns,
    rows.map((row) => [
      row.id,
      told(row.title),
      told(row.coalition?.name ?? ''),
      row.regions.map(({ name }) => name).join(', '),
      row.ambition ?? '',
      dateOrNothing(row.startedOn),
      ...(kind === 'closed' ? [dateOrNothing(row.closedOn)] : []),
      ...stateCells(report, row),
      ...(kind === 'running' ? [row.missing.map((what) => MISSING_WORDS[what]).join(', ')] : []),
    ]),
  );
}

function stateCells({ steps }: ProgressReport, row: CycleRow): string[] {
  const states = new Map(row.steps.map(({ key, state }) => [key, state]));
  return steps.map(({ key }) => STATE_WORDS[states.get(key) ?? 'empty']);
}

function dateOrNothing(date: string | null): string {
  return date === null ? '' : dateWords(date);
}

function stepName({ steps }: ProgressReport, key: CycleStepKey): string {
  const step = steps.find((candidate) => candidate.key === key);
  return step ? `stap ${step.number}, ${step.name}` : key;
}

function cycleCount(count: number): string {
  return counted(count, 'cyclus', 'cycli');
}
