import { hash } from 'node:crypto';
import { type Fingerprinted, fingerprintText, identityText } from '../domain/fingerprint.ts';
import type { LessonContent } from '../domain/lesson.ts';

/** SHA-256 of what a lesson says, in hexadecimal. */
export function contentHash(lesson: Fingerprinted): string {
  return hash('sha256', fingerprintText(lesson));
}

/** SHA-256 of region, date and squeezed text; 32 hexadecimal digits are plenty to tell lessons apart. */
export function identityHash(content: Pick<LessonContent, 'region' | 'learnedOn' | 'insight'>): string {
  return hash('sha256', identityText(content)).slice(0, 32);
}
