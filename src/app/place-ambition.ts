import { type Ambition, nextAmbitionCode } from '../domain/ambition.ts';
import { comparable } from '../domain/nearest.ts';
import { insertAmbition, listAmbitions } from '../storage/ambitions.ts';
import { createHistoryWriter } from '../storage/history.ts';
import type { ThingPlacement, VocabularyWork } from './place-thing.ts';

/** An ambition is known by its name; one that is new keeps its number when that is free. */
export async function placeAmbition(
  { deps, trx, placing, now }: VocabularyWork,
  ambition: Ambition,
): Promise<ThingPlacement> {
  const known = await listAmbitions(trx);
  const here = known.find(({ name }) => comparable(name) === comparable(ambition.name));
  if (here) return alreadyHere(here, ambition);
  const isFree = ambition.code !== '' && known.every(({ code }) => code !== ambition.code);
  const code = isFree ? ambition.code : nextAmbitionCode(known);
  const added = { ...ambition, code };
  await insertAmbition(trx, added, known.length);
  const { at, importId } = placing;
  createHistoryWriter(deps.storage, trx)('ambition', code, {
    ...{ at, actor: deps.actor, action: 'toegevoegd', changes: [], reason: null, importId },
  });
  now.lookups = { ...now.lookups, ambitions: [...known, added] };
  return { kind: 'new' };
}

function alreadyHere(here: Ambition, { name, line }: Ambition): ThingPlacement {
  if (here.name === name && here.line === line) return { kind: 'unchanged' };
  const note = `De ambitie staat hier als "${here.name}" in de lijn ${here.line}; dat blijft zo.`;
  return { kind: 'unchanged', note };
}
