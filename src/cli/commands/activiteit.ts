import { BY } from '../by-option.ts';
import type { NounSpec } from '../dutch.ts';
import { ACTIVITY_FORM } from '../nouns/activity.ts';
import { fieldOptions } from '../nouns/noun-words.ts';
import { recordSpecs } from '../record-specs.ts';

const body = () => import('./activiteit-run.ts');
const specs = recordSpecs(ACTIVITY_FORM, body);

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
    specs.list(['--cyclus CY-7K3QD', 'Wat er in een cyclus is gedaan']),
    specs.show('toont een activiteit, met de lessen die eruit kwamen'),
    specs.change(['--opbrengst "Elf van de twaalf ouders namen op."', 'Wat het opleverde']),
    specs.end({
      name: 'intrekken',
      summary: 'trekt een activiteit in, met de reden',
      reason: 'waarom de activiteit niet meetelt',
      example: ['--reden "Ging niet door."', 'De activiteit blijft bewaard, maar telt niet meer mee'],
      load: async () => (await body()).runWithdraw,
    }),
    specs.history(),
    specs.erase(),
  ],
};
