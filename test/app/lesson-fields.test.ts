import { describe, expect, it } from 'vitest';
import { createFieldsReader } from '../../src/app/lesson-fields.ts';
import { loadLookups } from '../../src/app/lookups.ts';
import { memoryDeps } from '../helpers/memory-deps.ts';

describe('reading the fields of many lessons', () => {
  it('keeps lessons with other fields apart, however many kinds there are', async () => {
    const deps = await memoryDeps();
    const read = createFieldsReader(await loadLookups(deps), (field) => field);
    // Twice round: the second time some of the readers are there already.
    for (const kind of [...Array(60).keys(), ...Array(60).keys()]) {
      const fields = new Map([
        ['region', 'Twente'],
        [kind % 2 === 0 ? 'insight' : 'observation', '=tekst'],
      ] as const);
      const { draft, problems } = read({ fields, extra: { [`kolom ${kind}`]: `waarde ${kind}` } }, 7, kind);
      if (kind % 2 === 0) {
        expect(draft).toMatchObject({
          content: { region: 'TWE', insight: '=tekst', extra: { [`kolom ${kind}`]: `waarde ${kind}` } },
          extraColumns: [`kolom ${kind}`],
          line: 7,
          row: kind,
        });
      } else {
        expect(problems).toMatchObject([{ code: 'missing-value', line: 7, row: kind }]);
      }
    }
  });
});
