import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guard, unguard } from '../../src/domain/spreadsheet-guard.ts';

describe('guard', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+31', "'+31"],
    ['-', "'-"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['|cmd', "'|cmd"],
    ['  =1', "'  =1"],
    ['＝1', "'＝1"],
    ["'=1", "''=1"],
    ["''=1", "'''=1"],
    ['\tx', "'\tx"],
    ["'\nx", "''\nx"],
  ])('puts one quote before %j', (text, guarded) => {
    expect(guard(text)).toBe(guarded);
    expect(unguard(guarded)).toBe(text);
  });

  it.each(["'s morgens", '', 'a=b', "'", "''", '1-2', ' x', "'t is = zo"])(
    'leaves %j as it is, both ways',
    (text) => {
      expect(guard(text)).toBe(text);
      expect(unguard(text)).toBe(text);
    },
  );

  it('takes off exactly one quote', () => {
    expect(unguard("''=1")).toBe("'=1");
    expect(unguard('=1')).toBe('=1');
  });

  it('comes back as it was, whatever the text', () => {
    const nasty = fc.string({
      unit: fc.constantFrom("'", '=', '+', '-', '@', '|', '＝', '＠', ' ', '\t', '\n', '\r', 'a'),
    });
    fc.assert(fc.property(fc.oneof(nasty, fc.string()), (text) => unguard(guard(text)) === text));
  });
});
