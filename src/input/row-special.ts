import { ACTIVITY } from '../domain/activity.ts';
import { CYCLE } from '../domain/cycle.ts';
import type { Tag } from '../domain/lesson.ts';
import { isLessonId, normaliseId } from '../domain/lesson-id.ts';
import { isRecordId, normaliseRecordId } from '../domain/record-id.ts';
import type { RegionIndex } from '../domain/region.ts';
import { accept, type FieldOutcome, refuse, saysNothing, shorten } from './field.ts';
import type { FrameworkIndex } from './framework-index.ts';
import { splitList } from './lists.ts';
import { memoize } from './memo.ts';
import { parseRegion } from './region-name.ts';
import {
  addProblem,
  type CellReader,
  cellText,
  into,
  takeOutcome,
  textCell,
  unlessNull,
} from './row-cells.ts';
import { parseTags, readVersions } from './tags.ts';

/** Reads the region; rows that name none belong to the default. Problems: `missing-value`, `unknown-region`. */
export function regionCell(header: string, regions: RegionIndex, defaultRegion: string | null): CellReader {
  const parse = memoize((text) => parseRegion(text, regions));
  return (text, state) => {
    if (text !== null) takeOutcome(state, header, text, parse(text), unlessNull('region'));
    else if (defaultRegion !== null) state.content.region = defaultRegion;
    else {
      addProblem(state, header, {
        code: 'missing-value',
        value: null,
        message: 'De regio ontbreekt.',
        hint: `Vul de kolom "${header}" in of geef de regio van alle rijen op met --regio.`,
      });
    }
  };
}

/** Reads the lesson itself, which cannot be empty. Problems: `missing-value`, `too-long`. */
export function insightCell(header: string): CellReader {
  const read = textCell(header, unlessNull('insight'));
  return (text, state) => {
    if (text !== null && !saysNothing(text)) read(text, state);
    else {
      addProblem(state, header, {
        code: 'missing-value',
        value: text,
        message: 'De les ontbreekt.',
        hint: `Schrijf in de kolom "${header}" wat er geleerd is, of haal de rij weg.`,
      });
    }
  };
}

/** Positions of the columns that say more about the tags, `null` when the file has none. */
export interface TagColumns {
  /** The versions of the reflectiekader that they were made with. */
  readonly versionsAt: number | null;
  /** What was suggested: a tag that stands there too was taken over. */
  readonly suggestedAt: number | null;
}

/** Reads the tags, with what the columns beside them say. */
export function tagsCell(
  header: string,
  framework: FrameworkIndex,
  { versionsAt, suggestedAt }: TagColumns,
): CellReader {
  // Both cells decide together: they are remembered as one text.
  const parse = memoize((text) => {
    const [tags = '', versions = '', suggested = ''] = text.split('\0');
    const { value, problems } = readVersions(versions, framework);
    // What is wrong with the versions is said at their own column.
    if (problems.length > 0) return accept([]);
    const read = parseTags(tags, framework, value);
    return suggested === '' ? read : { ...read, value: markSuggested(read.value, splitList(suggested)) };
  });
  return (text, state) => {
    const cellAt = (at: number | null) => (at === null ? null : cellText(state.cells[at]));
    const versions = cellAt(versionsAt);
    const suggested = cellAt(suggestedAt);
    if (text === null) state.content.tags = [];
    else
      takeOutcome(
        state,
        header,
        text,
        parse(
          versions === null && suggested === null ? text : [text, versions ?? '', suggested ?? ''].join('\0'),
        ),
        into('tags'),
      );
  };
}

/** The list may hold more than was taken over: a file of proposals has all that was suggested. */
function markSuggested(tags: readonly Tag[], suggested: readonly string[]): readonly Tag[] {
  return tags.map((tag) => (suggested.includes(tag.code) ? { ...tag, suggested: true } : tag));
}

/** Reads the code of a lesson that is already here. Problem: `unknown-value`. */
export function parseId(text: string): FieldOutcome<string | null> {
  const id = normaliseId(text);
  if (isLessonId(id)) return accept(id);
  return refuse(null, {
    code: 'unknown-value',
    value: shorten(text),
    message: `"${shorten(text)}" is geen code van een les.`,
    hint: 'Een code ziet eruit als TWE-7K3Q; laat haar weg bij een nieuwe les.',
  });
}

/** Reads the code of a cycle. Problem: `unknown-value`. */
export function parseCycle(text: string): FieldOutcome<string | null> {
  const id = normaliseRecordId(CYCLE.prefix, text);
  if (isRecordId(CYCLE.prefix, id)) return accept(id);
  return refuse(null, {
    code: 'unknown-value',
    value: shorten(text),
    message: `"${shorten(text)}" is geen code van een cyclus.`,
    hint: 'Een code ziet eruit als CY-7K3QD. De cycli ziet u met: mao cyclus lijst',
  });
}

/** An activity as it is kept: any text, and the code of one however it was typed. */
export function activityText(text: string): string {
  const id = normaliseRecordId(ACTIVITY.prefix, text);
  const typed = text.trim().toUpperCase().startsWith(ACTIVITY.prefix);
  return typed && isRecordId(ACTIVITY.prefix, id) ? id : text;
}
