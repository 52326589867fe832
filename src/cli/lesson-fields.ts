import type { ColumnField } from '../app/lesson-fields.ts';
import type { OptionSpec } from './dutch.ts';
import { type Options, text, texts } from './options.ts';

/** A field of a lesson at the command line: its label, its option and whether it takes long text. */
export interface LessonField {
  readonly field: Exclude<ColumnField, 'id' | 'status' | 'statusReason' | 'frameworks'>;
  readonly label: string;
  /** Long name of the option, without dashes. */
  readonly option: string;
  readonly value: string;
  readonly description: string;
  readonly repeatable?: boolean;
  readonly long?: boolean;
}

/** Every field a person can fill in, in the order in which a lesson is told. */
export const LESSON_FIELDS: readonly LessonField[] = [
  {
    field: 'region',
    label: 'Regio',
    option: 'regio',
    value: '<regio>',
    description: 'waar het geleerd is: naam, alias of code',
  },
  {
    field: 'learnedOn',
    label: 'Datum',
    option: 'datum',
    value: '<datum>',
    description: 'wanneer: een dag, een maand of alleen een jaar',
  },
  { field: 'title', label: 'Titel', option: 'titel', value: '<tekst>', description: 'korte titel' },
  {
    field: 'observation',
    label: 'Wat gebeurde er',
    option: 'gebeurd',
    value: '<tekst>',
    description: 'wat er gebeurde',
    long: true,
  },
  {
    field: 'explanation',
    label: 'Waarom',
    option: 'waarom',
    value: '<tekst>',
    description: 'wat maakt dat het werkt of niet',
    long: true,
  },
  { field: 'insight', label: 'Les', option: 'les', value: '<tekst>', description: 'de les zelf', long: true },
  {
    field: 'recommendation',
    label: 'Aanbeveling',
    option: 'aanbeveling',
    value: '<tekst>',
    description: 'de volgende stap die logisch is',
    long: true,
  },
  {
    field: 'direction',
    label: 'Richting',
    option: 'richting',
    value: '<richting>',
    description: 'stimulerend, belemmerend of gemengd',
  },
  {
    field: 'tags',
    label: 'Indicatoren',
    option: 'indicator',
    value: '<code>',
    description:
      'element of indicator van het reflectiekader, bijvoorbeeld 2.4; de eerste is de belangrijkste',
    repeatable: true,
  },
  {
    field: 'perspectives',
    label: 'Perspectieven',
    option: 'perspectief',
    value: '<wie>',
    description: 'wiens stem erin zit: jongere, ouder, professional, partner, beleid, bestuur of onderzoek',
    repeatable: true,
  },
  {
    field: 'audience',
    label: 'Voor wie',
    option: 'voor-wie',
    value: '<tekst>',
    description: 'voor wie de les geldt',
  },
  {
    field: 'limits',
    label: 'Wanneer niet',
    option: 'wanneer-niet',
    value: '<tekst>',
    description: 'wanneer de les niet geldt',
  },
  {
    field: 'outcome',
    label: 'Ontwikkelkansen',
    option: 'ontwikkelkansen',
    value: '<tekst>',
    description: 'wat er voor kinderen en jongeren veranderde',
    long: true,
  },
  {
    field: 'evidence',
    label: 'Hoe weten we dat',
    option: 'hoe-weten-we-dat',
    value: '<tekst>',
    description: 'waaruit dat blijkt',
  },
  {
    field: 'evidenceLevel',
    label: 'Bewijsniveau',
    option: 'bewijsniveau',
    value: '<0-4>',
    description: 'van 0 (impliciete kennis) tot 4 (onderzocht)',
  },
  {
    field: 'level',
    label: 'Niveau',
    option: 'niveau',
    value: '<niveau>',
    description: 'uitvoering, beleid of bestuur',
  },
  {
    field: 'coalition',
    label: 'Coalitie',
    option: 'coalitie',
    value: '<naam>',
    description: 'de coalitie die het leerde',
  },
  {
    field: 'ambition',
    label: 'Ambitie',
    option: 'ambitie',
    value: '<naam>',
    description: 'de ambitie waaraan zij werkt: naam of nummer',
  },
  {
    field: 'activity',
    label: 'Activiteit',
    option: 'activiteit',
    value: '<naam>',
    description: 'de activiteit waaruit de les kwam',
  },
  {
    field: 'source',
    label: 'Bron',
    option: 'bron',
    value: '<tekst>',
    description: 'titel of webadres van de bron',
  },
  {
    field: 'visibility',
    label: 'Zichtbaarheid',
    option: 'zichtbaarheid',
    value: '<kring>',
    description: 'eigen regio, netwerk of openbaar',
  },
  {
    field: 'externalId',
    label: 'Nummer',
    option: 'nummer',
    value: '<nummer>',
    description: 'het eigen nummer van de regio',
  },
];

/** An option for each field. */
export const LESSON_OPTIONS: readonly OptionSpec[] = LESSON_FIELDS.map(
  ({ option, value, description, repeatable }) => ({
    flags: `--${option} ${value}`,
    description,
    ...(repeatable ? { repeatable } : {}),
  }),
);

/** The fields for which an option was given, as text. */
export function lessonTexts(options: Options): Map<ColumnField, string> {
  const fields = new Map<ColumnField, string>();
  for (const { field, option, repeatable } of LESSON_FIELDS) {
    const value = repeatable ? joined(texts(options, option)) : text(options, option);
    if (value !== null) fields.set(field, value);
  }
  return fields;
}

/** The name of a field's option, for messages. */
export function optionOf(field: ColumnField): string {
  const found = LESSON_FIELDS.find((candidate) => candidate.field === field);
  return `--${found?.option ?? field}`;
}

/** The Dutch label of a field. */
export function labelOf(field: string): string {
  return LESSON_FIELDS.find((candidate) => candidate.field === field)?.label ?? field;
}

function joined(values: readonly string[]): string | null {
  return values.length === 0 ? null : values.join('|');
}
