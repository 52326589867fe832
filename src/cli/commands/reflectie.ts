import { REFLECTION_QUESTIONS } from '../../domain/reflection.ts';
import { BY } from '../by-option.ts';
import type { NounSpec } from '../dutch.ts';
import { fieldOptions } from '../nouns/noun-words.ts';
import { REFLECTION_FORM } from '../nouns/reflection.ts';
import { recordSpecs } from '../record-specs.ts';

/** The options of the four questions. */
const ANSWERS = fieldOptions(REFLECTION_FORM).filter(({ flags }) =>
  REFLECTION_QUESTIONS.some((field) => flags.startsWith(`--${REFLECTION_FORM.fields[field].option} `)),
);
const body = () => import('./reflectie-run.ts');
const specs = recordSpecs(REFLECTION_FORM, body);

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
        'Gaat verder met een gesprek dat is afgebroken: dat van de code, of anders het gesprek dat nog gaande is; zijn er meer, dan kiest u er een. In een terminal stelt mao de vragen die nog open zijn; zonder terminal rondt het de reflectie af met de antwoorden die er zijn, en die u erbij geeft.',
      arguments: [{ ...specs.id, name: '[id]' }],
      options: [...ANSWERS, BY],
      examples: [
        { command: 'mao reflectie hervat', description: 'Verder bij de eerste open vraag' },
        {
          command: 'mao reflectie hervat RE-7K3QD --belemmert "Drukte."',
          description: 'Met een antwoord erbij',
        },
      ],
      load: async () => (await body()).runResumed,
    },
    specs.list(['--status gaande', 'Gesprekken die nog lopen']),
    specs.show('toont een reflectie'),
    specs.change(['--randvoorwaarden "Een vaste plek in het rooster."', 'Een antwoord aanvullen']),
    specs.end({
      name: 'intrekken',
      summary: 'trekt een reflectie in, met de reden',
      reason: 'waarom de reflectie niet meetelt',
      example: [
        '--reden "Ging over een andere les."',
        'De reflectie blijft bewaard, maar telt niet meer mee',
      ],
      load: async () => (await body()).runWithdraw,
    }),
    specs.history(),
    specs.erase(),
  ],
};
