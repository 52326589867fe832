import type { FilterTexts } from '../app/lesson-filter.ts';
import type { LessonFilter } from '../domain/lesson-filter.ts';
import { DIRECTIONS, STATUSES } from '../domain/values.ts';
import type { OptionSpec } from './dutch.ts';
import { choices, flag, type Options, text, texts } from './options.ts';

/** The options that choose lessons, wherever lessons are chosen. */
export const FILTER_OPTIONS: readonly OptionSpec[] = [
  {
    flags: '--regio <regio>',
    description: 'alleen van deze regio: naam, alias of code',
    completes: 'region',
    repeatable: true,
  },
  {
    flags: '--element <element>',
    description: 'alleen bij dit werkzame element en zijn indicatoren',
    completes: 'element',
    repeatable: true,
  },
  {
    flags: '--indicator <indicator>',
    description: 'alleen bij deze indicator, bijvoorbeeld 2.4',
    completes: 'tag',
    repeatable: true,
  },
  {
    flags: '--coalitie <coalitie>',
    description: 'alleen van deze coalitie: naam of code',
    completes: 'coalition',
    repeatable: true,
  },
  {
    flags: '--cyclus <code>',
    description: 'alleen uit deze cyclus',
    completes: 'cycle',
    repeatable: true,
  },
  {
    flags: '--richting <richting>',
    description: 'alleen met deze richting',
    repeatable: true,
    choices: DIRECTIONS,
  },
  { flags: '--status <status>', description: 'alleen met deze status', repeatable: true, choices: STATUSES },
  { flags: '--van <datum>', description: 'geleerd op of na deze dag, maand of in dit jaar' },
  { flags: '--tot <datum>', description: 'geleerd op of voor deze dag, maand of in dit jaar' },
  { flags: '--te-duiden', description: 'alleen lessen zonder richting of zonder indicator' },
];

/** What was typed for `FILTER_OPTIONS`. */
export function filterTexts(options: Options): FilterTexts {
  return {
    regions: texts(options, 'regio'),
    elements: texts(options, 'element'),
    indicators: texts(options, 'indicator'),
    coalitions: texts(options, 'coalitie'),
    cycles: texts(options, 'cyclus'),
    directions: choices(options, 'richting', DIRECTIONS),
    statuses: choices(options, 'status', STATUSES),
    from: text(options, 'van'),
    until: text(options, 'tot'),
    toInterpret: flag(options, 'te-duiden'),
  };
}

/** Withdrawn lessons do not answer a question, unless a status was asked. */
export function notWithdrawn(texts: FilterTexts, filter: LessonFilter): LessonFilter {
  return texts.statuses.length > 0 ? filter : { ...filter, withdrawn: false };
}
