import { compareTags, type Tag } from '../domain/lesson.ts';
import { accept, type FieldOutcome, type FieldProblem, refuse, saysNothing, shorten } from './field.ts';
import type { FrameworkIndex, VersionIndex } from './framework-index.ts';
import { type PieceBounds, pieceBounds, splitList } from './lists.ts';
import { clashingTag, isExcelMade, unknownTag } from './tag-hints.ts';
import { readPiece, unstar } from './tag-piece.ts';

interface Found {
  readonly code: string;
  readonly framework: string;
  readonly starred: boolean;
}

/** What a list says: the tags that were found, in the order of the list, and what is wrong with the other pieces. */
interface Reading {
  readonly found: Found[];
  readonly problems: FieldProblem[];
}

/**
 * Reads a list of elements and indicators: codes, labels or both, separated by `|`, `;`, `,` or a line break. A
 * star marks the main tag, without one the first is. `versions` are those of `readVersions`: one for the whole
 * list, or one for each tag. Problems: `unknown-tag` for each piece, `unknown-value` for a second star.
 */
export function parseTags(
  text: string,
  index: FrameworkIndex,
  versions: readonly VersionIndex[] = [],
): FieldOutcome<readonly Tag[]> {
  if (saysNothing(text)) return accept([], true);
  const [first = index.current] = versions;
  const reading: Reading = { found: [], problems: [] };
  if (new Set(versions).size <= 1) readList(text, first, reading);
  else readAligned(text, versions, reading);
  const main = reading.found.filter(({ starred }) => starred);
  if (new Set(main.map(({ code }) => code)).size > 1) reading.problems.push(twoStars(text));
  return reading.problems.length > 0 ? refuse([], ...reading.problems) : accept(settle(reading.found));
}

/** Reads the versions of the reflectiekader that the tags beside them were made with. Problem: `unknown-value`. */
export function readVersions(text: string, index: FrameworkIndex): FieldOutcome<readonly VersionIndex[]> {
  const versions: VersionIndex[] = [];
  for (const name of splitList(text)) {
    const version = index.versions.get(name);
    if (version === undefined) return refuse([], unknownVersion(name, index));
    versions.push(version);
  }
  return accept(versions);
}

/** As our export writes it: as many versions as tags, in the same order. */
function readAligned(text: string, versions: readonly VersionIndex[], reading: Reading): void {
  const pieces = splitList(text);
  if (pieces.length === versions.length) {
    versions.forEach((version, position) => {
      readList(pieces[position] ?? '', version, reading);
    });
    return;
  }
  reading.problems.push({
    code: 'unknown-value',
    value: shorten(text),
    message: `Er staan ${pieces.length} indicatoren en ${versions.length} versies van het reflectiekader.`,
    hint: 'Geef één versie voor de hele rij, of voor elke indicator één, in dezelfde volgorde.',
  });
}

function readList(text: string, version: VersionIndex, reading: Reading): void {
  const pieces = pieceBounds(text);
  for (let at = 0; at < pieces.length; ) {
    at += isDecimalComma(text, pieces, at)
      ? readRun(text, pieces, at, 2, version, reading)
      : readLongest(text, pieces, at, version, reading);
  }
}

/** A label may hold separators: the longest run of pieces that is a known label wins. */
function readLongest(
  text: string,
  pieces: readonly PieceBounds[],
  at: number,
  version: VersionIndex,
  reading: Reading,
): number {
  for (let count = Math.min(version.mostPieces, pieces.length - at); count > 1; count -= 1) {
    const candidate = unstar(runOf(text, pieces, at, count)).text;
    if (readPiece(candidate, version).kind !== 'unknown')
      return readRun(text, pieces, at, count, version, reading);
  }
  return readRun(text, pieces, at, 1, version, reading);
}

/** Takes `count` pieces as one tag; returns how many pieces that were. */
function readRun(
  text: string,
  pieces: readonly PieceBounds[],
  at: number,
  count: number,
  version: VersionIndex,
  reading: Reading,
): number {
  const run = runOf(text, pieces, at, count);
  const piece = unstar(run);
  const result = readPiece(piece.text, version);
  if (isExcelMade(piece.text)) reading.problems.push(unknownTag(piece.text, version));
  else if (result.kind === 'found') {
    reading.found.push({
      code: result.code,
      framework: version.version,
      starred: piece.starred,
    });
  } else if (result.kind === 'clash') {
    reading.problems.push(clashingTag(piece.text, result.code, result.labelCode, version));
  } else reading.problems.push(unknownTag(piece.text === '' ? run : piece.text, version));
  return count;
}

function runOf(text: string, pieces: readonly PieceBounds[], at: number, count: number): string {
  return text.slice(pieces[at]?.start ?? 0, pieces[at + count - 1]?.end ?? 0);
}

/**
 * Whether two pieces are one code with a decimal comma, as Excel makes of 2.4: two numbers with nothing but a
 * comma between them. `1,2,3` and `2.4,1` are lists: more pieces hang together, or one of the two has a dot.
 */
function isDecimalComma(text: string, pieces: readonly PieceBounds[], at: number): boolean {
  const from = pieces[at]?.start ?? 0;
  const to = pieces[at + 1]?.end ?? 0;
  if (to - from > 8 || !/^\*?\d{1,2},\d{1,2}\*?$/u.test(text.slice(from, to))) return false;
  return text[from - 1] !== ',' && !/^,\S/u.test(text.slice(to, to + 2));
}

/** Each tag once, the main one first and then by code, so that lists that say the same are equal. */
function settle(found: readonly Found[]): readonly Tag[] {
  const main = found.find(({ starred }) => starred) ?? found[0];
  const tags = new Map<string, Tag>();
  for (const { code, framework } of found) {
    const isMain = code === main?.code && framework === main.framework;
    tags.set(`${code} ${framework}`, { code, main: isMain, framework });
  }
  return [...tags.values()].sort(compareTags);
}

function twoStars(text: string): FieldProblem {
  return {
    code: 'unknown-value',
    value: shorten(text),
    message: 'Er staat bij meer dan één indicator een ster; er is maar één de belangrijkste.',
    hint: 'Laat de ster staan bij de indicator waar het vooral om gaat.',
  };
}

function unknownVersion(name: string, index: FrameworkIndex): FieldProblem {
  return {
    code: 'unknown-value',
    value: shorten(name),
    message: `De versie "${shorten(name)}" van het reflectiekader is hier niet bekend.`,
    hint: `Bekend zijn: ${[...index.versions.keys()].join(', ')}.`,
  };
}
