import { createScanner, type ParseOptions, visit } from 'jsonc-parser/lib/esm/main.js';
import { type JsonFault, syntaxFault, type TextPlace } from './json-fault.ts';
import { readablePath } from './json-path.ts';

export type JsonText =
  | {
      readonly ok: true;
      readonly value: unknown;
      /** Where the value at a path (see `readablePath`) begins; a field begins at its name. */
      readonly placeOf: (path: string) => TextPlace | null;
    }
  | ({ readonly ok: false } & PlacedFault);

type PlacedFault = JsonFault & { readonly place: TextPlace };

/** Deeper than any file of ours, and far from what the stack can bear. */
const MAX_DEPTH = 100;

/** JSON by the letter of the standard. */
const STRICT: ParseOptions = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

const TOO_DEEP: JsonFault = {
  message: 'Het bestand is te diep genest.',
  hint: 'Kijk of dit het goede bestand is.',
};
const TWICE: JsonFault = {
  message: 'Dit veld staat twee keer in dezelfde groep.',
  hint: 'Haal een van de twee weg.',
};
const NOT_KEPT: JsonFault = {
  message: 'Deze tekst bevat een teken dat niet kan worden bewaard.',
  hint: 'Haal dat teken weg.',
};

/**
 * Reads JSON. Other than `JSON.parse` it knows the place of everything, says in Dutch what is wrong, and refuses
 * what would go wrong silently: the same field twice, NUL, half a character.
 */
export function readJson(text: string): JsonText {
  const body = text.replace(/^\uFEFF/, '');
  const fault = findTooDeep(body) ?? findFault(withoutEnd(body));
  if (fault !== null) return { ok: false, ...fault };
  let places: Map<string, TextPlace> | null = null;
  const placeOf = (path: string): TextPlace | null => {
    places ??= findPlaces(body);
    return places.get(path) ?? null;
  };
  return { ok: true, value: JSON.parse(body), placeOf };
}

/** Looked for first and without recursion: the parser itself would run out of stack. */
function findTooDeep(text: string): PlacedFault | null {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (scanner.scan(); scanner.getTokenOffset() < text.length; scanner.scan()) {
    const sign = text[scanner.getTokenOffset()];
    if (sign === '{' || sign === '[') depth += 1;
    if (sign === '}' || sign === ']') depth -= 1;
    if (depth > MAX_DEPTH) {
      return { ...TOO_DEEP, place: place(scanner.getTokenStartLine(), scanner.getTokenStartCharacter()) };
    }
  }
  return null;
}

/** Without the line break behind it: a file that holds too little does so on its last line, not below it. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && ' \t\r\n'.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** The first fault in the text, `null` when there is none. */
function findFault(text: string): PlacedFault | null {
  const found: PlacedFault[] = [];
  /** The names so far in each group that is open. */
  const groups: Set<string>[] = [];
  visit(
    text,
    {
      onError: (code, offset, _length, line, column) => {
        if (found.length === 0)
          found.push({ ...syntaxFault(code, text, offset), place: place(line, column) });
      },
      onObjectBegin: () => {
        groups.push(new Set());
      },
      onObjectProperty: (name, _offset, _length, line, column) => {
        if (!isKept(name)) found.push({ ...NOT_KEPT, place: place(line, column) });
        const group = groups.at(-1);
        if (group?.has(name)) found.push({ ...TWICE, place: place(line, column) });
        group?.add(name);
      },
      onObjectEnd: () => {
        groups.pop();
      },
      onLiteralValue: (value, _offset, _length, line, column) => {
        if (!isKept(value)) found.push({ ...NOT_KEPT, place: place(line, column) });
      },
    },
    STRICT,
  );
  return found[0] ?? null;
}

/** Whether the database can hold a value: NUL would end a text there, and half a character is none. */
function isKept(value: unknown): boolean {
  return typeof value !== 'string' || (!value.includes('\0') && value.isWellFormed());
}

/** Where everything in a text without faults begins, by its path. */
function findPlaces(text: string): Map<string, TextPlace> {
  const places = new Map<string, TextPlace>();
  const note = (segments: readonly (string | number)[], line: number, column: number): void => {
    const path = readablePath(segments);
    // A field is noted at its name before its value comes.
    if (!places.has(path)) places.set(path, place(line, column));
  };
  visit(
    text,
    {
      onObjectBegin: (_offset, _length, line, column, path) => note(path(), line, column),
      onObjectProperty: (name, _offset, _length, line, column, path) => note([...path(), name], line, column),
      onArrayBegin: (_offset, _length, line, column, path) => note(path(), line, column),
      onLiteralValue: (_value, _offset, _length, line, column, path) => note(path(), line, column),
    },
    STRICT,
  );
  return places;
}

/** The parser counts from 0. */
function place(line: number, column: number): TextPlace {
  return { line: line + 1, column: column + 1 };
}
