import { BY } from '../by-option.ts';
import type { NounSpec } from '../dutch.ts';
import { fieldOptions } from '../nouns/noun-words.ts';
import { UPTAKE_FORM } from '../nouns/uptake.ts';
import { recordSpecs } from '../record-specs.ts';

const body = () => import('./toepassing-run.ts');
const specs = recordSpecs(UPTAKE_FORM, body);

/** `mao toepassing …` */
export const toepassing: NounSpec = {
  name: 'toepassing',
  summary: 'toepassingen: wat ervan kwam toen een regio het overnam',
  commands: () => [
    {
      name: 'toevoegen',
      summary: 'legt vast dat een regio een handelingsperspectief toepast',
      description:
        'Legt vast welke regio een handelingsperspectief toepast, wat zij aanpaste en wat ervan kwam. Ook wat niet werkte is welkom. De uitkomst mag later. Daaruit blijkt of een les elders is bevestigd of weerlegd.',
      options: [...fieldOptions(UPTAKE_FORM), BY],
      examples: [
        {
          command:
            'mao toepassing toevoegen --perspectief HP-7K3QD --regio Drenthe --datum 2022-09 --uitkomst werkte --hoe-weten-we-dat "Verzuim daalde van 9 naar 6 procent." --bewijsniveau 3',
          description: 'Een toepassing in Drenthe die werkte',
        },
      ],
      load: async () => (await body()).runAdded,
    },
    specs.list(['--regio Drenthe', 'Wat een regio overnam']),
    specs.show('toont een toepassing'),
    specs.change(['--uitkomst "werkte deels"', 'De uitkomst, als die bekend is']),
    specs.end({
      name: 'intrekken',
      summary: 'trekt een toepassing in, met de reden',
      reason: 'waarom de toepassing niet meetelt',
      example: ['--reden "Ging niet door."', 'Zij blijft bewaard, maar bevestigt of weerlegt niets meer'],
      load: async () => (await body()).runWithdraw,
    }),
    specs.history(),
    specs.erase(),
  ],
};
