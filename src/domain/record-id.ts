import { CODE_SIGNS, type Random, randomSigns } from './lesson-id.ts';

/** 22 signs on 5 places: five million codes for each noun. */
const SHORT = 5;

/** A random code for a record, e.g. `CY-7K3QD`. After a few collisions ask for a longer one. */
export function makeRecordId(prefix: string, random: Random, extraSigns = 0): string {
  return `${prefix}-${randomSigns(SHORT + extraSigns, random)}`;
}

/** How a code is kept, from how a person typed it: `cy 7k3qd` and `7k3qd` are `CY-7K3QD`. */
export function normaliseRecordId(prefix: string, text: string): string {
  const plain = text.toUpperCase().replace(/[\s_–—-]+/gu, '');
  const signs = plain.startsWith(prefix) && plain.length > SHORT ? plain.slice(prefix.length) : plain;
  return `${prefix}-${signs}`;
}

/** The form of a code of this prefix: the one that a record has, and by which others refer to it. */
export function recordIdPattern(prefix: string): string {
  return `^${prefix}-[${CODE_SIGNS}]{${SHORT},${SHORT + 4}}$`;
}

/** Whether a text has the form of a code of this prefix. Prose such as "activiteit" has vowels, codes have none. */
export function isRecordId(prefix: string, text: string): boolean {
  return new RegExp(recordIdPattern(prefix), 'u').test(text);
}
