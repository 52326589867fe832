import { expect, test } from 'vitest';
import { undoImport } from '../../src/app/undo-import.ts';
import { countedRows } from '../helpers/counted-rows.ts';
import { memoryDeps } from '../helpers/memory-deps.ts';
import { bringTo, everythingOf, REGION } from '../helpers/undo.ts';

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** So many regions that are not shipped. */
function regions(count: number): { code: string; name: string }[] {
  return Array.from({ length: count }, (_, at) => {
    const code = `Q${SIGNS[Math.floor(at / 26)]}${SIGNS[at % 26]}`;
    return { ...REGION, code, name: `Streek ${at}`, aliases: [`Oord ${at}`] };
  });
}

/** Rows that are read to import so many regions, to change them all, and to take that back. */
async function rowsFor(count: number): Promise<number> {
  const plain = await memoryDeps();
  const { deps, rows } = countedRows(plain);
  const things = regions(count);
  await bringTo(deps, ...things);
  const before = await everythingOf(plain);
  const read = rows();
  const changed = await bringTo(deps, ...things.map((thing) => ({ ...thing, aliases: [] })));
  await undoImport(deps, changed);
  expect(await everythingOf(plain)).toBe(before);
  return rows() - read;
}

test('a region more is read once more, however many there are', async () => {
  const [none, some, many] = [await rowsFor(10), await rowsFor(20), await rowsFor(40)];
  expect(many - some).toBe(2 * (some - none));
});

test('a spelling moves from one region of a file to the next, and back', async () => {
  const deps = await memoryDeps();
  const [one = REGION, two = REGION] = regions(2);
  await bringTo(deps, { ...one, aliases: ['Oord'] }, { ...two, aliases: [] });
  const before = await everythingOf(deps);
  const moved = await bringTo(
    deps,
    { ...one, name: 'Elders', aliases: [] },
    { ...two, name: one.name, aliases: ['Oord'] },
    { id: 'TWE-3467', region: 'oord', title: 'Bellen', insight: 'Bel eerst.' },
  );
  expect(await everythingOf(deps)).toContain(`"id":"TWE-3467","externalId":null,"region":"${two.code}"`);
  await undoImport(deps, moved);
  expect(await everythingOf(deps)).toBe(before);
});
