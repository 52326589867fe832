import { expect, test } from 'vitest';
import { type LoopStory, loopStory, reflectionOn, sayJson } from '../../helpers/cycle-story.ts';
import { errorsOf } from '../../helpers/schemas.ts';

/** The commands of which the JSON has a schema, in an order in which they can be given. */
const CALLS: readonly (readonly [schema: string, call: (story: LoopStory) => readonly string[]])[] = [
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
  ['reflectie', ({ lesson }) => reflectionOn(lesson)],
  ['reflecties', () => ['reflectie', 'lijst']],
  ['reflectie', () => ['reflectie', 'toon', 'CODE']],
  ['reflectie', () => ['reflectie', 'wijzig', 'CODE', '--belemmert', 'Drukte.']],
  ['perspectief', () => ['perspectief', 'toevoegen', '--reflectie', 'CODE', '--voor-wie', 'ouder']],
  ['perspectief', () => ['perspectief', 'vaststellen', 'CODE']],
  ['handelingsperspectieven', () => ['perspectief', 'lijst']],
  ['perspectief-toepassingen', () => ['perspectief', 'toon', 'CODE']],
  ['perspectief-toepassingen', ({ perspective }) => ['perspectief', 'toon', perspective]],
  ['perspectief', () => ['perspectief', 'wijzig', 'CODE', '--voor-wie', 'mentor']],
  ['geschiedenis', () => ['perspectief', 'geschiedenis', 'CODE']],
  [
    'toepassing',
    () => ['toepassing', 'toevoegen', '--perspectief', 'CODE', '--regio', 'Almere', '--datum', '2024-05'],
  ],
  ['toepassingen', () => ['toepassing', 'lijst']],
  ['toepassing', () => ['toepassing', 'wijzig', 'CODE', '--uitkomst', 'werkte niet', '--bewijsniveau', '1']],
  ['toepassing', () => ['toepassing', 'toon', 'CODE']],
  ['toepassing', () => ['toepassing', 'intrekken', 'CODE', '--reden', 'Ging niet door.']],
  ['geschiedenis', () => ['toepassing', 'geschiedenis', 'CODE']],
  ['gewist', () => ['toepassing', 'wis', 'CODE', '--ja']],
  [
    'knelpunt',
    ({ lesson }) => ['knelpunt', 'toevoegen', '--titel', 'Geen uren', '--niveau', 'lokaal', '--les', lesson],
  ],
  ['knelpunt', () => ['knelpunt', 'agendeer', 'CODE', '--tafel', 'Regionaal overleg']],
  ['knelpunt', ({ lesson }) => ['knelpunt', 'koppel', 'CODE', '--les', lesson]],
  ['knelpunt', () => ['knelpunt', 'status', 'CODE', 'opgelost', '--antwoord', 'De uren komen er.']],
  ['knelpunten', () => ['knelpunt', 'lijst']],
  ['knelpunt', () => ['knelpunt', 'toon', 'CODE']],
  ['knelpunt', () => ['knelpunt', 'wijzig', 'CODE', '--niveau', 'landelijk']],
  ['geschiedenis', () => ['knelpunt', 'geschiedenis', 'CODE']],
  ['gewist', () => ['knelpunt', 'wis', 'CODE', '--ja']],
  ['check-vondsten', () => ['check', 'rust', 'ouders', 'bellen']],
  ['les', ({ lesson }) => ['les', 'toon', lesson]],
  ['reflectie', ({ reflection }) => ['reflectie', 'intrekken', reflection, '--reden', 'Dubbel.']],
  ['geschiedenis', ({ reflection }) => ['reflectie', 'geschiedenis', reflection]],
  ['perspectief', ({ perspective }) => ['perspectief', 'intrekken', perspective, '--reden', 'Dubbel.']],
  ['cyclus', ({ cycle }) => ['cyclus', 'sluit', cycle, '--uitkomst', 'Het hielp.', '--reden', 'Klaar.']],
  ['geschiedenis', ({ cycle }) => ['cyclus', 'geschiedenis', cycle]],
  ['cyclus', ({ cycle }) => ['cyclus', 'vervolg', cycle, '--aanname', 'Wie zelf belt, wint.']],
  ['cyclus-stappen', ({ cycle }) => ['cyclus', 'toon', cycle]],
  ['db-status', () => ['db', 'status']],
  ['db-controle', () => ['db', 'controleer']],
];

/** Schemas of things of which the last one is CODE. */
const MADE: readonly string[] = ['vraag', 'reflectie', 'perspectief', 'toepassing', 'knelpunt'];

test('what every command gives with --json is what its schema says', async () => {
  const story = await loopStory();
  // The code of what was made last stands for CODE.
  let latest = '';
  for (const [schema, call] of CALLS) {
    const args = call(story).map((word) => (word === 'CODE' ? latest : word));
    const json = await sayJson(story.mao, ...args);
    expect(errorsOf(schema, json), args.join(' ')).toEqual([]);
    if (MADE.includes(schema)) latest = json.id;
    if (schema === 'check-vondsten') latest = json.check.id;
  }
});
