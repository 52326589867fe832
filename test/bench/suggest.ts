import { readFileSync } from 'node:fs';
import { createLessonSuggester } from '../../src/app/suggest-tags.ts';
import { shippedFramework } from '../../src/input/shipped.ts';
import { type Figure, median } from './figures.ts';
import type { Measure } from './plan.ts';

const FILE = new URL('../../fixtures/proeflessen.jsonl', import.meta.url);
/** Rounds over all texts after the first, which warms up. */
const ROUNDS = 5;
const PREPARE = { what: 'suggestions: preparing them, once', promise: 100 };
const EACH = { what: 'suggestions: a lesson, 95 of 100', promise: 10 };

/** How long suggesting takes; the one promise that is stated in milliseconds, because a person waits for it. */
export const measureSuggestions: Measure = async ({ prove }) => {
  const lines = readFileSync(FILE, 'utf8').trim().split('\n');
  const texts = lines.map((line): { title: string; insight: string } => {
    const { titel, tekst }: { titel: string; tekst: string } = JSON.parse(line);
    return { title: titel, insight: tekst };
  });
  const began = performance.now();
  const suggest = createLessonSuggester(shippedFramework);
  const preparing = performance.now() - began;
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const text of texts) {
      const start = performance.now();
      // For the proof: prepared anew for every lesson.
      if (prove) createLessonSuggester(shippedFramework)(text);
      else suggest(text);
      if (round > 0) times.push(performance.now() - start);
    }
    if (prove && round > 0) break;
  }
  const p95 = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN;
  const detail = `median ${median(times).toFixed(2)} ms of ${times.length}`;
  const figures: Figure[] = [
    { ...PREPARE, value: preparing, unit: 'ms', detail: 'in this process, not warmed up' },
    { ...EACH, value: p95, unit: 'ms', detail },
  ];
  return figures;
};
