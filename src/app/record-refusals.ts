import { BOTTLENECK } from '../domain/bottleneck.ts';
import { spellingKey } from '../domain/coalition.ts';
import type { RecordDraft } from '../domain/exchange.ts';
import { type AnyRecord, isContent, type NounDefinition, type RecordNoun } from '../domain/record.ts';
import { type FieldProblem, shorten } from '../input/field.ts';
import { recordTooLong } from './exchange-bounds.ts';
import { NOUN_WORDS, sentence } from './noun-words.ts';
import type { Misfit } from './record-fit.ts';

/** What keeps a line from being taken over, at a field of it. */
export interface Wrong {
  /** `null` when it is the whole of it. */
  readonly column: string | null;
  readonly problem: FieldProblem;
}

export function erasedRecord({ definition, id }: RecordDraft): Wrong {
  const { the } = NOUN_WORDS[definition.noun];
  return wrong(
    'id',
    id,
    `${sentence(the)} ${id} is hier voorgoed gewist en komt niet terug.`,
    'Haal de regel uit het bestand.',
  );
}

/** What a misfit is in a file. */
export function wrongOf(draft: RecordDraft, misfit: Misfit): Wrong {
  switch (misfit.kind) {
    case 'reference':
      return wrongReference(draft, misfit.field, misfit.to, misfit.target);
    case 'ring':
      return wrongRing(draft, misfit.field, misfit.chain[0]);
  }
}

function wrongReference(draft: RecordDraft, column: string, to: RecordNoun, target: string): Wrong {
  const { the, pronoun } = NOUN_WORDS[to];
  if (target === draft.id)
    return wrong(column, target, 'Dit verwijst naar zichzelf.', 'Noem hier iets anders, of null.');
  return wrong(
    column,
    target,
    `${sentence(the)} ${target} is er niet: ${pronoun} staat niet in deze database en niet eerder in het bestand.`,
    `Zet de regel van ${the} boven deze, of exporteer opnieuw met: mao exporteer --alles`,
  );
}

function wrongRing({ id }: RecordDraft, column: string, target: string): Wrong {
  return wrong(
    column,
    target,
    `${target} komt zelf na ${id}: zo zou elk van de twee na de ander komen.`,
    'Noem hier een andere, of null.',
  );
}

/** A coalition whose name is one of another, or was. */
export function wrongName(
  { id }: Pick<RecordDraft, 'id'>,
  column: string,
  name: string,
  owner: { readonly id: string; readonly name: string },
): Wrong {
  const message =
    spellingKey(owner.name) === spellingKey(name)
      ? `Er is hier al een coalitie die zo heet, met een andere code: ${owner.id}.`
      : `Lessen onder deze naam horen hier bij de coalitie ${owner.id}, die nu ${shorten(owner.name)} heet.`;
  return wrong(
    column,
    shorten(name),
    message,
    `Geef deze coalitie in het bestand een andere naam; is het dezelfde, vervang dan in het hele bestand ${id} door ${owner.id}.`,
  );
}

/** What keeps a record from being kept as the file would leave it, whatever the fields say by themselves. */
export function wrongWhole(
  definition: NounDefinition,
  record: AnyRecord,
  spellings: readonly string[] | undefined,
): Wrong | null {
  const problem = recordTooLong(definition, record, spellings);
  if (problem) return { column: null, problem };
  const last =
    definition.noun === BOTTLENECK.noun && isContent(BOTTLENECK, record) ? record.moves.at(-1) : null;
  if (!last || last.status === record.status) return null;
  return wrong(
    'status',
    record.status,
    `Het knelpunt is ${record.status}, maar de laatste stap in "moves" zegt: ${last.status}.`,
    `Schrijf "status": "${last.status}", of zet de stap erbij waarmee het ${record.status} werd.`,
  );
}

/** What to do when a record was changed here and in the file. */
export function recordConflict({ definition, id }: RecordDraft, fields: readonly string[]): string {
  const { the, pronoun, command } = NOUN_WORDS[definition.noun];
  return `${sentence(the)} ${id} is hier gewijzigd en in het bestand ook (${fields.join(', ')}); ${pronoun} is niet overschreven. Bekijk wat hier staat met mao ${command} toon ${id} en neem over wat moet blijven.`;
}

/** What to do when a line would bring back what was erased. */
export function erasedText({ definition, id }: RecordDraft, fields: readonly string[]): string {
  const { the, pronoun } = NOUN_WORDS[definition.noun];
  return `Tekst van ${the} ${id} is hier gewist en komt niet terug (${fields.join(', ')}); ${pronoun} is niet overschreven. Haal de regel uit het bestand.`;
}

function wrong(column: string, value: string, message: string, hint: string): Wrong {
  return { column, problem: { code: 'unknown-value', value, message, hint } };
}
