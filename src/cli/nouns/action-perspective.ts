import { ACTION_PERSPECTIVE } from '../../domain/action-perspective.ts';
import { listed, type NounForm, shown } from './noun-words.ts';

export const ACTION_PERSPECTIVE_FORM: NounForm<typeof ACTION_PERSPECTIVE> = {
  definition: ACTION_PERSPECTIVE,
  fields: {
    title: {
      label: 'Titel',
      question: 'Hoe noemt u dit handelingsperspectief, in een paar woorden?',
      option: 'titel',
      value: '<tekst>',
      description: 'korte titel; anders de eerste woorden van de tekst',
      followsFrom: 'text',
    },
    audience: {
      label: 'Voor wie',
      question: 'Voor wie is het? (bijvoorbeeld leerkracht, gemeente of samenwerkingsverband)',
      option: 'voor-wie',
      value: '<wie>',
      description: 'voor wie het is, bijvoorbeeld leerkracht, gemeente of samenwerkingsverband',
    },
    text: {
      label: 'Handelingsperspectief',
      question: 'Wat kunnen zij doen?',
      option: 'tekst',
      value: '<tekst>',
      description: 'wat zij kunnen doen',
    },
    lessons: {
      label: 'Rust op',
      question: 'Op welke lessen rust het? (typ om te zoeken)',
      option: 'les',
      value: '<code>',
      description: 'de les waarop het rust; anders die van de reflectie',
    },
    tags: {
      label: 'Elementen en indicatoren',
      question: 'Bij welke elementen en indicatoren van het reflectiekader hoort het?',
      option: 'indicator',
      value: '<code>',
      description: 'element of indicator van het reflectiekader; anders die van de les',
    },
    region: {
      label: 'Regio',
      question: 'Welke regio stelde het op? (typ om te zoeken)',
      option: 'regio',
      value: '<regio>',
      description: 'welke regio het opstelde; anders die van de les',
    },
    reflection: {
      label: 'Reflectie',
      question: 'Uit welke reflectie komt het?',
      option: 'reflectie',
      value: '<code>',
      description: 'de reflectie waaruit het komt; lessen en tekst volgen daaruit',
    },
    cycle: {
      label: 'Cyclus',
      question: 'Bij welke cyclus hoort het?',
      option: 'cyclus',
      value: '<code>',
      description: 'de cyclus waar het bij hoort',
    },
  },
  columns: [
    { heading: 'Code', cell: ({ id }) => id },
    { heading: 'Voor wie', cell: (record) => shown(record, 'audience'), flexible: true },
    { heading: 'Titel', cell: (record) => shown(record, 'title'), flexible: true },
    { heading: 'Kader', cell: (record) => listed(record, 'tags') },
    { heading: 'Rust op', cell: (record) => listed(record, 'lessons'), flexible: true },
    { heading: 'Status', cell: ({ status }) => status },
  ],
};
