import { describe, expect, test } from 'vitest';
import type { FileSource } from '../../src/input/file-source.ts';
import { looksLikeJson, readJsonLines } from '../../src/input/json-lines.ts';

function sourceOf(content: string | Buffer): FileSource {
  const bytes = Buffer.from(content);
  return {
    size: bytes.length,
    read: async (into, offset, position) => bytes.copy(into, offset, position),
    close: async () => {},
  };
}

async function read(content: string | Buffer) {
  const items = [];
  let position = 0;
  for await (const batch of readJsonLines(sourceOf(content))) {
    items.push(...batch.items);
    position = batch.position;
  }
  return { items, position };
}

describe('JSON lines', () => {
  test('have their line, their number among those that hold something, and their value', async () => {
    const { items, position } = await read('\uFEFF{"a":1}\r\n\n  \n{"b":"é"}');
    expect(items).toEqual([
      { line: 1, row: 1, value: { a: 1 }, problem: null },
      { line: 4, row: 2, value: { b: 'é' }, problem: null },
    ]);
    expect(position).toBe(26);
  });

  test('may hold every other kind of line break, and the sign for what could not be read', async () => {
    const value = { text: 'een\u2028twee\u2029drie\u0085vier\uFFFD' };
    const { items } = await read(`${JSON.stringify(value)}\n{}\n`);
    expect(items.map((item) => item.value)).toEqual([value, {}]);
  });

  test('are the same over many blocks', async () => {
    const values = Array.from({ length: 5000 }, (_, index) => ({ index, text: `${'x'.repeat(997)}ë` }));
    const { items } = await read(values.map((value) => `${JSON.stringify(value)}\n`).join(''));
    expect(items.map((item) => item.value)).toEqual(values);
  });

  test('that are too long, no UTF-8 or no JSON are named, and reading goes on', async () => {
    const content = [
      Buffer.from(`{"a":"${'x'.repeat(3_000_000)}"}\n`),
      Buffer.from('{"a":"\xe9"}\n{\n{}', 'latin1'),
    ];
    const { items } = await read(Buffer.concat(content));
    expect(items.map(({ line, problem }) => [line, problem?.code ?? null])).toEqual([
      [1, 'too-long'],
      [2, 'invalid-encoding'],
      [3, 'malformed-csv'],
      [4, null],
    ]);
  });

  test('are known by their first sign', async () => {
    expect(await looksLikeJson(sourceOf('\uFEFF \n{"a":1}'))).toBe(true);
    expect(await looksLikeJson(sourceOf('[\n{"a":1}\n]'))).toBe(true);
    expect(await looksLikeJson(sourceOf('[regio];les\n{'))).toBe(false);
    expect(await looksLikeJson(sourceOf('regio;les\n{'))).toBe(false);
  });
});
