import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { failed, newMao } from '../../helpers/commands.ts';
import { errorsOf } from '../../helpers/schemas.ts';

describe('kader', () => {
  test('toon shows elements and indicators, with their meaning when asked', async () => {
    const mao = newMao();
    const { code, stdout, stderr } = await mao(['kader', 'toon']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /\n2 {2}Cultuur van samenwerken\n {3}2\.1 {2}Onderling vertrouwen\n {3}2\.2 {2}Verbindend leiderschap\n/,
    );
    expect(stdout).toMatch(/\n6 {2}Werken in één ecosysteem\n {3}Geen indicatoren vastgesteld\.\n$/);
    expect((await mao(['kader', 'toon', '--uitleg'])).stdout.length).toBeGreaterThan(stdout.length * 2);
    const json = JSON.parse((await mao(['kader', 'toon', '--versie-kader', '2022', '--json'])).stdout);
    expect(errorsOf('reflectiekader', json)).toEqual([]);
    expect(await mao(['kader', 'toon', '--versie-kader', '2021'])).toEqual(
      failed(4, 'Versie "2021" van het reflectiekader is niet bekend.', 'Bekend: 2022.'),
    );
  });

  test('controleer gives every fault with its place', async () => {
    const mao = newMao();
    const path = 'fixtures/reflectiekader-2022.json';
    const good = await mao(['kader', 'controleer', path]);
    expect([good.code, good.stderr]).toEqual([0, `${path} is in orde: versie 2022.\n`]);
    const args = ['kader', 'controleer', '-'];
    expect(await mao(args, { input: '{"version":"2027","title":"T","source":"S"}' })).toEqual({
      code: 3,
      stdout:
        'fout  regel 1: Het veld "elements" ontbreekt.\n      De werkzame elementen, op volgorde van hun code.\n',
      stderr: 'De standaardinvoer kan zo niet worden gebruikt: 1 fout.\n',
    });
    for (const input of ['{', '{}', '']) {
      const { code, stdout } = await mao([...args, '--json'], { input });
      expect([code, errorsOf('kader-controle', JSON.parse(stdout))]).toEqual([3, []]);
    }
    expect(existsSync(mao.database)).toBe(false);
  });
});

describe('kader meet', () => {
  const line = (id: string, titel: string, tekst: string, gold?: object) =>
    `${JSON.stringify({ id, titel, tekst, gold })}\n`;
  const input = [
    line('a', 'Eén die beslist', 'De regisseur hakt knopen door zonder toestemming.', { primair: '3.2' }),
    line('b', 'Dakgoot', 'De dakgoot lekte.', { primair: null }),
    line('c', 'Jargon', 'Ouders op school begrepen het jargon niet.', { primair: '5.4', secundair: ['2.5'] }),
    line('d', 'Taal', 'Ouders en school spreken dezelfde taal.'),
  ].join('');

  test('shows what is right and wrong, and by which words', async () => {
    const mao = newMao();
    const { code, stdout, stderr } = await mao(['kader', 'meet', '-'], { input });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatchInlineSnapshot(`
      "Voorstellen voor 4 teksten, met lexicon 2022-1

      Wat                                Teksten   Deel
      Het juiste element vooraan         1 van 2   50 %
      De juiste indicator vooraan        1 van 2   50 %
      De juiste indicator bij de drie    1 van 2   50 %
      Een die past bij de drie           2 van 2  100 %
      Zegt zeker te zijn                 1 van 2   50 %
        en noemt dan een die past        1 van 1  100 %
        en noemt dan het juiste element  0 van 1    0 %
      Stil bij teksten over iets anders  1 van 1  100 %

      Per indicator
      Code  Teksten  Vooraan  Bij de drie  Ten onrechte vooraan
      2.5         0        0            0                     0
      3.2         1        1            1                     0
      5.4         1        0            0                     0

      Gemist
      c  Jargon
        hoort bij 5.4; voorgesteld:
          2.5  "Jargon", "begrepen"
          2.4  "op school"
        voor 5.4: geen woorden gevonden

      Zonder oordeel
      d  Taal (zeker)
          2.5  "spreken dezelfde taal", "Taal"
      "
    `);
    expect(existsSync(mao.database)).toBe(false);
  });

  test('--json gives a prediction a line', async () => {
    const { stdout } = await newMao()(['kader', 'meet', '-', '--json'], { input });
    const lines: { id: string; suggesties: object[] }[] = stdout
      .trim()
      .split('\n')
      .map((text) => JSON.parse(text));
    expect(lines.flatMap((prediction) => errorsOf('kader-meting', prediction))).toEqual([]);
    expect(lines.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    expect(lines[1]).toEqual({ id: 'b', suggesties: [], elementen: [], zeker: false });
    expect(lines[3]).toMatchObject({
      suggesties: [{ code: '2.5', woorden: ['spreken dezelfde taal', 'Taal'] }],
    });
  });

  test('tries another lexicon, which is checked', async () => {
    const mao = newMao();
    const lexicon = JSON.parse((await mao(['kader', 'lexicon'])).stdout);
    expect(errorsOf('lexicon', lexicon)).toEqual([]);
    const path = join(mao.folder, 'lexicon.json');
    lexicon.version = 'proef';
    lexicon.entries[0].strong.push('dakgoot');
    lexicon.field.push('lekte');
    writeFileSync(path, JSON.stringify(lexicon));
    const { stdout } = await mao(['kader', 'meet', '-', '--lexicon', path, '--json'], { input });
    expect(JSON.parse(stdout.split('\n')[1] ?? '')).toMatchObject({ suggesties: [{ code: '1.1' }] });
    expect(await mao(['kader', 'controleer', path, '--lexicon'])).toEqual({
      code: 0,
      stdout: '',
      stderr: `${path} is in orde: versie proef.\n`,
    });

    lexicon.entries[0].strong.push('dak goot,');
    writeFileSync(path, JSON.stringify(lexicon));
    const at = `entries[0].strong[${lexicon.entries[0].strong.length - 1}]`;
    const remedy =
      'Schrijf woorden met één spatie ertussen, zonder leestekens; een * alleen aan het begin of het eind van een woord, … alleen tussen woorden.';
    expect(await mao(['kader', 'meet', '-', '--lexicon', path], { input })).toEqual(
      failed(
        3,
        `${path} kan niet als lexicon worden gebruikt.`,
        `Regel 1, ${at}: "dak goot," kan niet worden gezocht. ${remedy}`,
        `Ook waar op te letten is, ziet u met: mao kader controleer ${path} --lexicon`,
      ),
    );
    expect((await mao(['kader', 'controleer', path, '--lexicon'])).code).toBe(3);
  });

  test('a file that holds too little does so on its last line; CSV is told apart', async () => {
    const mao = newMao();
    expect((await mao(['kader', 'meet', '-'], { input: '{"id": "L001"\n' })).stderr).toMatch(/^Regel 1: /);
    expect(await mao(['kader', 'meet', '-'], { input: 'regio;les\nTwente;Bel.\n' })).toMatchObject({
      code: 3,
      stderr: expect.stringMatching(/^Dit lijkt een CSV-bestand; hier hoort JSON\.\n/),
    });
  });

  test('says which line is wrong, and takes standard input once', async () => {
    const mao = newMao();
    const wrong = await mao(['kader', 'meet', '-'], { input: `${input}{"id":"e"}\n` });
    expect([wrong.code, wrong.stderr.split('\n')[0]]).toEqual([
      3,
      'Regel 5: Het veld "titel" ontbreekt. De titel, of een lege tekst.',
    ]);
    expect((await mao(['kader', 'meet', '-', '--lexicon', '-'], { input })).code).toBe(2);
    expect((await mao(['kader', 'meet', 'is-er-niet.jsonl'])).code).toBe(4);
  });
});
