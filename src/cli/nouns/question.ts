import { QUESTION } from '../../domain/question.ts';
import { listed, type NounForm, shown } from './noun-words.ts';

export const QUESTION_FORM: NounForm<typeof QUESTION> = {
  definition: QUESTION,
  fields: {
    question: {
      label: 'Vraag',
      question: 'Wat wilt u van het netwerk leren?',
      option: 'vraag',
      value: '<tekst>',
      description: 'wat de regio wil leren',
    },
    region: {
      label: 'Regio',
      question: 'Welke regio vraagt dit? (typ om te zoeken)',
      option: 'regio',
      value: '<regio>',
      description: 'wie het vraagt: naam, alias of code',
    },
    background: {
      label: 'Achtergrond',
      question: 'Waarom vraagt u dit, en wat is al geprobeerd?',
      option: 'achtergrond',
      value: '<tekst>',
      description: 'waarom u het vraagt en wat al is geprobeerd',
    },
    tags: {
      label: 'Indicatoren',
      question: 'Bij welke elementen en indicatoren van het reflectiekader hoort de vraag?',
      option: 'indicator',
      value: '<code>',
      description: 'element of indicator van het reflectiekader, bijvoorbeeld 2.4',
    },
    askedOn: {
      label: 'Gesteld',
      question: 'Wanneer is de vraag gesteld?',
      option: 'datum',
      value: '<datum>',
      description: 'wanneer de vraag is gesteld; anders vandaag',
    },
    coalition: {
      label: 'Coalitie',
      question: 'Welke coalitie vraagt dit?',
      option: 'coalitie',
      value: '<coalitie>',
      description: 'naam of code van de coalitie',
    },
    cycle: {
      label: 'Cyclus',
      question: 'Bij welke cyclus hoort de vraag?',
      option: 'cyclus',
      value: '<code>',
      description: 'de cyclus waar de vraag bij hoort',
    },
    answers: { label: 'Antwoorden', question: '', option: null, value: '', description: '' },
  },
  columns: [
    { heading: 'Code', cell: ({ id }) => id },
    { heading: 'Gesteld', cell: (record) => shown(record, 'askedOn') },
    { heading: 'Regio', cell: (record) => shown(record, 'region') },
    { heading: 'Kader', cell: (record) => listed(record, 'tags') },
    { heading: 'Vraag', cell: (record) => shown(record, 'question'), flexible: true },
    {
      heading: 'Antwoorden',
      cell: ({ answers }) => String(Array.isArray(answers) ? answers.length : 0),
    },
    { heading: 'Status', cell: ({ status }) => status },
  ],
};
