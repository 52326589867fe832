import { BY } from '../by-option.ts';
import type { NounSpec } from '../dutch.ts';
import { CHECK_FORM } from '../nouns/check.ts';
import { fieldOptions } from '../nouns/noun-words.ts';
import {
  changeSpec,
  codeArgument,
  endSpec,
  eraseSpec,
  historySpec,
  listSpec,
  type SpokenNoun,
} from '../record-specs.ts';

const NOUN: SpokenNoun = {
  noun: 'check',
  the: 'de check',
  many: 'checks',
  code: 'CH-7K3QD',
  path: 'mao check',
};
const body = () => import('./check-run.ts');

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
        'Zoekt in lessen, cycli, activiteiten en vragen van het hele netwerk. In een terminal zegt u bij elke vondst wat u ermee doet: nemen we mee, niet van toepassing, navragen. Dat blijft bewaard, bij de cyclus als u die noemt.',
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
    listSpec(
      CHECK_FORM,
      NOUN,
      [{ command: 'mao check lijst --cyclus CY-7K3QD', description: 'Wat er bij een cyclus is bekeken' }],
      async () => (await body()).runListed,
    ),
    {
      name: 'toon',
      summary: 'toont een check als Markdown, en welke lessen er sindsdien bij kwamen',
      arguments: [codeArgument(NOUN)],
      examples: [{ command: 'mao check toon CH-7K3QD', description: 'Om mee te sturen of te bewaren' }],
      load: async () => (await body()).runShown,
    },
    changeSpec(
      CHECK_FORM,
      NOUN,
      [
        {
          command: 'mao check wijzig CH-7K3QD --neem-mee DRE-4FGH --neem-mee VR-7K3QD',
          description: 'Wat u meeneemt; noem ze allemaal',
        },
      ],
      async () => (await body()).runChanged,
    ),
    endSpec(
      NOUN,
      {
        name: 'intrekken',
        summary: 'trekt een check in, met de reden',
        reason: 'waarom de check niet meetelt',
      },
      [],
      [
        {
          command: 'mao check intrekken CH-7K3QD --reden "Hoorde bij een ander plan."',
          description: 'De check blijft bewaard, maar telt niet meer mee',
        },
      ],
      async () => (await body()).runWithdraw,
    ),
    historySpec(NOUN, async () => (await body()).runHistoryOf),
    eraseSpec(NOUN, async () => (await body()).runErase),
  ],
};
