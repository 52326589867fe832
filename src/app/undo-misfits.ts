import type { MaoError } from '../domain/errors.ts';
import type { NounDefinition, RecordNoun } from '../domain/record.ts';
import { isErased } from '../storage/lessons.ts';
import { lastImportOf } from '../storage/record-imports.ts';
import { NOUN_WORDS } from './noun-words.ts';
import type { Misfit } from './record-fit.ts';
import { builtUpon, type UndoWork } from './undo-work.ts';

/** The error for a record that no longer fits as it was before an import, with what to do about it. */
export async function unfitting(
  work: UndoWork,
  definition: NounDefinition,
  record: string,
  misfit: Misfit,
): Promise<MaoError> {
  const what = `${NOUN_WORDS[definition.noun].the} ${record}`;
  const byHand = `Wat de import wijzigde, ziet u met: mao ${NOUN_WORDS[definition.noun].command} geschiedenis ${record}. Zet per stuk terug wat er niet in hoort.`;
  switch (misfit.kind) {
    case 'reference': {
      const { to, target } = misfit;
      const { the, pronoun } = NOUN_WORDS[to];
      const which = pronoun === 'het' ? 'dat' : 'die';
      return builtUpon(
        work.id,
        `${what} verwijst dan weer naar ${the} ${target}, en ${which} is er niet meer`,
        await bringingBack(work, to, target, byHand),
      );
    }
    case 'ring': {
      const [first] = misfit.chain;
      const by = await lastImportOf(work.trx, misfit.chain, misfit.field);
      return builtUpon(
        work.id,
        `${what} komt dan weer na ${first}, en ${first} komt nu zelf na ${record}`,
        by === null || by === work.id
          ? byHand
          : `Maak eerst ongedaan wat dat deed: mao import ongedaan ${by}`,
      );
    }
  }
}

/** What was erased for good stays away; what went with an import can come in again. */
async function bringingBack(
  { trx }: UndoWork,
  noun: RecordNoun,
  id: string,
  byHand: string,
): Promise<string> {
  return (await isErased(trx, noun, id))
    ? byHand
    : `Lees eerst het bestand met ${NOUN_WORDS[noun].the} ${id} opnieuw in, met: mao importeer <bestand>`;
}
