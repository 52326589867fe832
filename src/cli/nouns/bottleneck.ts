import { BOTTLENECK } from '../../domain/bottleneck.ts';
import { listed, type NounForm, shown } from './noun-words.ts';

export const BOTTLENECK_FORM: NounForm<typeof BOTTLENECK> = {
  definition: BOTTLENECK,
  statusText: 'Antwoord',
  fields: {
    title: {
      label: 'Titel',
      question: 'Wat knelt er, in een paar woorden?',
      option: 'titel',
      value: '<tekst>',
      description: 'wat er knelt, in een paar woorden',
    },
    level: {
      label: 'Niveau',
      question: 'Op welk niveau speelt het?',
      option: 'niveau',
      value: '<niveau>',
      description: 'lokaal, regionaal of landelijk',
    },
    description: {
      label: 'Omschrijving',
      question: 'Wat gebeurt er, en wie heeft er last van?',
      option: 'omschrijving',
      value: '<tekst>',
      description: 'wat er gebeurt en wie er last van heeft',
    },
    lessons: {
      label: 'Lessen',
      question: 'Uit welke lessen blijkt het? (typ om te zoeken)',
      option: 'les',
      value: '<code>',
      description: 'een les waaruit het blijkt',
    },
    tags: {
      label: 'Elementen en indicatoren',
      question: 'Bij welke elementen en indicatoren van het reflectiekader hoort het?',
      option: 'indicator',
      value: '<code>',
      description: 'element of indicator van het reflectiekader; anders die van de les',
    },
    regions: {
      label: "Regio's",
      question: 'In welke regio knelt het? (typ om te zoeken)',
      option: 'regio',
      value: '<regio>',
      description: 'waar het knelt; anders de regio’s van de lessen. Het antwoord gaat daarnaar terug',
    },
    signalledOn: {
      label: 'Gesignaleerd',
      question: 'Wanneer is het gesignaleerd?',
      option: 'datum',
      value: '<datum>',
      description: 'wanneer het is gesignaleerd; anders vandaag',
    },
    table: { label: 'Tafel', question: '', option: null, value: '', description: '' },
    moves: { label: 'De weg', question: '', option: null, value: '', description: '' },
  },
  columns: [
    { heading: 'Code', cell: ({ id }) => id },
    { heading: 'Sinds', cell: (record) => shown(record, 'signalledOn') },
    { heading: 'Niveau', cell: (record) => shown(record, 'level') },
    { heading: "Regio's", cell: (record) => listed(record, 'regions') },
    { heading: 'Titel', cell: (record) => shown(record, 'title'), flexible: true },
    { heading: 'Tafel', cell: (record) => shown(record, 'table') },
    { heading: 'Status', cell: ({ status }) => status },
  ],
};
