/**
 * What could fool a terminal or its reader: control characters (C0, DEL, C1), format characters (bidi, zero-width,
 * soft hyphen, tags), lone surrogates, private use, line and paragraph separators, variation selectors, and letters
 * that are drawn as nothing (U+034F, Hangul fillers, Khmer inherent vowels).
 */
function unsafePattern(): RegExp {
  // Made at first use: its character classes take time, which a start that shows only fixed text is spared.
  unsafe ??=
    /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Variation_Selector}]|\u034F|[\u115F\u1160\u3164\uFFA0]|\u17B4|\u17B5/gu;
  return unsafe;
}
let unsafe: RegExp | undefined;

/** Emoji may be made of several parts; the joiners and selectors within are harmless. */
const EMOJI = '(\\p{RGI_Emoji})';

/** Makes every such character visible, as `<U+202E>`; for one line: line breaks and tabs become spaces. */
export function safeText(text: string): string {
  return neutralise(text.replace(/\r\n|[\n\r\t]/g, ' '));
}

/** As `safeText`, for text of several lines: line breaks stay, as LF; tabs become spaces. */
export function safeLines(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => neutralise(line.replaceAll('\t', ' ')))
    .join('\n');
}

/** As JSON escapes, for text that is JSON itself: it means the same, and no terminal acts on it. Line breaks stay. */
export function escapeUnsafe(json: string): string {
  return json.replace(unsafePattern(), (character) =>
    character === '\n'
      ? character
      : Array.from({ length: character.length }, (_, at) => unit(character, at)).join(''),
  );
}

function unit(character: string, at: number): string {
  return `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`;
}

function neutralise(text: string): string {
  if (text.search(unsafePattern()) === -1) return text;
  return text
    .split(new RegExp(EMOJI, 'v'))
    .map((part, index) => (index % 2 === 1 ? part : part.replace(unsafePattern(), visible)))
    .join('');
}

function visible(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
