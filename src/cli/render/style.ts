import { Chalk } from 'chalk';

/** How parts of a text stand out. Without colour, every style leaves the text as it is. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly green: (text: string) => string;
}

const same = (text: string): string => text;
const PLAIN: Style = { bold: same, dim: same, red: same, yellow: same, green: same };

/** @param colour what the streams decided; chalk itself looks at nothing. */
export function createStyle(colour: boolean): Style {
  if (!colour) return PLAIN;
  const { bold, dim, red, yellow, green } = new Chalk({ level: 1 });
  return { bold, dim, red, yellow, green };
}
