import type { NounSpec } from '../dutch.ts';
import { SHARING_FORM } from '../nouns/sharing.ts';
import { recordSpecs } from '../record-specs.ts';

const body = () => import('./deling-run.ts');
const specs = recordSpecs(SHARING_FORM, body);

/** `mao deling …`; a new one is made by `mao les deel`. */
export const deling: NounSpec = {
  name: 'deling',
  summary: 'wat wanneer via welk kanaal is gedeeld',
  commands: () => [
    specs.list(['--van 2022-01', 'Wat dit jaar is gedeeld']),
    specs.show('toont een deling'),
    specs.change(['--kanaal factsheet', 'Toch een ander kanaal']),
    specs.end({
      name: 'intrekken',
      summary: 'trekt een deling in, met de reden',
      reason: 'waarom de deling niet meetelt',
      example: ['--reden "Het filmpje is niet geplaatst."', 'Wat niet gedeeld bleek'],
      load: async () => (await body()).runWithdraw,
    }),
    specs.history(),
    specs.erase(),
  ],
};
