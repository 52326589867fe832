import { readFileSync } from 'node:fs';
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { newMao } from '../../helpers/commands.ts';
import { lessonOf, loopNetwork, recorded } from '../../helpers/loop-network.ts';
import { errorsOf } from '../../helpers/schemas.ts';

const REPORTS: readonly { readonly name: string; readonly args: readonly string[] }[] = [
  { name: 'dossier', args: ['dossier', '2'] },
  { name: 'agenda', args: ['agenda', '--opgelost-sinds', '2024'] },
  { name: 'midterm', args: ['midterm', '--van', '2023-11', '--tot', '2024-06'] },
];

test('each report of the loop, to the byte, and by its schema', async () => {
  const { mao } = await loopNetwork();
  for (const { name, args } of REPORTS) {
    for (const format of ['md', 'csv']) {
      const { stdout } = await mao(['rapport', ...args, '--formaat', format]);
      await expect(stdout).toMatchFileSnapshot(`../../expected/rapport-${name}.${format}`);
    }
    const { stdout } = await mao(['rapport', ...args, '--formaat', 'json']);
    expect(errorsOf(`rapport-${name}`, JSON.parse(stdout))).toEqual([]);
    expect((await mao(['rapport', ...args, '--json'])).stdout).toBe(stdout);
  }
});

test('without data each report says what to do first', async () => {
  const mao = newMao();
  expect((await mao(['rapport', 'dossier', '2.6'])).stdout).toContain(
    'Er is over 2.6 nog niets vastgelegd. Leg een les vast met: `mao les toevoegen --indicator 2.6`',
  );
  expect((await mao(['rapport', 'agenda'])).stdout).toContain(
    'Er zijn nog geen knelpunten. Signaleer er een',
  );
  expect((await mao(['rapport', 'midterm'])).stdout).toContain(
    'Over juli 2023 tot en met december 2023, het laatste hele half jaar. Stand op 1 juni 2024.\n\n## Lessen\n\nIn deze periode is geen les geleerd.',
  );
  for (const { name, args } of REPORTS) {
    const { stdout } = await mao(['rapport', ...args, '--json']);
    expect(errorsOf(`rapport-${name}`, JSON.parse(stdout))).toEqual([]);
  }
});

test('the words of a lesson for its own region alone go nowhere', async () => {
  const { mao, hidden } = await loopNetwork();
  for (const { args } of [...REPORTS, { args: ['reflectiekader'] }]) {
    for (const format of ['md', 'csv', 'json']) {
      const { stdout } = await mao(['rapport', ...args, '--formaat', format]);
      expect(stdout, `${args} ${format}`).not.toMatch(/Geheim van Twente|Alleen voor ons/u);
    }
  }
  const { stdout } = await mao(['rapport', 'dossier', '2']);
  expect(stdout).toContain(hidden);
});

test('a bottleneck stands on a past day as it stood then', async () => {
  const { mao } = await loopNetwork();
  const open = async (...more: readonly string[]) =>
    JSON.parse((await mao(['rapport', 'agenda', '--json', ...more])).stdout);
  const whole = { outside: 0, undated: null };
  expect((await open('--peildatum', '2024-06-01')).totals).toEqual({
    ...{ open: 2, ended: 1, recorded: 3 },
    ...whole,
  });
  // Nothing was recorded by then, since this network was recorded in a day.
  expect((await open('--peildatum', '2024-05-01')).totals).toEqual({
    ...{ open: 0, ended: 0, recorded: 0 },
    ...whole,
  });
  expect((await open('--opgelost-sinds', '2024-05-03')).totals.ended).toBe(0);
  expect((await open('--tafel', 'mao-tafel')).tables.map(({ table }: { table: string }) => table)).toEqual([
    'MAO-tafel',
  ]);
  expect(await mao(['rapport', 'agenda', '--tafel', 'MAO tafel'])).toMatchObject({ code: 4 });
});

test('the same database gives the same bytes, also in a file', async () => {
  const { mao } = await loopNetwork();
  const path = `${mao.folder}/dossier.md`;
  await mao(['rapport', 'dossier', '2.6', '--peildatum', '2024-06-01', '--uit', path]);
  const { stdout } = await mao([
    'rapport',
    'dossier',
    'Pro-activiteit is een basishouding',
    '--peildatum',
    '2024-06-01',
  ]);
  expect(readFileSync(path, 'utf8')).toBe(stdout);
});

test('a region sees what it reflected on, made, took over, and what others did with its lessons', async () => {
  const { mao, perspective } = await loopNetwork();
  const own = (await mao(['rapport', 'regio', 'Twente'])).stdout;
  const part = own.slice(own.indexOf('## Waarover'), own.indexOf('## Witte vlekken'));
  await expect(part).toMatchFileSnapshot('../../expected/rapport-regio-kringloop.md');
  const { network } = JSON.parse((await mao(['rapport', 'regio', 'Drenthe', '--json'])).stdout);
  expect(network).toMatchObject({
    perspectives: [],
    takenOver: [{ perspective, madeBy: 'TWE', outcome: 'werkte niet' }],
    byOthers: [],
  });
  const { stdout } = await mao(['rapport', 'regio', 'Twente', '--json']);
  expect(errorsOf('rapport-regio', JSON.parse(stdout))).toEqual([]);
});

test('nothing that people wrote breaks a page: the headings and tables are ours', async () => {
  const nasty =
    '# kop\n\n## kop\n| a | b |\n|---|---|\n<div>\n```\n---\n1. x\n- y\n[z]: http://example.nl\n===';
  const pages = async (text: string): Promise<string[]> => {
    const line = text.split('\n').join(' ');
    const mao = newMao();
    const lesson = await lessonOf(mao, '--titel', line, '--les', text, '--datum', '2024-02');
    const reflection = await recorded(
      mao,
      ...['reflectie', 'toevoegen', '--les', lesson, '--datum', '2024-03', '--stimuleert', text],
      ...['--belemmert', text, '--randvoorwaarden', text, '--handelingsperspectief', text],
    );
    const perspective = await recorded(
      mao,
      'perspectief',
      'toevoegen',
      '--reflectie',
      reflection,
      '--titel',
      line,
      '--voor-wie',
      line,
    );
    await recorded(
      mao,
      ...[
        'toepassing',
        'toevoegen',
        '--perspectief',
        perspective,
        '--regio',
        'Drenthe',
        '--datum',
        '2024-04',
      ],
      ...['--aangepast', text, '--hoe-weten-we-dat', text, '--voor-wie', text, '--uitkomst', 'werkte'],
    );
    const bottleneck = await recorded(
      mao,
      'knelpunt',
      'toevoegen',
      '--titel',
      line,
      '--niveau',
      'lokaal',
      '--omschrijving',
      text,
      '--les',
      lesson,
      '--datum',
      '2024-04',
    );
    await recorded(mao, 'knelpunt', 'agendeer', bottleneck, '--tafel', line, '--datum', '2024-05');
    await recorded(
      mao,
      'knelpunt',
      'status',
      bottleneck,
      'in behandeling',
      '--antwoord',
      text,
      '--datum',
      '2024-05',
    );
    await recorded(mao, 'vraag', 'stel', '--vraag', line, '--regio', 'Drenthe');
    const reports = [
      ['dossier', '2.6'],
      ['agenda'],
      ['midterm', '--van', '2024'],
      ['regio', 'Twente'],
      ['regio', 'Drenthe'],
    ];
    const written: string[] = [];
    for (const report of reports) written.push((await mao(['rapport', ...report])).stdout);
    return new MarkdownIt({ html: true })
      .parse(written.join('\n\n'), {})
      .map(({ type, tag }) => `${type} ${tag}`)
      .filter((block) => !/^(?:inline|paragraph)/u.test(block));
  };
  expect(await pages(nasty)).toEqual(await pages('gewone tekst'));
});
