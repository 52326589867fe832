import { ACTIVITY } from '../../domain/activity.ts';
import { type NounForm, named, shown } from './noun-words.ts';

export const ACTIVITY_FORM: NounForm<typeof ACTIVITY> = {
  definition: ACTIVITY,
  fields: {
    title: {
      label: 'Titel',
      question: 'Hoe noemt u deze activiteit, in een paar woorden?',
      option: 'titel',
      value: '<tekst>',
      description: 'korte titel',
    },
    setting: {
      label: 'Werkvorm',
      question: 'Welke werkvorm was het?',
      option: 'werkvorm',
      value: '<werkvorm>',
      description: 'zoals fieldlab, proeftuin, werksessie of dialoogavond',
    },
    heldOn: {
      label: 'Datum',
      question: 'Wanneer was het? (een dag, een maand of alleen een jaar)',
      option: 'datum',
      value: '<datum>',
      description: 'wanneer: een dag, een maand of alleen een jaar',
    },
    region: {
      label: 'Regio',
      question: 'In welke regio was het? (typ om te zoeken)',
      option: 'regio',
      value: '<regio>',
      description: 'waar: naam, alias of code; anders de regio van de cyclus',
    },
    coalition: {
      label: 'Coalitie',
      question: 'Bij welke coalitie hoort het?',
      option: 'coalitie',
      value: '<coalitie>',
      description: 'naam of code van de coalitie; anders die van de cyclus',
    },
    cycle: {
      label: 'Cyclus',
      question: 'Bij welke cyclus hoort het?',
      option: 'cyclus',
      value: '<code>',
      description: 'de cyclus waar de activiteit bij hoort',
    },
    perspectives: {
      label: 'Wie waren erbij',
      question: 'Wie waren erbij?',
      option: 'perspectief',
      value: '<wie>',
      description: 'wie erbij waren: jongere, ouder, professional, partner, beleid, bestuur of onderzoek',
    },
    done: {
      label: 'Wat is er gedaan',
      question: 'Wat is er gedaan?',
      option: 'gedaan',
      value: '<tekst>',
      description: 'wat er gedaan is',
    },
    yielded: {
      label: 'Wat leverde het op',
      question: 'Wat leverde het op?',
      option: 'opbrengst',
      value: '<tekst>',
      description: 'wat het opleverde',
    },
  },
  asked: ['cycle', 'title', 'setting', 'heldOn', 'region'],
  columns: [
    { heading: 'Code', cell: ({ id }) => id },
    { heading: 'Datum', cell: (record) => shown(record, 'heldOn') },
    { heading: 'Werkvorm', cell: (record) => shown(record, 'setting') },
    { heading: 'Regio', cell: (record) => shown(record, 'region') },
    { heading: 'Titel', cell: (record) => shown(record, 'title'), flexible: true },
    { heading: 'Cyclus', cell: (record, names) => named(record, 'cycle', names), flexible: true },
    { heading: 'Status', cell: ({ status }) => status },
  ],
};
