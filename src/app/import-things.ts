import { keyOfThing } from '../domain/exchange.ts';
import { shorten } from '../input/field.ts';
import type { Findings } from './import-findings.ts';
import { noteKey, type Repeats } from './import-repeats.ts';
import { type RowResult, reject } from './import-result.ts';
import type { SourceRow } from './import-source.ts';
import type { ThingOutcome } from './line-reader.ts';
import type { ThingPlacer } from './place-thing.ts';

/** Takes a line that is no lesson to its place, and says what came of it. */
export async function takeThing(
  work: Repeats & { readonly things: ThingPlacer },
  { line, row }: Pick<SourceRow, 'line' | 'row'>,
  { thing, problems }: ThingOutcome,
  findings: Findings,
): Promise<RowResult> {
  if (thing === null) {
    findings.add(problems);
    return { kind: 'rejected', problems };
  }
  const key = keyOfThing(thing);
  // Codes of records and lessons have different beginnings; regions and ambitions are told apart here.
  const kind = 'record' in thing ? 'code' : thing.noun;
  const earlier = noteKey(work, `${kind}\n${key}`, line);
  if (earlier !== null) {
    const message = `"${shorten(key)}" staat al op ${earlier}.`;
    const hint = 'Haal een van de twee regels weg.';
    const column = 'record' in thing ? 'id' : 'region' in thing ? 'code' : 'name';
    return reject(
      { line, row, column, value: shorten(key), code: 'duplicate-number', message, hint },
      findings,
    );
  }
  const placement = await work.things.place(thing);
  if (placement.kind === 'rejected') {
    const { column, problem } = placement;
    return reject({ line, row, column, ...problem }, findings);
  }
  if (placement.kind === 'conflict')
    findings.note({ line, row, column: null, code: 'conflict', message: placement.message });
  else if (placement.note !== undefined)
    findings.note({ line, row, column: 'line', code: 'ignored-column', message: placement.note });
  return { kind: placement.kind };
}
