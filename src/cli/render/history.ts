import type { FieldChange, HistoryEvent } from '../../domain/history.ts';
import type { Streams } from '../streams.ts';
import { localMoment } from './dates.ts';
import { itemLine } from './item-line.ts';
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
  const fieldLabel = (field: string): string => {
    const label = labelOf(field);
    return label === field ? (STATE_LABELS.get(field) ?? label) : label;
  };
  const lines = [bold(`${id}  ${safeText(title)}`)];
  for (const event of events) {
    const by = event.actor === null ? '' : ` door ${safeText(event.actor)}`;
    const from = event.importId === null ? '' : ` (import ${event.importId})`;
    const why = event.reason === null ? '' : `: ${safeText(event.reason)}`;
    lines.push('', `${localMoment(event.at)}  ${event.action}${by}${from}${why}`);
    for (const change of event.changes)
      lines.push(dim(`  ${fieldLabel(change.field)}`), ...changeLines(change));
  }
  return `${lines.join('\n')}\n`;
}

const STATE_LABELS: ReadonlyMap<string, string> = new Map([
  ['status', 'Status'],
  ['statusReason', 'Reden'],
  ['links', 'Koppelingen'],
  ['spellings', 'Schrijfwijzen in lessen'],
  ['extra', 'Overige kolommen'],
]);

/** What it is now, when what it was is not kept; else what it was and what it became; of a list that only grew or only shrank, what came or went. */
function changeLines({ from, to }: FieldChange): string[] {
  if (JSON.stringify(from) === JSON.stringify(to)) return [`    werd: ${shown(to)}`];
  const before = itemsOf(from);
  const after = itemsOf(to);
  const came = after.filter((item) => !before.includes(item));
  const went = before.filter((item) => !after.includes(item));
  if (came.length > 0 === went.length > 0) return [`    was:  ${shown(from)}`, `    werd: ${shown(to)}`];
  return [...went.map((item) => `    eraf:  ${item}`), ...came.map((item) => `    erbij: ${item}`)];
}

/** What a list holds, an item as a person reads it; nothing for what is no list. */
function itemsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map((item) => safeText(itemLine(item))) : [];
}

function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return '(leeg)';
  if (Array.isArray(value)) return itemsOf(value).join(', ') || '(leeg)';
  if (typeof value === 'object') {
    return (
      Object.entries(value)
        .map(([key, text]) => safeText(`${key}: ${String(text)}`))
        .join('; ') || '(leeg)'
    );
  }
  return safeText(String(value));
}
