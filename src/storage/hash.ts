import { hash } from 'node:crypto';
import { type Fingerprinted, fingerprintText, identityText } from '../domain/fingerprint.ts';
import type { LessonContent } from '../domain/lesson.ts';

/** SHA-256 of what a lesson says, in hexadecimal. */
export function contentHash(lesson: Fingerprinted): string {
  return hash('sha256', fingerprintText(lesson));
}

/**
 * The first 52 bits of the SHA-256 of region, date and squeezed text, as a whole number: a small index key to find
 * the same lesson by. Two lessons may have the same one, so what is found is still compared.
 */
export function identityHash(content: Pick<LessonContent, 'region' | 'learnedOn' | 'insight'>): number {
  return Number.parseInt(hash('sha256', identityText(content)).slice(0, 13), 16);
}
