import { dateInWords } from '../../domain/date-words.ts';
import { hasPeriod, type ReportPeriod, type ReportSelection, type Tally } from '../../domain/report.ts';
import { DIRECTIONS, EVIDENCE_LEVELS, PERSPECTIVES } from '../../domain/values.ts';
import { counted } from './numbers.ts';

/** A date at its own precision in words: `30 maart 2022`, `maart 2022`, `2022`; without one `zonder datum`. */
export function dateWords(date: string | null): string {
  return date === null ? 'zonder datum' : dateInWords(date);
}

/** A title within a sentence: without the full stop that it may end with. */
export function titleWithin(title: string): string {
  return title.replace(/(?<!\.)\.$/u, '');
}

/** `1 les`, `2 lessen`. */
export function lessonCount(count: number): string {
  return counted(count, 'les', 'lessen');
}

/** `1 regio`, `2 regio's`. */
export function regionCount(count: number): string {
  return counted(count, 'regio', "regio's");
}

/** `a`, `a en b`, `a, b en c`. */
export function listWords(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} en ${items.at(-1)}`;
}

/** `2 stimulerend, 1 nog niet geduid`: what there is, in a fixed order. */
export function directionWords({ directions }: Tally): string {
  const words = DIRECTIONS.map((direction) => ({ count: directions[direction], word: direction as string }));
  return [...words, { count: directions.unknown, word: 'nog niet geduid' }]
    .filter(({ count }) => count > 0)
    .map(({ count, word }) => `${count} ${word}`)
    .join(', ');
}

/** `niveau 2 (1 les), onbekend (3 lessen)`: what there is, from 0 up. */
export function evidenceWords({ evidenceLevels }: Tally): string {
  const words = EVIDENCE_LEVELS.map((level) => ({ count: evidenceLevels[level], word: `niveau ${level}` }));
  return [...words, { count: evidenceLevels.unknown, word: 'onbekend' }]
    .filter(({ count }) => count > 0)
    .map(({ count, word }) => `${word} (${lessonCount(count)})`)
    .join(', ');
}

/** Whose voice is in the lessons, and whose is not. */
export function perspectiveWords({ perspectives }: Tally): {
  readonly heard: string;
  readonly missing: string;
} {
  const heard = PERSPECTIVES.filter((perspective) => perspectives[perspective] > 0);
  return {
    heard: heard
      .map((perspective) => `${perspective} (${lessonCount(perspectives[perspective])})`)
      .join(', '),
    missing: PERSPECTIVES.filter((perspective) => perspectives[perspective] === 0).join(', '),
  };
}

/** `van maart 2022 tot en met 2023`, `vanaf 2022`; `null` without bounds. */
export function periodWords({ from, until }: ReportPeriod): string | null {
  if (from !== null && until !== null) {
    return from === until ? dateWords(from) : `${dateWords(from)} tot en met ${dateWords(until)}`;
  }
  if (from !== null) return `vanaf ${dateWords(from)}`;
  return until === null ? null : `tot en met ${dateWords(until)}`;
}

/** `; 2 lessen zonder datum vallen daarbuiten`, behind a period; empty when there are none. */
export function undatedWords(undated: number | null, one = 'les', many = 'lessen'): string {
  if (undated === null || undated === 0) return '';
  return `; ${counted(undated, one, many)} zonder datum ${undated === 1 ? 'valt' : 'vallen'} daarbuiten`;
}

/** The command that lists the lessons of an element or indicator, within the selection. */
export function listCommand(
  code: string | null,
  { regions, from, until }: Pick<ReportSelection, 'regions' | 'from' | 'until'>,
): string {
  const place = code === null ? '--te-duiden' : `--${code.includes('.') ? 'indicator' : 'element'} ${code}`;
  const options = [
    place,
    ...regions.map((region) => `--regio ${region.code}`),
    ...(from === null ? [] : [`--van ${from}`]),
    ...(until === null ? [] : [`--tot ${until}`]),
  ];
  return `mao les lijst ${options.join(' ')}`;
}

/** What is said when nothing was there: in a period that is no "not yet". */
export function noneWords(period: ReportPeriod): string {
  return hasPeriod(period) ? 'in deze periode geen' : 'nog geen';
}

/** That no lesson was recorded yet on the peildatum, with the remedy. */
export function nothingBy(recordedUntil: string, where: string): string {
  return `Tot en met ${dateWords(recordedUntil)} was er nog geen les${where} vastgelegd. Kies een latere peildatum, of laat \`--peildatum\` weg.`;
}
