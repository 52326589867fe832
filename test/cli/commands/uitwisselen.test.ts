import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteFile from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../src/domain/import.ts';
import { done, failed, type Mao, maoWithLesson, newMao } from '../../helpers/commands.ts';
import { imported, lines, problems } from '../../helpers/exchange.ts';
import { errorsOf } from '../../helpers/schemas.ts';

const REGION = { noun: 'region', code: 'XYZ', name: 'Proefland', ring: null, aliases: [] };
const AMBITION = { noun: 'ambition', code: '8', name: 'Samen lezen', line: 'Leren' };
const COALITION = {
  ...{ noun: 'coalition', id: 'CO-34679', name: 'Samen Sterk', ambition: 'Samen lezen', regions: ['XYZ'] },
  ...{ partners: [], startedOn: '2024', endedOn: null, spellings: ['Sterk Samen'], status: 'loopt' },
  statusReason: null,
};
const CYCLE = {
  noun: 'cycle',
  id: 'CY-34679',
  title: 'Kort verzuim',
  coalition: 'CO-34679',
  regions: ['XYZ'],
};
const NEXT = { ...CYCLE, id: 'CY-CDFGH', title: 'Lang verzuim', follows: 'CY-34679' };
const SHARING = {
  noun: 'sharing',
  id: 'DE-34679',
  subject: 'TWE-3467',
  channel: 'website',
  sharedOn: '2024-05',
};
const ALL = [REGION, AMBITION, COALITION, CYCLE, NEXT, SHARING];

async function withAll(): Promise<{ mao: Mao; importId: string }> {
  const mao = newMao();
  return { mao, importId: (await imported(mao, ...ALL)).importId };
}

async function exported(mao: Mao): Promise<string> {
  return (await mao(['exporteer', '--alles'])).stdout;
}

describe('mao exporteer --alles', () => {
  test('gives each thing after what it cannot do without, and what came in comes out', async () => {
    const { mao } = await withAll();
    const out = await exported(mao);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).noun),
    ).toEqual([...['region', 'ambition', 'coalition', 'cycle', 'cycle', 'sharing']]);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
        .slice(0, 3),
    ).toEqual([REGION, AMBITION, COALITION]);
    for (const line of out.trim().split('\n')) expect(errorsOf('uitwisseling', JSON.parse(line))).toEqual([]);
    const elsewhere = newMao();
    await elsewhere(['importeer', '-'], { input: out });
    expect(await exported(elsewhere)).toBe(out);
  });

  test('writes a file and says what is in it', async () => {
    const mao = await maoWithLesson();
    await imported(mao, ...ALL);
    const path = join(mao.folder, 'alles.jsonl');
    expect(await mao(['exporteer', '--alles', '--uit', path])).toEqual(
      done(
        '',
        `1 les en 6 andere gegevens staan in ${path}.\nDe geschiedenis blijft hier; met geschiedenis gaat alles mee in: mao db reservekopie\n`,
      ),
    );
    const first = readFileSync(path, 'utf8');
    expect(first).toBe(await exported(mao));
    expect((await mao(['exporteer', '--alles', '--uit', path])).code).toBe(3);
    expect((await mao(['exporteer', '--alles', '--uit', path, '--overschrijf'])).code).toBe(0);
  });

  test('a line of a lesson is what it always was', async () => {
    const mao = await maoWithLesson();
    expect(await exported(mao)).toBe((await mao(['exporteer', '--formaat', 'jsonl'])).stdout);
  });

  test('does not go together with choosing', async () => {
    const mao = newMao();
    const choosing = 'Laat een van de twee weg: met een filter kiest u lessen, --alles neemt alles mee.';
    expect(await mao(['exporteer', '--alles', '--regio', 'Twente'])).toEqual(
      failed(2, '--alles en --regio gaan niet samen.', choosing),
    );
    expect(await mao(['exporteer', '--alles', '--te-duiden'])).toEqual(
      failed(2, '--alles en --te-duiden gaan niet samen.', choosing),
    );
    expect(await mao(['exporteer', '--alles', '--formaat', 'csv'])).toEqual(
      failed(
        2,
        '--alles en --formaat csv gaan niet samen.',
        'Laat --formaat weg: alles gaat alleen als JSON-regels. Alleen de lessen als CSV: mao exporteer --uit lessen.csv',
      ),
    );
    expect((await mao(['exporteer', '--alles', '--formaat', 'jsonl'])).code).toBe(0);
  });
});

describe('mao importeer of everything', () => {
  test('says how many lessons and how many other things', async () => {
    const mao = newMao();
    const lesson = { region: 'Proefland', insight: 'Bel eerst.', coalition: 'Sterk Samen' };
    const { stdout, code } = await mao(['importeer', '-', '--proef'], lines(...ALL, lesson));
    expect([code, stdout]).toEqual([
      0,
      'standaardinvoer: 7 rijen (1 les en 6 andere gegevens), waarvan 7 nieuw, 0 bijgewerkt, 0 ongewijzigd (niet vastgelegd)\n',
    ]);
    expect(await exported(mao)).toBe('');
    const { nouns, rows } = await imported(mao, ...ALL, lesson);
    const one = { rows: 1, new: 1, updated: 0, unchanged: 0, conflicts: 0, rejected: 0 };
    expect([rows, nouns]).toEqual([
      7,
      {
        region: one,
        ambition: one,
        coalition: one,
        cycle: { ...one, rows: 2, new: 2 },
        sharing: one,
        lesson: one,
      },
    ]);
    const found = await mao(['les', 'lijst', '--coalitie', 'Samen Sterk', '--json']);
    expect(JSON.parse(found.stdout).map(({ insight }: { insight: string }) => insight)).toEqual([
      'Bel eerst.',
    ]);
    expect((await mao(['check', 'doe', 'verzuim', '--json'])).stdout).toContain('CY-34679');
    expect((await mao(['db', 'controleer'])).code).toBe(0);
  });

  test('new, unchanged and changed lines, with the history of what changed', async () => {
    const { mao } = await withAll();
    const changed = { ...CYCLE, title: 'Heel kort verzuim' };
    const added = { ...CYCLE, id: 'CY-MNPQR' };
    const { nouns, code } = await imported(mao, COALITION, changed, NEXT, added);
    const none = { updated: 0, unchanged: 0, conflicts: 0, rejected: 0 };
    expect([code, nouns]).toEqual([
      0,
      {
        coalition: { ...none, rows: 1, new: 0, unchanged: 1 },
        cycle: { ...none, rows: 3, new: 1, updated: 1, unchanged: 1 },
      },
    ]);
    const { events } = JSON.parse((await mao(['cyclus', 'geschiedenis', 'CY-34679', '--json'])).stdout);
    expect(events.at(-1)).toMatchObject({
      ...{
        action: 'bijgewerkt',
        changes: [{ field: 'title', from: 'Kort verzuim', to: 'Heel kort verzuim' }],
      },
    });
  });

  test('what was changed here and in the file is a conflict, and stays', async () => {
    const { mao } = await withAll();
    await mao(['cyclus', 'wijzig', 'CY-34679', '--titel', 'Van hier']);
    const before = await exported(mao);
    // The file says what it said last time: our change stands.
    expect(await imported(mao, ...ALL)).toMatchObject({ code: 0, written: false, unchanged: 6 });
    expect(await mao(['importeer', '-'], lines({ ...CYCLE, title: 'Van daar' }))).toEqual({
      code: 3,
      stdout:
        'standaardinvoer: 1 rij (0 lessen en 1 ander gegeven), waarvan 0 nieuw, 0 bijgewerkt, 0 ongewijzigd, 1 conflict (niet vastgelegd)\n',
      stderr:
        'standaardinvoer, regel 1, rij 1: De cyclus CY-34679 is hier gewijzigd en in het bestand ook (title); zij is niet overschreven. Bekijk wat hier staat met mao cyclus toon CY-34679 en neem over wat moet blijven.\n' +
        'Er is niets vastgelegd. Kies per conflict wat moet blijven.\n',
    });
    expect(await exported(mao)).toBe(before);
  });

  test('what was changed here and changed back stands as it came: a newer file changes it', async () => {
    const { mao } = await withAll();
    await mao(['cyclus', 'wijzig', 'CY-34679', '--titel', 'Van hier']);
    await mao(['cyclus', 'wijzig', 'CY-34679', '--titel', CYCLE.title]);
    expect(await imported(mao, { ...CYCLE, title: 'Van daar' })).toMatchObject({ code: 0, updated: 1 });
    expect(await exported(mao)).toContain('"title":"Van daar"');
  });

  test('a region that was changed here is not overwritten; one that was not, is', async () => {
    const { mao } = await withAll();
    expect(await imported(mao, { ...REGION, name: 'Proefstreek' })).toMatchObject({ code: 0, updated: 1 });
    await mao(['regio', 'wijzig', 'XYZ', '--naam', 'Van hier']);
    expect(await imported(mao, { ...REGION, name: 'Van daar' })).toMatchObject({ code: 3, conflicts: 1 });
    expect((await mao(['regio', 'lijst', '--json'])).stdout).toContain('"name":"Van hier"');
  });

  test('a reference to what is not here is a problem with its place', async () => {
    expect(await problems(newMao(), { ...CYCLE, regions: ['TWE'] })).toEqual([
      {
        ...{ line: 1, row: 1, column: 'coalition', value: 'CO-34679', code: 'unknown-value' },
        message:
          'De coalitie CO-34679 is er niet: zij staat niet in deze database en niet eerder in het bestand.',
        hint: 'Zet de regel van de coalitie boven deze, of exporteer opnieuw met: mao exporteer --alles',
      },
    ]);
    // What rests on a rejected line is rejected with it; the good lines can go on.
    const mao = newMao();
    const { code, stdout } = await mao(
      ['importeer', '-', '--goede-rijen'],
      lines(REGION, AMBITION, CYCLE, NEXT),
    );
    expect([code, stdout]).toEqual([
      3,
      'standaardinvoer: 4 rijen (0 lessen en 4 andere gegevens), waarvan 2 nieuw, 0 bijgewerkt, 0 ongewijzigd, 2 afgekeurd\n',
    ]);
    expect(await exported(mao)).toBe(lines(REGION, AMBITION).input);
  });

  test('values that cannot be are named with line, row and key', async () => {
    const wrong = {
      ...{ noun: 'activity', id: 'AC-34679', title: 'Avond', setting: 'feestje', heldOn: '2024-13' },
      ...{ region: 'Twentte', cycle: 'AC-34679', tags: [] },
    };
    const { tags: _tags, ...shaped } = wrong;
    const places = (found: readonly Problem[]) =>
      found.map(({ column, code, value }) => [column, code, value]);
    expect(places(await problems(newMao(), wrong))).toEqual([['tags', 'unknown-value', null]]);
    expect(places(await problems(newMao(), shaped))).toEqual([
      ['setting', 'unknown-value', 'feestje'],
      ['heldOn', 'invalid-date', '2024-13'],
      ['region', 'unknown-region', 'Twentte'],
      ['cycle', 'unknown-value', 'AC-34679'],
    ]);
    expect(await problems(newMao(), { noun: 'cyclus' })).toMatchObject([
      { line: 1, row: 1, column: 'noun', value: 'cyclus', message: '"cyclus" is niets wat mao bewaart.' },
    ]);
    expect(await problems(newMao(), { noun: 'cycle', id: 'CY-34679', regions: ['TWE'] })).toMatchObject([
      { column: null, message: 'Het veld "title" ontbreekt.' },
    ]);
  });

  test('the same code twice, a ring of cycles, a taken name, a spelling of another region', async () => {
    const { mao } = await withAll();
    const told = async (...things: object[]) =>
      (await problems(mao, ...things)).map(({ column, message }) => [column, message]);
    expect(await told(CYCLE, CYCLE)).toEqual([['id', '"CY-34679" staat al op regel 1.']]);
    expect(await told({ ...CYCLE, follows: 'CY-CDFGH' })).toEqual([
      ['follows', 'CY-CDFGH komt zelf na CY-34679: zo zou elk van de twee na de ander komen.'],
    ]);
    const third = { ...CYCLE, id: 'CY-GHJKM', follows: 'CY-CDFGH' };
    expect(await told(third, { ...CYCLE, follows: 'CY-GHJKM' })).toEqual([
      ['follows', 'CY-GHJKM komt zelf na CY-34679: zo zou elk van de twee na de ander komen.'],
    ]);
    expect(await told({ ...CYCLE, follows: 'CY-34679' })).toEqual([
      ['follows', 'Dit verwijst naar zichzelf.'],
    ]);
    expect(await told({ ...COALITION, id: 'CO-CDFGH', name: 'samen-sterk' })).toEqual([
      ['name', 'Er is hier al een coalitie die zo heet, met een andere code: CO-34679.'],
    ]);
    expect(await told({ ...REGION, code: 'XYW', name: 'Twente' })).toEqual([
      ['name', '"Twente" hoort hier al bij de regio met code TWE.'],
    ]);
  });

  test('what was erased for good does not come back', async () => {
    const { mao } = await withAll();
    await mao(['deling', 'wis', 'DE-34679', '--ja']);
    expect(await problems(mao, SHARING)).toMatchObject([
      {
        column: 'id',
        value: 'DE-34679',
        message: 'De deling DE-34679 is hier voorgoed gewist en komt niet terug.',
      },
    ]);
  });

  test('an ambition with a number that is taken gets another; one that is here stays as it is', async () => {
    const { mao } = await withAll();
    await imported(mao, { ...AMBITION, name: 'Samen rekenen' });
    expect((await mao(['ambitie', 'lijst', '--json'])).stdout).toContain(
      '{"code":"9","name":"Samen rekenen"',
    );
    expect(await imported(mao, { ...AMBITION, name: 'samen LEZEN', line: 'Bewegen' })).toMatchObject({
      ...{ code: 0, written: false, unchanged: 1 },
      notices: [
        {
          ...{ line: 1, row: 1, column: 'line', code: 'ignored-column' },
          message: 'De ambitie staat hier als "Samen lezen" in de lijn Leren; dat blijft zo.',
        },
      ],
    });
  });
});

describe('a file that holds no lines', () => {
  test('is no fault when it is what an export of nothing is', async () => {
    const mao = newMao();
    const path = join(mao.folder, 'alles.jsonl');
    await mao(['exporteer', '--alles', '--uit', path]);
    expect(readFileSync(path, 'utf8')).toBe('');
    const { code, stdout } = await mao(['importeer', path, '--json']);
    const outcome = JSON.parse(stdout);
    expect(errorsOf('import-uitkomst', outcome)).toEqual([]);
    expect([code, outcome.written, outcome.files[0].problems, outcome.files[0].notices]).toEqual([
      0,
      false,
      [],
      [
        {
          ...{ line: null, row: null, column: null, code: 'no-rows' },
          message: 'Het bestand is leeg; er is niets ingelezen.',
        },
      ],
    ]);
    // What came through a pipe, or is called otherwise, may have gone wrong before it came here.
    expect((await mao(['importeer', '-'])).code).toBe(3);
  });

  test.each(['[{"noun":"question"}]', '\uFEFF[\n  {\n', ' []\n'])('is a JSON list: %j', async (text) => {
    const { code, stdout } = await newMao()(['importeer', '-', '--json'], { input: text });
    const [file] = JSON.parse(stdout).files;
    expect([code, file.rows, file.problems]).toEqual([
      3,
      0,
      [
        {
          ...{ line: 1, row: null, column: null, value: null, code: 'malformed-csv' },
          message: 'Dit is JSON, maar niet met op elke regel één object van mao.',
          hint: 'Zet elk object op een eigen regel, zonder [ en ] eromheen en zonder komma erachter. Nieuwe lessen in één lijst of groep legt u vast met: mao les toevoegen --bestand <bestand>. Wat mao zelf zo schrijft, maakt u met: mao exporteer --alles --uit alles.jsonl',
        },
      ],
    ]);
  });
});

describe('mao import ongedaan', () => {
  test('takes everything back, and it can come in again', async () => {
    const { mao, importId } = await withAll();
    const before = await exported(mao);
    const second = await imported(mao, { ...CYCLE, title: 'Anders' }, { ...CYCLE, id: 'CY-MNPQR' });
    const undone = await mao(['import', 'ongedaan', second.importId]);
    expect(undone).toEqual(
      done(
        '',
        `De import ${second.importId} is ongedaan gemaakt: 1 ander gegeven is verwijderd, 1 ander gegeven is weer zoals het was.\n`,
      ),
    );
    expect(await exported(mao)).toBe(before);
    const all = JSON.parse((await mao(['import', 'ongedaan', importId, '--json'])).stdout);
    expect(errorsOf('import-ongedaan', all)).toEqual([]);
    expect(all).toMatchObject({
      id: importId,
      removed: 0,
      restored: 0,
      records: { removed: 4, restored: 0 },
    });
    expect(await exported(mao)).toBe('');
    expect((await mao(['db', 'controleer'])).code).toBe(0);
    await mao(['importeer', '-'], { input: before });
    expect(await exported(mao)).toBe(before);
  });

  test('tells of regions that are as they were, and of those that stay because they are used', async () => {
    const { mao } = await withAll();
    const changed = await imported(mao, { ...REGION, name: 'Een andere naam' });
    expect((await mao(['import', 'ongedaan', changed.importId])).stderr).toBe(
      `De import ${changed.importId} is ongedaan gemaakt: 1 regio is weer zoals zij was.\n`,
    );
    const added = await imported(mao, { ...REGION, code: 'QQQ', name: 'Nieuw', aliases: [] });
    await imported(mao, { ...CYCLE, id: 'CY-MNPQR', regions: ['QQQ'] });
    expect(await mao(['import', 'ongedaan', added.importId, '--json'])).toEqual(
      done(
        `{"id":"${added.importId}","removed":0,"restored":0,"vocabulary":{"removed":[],"restored":[],"kept":[{"noun":"region","code":"QQQ","name":"Nieuw","why":"in-use"}]}}\n`,
        `De import ${added.importId} is ongedaan gemaakt, maar wat zij bracht of wijzigde, blijft.\nGebleven, want nog in gebruik: regio Nieuw (QQQ).\n`,
      ),
    );
  });

  test('of many at once leaves none of their words, and what is erased later goes as thoroughly', async () => {
    const mao = newMao();
    const { importId } = await imported(
      mao,
      { ...CYCLE, regions: ['TWE'], coalition: null, assumption: 'Zandkasteelverhaal helpt.' },
      { ...CYCLE, regions: ['TWE'], coalition: null, id: 'CY-MNPQR', assumption: 'Olifantrede helpt.' },
    );
    await mao(['import', 'ongedaan', importId]);
    const file = new SqliteFile(mao.database, { readonly: true });
    const option = file.prepare("select v from record_words_config where k = 'secure-delete'").pluck().get();
    file.close();
    expect(option).toBe(1);
    expect(readFileSync(mao.database, 'latin1')).not.toMatch(/zandkasteel|olifantrede/iu);
    expect((await mao(['db', 'controleer'])).code).toBe(0);
  });

  test('is refused when something was built upon it, which it names', async () => {
    const { mao, importId } = await withAll();
    const path = join(mao.folder, 'later.jsonl');
    writeFileSync(path, lines({ ...CYCLE, id: 'CY-MNPQR', coalition: 'CO-34679' }).input);
    await mao(['importeer', path]);
    expect(await mao(['import', 'ongedaan', importId])).toEqual(
      failed(
        3,
        `De import ${importId} kan niet ongedaan worden gemaakt: ernaar verwijst iets dat blijft: CY-MNPQR naar CO-34679.`,
        'Haal eerst weg wat erop voortbouwt, of trek per stuk in wat er niet in hoort.',
      ),
    );
    await mao(['cyclus', 'wijzig', 'CY-34679', '--titel', 'Van hier']);
    expect((await mao(['import', 'ongedaan', importId])).stderr).toContain(
      'daarna nog gewijzigd: CY-34679; ',
    );
  });

  test('is refused when a record was changed since, and can be done by what is said then', async () => {
    const mao = newMao();
    const { importId } = await imported(mao, { ...CYCLE, regions: ['TWE'], coalition: null });
    await mao(['cyclus', 'wijzig', CYCLE.id, '--titel', 'Van hier']);
    expect(await mao(['import', 'ongedaan', importId])).toEqual(
      failed(
        3,
        `De import ${importId} kan niet ongedaan worden gemaakt: daarna nog gewijzigd: ${CYCLE.id}.`,
        `Wat er gewijzigd is, ziet u met mao cyclus geschiedenis ${CYCLE.id}. Hoort het er niet in, wis het dan met mao cyclus wis ${CYCLE.id} en geef daarna: mao import ongedaan ${importId}`,
      ),
    );
    expect((await mao(['cyclus', 'wis', CYCLE.id, '--ja'])).code).toBe(0);
    expect((await mao(['import', 'ongedaan', importId])).code).toBe(0);
    expect((await mao(['cyclus', 'toon', CYCLE.id])).code).toBe(4);
  });
});
