import { BY } from '../by-option.ts';
import type { NounSpec } from '../dutch.ts';
import { fieldOptions } from '../nouns/noun-words.ts';
import { QUESTION_FORM } from '../nouns/question.ts';
import { recordSpecs } from '../record-specs.ts';

const body = () => import('./vraag-run.ts');
const specs = recordSpecs(QUESTION_FORM, body);

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
    specs.list(['--status open', 'Waar het netwerk mee kan helpen']),
    specs.show('toont een vraag met haar antwoorden'),
    specs.change(['--achtergrond "Wij belden de GGD al."', 'Meer achtergrond']),
    {
      name: 'beantwoord',
      summary: 'legt een antwoord vast: een tekst, een les, of allebei',
      arguments: [specs.id],
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
    specs.end({
      name: 'sluit',
      summary: 'sluit een vraag, met de reden',
      reason: 'waarom de vraag niet meer openstaat',
      example: ['--reden "Beantwoord door Twente."', 'De vraag en haar antwoorden blijven bewaard'],
      load: async () => (await body()).runClose,
    }),
    {
      name: 'match',
      summary: 'vindt lessen en regio’s die kunnen helpen, en zegt waarom',
      arguments: [specs.id],
      options: [{ flags: '--limiet <aantal>', description: 'hoeveel lessen ten hoogste (anders 10)' }],
      examples: [{ command: 'mao vraag match VR-7K3QD', description: 'Wie kan helpen' }],
      load: async () => (await import('./vraag-match.ts')).run,
    },
    specs.history(),
    specs.erase(),
  ],
};
