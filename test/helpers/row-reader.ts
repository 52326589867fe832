import { indexRegions } from '../../src/domain/region.ts';
import { type ColumnField, type ColumnUse, fieldOfHeader } from '../../src/input/columns.ts';
import { indexFramework } from '../../src/input/framework-index.ts';
import { createRowReader, type RowContext, type RowOutcome } from '../../src/input/lesson-row.ts';
import { shippedAmbitions, shippedFramework, shippedRegions } from '../../src/input/shipped.ts';

export const LINE = 7;
export const ROW = 3;

/** Columns by their headers, as the head of a file gives them. */
export function uses(headers: readonly string[]): ColumnUse[] {
  return headers.map((header): ColumnUse => {
    const field: ColumnField | null = fieldOfHeader(header);
    if (header === 'fout') return { kind: 'ignored' };
    return field === null ? { kind: 'extra', header } : { kind: 'field', field, header };
  });
}

export function reader(headers: readonly string[], given: Partial<RowContext> = {}) {
  return createRowReader({
    columns: uses(headers),
    regions: indexRegions(shippedRegions),
    framework: indexFramework(shippedFramework),
    ambitions: shippedAmbitions,
    coalitionText: (text) => text,
    today: '2026-03-15',
    defaultRegion: null,
    ...given,
  });
}

/** Reads one row given as header to cell. */
export function read(cells: Readonly<Record<string, string>>, given: Partial<RowContext> = {}): RowOutcome {
  return reader(Object.keys(cells), given)(Object.values(cells), LINE, ROW);
}

export function draftOf(outcome: RowOutcome) {
  if (outcome.kind !== 'draft') throw new Error(JSON.stringify(outcome.problems));
  return outcome.draft;
}

export function problemsOf(outcome: RowOutcome) {
  return outcome.kind === 'rejected' ? outcome.problems : [];
}
