import { type Erasure, eraseLesson } from '../../app/erase-lesson.ts';
import { requireLesson } from '../../app/find-lesson.ts';
import type { Context } from '../context.ts';
import type { Run } from '../dutch.ts';
import { interruptedError } from '../errors.ts';
import { argument, flag } from '../options.ts';
import { safeText } from '../render/safe-text.ts';
import { withSession } from '../session.ts';

export const run: Run = async (context, input) => {
  const erasure = await withSession(context, null, async (deps) => {
    const { lesson } = await requireLesson(deps, argument(input, 0));
    if (!flag(input.options, 'ja')) {
      // Not in the question: without a terminal that becomes an error, which holds no text of a lesson.
      if (context.prompter.canAsk) context.notify(`${lesson.id}  ${safeText(lesson.title)}`);
      const message = `De les ${lesson.id} voorgoed wissen, met haar geschiedenis? Dit kan niet ongedaan worden gemaakt.`;
      const sure = await context.prompter.confirm({ message, option: '--ja', initial: false });
      if (!sure) throw interruptedError(undefined, 'Er is niets gewist.');
    }
    return eraseLesson(deps, lesson.id);
  });
  if (context.json) context.streams.out(`${JSON.stringify(erasure)}\n`);
  report(context, erasure);
  return 0;
};

function report(context: Context, { id, copies, logEmptied }: Erasure): void {
  context.notify(
    `De les ${id} is gewist: tekst, zoekwoorden en geschiedenis. De code wordt nooit opnieuw gebruikt.`,
  );
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
  context.notify('Staat de les ook in een bestand van de regio, haal haar daar dan ook weg.');
}
