import { REFLECTION_QUESTIONS } from '../../domain/reflection.ts';
import { BY } from '../by-option.ts';
import type { NounSpec } from '../dutch.ts';
import { fieldOptions } from '../nouns/noun-words.ts';
import { REFLECTION_FORM } from '../nouns/reflection.ts';
import {
  changeSpec,
  codeArgument,
  endSpec,
  eraseSpec,
  historySpec,
  listSpec,
  type SpokenNoun,
  showSpec,
} from '../record-specs.ts';

const NOUN: SpokenNoun = {
  noun: 'reflection',
  the: 'de reflectie',
  many: 'reflecties',
  code: 'RE-7K3QD',
  path: 'mao reflectie',
};
/** The options of the four questions. */
const ANSWERS = fieldOptions(REFLECTION_FORM).filter(({ flags }) =>
  REFLECTION_QUESTIONS.some((field) => flags.startsWith(`--${REFLECTION_FORM.fields[field].option} `)),
);
const body = () => import('./reflectie-run.ts');

/** `mao reflectie …` */
export const reflectie: NounSpec = {
  name: 'reflectie',
  summary: 'reflecties: lessen bespreken aan de hand van vier vragen',
  commands: () => [
    {
      name: 'toevoegen',
      summary: 'leidt een gesprek over lessen of een indicator, en legt het vast',
      description:
        'Leidt een gesprek over een of meer lessen, of over een element of indicator in de praktijk van een regio: wat stimuleert, wat belemmert, welke randvoorwaarden, en wat is het handelingsperspectief. In een terminal stelt mao de vragen een voor een; elk antwoord wordt meteen bewaard, dus u kunt afbreken en later verdergaan.',
      options: [...fieldOptions(REFLECTION_FORM), BY],
      examples: [
        { command: 'mao reflectie toevoegen --les TWE-7K3Q', description: 'Een gesprek over een les' },
        {
          command:
            'mao reflectie toevoegen --regio Drenthe --indicator 2.5 --perspectief ouder --perspectief professional --stimuleert "Een woordenlijst." --belemmert "Afkortingen." --randvoorwaarden "Tijd om elkaar te leren kennen." --handelingsperspectief "Begin elk overleg met de woorden van het gezin."',
          description: 'Een gesprek dat al is gevoerd, in één opdracht',
        },
      ],
      load: async () => (await body()).runAdded,
    },
    {
      name: 'hervat',
      summary: 'gaat verder met een gesprek dat is afgebroken, en rondt het af',
      description:
        'Gaat verder met een gesprek dat is afgebroken. In een terminal stelt mao de vragen die nog open zijn; zonder terminal rondt het de reflectie af met de antwoorden die er zijn, en die u erbij geeft.',
      arguments: [codeArgument(NOUN)],
      options: [...ANSWERS, BY],
      examples: [
        { command: 'mao reflectie hervat RE-7K3QD', description: 'Verder bij de eerste open vraag' },
        {
          command: 'mao reflectie hervat RE-7K3QD --belemmert "Drukte."',
          description: 'Met een antwoord erbij',
        },
      ],
      load: async () => (await body()).runResumed,
    },
    listSpec(
      REFLECTION_FORM,
      NOUN,
      [{ command: 'mao reflectie lijst --status gaande', description: 'Gesprekken die nog lopen' }],
      async () => (await body()).runListed,
    ),
    showSpec(NOUN, 'toont een reflectie', async () => (await body()).runShown),
    changeSpec(
      REFLECTION_FORM,
      NOUN,
      [
        {
          command: 'mao reflectie wijzig RE-7K3QD --randvoorwaarden "Een vaste plek in het rooster."',
          description: 'Een antwoord aanvullen',
        },
      ],
      async () => (await body()).runChanged,
    ),
    endSpec(
      NOUN,
      {
        name: 'intrekken',
        summary: 'trekt een reflectie in, met de reden',
        reason: 'waarom de reflectie niet meetelt',
      },
      [],
      [
        {
          command: 'mao reflectie intrekken RE-7K3QD --reden "Ging over een andere les."',
          description: 'De reflectie blijft bewaard, maar telt niet meer mee',
        },
      ],
      async () => (await body()).runWithdraw,
    ),
    historySpec(NOUN, async () => (await body()).runHistoryOf),
    eraseSpec(NOUN, async () => (await body()).runErase),
  ],
};
