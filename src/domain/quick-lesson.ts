import { deriveTitle } from './lesson.ts';
import type { Direction } from './values.ts';

/** What the quick entry asks: what works is the lesson, where it is stuck is what happened. Absent or empty is not answered. */
export interface QuickAnswers {
  readonly works: string | undefined;
  readonly stuck: string | undefined;
  readonly title: string | undefined;
  readonly direction: string | undefined;
}

/** The fields of a lesson that follow from them; empty when nothing was answered. */
export interface QuickLesson {
  readonly title: string;
  readonly observation: string;
  readonly insight: string;
  /** As it was given, else as it follows; `''` when nothing was answered. */
  readonly direction: string;
}

/**
 * Makes a complete lesson of what was answered. When one of the two is missing the other is both what happened and the
 * lesson; the direction is what was answered, and the title the first words of the lesson, unless they were given.
 */
export function completeQuickLesson({ works, stuck, title, direction }: QuickAnswers): QuickLesson {
  const good = works?.trim() ?? '';
  const bad = stuck?.trim() ?? '';
  const insight = good || bad;
  return {
    title: title?.trim() || deriveTitle(insight),
    observation: bad || good,
    insight,
    direction: direction?.trim() || (directionOf(good, bad) ?? ''),
  };
}

function directionOf(good: string, bad: string): Direction | null {
  if (good && bad) return 'gemengd';
  if (good) return 'stimulerend';
  return bad ? 'belemmerend' : null;
}
