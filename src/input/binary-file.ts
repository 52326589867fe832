/** First bytes by which a file that is no text is known. Source: the formats' own descriptions. */
const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly name: string }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], name: 'een Excel- of ander zip-bestand (.xlsx, .ods)' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], name: 'een oud Excel-bestand (.xls)' },
  { bytes: [0x25, 0x50, 0x44, 0x46], name: 'een PDF' },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], name: 'een RTF-document' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: 'een afbeelding (PNG)' },
  { bytes: [0xff, 0xd8, 0xff], name: 'een afbeelding (JPEG)' },
  { bytes: [0x1f, 0x8b], name: 'een ingepakt bestand (gzip)' },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66], name: 'een SQLite-database' },
];

/** What a file that is no text seems to be, in Dutch, from its first bytes; `null` for what may be text. */
export function describeBinary(first: Buffer): string | null {
  for (const { bytes, name } of SIGNATURES) {
    if (bytes.every((byte, at) => first[at] === byte)) return name;
  }
  return null;
}

/** The UTF-16 encoding that a text with many NUL bytes seems to have; `null` when it does not look like text. */
export function guessUtf16(first: Buffer): 'utf-16le' | 'utf-16be' | null {
  const nuls = [0, 0];
  for (let at = 0; at < first.length; at++) {
    if (first[at] === 0) nuls[at % 2] = (nuls[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = nuls;
  const many = first.length / 4;
  if (odd > many && even * 4 < odd) return 'utf-16le';
  if (even > many && odd * 4 < even) return 'utf-16be';
  return null;
}
