import type { Ambition } from '../domain/ambition.ts';
import { MAX_TITLE } from '../domain/lesson.ts';
import type { RegionIndex } from '../domain/region.ts';
import { indexChoices, parseChoice, parsePerspectives } from './choices.ts';
import type { ColumnField } from './columns.ts';
import { parseLearnedOn } from './dates.ts';
import type { FrameworkIndex } from './framework-index.ts';
import { parseLinks } from './links.ts';
import { type CellReader, into, keep, textCell, unlessNull, valueCell } from './row-cells.ts';
import {
  activityText,
  insightCell,
  parseCycle,
  parseId,
  regionCell,
  type TagColumns,
  tagsCell,
} from './row-special.ts';
import { shippedValues } from './shipped.ts';
import { readVersions } from './tags.ts';

/** What the fields of a row are looked up in. */
export interface FieldContext {
  readonly regions: RegionIndex;
  readonly framework: FrameworkIndex;
  readonly ambitions: readonly Ambition[];
  /** How a coalition is written here, from how a file writes it; a text that is none stays as it is. */
  readonly coalitionText: (text: string) => string;
  /** `2022-03-30`: what lies after it is in the future. */
  readonly today: string;
  /** Code of the region for rows that name none. */
  readonly defaultRegion: string | null;
}

/** Makes the reader of a column from its header; once for a file. */
export type ReaderMaker = (header: string) => CellReader;

/** How each field is read. `beside` says where what belongs to the tags stands. */
export function fieldReaders(
  context: FieldContext,
  beside: TagColumns,
): Readonly<Record<ColumnField, ReaderMaker>> {
  const choices = indexChoices(shippedValues, context.ambitions);
  return {
    id: (header) => valueCell(header, null, parseId, keep('id')),
    externalId: (header) => textCell(header, into('externalId')),
    region: (header) => regionCell(header, context.regions, context.defaultRegion),
    learnedOn: (header) =>
      valueCell(header, null, (text) => parseLearnedOn(text, context.today), into('learnedOn')),
    title: (header) => textCell(header, unlessNull('title'), MAX_TITLE),
    observation: (header) => textCell(header, into('observation')),
    explanation: (header) => textCell(header, into('explanation')),
    insight: insightCell,
    recommendation: (header) => textCell(header, into('recommendation')),
    direction: (header) =>
      valueCell(header, null, (text) => parseChoice(text, choices.direction), into('direction')),
    audience: (header) => textCell(header, into('audience')),
    limits: (header) => textCell(header, into('limits')),
    outcome: (header) => textCell(header, into('outcome')),
    evidence: (header) => textCell(header, into('evidence')),
    evidenceLevel: (header) =>
      valueCell(header, null, (text) => parseChoice(text, choices.evidenceLevel), into('evidenceLevel')),
    perspectives: (header) =>
      valueCell(header, [], (text) => parsePerspectives(text, choices.perspective), into('perspectives')),
    level: (header) => valueCell(header, null, (text) => parseChoice(text, choices.level), into('level')),
    tags: (header) => tagsCell(header, context.framework, beside),
    coalition: (header) =>
      textCell(header, (text, state) => {
        state.content.coalition = text === null ? null : context.coalitionText(text);
      }),
    ambition: (header) =>
      valueCell(header, null, (text) => parseChoice(text, choices.ambition), into('ambition')),
    activity: (header) =>
      textCell(header, (text, state) => {
        state.content.activity = text === null ? null : activityText(text);
      }),
    source: (header) => textCell(header, into('source')),
    visibility: (header) =>
      valueCell(header, null, (text) => parseChoice(text, choices.visibility), into('visibility')),
    cycle: (header) => valueCell(header, null, parseCycle, into('cycle')),
    links: (header) => valueCell(header, [], parseLinks, into('links')),
    status: (header) => valueCell(header, null, (text) => parseChoice(text, choices.status), keep('status')),
    statusReason: (header) => textCell(header, keep('statusReason')),
    frameworks: (header) =>
      valueCell(
        header,
        [],
        (text) => readVersions(text, context.framework),
        () => {},
      ),
    // Read with the tags; by itself it says nothing.
    suggested: () => () => {},
  };
}
