/** How long something lasted, in the unit that both its dates know; never finer. */
export interface TimeSpan {
  readonly unit: 'day' | 'month' | 'year';
  readonly count: number;
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * The time between two dates at their own precision: of two days in days, with a month in calendar months, with a year
 * in calendar years. What is known by its month alone is not counted in days. Never below 0.
 */
export function spanBetween(from: string, until: string): TimeSpan {
  const [fromYear = 0, fromMonth, fromDay] = from.split('-').map(Number);
  const [year = 0, month, day] = until.split('-').map(Number);
  const atLeastNone = (count: number) => Math.max(0, count);
  if (fromMonth === undefined || month === undefined) {
    return { unit: 'year', count: atLeastNone(year - fromYear) };
  }
  if (fromDay === undefined || day === undefined) {
    return { unit: 'month', count: atLeastNone((year - fromYear) * 12 + month - fromMonth) };
  }
  const days = (Date.UTC(year, month - 1, day) - Date.UTC(fromYear, fromMonth - 1, fromDay)) / DAY;
  return { unit: 'day', count: atLeastNone(days) };
}

/** Whether a date lies wholly before another, each at its own precision: the year 2024 is not before March 2024. */
export function isBefore(date: string, start: string): boolean {
  return `${date}~` < start;
}

/** The day after a day. */
export function dayAfter(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + 1)).toISOString().slice(0, 10);
}
