const LF = 0x0a;
const CR = 0x0d;

/** Offset of the byte after the next line end from an offset on; `null` when there is none. */
export function nextLine(bytes: Buffer, from: number, loneCr: boolean): number | null {
  if (!loneCr) {
    const lf = bytes.indexOf(LF, from);
    return lf === -1 ? null : lf + 1;
  }
  for (let at = from; at < bytes.length; at++) {
    if (bytes[at] === LF) return at + 1;
    if (bytes[at] === CR) return bytes[at + 1] === LF ? at + 2 : at + 1;
  }
  return null;
}

/**
 * Counts the line ends of some bytes from front to back: each call answers how many there are between the
 * offset of the call before and this one. (csv-parse counts a CRLF inside quotes twice.)
 */
export function createLineCounter(bytes: Buffer, loneCr: boolean): (until: number) => number {
  let next = nextLine(bytes, 0, loneCr);
  return (until) => {
    let count = 0;
    while (next !== null && next <= until) {
      count++;
      next = nextLine(bytes, next, loneCr);
    }
    return count;
  };
}

/** Whether the first line that is not inside quotes ends with a lone CR. */
export function usesLoneCr(bytes: Buffer): boolean {
  let inQuotes = false;
  let atCellStart = true;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === 0x22 && (inQuotes || atCellStart)) inQuotes = !inQuotes;
    if (inQuotes) continue;
    if (byte === LF) return false;
    if (byte === CR) return at + 1 < bytes.length && bytes[at + 1] !== LF;
    // A quote that closes may be the first half of two that mean one.
    atCellStart = byte === 0x22 || byte === 0x3b || byte === 0x2c || byte === 0x09 || byte === 0x7c;
  }
  return false;
}
