import { UPTAKE } from '../../domain/uptake.ts';
import { type NounForm, named, shown } from './noun-words.ts';

export const UPTAKE_FORM: NounForm<typeof UPTAKE> = {
  definition: UPTAKE,
  fields: {
    perspective: {
      label: 'Handelingsperspectief',
      question: 'Welk handelingsperspectief is toegepast? (typ om te zoeken)',
      option: 'perspectief',
      value: '<code>',
      description: 'het handelingsperspectief dat is toegepast',
    },
    region: {
      label: 'Regio',
      question: 'Welke regio paste het toe? (typ om te zoeken)',
      option: 'regio',
      value: '<regio>',
      description: 'wie het toepaste: naam, alias of code',
    },
    appliedOn: {
      label: 'Datum',
      question: 'Wanneer? (een dag, een maand of alleen een jaar)',
      option: 'datum',
      value: '<datum>',
      description: 'wanneer: een dag, een maand of alleen een jaar',
    },
    adapted: {
      label: 'Wat is aangepast',
      question: 'Wat deed u anders dan er stond?',
      option: 'aangepast',
      value: '<tekst>',
      description: 'wat anders is gedaan dan er stond',
    },
    outcome: {
      label: 'Uitkomst',
      question: 'Wat kwam ervan?',
      option: 'uitkomst',
      value: '<uitkomst>',
      description: 'werkte, werkte deels, werkte niet of te vroeg; mag later',
    },
    audience: {
      label: 'Voor wie',
      question: 'Voor wie werkte het, of juist niet?',
      option: 'voor-wie',
      value: '<tekst>',
      description: 'voor wie het werkte, of juist niet',
    },
    evidence: {
      label: 'Hoe weten we dat',
      question: 'Hoe weten we dat?',
      option: 'hoe-weten-we-dat',
      value: '<tekst>',
      description: 'waaruit dat blijkt',
    },
    evidenceLevel: {
      label: 'Bewijsniveau',
      question: 'Welk bewijsniveau heeft dat?',
      option: 'bewijsniveau',
      value: '<0-4>',
      description: 'van 0 (impliciete kennis) tot 4 (onderzocht)',
    },
    coalition: {
      label: 'Coalitie',
      question: 'Welke coalitie paste het toe?',
      option: 'coalitie',
      value: '<coalitie>',
      description: 'naam of code van de coalitie',
    },
    cycle: {
      label: 'Cyclus',
      question: 'In welke cyclus?',
      option: 'cyclus',
      value: '<code>',
      description: 'de cyclus waarin het is toegepast',
    },
    newLessons: {
      label: 'Nieuwe lessen',
      question: 'Welke nieuwe lessen kwamen ervan? (typ om te zoeken)',
      option: 'les',
      value: '<code>',
      description: 'een nieuwe les die ervan kwam',
    },
  },
  columns: [
    { heading: 'Code', cell: ({ id }) => id },
    { heading: 'Datum', cell: (record) => shown(record, 'appliedOn') },
    { heading: 'Regio', cell: (record) => shown(record, 'region') },
    {
      heading: 'Handelingsperspectief',
      cell: (record, names) => named(record, 'perspective', names),
      flexible: true,
    },
    { heading: 'Uitkomst', cell: (record) => shown(record, 'outcome') },
    { heading: 'Bewijs', cell: (record) => shown(record, 'evidenceLevel') },
    { heading: 'Status', cell: ({ status }) => status },
  ],
};
