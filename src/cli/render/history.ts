import type { HistoryEvent } from '../../domain/history.ts';
import type { Streams } from '../streams.ts';
import { localMoment } from './dates.ts';
import { safeText } from './safe-text.ts';
import { createStyle } from './style.ts';

/** Something that is kept, with the Dutch labels of its fields. */
export interface HistorySubject {
  readonly id: string;
  readonly title: string;
  readonly labelOf: (field: string) => string;
}

/** What happened to a thing, oldest first: when, by whom, and each field before and after. */
export function renderHistory(
  { id, title, labelOf }: HistorySubject,
  events: readonly HistoryEvent[],
  streams: Streams,
): string {
  const { bold, dim } = createStyle(streams.colour);
  const fieldLabel = (field: string): string => STATE_LABELS.get(field) ?? labelOf(field);
  const lines = [bold(`${id}  ${safeText(title)}`)];
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

const STATE_LABELS: ReadonlyMap<string, string> = new Map([
  ['status', 'Status'],
  ['statusReason', 'Reden'],
  ['links', 'Koppelingen'],
  ['extra', 'Overige kolommen'],
]);

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
  if (code !== undefined) return `${safeText(String(code))}${main === true ? '*' : ''}`;
  if (typeof value !== 'object' || value === null) return safeText(String(value));
  const parts = Object.values(value).filter((part) => part !== null);
  return safeText(parts.map(String).join(' · '));
}
