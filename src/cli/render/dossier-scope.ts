import type { DossierReport } from '../../domain/dossier.ts';
import { selectionLines } from './report-head-markdown.ts';

const WITH_THE_LESSONS =
  '- Handelingsperspectieven, reflecties en knelpunten staan erin als zij rusten op een les uit deze keuze, of er zelf in vallen. Hun toepassingen staan er allemaal in, ook die van elders of uit een andere periode.';

/** The regions and the period of a dossier, a line each, and what counts with the lessons in them; none when it is whole. */
export function dossierScope({ selection, totals: { undated } }: DossierReport): string[] {
  const lines = selectionLines({ ...selection, elements: [], recordedUntil: null }, undated);
  return lines.length === 0 ? [] : [...lines, WITH_THE_LESSONS];
}

/** `nog geen`; in a part of the network, where there may be some elsewhere, `binnen deze keuze geen`. */
export function notAny(report: DossierReport): string {
  return dossierScope(report).length === 0 ? 'nog geen' : 'binnen deze keuze geen';
}
