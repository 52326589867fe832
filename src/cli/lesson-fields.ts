import type { ColumnField } from '../app/lesson-fields.ts';
import { DIRECTIONS, EVIDENCE_LEVELS, LEVELS, PERSPECTIVES, VISIBILITIES } from '../domain/values.ts';
import type { Completes } from './dutch.ts';

/** A field of a lesson at the command line: its label, its option and whether it takes long text. */
export interface LessonField {
  readonly field: Exclude<
    ColumnField,
    'id' | 'status' | 'statusReason' | 'frameworks' | 'links' | 'suggested'
  >;
  readonly label: string;
  /** As it is asked at a terminal. */
  readonly question: string;
  /** Long name of the option, without dashes. */
  readonly option: string;
  readonly value: string;
  readonly description: string;
  readonly repeatable?: boolean;
  readonly long?: boolean;
  readonly completes?: Completes;
}

/** Every field a person can fill in, in the order in which a lesson is told. */
export const LESSON_FIELDS: readonly LessonField[] = [
  {
    field: 'region',
    label: 'Regio',
    question: 'In welke regio is dit geleerd? (typ om te zoeken)',
    option: 'regio',
    completes: 'region',
    value: '<regio>',
    description: 'waar het geleerd is: naam, alias of code',
  },
  {
    field: 'learnedOn',
    label: 'Datum',
    question: 'Wanneer is dit geleerd? (een dag, een maand of alleen een jaar)',
    option: 'datum',
    value: '<datum>',
    description: 'wanneer: een dag, een maand of alleen een jaar',
  },
  {
    field: 'title',
    label: 'Titel',
    question: 'Hoe noemt u deze les, in een paar woorden?',
    option: 'titel',
    value: '<tekst>',
    description: 'korte titel',
  },
  {
    field: 'observation',
    label: 'Wat gebeurde er',
    question: 'Wat gebeurde er?',
    option: 'gebeurd',
    value: '<tekst>',
    description: 'wat er gebeurde',
    long: true,
  },
  {
    field: 'explanation',
    label: 'Waarom',
    question: 'Wat maakt dat het werkt, of juist niet?',
    option: 'waarom',
    value: '<tekst>',
    description: 'wat maakt dat het werkt of niet',
    long: true,
  },
  {
    field: 'insight',
    label: 'Les',
    question: 'Wat is de les?',
    option: 'les',
    value: '<tekst>',
    description: 'de les zelf',
    long: true,
  },
  {
    field: 'recommendation',
    label: 'Aanbeveling',
    question: 'Welke stap is nu logisch?',
    option: 'aanbeveling',
    value: '<tekst>',
    description: 'de volgende stap die logisch is',
    long: true,
  },
  {
    field: 'direction',
    label: 'Richting',
    question: 'Stimuleert of belemmert dit?',
    option: 'richting',
    completes: DIRECTIONS,
    value: '<richting>',
    description: 'stimulerend, belemmerend of gemengd',
  },
  {
    field: 'tags',
    label: 'Indicatoren',
    question: 'Bij welke elementen en indicatoren van het reflectiekader hoort deze les?',
    option: 'indicator',
    completes: 'tag',
    value: '<code>',
    description:
      'element of indicator van het reflectiekader, bijvoorbeeld 2.4; de eerste is de belangrijkste',
    repeatable: true,
  },
  {
    field: 'perspectives',
    label: 'Perspectieven',
    question: 'Wiens stem zit erin? (met komma’s ertussen)',
    option: 'perspectief',
    completes: PERSPECTIVES,
    value: '<wie>',
    description: 'wiens stem erin zit: jongere, ouder, professional, partner, beleid, bestuur of onderzoek',
    repeatable: true,
  },
  {
    field: 'audience',
    label: 'Voor wie',
    question: 'Voor wie geldt de les?',
    option: 'voor-wie',
    value: '<tekst>',
    description: 'voor wie de les geldt',
  },
  {
    field: 'limits',
    label: 'Wanneer niet',
    question: 'Wanneer geldt de les niet?',
    option: 'wanneer-niet',
    value: '<tekst>',
    description: 'wanneer de les niet geldt',
  },
  {
    field: 'outcome',
    label: 'Ontwikkelkansen',
    question: 'Wat veranderde er voor kinderen en jongeren?',
    option: 'ontwikkelkansen',
    value: '<tekst>',
    description: 'wat er voor kinderen en jongeren veranderde',
    long: true,
  },
  {
    field: 'evidence',
    label: 'Hoe weten we dat',
    question: 'Hoe weten we dat?',
    option: 'hoe-weten-we-dat',
    value: '<tekst>',
    description: 'waaruit dat blijkt',
  },
  {
    field: 'evidenceLevel',
    label: 'Bewijsniveau',
    question: 'Welk bewijsniveau, van 0 (impliciete kennis) tot 4 (onderzocht)?',
    option: 'bewijsniveau',
    completes: EVIDENCE_LEVELS.map(String),
    value: '<0-4>',
    description: 'van 0 (impliciete kennis) tot 4 (onderzocht)',
  },
  {
    field: 'level',
    label: 'Niveau',
    question: 'Op welk niveau: uitvoering, beleid of bestuur?',
    option: 'niveau',
    completes: LEVELS,
    value: '<niveau>',
    description: 'uitvoering, beleid of bestuur',
  },
  {
    field: 'coalition',
    label: 'Coalitie',
    question: 'Welke coalitie leerde dit?',
    option: 'coalitie',
    completes: 'coalition',
    value: '<naam>',
    description: 'de coalitie die het leerde: naam of code',
  },
  {
    field: 'ambition',
    label: 'Ambitie',
    question: 'Aan welke ambitie werkt zij? (naam of nummer)',
    option: 'ambitie',
    completes: 'ambition',
    value: '<naam>',
    description: 'de ambitie waaraan zij werkt: naam of nummer',
  },
  {
    field: 'activity',
    label: 'Activiteit',
    question: 'Uit welke activiteit kwam de les?',
    option: 'activiteit',
    value: '<naam>',
    description: 'de activiteit waaruit de les kwam: een tekst, of de code van een vastgelegde activiteit',
  },
  {
    field: 'cycle',
    label: 'Cyclus',
    question: 'In welke cyclus is de les geoogst? (een code, zie mao cyclus lijst)',
    option: 'cyclus',
    value: '<code>',
    description: 'de cyclus waarin de les is geoogst',
    completes: 'cycle',
  },
  {
    field: 'source',
    label: 'Bron',
    question: 'Wat is de bron? (titel of webadres)',
    option: 'bron',
    value: '<tekst>',
    description: 'titel of webadres van de bron',
  },
  {
    field: 'visibility',
    label: 'Zichtbaarheid',
    question: 'Wie mag de les zien: eigen regio, netwerk of openbaar?',
    option: 'zichtbaarheid',
    completes: VISIBILITIES,
    value: '<kring>',
    description: 'eigen regio, netwerk of openbaar',
  },
  {
    field: 'externalId',
    label: 'Nummer',
    question: 'Welk nummer heeft de regio eraan gegeven?',
    option: 'nummer',
    value: '<nummer>',
    description: 'het eigen nummer van de regio',
  },
];

/** A field that a person can fill in. */
export function lessonField(field: LessonField['field']): LessonField {
  const found = LESSON_FIELDS.find((candidate) => candidate.field === field);
  if (!found) throw new Error(`no such field: ${field}`);
  return found;
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

/** As `labelOf`, also for columns of unknown name that came with an import. */
export function changedLabel(field: string): string {
  return field === 'extra' ? 'Overige kolommen' : labelOf(field);
}
