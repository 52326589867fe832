/** One promise and what was measured for it. */
export interface Figure {
  readonly what: string;
  /** `null` when it could not be measured; `detail` then says why and what to do. */
  readonly value: number | null;
  readonly unit: 'x' | 'MB' | 'ms';
  /** The most that was promised, in the same unit. */
  readonly promise: number;
  /** What the value was made of, e.g. both times. */
  readonly detail: string;
}

export type Verdict = 'ok' | 'too slow' | 'too much' | 'not measured';

/** Whether a promise was kept: at most what was promised. */
export function judge({ value, unit, promise }: Figure): Verdict {
  if (value === null) return 'not measured';
  if (value <= promise) return 'ok';
  return unit === 'MB' ? 'too much' : 'too slow';
}

/** The middle of some numbers; of an even number of them the higher of the middle two. */
export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

/** How many times as long as `bare` something took, from interleaved runs of both, in milliseconds. */
export function ratioFigure(
  what: string,
  promise: number,
  times: { ours: readonly number[]; bare: readonly number[] },
): Figure {
  const ours = median(times.ours);
  const bare = median(times.bare);
  const detail = `${milliseconds(ours)} against ${milliseconds(bare)}, medians of ${times.ours.length}`;
  return { what, value: ours / bare, unit: 'x', promise, detail };
}

/** The figures as lines of text, in columns. */
export function figureTable(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => {
    const { what, value, unit, promise, detail } = figure;
    const shown = value === null ? '-' : inUnit(value, unit);
    return [what, shown, `<= ${inUnit(promise, unit)}`, judge(figure), detail];
  });
  const all = [['what', 'figure', 'promise', 'verdict', 'detail'], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) => `${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}\n`)
    .join('');
}

function milliseconds(time: number): string {
  return `${time.toFixed(time < 10 ? 2 : 0)} ms`;
}

function inUnit(value: number, unit: Figure['unit']): string {
  return unit === 'x' ? `${value.toFixed(2)} x` : `${Math.round(value)} ${unit}`;
}
