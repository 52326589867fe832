import { describe, expect, test } from 'vitest';
import { CYCLE } from '../../src/domain/cycle.ts';
import { fitsKind } from '../../src/domain/field-kind.ts';
import { NOUNS, nounOfCode } from '../../src/domain/nouns.ts';
import { isContent, recordFingerprintText } from '../../src/domain/record.ts';
import { isRecordId, normaliseRecordId } from '../../src/domain/record-id.ts';
import { SHARING } from '../../src/domain/sharing.ts';

describe('codes', () => {
  test.each(['CY-7K3QD', 'cy-7k3qd', 'cy 7k3qd', 'CY7K3QD', '7k3qd', ' cy–7k3qd '])('%s', (typed) => {
    expect(normaliseRecordId('CY', typed)).toBe('CY-7K3QD');
    expect(isRecordId('CY', normaliseRecordId('CY', typed))).toBe(true);
  });

  test('say what they are; prose is no code', () => {
    expect(nounOfCode('DE-7K3QD')).toBe(NOUNS.sharing);
    expect(nounOfCode('TWE-7K3Q')).toBeNull();
    expect(isRecordId('AC', normaliseRecordId('AC', 'activiteit'))).toBe(false);
    const prefixes = Object.values(NOUNS).map(({ prefix }) => prefix);
    expect(new Set(prefixes).size).toBe(prefixes.length);
  });
});

describe('a content', () => {
  const sharing = { subject: 'TWE-7K3Q', channel: 'website', sharedOn: '2024-06', link: null };

  test('is whole, and of the right kinds', () => {
    expect(isContent(SHARING, sharing)).toBe(true);
    expect(isContent(SHARING, { ...sharing, channel: null })).toBe(false);
    expect(isContent(SHARING, { ...sharing, sharedOn: 'juni' })).toBe(false);
    expect(isContent(SHARING, { subject: 'TWE-7K3Q', channel: 'website', sharedOn: '2024' })).toBe(false);
  });

  test.each([
    ['line', '', false],
    ['date', '2024-06-01', true],
    ['date', '01-06-2024', false],
    ['regions', ['TWE'], true],
    ['regions', 'TWE', false],
    ['perspectives', ['ouder'], true],
    ['perspectives', ['oma'], false],
    ['evidenceLevel', 4, true],
    ['evidenceLevel', 5, false],
    ['tags', [{ code: '2.4', main: true, framework: '2022' }], true],
    ['tags', [{ code: '2.4', framework: '2022' }], false],
    ['partners', [{ name: 'Ouderraad', ring: null }], true],
    ['partners', [{ name: '', ring: null }], false],
    ['answers', [{ at: '2024-06-01T12:00:00.000Z', by: null, text: 'Zo.', lesson: null }], true],
  ] as const)('%s %j', (kind, value, fits) => {
    expect(fitsKind(kind, value)).toBe(fits);
  });

  test('keeps its fingerprint when a field is added that is empty, and not when a value changes', () => {
    const record = { title: 'Bellen', regions: ['TWE'], status: 'loopt', statusReason: null };
    const before = recordFingerprintText(CYCLE, record);
    const wider = {
      ...CYCLE,
      fields: { ...CYCLE.fields, later: { kind: 'text' }, many: { kind: 'regions' } },
    } as const;
    expect(recordFingerprintText(wider, { ...record, later: null, many: [] })).toBe(before);
    expect(recordFingerprintText(CYCLE, { ...record, title: 'Anders' })).not.toBe(before);
    expect(recordFingerprintText(CYCLE, { ...record, status: 'gesloten' })).not.toBe(before);
  });
});
