import lexicon from '../../fixtures/lexicon-2022.json' with { type: 'json' };
import type { Lexicon } from '../domain/lexicon.ts';

/** The lexicon that comes with the program; apart from the other data, because only suggestions need it. */
export const shippedLexicon: Lexicon = lexicon;
