import { mkdirSync, readdirSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import SqliteFile from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { backUp } from '../../../src/storage/backup.ts';
import { MIGRATIONS } from '../../../src/storage/migrations/list.ts';
import { done, failed, lessonArgs, newMao } from '../../helpers/commands.ts';
import { memoryDeps } from '../../helpers/memory-deps.ts';
import { errorsOf } from '../../helpers/schemas.ts';

describe('db', () => {
  test('status tells where the database is and what is in it', async () => {
    const mao = newMao();
    await mao(lessonArgs());
    const { stdout } = await mao(['db', 'status']);
    expect(stdout.replace(/\d+,\d kB/u, 'x kB')).toBe(
      `Plaats                   ${mao.database}\nGrootte                  x kB\nVersie                   ${MIGRATIONS.length}\nLessen                   1\nRegio's                  23\nImports                  0\nOnafgemaakt              0\nCoalities                0\nCycli                    0\nActiviteiten             0\nVragen                   0\nChecks                   0\nReflecties               0\nHandelingsperspectieven  0\nToepassingen             0\nKnelpunten               0\nDelingen                 0\nReflectiekader           2022\n`,
    );
    const json = JSON.parse((await mao(['db', 'status', '--json'])).stdout);
    expect([errorsOf('db-status', json), json.size]).toEqual([[], statSync(mao.database).size]);
    expect(statSync(mao.database).mode & 0o777).toBe(0o600);
  });

  test('controleer says that all is well, or what is not', async () => {
    const mao = newMao();
    await mao(lessonArgs());
    expect(await mao(['db', 'controleer'])).toEqual(done('', 'De database is in orde.\n'));
    const file = new SqliteFile(mao.database);
    file.exec("update lessons set insight = 'Een vraag opent wat een brief slui.'");
    file.close();
    expect(await mao(['db', 'controleer'])).toEqual({
      code: 5,
      stdout:
        'De inhoud van een les is niet meer wat er is vastgelegd: TWE-3467\nDe zoekwoorden passen niet bij wat er is vastgelegd: lesson_words\n',
      stderr:
        'Maak eerst een kopie van het databasebestand en zet dan een reservekopie terug met: mao db herstel <bestand>\n',
    });
    const { code, stdout } = await mao(['db', 'controleer', '--json']);
    expect([code, errorsOf('db-controle', JSON.parse(stdout))]).toEqual([5, []]);
  });

  test('reservekopie and herstel bring a database back, and keep what stood there', async () => {
    const mao = newMao();
    await mao(lessonArgs());
    const copy = join(mao.folder, 'kopie.db');
    expect(await mao(['db', 'reservekopie', copy])).toEqual(done('', `De reservekopie staat in ${copy}.\n`));
    expect(statSync(copy).mode & 0o777).toBe(0o600);
    expect((await mao(['db', 'reservekopie', copy])).code).toBe(3);
    const overwritten = await mao(['db', 'reservekopie', copy, '--overschrijf', '--json', '--stil']);
    expect([errorsOf('db-kopie', JSON.parse(overwritten.stdout)), overwritten.stderr]).toEqual([[], '']);
    await mao(lessonArgs());
    const message = `De reservekopie terugzetten als ${mao.database}? Wat daar nu staat, blijft ernaast bewaard.`;
    const no = { script: [{ ask: 'confirm' as const, message, answer: false }] };
    expect((await mao(['db', 'herstel', copy], no)).code).toBe(130);
    const restored = await mao(['db', 'herstel', copy, '--ja', '--json']);
    const { kept } = JSON.parse(restored.stdout);
    expect(errorsOf('db-kopie', JSON.parse(restored.stdout))).toEqual([]);
    expect(restored.stderr).toBe(
      `De reservekopie is teruggezet als ${mao.database}.\nDe vorige database staat in ${kept}.\n`,
    );
    const count = async (path: string) =>
      JSON.parse((await mao(['les', 'lijst', '--json', '--database', path])).stdout).length;
    expect([await count(mao.database), await count(kept)]).toEqual([1, 2]);
  });

  test('what is no copy is refused, and nothing is put back', async () => {
    const mao = newMao();
    await mao(lessonArgs());
    const path = join(mao.folder, 'iets.txt');
    writeFileSync(path, 'Geen database.');
    expect(await mao(['db', 'herstel', path, '--ja'])).toEqual(
      failed(
        3,
        `Het bestand ${path} is geen reservekopie van mao; er is niets teruggezet.`,
        'Kies een andere reservekopie.',
      ),
    );
    expect(await mao(['db', 'herstel', join(mao.folder, 'weg.db'), '--ja'])).toMatchObject({ code: 4 });
    expect(await mao(['db', 'reservekopie', mao.database, '--overschrijf'])).toEqual(
      failed(2, `Met het bestand ${mao.database} is mao nu aan het werk.`, 'Kies een andere bestandsnaam.'),
    );
    expect(JSON.parse((await mao(['les', 'lijst', '--json'])).stdout)).toHaveLength(1);
  });

  test('the database is never overwritten, whatever is written and whichever name leads to it', async () => {
    const mao = newMao();
    await mao(lessonArgs());
    const link = join(mao.folder, 'anders');
    symlinkSync(mao.folder, link);
    const linked = join(link, basename(mao.database));
    for (const path of [mao.database, linked, `${mao.database}-wal`]) {
      const refused = failed(
        2,
        `Met het bestand ${path} is mao nu aan het werk.`,
        'Kies een andere bestandsnaam.',
      );
      const over = [path, '--overschrijf'];
      expect(await mao(['exporteer', '--uit', ...over])).toEqual(refused);
      expect(await mao(['rapport', 'reflectiekader', '--uit', ...over])).toEqual(refused);
      expect(await mao(['db', 'reservekopie', ...over])).toEqual(refused);
    }
    expect(await mao(['db', 'controleer'])).toMatchObject({ code: 0 });
    expect(JSON.parse((await mao(['les', 'lijst', '--json'])).stdout)).toHaveLength(1);
  });

  test('reservekopie to a folder is refused with a remedy', async () => {
    const mao = newMao();
    await mao(lessonArgs());
    const path = join(mao.folder, 'map');
    mkdirSync(path);
    expect(await mao(['db', 'reservekopie', path, '--overschrijf'])).toMatchObject({ code: 2 });
    // Also when the folder came there in between.
    const { storage } = await memoryDeps();
    expect(() => backUp(storage, path)).toThrow(`Het bestand ${path} is niet geschreven`);
    expect(readdirSync(mao.folder).filter((name) => name.includes('.deel-'))).toEqual([]);
  });

  test('herstel is refused while another program has the database open, although it does nothing', async () => {
    const mao = newMao();
    await mao(lessonArgs());
    const copy = join(mao.folder, 'kopie.db');
    await mao(['db', 'reservekopie', copy]);
    const other = new SqliteFile(mao.database);
    const count = () => other.prepare('select count(*) from lessons').pluck().get();
    expect(count()).toBe(1);
    expect(await mao(['db', 'herstel', copy, '--ja'])).toMatchObject({
      code: 5,
      stderr: expect.stringContaining('is in gebruik door een ander programma'),
    });
    await mao(lessonArgs());
    expect(count()).toBe(2);
    other.close();
    expect(await mao(['db', 'herstel', copy, '--ja'])).toMatchObject({ code: 0 });
  });

  test('a file that is no database of mao stays as it is', async () => {
    const mao = newMao();
    writeFileSync(mao.database, 'Geen database.');
    expect(await mao(['les', 'lijst'])).toEqual(
      failed(
        5,
        `Het bestand ${mao.database} is geen database van mao en blijft ongemoeid.`,
        'Kies een andere plaats met --database of MAO_DATABASE.',
      ),
    );
    truncateSync(mao.database, 0);
    expect((await mao(['les', 'lijst'])).code).toBe(5);
    expect(statSync(mao.database).size).toBe(0);
  });
});
