import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addAmbition } from '../../src/app/ambitions.ts';
import type { Deps } from '../../src/app/deps.ts';
import { addRegion, changeRegion } from '../../src/app/regions.ts';
import { NOUNS } from '../../src/domain/nouns.ts';
import type { NounDefinition } from '../../src/domain/record.ts';
import { findDamage } from '../../src/storage/integrity.ts';
import { recordHash } from '../../src/storage/record-rows.ts';
import { streamRecords } from '../../src/storage/record-stream.ts';
import { recordWordsAreSound } from '../../src/storage/record-words.ts';
import { anyRecipe, type Recipe, recordsOf, storeRecords } from '../helpers/any-records.ts';
import { counts, importTexts } from '../helpers/import-files.ts';
import { memoryDeps, record } from '../helpers/memory-deps.ts';
import { everythingOf } from '../helpers/undo.ts';

/** A database with lessons, records of every noun, a region and an ambition of its own, and a region with a new name. */
async function filled(recipe: Recipe): Promise<Deps> {
  const deps = await memoryDeps();
  await addRegion(deps, { code: 'XYZ', name: 'Regio van proef', aliases: ['Proefland'], ring: null });
  await changeRegion(deps, 'Twente', {
    name: 'Twente en omstreken',
    addAliases: ['Tukkerland'],
    removeAliases: [],
  });
  await addAmbition(deps, { name: 'Een eigen ambitie', line: 'Leren' });
  const lessons = await record(
    deps,
    { coalition: `coalitie 0 ${recipe.texts[0]}`, ambition: 'Een eigen ambitie' },
    { region: 'XYZ', title: 'Twee', activity: 'Ouderavond' },
  );
  await storeRecords(
    deps,
    recordsOf(
      recipe,
      lessons.map(({ id }) => id),
    ),
  );
  return deps;
}

/** Into an empty database and out again; `carry` is the way there. */
async function expectRoundTrip(recipe: Recipe, carry: (text: string) => string): Promise<void> {
  const text = await everythingOf(await filled(recipe));
  const there = await memoryDeps();
  const { files } = await importTexts(there, { 'alles.jsonl': carry(text) });
  expect(files.flatMap(({ problems }) => problems)).toEqual([]);
  expect(await everythingOf(there)).toBe(text);
  const again = await importTexts(there, { 'alles.jsonl': text });
  expect(again.written).toBe(false);
  expect(again.files.map(counts)).toEqual([{ unchanged: text.split('\n').length - 1 }]);
  expect(await findDamage(there.storage)).toEqual([]);
  expect(recordWordsAreSound(there.storage)).toBe(true);
  await expectWhole(there);
}

function property(carry: (text: string) => string) {
  return fc.asyncProperty(anyRecipe, (recipe) => expectRoundTrip(recipe, carry));
}

test('any set of records survives export, import in an empty database and export', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    property((text) => text),
    { numRuns: 40 },
  );
});

describe('the property finds', () => {
  const lost = (pattern: RegExp, instead: string) =>
    fc.check(
      property((text) => text.replaceAll(pattern, instead)),
      { numRuns: 40, endOnFailure: true },
    );

  test.each([
    ['a reason that is lost', /"statusReason":"(?:[^"\\]|\\.)*"\}$/gmu, '"statusReason":null}'],
    ['a former name of a coalition that is lost', /"spellings":\["(?:[^"\\]|\\.)*"\]/gu, '"spellings":[]'],
    ['a reference that is lost', /"buildsOn":\["[A-Z0-9-]+"/gu, '"buildsOn":["TWE-0000"'],
  ])('%s', { timeout: 120_000 }, async (_, pattern, instead) => {
    expect((await lost(pattern, instead)).failed).toBe(true);
  });
});

/** Each record has the fingerprint of what it says, and stands as the import left it. */
async function expectWhole({ storage }: Deps): Promise<void> {
  const rows = await storage.db
    .selectFrom('records')
    .select(['id', 'content_hash', 'changed_here'])
    .execute();
  const kept = new Map(rows.map((row) => [row.id, row]));
  await storage.db.transaction().execute(async (trx) => {
    for (const definition of Object.values<NounDefinition>(NOUNS)) {
      for (const made of [...streamRecords(storage, trx, definition)]) {
        const expected = { id: made.id, content_hash: recordHash(definition, made), changed_here: 0 };
        expect(kept.get(made.id)).toEqual(expected);
      }
    }
  });
}
