import { CHECK } from '../../domain/check.ts';
import { type NounForm, named, shown } from './noun-words.ts';

const mark = (label: string, option: string, description: string) => ({
  label,
  question: '',
  option,
  value: '<code>',
  description,
});

export const CHECK_FORM: NounForm<typeof CHECK> = {
  definition: CHECK,
  fields: {
    words: { label: 'Gezocht naar', question: '', option: null, value: '', description: '' },
    region: {
      label: 'Regio',
      question: 'Voor welke regio kijkt u? (typ om te zoeken)',
      option: 'regio',
      value: '<regio>',
      description: 'voor welke regio u kijkt: naam, alias of code',
    },
    cycle: {
      label: 'Cyclus',
      question: 'Bij welke cyclus hoort deze check?',
      option: 'cyclus',
      value: '<code>',
      description: 'de cyclus waar de check bij hoort',
    },
    checkedOn: { label: 'Datum', question: '', option: null, value: '', description: '' },
    taken: mark('Nemen we mee', 'neem-mee', 'een vondst die u meeneemt'),
    notApplicable: mark('Niet van toepassing', 'niet-van-toepassing', 'een vondst die hier niet past'),
    toAsk: mark('Navragen', 'navragen', 'een vondst waar u nog over belt of mailt'),
    unjudged: { label: 'Nog niet beoordeeld', question: '', option: null, value: '', description: '' },
  },
  columns: [
    { heading: 'Code', cell: ({ id }) => id },
    { heading: 'Datum', cell: (record) => shown(record, 'checkedOn') },
    { heading: 'Gezocht naar', cell: (record) => shown(record, 'words'), flexible: true },
    { heading: 'Regio', cell: (record) => shown(record, 'region') },
    { heading: 'Cyclus', cell: (record, names) => named(record, 'cycle', names), flexible: true },
    { heading: 'Status', cell: ({ status }) => status },
  ],
};
