/**
 * Digits and capitals that are not mistaken for each other when read aloud or copied by hand, and no vowels, so
 * that no words come out. 22 signs, 4 places: 234,256 codes a region, then a fifth place.
 */
export const CODE_SIGNS = '34679CDFGHJKMNPQRTVWXY';
const SHORT = 4;

/** As many random bytes as asked for. */
export type Random = (count: number) => Uint8Array;

/** A random code for a lesson of a region, e.g. `TWE-7K3Q`. After a few collisions ask for a longer one. */
export function makeLessonId(region: string, random: Random, extraSigns = 0): string {
  return `${region}-${randomSigns(SHORT + extraSigns, random)}`;
}

/** Random signs for a code. */
export function randomSigns(count: number, random: Random): string {
  let signs = '';
  while (signs.length < count) {
    for (const byte of random(count)) {
      // Bytes beyond the last whole multiple are thrown away, so that every sign is as likely.
      if (byte < 242 && signs.length < count) signs += CODE_SIGNS[byte % CODE_SIGNS.length];
    }
  }
  return signs;
}

/** How a code is kept, from how a person typed it: `twe 7k3q` is `TWE-7K3Q`. */
export function normaliseId(text: string): string {
  const plain = text
    .trim()
    .toUpperCase()
    .replace(/[\s_–—-]+/gu, '-');
  return plain.includes('-') ? plain : plain.replace(/^([A-Z]{3})([A-Z0-9]{4,})$/u, '$1-$2');
}

/** Whether a text has the form of a lesson's code. */
export function isLessonId(text: string): boolean {
  return /^[A-Z][A-Z0-9]{2}-[A-Z0-9]{4,8}$/u.test(text);
}
