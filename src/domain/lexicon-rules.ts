import type { Framework } from './framework.ts';
import type { Finding } from './framework-rules.ts';
import { type Lexicon, STRENGTHS } from './lexicon.ts';
import { parsePattern } from './lexicon-pattern.ts';

type Found = Omit<Finding, 'level' | 'rule'>;

interface Rule {
  readonly name: string;
  readonly level: Finding['level'];
  readonly check: (lexicon: Lexicon, framework: Framework) => readonly Found[];
}

/** What a schema cannot say about a lexicon. The order is that of the findings. */
const RULES: readonly Rule[] = [
  { name: 'belongs-to-framework', level: 'error', check: belongsToFramework },
  { name: 'known-codes', level: 'error', check: knownCodes },
  { name: 'unique-entries', level: 'error', check: uniqueEntries },
  { name: 'every-code', level: 'error', check: everyCode },
  { name: 'readable-patterns', level: 'error', check: readablePatterns },
  { name: 'pattern-once', level: 'error', check: patternOnce },
  { name: 'telling-when-strong', level: 'warning', check: tellingWhenStrong },
];

export const LEXICON_RULES: readonly string[] = RULES.map((rule) => rule.name);

/** A strong word of more codes than this says little about any of them. */
const MOST_CODES = 3;

/** Everything that the rules find in a lexicon that is valid by its schema. */
export function checkLexicon(lexicon: Lexicon, framework: Framework): Finding[] {
  return RULES.flatMap(({ name, level, check }) =>
    check(lexicon, framework).map((found) => ({ level, rule: name, ...found })),
  );
}

/** The codes that lessons are tagged with most precisely: indicators, and elements that have none. */
function taggedCodes({ elements }: Framework): string[] {
  return elements.flatMap(({ code, indicators }) =>
    indicators.length > 0 ? indicators.map((item) => item.code) : [code],
  );
}

function belongsToFramework(lexicon: Lexicon, framework: Framework): Found[] {
  if (lexicon.framework === framework.version) return [];
  return [
    {
      path: 'framework',
      message: `Dit lexicon hoort bij versie ${lexicon.framework} van het reflectiekader; hier geldt versie ${framework.version}.`,
      hint: `Schrijf "${framework.version}" als de woorden ook bij die versie horen.`,
    },
  ];
}

function knownCodes({ entries }: Lexicon, framework: Framework): Found[] {
  const known = taggedCodes(framework);
  return entries.flatMap(({ code }, nr) =>
    known.includes(code)
      ? []
      : [
          {
            path: `entries[${nr}].code`,
            message: `De code ${code} is geen indicator van het reflectiekader, en geen element zonder indicatoren.`,
            hint: `Kies uit: ${known.join(', ')}.`,
          },
        ],
  );
}

function uniqueEntries({ entries }: Lexicon): Found[] {
  return entries.flatMap(({ code }, nr) =>
    entries.findIndex((other) => other.code === code) === nr
      ? []
      : [
          {
            path: `entries[${nr}].code`,
            message: `De code ${code} komt meer dan eens voor.`,
            hint: 'Zet alle woorden van een code bij elkaar.',
          },
        ],
  );
}

function everyCode({ entries }: Lexicon, framework: Framework): Found[] {
  const missing = taggedCodes(framework).filter((code) => !entries.some((entry) => entry.code === code));
  return missing.map((code) => ({
    path: 'entries',
    message: `Voor ${code} staan er geen woorden in.`,
    hint: 'Zonder woorden wordt deze code nooit voorgesteld: voeg hem toe.',
  }));
}

interface PlacedPattern {
  readonly text: string;
  readonly path: string;
  /** `null` for a word of the field. */
  readonly code: string | null;
  readonly strong: boolean;
}

function patternsOf({ field, entries }: Lexicon): PlacedPattern[] {
  return [
    ...field.map((text, at) => ({ text, path: `field[${at}]`, code: null, strong: false })),
    ...entries.flatMap((entry, nr) =>
      STRENGTHS.flatMap((strength) =>
        entry[strength].map((text, at) => ({
          text,
          path: `entries[${nr}].${strength}[${at}]`,
          code: entry.code,
          strong: strength === 'strong',
        })),
      ),
    ),
  ];
}

function readablePatterns(lexicon: Lexicon): Found[] {
  return patternsOf(lexicon)
    .filter(({ text }) => parsePattern(text) === null)
    .map(({ text, path }) => ({
      path,
      message: `"${text}" kan niet worden gezocht.`,
      hint: 'Schrijf woorden met één spatie ertussen, zonder leestekens; een * alleen aan het begin of het eind van een woord, … alleen tussen woorden.',
    }));
}

function patternOnce(lexicon: Lexicon): Found[] {
  const seen = new Set<string>();
  return patternsOf(lexicon).flatMap(({ text, path, code }) => {
    const key = `${code} ${text.toLowerCase()}`;
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const where = code === null ? 'bij de woorden van het veld' : `bij ${code}`;
    return [{ path, message: `"${text}" staat twee keer ${where}.`, hint: 'Haal een van de twee weg.' }];
  });
}

function tellingWhenStrong(lexicon: Lexicon): Found[] {
  const strong = patternsOf(lexicon).filter((pattern) => pattern.strong);
  const codes = new Map<string, string[]>();
  for (const { text, code } of strong) codes.set(text, [...(codes.get(text) ?? []), code ?? '']);
  return strong.flatMap(({ text, path, code }) => {
    const list = codes.get(text) ?? [];
    if (list.length <= MOST_CODES || list[0] !== code) return [];
    return [
      {
        path,
        message: `"${text}" staat als sterk woord bij ${list.join(', ')}.`,
        hint: 'Een woord dat bij veel codes hoort, zegt over geen ervan veel: zet het bij "ordinary".',
      },
    ];
  });
}
