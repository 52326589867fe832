import { isUtf8 } from 'node:buffer';
import type { FileSource } from './file-source.ts';
import { countSequences, createUtf8Check } from './utf8.ts';

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** What a first reading of a file tells about its characters. */
export interface EncodingFacts {
  readonly encoding: Encoding;
  /** Bytes before the first character. */
  readonly bomLength: number;
  /** Without a BOM or an option it was not UTF-8, so it is read as Windows-1252. */
  readonly guessed: boolean;
  /** Some characters are invalid or NUL: every row must be looked at. */
  readonly suspect: boolean;
}

const BOMS: readonly { readonly encoding: Encoding; readonly bytes: Buffer }[] = [
  { encoding: 'utf-8', bytes: Buffer.from([0xef, 0xbb, 0xbf]) },
  { encoding: 'utf-16le', bytes: Buffer.from([0xff, 0xfe]) },
  { encoding: 'utf-16be', bytes: Buffer.from([0xfe, 0xff]) },
];

/** Bytes that mean nothing in Windows-1252. */
const UNDEFINED_1252 = [0x81, 0x8d, 0x8f, 0x90, 0x9d];

export const BLOCK_SIZE = 256 * 1024;

/** Blocks of a file from a position on. The buffer is used again for the next block. */
export async function* readBlocks(source: FileSource, from: number): AsyncGenerator<Buffer> {
  const buffer = Buffer.allocUnsafe(BLOCK_SIZE);
  let position = from;
  for (;;) {
    const count = await source.read(buffer, 0, position);
    if (count === 0) return;
    position += count;
    yield buffer.subarray(0, count);
  }
}

/**
 * Reads a file once to find its encoding. An option overrules; then a BOM decides; valid UTF-8 is UTF-8; what
 * is largely UTF-8 with characters beyond ASCII is UTF-8 with faults; all else is taken for Windows-1252.
 */
export async function detectEncoding(source: FileSource, forced: Encoding | null): Promise<EncodingFacts> {
  const first = Buffer.alloc(3);
  const count = await source.read(first, 0, 0);
  const bom = BOMS.find(({ bytes }) => first.subarray(0, count).subarray(0, bytes.length).equals(bytes));
  // Whatever the option says, these bytes are no text.
  const bomLength = bom?.bytes.length ?? 0;
  const known = forced ?? bom?.encoding ?? null;
  if (known === 'windows-1252') return windows1252(source, bomLength, false);
  if (known === 'utf-16le' || known === 'utf-16be') {
    return {
      encoding: known,
      bomLength,
      guessed: false,
      suspect: await isSuspectUtf16(source, known, bomLength),
    };
  }
  const { valid, nul } = await checkUtf8(source, bomLength);
  if (valid || known === 'utf-8' || (await isMostlyUtf8(source))) {
    return { encoding: 'utf-8', bomLength, guessed: false, suspect: !valid || nul };
  }
  return windows1252(source, 0, true);
}

async function windows1252(source: FileSource, bomLength: number, guessed: boolean): Promise<EncodingFacts> {
  let suspect = false;
  for await (const block of readBlocks(source, bomLength)) {
    suspect ||= block.includes(0) || UNDEFINED_1252.some((byte) => block.includes(byte));
    if (suspect) break;
  }
  return { encoding: 'windows-1252', bomLength, guessed, suspect };
}

async function isSuspectUtf16(source: FileSource, encoding: string, from: number): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  try {
    for await (const block of readBlocks(source, from)) {
      if (decoder.decode(block, { stream: true }).includes('\0')) return true;
    }
    decoder.decode();
    return false;
  } catch (error) {
    if (error instanceof TypeError) return true;
    throw error;
  }
}

async function checkUtf8(source: FileSource, from: number): Promise<{ valid: boolean; nul: boolean }> {
  const check = createUtf8Check();
  let nul = false;
  for await (const block of readBlocks(source, from)) {
    nul ||= block.includes(0);
    if (!check.add(block)) break;
  }
  return { valid: check.end(), nul };
}

/** Enough sequences that only UTF-8 has, against bytes that UTF-8 cannot have. */
async function isMostlyUtf8(source: FileSource): Promise<boolean> {
  const counts = { plausible: 0, invalid: 0 };
  for await (const block of readBlocks(source, 0)) countSequences(block, counts);
  return counts.plausible > 0 && counts.plausible * 3 >= counts.invalid;
}

const REPLACEMENT = Buffer.from('\uFFFD');

/** Whether the UTF-8 bytes of one record hold a NUL or what was no character in the file. */
export function isDamaged(bytes: Buffer, encoding: Encoding): boolean {
  if (bytes.includes(0)) return true;
  // Invalid bytes of a UTF-8 file are still there; of another encoding decoding has left replacement characters.
  return encoding === 'utf-8' ? !isUtf8(bytes) : bytes.includes(REPLACEMENT);
}
