import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { lessonCsv } from '../helpers/lesson-csv.ts';
import { type RunResult, runMao } from '../helpers/run-mao.ts';
import { scratchFolder } from '../helpers/scratch.ts';

const folder = scratchFolder('gebruik');
const database = join(folder, 'lessen.db');
const path = (name: string): string => join(folder, name);
const mao = (...args: readonly string[]): Promise<RunResult> =>
  runMao(['--database', database, ...args], { cwd: folder });

/** What somebody sees when nothing came of it. */
function refused(code: number, ...lines: readonly string[]) {
  return { code, stdout: '', stderr: lines.map((line) => `${line}\n`).join('') };
}

let before: Buffer;

beforeAll(async () => {
  writeFileSync(path('goed.csv'), lessonCsv(3));
  await mao('importeer', 'goed.csv');
  before = readFileSync(database);
  mkdirSync(path('map'));
  writeFileSync(path('leeg.csv'), '');
  writeFileSync(path('werkmap.xlsx'), Buffer.from('504b0304140006000800', 'hex'));
  writeFileSync(path('foto.csv'), Buffer.from([...Array(400).keys()].map((byte) => (byte * 7) % 256)));
});

describe('the command line', () => {
  test.each([
    [['lessen'], '`mao` kent de opdracht "lessen" niet. Bedoelde u `mao les`?', 'Zie `mao --help`.'],
    [
      ['les', 'tonen'],
      '`mao les` kent de opdracht "tonen" niet. Bedoelde u `mao les toon`?',
      'Zie `mao les --help`.',
    ],
    [
      ['importeer', 'goed.csv', '--regoi', 'TWE'],
      '`mao importeer` kent de optie --regoi niet. Bedoelde u --regio?',
      'Zie `mao importeer --help`.',
    ],
    [
      ['exporteer', '--uit'],
      'Bij de optie --uit ontbreekt een waarde.',
      'Schrijf het zo: --uit <bestand>. Zie `mao exporteer --help`.',
    ],
    [
      ['les', 'toon', 'TWE-2222', 'TWE-3333'],
      'Te veel bij `mao les toon`: "TWE-3333".',
      'Zet een tekst met spaties tussen aanhalingstekens. Zie `mao les toon --help`.',
    ],
    [
      ['exporteer', '--formaat', 'xlsx'],
      'De optie --formaat kent de waarde "xlsx" niet.',
      'Kies uit: csv, jsonl.',
    ],
    [
      ['importeer'],
      'Bij `mao importeer` ontbreekt <bestand>: een of meer bestanden; - is de standaardinvoer.',
      'Zie `mao importeer --help`.',
    ],
    [
      ['importeer', 'goed.csv', '--scheidingsteken', '#'],
      '"#" kan geen scheidingsteken zijn.',
      'Kies uit: ";", ",", tab of "|". Zet het tussen aanhalingstekens.',
    ],
    [
      ['les', 'toevoegen', '--bestand', ''],
      'Bij de optie --bestand is de naam van het bestand leeg.',
      'Geef een naam, of laat --bestand weg.',
    ],
    [
      ['exporteer', '--uit', ''],
      'Bij de optie --uit is de naam van het bestand leeg.',
      'Geef een naam, of laat --uit weg.',
    ],
    [
      ['rapport', 'midterm', '--uit='],
      'Bij de optie --uit is de naam van het bestand leeg.',
      'Geef een naam, of laat --uit weg.',
    ],
    [
      ['les', 'lijst', '--limiet', '99999999999999999999'],
      'De optie --limiet kan "99999999999999999999" niet gebruiken.',
      'Geef een heel getal van 1 tot en met 999999999.',
    ],
    [
      ['les', 'lijst', '--limiet', '0'],
      'De optie --limiet kan "0" niet gebruiken.',
      'Geef een heel getal van ten minste 1.',
    ],
    [
      ['aanvullen', 'tcsh'],
      'Voor "tcsh" kan mao niet aanvullen.',
      'Kies uit: bash, zsh, fish, powershell. Bijvoorbeeld: mao aanvullen bash',
    ],
  ])('%j', async (args, ...lines) => {
    expect(await mao(...args)).toEqual(refused(2, ...lines));
  });

  test('that asks for a report in two forms', async () => {
    const { code, stdout, stderr } = await mao('rapport', 'midterm', '--json', '--formaat', 'csv');
    expect([code, stdout, JSON.parse(stderr).error]).toEqual([
      2,
      '',
      {
        code: 'conflicting-options',
        message: '--json en --formaat csv gaan niet samen.',
        hint: 'Laat een van de twee weg.',
      },
    ]);
    expect((await mao('rapport', 'midterm', '--json', '--formaat', 'json')).code).toBe(0);
  });
});

describe('a file to import', () => {
  test('that is not there', async () => {
    expect(await mao('importeer', 'geen.csv')).toEqual(
      refused(
        4,
        'Het bestand "geen.csv" bestaat niet.',
        'Controleer de naam en de map. Een naam met spaties staat tussen aanhalingstekens.',
      ),
    );
  });

  test('that is a folder', async () => {
    expect(await mao('importeer', 'map')).toEqual(
      refused(3, 'Het bestand "map" is een map, geen bestand.', 'Geef het CSV-bestand in die map op.'),
    );
  });

  test.each([
    ['leeg.csv', 'fout leeg.csv: Het bestand is leeg.', 'Controleer of dit het goede bestand is.'],
    [
      'werkmap.xlsx',
      'fout werkmap.xlsx, regel 1: Dit is geen CSV-bestand maar een Excel- of ander zip-bestand (.xlsx, .ods).',
      'Open het bestand in Excel en kies Bestand > Opslaan als > CSV UTF-8 (door lijstscheidingstekens gescheiden).',
    ],
    [
      'foto.csv',
      'fout foto.csv, regel 1: De kopregel is niet als tekst te lezen.',
      'Open het bestand in Excel en kies Bestand > Opslaan als > CSV UTF-8 (door lijstscheidingstekens gescheiden). Of geef de codering met --codering.',
    ],
  ])('that holds no lessons: %s', async (name, message, hint) => {
    expect(await mao('importeer', name)).toEqual({
      code: 3,
      stdout: `${name}: 0 rijen, waarvan 0 nieuw, 0 bijgewerkt, 0 ongewijzigd (niet vastgelegd)\n`,
      stderr: `${message}\n     ${hint}\nEr is niets vastgelegd. Verbeter het bestand en lees het opnieuw in.\n`,
    });
  });

  test('of lessons that is no JSON', async () => {
    writeFileSync(path('les.json'), '{"titel": ');
    expect(await mao('les', 'toevoegen', '--bestand', 'les.json')).toMatchObject({ code: 3, stdout: '' });
    expect(await mao('les', 'toevoegen', '--bestand', 'geen.json')).toEqual(
      refused(4, 'Het bestand "geen.json" bestaat niet.', 'Controleer het pad en de naam.'),
    );
  });
});

describe('a file to write', () => {
  test.each([
    ['exporteer', '--uit'],
    ['rapport', 'reflectiekader', '--uit'],
    ['db', 'reservekopie'],
  ])('in a folder that is not there: %s %s', async (...args) => {
    const target = path('geen-map/uit');
    expect(await mao(...args, target)).toEqual(
      refused(
        2,
        `Het bestand ${target} is niet geschreven: de map ${path('geen-map')} bestaat niet.`,
        'Maak eerst die map, of kies een andere plaats.',
      ),
    );
    expect(existsSync(path('geen-map'))).toBe(false);
  });

  test.each([
    ['exporteer', '--uit'],
    ['rapport', 'reflectiekader', '--uit'],
    ['db', 'reservekopie'],
  ])('that is there already: %s %s', async (...args) => {
    writeFileSync(path('van-iemand.txt'), 'niet weggooien');
    expect(await mao(...args, path('van-iemand.txt'))).toEqual(
      refused(
        3,
        `Het bestand ${path('van-iemand.txt')} bestaat al en is niet overschreven.`,
        'Kies een andere naam, of geef --overschrijf om het te vervangen.',
      ),
    );
    expect(readFileSync(path('van-iemand.txt'), 'utf8')).toBe('niet weggooien');
  });
});

test('what was wrong use or bad data left the lessons as they were', async () => {
  expect(await mao('db', 'status', '--json')).toMatchObject({ code: 0, stderr: '' });
  const lessons = await mao('les', 'lijst', '--json');
  writeFileSync(path('begin.db'), before);
  const then = await runMao(['--database', path('begin.db'), 'les', 'lijst', '--json']);
  expect(lessons.stdout).toBe(then.stdout);
});

describe('standard output', () => {
  const shell = (line: string): string =>
    execFileSync('bash', ['-c', line], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  const bin = new URL('../../bin/mao.js', import.meta.url).pathname;

  test.skipIf(!existsSync('/dev/full'))('on a full disk is an error, not a short file', () => {
    for (const args of ['exporteer', 'les lijst', 'rapport reflectiekader']) {
      const said = shell(
        `"${process.execPath}" "${bin}" --database lessen.db ${args} 2>&1 >/dev/full; echo $?`,
      );
      expect(said).toBe(
        'De uitvoer is niet helemaal geschreven: de schijf is vol.\n' +
          'Maak ruimte vrij of schrijf naar een andere plaats en geef de opdracht opnieuw.\n1\n',
      );
    }
  });
});
