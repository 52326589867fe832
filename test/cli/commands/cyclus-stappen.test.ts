import { expect, test } from 'vitest';
import { lessonField } from '../../../src/cli/lesson-fields.ts';
import { done, lessonArgs, type Mao, newMao } from '../../helpers/commands.ts';
import {
  ACTIVITY,
  COALITION,
  CYCLE,
  cycleStory,
  type LoopStory,
  loopStory,
  reflectionOn,
  say,
  sayJson,
  standing,
} from '../../helpers/cycle-story.ts';
import type { Step } from '../../helpers/prompter.ts';

/** The next act that `mao volgende` gives for the only cycle that runs, as a person reads it. */
const nextFor = (mao: Mao): Promise<string> => say(mao, 'volgende');

test('each step is done by what is recorded, and the next act follows', async () => {
  const mao = newMao();
  const cycle = await say(mao, ...CYCLE);
  expect(await standing(mao, cycle)).toBe('empty empty empty empty empty empty assumption');
  await say(mao, 'cyclus', 'wijzig', cycle, '--aanname', 'Wie belt, ziet kinderen terug.');
  expect(await standing(mao, cycle)).toBe('done empty empty empty empty empty check');
  await say(mao, 'check', 'bellen', '--cyclus', cycle);
  expect(await standing(mao, cycle)).toBe('done empty empty empty empty empty tag');
  await say(mao, 'cyclus', 'wijzig', cycle, '--indicator', '6');
  expect(await standing(mao, cycle)).toBe('done done empty empty empty empty activity');
  const activity = await say(mao, ...ACTIVITY, '--cyclus', cycle);
  expect(await standing(mao, cycle)).toBe('done done done empty empty empty lesson');
  const lesson = await say(mao, ...lessonArgs('--cyclus', cycle));
  await say(mao, 'les', 'label', lesson, '--weg', '2.6');
  expect(await standing(mao, cycle)).toBe('done done done begun empty empty lessonTag');
  await say(mao, 'les', 'label', lesson, '--indicator', '2.4');
  expect(await standing(mao, cycle)).toBe('done done done begun empty empty sharing');
  await say(mao, 'les', 'deel', lesson, '--kanaal', 'factsheet');
  expect(await standing(mao, cycle)).toBe('done done done done empty empty reflection');
  expect(await nextFor(mao)).toBe(
    `${cycle}  Bellen\n  Er is nog geen reflectie op een les van deze cyclus.\n  mao reflectie toevoegen --cyclus ${cycle} --les ${lesson}`,
  );
  const reflection = await say(mao, ...reflectionOn(lesson));
  expect(await standing(mao, cycle)).toBe('done done done done begun empty perspective');
  expect(await nextFor(mao)).toBe(
    `${cycle}  Bellen\n  Er is nog geen handelingsperspectief dat op een les van deze cyclus rust.\n  mao perspectief toevoegen --reflectie ${reflection}`,
  );
  const from = ['--reflectie', reflection, '--voor-wie', 'mentor'];
  const perspective = await say(mao, 'perspectief', 'toevoegen', ...from);
  expect(await standing(mao, cycle)).toBe('done done done done done empty uptake');
  expect(await nextFor(mao)).toBe(
    `${cycle}  Bellen\n  Er is nog geen handelingsperspectief toegepast.\n  mao toepassing toevoegen --perspectief ${perspective}`,
  );
  const where = ['--perspectief', perspective, '--regio', 'Drenthe', '--datum', '2024-05'];
  const uptake = await say(mao, 'toepassing', 'toevoegen', ...where);
  expect(await standing(mao, cycle)).toBe('done done done done done begun outcome');
  expect(await nextFor(mao)).toBe(
    `${cycle}  Bellen\n  Van geen toepassing is al bekend wat zij opleverde.\n  mao toepassing wijzig ${uptake} --uitkomst <uitkomst>`,
  );
  await say(mao, 'toepassing', 'wijzig', uptake, '--uitkomst', 'te vroeg');
  expect(await standing(mao, cycle)).toBe(ALL);
  expect(await nextFor(mao)).toBe(
    `${cycle}  Bellen\n  Alle stappen zijn gezet. Sluit de cyclus met wat zij opleverde; een vervolg begint daar.\n  mao cyclus sluit ${cycle} --uitkomst "…" --reden "…"`,
  );
  // By its activity it belongs to the cycle as well, and everything counts once.
  await say(mao, 'les', 'wijzig', lesson, '--activiteit', activity);
  await say(mao, 'reflectie', 'wijzig', reflection, '--cyclus', cycle);
  await say(mao, 'perspectief', 'wijzig', perspective, '--cyclus', cycle);
  await say(mao, 'toepassing', 'wijzig', uptake, '--cyclus', cycle);
  expect(await sayJson(mao, 'cyclus', 'toon', cycle)).toMatchObject({
    lessons: [lesson],
    reflections: [reflection],
    perspectives: [perspective],
    uptakes: [uptake],
  });
});

test('a closed cycle has no next act', async () => {
  const mao = newMao();
  const cycle = await say(mao, ...CYCLE);
  await say(mao, 'cyclus', 'sluit', cycle, '--uitkomst', 'Het hielp.', '--reden', 'klaar');
  expect((await sayJson(mao, 'cyclus', 'toon', cycle)).next).toBe(null);
  expect(await say(mao, 'cyclus', 'toon', cycle)).not.toContain('Dat kan met:');
});

test('closing a cycle tells of its questions that are still open', async () => {
  const mao = newMao();
  const cycle = await say(mao, ...CYCLE);
  const ask = (text: string) =>
    say(mao, 'vraag', 'stel', '--vraag', text, '--regio', 'Twente', '--cyclus', cycle);
  const first = await ask('Hoe belt u?');
  await say(mao, 'vraag', 'sluit', await ask('Wie belt er?'), '--reden', 'Beantwoord.');
  const ending = ['cyclus', 'sluit', cycle, '--uitkomst', 'Het hielp.', '--reden', 'klaar'];
  expect(await mao(ending)).toEqual(
    done(
      '',
      `De cyclus ${cycle} is gesloten.\nBij deze cyclus staat nog 1 vraag open: mao vraag lijst --cyclus ${cycle} --status open\nBegin een vervolg met: mao cyclus vervolg ${cycle}\n`,
    ),
  );
  const listed = await sayJson(mao, 'vraag', 'lijst', '--cyclus', cycle, '--status', 'open');
  expect(listed.map(({ id }: { id: string }) => id)).toEqual([first]);
});

test('a handelingsperspectief can still be made of a reflection when its cycle is closed', async () => {
  const mao = newMao();
  const cycle = await say(mao, ...CYCLE);
  const lesson = await say(mao, ...lessonArgs('--cyclus', cycle));
  const reflection = await say(mao, ...reflectionOn(lesson), '--cyclus', cycle);
  const make = ['perspectief', 'toevoegen', '--reflectie', reflection, '--voor-wie', 'mentor'];
  const before = await say(mao, ...make);
  expect((await sayJson(mao, 'perspectief', 'toon', before)).cycle).toBe(cycle);
  await say(mao, 'cyclus', 'sluit', cycle, '--uitkomst', 'Het hielp.', '--reden', 'klaar');
  const after = await say(mao, ...make);
  expect((await sayJson(mao, 'perspectief', 'toon', after)).cycle).toBe(null);
  // By the lesson it rests on it belongs to the cycle all the same.
  expect((await sayJson(mao, 'cyclus', 'toon', cycle)).perspectives).toEqual([before, after].sort());
});

test('a lesson of an activity that was withdrawn is not held by the closed cycle of it', async () => {
  const mao = newMao();
  const cycle = await say(mao, ...CYCLE);
  const activity = await say(mao, ...ACTIVITY, '--cyclus', cycle);
  const lesson = await say(mao, ...lessonArgs('--activiteit', activity));
  await say(mao, 'cyclus', 'sluit', cycle, '--uitkomst', 'Het hielp.', '--reden', 'klaar');
  expect((await mao(['les', 'wijzig', lesson, '--activiteit', ''])).code).toBe(3);
  await say(mao, 'activiteit', 'intrekken', activity, '--reden', 'Ging niet door.');
  await say(mao, 'les', 'wijzig', lesson, '--activiteit', '');
  expect((await sayJson(mao, 'les', 'toon', lesson)).activity).toBe(null);
});

test('what follows from a cycle can be left out by an option that is given empty', async () => {
  const mao = newMao();
  const coalition = await say(mao, ...COALITION);
  const cycle = await say(mao, ...CYCLE, '--coalitie', coalition);
  const lesson = async (...more: string[]) =>
    (await sayJson(mao, 'les', 'toon', await say(mao, ...lessonArgs('--cyclus', cycle, ...more)))).coalition;
  expect(await lesson()).toBe('Samen naar school');
  expect(await lesson('--coalitie', '')).toBe(null);
  const activity = await say(mao, ...ACTIVITY, '--cyclus', cycle, '--coalitie', '');
  expect((await sayJson(mao, 'activiteit', 'toon', activity)).coalition).toBe(null);
});

test('what stands in a lesson may stay when its cycle is closed: nobody is asked for ever', async () => {
  const mao = newMao();
  const cycle = await say(mao, ...CYCLE);
  const lesson = await say(mao, ...lessonArgs('--cyclus', cycle));
  await say(mao, 'cyclus', 'sluit', cycle, '--uitkomst', 'Het hielp.', '--reden', 'klaar');
  const question = (field: 'title' | 'cycle') => lessonField(field).question;
  const script: Step[] = [
    { ask: 'selectMany', message: 'Wat wilt u wijzigen?', answer: ['Titel', 'Cyclus'] },
    { ask: 'text', message: question('title'), answer: 'Anders' },
    { ask: 'text', message: question('cycle'), initial: cycle, answer: cycle },
  ];
  expect((await mao(['les', 'wijzig', lesson], { script })).code).toBe(0);
  expect(await sayJson(mao, 'les', 'toon', lesson)).toMatchObject({ title: 'Anders', cycle });
});

const ALL = 'done done done done done done close';

test.each<[string, string, (story: LoopStory) => readonly string[]]>([
  [
    'the assumption emptied',
    'empty done done done done done assumption',
    ({ cycle }) => ['cyclus', 'wijzig', cycle, '--aanname', ''],
  ],
  [
    'the indicators removed',
    'done empty done done done done tag',
    ({ cycle }) => ['cyclus', 'wijzig', cycle, '--indicator', ''],
  ],
  // The lesson came from the activity, so it goes with it, and what was built upon it too.
  [
    'the activity withdrawn',
    'done done empty empty empty empty check',
    ({ activity }) => ['activiteit', 'intrekken', activity, '--reden', 'Ging niet door.'],
  ],
  [
    'the activity out of the cycle',
    'done done empty empty empty empty check',
    ({ activity }) => ['activiteit', 'wijzig', activity, '--cyclus', ''],
  ],
  [
    'the lesson withdrawn',
    'done done done empty empty empty lesson',
    ({ lesson }) => ['les', 'intrekken', lesson, '--reden', 'Klopt niet.'],
  ],
  [
    'the lesson untagged',
    'done done done begun done done lessonTag',
    ({ lesson }) => ['les', 'label', lesson, '--weg', '2.6'],
  ],
  [
    'the lesson erased',
    'done done done empty empty empty lesson',
    ({ lesson }) => ['les', 'wis', lesson, '--ja'],
  ],
  [
    'the lesson moved to no activity',
    'done done done empty empty empty lesson',
    ({ lesson }) => ['les', 'wijzig', lesson, '--activiteit', 'iets anders'],
  ],
  [
    'the sharing withdrawn',
    'done done done begun done done sharing',
    ({ sharing }) => ['deling', 'intrekken', sharing, '--reden', 'Niet geplaatst.'],
  ],
  [
    'the sharing erased',
    'done done done begun done done sharing',
    ({ sharing }) => ['deling', 'wis', sharing, '--ja'],
  ],
  [
    'the reflection withdrawn',
    'done done done done begun done reflection',
    ({ reflection }) => ['reflectie', 'intrekken', reflection, '--reden', 'Ging over iets anders.'],
  ],
  [
    'the reflection about an indicator instead of the lesson',
    'done done done done begun done reflection',
    ({ reflection }) => ['reflectie', 'wijzig', reflection, '--les', ''],
  ],
  [
    'the handelingsperspectief withdrawn',
    'done done done done begun empty perspective',
    ({ perspective }) => ['perspectief', 'intrekken', perspective, '--reden', 'Achterhaald.'],
  ],
  [
    'the application withdrawn',
    'done done done done done empty uptake',
    ({ uptake }) => ['toepassing', 'intrekken', uptake, '--reden', 'Ging niet door.'],
  ],
  [
    'the application erased',
    'done done done done done empty uptake',
    ({ uptake }) => ['toepassing', 'wis', uptake, '--ja'],
  ],
  [
    'the outcome emptied',
    'done done done done done begun outcome',
    ({ uptake }) => ['toepassing', 'wijzig', uptake, '--uitkomst', ''],
  ],
])('undone: %s', async (_name, after, undo) => {
  const story = await loopStory();
  expect(await standing(story.mao, story.cycle)).toBe(ALL);
  await say(story.mao, ...undo(story));
  expect(await standing(story.mao, story.cycle)).toBe(after);
});

test('what is about other lessons, or rests on them, counts no longer', async () => {
  const { mao, cycle, reflection, perspective } = await loopStory();
  const other = await say(mao, ...lessonArgs('--regio', 'Drenthe'));
  await say(mao, 'reflectie', 'wijzig', reflection, '--les', other);
  expect(await standing(mao, cycle)).toBe('done done done done begun done reflection');
  await say(mao, 'perspectief', 'wijzig', perspective, '--les', other);
  expect(await standing(mao, cycle)).toBe('done done done done empty empty reflection');
});

test('what names the cycle counts by that, whatever its lessons; a handelingsperspectief needs one that holds', async () => {
  const { mao, cycle, reflection, perspective, uptake } = await loopStory();
  const other = await say(mao, ...lessonArgs('--regio', 'Drenthe'));
  await say(mao, 'reflectie', 'wijzig', reflection, '--les', other, '--cyclus', cycle);
  await say(mao, 'perspectief', 'wijzig', perspective, '--les', other, '--cyclus', cycle);
  expect(await standing(mao, cycle)).toBe(ALL);
  await say(mao, 'les', 'intrekken', other, '--reden', 'Klopt niet.');
  expect(await standing(mao, cycle)).toBe('done done done done begun empty perspective');
  // An application in the cycle itself, of what another cycle made.
  await say(mao, 'toepassing', 'wijzig', uptake, '--cyclus', cycle);
  expect(await standing(mao, cycle)).toBe('done done done done begun done perspective');
  await say(mao, 'reflectie', 'wijzig', reflection, '--cyclus', '');
  expect(await standing(mao, cycle)).toBe('done done done done empty done reflection');
});

test('an activity that moves to another cycle takes its lessons along, with all that was built upon them', async () => {
  const { mao, cycle, activity } = await loopStory();
  const other = await say(mao, ...CYCLE);
  await say(mao, 'activiteit', 'wijzig', activity, '--cyclus', other);
  expect(await standing(mao, cycle)).toBe('done done empty empty empty empty check');
  expect(await standing(mao, other)).toBe('empty empty done done done done assumption');
});

test('a withdrawn check is no check', async () => {
  const mao = newMao();
  const cycle = await say(mao, ...CYCLE, '--aanname', 'Wie belt, ziet kinderen terug.', '--indicator', '2.6');
  const check = await say(mao, 'check', 'bellen', '--cyclus', cycle, '--json');
  expect(await standing(mao, cycle)).toBe('done done empty empty empty empty activity');
  await say(mao, 'check', 'intrekken', JSON.parse(check).check.id, '--reden', 'Hoorde bij een ander plan.');
  expect(await standing(mao, cycle)).toBe('done done empty empty empty empty check');
});

test('a lesson recorded in one command takes its region, date, coalition and perspectives from its activity', async () => {
  const { mao, activity, cycle } = await cycleStory();
  await say(mao, 'activiteit', 'wijzig', activity, '--perspectief', 'ouder');
  const words = ['--titel', 'Bellen', '--gebeurd', 'Wij belden.', '--les', 'Bel.', '--richting', 'gemengd'];
  const id = await say(mao, 'les', 'toevoegen', ...words, '--indicator', '2.6', '--activiteit', activity);
  const { heldOn } = await sayJson(mao, 'activiteit', 'toon', activity);
  expect(await sayJson(mao, 'les', 'toon', id)).toMatchObject({
    region: 'TWE',
    learnedOn: heldOn,
    coalition: 'Samen naar school',
    perspectives: ['ouder'],
  });
  // What is given goes first.
  const other = await say(
    mao,
    ...['les', 'toevoegen', ...words, '--indicator', '2.6', '--cyclus', cycle, '--regio', 'Drenthe'],
  );
  expect(await sayJson(mao, 'les', 'toon', other)).toMatchObject({
    region: 'DRE',
    coalition: 'Samen naar school',
  });
});

test('what came of a handelingsperspectief counts nowhere once that is withdrawn, also where it names the cycle', async () => {
  const { mao, cycle, perspective, uptake } = await loopStory();
  await say(mao, 'toepassing', 'wijzig', uptake, '--cyclus', cycle);
  const midterm = async () => {
    const period = ['--van', '2024-01', '--tot', '2024-06'];
    const { uptakes } = await sayJson(mao, 'rapport', 'midterm', ...period);
    return [uptakes.outcomes, uptakes.shown.length];
  };
  expect(await midterm()).toEqual([[{ outcome: 'werkte', count: 1 }], 1]);
  await say(mao, 'perspectief', 'intrekken', perspective, '--reden', 'Achterhaald.');
  expect(await standing(mao, cycle)).toBe('done done done done begun empty perspective');
  expect((await sayJson(mao, 'cyclus', 'toon', cycle)).uptakes).toEqual([]);
  expect(await midterm()).toEqual([[], 0]);
});
