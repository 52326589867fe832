import type { CycleScope, ReportSelection } from '../../domain/report.ts';
import { markdownInline } from './markdown-text.ts';
import { dateWords, listWords, periodWords } from './report-words.ts';

const EVERYTHING: CycleScope = { coalitions: [], ambitions: [] };

/** What a report on cycles was narrowed to, a line each; none when it is about everything. */
export function scopeLines(
  selection: ReportSelection,
  { coalitions, ambitions }: CycleScope = EVERYTHING,
): string[] {
  const { regions, elements, recordedUntil } = selection;
  const words = periodWords(selection);
  const names = (list: readonly string[]) => listWords(list.map(markdownInline));
  return [
    ...(words === null ? [] : [`- Begonnen: ${words}; een cyclus zonder datum valt daarbuiten.`]),
    ...(regions.length === 0 ? [] : [`- Regio's: ${names(regions.map(({ name }) => name))}.`]),
    ...(elements.length === 0
      ? []
      : [`- Alleen ${elements.length === 1 ? 'element' : 'elementen'} ${listWords(elements)}.`]),
    ...(coalitions.length === 0 ? [] : [`- Coalities: ${names(coalitions.map(({ name }) => name))}.`]),
    ...(ambitions.length === 0 ? [] : [`- Ambities: ${names(ambitions)}.`]),
    ...(recordedUntil === null
      ? []
      : [`- Peildatum: wat tot en met ${dateWords(recordedUntil)} is vastgelegd.`]),
  ];
}

/** The lines with a sentence before them, or nothing. */
export function scopeSection(lead: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [lead, lines.join('\n')];
}
