import { describe, expect, it } from 'vitest';
import { compilePatterns } from '../../src/domain/lexicon-entries.ts';
import { indexPatterns } from '../../src/domain/lexicon-index.ts';
import { textWords } from '../../src/domain/text-words.ts';

/** The pieces of a text in which a pattern is found. */
function found(pattern: string, text: string): string[] {
  const words = textWords(text);
  return indexPatterns(compilePatterns([pattern]))
    .find(words)
    .map(({ from, to }) => text.slice(words[from]?.start, words[to]?.end));
}

describe('patterns of the lexicon', () => {
  it.each([
    ['taal', 'Taal! De TAAL, geen taalles.', ['Taal', 'TAAL']],
    ['prevent*', 'Preventie en preventief.', ['Preventie', 'preventief']],
    [
      '*inspectie',
      'De onderwijsinspectie en de inspectie, geen inspecties.',
      ['onderwijsinspectie', 'inspectie'],
    ],
    ['*budget*', 'Zorgbudgetten', ['Zorgbudgetten']],
    ['één pot', 'Eén pot, een pot, 1 pot.', ['Eén pot', '1 pot']],
    ['coördinatie', 'Coordinatie', ['Coordinatie']],
    ['kijk* … terug', 'Wij kijken elk half jaar samen terug.', ['kijken elk half jaar samen terug']],
    ['kijk* … terug', 'Wij kijken elk half jaar met ouders terug.', []],
    ['kijk* … terug', 'Zij kijkt. Terug naar school.', []],
    ['op school', 'Hij zit op. School is uit.', []],
    ["ib'er*", "De ib’ers en een ib'er", ['ib’ers', "ib'er"]],
    ['18+', 'Voor 18+ geldt dit, voor 18 niet.', ['18+']],
    ['co-teach*', 'Co-teaching', ['Co-teaching']],
  ])('%s in "%s"', (pattern, text, pieces) => {
    expect(found(pattern, text)).toEqual(pieces);
  });
});
