/** A place in a text: line and position on it, both from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** What is wrong with a JSON text and where: message and hint are Dutch. */
export class JsonFault extends Error {
  readonly at: number;
  readonly hint: string;

  constructor(at: number, message: string, hint: string) {
    super(message);
    this.at = at;
    this.hint = hint;
  }
}

/** There is something else here than what must be: `expected` is Dutch, with its article. */
export function wrongCharacter(text: string, at: number, expected: string): JsonFault {
  if (at >= text.length) {
    return new JsonFault(
      at,
      `Het bestand houdt hier op, maar er hoort ${expected} te staan.`,
      'Kijk of het bestand volledig is en of elke { en [ is afgesloten.',
    );
  }
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const message = `Hier staat ${visible(character)}, maar er hoort ${expected} te staan.`;
  if (/['‘’‚“”„«»]/u.test(character))
    return new JsonFault(at, message, 'Gebruik rechte dubbele aanhalingstekens: ".');
  if (character === '/' || character === '#')
    return new JsonFault(at, message, 'Haal de opmerking weg; die kan in een JSON-bestand niet.');
  return new JsonFault(at, message, 'Kijk of er net hiervoor een teken ontbreekt of te veel staat.');
}

/** The character itself where it can be seen, else its number. */
function visible(character: string): string {
  if (/[\p{L}\p{N}\p{P}\p{S}]/u.test(character)) return character;
  return `het teken U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The place of an offset; a byte order mark takes no room, and every kind of line end counts. */
export function placeAt(text: string, offset: number): TextPlace {
  const before = text
    .slice(0, offset)
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/);
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
