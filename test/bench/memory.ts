import { join } from 'node:path';
import type { Figure } from './figures.ts';
import { emptyDatabase, exportFile } from './files.ts';
import type { Measure } from './plan.ts';
import { freshDatabase, mao, peakOfMao } from './run.ts';

const PROMISED_PEAK = 250;
const PROMISED_GROWTH = 1.2;

/** How much memory an import takes at most, and how much more for a larger file. */
export const measureMemory: Measure = async ({ folder, rows, million, prove }) => {
  const more = rows * (million ? 10 : 3);
  const empty = await emptyDatabase(folder);
  // For the proof: more room for new objects, used up by the larger file alone.
  const peak = (count: number, nodeOptions: readonly string[]) => {
    const database = freshDatabase(empty, join(folder, 'memory.db'));
    return peakOfMao(folder, mao(database, ['--stil', 'importeer', exportFile(folder, count)], nodeOptions));
  };
  const small = await peak(rows, []);
  const large = await peak(more, prove ? ['--min-semi-space-size=128', '--max-semi-space-size=128'] : []);
  const counted = (count: number) => count.toLocaleString('en');
  const peakFigure = (count: number, value: number): Figure => ({
    what: `import memory, ${counted(count)} lessons`,
    value,
    unit: 'MB',
    promise: PROMISED_PEAK,
    detail: 'highest resident memory of one run',
  });
  return [
    peakFigure(rows, small),
    peakFigure(more, large),
    {
      what: `import memory, ${counted(more)} against ${counted(rows)} lessons`,
      value: large / small,
      unit: 'x',
      promise: PROMISED_GROWTH,
      detail: `${Math.round(large)} MB against ${Math.round(small)} MB`,
    },
  ];
};
