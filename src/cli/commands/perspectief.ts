import { BY } from '../by-option.ts';
import type { NounSpec } from '../dutch.ts';
import { ACTION_PERSPECTIVE_FORM } from '../nouns/action-perspective.ts';
import { fieldOptions } from '../nouns/noun-words.ts';
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
  noun: 'actionPerspective',
  the: 'het handelingsperspectief',
  many: 'handelingsperspectieven',
  code: 'HP-7K3QD',
  path: 'mao perspectief',
};
const body = () => import('./perspectief-run.ts');

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
    listSpec(
      ACTION_PERSPECTIVE_FORM,
      NOUN,
      [{ command: 'mao perspectief lijst --element 2', description: 'Bij de cultuur van samenwerken' }],
      async () => (await body()).runListed,
    ),
    showSpec(
      NOUN,
      'toont een handelingsperspectief, met wat er van de toepassing kwam',
      async () => (await body()).runShown,
    ),
    changeSpec(
      ACTION_PERSPECTIVE_FORM,
      NOUN,
      [
        {
          command: 'mao perspectief wijzig HP-7K3QD --voor-wie "mentor en leerplichtambtenaar"',
          description: 'Voor wie het is',
        },
      ],
      async () => (await body()).runChanged,
    ),
    {
      name: 'vaststellen',
      summary: 'stelt een handelingsperspectief vast',
      arguments: [codeArgument(NOUN)],
      options: [BY],
      examples: [
        {
          command: 'mao perspectief vaststellen HP-7K3QD --door netwerkregisseur',
          description: 'Van concept naar vastgesteld',
        },
      ],
      load: async () => (await body()).runConfirm,
    },
    endSpec(
      NOUN,
      {
        name: 'intrekken',
        summary: 'trekt een handelingsperspectief in, met de reden',
        reason: 'waarom het handelingsperspectief niet meer geldt',
      },
      [],
      [
        {
          command: 'mao perspectief intrekken HP-7K3QD --reden "De regeling bestaat niet meer."',
          description: 'Het blijft bewaard, maar telt niet meer mee',
        },
      ],
      async () => (await body()).runWithdraw,
    ),
    historySpec(NOUN, async () => (await body()).runHistoryOf),
    eraseSpec(NOUN, async () => (await body()).runErase),
  ],
};
