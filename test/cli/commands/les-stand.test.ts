import { expect, test } from 'vitest';
import { type Mao, newMao } from '../../helpers/commands.ts';
import { lessonOf, recorded } from '../../helpers/loop-network.ts';

/** A lesson of Twente with a handelingsperspectief that rests on it. */
async function world(): Promise<{ mao: Mao; lesson: string; perspective: string }> {
  const mao = newMao();
  const lesson = await lessonOf(mao);
  const perspective = await recorded(
    mao,
    ...['perspectief', 'toevoegen', '--les', lesson, '--voor-wie', 'mentor', '--tekst', 'Bel zelf.'],
  );
  return { mao, lesson, perspective };
}

const EVIDENCE = ['--hoe-weten-we-dat', 'Minder verzuim.'];

function apply(mao: Mao, perspective: string, region: string, ...more: readonly string[]): Promise<string> {
  const where = ['--perspectief', perspective, '--regio', region, '--datum', '2024-04'];
  return recorded(mao, 'toepassing', 'toevoegen', ...where, ...more);
}

/** How the dossier and the list of the reflectiekader report say that a lesson stands. */
async function standing(mao: Mao, lesson: string, ...more: readonly string[]): Promise<string> {
  const dossier = JSON.parse((await mao(['rapport', 'dossier', '2.6', '--json', ...more])).stdout);
  const network = JSON.parse((await mao(['rapport', 'reflectiekader', '--json', ...more])).stdout);
  const item = network.elements[1].indicators[5];
  const inDossier = dossier.lessons
    .flatMap(({ shown }: { shown: { id: string }[] }) => shown)
    .find(({ id }: { id: string }) => id === lesson)?.network;
  const inNetwork = item.shown.find(({ id }: { id: string }) => id === lesson)?.network;
  expect(inNetwork).toEqual(inDossier);
  if (inDossier) {
    expect(item.network.confirmed).toBe(Number(inDossier.confirmed));
    expect(item.network.contradicted).toBe(Number(inDossier.contradicted));
  }
  return ['applied', 'confirmed', 'contradicted'].filter((key) => inDossier?.[key]).join(' ');
}

async function ok(mao: Mao, ...args: readonly string[]): Promise<void> {
  expect(await mao(args), args.join(' ')).toMatchObject({ code: 0 });
}

test('a lesson that nobody applied is none of these', async () => {
  const { mao, lesson } = await world();
  expect(await standing(mao, lesson)).toBe('');
});

test.each([
  ['werkte, elsewhere, with a text', 'Drenthe', ['--uitkomst', 'werkte', ...EVIDENCE], 'applied confirmed'],
  [
    'with a rung of the ladder',
    'Drenthe',
    ['--uitkomst', 'werkte', '--bewijsniveau', '1'],
    'applied confirmed',
  ],
  [
    'implicit knowledge is no evidence',
    'Drenthe',
    ['--uitkomst', 'werkte', '--bewijsniveau', '0'],
    'applied',
  ],
  ['without evidence', 'Drenthe', ['--uitkomst', 'werkte'], 'applied'],
  ['in its own region', 'Twente', ['--uitkomst', 'werkte', ...EVIDENCE], 'applied'],
  ['werkte deels', 'Drenthe', ['--uitkomst', 'werkte deels', ...EVIDENCE], 'applied'],
  ['te vroeg', 'Drenthe', ['--uitkomst', 'te vroeg', ...EVIDENCE], 'applied'],
  ['without an outcome', 'Drenthe', [], 'applied'],
  ['werkte niet, elsewhere', 'Drenthe', ['--uitkomst', 'werkte niet'], 'applied contradicted'],
  ['werkte niet, at home', 'Twente', ['--uitkomst', 'werkte niet'], 'applied contradicted'],
])('applied: %s', async (_, region, more, expected) => {
  const { mao, lesson, perspective } = await world();
  const uptake = await apply(mao, perspective, region, ...more);
  expect(await standing(mao, lesson)).toBe(expected);
  await ok(mao, 'toepassing', 'intrekken', uptake, '--reden', 'Ging niet door.');
  expect(await standing(mao, lesson)).toBe('');
});

test('contradictory outcomes stand side by side, and each is taken back by itself', async () => {
  const { mao, lesson, perspective } = await world();
  const worked = await apply(mao, perspective, 'Drenthe', '--uitkomst', 'werkte', ...EVIDENCE);
  const failed = await apply(mao, perspective, 'Almere', '--uitkomst', 'werkte niet');
  expect(await standing(mao, lesson)).toBe('applied confirmed contradicted');
  const { stdout } = await mao(['rapport', 'dossier', '2.6']);
  expect(stdout).toContain('De uitkomsten spreken elkaar tegen.');
  await ok(mao, 'toepassing', 'intrekken', failed, '--reden', 'Verkeerde regio.');
  expect(await standing(mao, lesson)).toBe('applied confirmed');
  await ok(mao, 'toepassing', 'wijzig', worked, '--uitkomst', 'werkte niet');
  expect(await standing(mao, lesson)).toBe('applied contradicted');
});

test('withdrawing the handelingsperspectief takes it all back', async () => {
  const { mao, lesson, perspective } = await world();
  await apply(mao, perspective, 'Drenthe', '--uitkomst', 'werkte', ...EVIDENCE);
  await ok(mao, 'perspectief', 'intrekken', perspective, '--reden', 'Achterhaald.');
  expect(await standing(mao, lesson)).toBe('');
});

test('erasing an application takes its word back', async () => {
  const { mao, lesson, perspective } = await world();
  const uptake = await apply(mao, perspective, 'Drenthe', '--uitkomst', 'werkte', ...EVIDENCE);
  await ok(mao, 'toepassing', 'wis', uptake, '--ja');
  expect(await standing(mao, lesson)).toBe('');
});

test('a lesson that is withdrawn or erased no longer stands in the dossier; what rested on it does', async () => {
  const { mao, lesson, perspective } = await world();
  await apply(mao, perspective, 'Drenthe', '--uitkomst', 'werkte', ...EVIDENCE);
  await ok(mao, 'les', 'intrekken', lesson, '--reden', 'Dubbel.');
  const { lessons, perspectives } = JSON.parse((await mao(['rapport', 'dossier', '2.6', '--json'])).stdout);
  expect(lessons.map(({ lessons: count }: { lessons: number }) => count)).toEqual([0, 0, 0, 0]);
  expect(perspectives).toMatchObject([{ id: perspective, lessons: [] }]);
  expect((await mao(['rapport', 'dossier', '2.6'])).stdout).toContain(
    'De lessen waarop het rustte, zijn ingetrokken of gewist.',
  );
});

test('what was recorded after the peildatum does not count yet', async () => {
  const { mao, lesson, perspective } = await world();
  await apply(mao, perspective, 'Drenthe', '--uitkomst', 'werkte', ...EVIDENCE);
  expect(await standing(mao, lesson, '--peildatum', '2024-06-01')).toBe('applied confirmed');
  expect(await standing(mao, lesson, '--peildatum', '2024-05-31')).toBe('');
});
