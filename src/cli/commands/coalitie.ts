import { BY } from '../by-option.ts';
import type { NounSpec } from '../dutch.ts';
import { COALITION_FORM } from '../nouns/coalition.ts';
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
  noun: 'coalition',
  the: 'de coalitie',
  many: 'coalities',
  code: 'CO-7K3QD',
  path: 'mao coalitie',
};
const body = () => import('./coalitie-run.ts');

/** `mao coalitie …` */
export const coalitie: NounSpec = {
  name: 'coalitie',
  summary: 'coalities: partners die samen aan een ambitie werken',
  commands: () => [
    {
      name: 'start',
      summary: 'begint een coalitie',
      description:
        "Begint een coalitie. In een terminal vraagt mao wat nog ontbreekt: de naam, de ambitie en de regio's. Lessen die deze naam noemen, horen er vanzelf bij.",
      options: [...fieldOptions(COALITION_FORM), BY],
      examples: [
        { command: 'mao coalitie start', description: 'Vragen beantwoorden in de terminal' },
        {
          command:
            'mao coalitie start --naam "Samen naar school" --ambitie "Inclusieve samenwerking" --regio Twente --partner "Gemeente Almelo (het hart)"',
          description: 'Alles in één opdracht',
        },
      ],
      load: async () => (await body()).runStart,
    },
    listSpec(
      COALITION_FORM,
      NOUN,
      [{ command: 'mao coalitie lijst --regio Twente', description: 'Coalities in een regio' }],
      async () => (await body()).runListed,
    ),
    showSpec(NOUN, 'toont een coalitie', async () => (await body()).runShown),
    changeSpec(
      COALITION_FORM,
      NOUN,
      [
        {
          command: 'mao coalitie wijzig CO-7K3QD --partner "Jeugdgezondheidszorg (vrije ruimte)"',
          description: 'Andere partners; noem ze allemaal',
        },
      ],
      async () => (await body()).runChanged,
    ),
    endSpec(
      NOUN,
      { name: 'sluit', summary: 'sluit een coalitie, met de reden', reason: 'waarom de coalitie stopt' },
      [{ flags: '--eind <datum>', description: 'wanneer zij eindigde; anders vandaag' }],
      [
        {
          command: 'mao coalitie sluit CO-7K3QD --reden "De ambitie is gehaald."',
          description: 'De coalitie en wat zij leerde blijven bewaard',
        },
      ],
      async () => (await body()).runClose,
    ),
    historySpec(NOUN, async () => (await body()).runHistoryOf),
    eraseSpec(NOUN, async () => (await body()).runErase),
  ],
};
