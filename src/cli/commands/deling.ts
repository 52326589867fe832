import type { NounSpec } from '../dutch.ts';
import { SHARING_FORM } from '../nouns/sharing.ts';
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
  noun: 'sharing',
  the: 'de deling',
  many: 'delingen',
  code: 'DE-7K3QD',
  path: 'mao deling',
};
const body = () => import('./deling-run.ts');

/** `mao deling …`; a new one is made by `mao les deel`. */
export const deling: NounSpec = {
  name: 'deling',
  summary: 'wat wanneer via welk kanaal is gedeeld',
  commands: () => [
    listSpec(
      SHARING_FORM,
      NOUN,
      [{ command: 'mao deling lijst --van 2022-01', description: 'Wat dit jaar is gedeeld' }],
      async () => (await body()).runListed,
    ),
    showSpec(NOUN, 'toont een deling', async () => (await body()).runShown),
    changeSpec(
      SHARING_FORM,
      NOUN,
      [{ command: 'mao deling wijzig DE-7K3QD --kanaal factsheet', description: 'Toch een ander kanaal' }],
      async () => (await body()).runChanged,
    ),
    endSpec(
      NOUN,
      {
        name: 'intrekken',
        summary: 'trekt een deling in, met de reden',
        reason: 'waarom de deling niet meetelt',
      },
      [],
      [
        {
          command: 'mao deling intrekken DE-7K3QD --reden "Het filmpje is niet geplaatst."',
          description: 'Wat niet gedeeld bleek',
        },
      ],
      async () => (await body()).runWithdraw,
    ),
    historySpec(NOUN, async () => (await body()).runHistoryOf),
    eraseSpec(NOUN, async () => (await body()).runErase),
  ],
};
