import { BY } from '../by-option.ts';
import type { NounSpec } from '../dutch.ts';
import { fieldOptions } from '../nouns/noun-words.ts';
import { UPTAKE_FORM } from '../nouns/uptake.ts';
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
  noun: 'uptake',
  the: 'de toepassing',
  many: 'toepassingen',
  code: 'TO-7K3QD',
  path: 'mao toepassing',
};
const body = () => import('./toepassing-run.ts');

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
    listSpec(
      UPTAKE_FORM,
      NOUN,
      [{ command: 'mao toepassing lijst --regio Drenthe', description: 'Wat een regio overnam' }],
      async () => (await body()).runListed,
    ),
    showSpec(NOUN, 'toont een toepassing', async () => (await body()).runShown),
    changeSpec(
      UPTAKE_FORM,
      NOUN,
      [
        {
          command: 'mao toepassing wijzig TO-7K3QD --uitkomst "werkte deels"',
          description: 'De uitkomst, als die bekend is',
        },
      ],
      async () => (await body()).runChanged,
    ),
    endSpec(
      NOUN,
      {
        name: 'intrekken',
        summary: 'trekt een toepassing in, met de reden',
        reason: 'waarom de toepassing niet meetelt',
      },
      [],
      [
        {
          command: 'mao toepassing intrekken TO-7K3QD --reden "Ging niet door."',
          description: 'Zij blijft bewaard, maar bevestigt of weerlegt niets meer',
        },
      ],
      async () => (await body()).runWithdraw,
    ),
    historySpec(NOUN, async () => (await body()).runHistoryOf),
    eraseSpec(NOUN, async () => (await body()).runErase),
  ],
};
