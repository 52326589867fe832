import { JsonFault, placeAt, type TextPlace, wrongCharacter } from './json-fault.ts';
import { readablePath } from './json-path.ts';

export type JsonText =
  | {
      readonly ok: true;
      readonly value: unknown;
      /** Where the value at a path (see `readablePath`) begins; a field begins at its name. */
      readonly placeOf: (path: string) => TextPlace | null;
    }
  | { readonly ok: false; readonly place: TextPlace; readonly message: string; readonly hint: string };

/** Deeper than any file of ours, and far from what the stack can bear. */
const MAX_DEPTH = 100;

/**
 * Reads JSON by the letter of the standard. Other than `JSON.parse` it knows the place of everything, says in
 * Dutch what is wrong, and refuses what would go wrong silently: the same field twice, NUL, half a character.
 */
export function readJson(text: string): JsonText {
  const scan: Scan = { text, at: text.startsWith('\uFEFF') ? 1 : 0, path: [], starts: new Map() };
  try {
    const value = readValue(scan);
    skipSpace(scan);
    if (scan.at < text.length) throw wrongCharacter(scan.text, scan.at, 'niets meer');
    const { starts } = scan;
    return {
      ok: true,
      value,
      placeOf: (path) => {
        const start = starts.get(path);
        return start === undefined ? null : placeAt(text, start);
      },
    };
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error;
    return { ok: false, place: placeAt(text, error.at), message: error.message, hint: error.hint };
  }
}

interface Scan {
  readonly text: string;
  at: number;
  readonly path: (string | number)[];
  /** Path to the offset at which its value begins. */
  readonly starts: Map<string, number>;
}

function readValue(scan: Scan): unknown {
  skipSpace(scan);
  const path = readablePath(scan.path);
  if (!scan.starts.has(path)) scan.starts.set(path, scan.at);
  if (scan.path.length > MAX_DEPTH) {
    throw new JsonFault(scan.at, 'Het bestand is te diep genest.', 'Kijk of dit het goede bestand is.');
  }
  const character = scan.text[scan.at];
  if (character === '{') return readObject(scan);
  if (character === '[') return readList(scan);
  if (character === '"') return readString(scan);
  return readWord(scan);
}

function readObject(scan: Scan): unknown {
  const entries = new Map<string, unknown>();
  for (let more = opens(scan, '}'); more; more = continues(scan, '}')) {
    skipSpace(scan);
    const start = scan.at;
    if (scan.text[start] !== '"')
      throw wrongCharacter(scan.text, scan.at, 'de naam van een veld tussen aanhalingstekens');
    const key = readString(scan);
    if (entries.has(key)) {
      throw new JsonFault(start, 'Dit veld staat twee keer in dezelfde groep.', 'Haal een van de twee weg.');
    }
    skipSpace(scan);
    if (scan.text[scan.at] !== ':') throw wrongCharacter(scan.text, scan.at, 'een dubbele punt');
    scan.at += 1;
    scan.path.push(key);
    scan.starts.set(readablePath(scan.path), start);
    entries.set(key, readValue(scan));
    scan.path.pop();
  }
  // Unlike assignment this makes even `__proto__` a plain field.
  return Object.fromEntries(entries);
}

function readList(scan: Scan): unknown {
  const items: unknown[] = [];
  for (let more = opens(scan, ']'); more; more = continues(scan, ']')) {
    scan.path.push(items.length);
    items.push(readValue(scan));
    scan.path.pop();
  }
  return items;
}

/** Passes the opening bracket; gives whether anything follows before the closing one. */
function opens(scan: Scan, close: string): boolean {
  scan.at += 1;
  skipSpace(scan);
  if (scan.text[scan.at] !== close) return true;
  scan.at += 1;
  return false;
}

/** After an item: passes the comma or the closing bracket; gives whether another item follows. */
function continues(scan: Scan, close: string): boolean {
  skipSpace(scan);
  const character = scan.text[scan.at];
  if (character !== ',' && character !== close)
    throw wrongCharacter(scan.text, scan.at, `een komma of ${close}`);
  scan.at += 1;
  if (character === close) return false;
  skipSpace(scan);
  if (scan.text[scan.at] === close) {
    throw new JsonFault(scan.at, `Na de laatste komma komt niets meer voor ${close}.`, 'Haal die komma weg.');
  }
  return true;
}

function readString(scan: Scan): string {
  const start = scan.at;
  const end = endOfString(scan.text, start);
  const literal = end === null ? null : scan.text.slice(start, end);
  if (end === null || literal === null || /[\r\n]/.test(literal)) {
    throw new JsonFault(
      start,
      'Deze tekst is niet op dezelfde regel met een " afgesloten.',
      'Zet een " achter de tekst, en schrijf een nieuwe regel in een tekst als \\n.',
    );
  }
  const text = parseString(literal);
  if (text === null) {
    throw new JsonFault(
      start,
      'In deze tekst staat een teken dat daar niet kan.',
      'Schrijf een \\ als \\\\ en een tab als \\t.',
    );
  }
  if (text.includes('\0') || !text.isWellFormed()) {
    throw new JsonFault(
      start,
      'Deze tekst bevat een teken dat niet kan worden bewaard.',
      'Haal dat teken weg.',
    );
  }
  scan.at = end;
  return text;
}

/** The offset behind the closing quote: the first one with an even number of backslashes before it. */
function endOfString(text: string, start: number): number | null {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text[at - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) return at + 1;
  }
  return null;
}

/** A text with its escapes undone, by the platform; `null` when it holds what the standard forbids. */
function parseString(literal: string): string | null {
  try {
    return String(JSON.parse(literal));
  } catch {
    return null;
  }
}

/** A number, `true`, `false` or `null`. */
function readWord(scan: Scan): unknown {
  const start = scan.at;
  const word = match(scan, /[-+.\w]+/y);
  if (/^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)$/.test(word)) return JSON.parse(word);
  scan.at = start;
  throw wrongCharacter(scan.text, scan.at, 'een waarde');
}

function skipSpace(scan: Scan): void {
  match(scan, /[ \t\r\n]*/y);
}

/** Passes what a sticky pattern matches here and gives it. */
function match(scan: Scan, pattern: RegExp): string {
  pattern.lastIndex = scan.at;
  const found = pattern.exec(scan.text)?.[0] ?? '';
  scan.at += found.length;
  return found;
}
