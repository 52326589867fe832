import type { RecordNoun } from '../domain/record.ts';

/** How a noun is called in a message. */
export interface NounWords {
  /** With its article: `de activiteit`. */
  readonly the: string;
  readonly one: string;
  readonly many: string;
  /** `zij` or `het`. */
  readonly pronoun: string;
  /** The first word of its commands: `mao activiteit`. */
  readonly command: string;
  /** The command that makes a new one. */
  readonly make: string;
  /** The command that goes on from one that has ended, before its code; where that is more than a new one. */
  readonly goOn?: string;
}

export const NOUN_WORDS: Readonly<Record<RecordNoun, NounWords>> = {
  coalition: {
    the: 'de coalitie',
    one: 'coalitie',
    many: 'coalities',
    pronoun: 'zij',
    command: 'coalitie',
    make: 'mao coalitie start',
  },
  cycle: {
    the: 'de cyclus',
    one: 'cyclus',
    many: 'cycli',
    pronoun: 'zij',
    command: 'cyclus',
    make: 'mao cyclus start',
    goOn: 'mao cyclus vervolg',
  },
  activity: {
    the: 'de activiteit',
    one: 'activiteit',
    many: 'activiteiten',
    pronoun: 'zij',
    command: 'activiteit',
    make: 'mao activiteit toevoegen',
  },
  question: {
    the: 'de vraag',
    one: 'vraag',
    many: 'vragen',
    pronoun: 'zij',
    command: 'vraag',
    make: 'mao vraag stel',
  },
  reflection: {
    the: 'de reflectie',
    one: 'reflectie',
    many: 'reflecties',
    pronoun: 'zij',
    command: 'reflectie',
    make: 'mao reflectie toevoegen',
  },
  actionPerspective: {
    the: 'het handelingsperspectief',
    one: 'handelingsperspectief',
    many: 'handelingsperspectieven',
    pronoun: 'het',
    command: 'perspectief',
    make: 'mao perspectief toevoegen',
  },
  uptake: {
    the: 'de toepassing',
    one: 'toepassing',
    many: 'toepassingen',
    pronoun: 'zij',
    command: 'toepassing',
    make: 'mao toepassing toevoegen',
  },
  bottleneck: {
    the: 'het knelpunt',
    one: 'knelpunt',
    many: 'knelpunten',
    pronoun: 'het',
    command: 'knelpunt',
    make: 'mao knelpunt toevoegen',
  },
  sharing: {
    the: 'de deling',
    one: 'deling',
    many: 'delingen',
    pronoun: 'zij',
    command: 'deling',
    make: 'mao les deel',
  },
  check: {
    the: 'de check',
    one: 'check',
    many: 'checks',
    pronoun: 'zij',
    command: 'check',
    make: 'mao check',
  },
};

const LESSON_WORDS: NounWords = {
  the: 'de les',
  one: 'les',
  many: 'lessen',
  pronoun: 'zij',
  command: 'les',
  make: 'mao les toevoegen',
};

/** How a thing with a code is called: a record of any noun, or a lesson. */
export function wordsOf(thing: RecordNoun | 'lesson'): NounWords {
  return thing === 'lesson' ? LESSON_WORDS : NOUN_WORDS[thing];
}

/** A sentence begins with a capital. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
