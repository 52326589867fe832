import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SHELLS } from '../../../src/cli/commands/aanvullen.ts';
import { ENTRIES } from '../../../src/cli/program.ts';
import { type Mao, maoWithLesson, newMao } from '../../helpers/commands.ts';
import { errorsOf } from '../../helpers/schemas.ts';

/** What the answer to bash offers at the end of a line, without the word that says what it is. */
async function offered(mao: Mao, line: string, shell = 'bash'): Promise<string[]> {
  const told = await mao(['aanvullen', '--voor', shell, '--', ...line.split(' ')]);
  expect(told).toMatchObject({ code: 0, stderr: '' });
  const [kind, ...values] = told.stdout.trimEnd().split('\n');
  expect(['woorden', 'bestanden']).toContain(kind);
  return kind === 'bestanden' ? ['(bestanden)'] : values;
}

const filled = (): Promise<Mao> => maoWithLesson('--coalitie', 'Samen naar school');

describe('what is offered', () => {
  test.each([
    ['', ENTRIES.map(({ name }) => name).concat('help')],
    ['imp', ['importeer', 'import']],
    ['les v', ['vaststellen']],
    ['les lijst --r', ['--regio', '--richting']],
    ['les lijst --regio Twente --te-duiden --te', []],
    ['les lijst --regio Twente --reg', ['--regio']],
    ['les lijst --richting ', ['stimulerend', 'belemmerend', 'gemengd']],
    ['les lijst --limiet ', []],
    ['les lijst --regio ha', ['Haaglanden', 'Hart\\ van\\ Brabant']],
    ['les lijst --regio hvb', ['Hart\\ van\\ Brabant']],
    ['les lijst --regio meijerij', ['De\\ Meierij']],
    ['les lijst --regio = tw', ['Twente']],
    ['les lijst --element 2', ['2']],
    ['les lijst --indicator 2.', ['2.1', '2.2', '2.3', '2.4', '2.5', '2.6']],
    ['les toon twe', ['TWE-3467']],
    ['les toon ', ['TWE-3467']],
    ['les toevoegen --coalitie ', ['Samen\\ naar\\ school']],
    ['les toevoegen --zichtbaarheid e', ['eigen\\ regio']],
    ['les toevoegen --ambitie schone', ['Schone\\ Lei']],
    ['les toevoegen --bewijsniveau ', ['0', '1', '2', '3', '4']],
    ['les toevoegen --titel ', []],
    ['rapport regio Zuid-L', ['Zuid-Limburg']],
    ['rapport regio Twente Zuid-L', []],
    ['importeer a.csv ', ['(bestanden)']],
    ['les lijst --database ', ['(bestanden)']],
    ['kader toon --versie-kader ', ['2022']],
    ['instelling zet toegankelijk ', ['ja', 'nee']],
    ['instelling zet regio alm', ['Almere']],
    ['help les w', ['wijzig', 'wis']],
    ['aanvullen ', [...SHELLS]],
    ['onzin ', []],
    ['les onzin ', []],
    ['les lijst --onzin=a', []],
    ['les toon -- --', []],
  ])('%s', async (line, values) => {
    expect(await offered(await filled(), line)).toEqual(values);
  });

  test('in another database when the line names one', async () => {
    const [mao, other] = [newMao(), await filled()];
    expect(await offered(mao, `les toon --database ${other.database} `)).toEqual(['TWE-3467']);
    expect(await offered(mao, `les toon --database=${other.database} `, 'zsh')).toEqual([
      'TWE-3467\tBellen op dag twee',
    ]);
  });
});

describe('for each shell', () => {
  test.each([
    ['bash', 'Hart', 'Hart\\ van\\ Brabant'],
    ['bash', '"Hart v', 'Hart van Brabant'],
    ['bash', "'Hart v", 'Hart van Brabant'],
    ['bash', 'Hart\\ v', 'Hart\\ van\\ Brabant'],
    ['zsh', 'Hart\\ v', 'Hart van Brabant\tHVB'],
    ['fish', '"Hart v', 'Hart van Brabant\tHVB'],
    ['powershell', "'Hart v", "'Hart van Brabant'\tHVB"],
    ['powershell', 'Hart', "'Hart van Brabant'\tHVB"],
  ])('%s: %s', async (shell, word, line) => {
    const mao = await filled();
    const told = await mao(['aanvullen', '--voor', shell, '--', 'les', 'lijst', '--regio', word]);
    expect(told.stdout).toBe(`woorden\n${line}\n`);
  });

  test('the value is put behind the option in the same word, where the shell takes that for one word', async () => {
    const mao = await filled();
    for (const shell of ['zsh', 'fish', 'powershell'])
      expect(await offered(mao, 'les lijst --regio=Tw', shell)).toEqual(['--regio=Twente\tTWE']);
  });

  test('a quote in a value is put right', async () => {
    const mao = await maoWithLesson('--coalitie', `Sam's "huis" $x`);
    const line = 'les toevoegen --coalitie ';
    expect(await offered(mao, line)).toEqual([`Sam\\'s\\ \\"huis\\"\\ \\$x`]);
    expect(await offered(mao, `${line}"Sam`)).toEqual([`Sam's \\"huis\\" \\$x`]);
    expect(await offered(mao, `${line}'Sam`)).toEqual([`Sam'\\''s "huis" $x`]);
    expect(await offered(mao, line, 'powershell')).toEqual([`'Sam''s "huis" $x'`]);
  });

  test('a value that could fool a terminal is not offered', async () => {
    const mao = await maoWithLesson('--coalitie', 'Samen\u202Enemas');
    expect(await offered(mao, 'les toevoegen --coalitie ')).toEqual([]);
  });

  test('a new word can be said by an option, for shells that lose an empty one', async () => {
    const told = await (await filled())(['aanvullen', '--voor', 'powershell', '--nieuw', '--', 'regio']);
    expect(told.stdout.split('\n')[1]).toBe("lijst\ttoont alle regio's");
  });
});

describe('it is never in the way', () => {
  test('a database is never made', async () => {
    const mao = newMao();
    expect(await offered(mao, 'les lijst --regio ')).toEqual([]);
    expect(existsSync(mao.database)).toBe(false);
    expect(readdirSync(mao.folder)).toEqual([]);
  });

  test('a database is never changed', async () => {
    const mao = await filled();
    const state = () => [
      readdirSync(mao.folder),
      readFileSync(mao.database).toString('base64'),
      statSync(mao.database).mtimeMs,
    ];
    const before = state();
    for (const line of ['les toon ', 'les lijst --regio ', 'les toevoegen --coalitie '])
      expect(await offered(mao, line)).not.toEqual([]);
    expect(state()).toEqual(before);
  });

  test.each([
    ['nothing', ''],
    ['no database', 'geen database'],
  ])('what cannot be read is passed over: %s', async (_what, content) => {
    const mao = newMao();
    writeFileSync(mao.database, content);
    expect(await offered(mao, 'les lijst --regio ')).toEqual([]);
    expect(readFileSync(mao.database, 'utf8')).toBe(content);
  });

  test('settings that cannot be read are passed over', async () => {
    const mao = newMao();
    writeFileSync(join(mao.folder, 'instellingen.json'), 'kapot');
    const told = await mao(['aanvullen', '--voor', 'bash', '--', 'les', 'toon', ''], {
      env: { MAO_DATABASE: '', XDG_CONFIG_HOME: mao.folder },
    });
    expect(told).toEqual({ code: 0, stdout: 'woorden\n', stderr: '' });
  });
});

test('the script, for a person and for a script', async () => {
  const mao = newMao();
  for (const shell of SHELLS) {
    const script = JSON.parse((await mao(['aanvullen', shell, '--json'])).stdout);
    expect(errorsOf('aanvullen', script)).toEqual([]);
    expect((await mao(['aanvullen', shell])).stdout).toBe(script.script);
  }
});

test('without a known shell it says which there are', async () => {
  const mao = newMao();
  expect(await mao(['aanvullen'], { env: { SHELL: '/usr/bin/zsh' } })).toEqual({
    code: 2,
    stdout: '',
    stderr: 'Zeg erbij voor welke shell.\nU gebruikt waarschijnlijk zsh: mao aanvullen zsh\n',
  });
  expect((await mao(['aanvullen', 'tcsh'])).stderr).toContain('Kies uit: bash, zsh, fish, powershell.');
});

test('every option that takes a value of a closed list or a file says so', () => {
  const silent = ENTRIES.flatMap((entry) => ('load' in entry ? [entry] : entry.commands()))
    .flatMap(({ options = [] }) => options)
    .filter(({ flags, completes, choices }) => flags.includes('<') && !completes && !choices)
    .map(({ flags }) => flags.split(' ')[1]);
  // Free text, dates, numbers and names that are made up on the spot.
  expect(new Set(silent)).toEqual(
    new Set([
      ...['<tekst>', '<datum>', '<naam>', '<nummer>', '<aantal>', '<woorden>', '<kop=onze-kop>'],
      ...['<adres>', '<partner>', '<wie>'],
    ]),
  );
});
