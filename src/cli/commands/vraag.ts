import { BY } from '../by-option.ts';
import type { NounSpec } from '../dutch.ts';
import { fieldOptions } from '../nouns/noun-words.ts';
import { QUESTION_FORM } from '../nouns/question.ts';
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
  noun: 'question',
  the: 'de vraag',
  many: 'vragen',
  code: 'VR-7K3QD',
  path: 'mao vraag',
};
const body = () => import('./vraag-run.ts');

/** `mao vraag …` */
export const vraag: NounSpec = {
  name: 'vraag',
  summary: 'vragen: wat regio’s van het netwerk willen leren',
  commands: () => [
    {
      name: 'stel',
      summary: 'stelt een vraag aan het netwerk',
      description:
        'Legt vast wat een regio wil leren, zodat anderen kunnen helpen. In een terminal vraagt mao wat nog ontbreekt: de vraag en de regio.',
      options: [...fieldOptions(QUESTION_FORM), BY],
      examples: [
        {
          command:
            'mao vraag stel --regio Drenthe --vraag "Hoe krijgt u de jeugdarts vroeg aan tafel?" --indicator 2.4',
          description: 'Een vraag uit Drenthe',
        },
      ],
      load: async () => (await body()).runAsk,
    },
    listSpec(
      QUESTION_FORM,
      NOUN,
      [{ command: 'mao vraag lijst --status open', description: 'Waar het netwerk mee kan helpen' }],
      async () => (await body()).runListed,
    ),
    showSpec(NOUN, 'toont een vraag met haar antwoorden', async () => (await body()).runShown),
    changeSpec(
      QUESTION_FORM,
      NOUN,
      [
        {
          command: 'mao vraag wijzig VR-7K3QD --achtergrond "Wij belden de GGD al."',
          description: 'Meer achtergrond',
        },
      ],
      async () => (await body()).runChanged,
    ),
    {
      name: 'beantwoord',
      summary: 'legt een antwoord vast: een tekst, een les, of allebei',
      arguments: [codeArgument(NOUN)],
      options: [
        { flags: '--tekst <tekst>', description: 'het antwoord in woorden' },
        { flags: '--les <code>', description: 'de les die de vraag beantwoordt', completes: 'lesson' },
        BY,
      ],
      examples: [
        {
          command: 'mao vraag beantwoord VR-7K3QD --les TWE-7K3Q --tekst "Zo deden wij het."',
          description: 'Met een les uit Twente',
        },
      ],
      load: async () => (await body()).runAnswer,
    },
    endSpec(
      NOUN,
      {
        name: 'sluit',
        summary: 'sluit een vraag, met de reden',
        reason: 'waarom de vraag niet meer openstaat',
      },
      [],
      [
        {
          command: 'mao vraag sluit VR-7K3QD --reden "Beantwoord door Twente."',
          description: 'De vraag en haar antwoorden blijven bewaard',
        },
      ],
      async () => (await body()).runClose,
    ),
    {
      name: 'match',
      summary: 'vindt lessen en regio’s die kunnen helpen, en zegt waarom',
      arguments: [codeArgument(NOUN)],
      options: [{ flags: '--limiet <aantal>', description: 'hoeveel lessen ten hoogste (anders 10)' }],
      examples: [{ command: 'mao vraag match VR-7K3QD', description: 'Wie kan helpen' }],
      load: async () => (await import('./vraag-match.ts')).run,
    },
    historySpec(NOUN, async () => (await body()).runHistoryOf),
    eraseSpec(NOUN, async () => (await body()).runErase),
  ],
};
