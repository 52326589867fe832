import { BY } from '../by-option.ts';
import type { NounSpec } from '../dutch.ts';
import { ACTION_PERSPECTIVE_FORM } from '../nouns/action-perspective.ts';
import { fieldOptions } from '../nouns/noun-words.ts';
import { recordSpecs } from '../record-specs.ts';

const body = () => import('./perspectief-run.ts');
const specs = recordSpecs(ACTION_PERSPECTIVE_FORM, body);

/** `mao perspectief …` */
export const perspectief: NounSpec = {
  name: 'perspectief',
  summary: 'handelingsperspectieven: wat lessen concreet betekenen, en voor wie',
  commands: () => [
    {
      name: 'toevoegen',
      summary: 'legt een handelingsperspectief vast dat op lessen rust',
      description:
        'Legt een handelingsperspectief vast: voor wie het is, wat zij kunnen doen, en op welke lessen het rust. Noemt u de reflectie waaruit het komt, dan volgen de lessen en de tekst daaruit.',
      options: [...fieldOptions(ACTION_PERSPECTIVE_FORM), BY],
      examples: [
        {
          command: 'mao perspectief toevoegen --reflectie RE-7K3QD --voor-wie mentor',
          description: 'Uit een reflectie',
        },
        {
          command:
            'mao perspectief toevoegen --les TWE-7K3Q --voor-wie leerplichtambtenaar --tekst "Bel op de tweede dag, en vraag eerst hoe het gaat."',
          description: 'Rechtstreeks op een les',
        },
      ],
      load: async () => (await body()).runAdded,
    },
    specs.list(['--element 2', 'Bij de cultuur van samenwerken']),
    specs.show('toont een handelingsperspectief, met wat er van de toepassing kwam'),
    specs.change(['--voor-wie "mentor en leerplichtambtenaar"', 'Voor wie het is']),
    {
      name: 'vaststellen',
      summary: 'stelt een handelingsperspectief vast',
      arguments: [specs.id],
      options: [BY],
      examples: [
        {
          command: 'mao perspectief vaststellen HP-7K3QD --door netwerkregisseur',
          description: 'Van concept naar vastgesteld',
        },
      ],
      load: async () => (await body()).runConfirm,
    },
    specs.end({
      name: 'intrekken',
      summary: 'trekt een handelingsperspectief in, met de reden',
      reason: 'waarom het handelingsperspectief niet meer geldt',
      example: ['--reden "De regeling bestaat niet meer."', 'Het blijft bewaard, maar telt niet meer mee'],
      load: async () => (await body()).runWithdraw,
    }),
    specs.history(),
    specs.erase(),
  ],
};
