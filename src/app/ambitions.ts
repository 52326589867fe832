import { AMBITION_LINES, type Ambition, nextAmbitionCode } from '../domain/ambition.ts';
import { MaoError } from '../domain/errors.ts';
import { cleanText, MAX_TITLE } from '../domain/lesson.ts';
import { comparable } from '../domain/nearest.ts';
import { shorten } from '../input/field.ts';
import { insertAmbition, listAmbitions as listStored } from '../storage/ambitions.ts';
import { createHistoryWriter } from '../storage/history.ts';
import type { Deps } from './deps.ts';

/** Every ambition, in the order of the lines. */
export function listAmbitions({ storage }: Pick<Deps, 'storage'>): Promise<Ambition[]> {
  return listStored(storage.db);
}

/**
 * Adds an ambition; it gets the next number. Who did it and when stands in its history.
 *
 * @throws MaoError `rejected` for a name that is empty, too long or taken.
 */
export async function addAmbition(
  { storage, clock, actor }: Deps,
  typed: { readonly name: string; readonly line: string },
): Promise<Ambition> {
  const name = cleanText(typed.name)?.replace(/\s+/gu, ' ') ?? '';
  if (comparable(name) === '' || name.length > MAX_TITLE) {
    throw new MaoError('rejected', 'invalid-name', `"${shorten(name)}" kan geen naam van een ambitie zijn.`, {
      hint: `Geef een naam met letters, van ten hoogste ${MAX_TITLE} tekens.`,
    });
  }
  if (typed.line.length > MAX_TITLE) {
    throw new MaoError('rejected', 'too-long', `De lijn "${shorten(typed.line)}" is te lang.`, {
      hint: `Kies uit: ${AMBITION_LINES.join(', ')}, of geef een andere van ten hoogste ${MAX_TITLE} tekens.`,
    });
  }
  return storage.db.transaction().execute(async (trx) => {
    const known = await listStored(trx);
    const taken = known.find((ambition) => comparable(ambition.name) === comparable(name));
    if (taken) {
      throw new MaoError(
        'rejected',
        'name-taken',
        `Deze ambitie is er al: ${taken.name} (nummer ${taken.code}).`,
        {
          hint: 'De ambities ziet u met: mao ambitie lijst',
        },
      );
    }
    const ambition = { code: nextAmbitionCode(known), name, line: lineNamed(typed.line, known) };
    await insertAmbition(trx, ambition, known.length);
    createHistoryWriter(storage, trx)('ambition', ambition.code, {
      at: clock.now(),
      actor,
      action: 'toegevoegd',
      changes: [],
      reason: null,
      importId: null,
    });
    return ambition;
  });
}

/** A line as it is written already, whatever the case. */
function lineNamed(typed: string, known: readonly Ambition[]): string {
  const line = typed.trim();
  return known.find((ambition) => comparable(ambition.line) === comparable(line))?.line ?? line;
}
