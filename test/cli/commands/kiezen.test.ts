import { expect, test } from 'vitest';
import { done, failed, lessonArgs, newMao } from '../../helpers/commands.ts';
import { cycleStory, say, sayJson } from '../../helpers/cycle-story.ts';
import type { Step } from '../../helpers/prompter.ts';

const choose = (message: string, answer: string): Step => ({ ask: 'select', message, answer });

test('a command without a code lets choose what it is about, with what was given besides', async () => {
  const { mao, lesson, cycle } = await cycleStory();
  const which = choose('Om welke les gaat het?', `Bellen op dag twee (${lesson})`);
  expect(await mao(['les', 'wijzig', '--titel', 'Anders'], { script: [which] })).toEqual(
    done('', `De les ${lesson} is gewijzigd.\n`),
  );
  expect((await sayJson(mao, 'les', 'toon', lesson)).title).toBe('Anders');
  const ending = ['--uitkomst', 'Het hielp.', '--reden', 'Klaar.', '--stil'];
  const script = [choose('Om welke cyclus gaat het?', `Bellen (${cycle})`)];
  expect(await mao(['cyclus', 'sluit', ...ending], { script })).toEqual(done('', ''));
  // What has ended can be looked at, and is not offered to go on with.
  expect((await mao(['cyclus', 'toon'], { script })).stdout).toMatch(`${cycle}  Bellen`);
  expect((await mao(['cyclus', 'wijzig'], { script: [] })).code).toBe(2);
});

test('a withdrawn lesson is offered to look at alone; a word that is het is spoken of as such', async () => {
  const mao = newMao();
  const lesson = await say(mao, ...lessonArgs());
  await say(mao, 'les', 'intrekken', lesson, '--reden', 'Dubbel.');
  const script = [choose('Om welke les gaat het?', `Bellen op dag twee (${lesson})`)];
  expect((await mao(['les', 'geschiedenis'], { script })).stdout).toContain('ingetrokken');
  expect((await mao(['les', 'deel', '--kanaal', 'website'], { script: [] })).code).toBe(2);
  const table = ['--titel', 'Geen uren', '--niveau', 'lokaal', '--regio', 'Twente'];
  const bottleneck = await say(mao, 'knelpunt', 'toevoegen', ...table);
  const which = choose('Om welk knelpunt gaat het?', `Geen uren (${bottleneck})`);
  expect((await mao(['knelpunt', 'agendeer', '--tafel', 'MAO-tafel'], { script: [which] })).code).toBe(0);
  expect((await sayJson(mao, 'knelpunt', 'toon', bottleneck)).status).toBe('geagendeerd');
});

test('where nobody can be asked, or there is nothing to choose from, the code is asked for', async () => {
  const mao = newMao();
  const said = [
    'Bij `mao les toon` ontbreekt <id>: de code van de les, bijvoorbeeld TWE-7K3Q.',
    'De codes ziet u met: mao les lijst',
  ] as const;
  expect(await mao(['les', 'toon'])).toEqual(failed(2, ...said));
  expect(await mao(['les', 'toon'], { script: [] })).toEqual(failed(2, ...said));
});
