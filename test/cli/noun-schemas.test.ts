import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { SEARCHED } from '../../src/app/checks.ts';
import { NOUN_WORDS } from '../../src/app/noun-words.ts';
import { ACTION_PERSPECTIVE_FORM } from '../../src/cli/nouns/action-perspective.ts';
import { ACTIVITY_FORM } from '../../src/cli/nouns/activity.ts';
import { CHECK_FORM } from '../../src/cli/nouns/check.ts';
import { CYCLE_FORM } from '../../src/cli/nouns/cycle.ts';
import { MISSING, type NextAct } from '../../src/domain/cycle-progress.ts';
import { CYCLE_STEP_KEYS } from '../../src/domain/cycle-step.ts';
import { NOUNS } from '../../src/domain/nouns.ts';
import { projectFile, projectHas } from '../docs/project-files.ts';
import {
  codes,
  extendedSchema,
  FORMS,
  lessonCodes,
  listOf,
  listSchema,
  nounSchema,
  objectOf,
  oneOf,
  orNull,
} from '../helpers/noun-schemas.ts';
import { readJsonFile } from '../helpers/schemas.ts';

const ACTS: readonly NextAct[] = [...MISSING, 'check', 'close'];

const steps = listOf(
  'De zes stappen, in hun volgorde.',
  objectOf({
    number: { description: 'Het nummer van de stap.', type: 'integer', minimum: 1, maximum: 6 },
    key: oneOf('De naam van de stap in de code.', CYCLE_STEP_KEYS),
    state: oneOf('Gedaan, begonnen of nog niet.', ['done', 'begun', 'empty']),
    missing: listOf('Wat er nog ontbreekt.', { type: 'string', enum: MISSING }),
  }),
);

/** Schemas that follow from the declarations of the nouns, by the name of their file. */
const GENERATED: Readonly<Record<string, unknown>> = {
  ...Object.fromEntries(FORMS.map((form) => [NOUN_WORDS[form.definition.noun].command, nounSchema(form)])),
  ...Object.fromEntries(FORMS.map((form) => [NOUN_WORDS[form.definition.noun].many, listSchema(form)])),
  'cyclus-stappen': extendedSchema(
    CYCLE_FORM,
    {
      $id: 'urn:mao:cyclus-stappen',
      title: 'Cyclus met haar stappen',
      description: 'Een cyclus met waar zij staat, zoals mao cyclus toon --json die geeft.',
    },
    {
      steps,
      next: orNull(oneOf('Wat nu het meest helpt; null als de cyclus is gesloten.', ACTS)),
      activities: codes('De activiteiten, zonder wat is ingetrokken.', 'AC'),
      lessons: lessonCodes('De lessen.'),
      questions: codes('De vragen.', 'VR'),
      checks: codes('De checks, zonder wat is ingetrokken.', 'CH'),
      reflections: codes('De reflecties, zonder wat is ingetrokken.', 'RE'),
      perspectives: codes('De handelingsperspectieven, zonder wat is ingetrokken.', 'HP'),
      uptakes: codes('De toepassingen, zonder wat is ingetrokken.', 'TO'),
      followedBy: codes('De cycli die erop volgden.', 'CY'),
    },
  ),
  'activiteit-lessen': extendedSchema(
    ACTIVITY_FORM,
    {
      $id: 'urn:mao:activiteit-lessen',
      title: 'Activiteit met haar lessen',
      description:
        'Een activiteit met de lessen die eruit kwamen, zoals mao activiteit toon --json die geeft.',
    },
    { lessons: lessonCodes('De lessen die eruit kwamen.') },
  ),
  'perspectief-toepassingen': extendedSchema(
    ACTION_PERSPECTIVE_FORM,
    {
      $id: 'urn:mao:perspectief-toepassingen',
      title: 'Handelingsperspectief met zijn toepassingen',
      description:
        'Een handelingsperspectief met zijn toepassingen, zoals mao perspectief toon --json die geeft.',
    },
    { uptakes: codes('De toepassingen, zonder wat is ingetrokken.', 'TO') },
  ),
  'check-bewijs': extendedSchema(
    CHECK_FORM,
    {
      $id: 'urn:mao:check-bewijs',
      title: 'Check met wat erbij kwam',
      description:
        'Een check met de lessen die er sindsdien bij kwamen, zoals mao check toon --json die geeft.',
    },
    { since: lessonCodes('Lessen die passen en na de check zijn vastgelegd, de beste eerst.') },
  ),
};

describe('the schemas of nouns follow from their declarations', () => {
  test('every noun has one', () => {
    expect(FORMS.map(({ definition }) => definition)).toEqual(Object.values(NOUNS));
  });

  // After a change in a declaration: vitest run --update, and read the difference.
  // Then format it: npx biome check --write schemas
  test.each(Object.keys(GENERATED))('%s', async (name) => {
    const path = `schemas/${name}.schema.json`;
    const kept = projectHas(path) ? projectFile(path) : '{}';
    const same = isDeepStrictEqual(JSON.parse(kept), JSON.parse(JSON.stringify(GENERATED[name])));
    await expect(same ? kept : JSON.stringify(GENERATED[name], null, 2)).toMatchFileSnapshot(`../../${path}`);
  });

  test('a find of a check can be of every noun that is searched', () => {
    const { noun } = readJsonFile('schemas/check-vondsten.schema.json').properties.hits.items.properties;
    expect([...noun.enum].sort()).toEqual(['lesson', ...SEARCHED].sort());
  });

  test('volgende knows every act', () => {
    expect(readJsonFile('schemas/volgende.schema.json').items.properties.act.enum).toEqual(ACTS);
  });
});
