import { isLessonId, normaliseId } from '../domain/lesson-id.ts';
import { compareLinks, type LessonLink, LINK_KINDS, sameLink } from '../domain/lesson-link.ts';
import { accept, type FieldOutcome, type FieldProblem, refuse, shorten } from './field.ts';
import { splitList } from './lists.ts';

/** Reads links as our export writes them: `lijkt op DRE-KJXF|vervangt TWE-7K3Q`. Problem: `unknown-value`. */
export function parseLinks(text: string): FieldOutcome<readonly LessonLink[]> {
  const links: LessonLink[] = [];
  const problems: FieldProblem[] = [];
  for (const piece of splitList(text)) {
    const link = parseLink(piece);
    if (link === null) problems.push(noLink(piece));
    else if (!links.some((known) => sameLink(known, link))) links.push(link);
  }
  return problems.length > 0 ? refuse([], ...problems) : accept(links.sort(compareLinks));
}

/** The text of links that `parseLinks` reads back. */
export function linksText(links: readonly LessonLink[]): string {
  return links.map(({ kind, lesson }) => `${kind} ${lesson}`).join('|');
}

function parseLink(piece: string): LessonLink | null {
  const kind = LINK_KINDS.find((name) => piece.toLowerCase().startsWith(`${name} `));
  if (kind === undefined) return null;
  const lesson = normaliseId(piece.slice(kind.length));
  return isLessonId(lesson) ? { kind, lesson } : null;
}

function noLink(piece: string): FieldProblem {
  return {
    code: 'unknown-value',
    value: shorten(piece),
    message: `"${shorten(piece)}" is geen koppeling met een les.`,
    hint: `Schrijf een koppeling als "lijkt op TWE-7K3Q"; kies uit ${LINK_KINDS.join(', ')}.`,
  };
}
