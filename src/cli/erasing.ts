import type { Erasure } from '../app/copies.ts';
import { eraseRecord, eraseTexts } from '../app/erase-record.ts';
import { requireRecord } from '../app/find-record.ts';
import { NOUN_WORDS, sentence } from '../app/noun-words.ts';
import { COALITION } from '../domain/coalition.ts';
import { erasedTitle } from '../domain/erased-text.ts';
import { nounOfCode } from '../domain/nouns.ts';
import { type NounDefinition, titleOf } from '../domain/record.ts';
import type { Context } from './context.ts';
import type { Run } from './dutch.ts';
import { interruptedError } from './errors.ts';
import { argument, flag } from './options.ts';
import { safeText } from './render/safe-text.ts';
import { withSession } from './session.ts';

/** `wis` of a noun: asks whether it is sure, unless with `--ja`. */
export function eraseRun(definition: NounDefinition): Run {
  const { the } = NOUN_WORDS[definition.noun];
  return async (context, input) => {
    const onlyText = flag(input.options, 'alleen-tekst');
    const what = onlyText ? `de tekst van ${the}` : the;
    const erasure = await withSession(context, null, async (deps) => {
      const { record } = await requireRecord(deps.storage.db, definition, argument(input, 0));
      if (!flag(input.options, 'ja'))
        await confirmErasing(context, { the: what, id: record.id, title: titleOf(definition, record) });
      return (onlyText ? eraseTexts : eraseRecord)(deps, definition, record.id);
    });
    if (onlyText) tellTextsErased(context, definition, erasure);
    else tellErasure(context, sentence(the), erasure);
    return 0;
  };
}

function tellTextsErased(context: Context, { noun }: NounDefinition, erasure: Erasure): void {
  const { the } = NOUN_WORDS[noun];
  if (context.json) context.streams.out(`${JSON.stringify(erasure)}\n`);
  context.notify(
    `De tekst van ${the} ${erasure.id} is gewist, met de geschiedenis. Wat ernaar verwijst, blijft staan.`,
  );
  if (noun === COALITION.noun) {
    context.notify(`Lessen die haar noemden, horen er nog bij en noemen haar nu: ${erasedTitle(erasure.id)}`);
    if (context.settings.get('coalitie') !== null)
      context.notify(
        'Staat haar naam in uw instellingen, haal hem daar dan weg: mao instelling wis coalitie',
      );
  }
  tellLeftovers(context, erasure);
}

/** @throws MaoError `interrupted` when the person does not want it after all. */
export async function confirmErasing(
  context: Context,
  {
    the,
    id,
    title,
    referring = [],
  }: {
    readonly the: string;
    readonly id: string;
    readonly title: string;
    /** Codes of what stays, and refers to it. */
    readonly referring?: readonly string[];
  },
): Promise<void> {
  // Not in the question: without a terminal that becomes an error, which holds no text of a lesson.
  if (context.prompter.canAsk) {
    context.notify(`${id}  ${safeText(title)}`);
    if (referring.length > 0)
      context.notify(`Dit blijft staan, maar verwijst ernaar: ${referring.join(', ')}`);
  }
  const message = `${sentence(the)} ${id} voorgoed wissen, met de geschiedenis? Dit kan niet ongedaan worden gemaakt.`;
  const sure = await context.prompter.confirm({ message, option: '--ja', initial: false });
  if (!sure) throw interruptedError(undefined, 'Er is niets gewist.');
}

/** What was erased, and which files may still hold it. */
export function tellErasure(context: Context, what: string, erasure: Erasure): void {
  const { id } = erasure;
  if (context.json) context.streams.out(`${JSON.stringify(erasure)}\n`);
  context.notify(
    `${what} ${id} is gewist: tekst, zoekwoorden en geschiedenis. De code wordt nooit opnieuw gebruikt.`,
  );
  tellReferring(context, erasure.referredBy ?? []);
  tellLeftovers(context, erasure);
}

function tellReferring({ notify }: Context, codes: readonly string[]): void {
  const [first] = codes;
  const noun = first === undefined ? null : nounOfCode(first);
  if (first === undefined || noun === null) return;
  const refer = codes.length === 1 ? 'verwijst' : 'verwijzen';
  notify(
    `Naar de les ${refer} nog: ${codes.join(', ')}. Staat daar iets van de tekst in, wis dat dan ook: mao ${NOUN_WORDS[noun.noun].command} wis ${first} --alleen-tekst`,
  );
}

/** Where what was erased may still stand. */
export function tellLeftovers(
  context: Context,
  { copies, logEmptied }: Omit<Erasure, 'id' | 'referredBy'>,
): void {
  if (!logEmptied) {
    context.notify(
      'Een ander programma was de database aan het lezen; sluit het en geef daarna: mao db controleer. Dan is ook het logbestand leeg.',
    );
  }
  if (copies.length > 0) {
    context.notify(
      'In deze bestanden die mao maakte, kan de tekst nog staan. Kijk ze na; verwijder ze of maak ze opnieuw:',
    );
    for (const { path, kind } of copies) context.notify(`  ${safeText(path)} (${kind})`);
  }
}
