import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJsonQuickly } from '../../src/input/json-quick.ts';
import { readJson } from '../../src/input/json-text.ts';

function carefully(text: string): object {
  const read = readJson(text);
  return read.ok
    ? { ok: true, value: read.value }
    : { ok: false, message: read.message, hint: read.hint, place: read.place };
}

/** Without the function that gives places, which only the careful way has. */
function quickly(text: string): object {
  return JSON.parse(JSON.stringify(readJsonQuickly(text)));
}

describe('reading JSON quickly', () => {
  it.each([
    '{"title":"Bellen","tags":["2.6"]}',
    '{ "title" : "Bellen" }',
    '{"title":"caf\\u00e9"}',
    '\uFEFF{"title":"Bellen"}',
    '{"evidenceLevel":1.0}',
    '{"title":"een","title":"twee"}',
    '{"extra":{"a":"1","a":"1"}}',
    '{"title":"\\u0000"}',
    '{"title":"\\uD83D"}',
    '{"title":"\\ud83d\\ude00"}',
    '{"title":',
    '[1,]',
    '',
    '['.repeat(100_000),
    `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
  ])('judges as the careful way does: %j', (text) => {
    expect(quickly(text)).toEqual(carefully(text));
  });

  it('judges as the careful way does whatever the text', () => {
    const part = fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '"a":', '"\\u0000"', '1', 'null', ' ');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 10 }), (parts) => {
        const text = parts.join('');
        expect(quickly(text)).toEqual(carefully(text));
      }),
      { numRuns: 3000 },
    );
  });
});
