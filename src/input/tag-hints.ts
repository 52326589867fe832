import { nearest } from '../domain/nearest.ts';
import type { FieldProblem } from './field.ts';
import { shorten } from './field.ts';
import type { VersionIndex } from './framework-index.ts';

const MONTHS = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
/** What Excel makes of `2.4`: a day and a month, with or without a year. */
const EXCEL_DATE = /^(\d{1,2})[-/ ](\d{1,2}|[a-z]{3})\.?(?:[-/ ]\d{2,4})?$/iu;
const EXCEL_HINT =
  'Excel maakt van een code als 2.4 soms 2,4, 2-apr of 4-feb: geef de kolom de celeigenschap Tekst en typ de code opnieuw.';
const SEE_ALL = 'Met "mao kader toon" ziet u alle elementen en indicatoren.';

/** Whether Excel made this of a code: `2,4`, `2-apr`, `4-feb`. */
export function isExcelMade(piece: string): boolean {
  return excelCodes(piece).length > 0;
}

/** The problem of a piece that is no element or indicator. */
export function unknownTag(piece: string, index: VersionIndex): FieldProblem {
  return {
    code: 'unknown-tag',
    value: shorten(piece),
    message: `"${shorten(piece)}" is geen element of indicator van het reflectiekader ${index.version}.`,
    hint: hintFor(piece, index),
  };
}

/** The problem of a piece with the code of one and the label of another. */
export function clashingTag(
  piece: string,
  code: string,
  labelCode: string,
  index: VersionIndex,
): FieldProblem {
  return {
    code: 'unknown-tag',
    value: shorten(piece),
    message: `In "${shorten(piece)}" horen de code en de naam niet bij elkaar.`,
    hint: `Bedoelt u ${named(code, index)} of ${named(labelCode, index)}?`,
  };
}

function hintFor(piece: string, index: VersionIndex): string {
  const made = excelCodes(piece);
  if (made.length > 0) {
    const known = made.filter((code) => index.labels.has(code));
    return known.length > 0 ? `Bedoelt u ${known.join(' of ')}? ${EXCEL_HINT}` : EXCEL_HINT;
  }
  const element = /^(\d{1,2})\.\d{1,3}\.?$/u.exec(piece)?.[1];
  if (element !== undefined) return elementHint(element, index);
  const label = nearest(piece.replace(/^[\d.\s]+/u, ''), index.labels.values());
  const code = [...index.labels].find(([, candidate]) => candidate === label)?.[0];
  return code === undefined
    ? `Geef een code, zoals 2.4, of een naam. ${SEE_ALL}`
    : `Bedoelt u ${named(code, index)}?`;
}

/** For a code that does not exist: which codes there are beside it. */
function elementHint(element: string, index: VersionIndex): string {
  if (!index.labels.has(element)) return SEE_ALL;
  const indicators = [...index.labels.keys()].filter((code) => code.startsWith(`${element}.`));
  const [first] = indicators;
  const last = indicators.at(-1);
  if (first === undefined || last === undefined) {
    return `Bij element ${element} zijn geen indicatoren vastgesteld: gebruik ${element}.`;
  }
  return `Element ${element} heeft de indicatoren ${first} tot en met ${last}. ${SEE_ALL}`;
}

/** The codes that Excel may have had before it made this of it, the likeliest first. */
function excelCodes(piece: string): string[] {
  const decimal = /^(\d{1,2}),(\d{1,2})$/u.exec(piece);
  if (decimal !== null) return [`${decimal[1]}.${decimal[2]}`];
  const [, day, month] = EXCEL_DATE.exec(piece) ?? [];
  if (day === undefined || month === undefined) return [];
  const monthNumber = /^\d/u.test(month) ? Number(month) : MONTHS.indexOf(month.toLowerCase()) + 1;
  if (monthNumber === 0) return [];
  const codes = [`${Number(day)}.${monthNumber}`, `${monthNumber}.${Number(day)}`];
  return [...new Set(codes)];
}

function named(code: string, index: VersionIndex): string {
  return `${code} ${index.labels.get(code) ?? ''}`.trim();
}
