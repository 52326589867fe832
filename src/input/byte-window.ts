import type { Piece } from './csv-records.ts';

/** The text of a file as UTF-8 bytes, from its first character on. */
export interface ByteReader {
  /** Fills a buffer from an offset; answers the number of bytes, 0 only at the end. */
  read(into: Buffer, offset: number): Promise<number>;
  /** How far the file itself has been read, in its own bytes. */
  position(): number;
}

/** A part of a file that moves forward over it, so that memory does not grow with the file. */
export interface ByteWindow {
  /**
   * The next `size` bytes that were not consumed yet; fewer at the end of the file. A piece that is not the last
   * never ends in a CR, which could be half of a CRLF. The bytes are valid until the next call.
   */
  fill(size: number): Promise<Piece>;
  consume(count: number): void;
  position(): number;
}

export function createByteWindow(reader: ByteReader): ByteWindow {
  let buffer = Buffer.alloc(0);
  let start = 0;
  let end = 0;
  let ended = false;

  function makeRoom(size: number): void {
    if (buffer.length - start >= size) return;
    const target = buffer.length >= size ? buffer : Buffer.allocUnsafe(size);
    buffer.copy(target, 0, start, end);
    buffer = target;
    end -= start;
    start = 0;
  }

  return {
    async fill(size) {
      makeRoom(size);
      while (!ended && end - start < size) {
        const count = await reader.read(buffer.subarray(0, start + size), end);
        if (count === 0) ended = true;
        end += count;
      }
      const stop = Math.min(end, start + size);
      const final = ended && stop === end;
      const halfLineEnd = !final && stop > start && buffer[stop - 1] === 0x0d;
      return { bytes: buffer.subarray(start, halfLineEnd ? stop - 1 : stop), final };
    },
    consume(count) {
      start += count;
    },
    position: reader.position,
  };
}
