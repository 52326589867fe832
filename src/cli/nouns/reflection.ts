import { REFLECTION } from '../../domain/reflection.ts';
import { listed, type NounForm, shown } from './noun-words.ts';

export const REFLECTION_FORM: NounForm<typeof REFLECTION> = {
  definition: REFLECTION,
  fields: {
    title: {
      label: 'Titel',
      question: 'Hoe noemt u deze reflectie, in een paar woorden?',
      option: 'titel',
      value: '<tekst>',
      description: 'korte titel; anders die van de les, of het element of de indicator',
    },
    region: {
      label: 'Regio',
      question: 'Over de praktijk van welke regio gaat het? (typ om te zoeken)',
      option: 'regio',
      value: '<regio>',
      description: 'over welke praktijk het gaat: naam, alias of code; anders de regio van de les',
    },
    lessons: {
      label: 'Lessen',
      question: 'Over welke lessen gaat het? (typ om te zoeken)',
      option: 'les',
      value: '<code>',
      description: 'de les waarover het gesprek gaat',
    },
    tags: {
      label: 'Elementen en indicatoren',
      question: 'Over welk element of welke indicator gaat het vooral? (typ een nummer of een woord)',
      option: 'indicator',
      value: '<code>',
      description: 'het element of de indicator waarover het gesprek gaat; anders die van de les',
    },
    reflectedOn: {
      label: 'Datum',
      question: 'Wanneer was het gesprek?',
      option: 'datum',
      value: '<datum>',
      description: 'wanneer het gesprek was; anders vandaag',
    },
    cycle: {
      label: 'Cyclus',
      question: 'Bij welke cyclus hoort het gesprek?',
      option: 'cyclus',
      value: '<code>',
      description: 'de cyclus waar de reflectie bij hoort',
    },
    perspectives: {
      label: 'Wie deden mee',
      question: 'Wie doen mee aan het gesprek?',
      option: 'perspectief',
      value: '<wie>',
      description: 'wie meededen: jongere, ouder, professional, partner, beleid, bestuur of onderzoek',
    },
    stimulates: {
      label: 'Wat stimuleert',
      question: 'Wat stimuleert? Is dit in de praktijk aanwezig, en waaraan ziet u dat?',
      option: 'stimuleert',
      value: '<tekst>',
      description: 'wat stimuleert: is het in de praktijk aanwezig',
    },
    hinders: {
      label: 'Wat belemmert',
      question: 'Wat belemmert? Waar ontbreekt het? Geef een voorbeeld.',
      option: 'belemmert',
      value: '<tekst>',
      description: 'wat belemmert: waar het ontbreekt, met een voorbeeld',
    },
    conditions: {
      label: 'Welke randvoorwaarden',
      question:
        'Welke randvoorwaarden? Wat hebben professionals of organisaties nodig van de eigen organisatie, partners, overheid of wet?',
      option: 'randvoorwaarden',
      value: '<tekst>',
      description: 'wat nodig is van de eigen organisatie, partners, overheid of wet',
    },
    actions: {
      label: 'Wat is het handelingsperspectief',
      question: 'Wat is het handelingsperspectief? Wat betekent dit concreet voor wie ermee te maken heeft?',
      option: 'handelingsperspectief',
      value: '<tekst>',
      description: 'wat het concreet betekent voor wie ermee te maken heeft',
    },
  },
  columns: [
    { heading: 'Code', cell: ({ id }) => id },
    { heading: 'Datum', cell: (record) => shown(record, 'reflectedOn') },
    { heading: 'Regio', cell: (record) => shown(record, 'region') },
    { heading: 'Kader', cell: (record) => listed(record, 'tags') },
    { heading: 'Titel', cell: (record) => shown(record, 'title'), flexible: true },
    { heading: 'Status', cell: ({ status }) => status },
  ],
};
