import { NOUN_WORDS, sentence } from '../../src/app/noun-words.ts';
import { ACTION_PERSPECTIVE_FORM } from '../../src/cli/nouns/action-perspective.ts';
import { ACTIVITY_FORM } from '../../src/cli/nouns/activity.ts';
import { BOTTLENECK_FORM } from '../../src/cli/nouns/bottleneck.ts';
import { CHECK_FORM } from '../../src/cli/nouns/check.ts';
import { COALITION_FORM } from '../../src/cli/nouns/coalition.ts';
import { CYCLE_FORM } from '../../src/cli/nouns/cycle.ts';
import type { NounForm } from '../../src/cli/nouns/noun-words.ts';
import { QUESTION_FORM } from '../../src/cli/nouns/question.ts';
import { REFLECTION_FORM } from '../../src/cli/nouns/reflection.ts';
import { SHARING_FORM } from '../../src/cli/nouns/sharing.ts';
import { UPTAKE_FORM } from '../../src/cli/nouns/uptake.ts';
import type { FieldKind } from '../../src/domain/field-kind.ts';
import { isListKind } from '../../src/domain/field-kind.ts';
import { NOUNS } from '../../src/domain/nouns.ts';
import type { Field, NounDefinition } from '../../src/domain/record.ts';
import { EVIDENCE_LEVELS, PERSPECTIVES } from '../../src/domain/values.ts';
import { shippedValues } from '../../src/input/shipped.ts';

type Schema = Readonly<Record<string, unknown>>;

/** Every noun with its words. */
export const FORMS: readonly NounForm[] = [
  COALITION_FORM,
  CYCLE_FORM,
  ACTIVITY_FORM,
  QUESTION_FORM,
  CHECK_FORM,
  REFLECTION_FORM,
  ACTION_PERSPECTIVE_FORM,
  UPTAKE_FORM,
  BOTTLENECK_FORM,
  SHARING_FORM,
];

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';
const INSTANT = '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$';
const DATE = '^[0-9]{4}(-[0-9]{2}){0,2}$';
const REGION = '^[A-Z0-9]{3}$';
const LESSON = '^[A-Z0-9]{3}-[A-Z0-9]+$';
const ANY = '^[A-Z0-9]{2,3}-[A-Z0-9]+$';
const NOT_EMPTY = '\\S';

const codePattern = (prefix: string): string => `^${prefix}-[A-Z0-9]+$`;

/** The schema of a noun, from its declaration and its words. */
export function nounSchema({ definition, fields }: NounForm): Schema {
  const { the, one, command } = NOUN_WORDS[definition.noun];
  const said = Object.entries(definition.fields).map(([name, field]) => [
    name,
    fieldSchema(
      field,
      `${fields[name]?.label ?? name}${fields[name]?.description ? `: ${fields[name].description}` : ''}.`,
    ),
  ]);
  const properties: Schema = {
    id: text(`De code van ${the}.`, codePattern(definition.prefix)),
    ...Object.fromEntries(said),
    status: { description: 'Waar het staat.', type: 'string', enum: definition.statuses },
    statusReason: orNull(text('Waarom het is beëindigd, of null.', NOT_EMPTY)),
    createdAt: text('Wanneer het is vastgelegd, in UTC.', INSTANT),
    updatedAt: text('Wanneer het voor het laatst is gewijzigd, in UTC.', INSTANT),
    createdBy: orNull(text('De rol van wie het vastlegde, of null.', NOT_EMPTY)),
    importId: orNull(text('De import waarmee het kwam, of null.', '^I-[A-Z0-9]+$')),
  };
  return {
    $schema: DIALECT,
    $id: `urn:mao:${command}`,
    title: sentence(one),
    description: `Eén ${one}, zoals mao ${command} wijzig --json die geeft.`,
    ...objectOf(properties),
  };
}

/** The schema of a list of a noun. */
export function listSchema({ definition }: NounForm): Schema {
  const { many, command } = NOUN_WORDS[definition.noun];
  return {
    $schema: DIALECT,
    $id: `urn:mao:${many}`,
    title: sentence(many),
    description: `${sentence(many)}, zoals mao ${command} lijst --json die geeft.`,
    type: 'array',
    items: { $ref: `urn:mao:${command}` },
  };
}

/** A schema of a noun with more fields beside its own, such as the lessons that came from an activity. */
export function extendedSchema(form: NounForm, head: Schema, more: Readonly<Record<string, Schema>>): Schema {
  const { properties } = nounSchema(form);
  return { $schema: DIALECT, ...head, ...objectOf({ ...Object(properties), ...more }) };
}

/** A list of codes. */
export function codes(description: string, prefix?: string): Schema {
  return listOf(description, text('Een code.', prefix === undefined ? ANY : codePattern(prefix)));
}

export const lessonCodes = (description: string): Schema => listOf(description, text('Een code.', LESSON));

export function objectOf(properties: Schema): Schema {
  return { type: 'object', additionalProperties: false, required: Object.keys(properties), properties };
}

export function listOf(description: string, items: Schema): Schema {
  return { description, type: 'array', items };
}

export function text(description: string, pattern: string): Schema {
  return { description, type: 'string', pattern };
}

export function oneOf(description: string, values: readonly string[]): Schema {
  return { description, type: 'string', enum: values };
}

export function orNull(schema: Schema): Schema {
  const { type, enum: values, ...rest } = schema;
  return { ...rest, type: [type, 'null'], ...(Array.isArray(values) ? { enum: [...values, null] } : {}) };
}

function fieldSchema(field: Field, description: string): Schema {
  const schema = KINDS[field.kind](description, field);
  if (isListKind(field.kind)) return field.required ? { ...schema, minItems: 1 } : schema;
  return field.required ? schema : orNull(schema);
}

type OfKind = (description: string, field: Field) => Schema;

const KINDS: Readonly<Record<FieldKind, OfKind>> = {
  line: (description) => text(description, NOT_EMPTY),
  text: (description) => text(description, NOT_EMPTY),
  date: (description) => text(description, DATE),
  region: (description) => text(description, REGION),
  regions: (description) => listOf(description, text('De code van een regio.', REGION)),
  ambition: (description) => text(description, NOT_EMPTY),
  choice: (description, { list, open }) =>
    open
      ? text(description, NOT_EMPTY)
      : oneOf(description, list === undefined ? [] : shippedValues[list].map(({ code }) => code)),
  evidenceLevel: (description) => ({ description, type: 'integer', enum: EVIDENCE_LEVELS }),
  perspectives: (description) => listOf(description, { type: 'string', enum: PERSPECTIVES }),
  tags: (description) =>
    listOf(
      description,
      objectOf({
        code: text('De code van een element of indicator.', '^[0-9]+(\\.[0-9]+)?$'),
        main: { description: 'Of dit de belangrijkste is.', type: 'boolean' },
        framework: text('De versie van het reflectiekader.', NOT_EMPTY),
      }),
    ),
  reference: (description, { to }) => text(description, patternOf(to)),
  references: (description, { to }) => listOf(description, text('Een code.', patternOf(to))),
  partners: (description) =>
    listOf(
      description,
      objectOf({
        name: text('De organisatie of rol.', NOT_EMPTY),
        ring: orNull(
          oneOf(
            'De schil, of null.',
            shippedValues.rings.map(({ code }) => code),
          ),
        ),
      }),
    ),
  moves: (description) =>
    listOf(
      description,
      objectOf({
        on: text('Wanneer.', DATE),
        status: text('De stand.', NOT_EMPTY),
        table: orNull(text('De tafel, of null.', NOT_EMPTY)),
        answer: orNull(text('Wat er is geantwoord, of null.', NOT_EMPTY)),
        by: orNull(text('De rol van wie het vastlegde, of null.', NOT_EMPTY)),
      }),
    ),
  answers: (description) =>
    listOf(
      description || 'De antwoorden.',
      objectOf({
        at: text('Wanneer, in UTC.', INSTANT),
        by: orNull(text('De rol van wie antwoordde, of null.', NOT_EMPTY)),
        text: orNull(text('Het antwoord in woorden, of null.', NOT_EMPTY)),
        lesson: orNull(text('De les die antwoord geeft, of null.', LESSON)),
      }),
    ),
};

function patternOf(to: Field['to']): string {
  if (to === undefined || to === 'any') return ANY;
  const definition: NounDefinition | null = to === 'lesson' ? null : NOUNS[to];
  return definition === null ? LESSON : codePattern(definition.prefix);
}
