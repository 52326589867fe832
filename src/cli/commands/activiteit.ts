import { BY } from '../by-option.ts';
import type { NounSpec } from '../dutch.ts';
import { ACTIVITY_FORM } from '../nouns/activity.ts';
import { fieldOptions } from '../nouns/noun-words.ts';
import {
  changeSpec,
  endSpec,
  eraseSpec,
  historySpec,
  listSpec,
  type SpokenNoun,
  showSpec,
} from '../record-specs.ts';

const NOUN: SpokenNoun = {
  noun: 'activity',
  the: 'de activiteit',
  many: 'activiteiten',
  code: 'AC-7K3QD',
  path: 'mao activiteit',
};
const body = () => import('./activiteit-run.ts');

/** `mao activiteit …` */
export const activiteit: NounSpec = {
  name: 'activiteit',
  summary: 'activiteiten: doen en leren in de dagelijkse praktijk',
  commands: () => [
    {
      name: 'toevoegen',
      summary: 'legt een activiteit vast',
      description:
        'Legt een activiteit vast: stap 3 van de cyclus. In een terminal vraagt mao wat nog ontbreekt: de titel, de werkvorm, de datum en de regio. Lessen kunnen daarna naar de activiteit verwijzen.',
      options: [...fieldOptions(ACTIVITY_FORM), BY],
      examples: [
        { command: 'mao activiteit toevoegen', description: 'Vragen beantwoorden in de terminal' },
        {
          command:
            'mao activiteit toevoegen --cyclus CY-7K3QD --titel "Bellen op dag twee" --werkvorm proeftuin --datum 12-05-2022 --perspectief ouder --perspectief professional',
          description: 'Bij een cyclus; regio en coalitie volgen daaruit',
        },
      ],
      load: async () => (await body()).runAdded,
    },
    listSpec(
      ACTIVITY_FORM,
      NOUN,
      [
        {
          command: 'mao activiteit lijst --cyclus CY-7K3QD',
          description: 'Wat er in een cyclus is gedaan',
        },
      ],
      async () => (await body()).runListed,
    ),
    showSpec(
      NOUN,
      'toont een activiteit, met de lessen die eruit kwamen',
      async () => (await body()).runShown,
    ),
    changeSpec(
      ACTIVITY_FORM,
      NOUN,
      [
        {
          command: 'mao activiteit wijzig AC-7K3QD --opbrengst "Elf van de twaalf ouders namen op."',
          description: 'Wat het opleverde',
        },
      ],
      async () => (await body()).runChanged,
    ),
    endSpec(
      NOUN,
      {
        name: 'intrekken',
        summary: 'trekt een activiteit in, met de reden',
        reason: 'waarom de activiteit niet meetelt',
      },
      [],
      [
        {
          command: 'mao activiteit intrekken AC-7K3QD --reden "Ging niet door."',
          description: 'De activiteit blijft bewaard, maar telt niet meer mee',
        },
      ],
      async () => (await body()).runWithdraw,
    ),
    historySpec(NOUN, async () => (await body()).runHistoryOf),
    eraseSpec(NOUN, async () => (await body()).runErase),
  ],
};
