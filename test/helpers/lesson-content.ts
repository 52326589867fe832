import type { Lesson } from '../../src/domain/lesson.ts';

/** Everything a lesson says, with its code and where it stands, without what its database keeps about it. */
export function contentOf(lesson: Lesson) {
  const {
    createdAt: _created,
    updatedAt: _updated,
    createdBy: _by,
    importId: _import,
    linkedBy: _linkedBy,
    ...content
  } = lesson;
  return content;
}
