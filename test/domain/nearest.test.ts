import { describe, expect, it } from 'vitest';
import { comparable, nearest } from '../../src/domain/nearest.ts';

describe('nearest', () => {
  it.each([
    ['Rotterdam-Rijmond', ['Rotterdam-Rijnmond', 'Haaglanden'], 'Rotterdam-Rijnmond'],
    ['noord oost FRIESLAND', ['Noordoost-Friesland'], 'Noordoost-Friesland'],
    ['stimulerent', ['belemmerend', 'stimulerend', 'gemengd'], 'stimulerend'],
    ['oudr', ['ouder', 'oude'], 'ouder'],
    ['soms', ['stimulerend', 'gemengd'], null],
    ['ja', ['id'], null],
    ['xy', ['id', 'ab'], null],
    ['', ['id'], null],
    ['x'.repeat(100_000), ['titel'], null],
  ])('of %j among %j is %j', (text, candidates, expected) => {
    expect(nearest(text, candidates)).toBe(expected);
  });

  it('compares letters and digits alone', () => {
    expect(comparable('Eén – verhááL\u200B 2.0')).toBe('eenverhaal20');
  });
});
