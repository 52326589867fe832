import { requireLesson } from '../../app/find-lesson.ts';
import { SHARINGS } from '../../app/sharings.ts';
import { actorOf } from '../actor.ts';
import type { Run } from '../dutch.ts';
import { newTexts } from '../nouns/noun-words.ts';
import { SHARING_FORM } from '../nouns/sharing.ts';
import { argument } from '../options.ts';
import { dateToday, recordFromOptions, tellNew } from '../record-commands.ts';
import { withSession } from '../session.ts';

const AT_TERMINAL = { noun: SHARINGS, form: SHARING_FORM, fill: dateToday('sharedOn') };

/** `mao les deel` */
export const run: Run = async (context, input) => {
  const texts = newTexts(SHARING_FORM, input.options);
  const record = await withSession(context, actorOf(context, input.options), async (deps) => {
    const { lesson } = await requireLesson(deps, argument(input, 0));
    return recordFromOptions(context, deps, AT_TERMINAL, texts.set('subject', lesson.id));
  });
  tellNew(context, record, `Vastgelegd: de les ${record.subject} is gedeeld via ${record.channel}.`);
  return 0;
};
