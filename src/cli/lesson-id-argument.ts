import type { ArgumentSpec } from './dutch.ts';

/** The argument that names a lesson. */
export const LESSON_ID: ArgumentSpec = {
  name: '<id>',
  description: 'de code van de les, bijvoorbeeld TWE-7K3Q',
  completes: 'lesson',
  codeOf: 'lesson',
};
