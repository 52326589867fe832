import { MAX_CODE_DIGITS } from '../domain/ambition.ts';
import type { FieldKind } from '../domain/field-kind.ts';
import { MAX_TEXT, MAX_TITLE } from '../domain/lesson.ts';
import { NOUNS } from '../domain/nouns.ts';
import type { Field, NounDefinition } from '../domain/record.ts';
import { recordIdPattern } from '../domain/record-id.ts';
import { EVIDENCE_LEVELS, PERSPECTIVES } from '../domain/values.ts';
import { shippedValues } from './shipped.ts';

type Schema = Readonly<Record<string, unknown>>;

/** The shape of a line that is a record of this noun, as a JSON Schema: it follows from the declaration of the noun. */
export function recordLineSchema(definition: NounDefinition): Schema {
  const { noun, prefix, statuses, fields } = definition;
  const own = Object.entries(fields).map(([name, field]) => [name, fieldSchema(field, definition)]);
  const required = Object.entries(fields).flatMap(([name, field]) => (field.required ? [name] : []));
  return lineSchema(noun, ['id', ...required], {
    id: {
      description: `De code, zoals ${prefix}-7K3QD: met cijfers en hoofdletters die niet op elkaar lijken, zonder klinkers.`,
      type: 'string',
      pattern: recordIdPattern(prefix),
    },
    ...Object.fromEntries(own),
    ...(noun === 'coalition'
      ? { spellings: listOf({ ...text('Een andere schrijfwijze in lessen.'), maxLength: MAX_TEXT }) }
      : {}),
    status: { description: 'Waar het staat.', type: 'string', enum: [...statuses] },
    statusReason: textOrNull('Waarom het is gesloten of ingetrokken, of null.', MAX_TEXT),
  });
}

export const REGION_LINE = lineSchema('region', ['code', 'name'], {
  code: {
    description: 'Drie hoofdletters of cijfers, te beginnen met een letter.',
    type: 'string',
    pattern: '^[A-Z][A-Z0-9]{2}$',
  },
  name: line('De naam van de regio, met letters.'),
  ring: { description: 'De schil, of null.', type: ['string', 'null'], enum: [...ringCodes(), null] },
  aliases: listOf(line('Een andere naam, met letters.')),
});

export const AMBITION_LINE = lineSchema('ambition', ['name', 'line'], {
  code: {
    description: `Het nummer van de ambitie, van ten hoogste ${MAX_CODE_DIGITS} cijfers.`,
    type: 'string',
    pattern: `^[1-9][0-9]{0,${MAX_CODE_DIGITS - 1}}$`,
  },
  name: line('De naam van de ambitie, met letters.'),
  line: line('De lijn: Bewegen, Leren of Agenderen.'),
});

/** Every line of an exchange but those of lessons, which have a schema of their own. */
export function exchangeSchema(): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:mao:uitwisseling',
    title: 'Regel van een uitwisseling',
    description:
      'Een regel zoals mao exporteer --alles die schrijft en mao importeer haar leest. Een regel zonder "noun" is een les: zie les-invoer.schema.json.',
    oneOf: [REGION_LINE, AMBITION_LINE, ...Object.values(NOUNS).map(recordLineSchema)],
  };
}

function lineSchema(noun: string, required: readonly string[], properties: Schema): Schema {
  return {
    description: `Een regel met "noun": "${noun}".`,
    type: 'object',
    additionalProperties: false,
    required: ['noun', ...required],
    properties: {
      noun: { description: 'Wat deze regel is.', type: 'string', enum: [noun] },
      ...properties,
    },
  };
}

function fieldSchema(field: Field, definition: NounDefinition): Schema {
  const schema = KIND_SCHEMAS[field.kind](definition);
  if (schema['type'] === 'array') return field.required ? { ...schema, minItems: 1 } : schema;
  return field.required ? schema : orNull(schema);
}

function orNull(schema: Schema): Schema {
  const choices = schema['enum'];
  return {
    ...schema,
    description: `${String(schema['description']).replace(/\.$/u, '')}, of null.`,
    type: [schema['type'], 'null'].flat(),
    ...(Array.isArray(choices) ? { enum: [...choices, null] } : {}),
  };
}

const KIND_SCHEMAS: Readonly<Record<FieldKind, (definition: NounDefinition) => Schema>> = {
  line: () => line('Een tekst van één regel.'),
  text: () => ({ ...text('Een tekst.'), maxLength: MAX_TEXT }),
  date: () => text('Een dag, maand of jaar: 2022-03-30, 2022-03 of 2022.'),
  region: () => text('De code van een regio.'),
  regions: () => listOf(text('De code van een regio.')),
  ambition: () => text('De naam van een ambitie.'),
  choice: () => text('Een van de bekende woorden.'),
  evidenceLevel: () => ({
    description: 'Het bewijsniveau: 0, 1, 2, 3 of 4.',
    type: 'integer',
    enum: [...EVIDENCE_LEVELS],
  }),
  perspectives: () =>
    listOf({ description: 'Wiens stem erin zit.', type: 'string', enum: [...PERSPECTIVES] }),
  tags: () =>
    listOf(
      group('Een element of indicator.', {
        code: text('De code, zoals 2.4.'),
        main: { description: 'Of dit de belangrijkste is.', type: 'boolean' },
        framework: text('De versie van het reflectiekader, zoals 2022.'),
      }),
    ),
  reference: () => text('De code van iets anders, zoals CY-7K3QD.'),
  references: () => listOf(text('De code van iets anders, zoals TWE-7K3Q.')),
  partners: () =>
    listOf(
      group('Een partner: een organisatie of rol.', {
        name: line('De naam.'),
        ring: { description: 'De schil, of null.', type: ['string', 'null'], enum: [...ringCodes(), null] },
      }),
    ),
  answers: () =>
    listOf(
      group('Een antwoord.', {
        at: {
          description: 'Wanneer, in UTC: 2022-03-30T09:15:00.000Z.',
          type: 'string',
          pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?Z$',
        },
        by: textOrNull('De rol van wie antwoordde, of null.', MAX_TITLE),
        text: textOrNull('Het antwoord, of null.', MAX_TEXT),
        lesson: textOrNull('De code van een les, of null.', MAX_TITLE),
      }),
    ),
  moves: ({ statuses }) =>
    listOf(
      group('Een stap.', {
        on: {
          description: 'De datum: 2022-03-30, 2022-03 of 2022.',
          type: 'string',
          pattern: '^[0-9]{4}(-[0-9]{2}){0,2}$',
        },
        status: { description: 'Waar het kwam te staan.', type: 'string', enum: [...statuses] },
        table: textOrNull('De tafel, of null.', MAX_TITLE),
        answer: textOrNull('Het antwoord, of null.', MAX_TEXT),
        by: textOrNull('De rol van wie het vastlegde, of null.', MAX_TITLE),
      }),
    ),
};

function text(description: string): Schema {
  return { description, type: 'string', pattern: '\\S' };
}

/** A text as short as a title. */
function line(description: string): Schema {
  return { ...text(description), maxLength: MAX_TITLE };
}

function textOrNull(description: string, maxLength: number): Schema {
  return { description, type: ['string', 'null'], pattern: '\\S', maxLength };
}

function listOf(items: Schema): Schema {
  return { description: 'Een lijst; [] als er niets is.', type: 'array', items };
}

function group(description: string, properties: Schema): Schema {
  return {
    description,
    type: 'object',
    additionalProperties: false,
    required: Object.keys(properties),
    properties,
  };
}

function ringCodes(): string[] {
  return shippedValues.rings.map(({ code }) => code);
}
