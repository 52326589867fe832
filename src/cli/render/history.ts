import type { HistoryEvent } from '../../domain/history.ts';
import type { Lesson } from '../../domain/lesson.ts';
import { labelOf } from '../lesson-fields.ts';
import type { Streams } from '../streams.ts';
import { localMoment } from './dates.ts';
import { safeText } from './safe-text.ts';
import { createStyle } from './style.ts';

/** What happened to a lesson, oldest first: when, by whom, and each field before and after. */
export function renderHistory(lesson: Lesson, events: readonly HistoryEvent[], streams: Streams): string {
  const { bold, dim } = createStyle(streams.colour);
  const lines = [bold(`${lesson.id}  ${safeText(lesson.title)}`)];
  for (const event of events) {
    const by = event.actor === null ? '' : ` door ${safeText(event.actor)}`;
    const from = event.importId === null ? '' : ` (import ${event.importId})`;
    const why = event.reason === null ? '' : `: ${safeText(event.reason)}`;
    lines.push('', `${localMoment(event.at)}  ${event.action}${by}${from}${why}`);
    for (const { field, from: before, to: after } of event.changes) {
      lines.push(dim(`  ${fieldLabel(field)}`), `    was:  ${shown(before)}`, `    werd: ${shown(after)}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function fieldLabel(field: string): string {
  if (field === 'status') return 'Status';
  if (field === 'statusReason') return 'Reden';
  if (field === 'links') return 'Koppelingen';
  return field === 'extra' ? 'Overige kolommen' : labelOf(field);
}

function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return '(leeg)';
  if (Array.isArray(value)) return value.map(item).join(', ') || '(leeg)';
  if (typeof value === 'object') {
    return (
      Object.entries(value)
        .map(([key, text]) => safeText(`${key}: ${String(text)}`))
        .join('; ') || '(leeg)'
    );
  }
  return safeText(String(value));
}

function item(value: unknown): string {
  const { code, main, kind, lesson }: Record<string, unknown> = Object(value);
  if (kind !== undefined) return safeText(`${String(kind)} ${String(lesson)}`);
  return code === undefined
    ? safeText(String(value))
    : `${safeText(String(code))}${main === true ? '*' : ''}`;
}
