import { BY } from '../by-option.ts';
import type { NounSpec } from '../dutch.ts';
import { COALITION_FORM } from '../nouns/coalition.ts';
import { fieldOptions } from '../nouns/noun-words.ts';
import { recordSpecs } from '../record-specs.ts';

const body = () => import('./coalitie-run.ts');
const specs = recordSpecs(COALITION_FORM, body);

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
    specs.list(['--regio Twente', 'Coalities in een regio']),
    specs.show('toont een coalitie'),
    specs.change(['--partner "Jeugdgezondheidszorg (vrije ruimte)"', 'Andere partners; noem ze allemaal']),
    specs.end({
      name: 'sluit',
      summary: 'sluit een coalitie, met de reden',
      reason: 'waarom de coalitie stopt',
      options: [{ flags: '--eind <datum>', description: 'wanneer zij eindigde; anders vandaag' }],
      example: ['--reden "De ambitie is gehaald."', 'De coalitie en wat zij leerde blijven bewaard'],
      load: async () => (await body()).runClose,
    }),
    specs.history(),
    specs.erase(),
  ],
};
