import wrapAnsi from 'wrap-ansi';
import type { Hit } from '../../app/search-lessons.ts';
import { HIT_END, HIT_START } from '../../domain/snippet.ts';
import type { Streams } from '../streams.ts';
import { safeText } from './safe-text.ts';
import { createStyle } from './style.ts';

const INDENT = '    ';
const MAX_WIDTH = 100;

/** Lessons found, best first: code, title, and the sentence with the words that were looked for. */
export function renderHits(hits: readonly Hit[], streams: Streams): string {
  const { bold, dim } = createStyle(streams.colour);
  const blocks = hits.map(({ lesson, snippet }) => {
    const facts = [
      lesson.learnedOn,
      lesson.direction ?? 'te duiden',
      ...lesson.tags.map(({ code }) => code),
    ].filter(Boolean);
    return [
      `${bold(lesson.id)}  ${safeText(lesson.title)}`,
      INDENT + dim(safeText(facts.join(' · '))),
      ...markedLines(snippet, streams, INDENT),
    ].join('\n');
  });
  return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`;
}

/** The place where it was found, within the window, with the words that were looked for marked. */
export function markedLines(snippet: string, streams: Streams, indent: string): string[] {
  const { yellow } = createStyle(streams.colour);
  const width = Math.max(20, Math.min(streams.width, MAX_WIDTH) - indent.length);
  const text = markHits(snippet, streams.colour ? yellow : (word) => `*${word}*`);
  return wrapAnsi(text, width)
    .split('\n')
    .map((line) => indent + line);
}

/** The place where it was found, without marks. */
export function plainSnippet(snippet: string): string {
  return snippet.replaceAll(HIT_START, '').replaceAll(HIT_END, '');
}

function markHits(snippet: string, mark: (word: string) => string): string {
  return snippet
    .split(HIT_START)
    .map((part, index) => {
      if (index === 0) return safeText(part);
      const [word = '', ...rest] = part.split(HIT_END);
      return mark(safeText(word)) + safeText(rest.join(''));
    })
    .join('');
}
