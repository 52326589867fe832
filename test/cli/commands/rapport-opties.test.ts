import { expect, test } from 'vitest';
import { newMao } from '../../helpers/commands.ts';
import { loopNetwork } from '../../helpers/loop-network.ts';

const CHOICES: readonly (readonly string[])[] = [
  ['agenda', '--regio', 'Twente', '--element', '2', '--van', '2022', '--tot', '2024'],
  ['midterm', '--regio', 'Twente', '--element', '2', '--van', '2022', '--tot', '2024'],
  ['dossier', '2', '--regio', 'Twente', '--van', '2022', '--tot', '2024'],
  ['netwerk', '--regio', 'Twente', '--element', '2'],
];

test.each(CHOICES.map((args) => ({ args })))(
  'mao rapport $args says in each format what was chosen, the same each time',
  async ({ args }) => {
    const { mao } = await loopNetwork();
    const written = (format: string) => mao(['rapport', ...args, '--formaat', format]);
    const { stdout: page, code } = await written('md');
    expect(code).toBe(0);
    expect(page).toContain("- Regio's: Twente.\n");
    const { stdout: rows } = await written('csv');
    const [, ...cells] = rows.trimEnd().split('\r\n');
    expect(cells.length).toBeGreaterThan(0);
    for (const row of cells) expect(row).toMatch(/;regio Twente(?:\|[^;]+)*$/u);
    const { stdout: data } = await written('json');
    expect(JSON.parse(data).selection.regions).toEqual([{ code: 'TWE', name: 'Twente' }]);
    expect(
      [await written('md'), await written('csv'), await written('json')].map(({ stdout }) => stdout),
    ).toEqual([page, rows, data]);
  },
);

test('what was chosen in vain is refused with a remedy', async () => {
  const mao = newMao();
  expect(await mao(['rapport', 'agenda', '--regio', 'Twentte'])).toMatchObject({ code: 4, stdout: '' });
  expect(await mao(['rapport', 'midterm', '--element', '2.4'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--element 2'),
  });
  expect(await mao(['rapport', 'dossier', '2', '--van', '2024', '--tot', '2023'])).toMatchObject({ code: 2 });
});

test('in a digest --van is --sinds and --tot is --peildatum, and never both', async () => {
  const { mao } = await loopNetwork();
  const news = (...args: readonly string[]) => mao(['rapport', 'nieuwsupdate', ...args]);
  const { stdout } = await news('--sinds', '2024-05', '--peildatum', '2024-06-01');
  expect(stdout).toContain('Wat is vastgelegd van mei 2024 tot en met 1 juni 2024.');
  expect((await news('--van', '2024-05', '--tot', '2024-06-01')).stdout).toBe(stdout);
  expect((await news('--sinds', 'mei 2024', '--tot', '1-6-2024')).stdout).toBe(stdout);
  expect(await news('--van', '2024-05', '--sinds', '2024-05')).toMatchObject({
    code: 2,
    stdout: '',
    stderr:
      '--van is hier hetzelfde als --sinds; ze gaan niet samen.\nGeef er één, bijvoorbeeld: mao rapport nieuwsupdate --sinds 2024-05\n',
  });
  expect(await news('--tot', '2024-06', '--peildatum', '2024-06')).toMatchObject({ code: 2, stdout: '' });
  expect((await news('--van', 'gisteren')).stderr).toMatch(/^--van: /u);
});
