import { expect, test } from 'vitest';
import { type Fitting, findMisfit } from '../../src/app/record-fit.ts';
import { CYCLE } from '../../src/domain/cycle.ts';

/** Cycles that each follow the one before, and how many were looked at. */
function chainOf(length: number) {
  const follows = new Map<string, string | null>(
    Array.from({ length }, (_, at) => [`CY-${at}`, at === 0 ? null : `CY-${at - 1}`] as const),
  );
  const asked: string[] = [];
  const finder = {
    before(id: string) {
      asked.push(id);
      return follows.get(id) ?? null;
    },
    hasAfter: (id: string) => [...follows.values()].includes(id),
  };
  return { follows, asked, tools: { of: () => ({ finder }), isHere: () => true } };
}

function cycle(at: number, follows: string, moved = true): Fitting {
  return { definition: CYCLE, id: `CY-${at}`, values: { follows }, moved: () => moved };
}

test('a chain is not walked for a cycle that nothing comes after, nor for one that stays where it is', () => {
  const { asked, tools } = chainOf(100);
  expect(findMisfit(cycle(100, 'CY-99'), tools)).toBeNull();
  expect(findMisfit(cycle(50, 'CY-49', false), tools)).toBeNull();
  expect(asked).toEqual([]);
});

test('a chain of which every cycle moved is walked once', () => {
  const { asked, tools } = chainOf(100);
  const ended = new Set<string>();
  for (let at = 99; at > 0; at -= 1) expect(findMisfit(cycle(at, `CY-${at - 1}`), tools, ended)).toBeNull();
  // The last has nothing after it.
  expect(asked).toEqual(Array.from({ length: 98 }, (_, at) => `CY-${97 - at}`));
});

test('a ring is told with what lies between, one elsewhere is not its own', () => {
  const { follows, tools } = chainOf(4);
  const chain = ['CY-3', 'CY-2', 'CY-1'];
  expect(findMisfit(cycle(0, 'CY-3'), tools)).toEqual({ kind: 'ring', field: 'follows', chain });
  follows.set('CY-0', 'CY-3');
  follows.set('CY-9', 'CY-4');
  expect(findMisfit(cycle(4, 'CY-2'), tools)).toBeNull();
});
