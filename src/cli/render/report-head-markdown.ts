import type { EvidenceRung, FrameworkName, ReportSelection, Tally } from '../../domain/report.ts';
import { markdownInline } from './markdown-text.ts';
import {
  dateWords,
  directionWords,
  evidenceWords,
  listWords,
  periodWords,
  perspectiveWords,
  undatedWords,
} from './report-words.ts';

/** The filters that hold, a line each; none when there are none. */
export function selectionLines(selection: ReportSelection, undated: number | null): string[] {
  const { regions, elements, recordedUntil } = selection;
  const period = periodWords(selection);
  const lines: string[] = [];
  if (period !== null) {
    lines.push(
      `- Periode: ${period}${undatedWords(undated)}. Een les waarvan alleen de maand of het jaar bekend is, telt mee als die maand of dat jaar de periode raakt.`,
    );
  }
  if (regions.length > 0)
    lines.push(`- Regio's: ${listWords(regions.map(({ name }) => markdownInline(name)))}.`);
  if (elements.length > 0) {
    const words = `${elements.length === 1 ? 'element' : 'elementen'} ${listWords(elements)}`;
    lines.push(`- Alleen ${words}; lessen die nog niet zijn geduid, staan er niet in.`);
  }
  if (recordedUntil !== null)
    lines.push(`- Peildatum: lessen die tot en met ${dateWords(recordedUntil)} zijn vastgelegd.`);
  return lines;
}

/** Directions, evidence and voices of lessons, a line each. There is at least one lesson. */
export function tallyLines(tally: Tally): string[] {
  return [`- Richting: ${directionWords(tally)}`, ...groundLines(tally)];
}

/** Evidence and voices of lessons, a line each. There is at least one lesson. */
export function groundLines(tally: Tally): string[] {
  const { heard, missing } = perspectiveWords(tally);
  return [`- Bewijsniveau: ${evidenceWords(tally)}`, ...voiceLines(heard, missing)];
}

function voiceLines(heard: string, missing: string): string[] {
  if (heard === '') return ['- Perspectieven: nog niet bekend wie er gehoord is'];
  return [
    `- Perspectieven gehoord: ${heard}`,
    ...(missing === '' ? [] : [`- Perspectieven nog niet gehoord in lessen: ${missing}`]),
  ];
}

/** Where the order and the levels come from. */
export function sourcesSection(framework: FrameworkName, ladder: readonly EvidenceRung[]): string[] {
  const rungs = ladder.map(({ level, label }) => `${level} ${lowerFirst(label)}`);
  return [
    '## Over dit rapport',
    `Geordend langs: ${markdownInline(framework.title)}, versie ${markdownInline(framework.version)}. Bron: ${markdownInline(framework.source)}`,
    `Bewijsniveaus volgen de ladder van het Nederlands Jeugdinstituut: ${markdownInline(listWords(rungs))}. Ingetrokken lessen tellen niet mee.`,
  ];
}

function lowerFirst(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}
