import { COALITION } from '../../domain/coalition.ts';
import { listed, type NounForm, shown } from './noun-words.ts';

export const COALITION_FORM: NounForm<typeof COALITION> = {
  definition: COALITION,
  fields: {
    name: {
      label: 'Naam',
      question: 'Hoe heet de coalitie?',
      option: 'naam',
      value: '<naam>',
      description: 'hoe de coalitie heet; lessen worden aan deze naam herkend',
    },
    ambition: {
      label: 'Ambitie',
      question: 'Aan welke ambitie werkt zij?',
      option: 'ambitie',
      value: '<naam>',
      description: 'de ambitie waaraan zij werkt: naam of nummer',
    },
    regions: {
      label: "Regio's",
      question: 'In welke regio werkt zij? (typ om te zoeken)',
      option: 'regio',
      value: '<regio>',
      description: 'waar zij werkt: naam, alias of code',
    },
    partners: {
      label: 'Partners',
      question: 'Wie doen mee? (organisaties of rollen met | ertussen; de schil mag erachter tussen haakjes)',
      option: 'partner',
      value: '<partner>',
      description:
        'een organisatie of rol die meedoet, met de schil erachter: "Gemeente Almelo (het hart)", complementaire ring of vrije ruimte',
    },
    startedOn: {
      label: 'Begonnen',
      question: 'Wanneer begint zij? (een dag, een maand of alleen een jaar)',
      option: 'begin',
      value: '<datum>',
      description: 'wanneer zij begint: een dag, een maand of alleen een jaar',
    },
    endedOn: {
      label: 'Eindigt',
      question: 'Wanneer eindigt zij? (een dag, een maand of alleen een jaar)',
      option: 'eind',
      value: '<datum>',
      description: 'wanneer zij eindigt, als dat al is afgesproken',
    },
  },
  columns: [
    { heading: 'Code', cell: ({ id }) => id },
    { heading: 'Naam', cell: (record) => shown(record, 'name'), flexible: true },
    { heading: "Regio's", cell: (record) => listed(record, 'regions') },
    { heading: 'Ambitie', cell: (record) => shown(record, 'ambition'), flexible: true },
    { heading: 'Begonnen', cell: (record) => shown(record, 'startedOn') },
    { heading: 'Status', cell: ({ status }) => status },
  ],
};
