import { readJson } from './json-text.ts';

/** One value of a JSON file, with the line on which it begins. */
export interface JsonItem {
  readonly line: number;
  readonly value: unknown;
}

export interface JsonItemsFault {
  readonly message: string;
  readonly hint: string;
}

/** Reads one object, an array of them, or an object on every line. A fault is in Dutch and names its place. */
export function readJsonItems(text: string): { items: readonly JsonItem[]; fault: JsonItemsFault | null } {
  const whole = readJson(text);
  if (whole.ok) {
    const { value, placeOf } = whole;
    if (!Array.isArray(value)) return { items: [{ line: placeOf('')?.line ?? 1, value }], fault: null };
    const items = value.map((item: unknown, index) => ({
      line: placeOf(`[${index}]`)?.line ?? 1,
      value: item,
    }));
    return { items, fault: null };
  }
  const lines = text.split('\n');
  if (looksLikeCsv(text)) return { items: [], fault: CSV };
  // A file that is no object a line either is told what is wrong with it as a whole.
  if (lines.filter((line) => line.trim() !== '').length < 2 || !readJson(lines[0] ?? '').ok) {
    return { items: [], fault: faultAt(whole.place.line, whole.message, whole.hint) };
  }
  const items: JsonItem[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const read = readJson(line);
    if (!read.ok) return { items: [], fault: faultAt(index + 1, read.message, read.hint) };
    items.push({ line: index + 1, value: read.value });
  }
  return { items, fault: null };
}

const CSV: JsonItemsFault = {
  message: 'Dit lijkt een CSV-bestand; hier hoort JSON.',
  hint: 'Lessen uit een CSV-bestand leest u in met: mao importeer <bestand>',
};

/** Whether the first line of a text is no JSON and is more than one cell. */
function looksLikeCsv(text: string): boolean {
  const [first = ''] = text
    .replace(/^\uFEFF/u, '')
    .trimStart()
    .split('\n', 1);
  return /^[^[{]/u.test(first) && /[;,\t]/u.test(first);
}

function faultAt(line: number, message: string, hint: string): JsonItemsFault {
  return { message: `Regel ${line}: ${message}`, hint };
}
