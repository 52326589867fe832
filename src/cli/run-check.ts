import { addRecord } from '../app/add-record.ts';
import { CHECKS, type NetworkHit, searchNetwork } from '../app/checks.ts';
import type { Deps } from '../app/deps.ts';
import { requireRecord } from '../app/find-record.ts';
import { wordsOf } from '../app/noun-words.ts';
import { refuseClosedCycle } from '../app/record-rules.ts';
import { readRecordTexts } from '../app/record-texts.ts';
import { CHECK, type Check, type Mark } from '../domain/check.ts';
import { CYCLE } from '../domain/cycle.ts';
import type { Context } from './context.ts';
import type { FormTexts } from './form.ts';
import { CHECK_FORM } from './nouns/check.ts';
import { optionName } from './nouns/noun-words.ts';
import { renderNetworkHits } from './render/network-hits.ts';
import { safeText } from './render/safe-text.ts';

const MARKS = [
  { value: 'taken', name: 'Nemen we mee' },
  { value: 'notApplicable', name: 'Niet van toepassing' },
  { value: 'toAsk', name: 'Navragen' },
  { value: 'unjudged', name: 'Nu niet beoordelen' },
] as const satisfies readonly { readonly value: Mark; readonly name: string }[];

/** What a check found, and the receipt that was kept of it. */
export interface CheckDone {
  readonly check: Check;
  readonly hits: readonly NetworkHit[];
}

/**
 * Looks what the network knows, has each find judged at a terminal, and keeps the receipt.
 *
 * @param texts what was given by option: region, cycle and judgements.
 */
export async function checkAtTerminal(
  context: Context,
  deps: Deps,
  words: string,
  texts: FormTexts,
): Promise<CheckDone> {
  const nameOf = (field: string) => optionName(CHECK_FORM, field);
  const fields = texts.set('words', words).set('checkedOn', deps.clock.today());
  const values = new Map(await readRecordTexts(deps, CHECK, { fields, nameOf }, 'whole'));
  const cycle = values.get('cycle');
  const asking = typeof cycle === 'string' ? cycle : null;
  // Before anybody judges what is found.
  if (asking !== null) refuseClosedCycle((await requireRecord(deps.storage.db, CYCLE, asking)).record);
  const hits = await searchNetwork(deps, words, asking);
  if (!context.json) context.streams.out(renderNetworkHits(hits, context.streams));
  const judged = context.prompter.canAsk ? await judge(context, hits, values) : new Map<string, Mark>();
  for (const { value: mark } of MARKS) {
    const codes = hits.map(({ id }) => id).filter((id) => (judged.get(id) ?? 'unjudged') === mark);
    values.set(mark, [...new Set([...listed(values.get(mark)), ...codes])]);
  }
  return { check: await addRecord(deps, CHECKS, values), hits };
}

/** Asks what to do with each find that has no judgement by option. */
async function judge(
  { prompter }: Context,
  hits: readonly NetworkHit[],
  values: ReadonlyMap<string, unknown>,
): Promise<Map<string, Mark>> {
  const given = MARKS.flatMap(({ value }) => listed(values.get(value)));
  const judged = new Map<string, Mark>();
  for (const { id, title, noun } of hits) {
    if (given.includes(id)) continue;
    const kind = wordsOf(noun).one;
    const message = `${kind} ${id}: ${safeText(title)}`;
    const question = { message, option: '--neem-mee', choices: [...MARKS] };
    // Enter alone judges nothing.
    judged.set(id, await prompter.select<Mark>({ ...question, initial: 'unjudged' }));
  }
  return judged;
}

function listed(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
