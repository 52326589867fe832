import { expect, test } from 'vitest';
import { type CycleStory, cycleStory, sayJson } from '../../helpers/cycle-story.ts';
import { errorsOf } from '../../helpers/schemas.ts';

/** The commands of which the JSON has a schema, in an order in which they can be given. */
const CALLS: readonly (readonly [schema: string, call: (story: CycleStory) => readonly string[]])[] = [
  ['coalitie', ({ coalition }) => ['coalitie', 'toon', coalition]],
  ['coalities', () => ['coalitie', 'lijst']],
  ['coalitie', ({ coalition }) => ['coalitie', 'wijzig', coalition, '--eind', '2027']],
  ['geschiedenis', ({ coalition }) => ['coalitie', 'geschiedenis', coalition]],
  ['ambitie', () => ['ambitie', 'toevoegen', 'Doorgaande lijn', '--lijn', 'leren']],
  ['ambitie-lijst', () => ['ambitie', 'lijst']],
  ['volgende', () => ['volgende']],
  ['cyclus', ({ coalition }) => ['cyclus', 'start', '--coalitie', coalition, '--aanname', 'Wie belt, wint.']],
  ['volgende', () => ['volgende', '--regio', 'Twente']],
  ['cyclus-stappen', ({ cycle }) => ['cyclus', 'toon', cycle]],
  ['cycli', () => ['cyclus', 'lijst']],
  ['cyclus', ({ cycle, lesson }) => ['cyclus', 'wijzig', cycle, '--bouwt-op', lesson]],
  ['activiteit-lessen', ({ activity }) => ['activiteit', 'toon', activity]],
  ['activiteiten', () => ['activiteit', 'lijst']],
  ['activiteit', ({ activity }) => ['activiteit', 'wijzig', activity, '--opbrengst', 'Veel.']],
  [
    'vraag',
    () => ['vraag', 'stel', '--regio', 'Drenthe', '--vraag', 'Hoe bel je ouders?', '--indicator', '2.6'],
  ],
  ['vragen', () => ['vraag', 'lijst']],
  ['vraag-match', () => ['vraag', 'match', 'CODE']],
  ['vraag', ({ lesson }) => ['vraag', 'beantwoord', 'CODE', '--les', lesson, '--tekst', 'Zo.']],
  ['vraag', () => ['vraag', 'toon', 'CODE']],
  ['geschiedenis', () => ['vraag', 'geschiedenis', 'CODE']],
  ['vraag', () => ['vraag', 'sluit', 'CODE', '--reden', 'Beantwoord.']],
  [
    'deling',
    ({ lesson }) => ['les', 'deel', lesson, '--kanaal', 'factsheet', '--link', 'https://example.org'],
  ],
  ['delingen', () => ['deling', 'lijst']],
  ['deling', ({ sharing }) => ['deling', 'intrekken', sharing, '--reden', 'Niet geplaatst.']],
  ['deling', ({ sharing }) => ['deling', 'toon', sharing]],
  ['check-vondsten', ({ cycle, lesson }) => ['check', 'ouders', '--cyclus', cycle, '--navragen', lesson]],
  ['checks', () => ['check', 'lijst']],
  ['check-bewijs', () => ['check', 'toon', 'CODE']],
  ['check', ({ lesson }) => ['check', 'wijzig', 'CODE', '--neem-mee', lesson]],
  ['geschiedenis', () => ['check', 'geschiedenis', 'CODE']],
  ['gewist', () => ['check', 'wis', 'CODE', '--ja']],
  ['cyclus', ({ cycle }) => ['cyclus', 'sluit', cycle, '--uitkomst', 'Het hielp.', '--reden', 'Klaar.']],
  ['geschiedenis', ({ cycle }) => ['cyclus', 'geschiedenis', cycle]],
  ['cyclus', ({ cycle }) => ['cyclus', 'vervolg', cycle, '--aanname', 'Wie zelf belt, wint.']],
  ['cyclus-stappen', ({ cycle }) => ['cyclus', 'toon', cycle]],
  ['db-status', () => ['db', 'status']],
  ['db-controle', () => ['db', 'controleer']],
];

test('what every command gives with --json is what its schema says', async () => {
  const story = await cycleStory();
  // The code of the question or check that was made last stands for CODE.
  let latest = '';
  for (const [schema, call] of CALLS) {
    const args = call(story).map((word) => (word === 'CODE' ? latest : word));
    const json = await sayJson(story.mao, ...args);
    expect(errorsOf(schema, json), args.join(' ')).toEqual([]);
    if (schema === 'vraag') latest = json.id;
    if (schema === 'check-vondsten') latest = json.check.id;
  }
});
