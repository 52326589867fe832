/** Named in a message; the rest is counted. */
const NAMED = 10;

/** `a, b`; of many `a, b, … en nog 3`: the first ten, and how many more there are. */
export function namedFew(things: readonly string[]): string {
  const more = things.length > NAMED ? ` en nog ${things.length - NAMED}` : '';
  return `${things.slice(0, NAMED).join(', ')}${more}`;
}
