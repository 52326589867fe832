import type { Kysely } from 'kysely';
import { NOUNS } from '../domain/nouns.ts';
import { type Field, type RecordNoun, titleOf } from '../domain/record.ts';
import { PERSPECTIVES } from '../domain/values.ts';
import { shippedValues } from '../input/shipped.ts';
import { listAmbitions } from '../storage/ambitions.ts';
import { listLessons } from '../storage/lessons.ts';
import { listRecords } from '../storage/records.ts';
import { listRegions } from '../storage/regions.ts';
import type { Tables } from '../storage/tables.ts';
import type { Deps } from './deps.ts';

/** Something that can be chosen for a field: the text that stands for it, and how it is shown. */
export interface FieldChoice {
  readonly text: string;
  readonly name: string;
  /** Other words it is found by. */
  readonly keywords: readonly string[];
}

/** Records offered to choose from, the newest. */
const OFFERED = 200;

/** What can be chosen for a field, in the order in which it is shown; `null` when its text is typed. */
export async function fieldChoices(
  { storage: { db } }: Pick<Deps, 'storage'>,
  field: Field,
): Promise<FieldChoice[] | null> {
  switch (field.kind) {
    case 'region':
    case 'regions':
      return (await listRegions(db)).map(({ code, name, aliases }) => ({
        text: code,
        name,
        keywords: [code, ...aliases],
      }));
    case 'ambition':
      return (await listAmbitions(db)).map(({ code, name, line }) => ({
        text: name,
        name: `${code} ${name}`,
        keywords: [line],
      }));
    case 'perspectives':
      return PERSPECTIVES.map((text) => ({ text, name: text, keywords: [] }));
    case 'choice':
      return field.list === undefined
        ? null
        : shippedValues[field.list].map(({ code, label, synonyms }) => ({
            text: code,
            name: label,
            keywords: [...synonyms],
          }));
    case 'evidenceLevel':
      return shippedValues.evidenceLevels.map(({ code, label }) => ({
        text: String(code),
        name: `${code} ${label}`,
        keywords: [],
      }));
    case 'reference':
      return referenceChoices(db, field);
    case 'references':
      return field.to === 'lesson' ? thingChoices(db, field.to, 'running') : null;
    default:
      return null;
  }
}

async function referenceChoices(db: Kysely<Tables>, { to }: Field): Promise<FieldChoice[] | null> {
  return to === undefined || to === 'any' || to === 'lesson' ? null : thingChoices(db, to, 'running');
}

/** What has a code of its own. */
export type ThingWithCode = RecordNoun | 'lesson';

/** The newest things of a kind to choose from, by their code. What has ended is not gone on with. */
export async function thingChoices(
  db: Kysely<Tables>,
  noun: ThingWithCode,
  which: 'all' | 'running',
): Promise<FieldChoice[]> {
  if (noun === 'lesson') {
    const lessons = await listLessons(db, which === 'all' ? {} : { withdrawn: false }, OFFERED);
    return lessons.map(({ id, title }) => ({ text: id, name: `${title} (${id})`, keywords: [] }));
  }
  const definition = NOUNS[noun];
  // The last status is the end.
  const filter = which === 'all' ? {} : { statuses: definition.statuses.slice(0, -1) };
  const records = await listRecords(db, definition, filter, OFFERED);
  return records.map((record) => ({
    text: record.id,
    name: `${titleOf(definition, { ...record })} (${record.id})`,
    keywords: [],
  }));
}
