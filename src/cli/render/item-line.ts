import { localMoment } from './dates.ts';

type Parts = Readonly<Record<string, unknown>>;

/** One of a list that a record keeps, as a person reads it: a code, a tag, a partner, a link, a move or an answer. */
export function itemLine(item: unknown): string {
  if (typeof item !== 'object' || item === null) return String(item);
  const parts: Parts = { ...item };
  if ('code' in parts) return `${String(parts['code'])}${parts['main'] === true ? ' (belangrijkste)' : ''}`;
  if ('kind' in parts) return `${String(parts['kind'])} ${String(parts['lesson'])}`;
  if ('ring' in parts) return partnerLine(parts);
  return 'table' in parts ? moveLine(parts) : answerLine(parts);
}

function partnerLine({ name, ring }: Parts): string {
  return ring === null ? String(name) : `${String(name)} (${String(ring)})`;
}

/** A state of a bottleneck: when, where, and what was answered. */
function moveLine({ on, status, table, answer, by }: Parts): string {
  const where = table === null ? '' : ` (${String(table)})`;
  const who = by === null ? '' : ` door ${String(by)}`;
  const what = answer === null ? '' : `: ${String(answer)}`;
  return `${String(on)} ${String(status)}${where}${who}${what}`;
}

function answerLine({ at, by, text, lesson }: Parts): string {
  const who = by === null ? '' : ` door ${String(by)}`;
  const what = [text, lesson === null ? null : `les ${String(lesson)}`].filter((part) => part !== null);
  return `${localMoment(String(at))}${who}: ${what.join(' – ')}`;
}
