import { resolve } from 'node:path';
import type { FileOutcome, ImportOutcome } from '../domain/import.ts';
import { randomSigns } from '../domain/lesson-id.ts';
import { SEPARATORS, type Separator } from '../input/csv-records.ts';
import { ENCODINGS, type Encoding } from '../input/encoding.ts';
import { PROPOSALS, REJECTS, rememberCopy } from '../storage/copies.ts';
import { addImportFile, findImport, insertImport } from '../storage/imports.ts';
import { createCodeTest } from '../storage/record-finder.ts';
import { createSeenRows, type SeenRows } from '../storage/seen-rows.ts';
import type { Deps } from './deps.ts';
import { writeProposals } from './import-proposals.ts';
import { createRejects, type Rejects, rejectsPaths } from './import-rejects.ts';
import { importRows } from './import-rows.ts';
import { type ImportSource, openImport } from './import-source.ts';
import { type LookupsNow, loadLookups } from './lookups.ts';
import { createLooseReferences, type LooseReferences } from './loose-references.ts';
import { createLessonPlacer, type LessonPlacer } from './place-lesson.ts';
import { createThingPlacer, type ThingPlacer } from './place-thing.ts';
import { resolveRegion } from './regions.ts';
import { databaseFiles, refuseTarget } from './write-file.ts';

export { ENCODINGS, SEPARATORS };

export interface ImportRequest {
  /** Paths; `-` is standard input. */
  readonly files: readonly string[];
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly separator: Separator | null;
  readonly encoding: Encoding | null;
  /** Headers of the file to our headers. */
  readonly mapping: ReadonlyMap<string, string>;
  /** Region for rows that name none: code, name or alias. */
  readonly region: string | null;
  /** Write the good rows although others are rejected. */
  readonly goodRows: boolean;
  /** Do everything, and write nothing. */
  readonly trial: boolean;
  /** Where rejected rows are written, to be mended. */
  readonly rejects: string | null;
  readonly overwrite: boolean;
  /** Where suggestions for lessons without tags are written, for a person to judge. */
  readonly proposals: string | null;
  readonly onProgress: (progress: ImportProgress) => void;
}

export interface ImportProgress {
  readonly file: string;
  readonly rows: number;
  /** Share of the file that was read, from 0 to 1. */
  readonly share: number;
}

/**
 * Imports files in one transaction: all of them or nothing, unless the good rows were asked for. A trial takes the
 * same path and rolls back, so that what it shows is what will happen.
 *
 * @throws MaoError for a file that is not there, a mapping that does not fit; problems in the data are in the outcome.
 */
export async function importLessons(deps: Deps, request: ImportRequest): Promise<ImportOutcome> {
  const { storage, clock } = deps;
  const { files } = request;
  const region = request.region === null ? null : (await resolveRegion(deps, request.region)).code;
  const work = { importId: await newImportId(deps), at: clock.now() };
  const rejects = request.trial || request.rejects === null ? [] : rejectsPaths(request.rejects, files);
  const proposals = request.trial ? null : request.proposals;
  const inUse = [...databaseFiles(storage), ...files.filter((file) => file !== '-')];
  for (const path of rejects) refuseTarget(path, request.overwrite, inUse);
  if (proposals !== null) refuseTarget(proposals, request.overwrite, [...inUse, ...rejects]);
  for (const path of rejects)
    await rememberCopy(storage.db, { path: resolve(path), kind: REJECTS, at: work.at });
  if (proposals !== null)
    await rememberCopy(storage.db, { path: resolve(proposals), kind: PROPOSALS, at: work.at });
  // Before the transaction: who waits for standard input must not keep others from writing.
  const now: LookupsNow = { lookups: await loadLookups(deps) };
  const sources = await openSources(request, region, now);
  const seen = createSeenRows(storage);
  try {
    return await importSources(deps, request, { ...work, now, sources, seen, rejects, proposals });
  } finally {
    seen.close();
    await closeSources(sources);
  }
}

interface CallWork {
  readonly importId: string;
  /** Instant of the import, UTC. */
  readonly at: string;
  readonly now: LookupsNow;
  readonly sources: readonly ImportSource[];
  readonly seen: SeenRows;
  /** Where the rejected rows of each file go; empty when nobody asked for them. */
  readonly rejects: readonly string[];
  /** Where proposals go; `null` when nobody asked for them, or in a trial. */
  readonly proposals: string | null;
}

/** The transaction of the whole call. */
async function importSources(deps: Deps, request: ImportRequest, work: CallWork): Promise<ImportOutcome> {
  const { importId, sources, seen, rejects, proposals } = work;
  const { files } = request;
  const trx = await deps.storage.db.startTransaction().execute();
  const rejectsFiles: Rejects[] = [];
  try {
    await insertImport(trx, importId, work.at, deps.actor);
    const untagged = proposals === null ? null : new Set<string>();
    const placer = createLessonPlacer(deps, trx, { ...work, untagged });
    const things = createThingPlacer(deps, trx, work, work.now);
    const loose = createLooseReferences(createCodeTest(deps.storage, trx));
    const read: FileOutcome[] = [];
    for (const [position, source] of sources.entries()) {
      const file = files[position] ?? '';
      const outcome = await importFile(deps, request, {
        ...{ files, position, source, placer, things, seen, loose, rejectsFiles },
        rejectsPath: rejects[position] ?? null,
      });
      await addImportFile(trx, importId, position, file, outcome);
      read.push(outcome);
    }
    things.finish();
    const outcomes = read.map((outcome, position) => {
      return { ...outcome, notices: [...outcome.notices, ...loose.notices(position)] };
    });
    // All of them once every file is read, and before the commit: when one cannot be written nothing happened.
    for (const file of rejectsFiles) await file.finish();
    const written = isWritten(outcomes, request);
    const outcome = { importId: written ? importId : null, written, files: outcomes };
    // Nothing is proposed for lessons that will not be there.
    const proposed =
      proposals !== null && untagged !== null && (written || outcomes.every(isUnchanged))
        ? { proposals: await writeProposals(deps, trx, proposals, untagged) }
        : {};
    if (written) await trx.commit().execute();
    return { ...outcome, ...proposed };
  } finally {
    if (!trx.isCommitted) await trx.rollback().execute();
    for (const file of rejectsFiles) await file.discard();
  }
}

/** A code that no import has. */
async function newImportId({ storage, random }: Deps): Promise<string> {
  for (;;) {
    const id = `I-${randomSigns(6, random)}`;
    if ((await findImport(storage.db, id)) === null) return id;
  }
}

async function openSources(
  request: ImportRequest,
  region: string | null,
  now: LookupsNow,
): Promise<ImportSource[]> {
  const sources: ImportSource[] = [];
  try {
    for (const file of request.files) sources.push(await openImport(file, request, region, now));
    return sources;
  } catch (error) {
    await closeSources(sources);
    throw error;
  }
}

async function closeSources(sources: readonly ImportSource[]): Promise<void> {
  for (const source of sources) await source.close();
}

interface FileWork {
  readonly files: readonly string[];
  readonly position: number;
  readonly placer: LessonPlacer;
  readonly things: ThingPlacer;
  readonly seen: SeenRows;
  readonly loose: LooseReferences;
  readonly source: ImportSource;
  readonly rejectsPath: string | null;
  /** Those of the whole call, to be finished together. */
  readonly rejectsFiles: Rejects[];
}

async function importFile(deps: Deps, request: ImportRequest, work: FileWork): Promise<FileOutcome> {
  const { files, position, source, rejectsPath, rejectsFiles } = work;
  const file = files[position] ?? '';
  const rejects =
    rejectsPath === null || source.header === null
      ? null
      : createRejects(rejectsPath, source.header, request.overwrite);
  if (rejects !== null) rejectsFiles.push(rejects);
  const onBatch = (rows: number, at: number) =>
    request.onProgress({ file, rows, share: source.size > 0 ? at / source.size : 1 });
  return importRows({ ...work, source, rejects, signal: deps.signal, onBatch });
}

function isUnchanged(file: FileOutcome): boolean {
  return file.new + file.updated + file.rejected + file.problems.length === 0;
}

function isWritten(files: readonly FileOutcome[], { goodRows, trial }: ImportRequest): boolean {
  const faulty = files.some(
    ({ rejected, conflicts, problems }) => rejected + conflicts + problems.length > 0,
  );
  const changes = files.some((file) => file.new + file.updated > 0);
  return !trial && changes && (goodRows || !faulty);
}
