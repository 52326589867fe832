import { BY } from '../by-option.ts';
import type { NounSpec } from '../dutch.ts';
import { CHECK_FORM } from '../nouns/check.ts';
import { fieldOptions } from '../nouns/noun-words.ts';
import { recordSpecs } from '../record-specs.ts';

const body = () => import('./check-run.ts');
const specs = recordSpecs(CHECK_FORM, body);

/** `mao check <woorden>` and `mao check …` */
export const check: NounSpec = {
  name: 'check',
  summary: 'kijkt voor de start wat het netwerk al weet, en bewaart wat u daarmee doet',
  usual: 'doe',
  commands: () => [
    {
      name: 'doe',
      summary: 'kijkt wat het netwerk al weet (mao check <woorden> doet hetzelfde)',
      description:
        'Zoekt in het hele netwerk: in lessen, handelingsperspectieven, cycli, activiteiten, vragen, reflecties en knelpunten. In een terminal zegt u bij elke vondst wat u ermee doet: nemen we mee, niet van toepassing, navragen. Dat blijft bewaard, bij de cyclus als u die noemt.',
      arguments: [{ name: '<woorden...>', description: 'waar u mee wilt beginnen' }],
      options: [...fieldOptions(CHECK_FORM), BY],
      examples: [
        {
          command: 'mao check ouders bellen verzuim --regio Twente',
          description: 'Voordat u begint',
        },
        {
          command: 'mao check verzuim --cyclus CY-7K3QD --neem-mee DRE-4FGH --navragen VR-7K3QD',
          description: 'In één opdracht, met wat u met de vondsten doet',
        },
      ],
      load: async () => (await body()).runCheck,
    },
    specs.list(['--cyclus CY-7K3QD', 'Wat er bij een cyclus is bekeken']),
    specs.show(
      'toont een check als Markdown, en welke lessen er sindsdien bij kwamen',
      'Om mee te sturen of te bewaren',
    ),
    specs.change(['--neem-mee DRE-4FGH --neem-mee VR-7K3QD', 'Wat u meeneemt; noem ze allemaal']),
    specs.end({
      name: 'intrekken',
      summary: 'trekt een check in, met de reden',
      reason: 'waarom de check niet meetelt',
      example: ['--reden "Hoorde bij een ander plan."', 'De check blijft bewaard, maar telt niet meer mee'],
      load: async () => (await body()).runWithdraw,
    }),
    specs.history(),
    specs.erase(),
  ],
};
