import { describe, expect, test } from 'vitest';
import { contentOfDraft, decideImport, mergeDraft } from '../../src/domain/import-decision.ts';
import { asLastImported, type Changeable, diffLessons } from '../../src/domain/lesson-changes.ts';
import type { LessonDraft } from '../../src/domain/lesson-draft.ts';

function draft(content: Partial<LessonDraft['content']> = {}, rest: Partial<LessonDraft> = {}): LessonDraft {
  return {
    content: { region: 'TWE', title: 'Bellen', insight: 'Bel eerst.', ...content },
    titleDerived: false,
    extraColumns: [],
    ...{ id: null, status: null, statusReason: null, line: 2, row: 1 },
    ...rest,
  };
}

const current: Changeable = {
  ...contentOfDraft(draft({ externalId: '1', audience: 'Ouders', extra: { Wijk: 'Noord', Buurt: 'Oost' } })),
  status: 'concept',
  statusReason: null,
};
const never = (): never => {
  throw new Error('not to be asked');
};

describe('what a row means', () => {
  test('nothing, when it says the same; nobody asks for the past', () => {
    expect(decideImport({ current, changedHere: true, asImported: never }, draft())).toEqual({
      kind: 'unchanged',
    });
  });

  test('an update, when nothing was changed here; nobody asks for the past', () => {
    const decision = decideImport(
      { current, changedHere: false, asImported: never },
      draft({ insight: 'Bel nooit.' }),
    );
    expect(decision).toEqual({ kind: 'update', next: { ...current, insight: 'Bel nooit.' } });
  });

  test('an update, when what was changed here was changed back', () => {
    const met = { current, changedHere: true, asImported: () => ({ ...current }) };
    expect(decideImport(met, draft({ insight: 'Bel nooit.' })).kind).toBe('update');
  });

  test('nothing, when it says what it said last time', () => {
    const met = { current: { ...current, title: 'Van hier' }, changedHere: true, asImported: () => current };
    expect(decideImport(met, draft())).toEqual({ kind: 'unchanged' });
  });

  test('a conflict, with the fields, when both changed it or it never came by an import', () => {
    const changed = { ...current, title: 'Van hier' };
    const said = draft({ insight: 'Bel nooit.' });
    const conflict = { kind: 'conflict', fields: ['title', 'insight'] };
    expect(decideImport({ current: changed, changedHere: true, asImported: () => current }, said)).toEqual(
      conflict,
    );
    expect(decideImport({ current: changed, changedHere: true, asImported: () => null }, said)).toEqual(
      conflict,
    );
  });
});

describe('taking over a row', () => {
  test('a column that is there and empty empties the field; one that is not there leaves it', () => {
    expect(mergeDraft(current, draft({ audience: null })).audience).toBe(null);
    expect(mergeDraft(current, draft()).audience).toBe('Ouders');
  });

  test('a file gives a number, and never takes it away', () => {
    const decide = (externalId: string | null) =>
      decideImport({ current, changedHere: false, asImported: never }, draft({ externalId }));
    expect(decide(null)).toEqual({ kind: 'unchanged' });
    expect(decide('2')).toEqual({ kind: 'update', next: { ...current, externalId: '2' } });
  });

  test('a person can take a number away', () => {
    expect(mergeDraft(current, draft({ externalId: null })).externalId).toBe(null);
  });

  test('unknown columns of other files stay; an empty one of this file goes', () => {
    const next = mergeDraft(current, draft({ extra: {} }, { extraColumns: ['Wijk'] }));
    expect(next.extra).toEqual({ Buurt: 'Oost' });
  });

  test('the status comes from a file that has it, its reason only with withdrawn', () => {
    const stated = (status: LessonDraft['status']) => {
      const next = mergeDraft(current, draft({}, { status, statusReason: 'Dubbel.' }));
      return [next.status, next.statusReason];
    };
    expect(stated(null)).toEqual(['concept', null]);
    expect(stated('vastgesteld')).toEqual(['vastgesteld', null]);
    expect(stated('ingetrokken')).toEqual(['ingetrokken', 'Dubbel.']);
  });
});

describe('the state that the last import left', () => {
  const event = (importId: string | null, from: string, to: string) => ({
    ...{ at: '2024-06-01T12:00:00.000Z', actor: null, action: 'gewijzigd', reason: null, importId },
    changes: [{ field: 'title', from, to }],
  });

  test('is found by taking back what was done since', () => {
    const now = { ...current, title: 'd', importId: 'I-1' };
    const events = [
      event(null, 'a', 'b'),
      event('I-2', 'b', 'c'),
      event(null, 'c', 'x'),
      event(null, 'x', 'd'),
    ];
    expect(asLastImported(now, events)?.title).toBe('c');
    expect(asLastImported(now, [event(null, 'a', 'd')])?.title).toBe('a');
    expect(asLastImported({ ...now, importId: null }, [event(null, 'a', 'd')])).toBe(null);
  });

  test('differs in no field whose order alone differs', () => {
    const turned = { ...current, extra: { Buurt: 'Oost', Wijk: 'Noord' } };
    expect(diffLessons(current, turned)).toEqual([]);
  });
});
