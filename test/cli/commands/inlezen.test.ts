import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lessonArgs, type Mao, newMao } from '../../helpers/commands.ts';
import { errorsOf } from '../../helpers/schemas.ts';

const GOOD = 'nummer;regio;datum;les\n1;Twente;2022;Bel eerst.\n';
const BAD = `${GOOD}2;Twentte;31-02-2022;\n`;

/** Writes a file in the folder of the database; gives its path. */
function file(mao: Mao, name: string, text: string): string {
  const path = join(mao.folder, name);
  writeFileSync(path, text);
  return path;
}

describe('importeer', () => {
  test('tells what came of it and how to undo it', async () => {
    const mao = newMao();
    const path = file(mao, 'a.csv', GOOD);
    expect(await mao(['importeer', path, '--door', 'regiebureau'])).toEqual({
      code: 0,
      stdout: `${path}: 1 rij, waarvan 1 nieuw, 0 bijgewerkt, 0 ongewijzigd\n`,
      stderr: 'Vastgelegd als import I-34679C. Ongedaan maken kan met: mao import ongedaan I-34679C\n',
    });
    expect(await mao(['importeer', '-'], { input: GOOD })).toEqual({
      code: 0,
      stdout: 'standaardinvoer: 1 rij, waarvan 0 nieuw, 0 bijgewerkt, 1 ongewijzigd (niet vastgelegd)\n',
      stderr: 'Er is niets veranderd: alles was al vastgelegd.\n',
    });
    const { stdout } = await mao(['les', 'lijst', '--json']);
    expect(JSON.parse(stdout)[0]).toMatchObject({ createdBy: 'regiebureau', importId: 'I-34679C' });
  });

  test('names every fault with its place, and what to do', async () => {
    const mao = newMao();
    const path = file(mao, 'a.csv', BAD);
    expect(await mao(['importeer', path])).toEqual({
      code: 3,
      stdout: `${path}: 2 rijen, waarvan 1 nieuw, 0 bijgewerkt, 0 ongewijzigd, 1 afgekeurd (niet vastgelegd)\n`,
      stderr:
        `fout ${path}, regel 3, rij 2, kolom "regio": De regio "Twentte" is niet bekend.\n` +
        '     Bedoelt u Twente? Met "mao regio lijst" ziet u alle regio\'s.\n' +
        `fout ${path}, regel 3, rij 2, kolom "datum": De datum "31-02-2022" bestaat niet.\n` +
        '     Schrijf de datum als 2022-03-30, 30-03-2022, maart 2022 of 2022.\n' +
        `fout ${path}, regel 3, rij 2, kolom "les": De les ontbreekt.\n` +
        '     Schrijf in de kolom "les" wat er geleerd is, of haal de rij weg.\n' +
        'Er is niets vastgelegd. Verbeter het bestand en lees het opnieuw in, of geef --goede-rijen om de andere rijen alvast vast te leggen.\n',
    });
    const quiet = await mao(['importeer', path, '--stil']);
    expect([quiet.code, quiet.stderr]).toEqual([3, '']);
  });

  test('JSON lines have fields, not columns', async () => {
    const mao = newMao();
    const path = file(mao, 'a.jsonl', '{"region":"Twentte","insight":"-","level":"?"}\n{"insight":3}\n');
    expect(await mao(['importeer', path])).toEqual({
      code: 3,
      stdout: `${path}: 2 rijen, waarvan 0 nieuw, 0 bijgewerkt, 0 ongewijzigd, 2 afgekeurd (niet vastgelegd)\n`,
      stderr:
        `fout ${path}, regel 1, rij 1, veld "level": De waarde "?" is hier niet bekend.\n` +
        '     Kies uit: uitvoering, beleid, bestuur.\n' +
        `fout ${path}, regel 1, rij 1, veld "region": De regio "Twentte" is niet bekend.\n` +
        '     Bedoelt u Twente? Met "mao regio lijst" ziet u alle regio\'s.\n' +
        `fout ${path}, regel 1, rij 1, veld "insight": De les ontbreekt.\n` +
        '     Vul het veld "insight" in.\n' +
        `fout ${path}, regel 2, rij 2, veld "insight": Hier hoort een tekst te staan, maar er staat een getal.\n` +
        '     De les: wat we leerden.\n' +
        `fout ${path}, regel 2, rij 2, veld "region": De regio ontbreekt.\n` +
        '     Vul het veld "region" in.\n' +
        'Er is niets vastgelegd. Verbeter het bestand en lees het opnieuw in.\n',
    });
    const { stdout } = await mao(['importeer', path, '--json']);
    expect(errorsOf('import-uitkomst', JSON.parse(stdout))).toEqual([]);
    expect(JSON.parse(stdout).files[0].format).toBe('jsonl');
  });

  test.each([
    ['for another program', '{\n  "name": "iets",\n  "version": "1.0.0"\n}\n'],
    ['of lessons in a list', '[\n{"region":"Twente","insight":"Bel eerst."}\n]\n'],
  ])('JSON %s is one fault', async (_, text) => {
    const mao = newMao();
    const path = file(mao, 'a.json', text);
    expect(await mao(['importeer', path])).toEqual({
      code: 3,
      stdout: `${path}: 0 rijen, waarvan 0 nieuw, 0 bijgewerkt, 0 ongewijzigd (niet vastgelegd)\n`,
      stderr:
        `fout ${path}, regel 1: Dit is JSON, maar niet met op elke regel één object van mao.\n` +
        '     Zet elk object op een eigen regel, zonder [ en ] eromheen en zonder komma erachter. Nieuwe lessen in één lijst of groep legt u vast met: mao les toevoegen --bestand <bestand>. Wat mao zelf zo schrijft, maakt u met: mao exporteer --alles --uit alles.jsonl\n' +
        'Er is niets vastgelegd. Verbeter het bestand en lees het opnieuw in.\n',
    });
  });

  test('ends with what was asked for', async () => {
    const mao = newMao();
    const path = file(mao, 'a.csv', BAD);
    const rejects = join(mao.folder, 'fout.csv');
    const last = async (...args: string[]) => {
      const { code, stderr } = await mao(['importeer', path, ...args]);
      return `${code} ${stderr.slice(stderr.indexOf('haal de rij weg.\n') + 17)}`;
    };
    expect(await last('--proef')).toBe('3 Dit was een proef: er is niets vastgelegd.\n');
    expect(await last('--afgekeurd', rejects)).toBe(
      `3 Er is niets vastgelegd. Verbeter het bestand en lees het opnieuw in, of geef --goede-rijen om de andere rijen alvast vast te leggen. De afgekeurde rijen staan in ${rejects}, elk met wat eraan mankeert.\n`,
    );
    expect(await last('--afgekeurd', rejects, '--overschrijf', '--goede-rijen')).toMatch(
      /^3 Vastgelegd als import (I-\w{6})\. Ongedaan maken kan met: mao import ongedaan \1\nDe afgekeurde rijen staan in .*fout\.csv; verbeter ze en lees dat in\.\n$/,
    );
    expect(statSync(rejects).mode & 0o777).toBe(0o600);
    writeFileSync(path, 'nummer;regio;les\n9;Twentte;a\n');
    expect(await mao(['importeer', path, '--goede-rijen'])).toMatchObject({
      code: 3,
      stderr: expect.stringMatching(/\nEr is niets vastgelegd\.\n$/),
    });
  });

  test('as JSON gives the same as data', async () => {
    const mao = newMao();
    const paths = [file(mao, 'a.csv', GOOD), file(mao, 'b.csv', BAD)];
    for (const more of [[], ['--proef'], ['--goede-rijen']]) {
      const { code, stdout, stderr } = await mao(['importeer', ...paths, '--json', ...more]);
      const outcome = JSON.parse(stdout);
      expect([code, stderr, errorsOf('import-uitkomst', outcome)]).toEqual([3, '', []]);
      expect(outcome.written).toBe(more[0] === '--goede-rijen');
    }
  });

  test('a conflict asks for a person', async () => {
    const mao = newMao();
    const path = file(mao, 'a.csv', GOOD);
    await mao(['importeer', path]);
    const [{ id }] = JSON.parse((await mao(['les', 'lijst', '--json'])).stdout);
    await mao(['les', 'wijzig', id, '--les', 'Bel altijd.']);
    writeFileSync(path, GOOD.replace('eerst', 'nooit'));
    expect(await mao(['importeer', path])).toEqual({
      code: 3,
      stdout: `${path}: 1 rij, waarvan 0 nieuw, 0 bijgewerkt, 0 ongewijzigd, 1 conflict (niet vastgelegd)\n`,
      stderr:
        `${path}, regel 2, rij 1: De les ${id} is hier gewijzigd en in het bestand ook; zij is niet overschreven. Vergelijk ze met mao les geschiedenis ${id} en neem over wat moet blijven met mao les wijzig ${id}.\n` +
        'Er is niets vastgelegd. Kies per conflict wat moet blijven.\n',
    });
  });

  test('a header without rows is no fault; a header that lacks a column is', async () => {
    const mao = newMao();
    expect(await mao(['importeer', '-'], { input: 'regio;les\n' })).toEqual({
      code: 0,
      stdout: 'standaardinvoer: 0 rijen, waarvan 0 nieuw, 0 bijgewerkt, 0 ongewijzigd (niet vastgelegd)\n',
      stderr:
        'standaardinvoer: Onder de kopregel staan geen lessen; er is niets ingelezen.\nEr stond geen les in; er is niets vastgelegd.\n',
    });
    expect(await mao(['importeer', '-'], { input: 'nummer;regio\n1;Twente\n' })).toEqual({
      code: 3,
      stdout:
        'standaardinvoer: 1 rij, waarvan 0 nieuw, 0 bijgewerkt, 0 ongewijzigd, 1 afgekeurd (niet vastgelegd)\n',
      stderr:
        'fout standaardinvoer, regel 1, kolom "les": De verplichte kolom "les" ontbreekt.\n' +
        '     Gevonden kolommen: "nummer", "regio". Voeg een kolom met de kop "les" toe.\n' +
        'Er is niets vastgelegd. Verbeter het bestand en lees het opnieuw in.\n',
    });
  });

  test('own headers by option and by file', async () => {
    const mao = newMao();
    const input = 'Waar;Wat nemen we mee?;a=b\nTwente;Bel eerst.;Iets.\n';
    const mapping = file(mao, 'koppeling.json', '{"Waar": "regio", "a=b": "titel"}');
    const args = [
      'importeer',
      '-',
      '--koppeling',
      mapping,
      '--koppel',
      'Wat nemen we mee?=les',
      '--koppel',
      'a=b=advies',
    ];
    expect((await mao(args, { input })).code).toBe(0);
    expect(JSON.parse((await mao(['les', 'lijst', '--json'])).stdout)[0]).toMatchObject({
      insight: 'Bel eerst.',
      recommendation: 'Iets.',
      title: 'Bel eerst.',
    });
  });

  test.each([
    [['-', '--koppel', 'les'], 2, 'De koppeling "les" is niet te lezen.'],
    [['-', '--koppel', 'Les=lesje'], 2, 'De koppeling noemt een onbekende kolom: "lesje".'],
    [['-', '--koppel', 'Weg=les'], 2, 'De koppeling noemt een kolom die niet in het bestand staat: "Weg".'],
    [['-', '--scheidingsteken', 'x'], 2, '"x" kan geen scheidingsteken zijn.'],
    [['-', '--codering', 'utf8'], 2, 'De optie --codering kent de waarde "utf8" niet. Bedoelde u utf-8?'],
    [['-', '--regio', 'Twentte'], 4, 'De regio "Twentte" is niet bekend.'],
    [['bestaat-niet.csv'], 4, 'Het bestand "bestaat-niet.csv" bestaat niet.'],
    [[], 2, 'Bij `mao importeer` ontbreekt <bestand>: een of meer bestanden; - is de standaardinvoer.'],
  ])('refuses %j', async (args, code, message) => {
    const result = await newMao()(['importeer', ...args], { input: GOOD });
    expect([result.code, result.stdout, result.stderr.split('\n')[0]]).toEqual([code, '', message]);
  });
});

describe('import', () => {
  test('lijst shows what was read; ongedaan takes it back', async () => {
    const mao = newMao();
    expect(await mao(['import', 'lijst'])).toEqual({
      code: 0,
      stdout: '',
      stderr: 'Er is nog niets ingelezen. Dat doet u met: mao importeer <bestand>\n',
    });
    await mao(['importeer', '-', '--door', 'regiebureau'], { input: GOOD });
    const moment = '2024-06-01 \\d\\d:\\d\\d';
    const row = `I-34679C  ${moment}  -            1           0            0`;
    const heading = 'Import    Wanneer           Bestand  Nieuw  Bijgewerkt  Ongewijzigd  Ongedaan\n';
    expect((await mao(['import', 'lijst'])).stdout).toMatch(new RegExp(`^${heading}${row}\n$`));
    const json = JSON.parse((await mao(['import', 'lijst', '--json'])).stdout);
    expect([errorsOf('import-lijst', json), json[0].actor]).toEqual([[], 'regiebureau']);
    expect(await mao(['import', 'ongedaan', 'i-34679c', '--json'])).toEqual({
      code: 0,
      stdout: '{"id":"I-34679C","removed":1,"restored":0}\n',
      stderr: 'De import I-34679C is ongedaan gemaakt: 1 les is verwijderd.\n',
    });
    expect((await mao(['import', 'lijst'])).stdout).toMatch(new RegExp(`  Ongedaan\n${row}  ${moment}\n$`));
    expect(errorsOf('import-lijst', JSON.parse((await mao(['import', 'lijst', '--json'])).stdout))).toEqual(
      [],
    );
    expect(await mao(['import', 'ongedaan', 'I-34679C'])).toEqual({
      code: 3,
      stdout: '',
      stderr: 'De import I-34679C is al ongedaan gemaakt.\n',
    });
    expect(await mao(['import', 'ongedaan', 'I-XXXXXX'])).toEqual({
      code: 4,
      stdout: '',
      stderr: 'Er is geen import met de code "I-XXXXXX".\nDe codes ziet u met: mao import lijst\n',
    });
    expect(errorsOf('import-ongedaan', { id: 'I-34679C', removed: 1, restored: 0 })).toEqual([]);
  });
});

describe('exporteer', () => {
  test('to standard output, by default as CSV and with --json as JSON lines', async () => {
    const mao = newMao();
    await mao(lessonArgs());
    const csv = await mao(['exporteer']);
    expect([csv.code, csv.stderr, csv.stdout.split('\r\n').length]).toEqual([0, '', 3]);
    const lines = await mao(['exporteer', '--json']);
    expect(errorsOf('les-invoer', JSON.parse(lines.stdout))).toEqual([]);
    expect((await mao(['exporteer', '--formaat', 'jsonl', '--regio', 'Drenthe'])).stdout).toBe('');
  });

  test('to a file that only its owner can read, and that is not replaced unasked', async () => {
    const mao = newMao();
    await mao(lessonArgs());
    const path = join(mao.folder, 'uit.csv');
    const args = ['exporteer', '--uit', path];
    expect(await mao(args)).toEqual({ code: 0, stdout: '', stderr: `1 les staat in ${path}.\n` });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readFileSync(path, 'utf8')).toBe((await mao(['exporteer'])).stdout);
    expect(await mao(args)).toEqual({
      code: 3,
      stdout: '',
      stderr: `Het bestand ${path} bestaat al en is niet overschreven.\nKies een andere naam, of geef --overschrijf om het te vervangen.\n`,
    });
    expect((await mao([...args, '--overschrijf', '--stil'])).stderr).toBe('');
    expect(await mao(['exporteer', '--uit', join(mao.folder, 'geen', 'map.csv')])).toMatchObject({
      code: 2,
      stdout: '',
    });
  });
});
