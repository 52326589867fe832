import iconv from 'iconv-lite';
import type { ByteReader } from './byte-window.ts';
import { BLOCK_SIZE, type EncodingFacts, readBlocks } from './encoding.ts';
import type { FileSource } from './file-source.ts';

/** The text of a file as UTF-8, without its BOM. What is no character becomes U+FFFD. */
export function readAsUtf8(source: FileSource, { encoding, bomLength }: EncodingFacts): ByteReader {
  if (encoding === 'utf-8') return plainReader(source, bomLength);
  if (encoding === 'windows-1252') {
    // TextDecoder's windows-1252 is wrong on several Node releases.
    const decoder = iconv.getDecoder('win1252');
    return decodingReader(source, bomLength, (block) =>
      block === null ? (decoder.end() ?? '') : decoder.write(block),
    );
  }
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  return decodingReader(source, bomLength, (block) =>
    block === null ? decoder.decode() : decoder.decode(block, { stream: true }),
  );
}

function plainReader(source: FileSource, from: number): ByteReader {
  let position = from;
  return {
    async read(into, offset) {
      const count = await source.read(into, offset, position);
      position += count;
      return count;
    },
    position: () => position,
  };
}

/** `decode` gets block after block and at last `null`. */
function decodingReader(
  source: FileSource,
  from: number,
  decode: (block: Buffer | null) => string,
): ByteReader {
  const blocks = readBlocks(source, from);
  let position = from;
  // One buffer for all blocks: a character is at most three bytes for each byte that it came from.
  const encoded = Buffer.allocUnsafe(3 * BLOCK_SIZE + 8);
  let pending = encoded.subarray(0, 0);
  let ended = false;
  return {
    async read(into, offset) {
      while (pending.length === 0 && !ended) {
        const { value: block, done } = await blocks.next();
        ended = done === true;
        position += block?.length ?? 0;
        pending = encoded.subarray(0, encoded.write(decode(block ?? null)));
      }
      const count = pending.copy(into, offset);
      pending = pending.subarray(count);
      return count;
    },
    position: () => position,
  };
}
