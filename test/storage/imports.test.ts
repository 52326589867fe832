import { expect, test } from 'vitest';
import { findImport, listImports } from '../../src/storage/imports.ts';
import { countedRows } from '../helpers/counted-rows.ts';
import { importTexts } from '../helpers/import-files.ts';
import { memoryDeps } from '../helpers/memory-deps.ts';

test('an import is found with its own files, and without reading the others', async () => {
  const deps = await memoryDeps();
  const ids: string[] = [];
  for (const word of ['Bel', 'Vraag', 'Kom']) {
    const csv = (more: string) => `regio;les\nTwente;${word} ${more}.\n`;
    const { importId } = await importTexts(deps, { 'een.csv': csv('eerst'), 'twee.csv': csv('vaak') });
    ids.unshift(importId ?? '');
  }
  const all = await listImports(deps.storage.db);
  expect(all.map(({ id, files }) => [id, files.length])).toEqual(ids.map((id) => [id, 2]));
  const { deps: counted, rows } = countedRows(deps);
  for (const record of all) expect(await findImport(counted.storage.db, record.id)).toEqual(record);
  expect(await findImport(counted.storage.db, 'I-999999')).toBeNull();
  expect(rows()).toBe(3 * (1 + 2));
});
