import { safeLines, safeText } from './safe-text.ts';

/** Means something wherever it stands, in CommonMark, in GitHub's tables or for pandoc. */
const SPECIAL = /[\\`*_{}[\]<>#|~^$@]/gu;
/** Only an entity needs its `&` escaped. */
const ENTITY = /&(?=\w+;)/gu;
/** What is made a link without any marks: `https://…`, `//…`, `www.…`. */
const BARE_LINK = /\/(?=\/)|(?<=\bwww)\./giu;
/** What at the beginning of a line makes a list, a rule, a table, an underline of a heading, a division. */
const LINE_MARK = /^(?:[-+=:%]|\((?=\w+\)))/u;
/** `1.`, `2)`, `a.`, `iv)`: what pandoc takes for a numbered list as well. */
const LIST_NUMBER = /^(\\?\(?(?:\d+|[a-z]|[ivxlcdm]+))([.)])(?=\s|$)/iu;

/** Foreign text as one line of Markdown, wherever on a line it comes to stand: as plain text and nothing else. */
export function markdownInline(text: string): string {
  return markLine(escapeInline(safeText(text).trim()));
}

/** As `markdownInline`, for a cell of a table, where nothing is special about the beginning. */
export function markdownCell(text: string): string {
  return escapeInline(safeText(text).trim());
}

/**
 * Foreign text of several lines as paragraphs: an empty line separates them, other line breaks stay line breaks.
 *
 * @param indent put before every line but the first, for text inside a list.
 */
export function markdownBlock(text: string, indent = ''): string {
  const lines = safeLines(text).trim().split('\n');
  const escaped = lines.map((line) => markLine(escapeInline(line.trim())));
  return escaped
    .flatMap((line, index) => {
      const next = escaped[index + 1] ?? '';
      if (line === '') return escaped[index - 1] === '' ? [] : [''];
      // A backslash at the end of a line is a line break within the paragraph.
      const broken = next === '' ? line : `${line}\\`;
      return [index === 0 ? broken : indent + broken];
    })
    .join('\n');
}

function escapeInline(line: string): string {
  return line
    .replace(SPECIAL, (mark) => `\\${mark}`)
    .replace(ENTITY, '\\&')
    .replace(BARE_LINK, (mark) => `\\${mark}`);
}

function markLine(line: string): string {
  return line.replace(LINE_MARK, (mark) => `\\${mark}`).replace(LIST_NUMBER, '$1\\$2');
}
