import type { Framework } from './framework.ts';
import { type Lexicon, STRENGTHS, type Strength } from './lexicon.ts';
import { type Pattern, parsePattern } from './lexicon-pattern.ts';

/** A pattern as it stands in the lexicon, and taken apart. */
export interface CompiledPattern {
  readonly text: string;
  readonly pattern: Pattern;
}

/** An entry of a lexicon with its patterns taken apart. */
export interface CompiledEntry {
  readonly code: string;
  readonly description: string;
  readonly patterns: readonly (CompiledPattern & { readonly strength: Strength })[];
}

/**
 * Entries of what the reflectiekader has; what is no pattern is left out, which the rules have told.
 *
 * @param concerns says which patterns can be found at all, where only one short text is looked at.
 */
export function compileEntries(
  { entries }: Lexicon,
  framework: Framework,
  concerns: (pattern: string) => boolean = () => true,
): CompiledEntry[] {
  const codes = new Set(
    framework.elements.flatMap(({ code, indicators }) => [code, ...indicators.map((item) => item.code)]),
  );
  return entries
    .filter(({ code }) => codes.has(code))
    .map((entry) => ({
      code: entry.code,
      description: entry.description,
      patterns: STRENGTHS.flatMap((strength) =>
        compilePatterns(entry[strength].filter(concerns)).map(({ text, pattern }) => ({
          text,
          pattern,
          strength,
        })),
      ),
    }));
}

export function compilePatterns(texts: readonly string[]): CompiledPattern[] {
  return texts.flatMap((text) => {
    const pattern = parsePattern(text);
    return pattern === null ? [] : [{ text, pattern }];
  });
}
