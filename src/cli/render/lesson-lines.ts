import type { LessonBrief } from '../../domain/framework-report.ts';
import { markWords, titleWords } from './loop-words.ts';
import { markdownInline } from './markdown-text.ts';
import { dateWords } from './report-words.ts';

/** A lesson in short as an item of a list. @param region its name, for Markdown. */
export function lessonLines(lesson: LessonBrief, region: string): string {
  const facts = [
    region,
    dateWords(lesson.learnedOn),
    lesson.direction ?? 'richting nog niet geduid',
    lesson.evidenceLevel === null ? 'bewijsniveau onbekend' : `bewijsniveau ${lesson.evidenceLevel}`,
    lesson.status,
    ...markWords(lesson.network),
  ];
  const lines = [`- **${lesson.id}** ${titleWords(lesson.title)}`, facts.join(', ')];
  // A title that mao made itself is the beginning of the lesson.
  if (lesson.firstSentence !== null && lesson.firstSentence !== lesson.title)
    lines.push(markdownInline(lesson.firstSentence));
  return lines.join('\\\n  ');
}
