const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

/** A date at its own precision in words: `30 maart 2022`, `maart 2022`, `2022`. */
export function dateInWords(date: string): string {
  const [year, month, day] = date.split('-');
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  return [day === undefined ? undefined : String(Number(day)), name, year]
    .filter((part) => part !== undefined)
    .join(' ');
}

/** When something was: `op 30 maart 2022`, but `in maart 2022` and `in 2022`. */
export function whenWords(date: string): string {
  return `${date.split('-').length === 3 ? 'op' : 'in'} ${dateInWords(date)}`;
}
