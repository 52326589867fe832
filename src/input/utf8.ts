import { isUtf8 } from 'node:buffer';

/** Checks blocks of one text, also where a character lies across their border. */
export function createUtf8Check(): { add(block: Buffer): boolean; end(): boolean } {
  let carry = Buffer.alloc(0);
  let valid = true;
  return {
    add(block) {
      const bytes = carry.length === 0 ? block : Buffer.concat([carry, block]);
      const whole = wholeLength(bytes);
      valid &&= isUtf8(bytes.subarray(0, whole));
      // A copy: the block is used again.
      carry = Buffer.from(bytes.subarray(whole));
      return valid;
    },
    end: () => valid && carry.length === 0,
  };
}

/** Length without a last character of which bytes are missing. */
function wholeLength(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const length = sequenceLength(bytes[bytes.length - back] ?? 0);
    if (length > 0) return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/** Length of the sequence that a byte begins; 0 for a byte that goes on with one. */
function sequenceLength(byte: number): number {
  if (byte < 0x80) return 1;
  if (byte < 0xc0) return 0;
  if (byte < 0xe0) return 2;
  return byte < 0xf0 ? 3 : 4;
}

/** First bytes of those sequences: in Windows-1252 they are Â, Ã, Ä, Å, â and ð, which Dutch hardly has. */
const PLAUSIBLE_STARTS: ReadonlySet<number> = new Set([0xc2, 0xc3, 0xc4, 0xc5, 0xe2, 0xf0]);

/**
 * Adds up how much of a text of doubtful encoding looks like UTF-8: sequences that Dutch text in UTF-8 has
 * (accented letters, also in Turkish and Polish names, punctuation, the euro sign, emoji), against bytes that fit
 * nowhere. A character across the border of two blocks counts as invalid: that is too rare to matter.
 */
export function countSequences(block: Buffer, counts: { plausible: number; invalid: number }): void {
  let at = 0;
  while (at < block.length) {
    const byte = block[at] ?? 0;
    if (byte < 0x80) {
      at++;
      continue;
    }
    const length = Math.max(1, sequenceLength(byte));
    if (at + length <= block.length && isUtf8(block.subarray(at, at + length))) {
      if (PLAUSIBLE_STARTS.has(byte)) counts.plausible++;
      at += length;
    } else {
      counts.invalid++;
      at++;
    }
  }
}
