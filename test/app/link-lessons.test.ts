import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { eraseLesson } from '../../src/app/erase-lesson.ts';
import { exportLessons } from '../../src/app/export-lessons.ts';
import { requireLesson } from '../../src/app/find-lesson.ts';
import { lessonHistory } from '../../src/app/lesson-history.ts';
import { linkLesson } from '../../src/app/link-lessons.ts';
import { undoImport } from '../../src/app/undo-import.ts';
import { fingerprintText } from '../../src/domain/fingerprint.ts';
import type { LinkKind } from '../../src/domain/lesson-link.ts';
import { findDamage } from '../../src/storage/integrity.ts';
import { linksTo } from '../../src/storage/links.ts';
import { importLines, importTexts } from '../helpers/import-files.ts';
import { memoryDeps, record, recordOne } from '../helpers/memory-deps.ts';

async function two() {
  const deps = await memoryDeps();
  const [a, b] = (await record(deps, { title: 'Een' }, { title: 'Twee' })).map(({ id }) => id);
  const link = (id: string | undefined, kind: LinkKind, lesson: string | undefined) =>
    linkLesson(deps, id ?? '', { add: [{ kind, lesson: lesson ?? '' }], remove: [] });
  const links = async (id: string | undefined) => {
    const { lesson } = await requireLesson(deps, id ?? '');
    return { links: lesson.links, linkedBy: await linksTo(deps.storage.db, lesson.id) };
  };
  return { deps, a: a ?? '', b: b ?? '', link, links };
}

describe('a link', () => {
  test('is seen from both sides, stands in the history, and goes again', async () => {
    const { deps, a, b, link, links } = await two();
    expect((await link(a, 'bouwt voort op', b.toLowerCase())).changed).toBe(true);
    expect(await links(a)).toEqual({ links: [{ kind: 'bouwt voort op', lesson: b }], linkedBy: [] });
    expect(await links(b)).toEqual({ links: [], linkedBy: [{ kind: 'bouwt voort op', lesson: a }] });
    expect((await link(a, 'bouwt voort op', b)).changed).toBe(false);
    await linkLesson(deps, a, { add: [], remove: [b] });
    expect([await links(a), await links(b)]).toEqual(Array(2).fill({ links: [], linkedBy: [] }));
    const { events } = await lessonHistory(deps, a);
    expect(events.slice(1).map(({ action, changes }) => [action, changes])).toEqual([
      ['gekoppeld', [{ field: 'links', from: [], to: [{ kind: 'bouwt voort op', lesson: b }] }]],
      ['gekoppeld', [{ field: 'links', from: [{ kind: 'bouwt voort op', lesson: b }], to: [] }]],
    ]);
    expect(await findDamage(deps.storage)).toEqual([]);
  });

  test('that says the same from both sides is one; one that cannot be is refused', async () => {
    const { a, b, link } = await two();
    await link(a, 'lijkt op', b);
    expect((await link(b, 'lijkt op', a)).changed).toBe(false);
    await link(a, 'vervangt', b);
    await expect(link(b, 'vervangt', a)).rejects.toMatchObject({ kind: 'rejected', code: 'opposite-link' });
  });

  test('needs another lesson that is there', async () => {
    const { deps, a, b, link } = await two();
    await expect(link(a, 'lijkt op', a)).rejects.toMatchObject({ code: 'linked-with-itself' });
    await expect(link(a, 'lijkt op', 'TWE-XXXX')).rejects.toMatchObject({ kind: 'not-found' });
    await expect(linkLesson(deps, a, { add: [], remove: [b] })).rejects.toMatchObject({ code: 'not-linked' });
    await link(b, 'vervangt', a);
    await expect(linkLesson(deps, a, { add: [], remove: [b] })).rejects.toMatchObject({
      hint: `De koppeling staat bij de andere les. Haal haar weg met: mao les koppel ${b} --weg ${a}`,
    });
    await eraseLesson(deps, b);
    await expect(link(a, 'lijkt op', b)).rejects.toMatchObject({ kind: 'not-found', code: 'erased' });
  });

  test('goes when the other lesson is erased, which its history says', async () => {
    const { deps, a, b, link, links } = await two();
    await link(a, 'spreekt tegen', b);
    await eraseLesson(deps, b);
    expect(await links(a)).toEqual({ links: [], linkedBy: [] });
    const { events } = await lessonHistory(deps, a);
    expect(events.at(-1)).toMatchObject({ action: 'gekoppeld', reason: `les ${b} gewist` });
    expect(await findDamage(deps.storage)).toEqual([]);
  });

  test.each(['csv', 'jsonl'] as const)(
    'travels as %s, and an erased lesson does not come back by it',
    async (format) => {
      const { deps, a, b, link } = await two();
      await link(a, 'lijkt op', b);
      await link(a, 'vervangt', b);
      let text = '';
      for await (const piece of exportLessons(deps, {}, format)) text += piece;
      const elsewhere = await memoryDeps();
      await importTexts(elsewhere, { [`lessen.${format}`]: text });
      let again = '';
      for await (const piece of exportLessons(elsewhere, {}, format)) again += piece;
      expect(again).toBe(text);
      expect(await linksTo(elsewhere.storage.db, b)).toHaveLength(2);
      await eraseLesson(deps, b);
      const [one] = text.split('\n').filter((line) => line.includes(`lijkt op`));
      const header = format === 'csv' ? `${text.split('\n')[0]}\n` : '';
      await importTexts(deps, { [`terug.${format}`]: `${header}${one}\n` });
      expect((await requireLesson(deps, a)).lesson.links).toEqual([]);
    },
  );

  test('stands in the way of undoing the import of the other lesson', async () => {
    const deps = await memoryDeps();
    const { importId } = await importLines(deps, ['nummer;regio;les', '1;Twente;Bel eerst.']);
    const id = String(deps.storage.file.prepare('select id from lessons').pluck().get());
    const other = await recordOne(deps, {});
    await linkLesson(deps, other.id, { add: [{ kind: 'lijkt op', lesson: id }], remove: [] });
    await expect(undoImport(deps, importId ?? '')).rejects.toMatchObject({
      kind: 'rejected',
      code: 'built-upon',
      message: `De import ${importId} kan niet ongedaan worden gemaakt: andere lessen zijn gekoppeld met ${id} (vanuit ${other.id}).`,
      hint: `Haal zo'n koppeling eerst weg, bijvoorbeeld met: mao les koppel ${other.id} --weg ${id}`,
    });
    await linkLesson(deps, other.id, { add: [], remove: [id] });
    expect(await undoImport(deps, importId ?? '')).toMatchObject({ removed: 1 });
  });

  test('leaves the fingerprint of lessons without one as it was before there were links', async () => {
    const { deps, a, b, link } = await two();
    const parts = async (id: string): Promise<unknown[]> =>
      JSON.parse(fingerprintText((await requireLesson(deps, id)).lesson));
    const before = await parts(a);
    await link(a, 'lijkt op', b);
    expect(before).toHaveLength(25);
    expect((await parts(a)).filter((part) => !before.some((old) => isDeepStrictEqual(old, part)))).toEqual([
      [['lijkt op', b]],
    ]);
  });

  test('of a new lesson is with one that is there', async () => {
    const { deps, a } = await two();
    const other = await recordOne(deps, { links: [{ kind: 'vervangt', lesson: a }] });
    expect(other.links).toEqual([{ kind: 'vervangt', lesson: a }]);
    await expect(
      recordOne(deps, { links: [{ kind: 'vervangt', lesson: 'TWE-XXXX' }] }),
    ).rejects.toMatchObject({
      kind: 'not-found',
      message: 'Er is geen les met de code "TWE-XXXX" om mee te koppelen.',
    });
  });

  test('in a file that is none is named', async () => {
    const deps = await memoryDeps();
    const { problems } = await importLines(deps, [
      'regio;les;mao-koppelingen',
      'Twente;Bel eerst.;lijkt op TWE-7K3Q|hoort bij X',
    ]);
    expect(problems.map(({ column, code, value }) => [column, code, value])).toEqual([
      ['mao-koppelingen', 'unknown-value', 'hoort bij X'],
    ]);
  });
});
