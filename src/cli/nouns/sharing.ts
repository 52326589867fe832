import { SHARING } from '../../domain/sharing.ts';
import { type NounForm, named, shown } from './noun-words.ts';

export const SHARING_FORM: NounForm<typeof SHARING> = {
  definition: SHARING,
  fields: {
    subject: { label: 'Wat is gedeeld', question: '', option: null, value: '', description: '' },
    channel: {
      label: 'Kanaal',
      question: 'Via welk kanaal is het gedeeld?',
      option: 'kanaal',
      value: '<kanaal>',
      description: 'zoals website, nieuwsupdate, factsheet of bijeenkomst',
    },
    sharedOn: {
      label: 'Datum',
      question: 'Wanneer is het gedeeld? (een dag, een maand of alleen een jaar)',
      option: 'datum',
      value: '<datum>',
      description: 'wanneer het is gedeeld; anders vandaag',
    },
    link: {
      label: 'Link',
      question: 'Waar is het te vinden? (een webadres)',
      option: 'link',
      value: '<adres>',
      description: 'waar het te vinden is',
    },
  },
  columns: [
    { heading: 'Code', cell: ({ id }) => id },
    { heading: 'Datum', cell: (record) => shown(record, 'sharedOn') },
    { heading: 'Kanaal', cell: (record) => shown(record, 'channel') },
    { heading: 'Wat', cell: (record) => shown(record, 'subject') },
    { heading: 'Titel', cell: (record, names) => named(record, 'subject', names), flexible: true },
    { heading: 'Status', cell: ({ status }) => status },
  ],
};
