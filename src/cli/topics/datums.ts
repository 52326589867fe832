import type { TopicPart } from '../render/topic.ts';

/** Ways to write a date, and how it is then kept; a test holds them against the reader. */
export const DATE_EXAMPLES: readonly (readonly [typed: string, kept: string])[] = [
  ['2022-03-30', '2022-03-30'],
  ['30-03-2022', '2022-03-30'],
  ['30-3-22', '2022-03-30'],
  ['30/3/2022', '2022-03-30'],
  ['30.03.2022', '2022-03-30'],
  ['30 maart 2022', '2022-03-30'],
  ['wo 30 mrt 2022', '2022-03-30'],
  ['maart 2022', '2022-03'],
  ['mrt-22', '2022-03'],
  ['03-2022', '2022-03'],
  ['2022-03', '2022-03'],
  ['2022', '2022'],
];

/** The first year that a date can have; the same test guards it. */
export const FIRST_YEAR = 1990;

/** How a date is written. */
export function datums(): readonly TopicPart[] {
  return [
    'Een datum is een dag, een maand of alleen een jaar. Schrijf haar zoals u gewend bent; de dag staat voor de maand. Wat u niet weet, verzint mao er niet bij:',
    DATE_EXAMPLES.map(([typed, kept]) => [typed, `wordt ${kept}`]),
    `Een weekdag ervoor of een tijd erachter mag. Een datum voor ${FIRST_YEAR} of na vandaag wordt afgekeurd; de grenzen van een periode mogen na vandaag liggen.`,
    'Met --van en --tot kiest u een periode. Een maand of een jaar telt mee in elke periode die hij raakt: een les uit 2022 hoort bij --van 2022-06, een les uit 2022-03 niet. Een les zonder datum valt buiten elke periode.',
    'Met --peildatum kiest een rapport op de dag van vastleggen, niet op de dag waarop iets is geleerd.',
  ];
}
