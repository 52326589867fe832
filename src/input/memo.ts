/** Longer texts are seldom repeated and would fill the memory. */
const MAX_LENGTH = 200;
const MAX_ENTRIES = 10_000;

/**
 * Remembers what short texts came to: regions, dates and tags come back thousands of times in one file. The
 * memory is bounded; when it is full it begins anew.
 */
export function memoize<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > MAX_LENGTH) return read(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = read(text);
    if (known.size >= MAX_ENTRIES) known.clear();
    known.set(text, value);
    return value;
  };
}
